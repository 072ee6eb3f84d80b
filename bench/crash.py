"""Kills an `add` at random moments, starts it again, and holds the export against that of an uninterrupted run, byte for byte.

    python bench/crash.py --kills 200

Every kill is a SIGKILL of a process that adds 50 documents, at a moment drawn evenly from the time such a run takes; the run is then started again on
what the killed one left, to its end. The models are loaded once and shared by the forked processes, so that most moments fall into the work.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from onrecord.dossier import OpenDossier, new_dossier
from onrecord.export.record_json import JsonExporter
from onrecord.inference.toolbox import Toolbox
from onrecord.settings import Settings

GOLD = Path(__file__).parent.parent / "gold"
DOCUMENTS = 50
LENGTH = 250  # characters of each document: a kill should fall into writes and between documents, not only into readings
DOSSIER = """
name = "Crash"
[[party]]
id = "north"
names = ["Ethiopia", "the United States", "WGA"]
[[party]]
id = "south"
names = ["Tigray", "Iran", "AMPTP"]
"""


@dataclass(frozen=True)
class Outcome:
    """How many kills were made, how many found the run at work, and how many exports differed."""

    kills: int
    at_work: int
    differing: int


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    outcome = crash(arguments.kills, arguments.seed)
    print(f"{outcome.kills} kills, {outcome.at_work} of them at work: {outcome.differing} exports differ from an uninterrupted run's")
    return 1 if outcome.differing else 0


def crash(kills: int, seed: int = 7) -> Outcome:
    """Kills that many runs and counts the exports that differ."""
    toolbox = Toolbox(Settings())
    toolbox.tools.tagger.tag(toolbox.tools.parser.parse("Warm up, he said.") and "Warm up, he said.")
    draw = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        write_documents(place / "reports")
        start = time.monotonic()
        wait_for(start_add(place / "whole", place / "reports", toolbox))
        whole, seconds = export(place / "whole", toolbox), time.monotonic() - start
        at_work = differing = 0
        for number in range(kills):
            folder = place / f"killed-{number}"
            at_work += kill_one(folder, place / "reports", toolbox, draw.uniform(0, seconds))
            wait_for(start_add(folder, place / "reports", toolbox))
            differing += export(folder, toolbox) != whole
    return Outcome(kills, at_work, differing)


def write_documents(folder: Path) -> None:
    """Fifty short reports out of the training dossiers, some of them twice under two names, with a manifest."""
    folder.mkdir()
    names = json.loads((GOLD / "split.json").read_text())["training"]
    rows = [
        (path, row)
        for name in names
        for row in json.loads((GOLD / name / "gold.json").read_text())["documents"]
        for path in [GOLD / name / "docs" / row["file"]]
    ]
    lines = []
    for number, (path, row) in enumerate(rows[: DOCUMENTS - 2] + rows[:2]):
        file = f"{number:02d}.txt"
        (folder / file).write_bytes(path.read_bytes()[: LENGTH * 2].decode("utf-8", "ignore")[:LENGTH].encode())
        lines.append(json.dumps({"file": file, "outlet": row["outlet"], "published": row["published"]}))
    (folder / "manifest.jsonl").write_text("\n".join(lines) + "\n")


def start_add(folder: Path, reports: Path, toolbox: Toolbox) -> int:
    """The id of a forked process that makes the dossier, if it is not there, and adds the reports."""
    process = os.fork()
    if process:
        return process
    code = 1
    try:
        if not (folder / "dossier.toml").exists():
            new_dossier(folder, DOSSIER)
        with OpenDossier(folder, toolbox.settings, toolbox=toolbox) as dossier:
            code = 1 if dossier.add([reports]).failed else 0
    finally:
        os._exit(code)


def kill_one(folder: Path, reports: Path, toolbox: Toolbox, after: float) -> bool:
    """Kills a run after so many seconds; whether it had not ended by itself."""
    new_dossier(folder, DOSSIER)
    process = start_add(folder, reports, toolbox)
    time.sleep(after)
    os.kill(process, signal.SIGKILL)
    _, status = os.waitpid(process, 0)
    return os.WIFSIGNALED(status)


def wait_for(process: int) -> None:
    _, status = os.waitpid(process, 0)
    if status:
        raise SystemExit(f"an uninterrupted run ended with {os.waitstatus_to_exitcode(status)}")


def export(folder: Path, toolbox: Toolbox) -> str:
    """What `onrecord export` writes; in a process of its own the reports' paths are the same for every dossier."""
    with OpenDossier(folder, toolbox.settings, toolbox=toolbox) as dossier:
        return JsonExporter().export(dossier.record())


if __name__ == "__main__":
    sys.exit(main())
