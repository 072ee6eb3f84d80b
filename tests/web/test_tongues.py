"""The pages' own words exist in every language that the desk offers."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.web.site import PACKAGE, environments
from onrecord.web.tongues import NAMES, tongue

TEMPLATES = sorted((PACKAGE / "web" / "templates").glob("*.html"))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
@pytest.mark.parametrize("code", [code for code in NAMES if code != "en"])
def test_every_string(template: Path, code: str) -> None:
    """No template has a string that the catalogue does not."""
    words, made = tongue(code).words, environments()["en"]
    found = [message for _, _, message in made.extract_translations(template.read_text(encoding="utf-8")) if message is not None]  # type: ignore[attr-defined]
    # A string with a variable comes out as a pair without a plural.
    singles = [message if isinstance(message, str) else message[0] for message in found if isinstance(message, str) or message[1] is None]
    plurals = [message for message in found if isinstance(message, tuple) and message[1] is not None]
    assert [message for message in singles if words.gettext(message) == message] == []
    assert [message for message in plurals if words.ngettext(message[0], message[1], 5) == message[1]] == []


def test_plurals() -> None:
    """Ukrainian has three forms for numbers."""
    words = tongue("uk").words
    assert [words.ngettext("%(num)s statement", "%(num)s statements", n).split()[-1] for n in (1, 2, 5, 21)] == ["заява", "заяви", "заяв", "заява"]
