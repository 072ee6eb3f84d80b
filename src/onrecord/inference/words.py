"""The word pieces that both models read: one tokenizer and one table of embeddings, eight bits a value and one scale a row.

The table is all-MiniLM-L6-v2's own, frozen in both trainings, so that it ships once. A model's graph takes rows of it, not ids.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from onrecord.inference.weights import need_weights
from onrecord.settings import Settings

NAME = "words"
Floats = NDArray[np.float32]


class WordTable:
    """Word-piece embeddings by id."""

    def __init__(self, settings: Settings) -> None:
        self._values, self._scale = _load(need_weights(NAME, settings).file("table.npz"))

    def rows(self, ids: Sequence[int] | NDArray[np.int64]) -> Floats:
        """`pieces x dimensions`."""
        places = np.asarray(ids, dtype=np.int64)
        return np.asarray(self._values[places].astype(np.float32) * self._scale[places][:, None], dtype=np.float32)


def load_tokenizer(settings: Settings) -> Tokenizer:
    """The shared tokenizer, without padding or truncation."""
    tokenizer = Tokenizer.from_file(str(need_weights(NAME, settings).file("tokenizer.json")))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


@lru_cache(maxsize=2)
def _load(path: Path) -> tuple[NDArray[np.int8], Floats]:
    """Read once, though two models use it; read-only."""
    with np.load(path) as arrays:
        return arrays["values"], arrays["scale"].astype(np.float32)
