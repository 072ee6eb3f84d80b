"""Trains the linear half of the claim reader (scikit-learn) and writes it as arrays.

linear.py --hold-out A,B --out src/onrecord/models/claims/linear.npz
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from train import training_dossiers

from examples import ACTS, Example, act_target, gold_corpus, own_corpus
from onrecord.languages.act_features import act_features

SMOOTHING = 0.5  # C of scikit-learn; 0.1, 0.3 and 1 tried
FEWEST = 2  # claims that a feature must occur in


def features(example: Example) -> list[str]:
    return act_features(example.input)


def fit(examples: Sequence[Example]) -> tuple[CountVectorizer, LogisticRegression]:
    """Each example once for every act that it may have, with that act's share."""
    names = CountVectorizer(analyzer=features, binary=True, min_df=FEWEST)
    matrix = names.fit_transform(examples)
    rows, acts, shares = [], [], []
    for row, example in enumerate(examples):
        for act, share in zip(ACTS, act_target(example), strict=True):
            if share > 0:
                rows.append(row)
                acts.append(str(act))
                shares.append(share)
    model = LogisticRegression(C=SMOOTHING, max_iter=300)
    model.fit(matrix[rows], acts, sample_weight=shares)
    return names, model


def main(argv: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hold-out", default="")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args(argv)
    held = args.hold_out.split(",")
    examples = [*gold_corpus([n for n in training_dossiers() if n not in held]).examples, *own_corpus().examples]
    names, model = fit(examples)
    np.savez_compressed(
        args.out,
        names=np.array("\n".join(names.get_feature_names_out())),
        acts=np.array("\n".join(model.classes_)),
        weights=model.coef_.T.astype(np.float16),
        bias=model.intercept_.astype(np.float32),
    )


if __name__ == "__main__":
    main()
