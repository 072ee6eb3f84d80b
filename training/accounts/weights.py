"""Fits a linear model and writes it as the package reads it; scikit-learn stays here."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from onrecord.negotiation.linear import Features, Linear, from_json

DIGITS = 4


def fit(features: Sequence[Features], labels: Sequence[str], c: float) -> str:
    """The weights as JSON text, sorted, rounded, without zeros."""
    vectorizer = DictVectorizer()
    model = LogisticRegression(C=c, max_iter=3000).fit(vectorizer.fit_transform(features), labels)
    rows, bias = model.coef_, model.intercept_
    if len(model.classes_) == 2:
        rows, bias = [[0.0] * len(rows[0]), rows[0]], [0.0, bias[0]]
    weights = {name: [round(float(row[place]), DIGITS) for row in rows] for place, name in enumerate(vectorizer.get_feature_names_out())}
    weights = {name: row for name, row in sorted(weights.items()) if any(row)}
    weights["bias"] = [round(float(value), DIGITS) for value in bias]
    lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(row)}" for name, row in weights.items())
    return f'{{"classes": {json.dumps([str(label) for label in model.classes_])}, "weights": {{\n{lines}\n}}}}\n'


def linear(features: Sequence[Features], labels: Sequence[str], c: float) -> Linear:
    return from_json(fit(features, labels, c))
