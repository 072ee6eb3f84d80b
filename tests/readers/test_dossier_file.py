"""`dossier.toml`: what it says, and its mistakes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from onrecord.errors import ConfigError
from onrecord.export.dossier_toml import render_dossier
from onrecord.model import Dossier, Issue, Party, PartyKind, RosterPerson, SideTerm
from onrecord.readers.dossier_file import read_dossier

WHOLE = Dossier(
    'The "Istanbul" talks\n',
    (Party("ua", ("Ukraine", "Kyiv")), Party("tr", ("Türkiye",), PartyKind.MEDIATOR)),
    (Issue("ceasefire", "Ceasefire", ("truce", "cease-fire")),),
    (RosterPerson("umerov", "Rustem Umerov", ("Umierov",), ("minister",), (SideTerm("ua", date(2023, 9, 6), None), SideTerm("tr"))),),
)


def written(folder: Path, text: str) -> Path:
    path = folder / "dossier.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_dossier_comes_back_as_it_was_written(tmp_path: Path) -> None:
    """Rendering and reading are each other's inverse."""
    assert read_dossier(written(tmp_path, render_dossier(WHOLE))) == WHOLE


def test_what_may_be_left_out(tmp_path: Path) -> None:
    """A party is named after its id, an issue labelled after it, a side may be one word."""
    text = 'name = "d"\n[[party]]\nid = "ua"\n[[issue]]\nid = "next_round"\n[[person]]\nid = "x"\nname = "X"\nside = "ua"\n'
    assert read_dossier(written(tmp_path, text)) == Dossier(
        "d", (Party("ua", ("ua",)),), (Issue("next_round", "next round"),), (RosterPerson("x", "X", sides=(SideTerm("ua"),)),)
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("name = ", "not valid TOML"),
        ('[[party]]\nid = "ua"', "name is missing"),
        ('name = "d"\nparties = []', "unknown key 'parties'. Known: id, issue, name, party, person"),
        ('name = "d"\n[[party]]\nnames = ["x"]', r"\[\[party\]\] 1: id is missing"),
        ('name = "d"\n[[party]]\nid = "a b"', "space or a slash"),
        ('name = "d"\n[[party]]\nid = "ua"\nkind = "foe"', "kind is 'foe'. Choose from: party, mediator, observer"),
        ('name = "d"\n[[party]]\nid = "ua"\nnames = "Ukraine"', "names is a list of texts"),
        ('name = "d"\n[[party]]\nid = "ua"\n[[party]]\nid = "ua"', "two .*party.* have the id 'ua'"),
        ('name = "d"\n[party]\nid = "ua"', r"under its own \[\[party\]\]"),
        ('name = "d"\n[[person]]\nid = "x"\nname = "X"\nside = "fr"', "X is on the side of an unknown party 'fr'"),
        (
            'name = "d"\n[[person]]\nid = "x"\nname = "X"\nside = [{party = "fr", since = 2020-01-01}]',
            "unknown key 'since'. Known: from, party, until",
        ),
        ('name = "d"\n[[person]]\nid = "x"\nname = "X"\nside = [{party = "fr", from = "soon"}]', "'soon' is not a day"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_the_choices(text: str, told: str, tmp_path: Path) -> None:
    """Every mistake in a dossier's file is one line that says where it is and what to do."""
    path = written(tmp_path, text)
    with pytest.raises(ConfigError, match=told) as caught:
        read_dossier(path)
    assert str(caught.value).startswith(str(path))


def test_a_folder_without_a_dossier_is_told(tmp_path: Path) -> None:
    """What is missing comes with the command that makes it."""
    with pytest.raises(ConfigError, match="onrecord new"):
        read_dossier(tmp_path / "dossier.toml")
