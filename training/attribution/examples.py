"""Training texts with their attributions: PolNeAR and the project's own gold, in one shape.

An `Item` is one attribution. `claims` is the content cut into claims (gold) or the content as one piece of unknown cut (PolNeAR). `kind` is
"statement", "attitude", "unknown" (PolNeAR does not say which) or "implicit" (no cue stands there; the anchor is the content's first word).
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(HERE / "bench"))
import attribution_eval  # noqa: E402
import polnear  # noqa: E402

Pieces = list[tuple[int, int]]

# Cues that report a mind, not an utterance. Words that our own gold takes for statements in context (hope, expect, fear, warn) are left out: unknown.
ATTITUDE_WORDS = """
    want wants wanted believe believes believed think thinks thought plan plans planned know knows knew feel feels felt intend intends
    intended seek seeks sought prefer prefers preferred see sees saw view views viewed consider considers considered support supports
    supported oppose opposes opposed decide decides decided doubt doubts doubted worry worries worried like likes liked love loves loved
    hate hates hated learn learned understand understands understood realize realized remember remembers remembered wonder wonders wondered
    try tries trying tried aim aims aimed convinced determined eager concerned surprised afraid hopeful willing likely trying planning
    seeking thinking belief view opinion fear fears desire intention plans
"""
ATTITUDES = frozenset(ATTITUDE_WORDS.split())


@dataclass(frozen=True)
class Item:
    source: Pieces
    cue: Pieces
    claims: list[Pieces]
    kind: str

    @property
    def content(self) -> Pieces:
        return sorted(piece for claim in self.claims for piece in claim)


@dataclass(frozen=True)
class Example:
    name: str
    text: str
    items: list[Item]
    style: int  # inference.features.Style: how the text is to be read


def polnear_examples(split: Path) -> list[Example]:
    """One example per article (first annotator), style 0."""
    return [Example(doc.name, doc.text, [_polnear_item(doc.text, a) for a in doc.attributions], 0) for doc in polnear.load_split(str(split))]


def _polnear_item(text: str, attribution: polnear.Attribution) -> Item:
    words = set(re.findall(r"\w+", " ".join(text[s:e] for s, e in attribution.cue).lower()))
    kind = "statement" if words & attribution_eval.SPEECH_FORMS else "attitude" if words & ATTITUDES else "unknown"
    if not attribution.cue:
        kind = "implicit"
    return Item(attribution.source, attribution.cue, [attribution.content], kind)


def gold_examples(folders: list[Path]) -> list[Example]:
    """One example per document of the dossiers; style 1, or 2 where a side issued the document."""
    found = []
    for folder in folders:
        gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        for row in gold["documents"]:
            text = (folder / "docs" / row["file"]).read_bytes().decode("utf-8")
            items = [_gold_item(s) for s in gold["statements"] if s["doc"] == row["file"]]
            found.append(Example(f"{folder.name}/{row['file']}", text, items, 2 if row.get("issuer") else 1))
    return found


def _gold_item(row: dict) -> Item:
    pairs = lambda rows: [(a, b) for a, b in rows]  # noqa: E731
    claims = [pairs(c["spans"]) for c in row["claims"]]
    return Item(pairs(row["source"]), pairs(row["cue"]), claims, "statement" if row["cue"] else "implicit")


def gold_folders(*parts: str, without: Iterable[str] = ()) -> list[Path]:
    """Folders of the named parts of gold/split.json."""
    split = json.loads((HERE / "gold" / "split.json").read_text())
    return [HERE / "gold" / name for part in parts for name in split[part] if name not in without]
