"""A `Dossier` as the text of a `dossier.toml`: what `readers.dossier_file` reads back to the same record."""

from __future__ import annotations

import json
from collections.abc import Iterable

from onrecord.model import Dossier, SideTerm


def render_dossier(dossier: Dossier) -> str:
    """The file's text; `read_dossier` of it is the same dossier."""
    blocks = [f"name = {_text(dossier.name)}"]
    blocks += [_table("party", id=_text(p.id), names=_texts(p.names), kind=_text(p.kind)) for p in dossier.parties]
    blocks += [_table("issue", id=_text(i.id), label=_text(i.label), terms=_texts(i.terms)) for i in dossier.issues]
    blocks += [
        _table("person", id=_text(p.id), name=_text(p.name), aliases=_texts(p.aliases), roles=_texts(p.roles), side=_sides(p.sides))
        for p in dossier.roster
    ]
    return "\n\n".join(blocks) + "\n"


def _table(table: str, /, **fields: str) -> str:
    return "\n".join([f"[[{table}]]", *(f"{key} = {value}" for key, value in fields.items())])


def _text(value: str) -> str:
    """JSON's strings are TOML's basic strings, but for the delete character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _texts(values: Iterable[str]) -> str:
    return f"[{', '.join(_text(value) for value in values)}]"


def _sides(terms: Iterable[SideTerm]) -> str:
    return f"[{', '.join(_side(term) for term in terms)}]"


def _side(term: SideTerm) -> str:
    parts = {"party": _text(term.side or ""), "from": term.since and term.since.isoformat(), "until": term.until and term.until.isoformat()}
    return f"{{{', '.join(f'{key} = {value}' for key, value in parts.items() if value)}}}"
