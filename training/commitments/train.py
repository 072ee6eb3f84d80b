"""Trains the four linear models of the commitment steps on the training dossiers.

    PYTHONPATH=src:bench python training/commitments/train.py                 # the weights that ship
    PYTHONPATH=src:bench python training/commitments/train.py --folds FOLDER  # one set of weights per dossier, trained on the others

The models depend on one another in this order: undertaking, debtors, same_undertaking (it sees the debtors' scores), outcome.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from functools import cache
from pathlib import Path
from unittest.mock import patch

from fit import Setting, fit, save

from examples import Example, Maker, debtor_examples, making_examples, outcome_examples, pair_examples
from filled_records import Filled, fill
from gold_records import names
from onrecord.negotiation import linear

SHIPPED = Path(linear.__file__).parent / "weights"
SETTINGS = {"undertaking": Setting(0.5), "debtors": Setting(0.15), "same_undertaking": Setting(0.3), "outcome": Setting(0.1)}
SEES_OTHERS = frozenset({"same_undertaking"})
MAKERS: dict[str, Maker] = {
    "undertaking": making_examples,
    "debtors": debtor_examples,
    "same_undertaking": pair_examples,
    "outcome": outcome_examples,
}


@contextmanager
def weights_in(folder: Path) -> Iterator[None]:
    """Within it, models are read from this folder instead of the package."""
    with patch.object(linear, "load", lambda name: linear.from_json((folder / f"{name}.json").read_text(encoding="utf-8"))):
        yield


@cache
def examples_of(model: str, name: str, folder: Path | None) -> tuple[Example, ...]:
    """The examples of one dossier; `folder` only where they depend on other models' weights."""
    with weights_in(folder) if folder else nullcontext():
        return tuple(MAKERS[model](filled_of(name)))


@cache
def filled_of(name: str) -> Filled:
    return fill(name)


def train(dossiers: Sequence[str], folder: Path) -> None:
    for model, setting in SETTINGS.items():
        needed = folder if model in SEES_OTHERS else None
        save(model, fit([example for name in dossiers for example in examples_of(model, name, needed)], setting), folder)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", type=Path)
    folds = parser.parse_args().folds
    dossiers = [*names("training"), *names("further_training")]
    if folds is None:
        train(dossiers, SHIPPED)
        return
    for left_out in dossiers:
        train([name for name in dossiers if name != left_out], folds / left_out)


if __name__ == "__main__":
    main()
