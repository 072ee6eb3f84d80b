"""Opens the dossier that a command is about."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from onrecord.cli.options import day
from onrecord.cli.talk import say
from onrecord.model import Record
from onrecord.settings import Settings


def settings_for(database: str | None) -> Settings:
    """The environment's settings, with the command's own database where it names one."""
    settings = Settings.from_environment()
    return dataclasses.replace(settings, database=database) if database else settings


def read_record(folder: Path, database: str | None, as_of: str | None = None) -> Record:
    """The dossier's record on a day (None: the day of its latest document); its notices are told on standard error."""
    from onrecord.dossier import open_dossier

    until = day(as_of)
    with open_dossier(folder, settings_for(database)) as dossier:
        record = dossier.record(until)
    for notice in record.notices:
        say(notice)
    return record
