"""One document -> what it says: the steps of `extract`, joined.

Attributions are found, then who makes each, what each claims, and when; attitudes are left out, and what cannot be placed is refused and counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.attributions import find_attributions
from onrecord.extract.channels import find_channels
from onrecord.extract.claims import read_claims
from onrecord.extract.meeting_mentions import find_meeting_mentions
from onrecord.extract.mentions import Mentions, find_chains
from onrecord.extract.narration import find_narration
from onrecord.extract.quantities import find_quantities
from onrecord.extract.times import find_times
from onrecord.extract.wording import find_loaded_words
from onrecord.languages.quotation_marks import find_quotations
from onrecord.model import Attitude, Attribution, Claim, Document, Quotation, Reading, Span, Spans, Statement, identity
from onrecord.protocols import Tools

INSERTION = re.compile(r"\[[^\[\]\n]{1,200}\]|\([^()\n]{1,200}?[–—-]\s*(?:ed\.?|editor'?s note|note)\)", re.IGNORECASE)
WORD = re.compile(r"\w+")


def extract(document: Document, tools: Tools) -> Reading:
    """Everything that is read from one document; the same document and tools give the same reading."""
    parse = tools.parser.parse(document.text)
    found = find_attributions(document, parse, tools.tagger)
    said = statements_only(found.attributions)
    times, quantities = find_times(document.text, document.published), find_quantities(document.text)
    mentions = find_chains(document, parse, said)
    claims = read_claims(document, parse, said, times, quantities, tools.claim_reader)
    return Reading(
        document=document.id,
        statements=join(document, said, mentions, claims),
        chains=mentions.chains,
        narration=find_narration(parse, said, times, quantities),
        wording=find_loaded_words(document, parse, said),
        refused=found.refused,
        meetings=find_meeting_mentions(document, parse, times),
    )


def statements_only(attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """What was said, without what was only thought or wanted; an outer one that is left out hands its place to its own outer one."""
    places: dict[int, int] = {}
    for place, one in enumerate(attributions):
        if one.attitude is Attitude.STATEMENT:
            places[place] = len(places)
    return tuple(replace(attributions[place], parent=_said_around(place, attributions, places)) for place in places)


def _said_around(place: int, attributions: Sequence[Attribution], places: dict[int, int]) -> int | None:
    parent = attributions[place].parent
    while parent is not None and parent not in places:
        parent = attributions[parent].parent
    return None if parent is None else places[parent]


def join(document: Document, attributions: Sequence[Attribution], mentions: Mentions, claims: Sequence[tuple[Claim, ...]]) -> tuple[Statement, ...]:
    """Each attribution as a statement: with the chain that speaks, its claims, and the statement around it."""
    quotations = find_quotations(document.text)
    ids = [statement_id(document, attribution) for attribution in attributions]
    return tuple(
        _statement(document, one, ids, quotations, chain, own) for one, chain, own in zip(attributions, mentions.speakers, claims, strict=True)
    )


def statement_id(document: Document, attribution: Attribution) -> str:
    """Depends on the document's text and the three parts' places alone."""
    return identity(
        "statement",
        document.id,
        *(f"{span.start}-{span.end}" for part in (attribution.source, attribution.cue, attribution.content) for span in part),
    )


def _statement(
    document: Document, attribution: Attribution, ids: Sequence[str], quotations: Spans, chain: int | None, claims: tuple[Claim, ...]
) -> Statement:
    verbatim = overlaps(attribution.content, quotations)
    return Statement(
        id=statement_id(document, attribution),
        document=document.id,
        source=attribution.source,
        cue=attribution.cue,
        content=attribution.content,
        verbatim=verbatim,
        quotation=quotation_of(attribution, verbatim, document.text),
        claims=claims,
        chain=chain,
        via=find_channels(document, attribution),
        nested_in=ids[attribution.parent] if attribution.parent is not None else None,
        confidence=attribution.confidence,
        step=attribution.step,
        from_issuer=document.issuer is not None and not attribution.source and not attribution.speaker,
        insertions=find_insertions(attribution.content, document.text),
    )


def overlaps(content: Spans, quotations: Spans) -> Spans:
    """The parts of the content that stand inside quotation marks."""
    return tuple(
        Span(max(piece.start, quoted.start), min(piece.end, quoted.end)) for piece in content for quoted in quotations if piece.overlaps(quoted)
    )


def quotation_of(attribution: Attribution, verbatim: Spans, text: str) -> Quotation:
    """Direct where every word is inside quotation marks (or follows a transcript's label), mixed where some are."""
    if attribution.step == "transcript":
        return Quotation.DIRECT
    if not verbatim:
        return Quotation.INDIRECT
    every, inside = _words(attribution.content, text), _words(verbatim, text)
    return Quotation.DIRECT if every == inside else Quotation.MIXED if inside else Quotation.INDIRECT


def _words(spans: Spans, text: str) -> int:
    return sum(1 for span in spans for _ in WORD.finditer(text, span.start, span.end))


def find_insertions(content: Spans, text: str) -> Spans:
    """The editor's words inside the content: `"[the minister]"`, `"(Zelensky – Ed.)"`."""
    return tuple(Span(match.start(), match.end()) for piece in content for match in INSERTION.finditer(text, piece.start, piece.end))
