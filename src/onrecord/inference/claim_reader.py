"""The trained claim reader: a small encoder (ONNX Runtime) and a linear half over named features, whose scores are added.

Invariant: each claim is read by itself on one thread: it reads the same whatever else is read. Loads its files with the first claim.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from onrecord.inference.claim_pieces import Pieces, claim_pieces, text_pieces
from onrecord.inference.weights import Weights, need_weights
from onrecord.inference.words import WordTable, load_tokenizer
from onrecord.languages.act_features import act_features
from onrecord.model import Act
from onrecord.protocols import ClaimInput, ClaimReading
from onrecord.settings import Settings

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

MODEL = "claims"
LINEAR_SHARE = 1.0  # of the linear half's log scores beside the encoder's; 0.6 and 1 compared on dossiers that neither had seen, 2026-11-25
Floats = NDArray[np.float32]


class TrainedClaimReader:
    """Claims -> act scores and int8 vectors; labels -> vectors in the same space."""

    name = "trained"

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def read(self, claims: Sequence[ClaimInput]) -> list[ClaimReading]:
        """In the order given."""
        return [self._read(claim) for claim in claims]

    def embed(self, texts: Sequence[str]) -> list[bytes]:
        return [_bytes(self._run(text_pieces(self._tokenizer, text))[1]) for text in texts]

    def _read(self, claim: ClaimInput) -> ClaimReading:
        acts, vector = self._run(claim_pieces(self._tokenizer, claim))
        scores = acts + LINEAR_SHARE * self._linear.scores(claim) if self._linear else acts
        shares = np.exp(scores - scores.max())
        return ClaimReading(dict(zip(self._acts, (shares / shares.sum()).tolist(), strict=True)), _bytes(vector))

    def _run(self, pieces: Pieces) -> tuple[Floats, Floats]:
        words = self._words.rows(pieces.ids)
        acts, vector = self._session.run(None, {"words": words[None], "roles": np.array([pieces.roles], dtype=np.int64)})
        return acts[0], vector[0]

    @cached_property
    def _weights(self) -> Weights:
        return need_weights(MODEL, self._settings)

    @cached_property
    def _acts(self) -> tuple[Act, ...]:
        return tuple(Act(name) for name in json.loads(self._weights.file("acts.json").read_text(encoding="utf-8"))["acts"])

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        return load_tokenizer(self._settings)

    @cached_property
    def _words(self) -> WordTable:
        return WordTable(self._settings)

    @cached_property
    def _linear(self) -> LinearHalf | None:
        return LinearHalf(self._weights, self._acts) if "linear.npz" in self._weights.sums else None

    @cached_property
    def _session(self) -> InferenceSession:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        return onnxruntime.InferenceSession(str(self._weights.file("encoder.onnx")), options, providers=["CPUExecutionProvider"])


class LinearHalf:
    """A multinomial logistic regression over named features."""

    def __init__(self, weights: Weights, acts: Sequence[Act]) -> None:
        with np.load(weights.file("linear.npz")) as file:
            names, order = str(file["names"]).split("\n"), [str(a) for a in acts]
            columns = [str(file["acts"]).split("\n").index(a) for a in order]
            self._rows = dict(zip(names, file["weights"][:, columns].astype(np.float32), strict=True))
            self._bias = file["bias"][columns].astype(np.float32)

    def scores(self, claim: ClaimInput) -> Floats:
        """Log shares."""
        found = [self._rows[name] for name in act_features(claim) if name in self._rows]
        total = self._bias + np.sum(found, axis=0) if found else self._bias
        return np.asarray(total - np.logaddexp.reduce(total), dtype=np.float32)


def _bytes(vector: Floats) -> bytes:
    """A unit vector as int8, its greatest value at 127."""
    return np.round(vector * (127.0 / max(1e-9, float(np.abs(vector).max())))).astype(np.int8).tobytes()
