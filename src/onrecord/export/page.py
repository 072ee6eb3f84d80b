"""The record as one HTML file that can be mailed: opens anywhere, without a server and without scripts, and fetches nothing."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from onrecord.errors import ConfigError
from onrecord.export.charts import life_line, time_line
from onrecord.export.marked_text import marked_lines
from onrecord.export.page_words import FILTERS, Differing, sides_of, tellings
from onrecord.export.words import claims_by_id
from onrecord.model import Record, ResolvedStatement


def report_page(record: Record, differing: Differing, texts: bool = True) -> str:
    """The page; with `texts`, the reports themselves are in it, with their statements marked."""
    try:
        from jinja2 import Environment, FileSystemLoader, StrictUndefined
    except ImportError as error:
        raise ConfigError("A page needs the package jinja2. Run: pip install 'onrecord[web]'") from error
    folder = files("onrecord") / "export" / "templates"
    made = Environment(loader=FileSystemLoader(str(folder)), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters.update(FILTERS)
    style = (files("onrecord") / "web" / "static" / "desk.css").read_text(encoding="utf-8")
    policy = f"default-src 'none'; style-src 'sha256-{digest(style)}'"
    return made.get_template("report.html").render(**values(record, differing, texts), style=style, policy=policy)


def digest(style: str) -> str:
    """What a content security policy names a style sheet by."""
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


def values(record: Record, differing: Differing, texts: bool) -> Mapping[str, Any]:
    """What the template shows."""
    holders: dict[str, ResolvedStatement] = {claim: shown for claim, (shown, _) in claims_by_id(record).items()}
    by_document: dict[str, list[ResolvedStatement]] = {document.id: [] for document in record.documents}
    for shown in sorted(record.statements, key=lambda s: (min(span.start for span in s.statement.content), s.id)):
        by_document[shown.document.id].append(shown)
    said: dict[tuple[Any, str | None], int] = {}
    for shown in record.statements:
        if shown.day:
            said[shown.day, shown.side.side] = said.get((shown.day, shown.side.side), 0) + 1
    return {
        "record": record,
        "dossier": record.dossier,
        "sides": sides_of(record.dossier),
        "holders": holders,
        "told": {account.id: tellings(account, holders, differing) for account in record.accounts},
        "lines": {commitment.id: life_line(commitment, record.as_of) for commitment in record.commitments},
        "chart": time_line([(day, side, n) for (day, side), n in said.items()], record.meetings, [party.id for party in record.dossier.parties]),
        "by_document": by_document,
        "texts": {d.id: marked_lines(d.text, by_document[d.id]) for d in record.documents} if texts else {},
        "meetings": {meeting.id: meeting for meeting in record.meetings},
    }
