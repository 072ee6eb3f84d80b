"""The bytes of an input as they came, fetched once: what is hashed, kept and read is the same, even if the file changes meanwhile."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import InputError
from onrecord.settings import Settings


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes of one file."""

    path: Path
    data: bytes

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


def fetch(path: Path, settings: Settings) -> Original:
    """The file's bytes; raises InputError for one that is missing, unreadable, empty or larger than a report can be."""
    try:
        with path.open("rb") as file:
            data = file.read(settings.text_bytes + 1)
    except FileNotFoundError as error:
        raise InputError(f"{path}: there is no such file (any more). Check the path.") from error
    except IsADirectoryError as error:
        raise InputError(f"{path}: a folder, not a file. Give it to `add`, which reads the files in it.") from error
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror or error}). Check its permissions.") from error
    if not data:
        raise InputError(f"{path}: an empty file. Leave it out, or fetch it again.")
    if len(data) > settings.text_bytes:
        raise InputError(f"{path}: larger than {settings.text_bytes // 1_000_000} MB, which no single report is. Split it into reports.")
    return Original(path, data)
