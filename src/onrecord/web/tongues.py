"""The languages of the desk: gettext catalogues beside this file. The words of reports are never translated."""

from __future__ import annotations

import gettext
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from starlette.requests import Request

DOMAIN = "onrecord"
NAMES = {"en": "English", "uk": "Українська"}
COOKIE = "onrecord_language"
FOLDER = Path(str(files("onrecord"))) / "web" / "locale"


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language with its catalogue."""

    code: str
    words: gettext.NullTranslations


@cache
def tongue(code: str) -> Tongue:
    """The language of that code; English for one that there is no catalogue of."""
    if code == "en" or code not in NAMES:
        return Tongue("en", gettext.NullTranslations())
    return Tongue(code, gettext.translation(DOMAIN, FOLDER, [code], fallback=True))


def tongue_for(request: Request) -> Tongue:
    """The language that was chosen, else the first that the browser names and that there is."""
    chosen = request.cookies.get(COOKIE)
    if chosen in NAMES:
        return tongue(chosen)
    asked = (part.split(";")[0].strip().lower().split("-")[0] for part in request.headers.get("accept-language", "").split(","))
    return tongue(next((code for code in asked if code in NAMES), "en"))
