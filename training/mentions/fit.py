"""Learns the weights of `onrecord.extract.antecedents` by maximum likelihood over the candidates of each reference, pulled towards hand-set ones.

    PYTHONPATH=src:bench:training/mentions python training/mentions/fit.py [--write]

Prints accuracy with one dossier left out at a time, and in sample; `--write` puts the weights learned on all training dossiers in place.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
from collect import Choice, collect

import gold_records
import speakers

WEIGHTS = Path(__file__).parent.parent.parent / "src/onrecord/extract/antecedent_weights.json"
HAND = {
    "same_sentence": 1.2, "one_back": 1.0, "two_back": 0.2, "further": -0.35, "after_only": -1.0, "next_paragraph": -0.4, "introduced_next": 0.9,
    "last_speaker": 1.3, "speaker_before": 0.3, "subject": 0.7, "quoted": -1.4, "noun": 2.2, "near_noun": 1.0, "other_noun": -0.7, "nation": 2.0,
    "other_nation": -1.5, "sex": 0.5, "unknown_sex": -0.1, "anonymous_noun": 1.2, "named_for_official": -1.0, "often": 0.3,
}  # fmt: skip
NOBODY = {"he": -9.0, "it": -9.0, "text": -9.0, "role": 1.2}
PULL, STEPS, RATE = 2.0, 600, 0.5  # pull tried from 0.3 to 6


def start(names: list[str]) -> np.ndarray:
    return np.array([NOBODY[n.split(":")[0]] if n.endswith(":nobody") else HAND.get(n.split(":")[1], 0.0) for n in names])


def matrices(choices: list[Choice], place: dict[str, int]) -> list[tuple[np.ndarray, np.ndarray]]:
    found = []
    for choice in choices:
        rows = np.zeros((len(choice.candidates) + 1, len(place)))
        for j, candidate in enumerate(choice.candidates):
            for feature in candidate:
                rows[j, place[f"{choice.family}:{feature}"]] += 1
        rows[-1, place[f"{choice.family}:nobody"]] = 1
        right = np.array([*choice.right, not any(choice.right)], dtype=float)
        if any(choice.right) or choice.family == "role":
            found.append((rows, right))
    return found


def fit(data: list[tuple[np.ndarray, np.ndarray]], hand: np.ndarray) -> np.ndarray:
    weights = hand.copy()
    for _ in range(STEPS):
        slope = -PULL * (weights - hand)
        for rows, right in data:
            scores = rows @ weights
            chance = np.exp(scores - scores.max())
            chance /= chance.sum()
            wanted = chance * right
            slope += (wanted / (wanted.sum() + 1e-12) - chance) @ rows
        weights += RATE * slope / len(data)
    return weights


def hits(data: list[tuple[np.ndarray, np.ndarray]], weights: np.ndarray) -> int:
    return sum(right[np.argmax(rows @ weights)] > 0 for rows, right in data)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    parse = speakers.spacy_parse()
    by_dossier = {name: collect(name, parse) for name in gold_records.names("training")}
    families = list(NOBODY)
    used = {f"{c.family}:{f}" for choices in by_dossier.values() for c in choices for candidate in c.candidates for f in candidate}
    names = sorted(used | {f"{f}:{h}" for f in families for h in HAND}) + [f"{f}:nobody" for f in families]
    place, hand = {name: i for i, name in enumerate(names)}, start(names)
    data = {name: matrices(choices, place) for name, choices in by_dossier.items()}
    everything = [row for rows in data.values() for row in rows]
    left_out = sum(hits(rows, fit([r for n, rs in data.items() if n != name for r in rs], hand)) for name, rows in data.items())
    weights = fit(everything, hand)
    print(f"references {len(everything)}  by hand {hits(everything, hand)}  learned, left out {left_out}  in sample {hits(everything, weights)}")
    if given.write:
        note = "learned by training/mentions/fit.py on all of them, November 2026"
        WEIGHTS.write_text(
            json.dumps({"note": note, "weights": {n: round(float(w), 3) for n, w in zip(names, weights, strict=True)}}, indent=1) + "\n"
        )


if __name__ == "__main__":
    main()
