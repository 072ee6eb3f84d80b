"""The choices that `find_chains` makes on gold attributions, with the right answers: one row a reference ("he", "the minister", "the memo").

A candidate is right if its name fits the gold speaker by the scorer's rules, or if it spoke an earlier statement of the same unnamed speaker.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import gold_records
import speakers
from onrecord.extract.antecedents import family, features
from onrecord.extract.mentions import ReportReader
from onrecord.extract.sources import Source, SourceKind
from onrecord.model import Document, ResolvedStatement
from onrecord.protocols import Parse
from score_record import Score

REFERRING = {SourceKind.PRONOUN, SourceKind.ROLE, SourceKind.DOCUMENT}


@dataclass(frozen=True)
class Choice:
    """One reference: its family of weights, each candidate's features, and which candidates are right (none: nobody is)."""

    dossier: str
    statement: str
    family: str
    candidates: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]
    words: str
    names: tuple[str, ...]


def collect(name: str, parse: Callable[[str], Parse]) -> list[Choice]:
    gold = gold_records.load(name)
    judge = Score(gold.raw, [{"as_of": "9999-12-31"}], {})
    return [choice for document in gold.documents for choice in _of_document(gold, document, judge, parse)]


def _of_document(gold: gold_records.GoldDossier, document: Document, judge: Score, parse: Callable[[str], Parse]) -> list[Choice]:
    mine = [s for s in gold.statements if s.document.id == document.id]
    parsed = parse(document.text)
    reader = _Watching(document, parsed, speakers.attributions(mine, document, parsed))
    reader.prepare(mine, {f"{gold.raw['dossier']}/{row['id']}": row for row in gold.raw["statements"]}, judge, gold.raw["dossier"])
    reader.give_roles()
    reader.read_all()
    return reader.choices


class _Watching(ReportReader):
    """Reads as `find_chains` does, but follows the gold and notes each choice."""

    def prepare(self, mine: list[ResolvedStatement], rows: dict, judge: Score, dossier: str) -> None:
        self.mine, self.rows, self.judge, self.dossier = mine, rows, judge, dossier
        self.choices: list[Choice] = []
        self.spoke: dict[str, int] = {}

    def _of(self, source: Source, place: int, i: int) -> int | None:
        row = self.rows[self.mine[i].id]
        unnamed = row["speaker"]["anonymous"] if isinstance(row["speaker"], dict) else None
        indefinite = source.kind is SourceKind.ROLE and source.words.split()[0].lower() in {"a", "an", "one", "another"}
        chosen = None
        if source.kind in REFERRING and self.attributions[i].source and not indefinite:
            chosen = self._note(source, place, i, row, unnamed)
        found = super()._of(source, place, i)
        if chosen is not None:
            found = chosen
        if unnamed is not None and found is not None:
            self.spoke.setdefault(unnamed, found)
        return found

    def _note(self, source: Source, place: int, i: int, row: dict, unnamed: str | None) -> int | None:
        parent = self.attributions[i].parent
        outer = self.found.get(parent) if parent is not None else None
        open_to = [(e, f) for e in self.entities if e.index != outer and (f := features(source, place, e, self.scene)) is not None]
        right = tuple(self._right(e.index, row, unnamed) for e, _ in open_to)
        names = tuple(e.name or e.description or "?" for e, _ in open_to)
        self.choices.append(Choice(self.dossier, self.mine[i].id, family(source), tuple(tuple(f) for _, f in open_to), right, source.words, names))
        return next((e.index for (e, _), ok in zip(open_to, right, strict=True) if ok), None)

    def _right(self, index: int, row: dict, unnamed: str | None) -> bool:
        if unnamed is not None:
            return self.spoke.get(unnamed) == index
        name = self.entities[index].name or self.entities[index].description
        return bool(name) and self.judge.speaker_right({"speaker": {"name": name}}, row)
