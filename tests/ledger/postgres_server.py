"""A private PostgreSQL for the tests: a cluster in a temporary folder, run by an ordinary user, gone afterwards."""

from __future__ import annotations

import glob
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ACCOUNT = "postgres"


def programs() -> Path | None:
    """The folder of PostgreSQL's own programs, the newest one; None where they are not installed."""
    folders = sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda path: int(path.split("/")[-2]), reverse=True)
    found = shutil.which("initdb")
    candidates = [Path(folder) for folder in folders] + ([Path(found).parent] if found else [])
    return next((folder for folder in candidates if (folder / "initdb").exists() and (folder / "postgres").exists()), None)


def missing() -> str | None:
    """Why no server can be started; None where one can."""
    if programs() is None:
        return "PostgreSQL's programs are not installed (apt-get install postgresql)"
    if os.name != "posix":
        return "a private PostgreSQL is started on POSIX systems only"
    return None


@contextmanager
def server() -> Iterator[str]:
    """The address of a server of one's own, as a database URL without a database."""
    folder = Path(tempfile.mkdtemp(prefix="onrecord-postgres-"))
    run_as = _account(folder)
    binaries = programs()
    assert binaries is not None
    try:
        _run([binaries / "initdb", "-D", folder / "data", "-U", "onrecord", "-A", "trust", "-N", "--no-instructions"], run_as)
        options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
        _run([binaries / "pg_ctl", "-D", folder / "data", "-w", "-o", options, "-l", folder / "log", "start"], run_as)
        try:
            yield f"postgresql://onrecord@/postgres?host={folder}"
        finally:
            _run([binaries / "pg_ctl", "-D", folder / "data", "-w", "-m", "immediate", "stop"], run_as)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _account(folder: Path) -> list[str]:
    """PostgreSQL refuses to run as root; the package's own account is used then."""
    if os.geteuid() != 0:
        return []
    shutil.chown(folder, ACCOUNT)
    return ["setpriv", f"--reuid={ACCOUNT}", f"--regid={ACCOUNT}", "--clear-groups"]


def _run(command: list[str | Path], run_as: list[str]) -> None:
    done = subprocess.run([*run_as, *map(str, command)], capture_output=True, text=True, cwd="/", timeout=120)
    if done.returncode:
        raise RuntimeError(f"{command[0]}: {done.stdout}{done.stderr}")
