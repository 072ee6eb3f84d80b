"""Makes the weights of meetings and accounts from the training dossiers, or measures them by leaving one dossier out.

    PYTHONPATH=src:bench:training/accounts python training/accounts/train.py            # writes src/onrecord/negotiation/weights/*.json
    PYTHONPATH=src:bench:training/accounts python training/accounts/train.py --check    # leave one out, prints, writes nothing

Needs scikit-learn. The validation dossiers are never read.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from account_examples import Example, examples
from meeting_examples import candidates
from weights import fit

from accounts import Mentions, Pooled, gold_meetings, mentions_of, readings_of
from filled_records import Filled, fill
from onrecord.inference.parser import SpacyParser
from onrecord.negotiation import linear
from onrecord.negotiation.accounts import AccountWeights, compare_accounts
from onrecord.negotiation.meetings import find_meetings
from onrecord.settings import Settings

GOLD = Path(__file__).parent.parent.parent / "gold"
WEIGHTS = Path(linear.__file__).parent / "weights"
# Regularisation, tried from 0.03 to 1 by leaving one training dossier out, 25 November 2026.
C = {"meetings": 0.3, "account_worth": 0.1, "account_relation": 0.02}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    names = training_names()
    spacy = SpacyParser(Settings())
    filled = {name: fill(name) for name in names}
    mentions = {name: mentions_of(one, spacy) for name, one in filled.items()}
    if parser.parse_args().check:
        print(leave_one_out(filled, mentions))
        return
    for model, text in fitted(filled, mentions, names).items():
        (WEIGHTS / f"{model}.json").write_text(text, encoding="utf-8")


def training_names() -> list[str]:
    split = json.loads((GOLD / "split.json").read_text())
    return [name for part in ("training", "further_training") for name in split.get(part, []) if (GOLD / name / "gold.json").exists()]


def fitted(filled: dict[str, Filled], mentions: dict[str, Mentions], names: Sequence[str]) -> dict[str, str]:
    """Weights by name, from these dossiers."""
    days = [candidate for name in names for candidate in candidates(filled[name], mentions[name])]
    pairs = [example for name in names for example in gold_examples(filled[name], mentions[name])]
    worthy = [example for example in pairs if example.gold and example.relation is not None]
    return {
        "meetings": fit([day.day.features for day in days], [_yes(bool(day.meetings)) for day in days], C["meetings"]),
        "account_worth": fit([pair.worth for pair in pairs], [_yes(bool(pair.gold)) for pair in pairs], C["account_worth"]),
        "account_relation": fit(
            [pair.relation or {} for pair in worthy], [pair.gold["relation"] for pair in worthy if pair.gold], C["account_relation"]
        ),
    }


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def gold_examples(filled: Filled, mentions: Mentions) -> list[Example]:
    meetings = gold_meetings(filled, mentions)
    return list(examples(filled, meetings, {meeting.id: row["id"] for meeting, row in zip(meetings, filled.gold.raw["meetings"], strict=True)}))


def leave_one_out(filled: dict[str, Filled], mentions: dict[str, Mentions]) -> str:
    """The figures of every dossier with weights that have not seen it."""
    found, given = Pooled(), Pooled()
    for name, one in filled.items():
        weights = {model: linear.from_json(text) for model, text in fitted(filled, mentions, [other for other in filled if other != name]).items()}
        of_accounts = AccountWeights(weights["account_worth"], weights["account_relation"])
        meetings = find_meetings(one.statements, readings_of(mentions[name]), one.gold.documents, one.gold.dossier, weights["meetings"])
        gold = gold_meetings(one, mentions[name])
        found.add(one, meetings, compare_accounts(meetings, one.statements, one.gold.dossier, of_accounts))
        given.add(one, gold, compare_accounts(gold, one.statements, one.gold.dossier, of_accounts))
    return found.line("found meetings") + "\n" + given.line("gold meetings")


if __name__ == "__main__":
    main()
