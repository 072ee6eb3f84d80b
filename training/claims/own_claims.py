"""Reads `own_claims.txt`: our own labelled claims, one a line, of invented negotiations."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from onrecord.model import Issue
from onrecord.protocols import ClaimInput

PATH = Path(__file__).parent / "own_claims.txt"
MARKED = re.compile(r"\[(?P<source>[^\]]*)\]|\{(?P<cue>[^}]*)\}|<(?P<claim>[^>]*)>")
MARKS = re.compile(r"[\[\]{}<>]")


@dataclass(frozen=True)
class OwnClaim:
    dossier: str
    act: str
    acts_ok: tuple[str, ...]
    issues: tuple[str, ...]
    input: ClaimInput


@dataclass(frozen=True)
class OwnClaims:
    claims: tuple[OwnClaim, ...]
    issues: dict[str, tuple[Issue, ...]]


def read_own_claims(path: Path = PATH) -> OwnClaims:
    """All of them; a line that has no claim in it is an error."""
    claims: list[OwnClaim] = []
    issues: dict[str, tuple[Issue, ...]] = {}
    dossier = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("dossier "):
            dossier = line.split()[1]
        elif line.startswith("issue "):
            name, label, terms = (part.strip() for part in line[6:].split(";"))
            issues[dossier] = (*issues.get(dossier, ()), Issue(name, label, tuple(t.strip() for t in terms.split(","))))
        else:
            claims.append(_claim(dossier, line))
    return OwnClaims(tuple(claims), issues)


def _claim(dossier: str, line: str) -> OwnClaim:
    acts, about, sentence = (part.strip() for part in line.split(";", 2))
    act, _, more = acts.partition("+")
    return OwnClaim(dossier, act, tuple(filter(None, more.split(","))), () if about == "_" else tuple(about.split("+")), marked_input(sentence))


def marked_input(sentence: str) -> ClaimInput:
    """`"[He] {said} <it is over>."` -> source "He", cue "said", words "it is over", before "He said"."""
    found = list(MARKED.finditer(sentence))
    words = [m["claim"] for m in found if m["claim"] is not None]
    if not words:
        raise ValueError(f"no claim marked in: {sentence}")
    start = next(m.start() for m in found if m["claim"] is not None)
    end = max(m.end() for m in found if m["claim"] is not None)
    return ClaimInput(
        words=" ".join(words),
        cue=" ".join(m["cue"] for m in found if m["cue"]),
        source=" ".join(m["source"] for m in found if m["source"]),
        before=MARKS.sub("", sentence[:start]).strip(),
        after=MARKS.sub("", sentence[end:]).strip(),
    )
