"""The outlet's own narration: sentences that nobody is reported to have said. Evidence of last resort for meetings and outcomes; never statements."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.model import Attribution, NarratedEvent, Quantity, Span, TimeExpression
from onrecord.protocols import Parse

LEAST = 15  # characters; a shorter sentence tells nothing


def find_narration(
    parse: Parse, attributions: Iterable[Attribution], times: Sequence[TimeExpression], quantities: Sequence[Quantity]
) -> tuple[NarratedEvent, ...]:
    """The sentences that no attribution's content or cue touches, each with its times and quantities, in order."""
    attributed = sorted(span for one in attributions for span in (*one.content, *one.cue))
    own = [sentence for sentence in parse.sentences if sentence.end - sentence.start >= LEAST and not _touched(sentence, attributed)]
    return tuple(NarratedEvent(s, tuple(t for t in times if s.contains(t.span)), tuple(q for q in quantities if s.contains(q.span))) for s in own)


def _touched(sentence: Span, spans: Sequence[Span]) -> bool:
    return any(sentence.overlaps(span) for span in spans)
