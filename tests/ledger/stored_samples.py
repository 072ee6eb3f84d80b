"""Records to store."""

from __future__ import annotations

from datetime import date, timedelta

from onrecord.model import (
    Act,
    Chain,
    ChainKind,
    Claim,
    Condition,
    Decision,
    Document,
    Mention,
    MentionKind,
    NarratedEvent,
    Quantity,
    Quotation,
    Reading,
    Span,
    Stage,
    Statement,
    TimeExpression,
    TimeType,
    identity,
)

TEXT = "Talks end\n\n“We agreed on 1,000 each within 30 days if it holds,” the minister said. 😀 Привіт"


def document(text: str = TEXT, file: str = "a.txt", **fields: object) -> Document:
    return Document(identity(text), text, "0" * 64, (file,), title="Talks end", published=date(2025, 5, 16), title_span=Span(0, 9), **fields)  # type: ignore[arg-type]


def reading(of: Document, version: str = "1") -> Reading:
    time = TimeExpression(
        Span(35, 49), TimeType.DURATION, "P30D", latest=date(2025, 6, 15), deadline=True, event="signing", offset=timedelta(days=30)
    )
    quantity = Quantity(Span(24, 34), 1000.0, "prisoners", each_side=True)
    claim = Claim(
        "c1",
        (Span(12, 62),),
        Act.AGREE,
        0.75,
        Stage.AGREED,
        True,
        quantities=(quantity,),
        times=(time,),
        condition=Condition(Span(50, 62)),
        vector=b"\x00\xff\x7f",
    )
    statement = Statement(
        "s1", of.id, (Span(65, 77),), (Span(78, 82),), (Span(12, 62),), (Span(12, 62),), Quotation.DIRECT, (claim,), chain=0, via=("press release",)
    )
    chain = Chain((Mention(Span(65, 77), MentionKind.NOMINAL),), ChainKind.PERSON, None, roles=("minister",))
    return Reading(of.id, (statement,), (chain,), (NarratedEvent(Span(0, 9)),), refused=("nothing",), reader_version=version)


def decision(target: str = "s1", verb: str = "accept") -> Decision:
    return Decision(
        0, "statement", target, verb, "{}", "Olena", "2025-05-17T08:00:00+00:00", "heard it myself", document="d1", spans=(Span(1, 5), Span(7, 9))
    )
