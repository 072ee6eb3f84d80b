"""`onrecord new`: makes a dossier."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.options import Folder
from onrecord.cli.talk import say
from onrecord.errors import ConfigError


def new(
    folder: Folder,
    name: Annotated[str | None, typer.Option(help="The dossier's name. Default: the folder's.")] = None,
    config: Annotated[Path | None, typer.Option(metavar="FILE", help="A dossier.toml to start from. Default: a template with comments.")] = None,
    reports: Annotated[
        list[Path] | None,
        typer.Option("--from", metavar="PATH", help="Propose parties, people and issues from these reports; may be repeated."),
    ] = None,
) -> None:
    """Make a dossier: a folder with a dossier.toml to fill in."""
    from onrecord.dossier import new_dossier

    if config and reports:
        raise ConfigError("--config and --from both say what the dossier.toml is to hold. Give one of them.")
    made = new_dossier(folder, _config(folder, name, config, reports or []))
    say(f"{made}: made. Edit it, then: onrecord add {folder} REPORTS...")


def _config(folder: Path, name: str | None, config: Path | None, reports: list[Path]) -> str:
    from onrecord.readers.dossier_template import named, template

    if reports:
        return _proposed(name or folder.resolve().name, reports)
    if config is None:
        return template(name or folder.resolve().name)
    text = _read(config)
    return named(text, name) if name else text


def _proposed(name: str, paths: list[Path]) -> str:
    from onrecord.cli.opening import settings_for
    from onrecord.export.proposal_toml import render_proposal
    from onrecord.verbs import propose

    return render_proposal(propose(paths, name, settings_for(None), on_failure=say))


def _read(config: Path) -> str:
    try:
        return config.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{config}: cannot be read ({getattr(error, 'strerror', None) or error}). Check --config.") from error
