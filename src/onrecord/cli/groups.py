"""A command that has subcommands and is one itself: `onrecord people DIR` lists, `onrecord people merge DIR A B` decides."""

from __future__ import annotations

from typing import Any

from typer.core import TyperGroup

LIST = "list"


class ListsByDefault(TyperGroup):
    """Where the first word is none of the subcommands, `list` is meant. A folder named like one of them is written `./merge`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if args and args[0] not in self.commands and args[0] not in ("-h", "--help"):
            args = [LIST, *args]
        rest: list[str] = super().parse_args(ctx, args)
        return rest
