"""Which files an `add` takes."""

from __future__ import annotations

from pathlib import Path

from onrecord.readers.intake import gather


def test_a_folder_gives_its_reports_in_order_and_its_manifests(tmp_path: Path) -> None:
    """Manifests, a dossier's file and hidden files are no reports; the order is that of the paths."""
    for name in ("b.txt", "a.txt", "sub/c.html", ".hidden", "sub/.git/x", "manifest.csv", "dossier.toml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    intake = gather([tmp_path])
    assert [str(path.relative_to(tmp_path)) for path in intake.files] == ["a.txt", "b.txt", "sub/c.html"]
    assert [path.name for path in intake.manifests] == ["manifest.csv"]


def test_a_file_given_twice_is_taken_once_and_one_that_is_missing_is_kept_for_the_reader(tmp_path: Path) -> None:
    """A missing file is not dropped here: the reader says what is wrong with it."""
    here = tmp_path / "a.txt"
    here.write_text("x")
    assert gather([here, tmp_path, tmp_path / "gone.txt"]).files == (here, tmp_path / "gone.txt")


def test_the_manifest_named_counts_last(tmp_path: Path) -> None:
    """Where a folder's manifest and the named one speak of the same file, the named one is right."""
    named = tmp_path / "mine.csv"
    for path in (named, tmp_path / "manifest.csv", tmp_path / "a.txt"):
        path.write_text("x")
    intake = gather([tmp_path], named)
    assert intake.manifests == (tmp_path / "manifest.csv", named)
    assert intake.files == (tmp_path / "a.txt",)
