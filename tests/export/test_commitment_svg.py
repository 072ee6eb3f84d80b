"""The picture of commitments."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

from tests.negotiation.promised import EXCHANGE, tracked

from onrecord.export.commitment_svg import timeline


def test_picture_is_well_formed_and_tells_each_status() -> None:
    """The picture is XML, names each status in words, and shows each count where it was told."""
    picture = timeline(tracked(EXCHANGE), date(2025, 5, 25))
    words = " ".join(ElementTree.fromstring(picture).itertext())
    assert "partly_kept" in words
    assert "697" in words


def test_nothing_promised_is_an_empty_chart() -> None:
    """Without commitments there is a chart without lines."""
    assert ElementTree.fromstring(timeline((), date(2025, 5, 25))) is not None
