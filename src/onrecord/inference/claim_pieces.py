"""Claims as word pieces with roles: the one place that says what the claim network is shown, in training and in reading.

`[CLS] source cue [SEP] before CLAIM after [SEP]`. Invariant: a claim's own pieces are kept first; context is what there is room for.
"""

from __future__ import annotations

from dataclasses import dataclass

from tokenizers import Tokenizer

from onrecord.protocols import ClaimInput

CONTEXT, CLAIM, CUE, SOURCE, TARGET = range(5)
ROLES = 5
CLS, SEP = 101, 102
MOST_CLAIM, MOST_CUE, MOST_SOURCE, MOST_BEFORE, MOST_AFTER = (
    72,
    10,
    10,
    26,
    10,
)  # word pieces; 95 in 100 claims of the training dossiers have under 50


@dataclass(frozen=True, slots=True)
class Pieces:
    """Word-piece ids and the role of each."""

    ids: tuple[int, ...]
    roles: tuple[int, ...]


def claim_pieces(tokenizer: Tokenizer, claim: ClaimInput) -> Pieces:
    """The sequence of one claim."""
    parts = (
        ([CLS], CONTEXT),
        (_ids(tokenizer, claim.source)[:MOST_SOURCE], SOURCE),
        (_ids(tokenizer, claim.cue)[:MOST_CUE], CUE),
        ([SEP], CONTEXT),
        (_ids(tokenizer, claim.before)[-MOST_BEFORE:], CONTEXT),
        (_ids(tokenizer, claim.words)[:MOST_CLAIM] or [SEP], CLAIM),
        (_ids(tokenizer, claim.after)[:MOST_AFTER], CONTEXT),
        ([SEP], CONTEXT),
    )
    return _joined(parts)


def text_pieces(tokenizer: Tokenizer, text: str) -> Pieces:
    """A bare text (an issue's label and terms) in the same shape, all of it in the role of a claim."""
    return _joined((([CLS], CONTEXT), (_ids(tokenizer, text)[:MOST_CLAIM] or [SEP], CLAIM), ([SEP], CONTEXT)))


def _ids(tokenizer: Tokenizer, text: str) -> list[int]:
    return list(tokenizer.encode(text, add_special_tokens=False).ids) if text else []


def _joined(parts: tuple[tuple[list[int], int], ...]) -> Pieces:
    ids = tuple(piece for pieces, _ in parts for piece in pieces)
    roles = tuple(role for pieces, role in parts for _ in pieces)
    return Pieces(ids, roles)
