"""Where quotation marks stand and what stands inside them, in any of the usual styles.

    'He said "yes, [if asked]" and left.'  -> the span of: yes, [if asked]

A quotation over several paragraphs opens in each and closes in the last; one left open ends with its paragraph. A straight mark opens where none is
open in its paragraph. A single mark counts only where it is no apostrophe.
"""

from __future__ import annotations

import re

from onrecord.model import Span

PARAGRAPH = re.compile(r"[^\n]+")
MARK = re.compile(r"[“”\"«»„]|``|''|(?<!\w)[‘'](?=\w)|(?<=[\w.,!?…])['’](?!\w)")
OPENING = {"“": '”"', '"': '"”', "``": "''", "''": "''", "«": "»", "„": "“”", "‘": "’", "'": "'"}


def find_quotations(text: str) -> tuple[Span, ...]:
    """What stands inside quotation marks, in order, without the marks; nested quotations are part of the outer one."""
    found = [span for match in PARAGRAPH.finditer(text) for span in _in_paragraph(text, match.start(), match.end())]
    return tuple(found)


def _in_paragraph(text: str, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    opened: int | None = None
    closers = ""
    for match in MARK.finditer(text, start, end):
        mark = match.group()
        if opened is None and mark in OPENING:
            opened, closers = match.end(), OPENING[mark]
        elif opened is not None and mark in closers:
            found += [Span(opened, match.start())] if match.start() > opened else []
            opened = None
    if opened is not None and opened < end and closers not in "'’":
        found.append(Span(opened, end))
    return found
