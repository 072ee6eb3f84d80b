"""One writer at a time: a second `add` on the same dossier waits, and says so. The lock ends with the process, however that ends."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from onrecord.errors import LedgerError

Told = Callable[[str], None]
PAUSE = 0.1


@contextmanager
def file_lock(path: Path, seconds: float, on_wait: Told) -> Iterator[None]:
    """Holds the file's lock; tells `on_wait` once if another process has it, and raises LedgerError after `seconds`."""
    with _opened(path) as file:
        _acquire(file, path, seconds, on_wait)
        yield  # closing the file lets the lock go


def _opened(path: Path) -> IO[bytes]:
    try:
        return path.open("ab")
    except OSError as error:
        raise LedgerError(f"{path.parent}: cannot be written ({error.strerror or error}). Make the folder writable, or copy the dossier.") from error


def _acquire(file: IO[bytes], path: Path, seconds: float, on_wait: Told) -> None:
    end, told = time.monotonic() + seconds, False
    while not _try(file):
        if not told:
            on_wait(f"{path.parent}: another onrecord is adding to this dossier; waiting for it to finish.")
            told = True
        if time.monotonic() > end:
            raise LedgerError(f"{path.parent}: another onrecord has been adding to this dossier for {seconds:.0f} s. Let it finish, then try again.")
        time.sleep(PAUSE)


def _try(file: IO[bytes]) -> bool:
    try:
        _lock(file)
    except OSError:
        return False
    return True


try:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
except ImportError:  # Windows
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
