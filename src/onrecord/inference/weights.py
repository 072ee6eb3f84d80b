"""Finds a model's files and verifies them: what is loaded is what was shipped, byte for byte.

A model is a folder of `src/onrecord/models/` (or of `ONRECORD_MODELS`); `SHA256SUMS` beside the folders lists every file, as sha256sum writes it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import ModelError
from onrecord.model import identity
from onrecord.settings import Settings

SUMS = "SHA256SUMS"
PACKAGED = Path(__file__).parent.parent / "models"


@dataclass(frozen=True, slots=True)
class Weights:
    """A model's folder and the SHA-256 that each of its files must have, by name."""

    folder: Path
    sums: dict[str, str]

    @property
    def fingerprint(self) -> str:
        """Changes when any file does; computed from the list, without reading the files."""
        return identity(*sorted(self.sums.items()))

    def file(self, name: str) -> Path:
        """The path of one file, verified; raises ModelError if it is missing or not the one that was shipped."""
        path = self.folder / name
        if name not in self.sums:
            raise ModelError(f"{path}: not listed in {SUMS}. Files of this model: {', '.join(sorted(self.sums))}.")
        if _sha256(path) != self.sums[name]:
            raise ModelError(f"{path}: not the file that was shipped (its SHA-256 is another). Reinstall onrecord.")
        return path


def find_weights(name: str, settings: Settings) -> Weights | None:
    """The weights of the model with that name; None where none are there."""
    folder = (settings.models or PACKAGED) / name
    sums = _sums(folder.parent, name)
    return Weights(folder, sums) if sums and folder.is_dir() else None


def need_weights(name: str, settings: Settings) -> Weights:
    """As `find_weights`, but raises ModelError where none are there."""
    weights = find_weights(name, settings)
    if weights is None:
        raise ModelError(f"{settings.models or PACKAGED}: the model {name!r} is not there. Reinstall onrecord, or set ONRECORD_MODELS to its folder.")
    return weights


def all_weights(settings: Settings) -> dict[str, Weights]:
    """Every model that is there, by name."""
    folder = settings.models or PACKAGED
    names = sorted(path.name for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []
    return {name: weights for name in names if (weights := find_weights(name, settings))}


def _sums(folder: Path, name: str) -> dict[str, str]:
    """`"<sha256>  tagger/model.onnx"` -> {"model.onnx": sha256} for the files of the model."""
    try:
        lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return {}
    pairs = (line.split(maxsplit=1) for line in lines if line.strip())
    return {path.removeprefix(f"{name}/"): digest for digest, path in pairs if path.startswith(f"{name}/")}


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ModelError(f"{path}: cannot be read ({error.strerror or error}). Reinstall onrecord.") from error
