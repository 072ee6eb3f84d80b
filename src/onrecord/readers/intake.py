"""The paths that somebody gives -> the files to read, in an order that does not depend on the file system, and the manifests found among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.readers.dossier_file import NAME as DOSSIER_FILE
from onrecord.readers.manifest import NAMES as MANIFEST_FILES


@dataclass(frozen=True, slots=True)
class Intake:
    """The reports, and the manifests that stand beside them."""

    files: tuple[Path, ...]
    manifests: tuple[Path, ...]


def gather(paths: Iterable[Path], manifest: Path | None = None) -> Intake:
    """Every file named, and every file in the folders named; hidden files, manifests and a `dossier.toml` in a folder are no reports."""
    files: dict[Path, None] = {}
    manifests: dict[Path, None] = {manifest: None} if manifest else {}
    for path in paths:
        if not path.is_dir():
            files[path] = None
            continue
        for file in _within(path):
            if file.name in MANIFEST_FILES:
                manifests.setdefault(file)
            elif file.name != DOSSIER_FILE and file != manifest:
                files[file] = None
    ordered = [found for found in manifests if found != manifest] + ([manifest] if manifest else [])
    return Intake(tuple(files), tuple(ordered))


def _within(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts):
            yield path
