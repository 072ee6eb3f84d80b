"""Scores meetings and accounts made from gold statements: with found meetings, and with gold's own.

    PYTHONPATH=src:bench python bench/accounts.py                    # training (dossier by dossier) and validation (pooled only)
    PYTHONPATH=src:bench python bench/accounts.py --part training

The shipped weights have seen the training dossiers: an honest figure for those is `training/accounts/train.py --check`. Matching and figures
are the scorer's own (`score_record.py`). Of validation dossiers only pooled figures are shown.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from filled_records import Filled, fill
from gold_records import names
from onrecord.export.record_json import as_object
from onrecord.extract.meeting_mentions import find_meeting_mentions
from onrecord.extract.times import find_times
from onrecord.inference.parser import SpacyParser
from onrecord.model import Account, Meeting, MeetingMention, Reading, Record
from onrecord.negotiation.accounts import compare_accounts
from onrecord.negotiation.meetings import find_meetings
from onrecord.protocols import Parser
from onrecord.settings import Settings
from score_record import Score, f1

Mentions = Mapping[str, tuple[MeetingMention, ...]]


@dataclass
class Pooled:
    """Counts over dossiers; figures on demand."""

    meetings: Counter[str] = field(default_factory=Counter)
    accounts: Counter[str] = field(default_factory=Counter)
    hits: Counter[str] = field(default_factory=Counter)
    totals: Counter[str] = field(default_factory=Counter)

    def add(self, filled: Filled, meetings: Sequence[Meeting], accounts: Sequence[Account]) -> None:
        score = Score(filled.gold.raw, [_record(filled, meetings, accounts)], {})
        found, (compared, by_relation) = score.meetings(), score.accounts()
        for counted, figures in ((self.meetings, found), (self.accounts, compared)):
            counted.update({name: figures[name] for name in ("tp", "pred", "gold")})
        for relation, (hit, total) in by_relation["classes"].items():
            self.hits[relation] += hit
            self.totals[relation] += total

    def line(self, name: str) -> str:
        rates = {relation: self.hits[relation] / total for relation, total in sorted(self.totals.items())}
        macro = sum(rates.values()) / len(rates) if rates else 0.0
        shown = " ".join(f"{relation} {rate:.2f}" for relation, rate in rates.items())
        return f"{name:22s} meetings {_shown(self.meetings)}   accounts {_shown(self.accounts)}   macro {macro:.3f} ({shown})"


def _shown(counted: Counter[str]) -> str:
    figures = f1(counted["tp"], counted["pred"], counted["gold"])
    return f"F1 {figures['f1']:.3f} P {figures['p']:.3f} R {figures['r']:.3f} ({counted['tp']}/{counted['pred']}/{counted['gold']})"


def _record(filled: Filled, meetings: Sequence[Meeting], accounts: Sequence[Account]) -> dict[str, Any]:
    record = Record(
        filled.gold.documents[-1].published, filled.gold.dossier, filled.gold.documents, (), meetings=tuple(meetings), accounts=tuple(accounts)
    )
    return as_object(record)


def mentions_of(filled: Filled, parser: Parser) -> dict[str, tuple[MeetingMention, ...]]:
    """By document id."""
    return {d.id: find_meeting_mentions(d, parser.parse(d.text), find_times(d.text, d.published)) for d in filled.gold.documents}


def readings_of(mentions: Mentions) -> list[Reading]:
    return [Reading(document, (), meetings=found) for document, found in mentions.items()]


def gold_meetings(filled: Filled, mentions: Mentions) -> list[Meeting]:
    """Gold's meetings, with the sentences that state one of their days as evidence."""
    return [replace(meeting, evidence=tuple(_evidence(meeting, mentions))) for meeting in filled.meetings]


def _evidence(meeting: Meeting, mentions: Mentions) -> Iterable[tuple[str, Any]]:
    for document in meeting.documents:
        for mention in mentions[document]:
            day = mention.time.latest if mention.time and not mention.inherited else None
            if day and meeting.date <= day <= (meeting.end_date or meeting.date):
                yield document, mention.span


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--part", choices=("training", "validation"))
    chosen = arguments.parse_args().part
    parser = SpacyParser(Settings())
    for part in [chosen] if chosen else ["training", "validation"]:
        found, given = Pooled(), Pooled()
        for name in names(part):
            filled = fill(name)
            mentions = mentions_of(filled, parser)
            own, gold = Pooled(), gold_meetings(filled, mentions)
            meetings = find_meetings(filled.statements, readings_of(mentions), filled.gold.documents, filled.gold.dossier)
            for pool in (own, found):
                pool.add(filled, meetings, compare_accounts(meetings, filled.statements, filled.gold.dossier))
            given.add(filled, gold, compare_accounts(gold, filled.statements, filled.gold.dossier))
            if part == "training":
                print(own.line(name))
        print(found.line(f"{part}, all"))
        print(given.line(f"{part}, gold meetings"))


if __name__ == "__main__":
    main()
