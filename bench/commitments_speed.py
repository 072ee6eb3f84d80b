"""How long it takes to follow every commitment, and how that grows with the reports.

    PYTHONPATH=src:bench python bench/commitments_speed.py [--sizes 100 1000] [--profile]

One negotiation is made out of the statements of all training dossiers: the parties become two sides and a mediator, the issues two dozen, and
every further copy has other dates and other words in place of a part of its own. "first" is a cold run, "again" the next one with one report more:
what is known of a claim's words is remembered between runs. The extraction is left out.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count, islice

from filled_records import Filled, fill
from gold_records import names
from onrecord.model import Document, Dossier, Issue, Party, PartyKind, Reading, ResolvedClaim, ResolvedStatement, identity
from onrecord.negotiation.commitments import follow, track
from onrecord.negotiation.statuses import replay

ISSUES = 24
WORD = re.compile(r"\w{6,}")
TURNED = str.maketrans("aeioulnrst", "oiueanlstr")
COPY_DAYS = 365


@dataclass(frozen=True)
class Report:
    document: Document
    reading: Reading
    statements: tuple[ResolvedStatement, ...]


def reports() -> Iterator[Report]:
    """Reports without end, in copies of all training dossiers."""
    dossiers = [fill(name) for name in names("training")]
    for copy in count():
        for dossier in dossiers:
            for document in dossier.gold.documents:
                yield _report(dossier, document, copy)


def _report(filled: Filled, document: Document, copy: int) -> Report:
    text = WORD.sub(lambda match: _turned(match.group(0), copy), document.text)
    shifted = (document.published or date.min) + timedelta(days=COPY_DAYS * copy)
    made = replace(document, id=identity(text, copy), text=text, published=shifted, issuer=None, files=(f"{copy}/{document.file}",))
    rows = tuple(_statement(row, made, filled, copy) for row in filled.statements if row.document.id == document.id)
    return Report(made, Reading(made.id, tuple(row.statement for row in rows)), rows)


def _turned(word: str, copy: int) -> str:
    """Another word of the same length for a third of the long words of every copy but the first."""
    return word.translate(TURNED) if copy and (len(word) + ord(word[0]) + copy) % 3 == 0 else word


def _statement(row: ResolvedStatement, document: Document, filled: Filled, copy: int) -> ResolvedStatement:
    side = row.side.side and roles(filled)[row.side.side]
    claims = tuple(_claim(claim, filled, copy) for claim in row.claims)
    raw = replace(row.statement, id=f"{row.id}.{copy}", document=document.id, claims=tuple(claim.claim for claim in claims))
    return replace(row, statement=raw, document=document, side=replace(row.side, side=side), claims=claims)


def _claim(claim: ResolvedClaim, filled: Filled, copy: int) -> ResolvedClaim:
    shift = timedelta(days=COPY_DAYS * copy)
    times = tuple(replace(t, earliest=t.earliest and t.earliest + shift, latest=t.latest and t.latest + shift) for t in claim.claim.times)
    issues = tuple(f"issue{(sum(map(ord, issue + filled.gold.raw['dossier'])) + copy) % ISSUES}" for issue in claim.issues)
    return replace(claim, claim=replace(claim.claim, id=f"{claim.id}.{copy}", times=times), issues=issues)


def roles(filled: Filled) -> dict[str, str]:
    """The dossier's parties as the made negotiation's."""
    mains = [party.id for party in filled.gold.dossier.parties if party.kind is PartyKind.PARTY]
    return {party.id: f"side{mains.index(party.id) % 2}" if party.id in mains else "mediator" for party in filled.gold.dossier.parties}


def negotiation() -> Dossier:
    found: dict[str, list[str]] = {"side0": [], "side1": [], "mediator": []}
    for filled in map(fill, names("training")):
        for party in filled.gold.dossier.parties:
            found[roles(filled)[party.id]] += party.names
    kinds = {"mediator": PartyKind.MEDIATOR}
    parties = tuple(Party(name, tuple(dict.fromkeys(forms)), kinds.get(name, PartyKind.PARTY)) for name, forms in found.items())
    return Dossier("made", parties, tuple(Issue(f"issue{number}", f"Issue {number}") for number in range(ISSUES)))


def timed(rows: list[Report], dossier: Dossier) -> tuple[float, int]:
    """Seconds for all of it, and the number of commitments."""
    statements = [statement for row in rows for statement in row.statements]
    start = time.perf_counter()
    made = track(statements, [row.reading for row in rows], [row.document for row in rows], dossier, (), None)
    return time.perf_counter() - start, len(made)


def timed_days(rows: list[Report], dossier: Dossier) -> tuple[float, int]:
    """Seconds for the statuses on all days alone, the evidence given, and the number of changes."""
    statements = [statement for row in rows for statement in row.statements]
    tracker = follow(statements, [row.reading for row in rows], [row.document for row in rows], dossier, (), None)
    start = time.perf_counter()
    changes = sum(len(replay(course, tracker.around)) for course in tracker.courses)
    return time.perf_counter() - start, changes


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000])
    parser.add_argument("--profile", action="store_true", help="where the time goes, for the last size")
    options = parser.parse_args()
    dossier, rows = negotiation(), list(islice(reports(), max(options.sizes) + 1))
    again = []
    for size in options.sizes:
        first, made = timed(rows[:size], dossier)
        again.append(timed(rows[: size + 1], dossier)[0])
        days, changes = timed_days(rows[:size], dossier)
        claims = sum(len(statement.claims) for row in rows[:size] for statement in row.statements)
        print(
            f"{size} reports, {claims} claims, {made} commitments: first {first:.2f} s, one report more {again[-1]:.2f} s; "
            f"{changes} changes on all days {days:.2f} s"
        )
    print(f"one report more: {again[-1] / again[0]:.1f} times as long with {options.sizes[-1]} reports as with {options.sizes[0]}")
    if options.profile:
        with cProfile.Profile() as profile:
            timed(rows[: options.sizes[-1]], dossier)
        pstats.Stats(profile, stream=sys.stderr).sort_stats("tottime").print_stats(25)


if __name__ == "__main__":
    main()
