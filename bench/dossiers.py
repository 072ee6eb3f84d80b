"""Runs gold dossiers through the whole program and scores every figure: by dossier, and pooled over training and validation.

    python bench/dossiers.py                             # all of gold/
    python bench/dossiers.py --part training --only tigray-2022 --errors 40
    python bench/dossiers.py /path/to/reports            # another folder of dossiers of the same shape
    python bench/dossiers.py --json figures.json         # also keep the figures

A dossier gets the parties, the issues and the manifest of its gold, and no roster (`--roster` gives it one). Its documents are extracted once; its
record is assembled on every day that the gold's timelines check. Pooling adds counts, it does not average. Validation errors are never shown.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import score_record
from onrecord.dossier import OpenDossier, new_dossier
from onrecord.export.dossier_toml import render_dossier
from onrecord.export.record_json import JsonExporter
from onrecord.inference.toolbox import Toolbox
from onrecord.ledger.memory import MemoryLedger
from onrecord.model import Dossier, Issue, Party, PartyKind, RosterPerson, SideTerm
from onrecord.settings import Settings

GOLD = Path(__file__).parent.parent / "gold"
COLUMNS = ("file", "outlet", "published", "issuer", "alignment")
Figures = dict[str, dict[str, Any]]
SHOWN = {
    "statements": "stmts", "right": "right", "speaker": "speak", "side": "side", "source": "src", "cue": "cue", "quotation": "quot",
    "slices": "slice", "claims": "claims", "act": "act", "act_strict": "strict", "agree": "agree", "invented": "inv", "issues": "issue",
    "decoys": "decoy", "commitments": "commit", "quantity": "quant", "due": "due", "condition": "cond", "status": "status",
    "status_all": "st_all", "status_macro": "st_mac", "tally": "tally", "meetings": "meet", "accounts": "acct", "accounts_macro": "ac_mac",
}  # fmt: skip


@dataclass(frozen=True)
class Scored:
    """The figures of one dossier and what it got wrong."""

    name: str
    figures: Figures
    errors: list[tuple[str, str, str]]
    seconds: float


def main() -> int:
    arguments = _arguments()
    split = json.loads((GOLD / "split.json").read_text())
    part_of = {name: part for part, names in split.items() for name in names}
    folders = [folder for folder in sorted(arguments.folder.iterdir()) if _wanted(folder, arguments, part_of)]
    settings = Settings(tagger=arguments.tagger, threads=arguments.threads)
    toolbox = Toolbox(settings)
    scored = [run(folder, toolbox, arguments.roster) for folder in folders]
    groups = pooled(scored, part_of)
    print_table([(one.name, one.figures) for one in scored] + list(groups.items()), arguments.columns)
    for one in scored:
        print_errors(one, 0 if part_of.get(one.name) == "validation" else arguments.errors, arguments.kind)
    print(f"{sum(one.seconds for one in scored):.1f} s, {toolbox.version}", file=sys.stderr)
    if arguments.json:
        figures = {"tools": toolbox.version, "dossiers": {one.name: one.figures for one in scored}, "pooled": groups}
        arguments.json.write_text(json.dumps(figures, indent=1) + "\n")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=GOLD)
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME")
    parser.add_argument("--part", choices=["training", "validation"])
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="how many errors to show for each dossier")
    parser.add_argument(
        "--kind", help="show only errors of this kind: missed, extra, speaker, side, act, issue, commitment missed, status, account, decoy"
    )
    parser.add_argument("--columns", nargs="+", default=[], metavar="FIGURE", help=f"which figures to print, from: {' '.join(SHOWN)}")
    parser.add_argument("--roster", action="store_true", help="give the dossiers the gold's people")
    parser.add_argument("--tagger", help="a tagger's name (default: the trained one, if it is there)")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--json", type=Path)
    return parser.parse_args()


def _wanted(folder: Path, arguments: argparse.Namespace, part_of: dict[str, str]) -> bool:
    name = folder.name
    return (
        (folder / "gold.json").exists()
        and (not arguments.only or name in arguments.only)
        and (not arguments.part or part_of.get(name) == arguments.part)
    )


# -- one dossier ------------------------------------------------------------------------------------------------------


def run(folder: Path, toolbox: Toolbox, roster: bool = False) -> Scored:
    """Adds a gold dossier's documents, exports its record on each checked day, and scores them."""
    start = time.monotonic()
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as place:
        records = exports(folder, gold, Path(place), toolbox, roster)
    texts = score_record.read_texts(gold, str(folder / "gold.json"))
    score = score_record.Score(gold, [score_record.check_record(record, folder.name, texts) for record in records], texts)
    return Scored(folder.name, score.all(), score.errors, time.monotonic() - start)


def exports(folder: Path, gold: dict[str, Any], place: Path, toolbox: Toolbox, roster: bool) -> list[dict[str, Any]]:
    """The exported record on every day that the gold checks, and on the last one."""
    new_dossier(place / "dossier", render_dossier(dossier_of(gold, roster)))
    manifest = place / "manifest.jsonl"
    manifest.write_text("".join(json.dumps({key: row[key] for key in COLUMNS if row.get(key)}) + "\n" for row in gold["documents"]))
    with OpenDossier(place / "dossier", toolbox.settings, MemoryLedger(), toolbox) as dossier:
        added = dossier.add([folder / "docs" / row["file"] for row in gold["documents"]], manifest)
        if added.failed:
            raise SystemExit(f"{folder.name}: {added.failed[0].why}")
        return [json.loads(JsonExporter().export(dossier.record(day))) for day in checked_days(gold)]


def checked_days(gold: dict[str, Any]) -> list[date | None]:
    days = {check["as_of"] for commitment in gold["commitments"] for check in commitment.get("timeline", [])}
    last = max(row["published"] for row in gold["documents"])
    return [date.fromisoformat(day) for day in sorted(days | {last})]


def dossier_of(gold: dict[str, Any], roster: bool) -> Dossier:
    """The gold's parties and issues; its people only if asked for."""
    parties = tuple(Party(row["id"], tuple(row["names"]), PartyKind(row["kind"])) for row in gold["parties"])
    issues = tuple(Issue(row["id"], row["label"], tuple(row["terms"])) for row in gold["issues"])
    dossier = Dossier(gold["dossier"], parties, issues)
    return replace(dossier, roster=tuple(_person(row) for row in gold["people"])) if roster else dossier


def _person(row: dict[str, Any]) -> RosterPerson:
    sides = (SideTerm(row["side"]),) if row["side"] else ()
    return RosterPerson(row["id"], row["name"], tuple(row.get("aliases") or ()), (), sides)


# -- pooling and printing ---------------------------------------------------------------------------------------------


def pooled(scored: Iterable[Scored], part_of: dict[str, str]) -> dict[str, Figures]:
    """Counts added up over the dossiers of each part; dossiers outside the split are a part of their own."""
    parts: dict[str, list[Figures]] = defaultdict(list)
    for one in scored:
        parts[part_of.get(one.name, "others")].append(one.figures)
    return {part: {key: pool([figures[key] for figures in rows]) for key in rows[0]} for part, rows in sorted(parts.items())}


def pool(rows: list[dict[str, Any]]) -> dict[str, Any]:
    if "f1" in rows[0]:
        return score_record.f1(*(sum(row[key] for row in rows) for key in ("tp", "pred", "gold")))  # type: ignore[no-any-return]
    if "classes" in rows[0]:
        hits, totals = defaultdict(int), defaultdict(int)
        for row in rows:
            for name, (hit, total) in row["classes"].items():
                hits[name] += hit
                totals[name] += total
        return score_record.macro(hits, totals)  # type: ignore[no-any-return]
    return score_record.share(sum(row["hits"] for row in rows), sum(row["of"] for row in rows))  # type: ignore[no-any-return]


def print_table(rows: list[tuple[str, Figures]], columns: list[str]) -> None:
    shown = [key for key in SHOWN if not columns or key in columns]
    print(f"{'':20s}" + "".join(f"{SHOWN[key]:>7s}" for key in shown))
    for name, figures in rows:
        print(f"{name:20s}" + "".join(f"{_value(figures[key]):>7s}" for key in shown))


def _value(figure: dict[str, Any]) -> str:
    value = figure.get("f1", figure.get("share"))
    return "-" if value is None else f"{value:.3f}"


def print_errors(one: Scored, count: int, kind: str | None) -> None:
    errors = [error for error in one.errors if not kind or error[0] == kind]
    for error_kind, what, why in errors[:count]:
        print(f"  {one.name}: {error_kind}: {what}: {why}")


if __name__ == "__main__":
    sys.exit(main())
