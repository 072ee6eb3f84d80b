"""Web pages: trafilatura finds the article, in a worker process that is capped in size and time. The fetcher of trafilatura is never used."""

from __future__ import annotations

import re
from pathlib import Path

from onrecord.errors import InputError
from onrecord.protocols import Extracted
from onrecord.readers.page_worker import PageWorker
from onrecord.settings import Settings

START = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|div|p)\b", re.IGNORECASE | re.DOTALL
)


class HtmlReader:
    """HTML files. One worker process serves all pages of a run; a page that takes too long costs the worker, not the run."""

    name = "html"
    suffixes = (".html", ".htm", ".xhtml")

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.worker: PageWorker | None = None

    def recognises(self, data: bytes, path: Path) -> bool:
        return bool(START.match(data[:4000])) or (path.suffix.lower() in self.suffixes and b"<" in data[:4000])

    def read(self, data: bytes, path: Path) -> Extracted:
        """The article's text under its headline; raises InputError for a page too large, too slow, or without an article."""
        if len(data) > self.settings.page_bytes:
            raise InputError(f"{path}: a web page of more than {self.settings.page_bytes // 1_000_000} MB. Save the article's text and add that.")
        self.worker = self.worker or PageWorker(self.settings.page_seconds)
        return self.worker.extract(data, path)

    def close(self) -> None:
        if self.worker:
            self.worker.close()
            self.worker = None
