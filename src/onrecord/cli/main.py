"""The command line. Each command is one file: parse, call one public function, write.

Exit codes: 0 done, 1 something could not be read (the rest was), 2 wrong use. Progress goes to standard error, data to standard output.
"""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from onrecord import __version__
from onrecord.cli.add import add
from onrecord.cli.attributions import attributions
from onrecord.cli.changes import changes
from onrecord.cli.commitment import commitment
from onrecord.cli.commitments import commitments
from onrecord.cli.compare import compare
from onrecord.cli.correct import correct
from onrecord.cli.decide import decide
from onrecord.cli.decisions import decisions
from onrecord.cli.doctor import doctor
from onrecord.cli.documents import documents
from onrecord.cli.export import export
from onrecord.cli.issues import issues
from onrecord.cli.new import new
from onrecord.cli.people import people_app
from onrecord.cli.remove import remove
from onrecord.cli.report import report
from onrecord.cli.serve import serve
from onrecord.cli.show import show
from onrecord.cli.statements import statements
from onrecord.cli.talk import say
from onrecord.cli.timeline import timeline
from onrecord.cli.times import times
from onrecord.cli.user import user
from onrecord.cli.wording import wording
from onrecord.errors import OnrecordError

PANELS = {  # the order in which help lists them
    "A dossier": (new, add, documents, correct, remove),
    "What is in it": (statements, show, issues, wording, timeline, compare, commitments, commitment, changes),
    "What people decided": (decide, decisions),
    "Out of it": (export, report),
    "In a browser": (serve, user),
    "Without a dossier": (attributions, times, doctor),
}

app = typer.Typer(
    name="onrecord",
    help="Keeps the record of a negotiation: who said what, on whose behalf, in which words, and what became of it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 120},
)
for commands in PANELS.values():
    for command in commands:
        app.command(command.__name__)(command)
app.add_typer(people_app, name="people")


def _version(asked: bool) -> None:
    if asked:
        print(f"onrecord {__version__}")
        raise typer.Exit


@app.callback()
def onrecord(version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")] = False) -> None:
    pass


def main() -> None:
    """Runs the command line; an error that the user can mend is one line and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace" if stream is sys.stderr else "strict")
    try:
        app()
    except OnrecordError as error:
        say(f"onrecord: {error}")
        sys.exit(error.exit_code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # `onrecord … | head` is not an error
        sys.exit(0)


if __name__ == "__main__":
    main()
