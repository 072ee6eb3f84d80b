"""A console on which a report cannot do anything to the terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment

from onrecord.cli.harmless import CONTROL, harmless


class HarmlessConsole(Console):
    """Prints styles of its own and nothing that the words themselves would make a terminal do."""

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        for segment in super().render(renderable, options):
            harmful = not segment.control and CONTROL.search(segment.text)
            yield Segment(harmless(segment.text), segment.style) if harmful else segment
