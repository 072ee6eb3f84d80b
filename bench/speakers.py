"""Who speaks and for whom, on perfect attributions: gold spans in, speaker and side out, judged by the scorer's own rules.

    PYTHONPATH=src:bench python bench/speakers.py training            # or: further_training, validation (figures only), names of dossiers
    PYTHONPATH=src:bench python bench/speakers.py boeing-iam-2024 --errors

Items of lists get their speaker from `extract.introductions`, as in the whole program. No roster is given.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import gold_records
from onrecord.extract.introductions import introduce
from onrecord.extract.mentions import find_chains
from onrecord.inference.parser import SpacyParser
from onrecord.model import Attribution, Document, Reading, ResolvedStatement, Statement
from onrecord.negotiation.speakers import Resolution, resolve
from onrecord.protocols import Parse
from onrecord.settings import Settings
from score_record import Score

Parsing = Callable[[str], Parse]


def attributions(statements: list[ResolvedStatement], document: Document, parse: Parse) -> list[Attribution]:
    """The gold's spans as the tagger would give them, items of lists with their introductions as `find_attributions` adds them."""
    place = {s.statement.id: i for i, s in enumerate(statements)}
    found = [Attribution(s.source, s.cue, s.content, parent=place.get(s.nested_in or "")) for s in (one.statement for one in statements)]
    return introduce(found, parse, document.text)


def read(gold: gold_records.GoldDossier, parse: Parsing) -> Resolution:
    """The dossier's statements resolved from the gold's spans."""
    return resolve(gold.documents, readings(gold, parse), gold.dossier, {})


def readings(gold: gold_records.GoldDossier, parse: Parsing) -> list[Reading]:
    """What `extract` would make of the dossier's documents, had it found the gold's spans."""
    found = []
    for document in gold.documents:
        mine = [s for s in gold.statements if s.document.id == document.id]
        parsed = parse(document.text)
        mentions = find_chains(document, parsed, attributions(mine, document, parsed))
        statements = tuple(_blank(s.statement, chain, document) for s, chain in zip(mine, mentions.speakers, strict=True))
        found.append(Reading(document.id, statements, mentions.chains))
    return found


def _blank(statement: Statement, chain: int | None, document: Document) -> Statement:
    return replace(statement, chain=chain, from_issuer=bool(document.issuer) and chain is None)


def score(gold: gold_records.GoldDossier, resolution: Resolution) -> list[tuple[str, bool, bool, str]]:
    """For each statement: its id, whether speaker and side are right, and what came out."""
    judge = Score(gold.raw, [{"as_of": "9999-12-31"}], {})
    rows = {f"{gold.raw['dossier']}/{row['id']}": row for row in gold.raw["statements"]}
    out = []
    for s in resolution.statements:
        row = rows[s.id]
        right = judge.speaker_right({"speaker": {"name": s.speaker.name}}, row)
        out.append(
            (
                s.id,
                right,
                (s.side.side or None) == row["side"],
                f"gold {row['speaker']} / {row['side']}  got {s.speaker.name} / {s.side.side} [{s.side.reason}]",
            )
        )
    return out


def spacy_parse() -> Parsing:
    return SpacyParser(Settings()).parse


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("dossiers", nargs="+")
    options.add_argument("--errors", action="store_true")
    given = options.parse_args()
    parts = {"training", "further_training", "validation"}
    chosen = [name for word in given.dossiers for name in (gold_records.names(word) if word in parts else [word])]
    if given.errors and set(chosen) & set(gold_records.names("validation")):
        print("validation dossiers are only scored", file=sys.stderr)
        return 2
    report(chosen, given.errors, spacy_parse())
    return 0


def report(chosen: list[str], errors: bool, parse: Parsing) -> None:
    """One line a dossier and the sum; issuer documents apart."""
    total: Counter[str] = Counter()
    for name in chosen:
        gold = gold_records.load(Path(name))
        issued = {s.id for s in gold.statements if s.document.issuer}
        rows = score(gold, read(gold, parse))
        count = Counter(
            {"n": len(rows), "speaker": sum(r[1] for r in rows), "side": sum(r[2] for r in rows), "right": sum(r[1] and r[2] for r in rows)}
        )
        count += Counter({"issued": sum(r[0] in issued for r in rows), "issued_right": sum(r[0] in issued and r[1] for r in rows)})
        total += count
        if not set(chosen) & set(gold_records.names("validation")):
            print(_line(name, count))
        for ident, speaker, side, what in rows if errors else ():
            if not (speaker and side):
                print(f"    {'speaker ' if not speaker else ''}{'side' if not side else ''}: {ident}: {what}")
    print(_line("all", total))


def _line(name: str, count: Counter[str]) -> str:
    shares = "  ".join(f"{key} {count[key] / count['n']:.3f}" for key in ("speaker", "side", "right"))
    return (
        f"{name:20s} {shares}  of {count['n']}   issuer documents: speaker {count['issued_right'] / max(count['issued'], 1):.3f} of {count['issued']}"
    )


if __name__ == "__main__":
    sys.exit(main())
