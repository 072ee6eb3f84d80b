"""A proposed dossier as a `dossier.toml` with comments: what each entry rests on, and what to look at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from onrecord.export.dossier_toml import render_dossier
from onrecord.model import Proposal

HEAD = """\
# Proposed from the reports themselves. Correct it: take out who does not negotiate, set kind ("party", "mediator", "observer"), join what is one.
# People are commented out: take the "#" away where a side is right and must stay so, or was wrong and you have put it right.

"""
ENTRY = re.compile(r'\[\[(\w+)\]\]\nid = "([^"]*)"')


def render_proposal(proposal: Proposal) -> str:
    """The text of the file; it is a valid `dossier.toml` as it stands."""
    grounds = dict(proposal.grounds)
    blocks = render_dossier(proposal.dossier).rstrip("\n").split("\n\n")
    return HEAD + "\n\n".join("\n".join(_lines(block, grounds)) for block in blocks) + "\n"


def _lines(block: str, grounds: Mapping[str, str]) -> Iterator[str]:
    entry = ENTRY.match(block)
    if entry and (ground := grounds.get(f"{entry[1]}:{entry[2]}")):
        yield "# " + " ".join(ground.split())
    for line in block.splitlines():
        yield f"# {line}" if entry and entry[1] == "person" else line
