"""A dossier's folder: adding, adding again, correcting, removing, and everything that can go wrong on the way."""

from __future__ import annotations

import dataclasses
import errno
import json
import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from onrecord.dossier import OpenDossier, Progress, new_dossier
from onrecord.errors import ConfigError, LedgerError, NotFound
from onrecord.export.record_json import JsonExporter
from onrecord.settings import Settings
from stand_ins import CountingToolbox

CONFIG = 'name = "d"\n[[party]]\nid = "ua"\nnames = ["Ukraine"]\n[[party]]\nid = "ru"\nnames = ["Russia"]\n'
YES = "Talks\n\nOlena said: we agree to meet.\nSergei said: so do we."
NO = "More talks\n\nOlena said: no."

Opens = Callable[..., OpenDossier]


@pytest.fixture
def opens(tmp_path: Path) -> Iterator[Opens]:
    """Opens the same dossier again and again, each time with a toolbox that counts."""
    new_dossier(tmp_path / "d", CONFIG)
    opened: list[OpenDossier] = []

    def again(version: str = "stand-ins 1") -> OpenDossier:
        toolbox = CountingToolbox(version)
        opened.append(OpenDossier(tmp_path / "d", toolbox.settings, toolbox=toolbox))
        return opened[-1]

    yield again
    for dossier in opened:
        dossier.close()


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text(YES)
    (folder / "b.txt").write_text(NO)
    return folder


def manifest(folder: Path, *rows: dict[str, str]) -> Path:
    path = folder / "manifest.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def texts_read(dossier: OpenDossier) -> list[str]:
    assert isinstance(dossier.toolbox, CountingToolbox)
    return dossier.toolbox.tagger.texts


def test_what_is_added_is_in_the_record(opens: Opens, reports: Path) -> None:
    """Every statement of every report is there, and each span is its slice of the text."""
    with opens() as dossier:
        added = dossier.add([reports])
        record = dossier.record()
    assert (len(added.new), added.read, added.failed) == (2, 2, [])
    words = [" ".join(span.of(one.document.text) for span in one.statement.content) for one in record.statements]
    assert sorted(words) == ["no", "so do we", "we agree to meet"]


def test_adding_known_documents_again_runs_no_model(opens: Opens, reports: Path) -> None:
    """A second `add` of the same files reads nothing and changes nothing."""
    with opens() as dossier:
        dossier.add([reports])
        before = JsonExporter().export(dossier.record())
    with opens() as dossier:
        added = dossier.add([reports])
        assert (len(added.known), added.new, added.read, texts_read(dossier)) == (2, [], 0, [])
        assert JsonExporter().export(dossier.record()) == before


def test_adding_a_new_document_reads_only_that(opens: Opens, reports: Path) -> None:
    """What is new costs what is new."""
    with opens() as dossier:
        dossier.add([reports])
    (reports / "c.txt").write_text("Late\n\nOlena said: maybe.")
    with opens() as dossier:
        added = dossier.add([reports])
        assert (len(added.new), len(added.known), len(texts_read(dossier))) == (1, 2, 1)


def test_other_tools_read_every_document_again(opens: Opens, reports: Path) -> None:
    """A better model is used on what is known already, once it is added again."""
    with opens() as dossier:
        dossier.add([reports])
    with opens("stand-ins 2") as dossier:
        assert dossier.add([reports]).read == 2


def test_the_manifest_of_the_folder_is_read_and_a_new_one_changes_only_what_it_says(opens: Opens, reports: Path) -> None:
    """A document keeps what an earlier manifest said of it, where the new one is silent."""
    manifest(reports, {"file": "a.txt", "outlet": "Gazette", "published": "2025-05-16"})
    with opens() as dossier:
        dossier.add([reports])
        manifest(reports, {"file": "a.txt", "outlet": "Herald"})
        added = dossier.add([reports])
        document = dossier.find("a.txt")
    assert (document.outlet, document.published) == ("Herald", date(2025, 5, 16))
    assert [Path(file).name for file in added.changed] == ["a.txt"]


def test_the_same_text_under_two_names_is_one_document(opens: Opens, reports: Path) -> None:
    """It keeps both names; the first one's line in the manifest counts, on every run."""
    (reports / "copy.txt").write_text(YES)
    manifest(reports, {"file": "a.txt", "outlet": "Gazette"}, {"file": "copy.txt", "outlet": "Herald", "url": "https://example.org"})
    for _ in range(2):
        with opens() as dossier:
            added = dossier.add([reports])
            document = dossier.find("copy.txt")
            assert [Path(file).name for file in document.files] == ["a.txt", "copy.txt"]
            assert (document.outlet, document.url, len(dossier.ledger.documents())) == ("Gazette", "https://example.org", 2)
    assert added.read == 0


def test_every_input_is_kept_as_it_came(opens: Opens, reports: Path) -> None:
    """`originals/` has the bytes of each file under their SHA-256, and nothing half-written."""
    with opens() as dossier:
        dossier.add([reports])
        documents = dossier.ledger.documents()
    assert sorted(path.name for path in (dossier.folder / "originals").iterdir()) == sorted(one.sha256 for one in documents)
    assert all((dossier.folder / "originals" / one.sha256).read_bytes().decode() == one.text for one in documents)


def test_what_cannot_be_read_is_noted_and_the_rest_goes_on(opens: Opens, reports: Path) -> None:
    """An empty file, a binary and a missing one are told; the others are in; once mended, the note is gone."""
    (reports / "empty.txt").write_bytes(b"")
    (reports / "photo.txt").write_bytes(b"\x89PNG....")
    with opens() as dossier:
        added = dossier.add([reports, reports / "gone.txt"])
        assert sorted(Path(failure.file).name for failure in added.failed) == ["empty.txt", "gone.txt", "photo.txt"]
        assert len(added.new) == 2
        assert len(dossier.ledger.failures()) == 3
        (reports / "empty.txt").write_text("Now\n\nOlena said: fine.")
        dossier.add([reports / "empty.txt"])
        assert sorted(Path(failure.file).name for failure in dossier.ledger.failures()) == ["gone.txt", "photo.txt"]


def test_progress_is_told_for_every_file(opens: Opens, reports: Path) -> None:
    """The first call names the first file, the last one says that all is done."""
    told: list[Progress] = []
    with opens() as dossier:
        dossier.add([reports], on_progress=told.append)
    assert [(one.done, one.of, one.file and one.file.name) for one in told] == [(0, 2, "a.txt"), (1, 2, "b.txt"), (2, 2, None)]


def test_a_correction_holds_against_the_manifest_and_is_on_record(opens: Opens, reports: Path) -> None:
    """What somebody corrected by hand stays; a corrected issuer has the document read again; who did it is kept."""
    path = manifest(reports, {"file": "a.txt", "issuer": "ru", "outlet": "Gazette"})
    with opens() as dossier:
        dossier.add([reports])
        dossier.correct("a.txt", "Olena", issuer="ua")
        assert texts_read(dossier)[-1] == YES
        dossier.add([reports], path)
        assert (dossier.find("a.txt").issuer, dossier.find("a.txt").outlet) == ("ua", "Gazette")
        decision = dossier.ledger.decisions()[0]
    assert (decision.who, decision.verb, json.loads(decision.value)) == ("Olena", "correct", {"issuer": "ua"})


def test_a_correction_that_is_none_is_refused(opens: Opens, reports: Path) -> None:
    """An unknown party, an unknown field and an unknown document are told with the choices."""
    with opens() as dossier:
        dossier.add([reports])
        with pytest.raises(ConfigError, match=r"unknown issuer 'fr'. Parties: ru, ua"):
            dossier.correct("a.txt", "Olena", issuer="fr")
        with pytest.raises(ConfigError, match="published, outlet, title, issuer"):
            dossier.correct("a.txt", "Olena")
        with pytest.raises(NotFound, match="lists them"):
            dossier.correct("z.txt", "Olena", title="x")


def test_a_document_is_found_by_id_path_or_name_and_never_guessed(opens: Opens, reports: Path) -> None:
    """Where two documents have the name, both are listed."""
    (reports / "more").mkdir()
    (reports / "more" / "a.txt").write_text(NO + " Never.")
    with opens() as dossier:
        dossier.add([reports])
        whole = dossier.find(str(reports / "a.txt"))
        assert dossier.find(whole.id[:6]) == whole
        with pytest.raises(NotFound, match="could be any of"):
            dossier.find("a.txt")


def test_a_removed_document_leaves_the_record_and_can_come_back(opens: Opens, reports: Path) -> None:
    """Removing takes it from the record; its original stays, and adding it again reads it again."""
    with opens() as dossier:
        dossier.add([reports])
        dossier.remove("b.txt")
        assert [one.file for one in dossier.record().documents] == [str(reports / "a.txt")]
        assert dossier.add([reports]).read == 1


def test_the_record_on_a_day_knows_only_what_had_been_published(opens: Opens, reports: Path) -> None:
    """A later document does not exist yet; one without a date always does, and is told."""
    (reports / "c.txt").write_text("Undated\n\nOlena said: whenever.")
    manifest(reports, {"file": "a.txt", "published": "2025-05-16"}, {"file": "b.txt", "published": "2025-06-02"})
    with opens() as dossier:
        dossier.add([reports])
        early, late = dossier.record(date(2025, 5, 20)), dossier.record()
    assert [Path(one.file).name for one in early.documents] == ["c.txt", "a.txt"]
    assert (early.as_of, late.as_of) == (date(2025, 5, 20), date(2025, 6, 2))
    assert "c.txt" in early.notices[0]


def test_two_exports_are_the_same_bytes(opens: Opens, reports: Path) -> None:
    """A record does not depend on the run, nor on the order in which its documents came."""
    with opens() as dossier:
        dossier.add([reports])
        first = JsonExporter().export(dossier.record())
        for name in ("a.txt", "b.txt"):
            dossier.remove(name)
        dossier.add([reports / "b.txt", reports / "a.txt"])
        assert JsonExporter().export(dossier.record()) == first


# -- bad ground -------------------------------------------------------------------------------------------------------


def test_a_dossier_is_not_made_over_another(tmp_path: Path) -> None:
    """What is there stays, and an impossible configuration leaves nothing behind."""
    new_dossier(tmp_path / "d", CONFIG)
    with pytest.raises(ConfigError, match="a dossier already"):
        new_dossier(tmp_path / "d", CONFIG)
    with pytest.raises(ConfigError, match="name is missing"):
        new_dossier(tmp_path / "e", "[[party]]\nid='x'\n")
    assert not (tmp_path / "e" / "dossier.toml").exists()


def test_a_full_disk_stops_with_one_line_and_loses_nothing(opens: Opens, reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk fills, what was added before stays, and the same command later ends well."""
    with opens() as dossier:
        dossier.add([reports / "a.txt"])
    with opens() as dossier, monkeypatch.context() as patched:
        patched.setattr("onrecord.ledger.originals.os.fsync", _full)
        with pytest.raises(LedgerError, match=r"No space left on device.*nothing was lost"):
            dossier.add([reports / "b.txt"])
    with opens() as dossier:
        assert len(dossier.ledger.documents()) == 1
        dossier.add([reports])
        assert len(dossier.ledger.documents()) == 2


def _full(_: int) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_database_stops_with_one_line_and_loses_nothing(opens: Opens, reports: Path) -> None:
    """When the record can grow no further, the transaction is undone as a whole."""
    with opens() as dossier:
        dossier.add([reports / "a.txt"])
        engine = dossier.ledger.engine  # type: ignore[attr-defined]
        with engine.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
            connection.rollback()
        (reports / "c.txt").write_text("Long\n\nOlena said: " + "no " * 100_000 + ".")
        with pytest.raises(LedgerError, match=r"the disk is full\. Make room"):
            dossier.add([reports / "c.txt"])
    with opens() as dossier:
        assert [Path(one.file).name for one in dossier.ledger.documents()] == ["a.txt"]
        dossier.add([reports])
        assert len(dossier.ledger.documents()) == 3


def test_a_read_only_record_can_be_shown_and_not_added_to(opens: Opens, reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dossier on read-only ground still exports; an `add` says what to do."""
    with opens() as dossier:
        dossier.add([reports / "a.txt"])
    monkeypatch.setattr("onrecord.ledger.sql.make_url", _read_only(Path(dossier.folder)))
    with opens() as dossier:
        assert len(dossier.record().statements) == 2
        dossier.ledger.where = str(dossier.folder / "record.db")  # type: ignore[attr-defined]
        with pytest.raises(LedgerError, match="the record is read-only"):
            dossier.add([reports / "b.txt"])


def _read_only(folder: Path) -> Callable[[str], object]:
    from sqlalchemy import make_url

    address = f"sqlite:///file:{folder / 'record.db'}?mode=ro&uri=true"
    return lambda _: make_url(address)


def test_a_newer_record_is_refused(opens: Opens, tmp_path: Path) -> None:
    """A record that a newer program made is left alone."""
    opens().close()
    with sqlite3.connect(tmp_path / "d" / "record.db") as connection:
        connection.execute("INSERT INTO migration VALUES (99, 'from the future')")
    with pytest.raises(LedgerError, match="Update onrecord"):
        opens()


def test_a_dossier_that_is_not_there_is_told(tmp_path: Path) -> None:
    """The message names the command that makes one."""
    with pytest.raises(ConfigError, match="onrecord new"):
        OpenDossier(tmp_path / "nothing", Settings())


def test_documents_are_compared_as_records(opens: Opens, reports: Path) -> None:
    """A document that came back from the ledger equals the one that went in, so that nothing is written without need."""
    with opens() as dossier:
        dossier.add([reports])
        document = dossier.ledger.documents()[0]
        dossier.ledger.update(dataclasses.replace(document))
        assert dossier.ledger.documents()[0] == document
