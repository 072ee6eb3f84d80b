"""One Chromium for all browser tests, and a desk of the example dossier for each."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from served import GoldOpened, Served, Watch, served

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """Debian's Chromium, driven by Playwright; without it, the tests that ask for it are skipped."""
    if not Path(CHROMIUM).exists() and not shutil.which("chromium"):
        pytest.skip("browser: needs Chromium (apt-get install chromium)")
    playwright = pytest.importorskip("playwright.sync_api", reason="browser: needs the package playwright")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Served]:
    """The example dossier as its gold says it is, served."""
    with served(GoldOpened(tmp_path)) as running:
        yield running


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def page(chromium: Any, desk: Served, watch: Watch) -> Iterator[Any]:
    """A page that has come in, in a browser of its own; whatever it must not do fails the test."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    watch.on(opened, desk.address)
    opened.goto(desk.entry)
    yield opened
    context.close()
    assert watch.seen() == []
