"""How the cost of resolving people and sides grows: dossiers made of the training dossiers' readings, each copy with names of its own.

    PYTHONPATH=src:bench python bench/people_speed.py [--copies 4 8 16]

Prints, for each size, seconds of processor time for the whole dossier and for one more report with the workings kept, and how both grow with size.
"""

from __future__ import annotations

import argparse
import random
import time
from dataclasses import dataclass, replace

import gold_records
import speakers
from onrecord.model import Chain, Document, Reading, identity
from onrecord.negotiation.speakers import resolve
from onrecord.negotiation.workings import Workings

SYLLABLES = ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu", "da", "fe", "gi", "ho", "ju", "ka", "le", "mi", "no", "pu"]


@dataclass(frozen=True)
class Made:
    """A synthetic dossier."""

    documents: list[Document]
    readings: list[Reading]


def made(originals: Made, copies: int) -> Made:
    """Every copy has the same texts, under other names of people."""
    documents, readings = [], []
    for copy in range(copies):
        for document, reading in zip(originals.documents, originals.readings, strict=True):
            ident = identity(document.id, copy)
            statements = tuple(replace(s, id=identity(s.id, copy), document=ident) for s in reading.statements)
            documents.append(replace(document, id=ident))
            readings.append(replace(reading, document=ident, statements=statements, chains=tuple(_renamed(c, copy) for c in reading.chains)))
    return Made(documents, readings)


def _renamed(chain: Chain, copy: int) -> Chain:
    if not copy or chain.kind.value == "organisation":
        return chain
    return replace(chain, name=chain.name and _name(chain.name, copy), names=tuple(_name(name, copy) for name in chain.names))


def _name(name: str, copy: int) -> str:
    return " ".join("".join(random.Random(f"{word} {copy}").choices(SYLLABLES, k=4)).title() for word in name.split())


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--copies", type=int, nargs="+", default=[2, 4, 8])
    given = options.parse_args()
    parse = speakers.spacy_parse()
    golds = [gold_records.load(name) for name in gold_records.names("training")]
    originals = Made([d for g in golds for d in g.documents], [r for g in golds for r in speakers.readings(g, parse)])
    for copies in given.copies:
        _measure(made(originals, copies), golds[0])


def _measure(dossier: Made, gold: gold_records.GoldDossier) -> None:
    workings = Workings()
    start = time.process_time()
    resolve(dossier.documents[:-1], dossier.readings[:-1], gold.dossier, {}, workings=workings)
    whole = time.process_time() - start
    start = time.process_time()
    found = resolve(dossier.documents, dossier.readings, gold.dossier, {}, workings=workings)
    more = time.process_time() - start
    size = len(dossier.documents)
    print(f"{size} reports, {len(found.people)} people: {whole:.2f} s ({1000 * whole / size:.1f} ms a report); one more {more:.2f} s")


if __name__ == "__main__":
    main()
