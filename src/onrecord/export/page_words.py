"""Small pieces of wording that every page shares: sides with their colours, days, amounts, due dates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from onrecord.export.charts import share
from onrecord.export.rows import beside, number, stages_of, status_now, tally_text, why_no_speaker_or_side
from onrecord.model import Account, Dimension, Dossier, Due, Meeting, PartyKind, Relation, ResolvedClaim, ResolvedStatement, Span, Target, words_of

COLOURS = 6  # how many sides the style sheet tells apart


@dataclass(frozen=True, slots=True)
class Side:
    """A party as pages show it: `colour` is the number of its colour and of its line style."""

    id: str
    name: str
    colour: int
    kind: str


def sides_of(dossier: Dossier) -> dict[str, Side]:
    """The parties by id: those who negotiate get the first colours."""
    ordered = sorted(dossier.parties, key=lambda party: party.kind is not PartyKind.PARTY)
    return {p.id: Side(p.id, p.names[0] if p.names else p.id, min(n, COLOURS - 1), p.kind.value) for n, p in enumerate(ordered)}


def side_class(side: str | None, sides: Mapping[str, Side]) -> str:
    """`"side-0"`, or `"side-none"` where there is no side."""
    return f"side-{sides[side].colour}" if side and side in sides else "side-none"


def side_name(side: str | None, sides: Mapping[str, Side]) -> str:
    return sides[side].name if side and side in sides else side or ""


def spoken(words: str) -> str:
    """`"partly_kept"` -> `"partly kept"`."""
    return words.replace("_", " ")


def iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def target_text(target: Target | None) -> str:
    """`"1,000 prisoners each"`."""
    if target is None:
        return ""
    amount = "all" if target.value is None and target.whole_category else number(target.value) if target.value is not None else "some"
    upto = f" to {number(target.maximum)}" if target.maximum is not None else ""
    return " ".join(part for part in (amount + upto, target.unit or "", "each" if target.each_side else "") if part)


def due_text(due: Due | None) -> str:
    """`"2025-05-23"`, or the words where no day can be given."""
    if due is None:
        return ""
    return due.until.isoformat() if due.until else due.text


def content(shown: ResolvedStatement) -> str:
    return words_of(shown.statement.content, shown.document.text)


def claim_words(claim: ResolvedClaim, shown: ResolvedStatement) -> str:
    return words_of(claim.claim.spans, shown.document.text)


def who(shown: ResolvedStatement) -> str:
    """The speaker's name, or in brackets why there is none."""
    return shown.speaker.name or f"({spoken(shown.speaker.why or 'unresolved')})"


def issue_label(issue: str, dossier: Dossier) -> str:
    return next((known.label for known in dossier.issues if known.id == issue), spoken(issue))


def meeting_name(meeting: Meeting) -> str:
    """`"Round 2, Istanbul"`."""
    name = f"Round {meeting.round}" if meeting.round else meeting.level.value.capitalize()
    return f"{name}, {meeting.place}" if meeting.place else name


@dataclass(frozen=True, slots=True)
class Telling:
    """One claim of an account, in pieces: those that have no counterpart on the other side are marked."""

    statement: ResolvedStatement
    claim: ResolvedClaim
    pieces: tuple[tuple[str, bool], ...]


Pair = tuple[ResolvedStatement, ResolvedClaim]
Differing = Callable[[Pair, list[Pair], Dimension | None], Iterable[Span]]  # `negotiation.contrast.differing_words`
Both = tuple[tuple[Telling, ...], tuple[Telling, ...]]


def tellings(account: Account, holders: Mapping[str, ResolvedStatement], differing: Differing) -> Both:
    """Both sides' claims, the first side's first, as far as they are known; `differing` says which words have no counterpart."""
    pairs = [[(holders[c], claim) for c in ids if c in holders for claim in holders[c].claims if claim.id == c] for ids in account.claims]
    marked = account.relation in (Relation.DIFFERS, Relation.CONTRADICTS)
    one, other = pairs
    mine = tuple(_told(t, differing(t, other, account.dimension) if marked and other else ()) for t in one)
    theirs = tuple(_told(t, differing(t, one, account.dimension) if marked and one else ()) for t in other)
    return mine, theirs


def _told(telling: Pair, differing: Iterable[Span]) -> Telling:
    shown, claim = telling
    marked = tuple(differing)
    pieces = [piece for span in claim.claim.spans for piece in (*_cut(span, marked, shown.document.text), (" … ", False))]
    return Telling(shown, claim, tuple(pieces[:-1]))


def _cut(span: Span, differing: Iterable[Span], text: str) -> list[tuple[str, bool]]:
    inside = sorted(d for d in differing if span.contains(d))
    pieces, at = [], span.start
    for one in inside:
        if one.start >= at:
            pieces += [(text[at : one.start], False), (text[one.start : one.end], True)]
            at = one.end
    return [piece for piece in (*pieces, (text[at : span.end], False)) if piece[0]]


FILTERS: dict[str, Callable[..., Any]] = {
    "side_class": side_class,
    "side_name": side_name,
    "spoken": spoken,
    "iso": iso,
    "target_text": target_text,
    "due_text": due_text,
    "content": content,
    "claim_words": claim_words,
    "who": who,
    "issue_label": issue_label,
    "meeting_name": meeting_name,
    "number": number,
    "status_now": status_now,
    "stages_of": stages_of,
    "beside": beside,
    "tally_text": tally_text,
    "why_not": why_no_speaker_or_side,
    "share": share,
}
