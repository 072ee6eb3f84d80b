"""What all tests share: nothing outside this machine can be reached, and the slow suites say why they do not run."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from typing import Any

import pytest

LATER = {"slow": "minutes rather than seconds: only in `make test-all`", "browser": "needs Chromium: only in `make test-all`"}
HERE = ("127.0.0.1", "::1", "localhost")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--everything", action="store_true", help="run the slow suites too, and fail where a needed program is missing")
    parser.addoption("--pictures", action="store_true", help="write the documentation's pictures of the desk")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--everything"):
        return
    for item in items:
        for mark, reason in LATER.items():
            if item.get_closest_marker(mark):
                item.add_marker(pytest.mark.skip(reason=f"{mark}: {reason}"))


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """A test that wants the network fails at once, here as on a train."""
    connect = socket.socket.connect

    def only_here(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in HERE:
            raise OSError(f"tests do not reach the network, and this one wanted {address}")
        connect(self, address)

    socket.socket.connect = only_here  # type: ignore[method-assign]
    yield
    socket.socket.connect = connect  # type: ignore[method-assign]
