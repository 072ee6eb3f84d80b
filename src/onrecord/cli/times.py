"""`onrecord times`: the time expressions of any text; no dossier needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from onrecord.cli.lines import write_lines
from onrecord.cli.options import Inputs, Output

if TYPE_CHECKING:
    from onrecord.model import TimeExpression
    from onrecord.readers.texts import Text

Line = dict[str, object]


def times(inputs: Inputs, output: Output = None) -> None:
    """Every date, time, duration and deadline with its TIMEX3 value, one JSON object a line. No dossier needed.

    A line is {"doc", "timexes": [{"start", "end", "type", "value", "from", "to", "deadline", "basis"}]}. Words such as "tomorrow" are counted
    from `published`; a text file says it in its first lines.
    """
    from onrecord.settings import Settings

    write_lines(inputs, output, Settings.from_environment(), _lines)


def _lines(texts: Iterable[Text]) -> Iterator[Line]:
    from onrecord.extract.times import find_times

    for text in texts:
        yield {"doc": text.doc, "timexes": [_time(time) for time in find_times(text.text, text.published)]}


def _time(time: TimeExpression) -> Line:
    return {
        "start": time.span.start,
        "end": time.span.end,
        "type": time.type.value,
        "value": time.value,
        "from": time.earliest and time.earliest.isoformat(),
        "to": time.latest and time.latest.isoformat(),
        "deadline": time.deadline,
        "basis": time.basis.value,
    }
