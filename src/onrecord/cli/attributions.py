"""`onrecord attributions`: who is said to have said what, in any text; no dossier needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.lines import write_lines
from onrecord.cli.options import Inputs, Output

if TYPE_CHECKING:
    from onrecord.inference.toolbox import Toolbox
    from onrecord.model import Attribution, Span
    from onrecord.readers.texts import Text

Line = dict[str, object]


def attributions(
    inputs: Inputs,
    output: Output = None,
    statements: Annotated[bool, typer.Option("--statements", help="Only what was said, not what was thought, wanted or planned.")] = False,
) -> None:
    """Source, cue and content of every attribution, one JSON object a line. No dossier needed.

    A line is {"doc", "attributions": [{"source", "cue", "content", "kind", "confidence"}]}; places are [start, end] in code points.
    """
    from onrecord.inference.toolbox import Toolbox
    from onrecord.settings import Settings

    settings = Settings.from_environment()
    toolbox = Toolbox(settings)
    write_lines(inputs, output, settings, lambda texts: _lines(texts, toolbox, statements))


def _lines(texts: Iterable[Text], toolbox: Toolbox, statements_only: bool) -> Iterator[Line]:
    """Statements as a dossier keeps them; else everything that news corpora mark."""
    tagger = toolbox.tagger if statements_only else toolbox.news_tagger
    for text in texts:
        found = tagger.tag(text.text)
        yield {"doc": text.doc, "attributions": [_attribution(a) for a in found if not statements_only or a.attitude.value == "statement"]}


def _attribution(attribution: Attribution) -> Line:
    return {
        "source": _spans(attribution.source),
        "cue": _spans(attribution.cue),
        "content": _spans(attribution.content),
        "kind": attribution.attitude.value,
        "confidence": round(attribution.confidence, 4),
    }


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
