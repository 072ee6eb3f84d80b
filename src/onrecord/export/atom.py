"""What changed, as an Atom feed (RFC 4287) that a reader of feeds can follow."""

from __future__ import annotations

import xml.etree.ElementTree as xml
from collections.abc import Iterable
from datetime import date

from onrecord.model import Change, Record, identity

NAMESPACE = "http://www.w3.org/2005/Atom"


def feed(changes: Iterable[Change], record: Record) -> str:
    """The feed, newest first. Ids are made from content, so that an entry is never announced twice."""
    root = xml.Element("feed", xmlns=NAMESPACE)
    _child(root, "title", f"{record.dossier.name}: what changed")
    _child(root, "id", f"urn:onrecord:{identity('feed', record.dossier.name)}")
    _child(root, "updated", _moment(record.as_of))
    _child(_child(root, "author", ""), "name", "onrecord")
    for change in reversed(tuple(changes)):
        _entry(root, change, record)
    xml.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + xml.tostring(root, encoding="unicode") + "\n"


def _entry(root: xml.Element, change: Change, record: Record) -> None:
    entry = xml.SubElement(root, "entry")
    _child(entry, "title", _clean(f"{change.kind}: {change.what}"))
    _child(entry, "id", f"urn:onrecord:{identity('change', change.kind, change.target, change.day, change.what)}")
    _child(entry, "updated", _moment(change.day or record.as_of))
    _child(entry, "summary", _clean(change.what))


def _child(parent: xml.Element, name: str, text: str) -> xml.Element:
    child = xml.SubElement(parent, name)
    child.text = text or None
    return child


def _clean(words: str) -> str:
    """Without the control characters that XML cannot hold."""
    return "".join(c for c in words if c in "\t\n" or (ord(c) >= 32 and ord(c) not in (0xFFFE, 0xFFFF)))


def _moment(day: date | None) -> str:
    return f"{(day or date(1970, 1, 1)).isoformat()}T00:00:00Z"
