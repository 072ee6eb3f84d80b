"""Frozen records to JSON and back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stored_samples import decision, document, reading

from onrecord.errors import LedgerError
from onrecord.ledger import codec
from onrecord.model import (
    Account,
    Basis,
    Certainty,
    Chain,
    Decision,
    Document,
    Meeting,
    Mention,
    NarratedEvent,
    Person,
    Quantity,
    Span,
    TimeExpression,
)


@pytest.mark.parametrize("record", [document(), reading(document()), decision()])
def test_a_record_comes_back_as_it_was(record: object) -> None:
    """Encoding loses nothing."""
    assert codec.loads(type(record), codec.dumps(record)) == record


def test_defaults_are_left_out() -> None:
    """What a record does not say takes no room."""
    assert json.loads(codec.dumps(Quantity(Span(0, 2), None))) == {"span": [0, 2], "value": None}


def test_a_field_of_a_newer_program_is_an_error() -> None:
    """Nothing that this version does not know is dropped in silence."""
    with pytest.raises(LedgerError, match="Update onrecord"):
        codec.loads(Quantity, '{"span":[0,2],"value":1,"colour":"red"}')


spans = st.tuples(st.integers(0, 10_000), st.integers(1, 500)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
for kind, strategy in ((Span, spans), (str, st.text(max_size=20)), (float, st.floats(allow_nan=False))):
    st.register_type_strategy(kind, strategy)


@pytest.mark.parametrize("kind", [Account, Chain, Decision, Document, Meeting, Mention, NarratedEvent, Person, Quantity, TimeExpression])
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_every_kind_of_record_comes_back(kind: type, data: st.DataObject) -> None:
    """Whatever a record holds, it comes back equal, enumerations and dates included."""
    record = data.draw(st.from_type(kind))
    assert codec.loads(kind, codec.dumps(record)) == record


def test_enumerations_keep_their_type() -> None:
    """A value comes back as the member, not as its text."""
    found = codec.loads(TimeExpression, '{"span":[0,1],"type":"DATE","value":"2025","basis":"house_rule"}')
    assert found.basis is Basis.HOUSE_RULE
    assert Certainty("unsure") is Certainty.UNSURE
