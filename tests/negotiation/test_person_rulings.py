"""Decisions about who is who, laid over what was found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from small_record import statement

from onrecord.model import Decision, Person, SideReason
from onrecord.negotiation.person_rulings import apply_person_rulings, person_ruling
from onrecord.negotiation.speakers import Resolution

ANN = Person("ann", "Ann Lee", ("Lee",), ("envoy",), SideReason("a", "envoy of A"), ("d1",), 1, unsure_of=("al",))
AL = Person("al", "A. Lee", (), ("delegate",), SideReason(None, "not_a_party"), ("d2",), 1)
FOUND = Resolution((statement("s1", "One.", "ann", "a"), statement("s2", "Two.", "al")), (ANN, AL))
MERGE = person_ruling("merge", ANN, {"with": "al", "with_name": "A. Lee"}, "Olena", "2025-06-01T00:00:00+00:00")


def test_merge() -> None:
    """The other one's statements are said by the one who stays, on that one's side; names and roles are joined, and no doubt is left."""
    merged = apply_person_rulings(FOUND, [], [MERGE])
    assert [s.speaker.id for s in merged.statements] == ["ann", "ann"]
    assert {s.side.side for s in merged.statements} == {"a"}
    (one,) = merged.people
    assert (one.aliases, one.roles, one.statements, one.unsure_of) == (("Lee", "A. Lee"), ("envoy", "delegate"), 2, ())


def test_withdrawn() -> None:
    """A decision that was taken back changes nothing at all."""
    assert apply_person_rulings(FOUND, [], [replace(MERGE, withdrawn="2025-06-02T00:00:00+00:00")]) is FOUND


def test_found_by_name_after_a_re_reading() -> None:
    """Ids that a better reading changed do not lose the decision: the names find both."""
    renamed = Resolution(FOUND.statements, (replace(ANN, id="new1", name="Ann B. Lee", aliases=("Ann Lee", "Lee")), replace(AL, id="new2")))
    assert len(apply_person_rulings(renamed, [], [MERGE]).people) == 1


def test_nobody() -> None:
    """A decision about somebody who is no longer in the reports changes nobody."""
    lost = Decision(1, "person", "gone", "rename", '{"as": "X", "name": "Nobody"}', "Olena", "2025-06-01")
    assert apply_person_rulings(FOUND, [], [lost]).statements == FOUND.statements


def test_side_until_a_day() -> None:
    """Outside its days a decided side changes no statement."""
    ruling = person_ruling("side", ANN, {"side": "b", "since": None, "until": "2025-05-15"}, "Olena", "2025-06-01")
    assert FOUND.statements[0].day == date(2025, 5, 16)
    assert apply_person_rulings(FOUND, [], [ruling]).statements[0].side.side == "a"
