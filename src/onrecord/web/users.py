"""People with passwords, for a desk that more than one computer reaches: `desk-users.json` in the dossier's folder, argon2id hashes, three roles.

A reader sees everything; a reviewer decides about statements, claims and commitments; an owner also about people, and in bulk.
"""

from __future__ import annotations

import json
import os
import secrets
import threading
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import ConfigError, unknown

FILE = "desk-users.json"
READER, REVIEWER, OWNER = ROLES = ("reader", "reviewer", "owner")
LEAST = 12  # characters of a password (NIST SP 800-63B asks for 8, and 15 where nothing else guards)
TRIES = 8  # wrong passwords for one name before it has to wait for a restart


@dataclass(frozen=True, slots=True)
class User:
    name: str
    role: str


class Users:
    """Those of one dossier, and who of them is in."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE
        self._sessions: dict[str, User] = {}
        self._wrong: dict[str, int] = {}
        self._lock = threading.Lock()

    def known(self) -> dict[str, dict[str, str]]:
        """Role and hash by name."""
        try:
            found: dict[str, dict[str, str]] = json.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise ConfigError(f"{self.path}: cannot be read ({error}). Restore it, or delete it and add the users again.") from error
        return found

    def add(self, name: str, password: str, role: str) -> None:
        """Adds somebody, or gives a new password and role; raises ConfigError for a short password."""
        from argon2 import PasswordHasher

        if role not in ROLES:
            raise unknown("role", role, ROLES)
        if len(password) < LEAST:
            raise ConfigError(f"The password has {len(password)} characters. Give at least {LEAST}.")
        users = self.known() | {name: {"role": role, "hash": PasswordHasher().hash(password)}}
        beside = self.path.with_name(f".{FILE}.part")
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            json.dump(users, file, ensure_ascii=False, indent=1)
        beside.replace(self.path)

    def enter(self, name: str, password: str) -> str | None:
        """A new session's secret, or None: the name or the password is wrong, or was too often."""
        from argon2 import PasswordHasher
        from argon2.exceptions import Argon2Error, InvalidHashError

        with self._lock:
            known = self.known().get(name)
            if self._wrong.get(name, 0) >= TRIES:
                return None
            try:
                PasswordHasher().verify(known["hash"] if known else NOBODY, password)
            except (Argon2Error, InvalidHashError):
                self._wrong[name] = self._wrong.get(name, 0) + 1
                return None
            if known is None:
                return None
            self._wrong.pop(name, None)
            session = secrets.token_urlsafe(32)
            self._sessions[session] = User(name, known["role"])
            return session

    def inside(self, session: str) -> User | None:
        """Who has this session."""
        return self._sessions.get(session)

    def leave(self, session: str) -> None:
        self._sessions.pop(session, None)


# A hash of no password: a name that nobody has takes as long to refuse as a wrong password.
NOBODY = "$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHRzb21lc2FsdA$0iqwQMPjPKcmDqCbQqZ0nVDiFqVdV8VhdVVgGsvrPk8"
