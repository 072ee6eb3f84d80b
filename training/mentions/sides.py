"""Learns the weights of `onrecord.negotiation.side_model` from the gold's sides by regularised maximum likelihood.

    PYTHONPATH=src:bench:training/mentions python training/mentions/sides.py [--write]

One example a person (all clues of the dossier together) and one a body or unnamed speaker of a report, as `Cast` asks. Prints how many sides are
right with a sixth of the dossiers left out at a time, weighted by statements; `--write` puts the weights learned on all of them in place.
Limit: whom somebody is tied to comes from the weights in place, so the figures left out are a little too good there.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np

import gold_records
import speakers
from onrecord.model import Reading
from onrecord.negotiation.cast import Cast
from onrecord.negotiation.side_model import amounts

WEIGHTS = Path(__file__).parent.parent.parent / "src/onrecord/negotiation/weights/sides.json"
PULL, STEPS, RATE = 1.5, 400, 0.3  # the pull towards zero was not searched
LEAST = 3  # a feature that fewer examples have is left out


@dataclass(frozen=True)
class Example:
    """The features of each choice, which one is right, and how many statements hang on it."""

    dossier: str
    choices: tuple[dict[str, float], ...]
    right: int
    weight: int
    what: str


def examples(name: str, parse: speakers.Parsing) -> list[Example]:
    gold = gold_records.load(name)
    readings = speakers.readings(gold, parse)
    cast = Cast(gold.documents, readings, gold.dossier)
    sides = _gold_sides(gold, readings, cast)
    kinds = cast.kinds
    found = []
    for key, counted in sides.items():
        measured = amounts(item.clue for item in cast.clues[key])
        choices = tuple(
            {f: v for (p, f), v in measured.items() if p == party} | ({f"a_{kinds[party]}": 1.0} if party is not None else {})
            for party in (None, *kinds)
        )
        side, count = counted.most_common(1)[0]
        shown = sorted({(item.clue.party or "-", item.clue.feature) for item in cast.clues[key] if "_of_" not in item.clue.feature})
        who = cast.people.profiles[key].name if isinstance(key, int) else cast.chain(key).name or cast.chain(key).description
        what = f"{name} {key if isinstance(key, int) else key[0]} {who!r} gold {side} got {cast.verdicts[key].side}: {shown}"
        found.append(Example(name, choices, [None, *kinds].index(side), count, what))
    return found


def _gold_sides(gold: gold_records.GoldDossier, readings: list[Reading], cast: Cast) -> dict[object, Counter[str | None]]:
    rows = {f"{gold.raw['dossier']}/{row['id']}": row for row in gold.raw["statements"]}
    sides: dict[object, Counter[str | None]] = defaultdict(Counter)
    for reading in readings:
        for statement in reading.statements:
            if statement.chain is None:
                continue
            key = cast.key((reading.document, statement.chain))
            if key in cast.clues:
                sides[key][rows[statement.id]["side"]] += 1
    return sides


@dataclass(frozen=True)
class Data:
    """All examples as one block: `rows` (example, choice, feature), `open` where there is a choice, which is right, what each counts."""

    rows: np.ndarray
    open: np.ndarray
    right: np.ndarray
    weight: np.ndarray

    def only(self, chosen: np.ndarray) -> Data:
        return Data(self.rows[chosen], self.open[chosen], self.right[chosen], self.weight[chosen])

    def scores(self, weights: np.ndarray) -> np.ndarray:
        return np.where(self.open, self.rows @ weights, -1e9)


def arrays(found: list[Example], place: dict[str, int]) -> Data:
    rows = np.zeros((len(found), max(len(e.choices) for e in found), len(place)), dtype=np.float32)
    for n, example in enumerate(found):
        for i, choice in enumerate(example.choices):
            for feature, amount in choice.items():
                if feature in place:
                    rows[n, i, place[feature]] = amount
    opened = np.array([[i < len(e.choices) for i in range(rows.shape[1])] for e in found])
    return Data(rows, opened, np.array([e.right for e in found]), np.array([min(e.weight, 4) ** 0.5 for e in found], dtype=np.float32))


def fit(data: Data) -> np.ndarray:
    weights, scale = np.zeros(data.rows.shape[2], dtype=np.float32), np.zeros(data.rows.shape[2], dtype=np.float32)
    wanted = np.eye(data.rows.shape[1], dtype=np.float32)[data.right]
    flat = data.rows.reshape(-1, data.rows.shape[2])
    for _ in range(STEPS):
        scores = data.scores(weights)
        chance = np.exp(scores - scores.max(axis=1, keepdims=True))
        chance /= chance.sum(axis=1, keepdims=True)
        slope = ((wanted - chance) * data.weight[:, None]).reshape(-1) @ flat - PULL * weights
        scale += slope**2
        weights = weights + RATE * slope / (np.sqrt(scale) + 1e-9)
    return weights


def main(parse: speakers.Parsing | None = None) -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--write", action="store_true")
    options.add_argument("--errors", action="store_true")
    given = options.parse_args()
    parse = parse or speakers.spacy_parse()
    chosen = [*gold_records.names("training"), *gold_records.names("further_training")]
    by_dossier = {name: examples(name, parse) for name in chosen}
    counted = Counter(f for found in by_dossier.values() for e in found for choice in e.choices for f in choice)
    place = {f: i for i, f in enumerate(sorted(f for f, count in counted.items() if count >= LEAST))}
    found = [e for name in chosen for e in by_dossier[name]]
    data, dossiers = arrays(found, place), np.array([e.dossier for e in found])
    count = np.array([e.weight for e in found])
    hits = np.zeros(len(found), dtype=bool)
    for group in [chosen[i::6] for i in range(6)]:
        out = np.isin(dossiers, group)
        hits[out] = data.only(out).scores(fit(data.only(~out))).argmax(axis=1) == data.right[out]
    for name in chosen:
        mine = dossiers == name
        print(f"{name:22s} left out {(count * hits)[mine].sum() / count[mine].sum():.3f} of {count[mine].sum()}")
    print(f"left out: {(count * hits).sum() / count.sum():.3f} of {count.sum()} statements, {len(place)} features")
    if given.write:
        weights = fit(data)
        note = "learned by training/mentions/sides.py on the training and further training dossiers, November 2026"
        table = {f: round(float(weights[i]), 3) for f, i in place.items() if abs(weights[i]) >= 0.02}
        WEIGHTS.write_text(json.dumps({"note": note, "weights": table}, indent=1) + "\n")
    if given.errors:
        for e, ok in zip(found, hits, strict=True):
            if not ok:
                print(f"    {e.what}")


if __name__ == "__main__":
    main()
