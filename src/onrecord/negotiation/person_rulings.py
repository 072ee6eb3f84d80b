"""What people decided about who is who and on whose side, laid over what was found. Nothing read is changed.

A decision finds its person by id and, after a re-reading that found a fuller name and so another id, by name.

    verb    target                value
    merge   who stays             {"name", "with": id, "with_name"}
    split   who is two            {"name", "form": the spelling that is somebody else, "as": the other one's name}
    rename  who is named wrongly  {"name", "as": the right name}
    side    who is placed wrongly {"name", "side": party or null, "since": day or null, "until": day or null}
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from onrecord.model import Decision, Person, Reading, ResolvedStatement, SideReason, SideTerm, Speaker, SpeakerKind, identity
from onrecord.negotiation.decisions import DECIDED
from onrecord.negotiation.selection import folded
from onrecord.negotiation.speakers import Resolution

Value = dict[str, Any]
Statements = tuple[ResolvedStatement, ...]


def person_ruling(verb: str, person: Person, value: Value, who: str, when: str, why: str = "") -> Decision:
    """A decision about a person, to be appended to the ledger, which gives it its number."""
    return Decision(0, "person", person.id, verb, json.dumps({"name": person.name, **value}, ensure_ascii=False, sort_keys=True), who, when, why)


def apply_person_rulings(resolution: Resolution, readings: Iterable[Reading], decisions: Iterable[Decision]) -> Resolution:
    """People and statements after the decisions that hold, in the order in which these were made; one that finds nobody changes nothing."""
    held = [decision for decision in decisions if decision.target_kind == "person" and decision.withdrawn is None and decision.verb in RULES]
    if not held:
        return resolution
    names = _names_of_chains(readings)
    for decision in held:
        value = json.loads(decision.value)
        person = _find(resolution.people, decision.target, value.get("name"))
        resolution = RULES[decision.verb](resolution, person, value, names) if person else resolution
    return _counted(resolution)


Names = dict[tuple[str, int], frozenset[str]]


def _names_of_chains(readings: Iterable[Reading]) -> Names:
    """Every name that a chain of a document has, folded."""
    return {
        (reading.document, index): frozenset(map(folded, (*chain.names, chain.name or "")))
        for reading in readings
        for index, chain in enumerate(reading.chains)
    }


def _find(people: Sequence[Person], identifier: str, name: str | None) -> Person | None:
    by_id = next((person for person in people if person.id == identifier), None)
    named = [person for person in people if name and folded(name) in map(folded, (person.name, *person.aliases))]
    return by_id or (named[0] if len(named) == 1 else None)


def _merge(resolution: Resolution, kept: Person, value: Value, names: Names) -> Resolution:
    other = _find(resolution.people, value["with"], value.get("with_name"))
    if other is None or other.id == kept.id:
        return resolution
    side = kept.side if kept.side.side is not None else other.side
    one = replace(
        kept,
        aliases=_without(kept.name, (*kept.aliases, other.name, *other.aliases)),
        roles=tuple(dict.fromkeys((*kept.roles, *other.roles))),
        side=side,
        documents=tuple(dict.fromkeys((*kept.documents, *other.documents))),
    )
    statements = tuple(_said_by(s, one, side) if s.speaker.id in (kept.id, other.id) else s for s in resolution.statements)
    people = tuple(one if person.id == kept.id else person for person in resolution.people if person.id != other.id)
    return Resolution(statements, tuple(_not_unsure_of(person, other.id) for person in people))


def _split(resolution: Resolution, person: Person, value: Value, names: Names) -> Resolution:
    form, name = value["form"], value.get("as") or value["form"]
    other = Person(identity("split", person.id, folded(form)), name, () if name == form else (form,), (), person.side)
    statements = tuple(_said_by(s, other, s.side) if _is_form(s, person, form, names) else s for s in resolution.statements)
    rest = replace(person, aliases=tuple(alias for alias in person.aliases if folded(alias) != folded(form)))
    return Resolution(statements, (*(rest if p.id == person.id else p for p in resolution.people), other))


def _is_form(statement: ResolvedStatement, person: Person, form: str, names: Names) -> bool:
    chain = statement.statement.chain
    return statement.speaker.id == person.id and chain is not None and folded(form) in names.get((statement.document.id, chain), frozenset())


def _rename(resolution: Resolution, person: Person, value: Value, names: Names) -> Resolution:
    one = replace(person, name=value["as"], aliases=_without(value["as"], (person.name, *person.aliases)))
    statements = tuple(_said_by(s, one, s.side) if s.speaker.id == person.id else s for s in resolution.statements)
    return Resolution(statements, tuple(one if p.id == person.id else p for p in resolution.people))


def _side(resolution: Resolution, person: Person, value: Value, names: Names) -> Resolution:
    term = SideTerm(value["side"], _day(value.get("since")), _day(value.get("until")))
    side = SideReason(term.side, DECIDED)
    moved = tuple(replace(s, side=side) if s.speaker.id == person.id and term.holds(s.day) else s for s in resolution.statements)
    return Resolution(moved, tuple(replace(p, side=side) if p.id == person.id else p for p in resolution.people))


RULES: dict[str, Callable[[Resolution, Person, Value, Names], Resolution]] = {"merge": _merge, "split": _split, "rename": _rename, "side": _side}


def _said_by(statement: ResolvedStatement, person: Person, side: SideReason) -> ResolvedStatement:
    return replace(statement, speaker=Speaker(person.id, person.name, SpeakerKind.PERSON), side=side)


def _without(name: str, aliases: Iterable[str]) -> tuple[str, ...]:
    return tuple(alias for alias in dict.fromkeys(aliases) if alias != name)


def _not_unsure_of(person: Person, other: str) -> Person:
    return replace(person, unsure_of=tuple(identifier for identifier in person.unsure_of if identifier != other))


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _counted(resolution: Resolution) -> Resolution:
    """With each person's statements counted anew, those who say most first."""
    said = Counter(statement.speaker.id for statement in resolution.statements)
    people = [replace(person, statements=said[person.id]) for person in resolution.people]
    return Resolution(resolution.statements, tuple(sorted(people, key=lambda person: (-person.statements, person.name))))
