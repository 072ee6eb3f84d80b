"""The `dossier.toml` that a new dossier starts with: every table there is, commented out, with a word on each key."""

from __future__ import annotations

import re

NAME_LINE = re.compile(r"^name\s*=.*$", re.MULTILINE)

TEMPLATE = """\
# A dossier of onrecord. Only `name` is needed; whatever else you say makes the record better.
# Take the "#" away in front of the lines that you want. `onrecord people` and `onrecord issues` show what was found without them.

name = "NAME"

# Who negotiates. kind is "party" (if you leave it out), "mediator" or "observer". Names are the words that reports use for them.
#
# [[party]]
# id = "ukraine"
# names = ["Ukraine", "Kyiv", "the Ukrainian side"]
#
# [[party]]
# id = "turkey"
# names = ["Turkey", "Türkiye", "Ankara"]
# kind = "mediator"

# What they negotiate about. Terms are words by which a claim is recognised. Without any [[issue]], built-in ones serve:
# ceasefire, exchange of people, meeting of leaders, further talks, humanitarian access, withdrawal, guarantees, sanctions, trade, wages, procedure.
#
# [[issue]]
# id = "prisoner_exchange"
# label = "Exchange of prisoners"
# terms = ["prisoner exchange", "swap", "prisoners of war"]

# Who is who, where the reports leave it open. A side may change:
# side = [{party = "ukraine", until = 2025-01-31}, {party = "turkey", from = 2025-02-01}]
#
# [[person]]
# id = "umerov"
# name = "Rustem Umerov"
# aliases = ["Rustem Umierov", "Rustem Umyerov"]
# roles = ["defence minister", "head of the Ukrainian delegation"]
# side = "ukraine"
"""


def template(name: str) -> str:
    """A `dossier.toml` with that name and everything else commented out."""
    return named(TEMPLATE, name)


def named(config: str, name: str) -> str:
    """The text of a `dossier.toml` with another name."""
    line = "name = " + _quoted(name)
    return NAME_LINE.sub(lambda _: line, config, count=1) if NAME_LINE.search(config) else f"{line}\n{config}"


def _quoted(words: str) -> str:
    """A TOML basic string."""
    escaped = "".join(f"\\u{ord(c):04x}" if ord(c) < 32 else "\\" + c if c in '"\\' else c for c in words)
    return f'"{escaped}"'
