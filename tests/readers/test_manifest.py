"""The manifest: what the files cannot say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from onrecord.errors import ConfigError
from onrecord.model import Dossier, Party
from onrecord.readers.manifest import Entry, read_manifest

DOSSIER = Dossier("d", (Party("ua", ("Ukraine",)), Party("ru", ("Russia",))))


def written(folder: Path, text: str, name: str = "manifest.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("m.csv", 'file,title,published,issuer\na.txt,"Yes, no",2025-05-16,ua\n'),
        ("m.csv", '\ufefffile,title,published,issuer\r\na.txt,"Yes, no",2025-05-16,ua\r\n'),
        ("m.jsonl", '{"file": "a.txt", "title": "Yes, no", "published": "2025-05-16T10:00:00Z", "issuer": "ua"}\n\n'),
    ],
)
def test_both_forms_say_the_same(name: str, text: str, tmp_path: Path) -> None:
    """CSV and JSON Lines give the same entries; what is empty is not said."""
    manifest = read_manifest(written(tmp_path, text, name), DOSSIER)
    assert manifest.entries == (Entry("a.txt", "Yes, no", published=date(2025, 5, 16), issuer="ua"),)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("m.csv", "title,outlet\nx,y\n", "column 'file' is missing. Columns found: title, outlet"),
        ("m.csv", "", "column 'file' is missing"),
        ("m.csv", "file,issuer\na.txt,fr\n", "line 2: unknown issuer 'fr'. Parties: ru, ua"),
        ("m.csv", "file,published\na.txt,16/05/2025\n", "line 2: published is '16/05/2025'.*YYYY-MM-DD"),
        ("m.csv", "file,outlet\na.txt,x,y\n", "line 2: more fields than columns"),
        ("m.csv", "file,outlet\n,x\n", "line 2: 'file' is empty"),
        ("m.jsonl", '{"file": "a"}\n{oops\n', "line 2: not JSON"),
        ("m.jsonl", '{"title": "a"}\n', "line 1: the field 'file' is missing"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_the_choices(name: str, text: str, told: str, tmp_path: Path) -> None:
    """Every mistake in a manifest is one line that says where it is."""
    with pytest.raises(ConfigError, match=told):
        read_manifest(written(tmp_path, text, name), DOSSIER)


def test_a_missing_manifest_is_told(tmp_path: Path) -> None:
    """A manifest that is not there is a mistake of use."""
    with pytest.raises(ConfigError, match="no such manifest"):
        read_manifest(tmp_path / "m.csv")


def test_an_unknown_column_is_told_and_left_out(tmp_path: Path) -> None:
    """A column with a slip in its name is not dropped in silence."""
    manifest = read_manifest(written(tmp_path, "file,publised\na.txt,2025-05-16\n"))
    assert manifest.entries == (Entry("a.txt"),)
    assert "publised" in manifest.notices[0]


@pytest.mark.parametrize(
    ("file", "outlet"),
    [
        ("docs/a.txt", "path"),
        ("./x/docs/a.txt", "path"),
        ("/abs/docs/a.txt", "path"),
        ("elsewhere/b.txt", "name"),
        ("c.txt", None),
        ("other/a.txt", None),
    ],
)
def test_a_file_is_found_by_path_and_then_by_name(file: str, outlet: str | None, tmp_path: Path) -> None:
    """The longest path that fits counts; a name counts only where it is the only one."""
    text = "file,outlet\ndocs/a.txt,path\nmore/a.txt,more\nsome/b.txt,name\n"
    entry = read_manifest(written(tmp_path, text)).find(file)
    assert (entry.outlet if entry else None) == outlet
