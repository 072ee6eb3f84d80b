"""Every attribution of a document: what the tagger finds, and the small steps around it.

1. the tagger reads the text (as a side's own words where a side issued it);
2. contents lose what does not belong at their edges, and what is empty then is refused;
3. words after a label are a transcript's, words without any source in a side's own document are the issuer's;
4. the items of a list get the speaker of its introduction;
5. what stands inside another attribution's content is nested in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from onrecord.extract.edges import trim
from onrecord.extract.introductions import introduce
from onrecord.extract.nesting import nest
from onrecord.model import Attribution, Document
from onrecord.protocols import Parse, Tagger

LABEL = re.compile(r"\s{0,2}(?:\([^)\n]{1,60}\)\s?)?[:.–—]\s")


@dataclass(frozen=True, slots=True)
class Found:
    """Attributions in the order of the text, and one line for each that was refused."""

    attributions: tuple[Attribution, ...]
    refused: tuple[str, ...] = ()


def find_attributions(document: Document, parse: Parse, tagger: Tagger) -> Found:
    """The document's attributions, attitudes among them."""
    raw = tagger.tag(document.text, issued=document.issuer is not None)
    trimmed = [(item, trim(item, document.text)) for item in raw]
    refused = tuple(f"nothing is left of the content at {item.content[0].start}" for item, made in trimmed if made is None)
    kept = sorted((made for _, made in trimmed if made is not None), key=lambda a: (a.content[0].start, -a.content[-1].end))
    named = [_with_step(one, document) for one in kept]
    return Found(tuple(nest(introduce(named, parse, document.text))), refused)


def _with_step(one: Attribution, document: Document) -> Attribution:
    """A cueless attribution with what its place in the document makes of it."""
    if one.cue:
        return one
    if one.source and LABEL.match(document.text, one.source[-1].end):
        return replace(one, step="transcript")
    return replace(one, step="issuer") if document.issuer and not one.source else one
