"""`dossier.toml` -> Dossier. Every mistake is named with the file, the table and the choices.

name = "Istanbul 2025"
[[party]]   id, names, kind (party, mediator, observer)
[[issue]]   id, label, terms
[[person]]  id, name, aliases, roles, side = "ua" or [{party = "ua", from = 2024-01-01, until = 2025-03-01}]
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from onrecord.errors import ConfigError
from onrecord.model import Dossier, Issue, Party, PartyKind, RosterPerson, SideTerm

NAME = "dossier.toml"
TABLES = {
    "party": frozenset({"id", "names", "kind"}),
    "issue": frozenset({"id", "label", "terms"}),
    "person": frozenset({"id", "name", "aliases", "roles", "side"}),
}
IDENTIFIER = re.compile(r"[^\s/]+")


def read_dossier(path: Path) -> Dossier:
    """The dossier that the file describes; raises ConfigError for anything impossible in it."""
    raw = _load(path)
    _only(raw, {"name", "id", *TABLES}, str(path))
    dossier = Dossier(
        name=_text(raw, "name", str(path)),
        parties=tuple(_party(row, where) for row, where in _rows(raw, "party", path)),
        issues=tuple(_issue(row, where) for row, where in _rows(raw, "issue", path)),
        roster=tuple(_person(row, where) for row, where in _rows(raw, "person", path)),
    )
    _check(dossier, path)
    return dossier


def _load(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ConfigError(f"{path}: there is no such file. `onrecord new {path.parent}` makes a dossier.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not valid TOML: {error}.") from error
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror or error}). Check its permissions.") from error


def _rows(raw: dict[str, Any], table: str, path: Path) -> Iterable[tuple[dict[str, Any], str]]:
    rows = raw.get(table, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ConfigError(f"{path}: write each {table} under its own [[{table}]].")
    for number, row in enumerate(rows, 1):
        where = f"{path}: [[{table}]] {number}"
        _only(row, TABLES[table], where)
        yield row, where


def _only(row: dict[str, Any], known: Iterable[str], where: str) -> None:
    strange = sorted(set(row) - set(known))
    if strange:
        raise ConfigError(f"{where}: unknown key {strange[0]!r}. Known: {', '.join(sorted(known))}.")


def _party(row: dict[str, Any], where: str) -> Party:
    kind = row.get("kind", "party")
    if kind not in set(PartyKind):
        raise ConfigError(f"{where}: kind is {kind!r}. Choose from: {', '.join(PartyKind)}.")
    identifier = _identifier(row, where)
    return Party(identifier, _texts(row, "names", where) or (identifier,), PartyKind(kind))


def _issue(row: dict[str, Any], where: str) -> Issue:
    identifier = _identifier(row, where)
    return Issue(identifier, row.get("label") or identifier.replace("_", " "), _texts(row, "terms", where))


def _person(row: dict[str, Any], where: str) -> RosterPerson:
    return RosterPerson(
        id=_identifier(row, where),
        name=_text(row, "name", where),
        aliases=_texts(row, "aliases", where),
        roles=_texts(row, "roles", where),
        sides=_sides(row.get("side"), where),
    )


def _sides(value: Any, where: str) -> tuple[SideTerm, ...]:
    """`"ua"` -> one open term; a list of tables -> one term each; nothing -> ()."""
    if value is None:
        return ()
    if isinstance(value, str):
        return (SideTerm(value),)
    if not isinstance(value, list) or not all(isinstance(term, dict) for term in value):
        raise ConfigError(f"{where}: side is a party's id, or a list of {{party, from, until}}.")
    for term in value:
        _only(term, {"party", "from", "until"}, f"{where} side")
    return tuple(SideTerm(term.get("party") or None, _day(term.get("from"), where), _day(term.get("until"), where)) for term in value)


def _day(value: Any, where: str) -> date | None:
    try:
        return value if value is None or isinstance(value, date) else date.fromisoformat(str(value))
    except ValueError as error:
        raise ConfigError(f"{where}: {value!r} is not a day. Write YYYY-MM-DD.") from error


def _identifier(row: dict[str, Any], where: str) -> str:
    value = _text(row, "id", where)
    if not IDENTIFIER.fullmatch(value):
        raise ConfigError(f"{where}: the id {value!r} has a space or a slash in it. Use letters, digits and underscores.")
    return value


def _text(row: dict[str, Any], key: str, where: str) -> str:
    value = row.get(key)
    if not isinstance(value, str) or not value.strip():
        raise ConfigError(f'{where}: {key} is missing. Add {key} = "…".')
    return value


def _texts(row: dict[str, Any], key: str, where: str) -> tuple[str, ...]:
    value = row.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ConfigError(f'{where}: {key} is a list of texts, as in {key} = ["…", "…"].')
    return tuple(value)


def _check(dossier: Dossier, path: Path) -> None:
    for kind, ids in (
        ("party", [p.id for p in dossier.parties]),
        ("issue", [i.id for i in dossier.issues]),
        ("person", [p.id for p in dossier.roster]),
    ):
        twice = sorted({identifier for identifier in ids if ids.count(identifier) > 1})
        if twice:
            raise ConfigError(f"{path}: two [[{kind}]] have the id {twice[0]!r}. Give each its own.")
    parties = {party.id for party in dossier.parties}
    for person in dossier.roster:
        for term in person.sides:
            if term.side is not None and term.side not in parties:
                raise ConfigError(
                    f"{path}: {person.name} is on the side of an unknown party {term.side!r}. Parties: {', '.join(sorted(parties)) or 'none'}."
                )
