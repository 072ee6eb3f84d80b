"""Writes what the documentation shows of the program: `docs/cli.md` from `--help`, the counts of the gold set, the output of shown commands.

    python docs/generate.py            writes
    python docs/generate.py --check    writes nothing; ends with 1 if something is not as it would be written

A block that begins with ```console is run from top to bottom, all blocks of a page in one folder that holds nothing but the repository's `examples/`;
a line with `$ ` is a command, what follows it is its output. Other blocks are left alone. Remarks stand after the data, as they would on a terminal.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGES = ("README.md", "docs/tutorial.md")
REFERENCE = "docs/cli.md"
WIDTH = "108"
GOLD = "gold/README.md"
COUNTS = re.compile(r"(<!-- COUNTS.*?-->\n).*?(<!-- END COUNTS -->)", re.DOTALL)
CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
HEAD = """\
# The command line

<!-- Made by `python docs/generate.py` from `--help`; do not edit. -->

Data goes to standard output, progress and remarks to standard error. Exit codes: 0 done, 1 something could not be read (the rest was), 2 wrong use.
An error that you can mend is one line that says what was wrong, where, and what to do.

"""


def commands() -> dict[str, str]:
    """The help of every command by its words: `{"people merge": "Usage: …"}`."""
    from typer.main import get_command
    from typer.testing import CliRunner

    from onrecord.cli.main import app

    runner = CliRunner(env={"COLUMNS": WIDTH, "TERMINAL_WIDTH": WIDTH})
    return {words: runner.invoke(app, [*words.split(), "--help"], prog_name="onrecord").output for words in _words(get_command(app))}


def _words(command: object, before: str = "") -> Iterator[str]:
    for name, sub in getattr(command, "commands", {}).items():
        words = f"{before} {name}".strip()
        yield words
        yield from _words(sub, words)


def reference() -> str:
    """The text of `docs/cli.md`."""
    sections = (f"## onrecord {words}\n\n```text\n{text.strip()}\n```\n" for words, text in commands().items())
    return HEAD + "\n".join(sections)


def page(text: str) -> str:
    """The page with the output of each command as it is now."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "examples").symlink_to(ROOT / "examples")
        return CONSOLE.sub(lambda match: f"```console\n{_block(match.group(1), Path(folder))}```", text)


def _block(block: str, folder: Path) -> str:
    lines = [line for line in block.splitlines() if line.startswith("$ ")]
    return "".join(f"{line}\n{_output(line.removeprefix('$ '), folder)}" for line in lines)


def _output(command: str, folder: Path) -> str:
    programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    ran = subprocess.run(command, shell=True, cwd=folder, env={**os.environ, "PATH": programs, "COLUMNS": WIDTH}, capture_output=True, text=True)
    lines = [line.rstrip() for line in (ran.stdout + ran.stderr).splitlines()]
    return "".join(f"{line}\n" for line in lines)


def counts() -> str:
    """The data sheet with what each dossier of the gold set holds."""
    parts = json.loads((ROOT / "gold" / "split.json").read_text(encoding="utf-8"))
    rows = [
        _counted(name, part.replace("_", " "))
        for part, names in parts.items()
        for name in sorted(names)
        if (ROOT / "gold" / name / "gold.json").exists()
    ]
    table = "\n".join(
        ["| dossier | part | documents | statements | claims | meetings | accounts | commitments |", "|---|---|---|---|---|---|---|---|", *rows]
    )
    return COUNTS.sub(lambda match: f"{match.group(1)}\n{table}\n\n{match.group(2)}", (ROOT / GOLD).read_text(encoding="utf-8"))


def _counted(name: str, part: str) -> str:
    gold = json.loads((ROOT / "gold" / name / "gold.json").read_text(encoding="utf-8"))
    claims = sum(len(statement["claims"]) for statement in gold["statements"])
    numbers = (len(gold["documents"]), len(gold["statements"]), claims, *(len(gold[kind]) for kind in ("meetings", "accounts", "commitments")))
    return f"| {name} | {part} | {' | '.join(map(str, numbers))} |"


def main() -> int:
    wanted = {REFERENCE: reference(), GOLD: counts()} | {
        name: page((ROOT / name).read_text(encoding="utf-8")) for name in PAGES if (ROOT / name).exists()
    }
    old = [name for name, text in wanted.items() if not (ROOT / name).exists() or (ROOT / name).read_text(encoding="utf-8") != text]
    if "--check" in sys.argv[1:]:
        print("\n".join(f"{name}: not as `python docs/generate.py` would write it" for name in old))
        return 1 if old else 0
    for name in old:
        (ROOT / name).write_text(wanted[name], encoding="utf-8")
        print(f"{name}: written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
