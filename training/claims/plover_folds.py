"""PLOVER root codes of PLV_train by five-fold cross-validation with a linear model over words: macro-F1.

plover_folds.py PLV_train.tsv
"""

from __future__ import annotations

import sys
from pathlib import Path

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.pipeline import make_pipeline

from examples import plover_sentences

coded = plover_sentences(Path(sys.argv[1]))
texts = [c.sentence.replace(c.source, " SOURCEACTOR ").replace(c.target, " TARGETACTOR ") for c in coded]
model = make_pipeline(
    TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2), LogisticRegression(C=20, max_iter=300, class_weight="balanced")
)
found = cross_val_predict(model, texts, [c.root for c in coded], cv=StratifiedKFold(5, shuffle=True, random_state=7))
print("macro-F1", round(f1_score([c.root for c in coded], found, average="macro"), 4))
