"""Each page answers with what the record holds, as a page and as JSON from the same address; a decision is seen at once everywhere."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from served import GoldOpened
from starlette.testclient import TestClient

from onrecord.web.app import make_app
from onrecord.web.guard import Guard
from onrecord.web.keeper import Keeper

HERE = {"origin": "http://testserver", "sec-fetch-site": "same-origin"}


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    keeper = Keeper(GoldOpened(tmp_path))
    made = TestClient(make_app(keeper, Guard(["testserver"], "token"), "me"))
    made.get("/?token=token")
    yield made
    keeper.close()


def first(client: TestClient, path: str, kind: str) -> dict[str, Any]:
    return dict(client.get(path).json()[kind][0])


@pytest.mark.parametrize(
    "path", ["/", "/accounts", "/accounts?every=true", "/commitments", "/documents", "/people", "/search", "/review", "/decisions"]
)
def test_lists(client: TestClient, path: str) -> None:
    """Every list is a page and, for a program, JSON."""
    page = client.get(path)
    assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert client.get(path, headers={"accept": "application/json"}).headers["content-type"] == "application/json"


@pytest.mark.parametrize(
    ("listed", "kind", "address"),
    [
        ("/search.json", "statements", "/s/"),
        ("/commitments.json", "commitments", "/c/"),
        ("/accounts.json?every=true", "accounts", "/a/"),
        ("/people.json", "people", "/p/"),
        ("/documents.json", "documents", "/d/"),
    ],
)
def test_permanent_addresses(client: TestClient, listed: str, kind: str, address: str) -> None:
    """Everything has an address of its own, which answers with the same thing."""
    one = first(client, listed, kind)
    again = client.get(f"{address}{one['id']}.json").json()
    assert {name: again[name] for name in one} == one
    assert client.get(f"{address}{one['id']}").status_code == 200
    assert client.get(f"{address}nothing").status_code == 404


def test_openapi(client: TestClient) -> None:
    """The JSON API describes itself."""
    assert {"/search", "/s/{identifier}", "/review/{identifier}/{verb}"} <= set(client.get("/openapi.json").json()["paths"])


@pytest.mark.parametrize(
    ("query", "fits"),
    [
        ("q=prisoners", lambda s: "prisoners" in s["content"]["text"].casefold()),
        ('q="1,000 prisoners"', lambda s: "1,000 prisoners" in s["content"]["text"]),
        ("side=russia", lambda s: s["side"] == "russia"),
        ("side=none", lambda s: s["side"] is None),
        ("act=demand", lambda s: any(c["act"] == "demand" for c in s["claims"])),
        ("issue=ceasefire&side=ukraine", lambda s: s["side"] == "ukraine" and any("ceasefire" in c["issues"] for c in s["claims"])),
    ],
)
def test_search(client: TestClient, query: str, fits: Any) -> None:
    """Search finds what meets every condition, all of it and nothing else."""
    everything = [s for page in range(1, 7) for s in client.get(f"/search.json?page={page}").json()["statements"]]
    found = client.get(f"/search.json?{query}").json()
    assert found["total"] == sum(map(fits, everything)) > 0
    assert all(map(fits, found["statements"]))


@pytest.mark.parametrize("words", ['"', "' OR 1=1 --", "NEAR(", "*", "a AND", "\u202e", "🙂", "-", "col:word", '"unclosed'])
def test_search_takes_anything(client: TestClient, words: str) -> None:
    """Whatever is typed is words, never an operator of the index."""
    assert client.get("/search", params={"q": words}).status_code == 200


@pytest.mark.parametrize("path", ["/search?since=yesterday", "/accounts?as_of=2025-99-01", "/search?page=0", "/search?page=x"])
def test_impossible_questions(client: TestClient, path: str) -> None:
    """A question that makes no sense is answered with what is wrong with it."""
    assert client.get(path).status_code == 400


def decide(client: TestClient, statement: str, verb: str, **form: object) -> None:
    answer = client.post(f"/review/{statement}/{verb}", data=form, headers=HERE)
    assert answer.status_code == 200, answer.text


def test_accept_reject_undo(client: TestClient) -> None:
    """A decision is seen at once, leaves the queue, and can be taken back; nothing is erased."""
    one = first(client, "/review.json", "statements")
    waiting = client.get("/review.json").json()["waiting"]
    decide(client, one["id"], "accept")
    assert client.get(f"/s/{one['id']}.json").json()["review"] == "accepted"
    assert client.get("/review.json").json()["waiting"] == waiting - 1
    decide(client, one["id"], "reject")
    assert client.get(f"/s/{one['id']}.json").json()["review"] == "rejected"
    client.post("/review/undo", headers=HERE)
    client.post("/review/undo", headers=HERE)
    assert client.get(f"/s/{one['id']}.json").json()["review"] == "unreviewed"
    assert [d["withdrawn"] is not None for d in client.get("/decisions.json").json()["decisions"]] == [True, True]


def test_edit(client: TestClient) -> None:
    """Speaker, side, act, issues and ends are corrected in one go, and found by what they now are."""
    one = first(client, "/search.json?side=russia", "statements")
    claim, (start, end) = one["claims"][0], one["content"]["spans"][0]
    person = client.get("/people.json").json()["people"][-1]
    form = {"speaker": person["id"], "side": "turkey", f"act-{claim['id']}": "threaten", f"issue-{claim['id']}": ["", "ceasefire"]}
    decide(client, one["id"], "edit", content=f"{start + 1}-{end}", **form)
    now = client.get(f"/s/{one['id']}.json").json()
    assert (now["side"], now["speaker"]["id"], now["review"]) == ("turkey", person["id"], "edited")
    assert (now["claims"][0]["act"], now["claims"][0]["issues"]) == ("threaten", ["ceasefire"])
    assert now["content"]["spans"][0] == [start + 1, end]
    assert one["id"] in {s["id"] for s in client.get("/search.json?side=turkey&act=threaten&issue=ceasefire").json()["statements"]}
    client.post("/review/undo", headers=HERE)
    assert client.get(f"/s/{one['id']}.json").json()["claims"][0]["act"] == claim["act"]


def test_split_and_join(client: TestClient) -> None:
    """A statement that is two is split, and two that are one are joined; undo gives back what was."""
    one = next(s for s in client.get("/search.json").json()["statements"] if s["content"]["spans"][0][1] - s["content"]["spans"][0][0] > 30)
    start, end = one["content"]["spans"][0]
    decide(client, one["id"], "split", at=start + 10)
    listed = client.get(f"/d/{one['document']}.json").json()["statements"]
    halves = [s for s in listed if s["content"]["spans"][0][0] in (start, start + 10)]
    assert [s["content"]["spans"][0] for s in halves] == [[start, start + 10], [start + 10, end]]
    client.post("/review/undo", headers=HERE)
    assert client.get(f"/s/{one['id']}.json").json()["content"] == one["content"]
    other = next(s for s in listed if s["id"] not in {h["id"] for h in halves})
    decide(client, one["id"], "join", **{"with": other["id"]})
    joined = client.get(f"/s/{one['id']}.json").json()
    assert sorted(one["content"]["spans"] + other["content"]["spans"]) == joined["content"]["spans"]


def test_second_look(client: TestClient) -> None:
    """What another reviewer accepted still waits for me where I ask for a second look, and not otherwise."""
    one = first(client, "/review.json", "statements")
    decide(client, one["id"], "accept")
    assert one["id"] not in {s["id"] for s in client.get("/review.json").json()["statements"]}
    everything = client.get("/search.json").json()["total"]
    assert client.get("/review.json?second=1").json()["waiting"] == everything - 1


def test_skip(client: TestClient) -> None:
    """A skipped statement comes no more in this sitting, and is decided by nobody."""
    one = first(client, "/review.json", "statements")
    client.post("/review/skip", data={"statement": one["id"]}, headers=HERE)
    assert first(client, "/review.json", "statements")["id"] != one["id"]
    assert client.get(f"/s/{one['id']}.json").json()["review"] == "unreviewed"


def test_bulk(client: TestClient) -> None:
    """Everything that the filter shows and that is sure enough is accepted in one go, and taken back in one go."""
    assert client.get("/review.json?side=turkey").json()["waiting"] > 1
    client.post("/review/bulk?side=turkey", data={"least": "0.5"}, headers=HERE)
    assert client.get("/review.json?side=turkey").json()["waiting"] == 0
    client.post("/review/undo", headers=HERE)
    assert client.get("/review.json?side=turkey").json()["waiting"] > 1


def test_commitment_status(client: TestClient) -> None:
    """A person's status stands beside the program's own."""
    one = first(client, "/commitments.json", "commitments")
    client.post(f"/c/{one['id']}/status", data={"status": "broken", "why": "I was there"}, headers=HERE)
    now = client.get(f"/c/{one['id']}.json").json()
    assert (now["status"], now["status_machine"]) == ("broken", one["status"])


def test_corrections_are_gold(client: TestClient) -> None:
    """What was reviewed comes out as an annotator would have written it: every quoted piece stands in its report."""
    one = first(client, "/review.json", "statements")
    decide(client, one["id"], "accept")
    gold = client.get("/corrections").json()
    assert {entry["id"] for entry in gold["statements"]} == {claim["id"] for claim in one["claims"]}
    text = client.get(f"/d/{one['document']}.json").json()["text"]
    assert all(words in text for entry in gold["statements"] for words in entry["content"])


def test_as_of(client: TestClient) -> None:
    """Commitments are shown as they stood on a day; what was promised later is not there yet."""
    days = client.get("/commitments").text
    assert "2025-05-16" in days or client.get("/commitments?as_of=2025-05-16").status_code == 200
    early, late = (len(client.get(f"/commitments.json?as_of={day}").json()["commitments"]) for day in ("2025-05-17", "2025-06-16"))
    assert early <= late


def test_languages(client: TestClient) -> None:
    """The pages speak Ukrainian to who asks for it; the reports' own words stay as they are."""
    assert "Огляд" in client.get("/", headers={"accept-language": "uk,en;q=0.5"}).text
    client.post("/language", data={"code": "uk", "back": "/"}, headers=HERE)
    assert 'lang="uk"' in client.get("/people").text


def test_changes_are_worked_in_after_a_restart(tmp_path: Path) -> None:
    """What is decided while the desk is being made again is in it afterwards."""
    opened = GoldOpened(tmp_path)
    keeper = Keeper(opened)
    client = TestClient(make_app(keeper, Guard(["testserver"], "token"), "me"))
    client.get("/?token=token")
    ids = [s["id"] for s in client.get("/search.json").json()["statements"]]
    for identifier in ids:
        decide(client, identifier, "accept")
        assert client.get(f"/s/{identifier}.json").json()["review"] == "accepted"
    assert json.loads(client.get("/corrections").text)["statements"]
    keeper.close()
