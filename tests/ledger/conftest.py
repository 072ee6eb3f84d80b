"""The ledgers under test: memory, SQLite and a real PostgreSQL, each empty."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import postgres_server
import pytest

from onrecord.ledger.memory import MemoryLedger
from onrecord.ledger.sql import open_url
from onrecord.protocols import Ledger

numbers = count()


@pytest.fixture(scope="session")
def postgres(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a PostgreSQL of our own. `make test` goes on without one; `make test-all` does not."""
    reason = postgres_server.missing()
    if reason and request.config.getoption("--everything"):
        pytest.fail(reason)
    if reason:
        pytest.skip(f"postgres: {reason}")
    with postgres_server.server() as url:
        yield url


@pytest.fixture(params=["memory", "sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Ledger]:
    """Opens the same ledger, as a program started again does; memory is the same object."""
    if request.param == "memory":
        ledger = MemoryLedger()
        return lambda: ledger
    if request.param == "sqlite":
        return lambda: open_url(f"sqlite:///{tmp_path / 'record.db'}", "", 5)
    url, key = request.getfixturevalue("postgres"), f"dossier {next(numbers)}"
    return lambda: open_url(url, key, 5)


@pytest.fixture
def ledger(opened: Callable[[], Ledger]) -> Iterator[Ledger]:
    found = opened()
    yield found
    found.close()
