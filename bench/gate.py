"""The quality gate: figures on committed gold may not fall below their floors.

    python bench/gate.py                                    # fails (exit 1) where a figure is below its floor
    python bench/gate.py --update                           # raises floors to today's figures
    python bench/gate.py --update --allow-regression "why"  # lowers them too, and keeps the reason

`bench/baseline.json` holds the floors, the counts behind them, and a hash of the gold: another gold needs new floors. The dossiers are those of the
parts named in the baseline; nothing was trained on them (the averaged weights were chosen with a look at `unseen`).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import dossiers
from onrecord.inference.toolbox import Toolbox
from onrecord.settings import Settings

BASELINE = Path(__file__).parent / "baseline.json"
PARTS = ("validation", "unseen")
FIGURES = (
    "statements",
    "right",
    "speaker",
    "side",
    "slices",
    "claims",
    "act",
    "agree",
    "issues",
    "commitments",
    "due",
    "status",
    "meetings",
    "accounts",
)
# Below a floor by less than this is noise: the last digit of an int8 score differs between processors and may move a statement or two.
ALLOWANCE = 0.01


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--allow-regression", metavar="WHY")
    a = parser.parse_args()
    names = sorted(name for part, rows in _split().items() if part in PARTS for name in rows)
    figures = measure(names)
    baseline = json.loads(BASELINE.read_text()) if BASELINE.exists() else {"floors": {}, "reasons": []}
    if a.update:
        return update(baseline, figures, corpus_hash(names), a.allow_regression)
    return check(baseline, figures, corpus_hash(names))


def measure(names: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Pooled figures over the dossiers."""
    toolbox = Toolbox(Settings())
    scored = [dossiers.run(dossiers.GOLD / name, toolbox) for name in names]
    return {key: dossiers.pool([one.figures[key] for one in scored]) for key in FIGURES}


def value(figure: dict[str, Any]) -> float:
    return float(figure.get("f1", figure.get("share")) or 0.0)


def check(baseline: dict[str, Any], figures: dict[str, dict[str, Any]], corpus: str) -> int:
    if baseline.get("corpus") != corpus:
        print("The gold is not the one that the floors were measured on: run `python bench/gate.py --update`.", file=sys.stderr)
        return 1
    low = {key: floor for key, floor in baseline["floors"].items() if value(figures[key]) < floor - ALLOWANCE}
    for key, figure in figures.items():
        print(f"{key:12s} {value(figure):.4f}  floor {baseline['floors'].get(key, 0):.4f}{'  BELOW' if key in low else ''}")
    return 1 if low else 0


def update(baseline: dict[str, Any], figures: dict[str, dict[str, Any]], corpus: str, why: str | None) -> int:
    fallen = [key for key, floor in baseline["floors"].items() if value(figures[key]) < floor]
    if fallen and not why:
        print(f"Would lower {', '.join(fallen)}: give --allow-regression with the reason.", file=sys.stderr)
        return 1
    reasons = baseline.get("reasons", []) + ([{"lowered": fallen, "why": why}] if fallen else [])
    floors = {key: round(value(figure), 4) for key, figure in figures.items()}
    BASELINE.write_text(json.dumps({"corpus": corpus, "floors": floors, "counts": figures, "reasons": reasons}, indent=1) + "\n")
    return 0


def corpus_hash(names: Iterable[str]) -> str:
    """One hash over every gold file of the dossiers."""
    digest = hashlib.sha256()
    for name in names:
        for path in sorted((dossiers.GOLD / name).rglob("*")):
            if path.is_file():
                digest.update(path.relative_to(dossiers.GOLD).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()


def _split() -> dict[str, list[str]]:
    found: dict[str, list[str]] = json.loads((dossiers.GOLD / "split.json").read_text())
    return found


if __name__ == "__main__":
    sys.exit(main())
