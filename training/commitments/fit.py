"""Fits the linear models of the commitment steps; scikit-learn stays here, the weights go out as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from examples import Example
from onrecord.negotiation.linear import Linear, from_json

DIGITS = 4


@dataclass(frozen=True)
class Setting:
    """`c` was tried from 0.03 to 3 by leaving one training dossier out (November 2026)."""

    c: float
    balanced: bool = False


def fit(examples: Sequence[Example], setting: Setting) -> str:
    """The weights as JSON text, sorted, rounded, without zeros."""
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([example.features for example in examples])
    model = LogisticRegression(C=setting.c, max_iter=2000, class_weight="balanced" if setting.balanced else None)
    model.fit(matrix, [example.label for example in examples], sample_weight=[example.weight for example in examples])
    return _as_json(model, list(vectorizer.get_feature_names_out()))


def _as_json(model: LogisticRegression, names: list[str]) -> str:
    rows, bias = model.coef_, model.intercept_
    if len(model.classes_) == 2:
        rows, bias = [[0.0] * len(names), rows[0]], [0.0, bias[0]]
    weights = {name: [round(float(row[place]), DIGITS) for row in rows] for place, name in enumerate(names)}
    weights = {name: row for name, row in sorted(weights.items()) if any(row)}
    weights["bias"] = [round(float(value), DIGITS) for value in bias]
    lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(row)}" for name, row in weights.items())
    return f'{{"classes": {json.dumps([str(label) for label in model.classes_])}, "weights": {{\n{lines}\n}}}}\n'


def linear(examples: Sequence[Example], setting: Setting) -> Linear:
    return from_json(fit(examples, setting))


def save(name: str, text: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.json").write_text(text, encoding="utf-8")
