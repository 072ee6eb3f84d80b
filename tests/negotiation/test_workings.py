"""What is kept between two readings of a growing dossier."""

from __future__ import annotations

from test_speakers import DOSSIER, report

from onrecord.model import Document, Dossier, Party, Reading
from onrecord.negotiation.speakers import resolve
from onrecord.negotiation.workings import Workings

REPORTS = [
    report("Rustem Umerov, head of the Ukrainian delegation, said that talks go on.", ("Rustem Umerov", "talks go on")),
    report("The list is long, Umierov said. Nobody left, a Kremlin aide said.", ("Umierov", "The list is long"), ("a Kremlin aide", "Nobody")),
    report("Nothing is agreed, said Vladimir Medinsky, Moscow's negotiator.", ("Vladimir Medinsky", "Nothing is agreed")),
]


def _pairs(count: int) -> tuple[list[Document], list[Reading]]:
    return [d for d, _ in REPORTS[:count]], [r for _, r in REPORTS[:count]]


def test_a_dossier_that_grows_comes_out_as_one_read_at_once() -> None:
    """Kept workings change nothing of the resolution."""
    kept = Workings()
    for count in range(1, len(REPORTS) + 1):
        grown = resolve(*_pairs(count), DOSSIER, {}, workings=kept)
    assert grown == resolve(*_pairs(len(REPORTS)), DOSSIER, {})


def test_other_parties_empty_the_workings() -> None:
    """What was worked out for other parties is not used."""
    kept = Workings()
    resolve(*_pairs(3), DOSSIER, {}, workings=kept)
    other = Dossier("other", (Party("kyiv", ("Ukraine",)),))
    assert resolve(*_pairs(3), other, {}, workings=kept) == resolve(*_pairs(3), other, {})
