"""Attributions of a PolNeAR split by one tagger, as attribution_eval.py reads them.

python bench/tag_polnear.py POLNEAR/dev --tagger rules -o predictions.jsonl
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

import polnear
from onrecord.inference.toolbox import Toolbox
from onrecord.model import Spans
from onrecord.settings import Settings


def main() -> int:
    arguments = _arguments()
    tagger = Toolbox(Settings(tagger=arguments.tagger)).tools.tagger
    start, words = time.process_time(), 0
    with arguments.out.open("w", encoding="utf-8") as out:
        for name, text in polnear.texts(str(arguments.split)):
            words += len(text.split())
            rows = [{"source": pairs(a.source), "cue": pairs(a.cue), "content": pairs(a.content)} for a in tagger.tag(text)]
            out.write(json.dumps({"doc": name, "attributions": rows}) + "\n")
    print(f"{tagger.name}: {words / (time.process_time() - start):.0f} words a second", file=sys.stderr)
    return 0


def pairs(spans: Spans) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("split", type=Path)
    parser.add_argument("--tagger", default="rules")
    parser.add_argument("-o", "--out", type=Path, default=Path("predictions.jsonl"))
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
