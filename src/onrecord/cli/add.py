"""`onrecord add`: reads reports into a dossier."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.opening import settings_for
from onrecord.cli.options import Database, Folder
from onrecord.cli.talk import say, talk_console

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.dossier import Added, Progress


def add(
    folder: Folder,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Files or folders of reports.", show_default=False)],
    manifest: Annotated[Path | None, typer.Option(metavar="FILE", help="CSV or JSON Lines: what the files cannot say of themselves.")] = None,
    database: Database = None,
) -> None:
    """Read reports into a dossier.

    Adding the same again changes only what the manifest now says. A report that cannot be read is told, the others go on.
    """
    from onrecord.dossier import open_dossier

    with open_dossier(folder, settings_for(database)) as dossier, _progress() as on_progress:
        added = dossier.add(paths, manifest, on_progress=on_progress, on_wait=say)
    _tell(added, folder)
    raise typer.Exit(1 if added.failed else 0)


@contextmanager
def _progress() -> Iterator[Callable[[Progress], None]]:
    """A bar on standard error, where that is a terminal."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}", markup=False))
    console = talk_console()
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=None)
        yield lambda at: bar.update(task, total=at.of, completed=at.done, description=at.file.name if at.file else "")


def _tell(added: Added, folder: Path) -> None:
    for notice in added.notices:
        say(notice)
    for failure in added.failed:
        say(failure.why)
    counts = {"new": len(added.new), "changed": len(added.changed), "known": len(added.known), "could not be read": len(added.failed)}
    say(f"{folder}: " + (", ".join(f"{count} {what}" for what, count in counts.items() if count) or "no files found"))
