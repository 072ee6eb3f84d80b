"""The command line as a whole: help, version, exit codes, and how quickly it starts."""

from __future__ import annotations

import subprocess
import sys

import pytest
from command_line import GoldDossier, Run

from onrecord import __version__

HEAVY = ("spacy", "numpy", "sqlalchemy", "onnxruntime", "trafilatura", "rich.console", "fastapi")


def test_version(run: Run) -> None:
    """`--version` is the package's."""
    assert run("--version").out == f"onrecord {__version__}\n"


def test_help_loads_nothing_heavy() -> None:
    """Help is there at once: neither models nor the database nor tables are imported for it."""
    code = f"""
import sys
from onrecord.cli.main import main
sys.argv = ["onrecord", "--help"]
try:
    main()
except SystemExit:
    pass
print([module for module in {HEAVY!r} if module in sys.modules])
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("words", [(), ("fly",), ("statements",), ("statements", "d", "--fly"), ("people", "fly", "d", "e")])
def test_wrong_use(run: Run, gold: GoldDossier, words: tuple[str, ...]) -> None:
    """No command, an unknown one, a missing or an unknown argument: exit code 2, nothing on standard output but help."""
    assert run(*words).code == 2


def test_module() -> None:
    """`python -m onrecord` is the command."""
    ran = subprocess.run([sys.executable, "-m", "onrecord", "--version"], capture_output=True, text=True, check=True)
    assert ran.stdout == f"onrecord {__version__}\n"


def test_closed_pipe() -> None:
    """`onrecord … | head` ends without a word."""
    code = "from onrecord.cli.main import main; main()"
    ran = subprocess.run(f"{sys.executable} -c '{code}' --help | true", shell=True, capture_output=True, text=True, check=True)
    assert ran.stderr == ""
