"""What every ledger must do, on memory, SQLite and PostgreSQL alike."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date

import pytest
from stored_samples import decision, document, reading

from onrecord.errors import NotFound
from onrecord.protocols import Failure, Ledger

Opened = Callable[[], Ledger]


def test_a_document_and_its_reading_come_back_as_they_went_in(opened: Opened) -> None:
    """What is stored is the same after the program has been started again."""
    here = document()
    ledger = opened()
    ledger.put(here, reading(here))
    ledger.close()
    again = opened()
    assert again.documents() == [here]
    assert again.document(here.id) == here
    assert list(again.readings()) == [reading(here)]
    again.close()


def test_an_unknown_document_is_none(ledger: Ledger) -> None:
    """A document that was never added is not there."""
    assert ledger.document("nothing") is None
    assert list(ledger.readings(["nothing"])) == []


def test_the_order_of_documents_does_not_depend_on_when_they_were_added(ledger: Ledger) -> None:
    """Documents come by day and then by file, the undated ones first."""
    late = document("late", "z.txt")
    early = dataclasses.replace(document("early", "y.txt"), published=date(2025, 1, 1))
    undated = dataclasses.replace(document("undated", "x.txt"), published=None)
    same_day = document("same day", "b.txt")
    for one in (late, undated, early, same_day):
        ledger.put(one, reading(one))
    assert [one.file for one in ledger.documents()] == ["x.txt", "y.txt", "b.txt", "z.txt"]


def test_a_new_reading_is_the_one_that_counts(ledger: Ledger) -> None:
    """A document that is read again is shown as it was read last."""
    here = document()
    ledger.put(here, reading(here, "1"))
    ledger.put(here, dataclasses.replace(reading(here, "2"), statements=()))
    assert [one.statements for one in ledger.readings()] == [()]
    assert ledger.versions() == {here.id: "2"}


def test_readings_of_named_documents_only(ledger: Ledger) -> None:
    """Only the documents asked for are read back, however many are asked for."""
    documents = [document(f"text {number}", f"{number}.txt") for number in range(20)]
    for one in documents:
        ledger.put(one, reading(one))
    wanted = [one.id for one in documents[:7]] + [f"unknown {number}" for number in range(1200)]
    assert sorted(one.document for one in ledger.readings(wanted)) == sorted(one.id for one in documents[:7])


def test_what_is_known_of_a_document_can_change_without_a_reading(ledger: Ledger) -> None:
    """A manifest that says something new changes the document and leaves what was read from it."""
    here = document()
    ledger.put(here, reading(here))
    changed = dataclasses.replace(here, outlet="Gazette", files=("a.txt", "copy/a.txt"), corrected=("outlet",))
    ledger.update(changed)
    assert ledger.documents() == [changed]
    assert list(ledger.readings()) == [reading(here)]


def test_a_removed_document_is_gone_and_decisions_stay(ledger: Ledger) -> None:
    """Removing takes the document and its readings, and nobody's work."""
    here = document()
    ledger.put(here, reading(here))
    made = ledger.decide(decision())
    ledger.remove(here.id)
    assert (ledger.documents(), list(ledger.readings()), ledger.decisions()) == ([], [], [made])
    with pytest.raises(NotFound, match="No document"):
        ledger.remove(here.id)


def test_decisions_are_only_added_to(ledger: Ledger) -> None:
    """Decisions get numbers in order, and keep everything they were made with."""
    first, second = ledger.decide(decision("s1")), ledger.decide(decision("s2", "reject"))
    assert first.id < second.id
    assert ledger.decisions() == [first, second]
    assert dataclasses.replace(first, id=0) == decision("s1")


def test_a_withdrawn_decision_stays_and_says_when(ledger: Ledger) -> None:
    """Withdrawing marks a decision once; it never disappears."""
    made = ledger.decide(decision())
    ledger.withdraw(made.id, "2025-05-18T09:00:00+00:00")
    assert [one.withdrawn for one in ledger.decisions()] == ["2025-05-18T09:00:00+00:00"]
    for number in (made.id, 9999):
        with pytest.raises(NotFound, match="No decision"):
            ledger.withdraw(number, "later")


def test_failures_are_kept_until_the_file_is_read(ledger: Ledger) -> None:
    """A file that could not be read is listed with the last reason, until it can be."""
    ledger.fail(Failure("b.txt", "empty"))
    ledger.fail(Failure("a.txt", "empty"))
    ledger.fail(Failure("a.txt", "binary"))
    assert ledger.failures() == [Failure("a.txt", "binary"), Failure("b.txt", "empty")]
    here = document()
    ledger.put(here, reading(here))
    assert ledger.failures() == [Failure("b.txt", "empty")]


def test_label_vectors_are_kept_by_reader(ledger: Ledger) -> None:
    """A label embedded by one claim reader is unknown to another."""
    ledger.keep_vectors("reader 1", {"Ceasefire": b"\x01\x02", "Bodies": b""})
    ledger.keep_vectors("reader 1", {"Ceasefire": b"\x03"})
    assert ledger.vectors("reader 1", ["Ceasefire", "Bodies", "Other"]) == {"Ceasefire": b"\x03", "Bodies": b""}
    assert ledger.vectors("reader 2", ["Ceasefire"]) == {}


def test_the_writer_lock_can_be_taken_again_after_it_ends(ledger: Ledger) -> None:
    """One `add` after the other needs no waiting."""
    said: list[str] = []
    for _ in range(2):
        with ledger.writer(said.append):
            pass
    assert said == []
