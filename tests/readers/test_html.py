"""Web pages: the article and what the page says of itself, in a worker that can be lost."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from onrecord.errors import InputError
from onrecord.readers.html import HtmlReader
from onrecord.readers.page_worker import PageWorker
from onrecord.readers.shelf import Shelf
from onrecord.readers.source import Original
from onrecord.settings import Settings

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Talks resume</title><meta property="article:published_time" content="2025-05-16T10:00:00Z">
<meta property="og:site_name" content="The Gazette"></head><body><nav><a href="/">Home</a>
<a href="/x">Subscribe now</a></nav><article><h1>Talks resume</h1>
<p>The minister said on Friday that the talks would resume in a month and that both sides had agreed to it.</p>
<p>“We will meet again,” she told reporters at the palace after a long day of negotiations in the capital.</p></article>
<footer>All rights reserved by nobody in particular</footer></body></html>"""


def test_the_article_of_a_page_is_read() -> None:
    """The story comes out under its headline, in paragraphs, without the menu; the date and the outlet come with it."""
    with Shelf(Settings()) as shelf:
        found = shelf.read(Original(Path("a.html"), PAGE.encode()))
    text = found.extracted.text
    assert found.reader == "html"
    assert text.startswith("Talks resume\n\nThe minister said")
    assert "\n\n“We will meet again,”" in text
    assert "Subscribe" not in text
    assert (found.extracted.published, found.extracted.outlet) == (date(2025, 5, 16), "The Gazette")
    assert found.extracted.title_span is not None
    assert found.extracted.title_span.of(text) == "Talks resume" == found.extracted.title


@pytest.mark.parametrize(
    ("data", "name", "takes"),
    [
        (b"<!doctype HTML><p>x", "a.txt", True),
        (b"\xef\xbb\xbf  <html>", "a", True),
        (b"Plain text with <b> in it", "a.txt", False),
        (b"<p>x</p>", "a.htm", True),
        (b"no markup", "a.html", False),
    ],
)
def test_a_page_is_known_by_its_bytes_and_then_its_name(data: bytes, name: str, takes: bool) -> None:
    """Markup decides; a name alone makes no page."""
    assert HtmlReader(Settings()).recognises(data, Path(name)) is takes


def test_a_page_that_is_too_large_is_refused() -> None:
    """The extractor is never given a page over the cap."""
    with pytest.raises(InputError, match="more than 2 MB"):
        HtmlReader(Settings()).read(b"<p>" + b"x" * 2_000_001, Path("a.html"))


def test_a_page_without_an_article_is_told() -> None:
    """A page of menus is no report."""
    reader = HtmlReader(Settings())
    try:
        with pytest.raises(InputError, match="no article"):
            reader.read(b"<html><body></body></html>", Path("a.html"))
    finally:
        reader.close()


def test_a_page_that_takes_too_long_costs_the_worker_and_not_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a page that hangs, the next one is read by a new worker."""
    worker, start = PageWorker(seconds=1), subprocess.Popen
    hangs = [sys.executable, "-c", "import time; print('ready', flush=True); time.sleep(60)"]
    try:
        with monkeypatch.context() as patched:
            patched.setattr(subprocess, "Popen", lambda command, **options: start(hangs, **options))
            with pytest.raises(InputError, match="more than 1 s"):
                worker.extract(PAGE.encode(), Path("a.html"))
        worker.seconds = 30
        assert worker.extract(PAGE.encode(), Path("a.html")).title == "Talks resume"
    finally:
        worker.close()
