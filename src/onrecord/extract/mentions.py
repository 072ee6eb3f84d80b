"""Who is meant by every source of a report: `find_chains`.

Pure and about one report: it knows no party and no other report, so that a corrected roster needs no re-reading. First the names are gathered into
entities and get their roles, then the attributions are read in the order of the text, so that "he" and "the official" can mean whoever spoke before.
Limit: English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extract.antecedents import agrees, find_antecedent
from onrecord.extract.entities import Entity
from onrecord.extract.headlines import told_below
from onrecord.extract.references import References
from onrecord.extract.sources import Source, SourceKind, read_source
from onrecord.model import Attribution, Chain, Document, MentionKind, Spans
from onrecord.protocols import Parse

_SPEAKS = re.compile(
    r"\b(?:told|said|says|announced|claims?|claimed|put forward|informed|wrote|writes|promised|named|stated|offered|demanded|replied|answered)\b"
)
_KINDS = {SourceKind.PRONOUN: MentionKind.PRONOUN, SourceKind.LABEL: MentionKind.LABEL, SourceKind.PERSON: MentionKind.NAME}


@dataclass(frozen=True, slots=True)
class Mentions:
    """The chains of one report, and for each attribution (in the order given) the chain that speaks; None where nothing in the report says who."""

    chains: tuple[Chain, ...]
    speakers: tuple[int | None, ...]


def find_chains(document: Document, parse: Parse, attributions: Sequence[Attribution]) -> Mentions:
    """The report's people and bodies, and who speaks in each attribution: `"he"` in "…, he said" -> the chain of Medinsky."""
    reader = ReportReader(document, parse, attributions)
    reader.give_roles()
    speakers = reader.read_all()
    return Mentions(tuple(_freeze(entity) for entity in reader.entities), speakers)


class ReportReader(References):
    """One pass over a report's attributions, the body before the headline."""

    def read_all(self) -> tuple[int | None, ...]:
        title = self.document.title_span
        below = [i for i in self._order() if not (title and self._place(i) < title.end)]
        for i in below:
            self.found[i] = self._speaker(i)
        for i in self._order():
            if i not in self.found:
                self.found[i] = self._headline(i)
        return tuple(self.found[i] for i in range(len(self.attributions)))

    def _order(self) -> list[int]:
        return sorted(range(len(self.attributions)), key=self._place)

    def _place(self, i: int) -> int:
        a = self.attributions[i]
        return min(span.start for span in (a.source or a.cue or a.content))

    def _headline(self, i: int) -> int | None:
        """A headline's speaker is told below it: by the body's statement that says the same, or by the name that the headline has."""
        a = self.attributions[i]
        source = read_source(a.source or a.speaker, self.parse, self.text, self.names, cue=bool(a.cue))
        if source.kind in {SourceKind.PERSON, SourceKind.BODY, SourceKind.JOINT}:
            return self._speaker(i)
        same = told_below(a, [(other, self.found[j]) for j, other in enumerate(self.attributions) if j in self.found], self.text)
        if same is not None and self._may_be(source, self.entities[same]):
            return same
        if (
            source.kind is SourceKind.ROLE
            and (fit := find_antecedent(source, len(self.text), self.scene)) is not None
            and self._shares(source, self.entities[fit])
        ):
            return fit
        return self._speaker(i) if source.kind is not SourceKind.EMPTY or self.document.issuer else same

    def _may_be(self, source: Source, entity: Entity) -> bool:
        return source.kind is SourceKind.EMPTY or agrees(source, entity) or bool(entity.plural)

    def _speaker(self, i: int) -> int | None:
        a = self.attributions[i]
        source = read_source(a.source or self._introduced_by(a), self.parse, self.text, self.names, cue=bool(a.cue) or not a.source)
        place = source.span.start if source.span else self._place(i)
        speaker = self._of(source, place, i)
        if speaker is not None and source.span is not None:
            kind = _KINDS.get(source.kind, MentionKind.NOMINAL)
            self.entities[speaker].mention(source.span, kind)
        if speaker is not None and a.parent is None:
            self.scene.speakers.append(speaker)
        return speaker

    def _introduced_by(self, attribution: Attribution) -> Spans:
        """The speaker of a list's introduction; in a side's own document only where somebody says something there: else the side speaks itself."""
        if not attribution.speaker or not self.document.issuer:
            return attribution.speaker
        after = self.text[attribution.speaker[-1].end :].split("\n", 1)[0]
        return attribution.speaker if _SPEAKS.search(after) else ()


def _freeze(entity: Entity) -> Chain:
    mentions = tuple(sorted(entity.mentions, key=lambda m: m.span))
    return Chain(
        mentions=mentions,
        kind=entity.kind,
        name=entity.name,
        names=tuple(dict.fromkeys(entity.names)),
        roles=tuple(dict.fromkeys(entity.roles)),
        epithets=tuple(dict.fromkeys(entity.epithets)),
        anonymous=entity.anonymous,
        first_person_of_issuer=entity.first_person,
        ties=tuple(dict.fromkeys(entity.ties)),
        members=entity.members,
        description=entity.description,
    )
