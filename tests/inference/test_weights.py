"""A model's files: found, and verified byte for byte."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from onrecord.errors import ModelError
from onrecord.inference.weights import all_weights, find_weights, need_weights
from onrecord.settings import Settings


@pytest.fixture
def models(tmp_path: Path) -> Settings:
    (tmp_path / "small").mkdir()
    (tmp_path / "small" / "model.bin").write_bytes(b"weights")
    (tmp_path / "SHA256SUMS").write_text(f"{hashlib.sha256(b'weights').hexdigest()}  small/model.bin\n")
    return Settings(models=tmp_path)


def test_a_file_as_it_was_shipped_is_given(models: Settings) -> None:
    """Its path comes back once its hash is right."""
    weights = need_weights("small", models)
    assert weights.file("model.bin").read_bytes() == b"weights"
    assert list(all_weights(models)) == ["small"]


def test_a_file_that_was_changed_or_lost_is_refused(models: Settings) -> None:
    """Nothing is loaded but what was shipped."""
    weights = need_weights("small", models)
    path = weights.folder / "model.bin"
    path.write_bytes(b"weightz")
    with pytest.raises(ModelError, match="not the file that was shipped"):
        weights.file("model.bin")
    path.unlink()
    with pytest.raises(ModelError, match="cannot be read"):
        weights.file("model.bin")
    with pytest.raises(ModelError, match="not listed"):
        weights.file("other.bin")


def test_a_model_that_is_not_there_is_none_or_told(models: Settings) -> None:
    """Whoever can do without asks first; whoever cannot gets a line with what to do."""
    assert find_weights("large", models) is None
    with pytest.raises(ModelError, match="'large' is not there"):
        need_weights("large", models)
    assert all_weights(Settings(models=Path("/nowhere"))) == {}


def test_the_fingerprint_follows_the_files(models: Settings, tmp_path: Path) -> None:
    """Another file gives another fingerprint, so that documents are read again."""
    before = need_weights("small", models).fingerprint
    (tmp_path / "SHA256SUMS").write_text("0" * 64 + "  small/model.bin\n")
    assert need_weights("small", models).fingerprint != before
