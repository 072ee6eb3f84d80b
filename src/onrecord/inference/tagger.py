"""The trained attribution model as a `Tagger`: ONNX Runtime and arrays, nothing else.

Invariant: every window is run by itself, so that a text's attributions depend on that text alone, however many threads run and whatever else is read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from onrecord.inference.decoding import Calibration, Scores, Thresholds, decode
from onrecord.inference.features import Style, Window, Words, find_words, windows
from onrecord.inference.pairs import PairHead
from onrecord.inference.weights import need_weights
from onrecord.inference.words import WordTable, load_tokenizer
from onrecord.model import Attribution
from onrecord.protocols import Parser
from onrecord.settings import Settings

NAME = "attribution"


class AttributionTagger:
    """Finds every attribution of a text. `news`: as news corpora mark them (attitudes too); otherwise as the record keeps them."""

    name = "trained"

    def __init__(self, settings: Settings, parser: Parser | None = None, *, news: bool = False) -> None:
        weights = need_weights(NAME, settings)
        self._news = news
        self._tokenizer = load_tokenizer(settings)
        self._words = WordTable(settings)
        self._session = _session(weights.file("encoder.onnx"), settings.threads)
        self._head = _head(weights.file("pairs.npz"))
        config = json.loads(weights.file("config.json").read_text(encoding="utf-8"))
        self._thresholds = _thresholds(config)
        self._calibration = {name: Calibration(tuple(row["raw"]), tuple(row["right"])) for name, row in config.get("calibration", {}).items()}

    def tag(self, text: str, issued: bool = False) -> list[Attribution]:
        style = Style.NEWS if self._news else Style.ISSUED if issued else Style.REPORT
        return self.tag_as(text, style)

    def tag_as(self, text: str, style: Style) -> list[Attribution]:
        """The attributions of the text, read in that style."""
        words = find_words(text, self._tokenizer)
        found = decode(words, self.scores(words, style), self._head, style, self._thresholds)
        calibrate = self._calibration.get("news" if style == Style.NEWS else "record", Calibration())
        return [replace(one, confidence=calibrate(one.confidence)) for one in found]

    def scores(self, words: Words, style: Style) -> Iterator[Scores]:
        for window in windows(words):
            yield self._run(window, style)

    def _run(self, window: Window, style: Style) -> Scores:
        columns = {name: getattr(window, name)[None] for name in ("shape", "breaks", "quoted")}
        inputs = {"words": self._words.rows(window.ids)[None], **columns, "style": np.array([int(style)], dtype=np.int64)}
        outputs = self._session.run(None, inputs)
        anchor, query, key = (np.asarray(output[0])[window.word_at] for output in outputs)
        return Scores(window, _softmax(anchor), query, key)


def news_tagger(settings: Settings, parser: Parser | None = None) -> AttributionTagger:
    """The same model reading as news corpora mark attributions."""
    return AttributionTagger(settings, parser, news=True)


def _softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    shifted = np.exp(logits - logits.max(-1, keepdims=True))
    return np.asarray(shifted / shifted.sum(-1, keepdims=True), dtype=np.float32)


def _session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _head(path: Path) -> PairHead:
    with np.load(path) as arrays:
        return PairHead(**{name: arrays[name].astype(np.float32) for name in PairHead.__dataclass_fields__})


def _thresholds(config: dict[str, Any]) -> Thresholds:
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in config["thresholds"].items()}
    return Thresholds(**values)
