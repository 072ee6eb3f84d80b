"""`onrecord user`: who may enter a desk that is served with --auth."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from onrecord.cli.options import Folder
from onrecord.cli.talk import say


class Role(StrEnum):
    """What somebody may do."""

    READER = "reader"
    REVIEWER = "reviewer"
    OWNER = "owner"


def user(
    folder: Folder,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Whom to add, or to give a new password and role.", show_default=False)],
    role: Annotated[Role, typer.Option(help="A reader sees, a reviewer decides, an owner also corrects people and accepts in bulk.")] = Role.REVIEWER,
) -> None:
    """Give somebody a password for a desk that is served with --auth. Asks for it; kept as an argon2 hash in the dossier's folder."""
    from onrecord.web.users import Users

    password = typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
    Users(folder).add(name, password, role.value)
    say(f"{name}: {role.value}")
