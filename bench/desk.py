"""How long the desk takes to answer at 10,000 documents and 100,000 statements: cold, warm, and while an `add` runs.

    python bench/desk.py [--documents 10000] [--statements 100000] [--rounds 20] [--clients 1]

The dossier is made up (`synthetic_dossier.py`). The desk runs as `onrecord serve` in a process of its own; the load comes from this one and is
timed here: connection, answer and all. Cold is the first request of each page after a start, with the files put out of the system's cache.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from synthetic_dossier import make

ROOT = Path(__file__).parent.parent
LIMIT = 200.0  # milliseconds


@dataclass(frozen=True)
class Desk:
    """A running desk, its cookie, and how long it took to say its address."""

    host: str
    cookie: str
    started: float
    process: int

    def get(self, path: str, accept: str = "text/html") -> tuple[float, bytes]:
        """Milliseconds and body of one answer."""
        begin = time.perf_counter()
        connection = http.client.HTTPConnection(self.host, timeout=120)
        connection.request("GET", path, headers={"Cookie": self.cookie, "Accept": accept})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        if answer.status != 200:
            raise SystemExit(f"{path}: {answer.status} {body[:200]!r}")
        return (time.perf_counter() - begin) * 1000, body

    def json(self, path: str) -> dict[str, object]:
        return dict(json.loads(self.get(path, "application/json")[1]))


@contextmanager
def serving(folder: Path) -> Iterator[Desk]:
    begin = time.perf_counter()
    command = [sys.executable, "-m", "onrecord", "serve", str(folder), "--port", "0"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ, "OMP_NUM_THREADS": "1"})
    assert process.stderr
    told = ""
    while not (match := re.search(r"http://\S+", told)):
        line = process.stderr.readline()
        if not line:
            raise SystemExit(told)
        told += line
    threading.Thread(target=process.stderr.read, daemon=True).start()
    address = urlsplit(match.group())
    try:
        yield Desk(address.netloc, _enter(address.netloc, f"/?{address.query}"), time.perf_counter() - begin, process.pid)
    finally:
        process.terminate()
        process.wait(20)


def _enter(host: str, path: str) -> str:
    connection = http.client.HTTPConnection(host, timeout=60)
    connection.request("GET", path)
    return str(connection.getresponse().headers["set-cookie"]).split(";")[0]


def pages(desk: Desk) -> dict[str, str]:
    """The addresses that are asked for, by what they are."""
    statement = desk.json("/search?q=&page=40")["statements"][3]  # type: ignore[index]
    commitment = desk.json("/commitments?page=9")["commitments"][0]  # type: ignore[index]
    account = desk.json("/accounts?every=true&page=7")["accounts"][0]  # type: ignore[index]
    person = desk.json("/people")["people"][0]  # type: ignore[index]
    return {
        "overview": "/",
        "accounts": "/accounts",
        "accounts, all": "/accounts?every=true&page=3",
        "account": f"/a/{account['id']}",
        "commitments": "/commitments",
        "commitments, overdue": "/commitments?status=overdue&side=north",
        "commitment": f"/c/{commitment['id']}",
        "reports": "/documents?page=100",
        "report": f"/d/{statement['document']}",
        "statement": f"/s/{statement['id']}",
        "people": "/people?name=sha",
        "person": f"/p/{person['id']}",
        "search, all": "/search",
        "search, rare word": "/search?q=" + max(statement["content"]["text"].split(), key=len),
        "search, common word": "/search?q=" + min(statement["content"]["text"].split(), key=len),
        "search, phrase": "/search?q=%22" + "%20".join(statement["content"]["text"].split()[1:3]) + "%22",
        "search, filters": "/search?side=south&act=agree&issue=issue_3&since=2021-01-01&until=2022-01-01",
        "review": "/review",
        "review, filters": "/review?side=lake&act=commit",
        "decisions": "/decisions",
    }


def rounds(desk: Desk, paths: dict[str, str], number: int, clients: int) -> dict[str, list[float]]:
    """Milliseconds of every answer by page, from several clients at once."""
    times: dict[str, list[float]] = {name: [] for name in paths}

    def client() -> None:
        for _ in range(number):
            for name, path in paths.items():
                times[name].append(desk.get(path)[0])

    threads = [threading.Thread(target=client) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times


def busy(desk: Desk) -> float:
    """Milliseconds that the desk has had a processor, over all its threads (Linux)."""
    return sum(int(path.read_text().split()[0]) for path in Path(f"/proc/{desk.process}/task").glob("*/schedstat")) / 1e6


def work(desk: Desk, paths: dict[str, str], number: int) -> dict[str, list[float]]:
    """The same in processor time: what an answer takes where nothing else wants the machine."""
    times: dict[str, list[float]] = {name: [] for name in paths}
    for _ in range(number):
        for name, path in paths.items():
            before = busy(desk)
            desk.get(path)
            times[name].append(busy(desk) - before)
    return times


def forget(folder: Path) -> None:
    """Puts the files out of the system's cache, as far as it lets itself be told."""
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb") as file:
                os.fsync(file.fileno())
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


@contextmanager
def adding(folder: Path) -> Iterator[None]:
    """An `onrecord add` of real texts runs meanwhile, again and again."""
    stop = threading.Event()

    def run() -> None:
        number = 0
        while not stop.is_set():
            number += 1
            with tempfile.TemporaryDirectory() as new:
                for source in (ROOT / "examples" / "istanbul" / "docs").glob("*.txt"):
                    (Path(new) / source.name).write_text(f"{source.read_text(encoding='utf-8')}\nAdded {number}.\n", encoding="utf-8")
                subprocess.run([sys.executable, "-m", "onrecord", "add", str(folder), new], stderr=subprocess.DEVNULL, check=False)

    thread = threading.Thread(target=run)
    thread.start()
    time.sleep(5)
    try:
        yield
    finally:
        stop.set()
        thread.join()


def report(title: str, times: dict[str, list[float]]) -> None:
    print(f"\n{title:26s} median      95 %       most   (ms)")
    for name, row in times.items():
        ordered = sorted(row)
        print(f"  {name:24s} {statistics.median(ordered):7.1f}   {ordered[int(len(ordered) * 0.95)]:7.1f}    {ordered[-1]:7.1f}")
    every = sorted(value for row in times.values() for value in row)
    print(f"  {'all':24s} {statistics.median(every):7.1f}   {every[int(len(every) * 0.95)]:7.1f}    {every[-1]:7.1f}")
    print(f"  under {LIMIT:.0f} ms: {sum(value < LIMIT for value in every)} of {len(every)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--clients", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="keep the dossier here, and use it if it is there")
    parser.add_argument("--no-add", action="store_true", help="leave out the part with an add")
    a = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = a.folder or Path(temporary) / "made-up"
        if not folder.exists():
            begin = time.perf_counter()
            make(folder, a.documents, a.statements)
            print(f"made in {time.perf_counter() - begin:.0f} s, desk.db {(folder / 'desk.db').stat().st_size / 1e6:.0f} MB")
        measure(folder, a.rounds, a.clients, not a.no_add)


def measure(folder: Path, number: int, clients: int, with_add: bool) -> None:
    with serving(folder) as desk:
        paths = pages(desk)
    forget(folder)
    with serving(folder) as desk:
        print(f"started in {desk.started:.2f} s, until the first answer")
        report("cold", rounds(desk, paths, 1, 1))
        report(f"warm, {clients} at a time", rounds(desk, paths, number, clients))
        report("warm, processor time", work(desk, paths, number))
        if with_add:
            with adding(folder):
                report("while an add runs", rounds(desk, paths, max(3, number // 4), clients))


if __name__ == "__main__":
    main()
