"""Every attribution of a document: what the tagger finds, and the small steps around it.

1. the tagger reads the text (as a side's own words where a side issued it);
2. contents lose what does not belong at their edges, and what is empty then is refused;
3. the items of a list get the speaker of its introduction;
4. what stands inside another attribution's content is nested in it.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.extract.edges import trim
from onrecord.extract.introductions import introduce
from onrecord.extract.nesting import nest
from onrecord.model import Attribution, Document
from onrecord.protocols import Parse, Tagger


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
    return Found(tuple(nest(introduce(kept, parse, document.text))), refused)
