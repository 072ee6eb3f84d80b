"""Plug-ins by name."""

from __future__ import annotations

import pytest

from onrecord import plugins
from onrecord.errors import NotFound, OnrecordError


@pytest.mark.parametrize("kind", ["reader", "parser", "tagger", "exporter", "ledger"])
def test_every_built_in_can_be_loaded(kind: str) -> None:
    """What is registered is there."""
    assert plugins.available(kind)
    assert len(list(plugins.load_all(kind))) == len(plugins.available(kind))


def test_a_failed_look_up_lists_the_names() -> None:
    """A slip in a name is answered with the choices."""
    with pytest.raises(NotFound, match=r"No reader named 'pfd'. Available: html, plain"):
        plugins.load("reader", "pfd")


def test_a_plug_in_that_cannot_be_imported_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A plug-in whose package is missing is named with the reason."""
    from importlib.metadata import EntryPoint

    broken = EntryPoint("broken", "no_such_module:Thing", "onrecord.readers")
    monkeypatch.setattr(plugins, "entry_points", lambda group: [broken])
    with pytest.raises(OnrecordError, match=r"reader 'broken'.*no_such_module"):
        plugins.load("reader", "broken")
