"""Who is let in, from where a change may come, and what every answer says to the browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from served import GoldOpened
from starlette.testclient import TestClient

from onrecord.errors import ConfigError
from onrecord.web.app import make_app
from onrecord.web.guard import Guard
from onrecord.web.keeper import Keeper
from onrecord.web.serving import Wish, check, hosts_of
from onrecord.web.users import Users

HERE = {"origin": "http://testserver", "sec-fetch-site": "same-origin"}


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    keeper = Keeper(GoldOpened(tmp_path))
    yield TestClient(make_app(keeper, Guard(["testserver"], "right"), "me"), follow_redirects=False)
    keeper.close()


def test_token_works_once(client: TestClient) -> None:
    """The address that is printed lets in whoever comes first, and nobody after that."""
    assert client.get("/").status_code == 403
    assert client.get("/?token=wrong").status_code == 403
    came = client.get("/?token=right")
    assert (came.status_code, came.headers["location"]) == (303, "/")
    assert all(part in came.headers["set-cookie"] for part in ("HttpOnly", "SameSite=strict"))
    assert client.get("/").status_code == 200
    client.cookies.clear()
    assert client.get("/?token=right").status_code == 403


@pytest.mark.parametrize("host", ["evil.example", "testserver.evil.example", "127.0.0.1:1", ""])
def test_other_names_are_refused(client: TestClient, host: str) -> None:
    """A name that points to this computer but is not the desk's (DNS rebinding) is not answered, not even with the right token."""
    assert client.get("/?token=right", headers={"host": host}).status_code == 421


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site", "origin": "http://testserver"},
        {"sec-fetch-site": "none"},
        {"sec-fetch-site": "same-origin", "origin": "http://testserver.evil.example"},
    ],
)
def test_changes_from_elsewhere(client: TestClient, headers: dict[str, str]) -> None:
    """A change that no page of this desk asked for is refused, whoever's cookie comes with it."""
    client.get("/?token=right")
    assert client.post("/review/undo", headers=headers).status_code == 403


def test_changes_from_here(client: TestClient) -> None:
    """A change that a page of this desk asks for is made."""
    client.get("/?token=right")
    assert client.post("/review/undo", headers=HERE).status_code == 303


@pytest.mark.parametrize("path", ["/", "/accounts", "/nothing", "/static/desk.css", "/openapi.json"])
def test_policy(client: TestClient, path: str) -> None:
    """Every answer, an error too, forbids whatever does not come from this server, and scripts and styles in the page."""
    client.get("/?token=right")
    policy = client.get(path).headers["content-security-policy"]
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.4", "::", "desk.example.org"])
def test_host_needs_auth(host: str) -> None:
    """A desk that others can reach is not served without names and passwords."""
    with pytest.raises(ConfigError, match="--auth"):
        check(Wish(host=host))
    check(Wish(host=host, auth=True))


def test_hosts() -> None:
    """A desk on loopback answers to this computer's own names with its port, and to the names that were given."""
    assert "127.0.0.1:80" in hosts_of(Wish(), 80)
    assert "desk.example.org" in hosts_of(Wish(names=("desk.example.org",)), 80)


def test_back_stays_here(client: TestClient) -> None:
    """A form cannot send anybody to another server."""
    for back in ("//evil.example", "https://evil.example", "/\\evil.example"):
        answer = client.post("/language", data={"code": "uk", "back": back}, headers=HERE)
        assert answer.headers["location"] == "/"


@pytest.fixture
def users(tmp_path: Path) -> Iterator[TestClient]:
    users = Users(tmp_path)
    for role in ("reader", "reviewer", "owner"):
        users.add(role, f"a password of {role}", role)
    keeper = Keeper(GoldOpened(tmp_path))
    yield TestClient(make_app(keeper, Guard(["testserver"]), "nobody", users), follow_redirects=False)
    keeper.close()


def enter(client: TestClient, name: str, password: str | None = None) -> str:
    client.cookies.clear()
    return client.post("/enter", data={"name": name, "password": password or f"a password of {name}"}, headers=HERE).headers["location"]


def test_passwords(users: TestClient) -> None:
    """Only a name with its own password comes in; too many wrong ones shut the name out."""
    assert users.get("/").headers["location"] == "/enter"
    assert enter(users, "owner", "not the password") == "/enter?wrong=true"
    assert enter(users, "nobody") == "/enter?wrong=true"
    assert enter(users, "owner") == "/"
    assert users.get("/").status_code == 200
    for _ in range(9):
        enter(users, "reader", "not the password")
    assert enter(users, "reader") == "/enter?wrong=true"


def test_roles(users: TestClient) -> None:
    """A reader changes nothing, a reviewer decides about statements, an owner about people too."""
    allowed = {"reader": (403, 403), "reviewer": (303, 403), "owner": (303, 303)}
    for role, (review, people) in allowed.items():
        enter(users, role)
        person = users.get("/people.json").json()["people"][0]["id"]
        statement = users.get("/search.json").json()["statements"][0]["id"]
        assert users.post(f"/review/{statement}/accept", headers=HERE).status_code == review
        assert users.post(f"/p/{person}/rename", data={"name": "Other"}, headers=HERE).status_code == people


def test_stored_passwords(tmp_path: Path) -> None:
    """Passwords are kept as argon2id hashes in a file that only its owner reads; a short one is refused."""
    users = Users(tmp_path)
    users.add("anna", "long enough for anybody", "owner")
    assert users.known()["anna"]["hash"].startswith("$argon2id$")
    assert users.path.stat().st_mode & 0o077 == 0
    with pytest.raises(ConfigError):
        users.add("bert", "short", "reader")
