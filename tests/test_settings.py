"""Settings out of the environment."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from onrecord.errors import ConfigError
from onrecord.settings import Settings


def test_the_environment_is_read_at_the_edge_only() -> None:
    """What is set is taken, what is empty is not, and nothing else changes."""
    environ = {"ONRECORD_DB": "postgresql://x", "ONRECORD_MODELS": "/m", "ONRECORD_THREADS": "3", "ONRECORD_TAGGER": ""}
    expected = dataclasses.replace(Settings(), database="postgresql://x", models=Path("/m"), threads=3)
    assert Settings.from_environment(environ) == expected
    assert Settings.from_environment({}) == Settings()


@pytest.mark.parametrize("value", ["0", "many", "-1"])
def test_an_impossible_number_of_threads_is_told(value: str) -> None:
    """The message names the variable and what to give."""
    with pytest.raises(ConfigError, match=r"ONRECORD_THREADS.*whole number"):
        Settings.from_environment({"ONRECORD_THREADS": value})
