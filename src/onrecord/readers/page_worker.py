"""The worker process in which web pages are read: capped in memory and time, so that a hostile page harms nothing but itself.

Parent and worker speak in lines: base64 of the page in, JSON of the article out.
"""

from __future__ import annotations

import base64
import json
import os
import selectors
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

from onrecord.errors import InputError
from onrecord.model import Span
from onrecord.protocols import Extracted

MEMORY = 1_500_000_000
START_SECONDS = 60  # importing the extractor on a busy machine is not the page's fault


class PageWorker:
    """A child process that reads pages one after the other; it is replaced when a page kills it or takes too long."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        self.process: subprocess.Popen[bytes] | None = None

    def extract(self, data: bytes, path: Path) -> Extracted:
        """The article of a page; raises InputError if there is none, or if it took too long or too much memory."""
        answer = self._ask(data, path)
        if answer.get("error"):
            raise InputError(f"{path}: the page cannot be read ({answer['error']}). Save the article's text and add that.")
        if not answer.get("text"):
            raise InputError(f"{path}: no article was found in the page. Save the article's text and add that.")
        return _extracted(answer)

    def close(self) -> None:
        if self.process:
            self.process.kill()
            self.process.communicate()
            self.process = None

    def _ask(self, data: bytes, path: Path) -> dict[str, Any]:
        process = self.process or self._start()
        assert process.stdin
        assert process.stdout
        try:
            process.stdin.write(base64.b64encode(data) + b"\n")
            process.stdin.flush()
            line = _line_within(process, self.seconds)
        except BrokenPipeError:
            line = b""
        if not line:
            self.close()
            raise InputError(f"{path}: the page took more than {self.seconds} s or too much memory. Save the article's text and add that.")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _start(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "onrecord.readers.page_worker"]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)
        if not _line_within(self.process, START_SECONDS):
            self.close()
            raise InputError("The reader of web pages does not start: `onrecord doctor` says what is missing.")
        return self.process


def _line_within(process: subprocess.Popen[bytes], seconds: int) -> bytes:
    """The worker's next line; empty when it died or did not answer in time."""
    assert process.stdout
    with selectors.DefaultSelector() as selector:
        selector.register(process.stdout, selectors.EVENT_READ)
        return process.stdout.readline() if selector.select(seconds) else b""


def _extracted(answer: dict[str, Any]) -> Extracted:
    title, text = answer.get("title"), answer["text"]
    if title and not text.startswith(title):
        text = f"{title}\n\n{text}"
    return Extracted(
        text,
        title=title,
        published=_day(answer.get("date")),
        outlet=answer.get("outlet"),
        url=answer.get("url"),
        language=answer.get("language"),
        title_span=Span(0, len(title)) if title else None,
    )


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None


# -- inside the worker ------------------------------------------------------------------------------------------------


def serve() -> None:
    """Reads pages from standard input until it ends."""
    _cap_memory()
    import trafilatura  # only here: it costs half a second, and no other process needs it

    print("ready", flush=True)
    for line in sys.stdin.buffer:
        print(json.dumps(_article(trafilatura, base64.b64decode(line))), flush=True)


def _article(trafilatura: Any, data: bytes) -> dict[str, Any]:
    try:
        found = trafilatura.bare_extraction(data, include_comments=False, include_tables=True, with_metadata=True)
    except Exception as error:  # whatever a hostile page provokes in the parser belongs to that page
        return {"error": f"{type(error).__name__}: {error}"[:200]}
    if found is None:
        return {}
    return {
        "text": _paragraphs(found.text),
        "title": " ".join((found.title or "").split()) or None,
        "date": found.date,
        "outlet": found.sitename or found.hostname,
        "url": found.url,
        "language": found.language,
    }


def _paragraphs(text: str | None) -> str:
    """Paragraphs apart by a blank line, as in a text file, so that a quotation's paragraphs are seen."""
    return "\n\n".join(line.strip() for line in (text or "").splitlines() if line.strip())


def _cap_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit; the time limit still holds
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    serve()
