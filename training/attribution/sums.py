"""Lists a model's files in the SHA256SUMS beside its folder."""

from __future__ import annotations

import hashlib
from pathlib import Path


def write_sums(folder: Path) -> None:
    """Lists the model's files in the SHA256SUMS beside its folder; other models' lines stay."""
    sums = folder.parent / "SHA256SUMS"
    others = [line for line in sums.read_text().splitlines() if f"  {folder.name}/" not in line] if sums.exists() else []
    mine = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {folder.name}/{path.name}" for path in sorted(folder.iterdir())]
    sums.write_text("".join(line + "\n" for line in sorted([*others, *mine], key=lambda line: line.split()[1])))
