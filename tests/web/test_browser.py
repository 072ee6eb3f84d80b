"""In a real browser: every page, every action of the review by mouse and by key, narrow, dark, in other languages; nothing runs that must not."""

from __future__ import annotations

import dataclasses
import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from served import Served, Watch, served, stand_in_dossier

pytestmark = pytest.mark.browser
AXE = Path(__file__).parent / "vendor" / "axe.min.js"
PATHS = ("/", "/accounts", "/commitments", "/documents", "/people", "/search?q=prisoners", "/review", "/review?edit=true", "/decisions")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def all_paths(page: Any, desk: Served) -> list[str]:
    """Every page, one of each kind that has many."""
    things = (("search", "statements", "s"), ("commitments", "commitments", "c"), ("accounts", "accounts", "a"), ("people", "people", "p"))
    more = []
    for listed, kind, letter in (*things, ("documents", "documents", "d")):
        found = json.loads(page.request.get(f"{desk.address}/{listed}.json").text())[kind]
        more += [f"/{letter}/{found[0]['id']}"] if found else []
    return [*PATHS, *more]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_accessible(page: Any, desk: Served, scheme: str, width: int) -> None:
    """axe finds no violation of WCAG 2.2 AA on any page, light or dark; none is wider than a narrow telephone."""
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    source, found = AXE.read_text(encoding="utf-8"), {}
    for path in all_paths(page, desk):
        page.goto(desk.address + path)
        page.evaluate(source)
        ran = page.evaluate("tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", TAGS)
        found[path] = [(v["id"], [n["target"] for n in v["nodes"]][:3]) for v in ran["violations"]]
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    assert {path: violations for path, violations in found.items() if violations} == {}


def shown(page: Any) -> str:
    return str(page.locator(".report .piece.lit.content").first.get_attribute("data-statement"))


def press(page: Any, key: str) -> None:
    """One key, and the answer to it on the page."""
    before = page.locator("#desk").inner_html()
    page.keyboard.press(key)
    settled = "!document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling, .htmx-added')"
    end = time.monotonic() + 30
    while not page.evaluate(f"before => document.getElementById('desk').innerHTML !== before && {settled}", before):
        assert time.monotonic() < end, f"nothing came of the key {key}"
        page.wait_for_timeout(20)


def state(page: Any, desk: Served, statement: str) -> dict[str, Any]:
    return dict(json.loads(page.request.get(f"{desk.address}/s/{statement}.json").text()))


def test_keys(page: Any, desk: Served) -> None:
    """One key decides and moves on: a, r, s, u; ? shows the keys; none fires while somebody types."""
    page.goto(f"{desk.address}/review")
    first = shown(page)
    press(page, "a")
    second = shown(page)
    assert second != first
    assert state(page, desk, first)["review"] == "accepted"
    press(page, "r")
    assert state(page, desk, second)["review"] == "rejected"
    press(page, "u")
    assert shown(page) == second
    assert state(page, desk, second)["review"] == "unreviewed"
    press(page, "s")
    assert shown(page) != second
    page.keyboard.press("?")
    assert page.locator("#keys").evaluate("element => element.open")
    press(page, "e")
    third = page.locator("#edit").get_attribute("action").split("/")[2]
    page.locator("input[name=name]").first.focus()
    page.keyboard.type("areas")
    assert page.locator("input[name=name]").first.input_value() == "areas"
    assert state(page, desk, third)["review"] == "unreviewed"
    press(page, "Escape")
    assert page.locator("#edit").count() == 0


def test_edit_by_mouse_and_arrows(page: Any, desk: Served) -> None:
    """The ends of a statement are moved by keys and by dragging, in code points; act and side change with them."""
    page.goto(f"{desk.address}/review?edit=true")
    statement = page.locator("#edit").get_attribute("action").split("/")[2]
    before = state(page, desk, statement)["content"]["spans"]
    page.locator(".handle[data-end=start]").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.locator("#content").input_value().startswith(f"{before[0][0] + 2}-")
    box = page.locator(".handle[data-end=end]").bounding_box()
    page.mouse.move(box["x"] + 5, box["y"] + 8)
    page.mouse.down()
    page.mouse.move(box["x"] - 60, box["y"] + 8, steps=4)
    page.mouse.up()
    end = int(page.locator("#content").input_value().split()[-1].split("-")[1])
    assert before[-1][0] < end < before[-1][1]
    page.locator("select[name=side]").last.select_option("turkey")
    with page.expect_response(lambda answer: answer.url.endswith("/edit")):
        page.locator("#edit button.accept").click()
    now = state(page, desk, statement)
    assert (now["side"], now["review"]) == ("turkey", "edited")
    assert (now["content"]["spans"][0][0], now["content"]["spans"][-1][1]) == (before[0][0] + 2, end)


def test_slider(page: Any, desk: Served) -> None:
    """The slider shows the commitments of another day without loading the page anew."""
    page.wait_for_timeout(1500)
    page.goto(f"{desk.address}/commitments")
    many = page.locator("article.commitment").count()
    page.locator("#slider").focus()
    with page.expect_response(lambda answer: "as_of" in answer.url):
        page.keyboard.press("Home")
    page.wait_for_timeout(500)
    assert page.locator("article.commitment").count() < many


def test_without_scripts(chromium: Any, desk: Served) -> None:
    """Everything can be done without a script: come in, read, decide."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(desk.entry)
    page.goto(f"{desk.address}/review")
    first = page.locator(".actions form").first.get_attribute("action").split("/")[2]
    page.locator("button.accept").click()
    assert page.locator(".actions form").first.get_attribute("action").split("/")[2] != first
    context.close()


SCRIPTS = (
    "Olena said: 🙂🙂 we 👩‍👩‍👧 agree on it.",
    "Olena said: نوافق على وقف إطلاق النار اليوم.",
    "Olena said: אנחנו מסכימים על הפסקת אש היום.",
    "Olena said: e\u0301te\u0301 comme\u0301 n\u0303andu\u0301 o\u0302.",
    "Olena said: 𝔘𝔫𝔦 𠮷野家 で 会談.",
)


@pytest.mark.parametrize("text", SCRIPTS, ids=["emoji", "arabic", "hebrew", "combining", "astral"])
def test_offsets_in_any_script(chromium: Any, watch: Watch, tmp_path: Path, text: str) -> None:
    """What the browser marks and moves is counted in code points, whatever is in the text."""
    opened = stand_in_dossier(tmp_path, {"one.txt": f"Headline 🙂\n\n🙂 {text}\n"})
    with served(opened) as desk:
        page = chromium.new_context().new_page()
        watch.on(page, desk.address)
        page.goto(desk.entry)
        page.goto(f"{desk.address}/review?edit=true")
        statement = page.locator("#edit").get_attribute("action").split("/")[2]
        whole = state(page, desk, statement)
        document = json.loads(page.request.get(f"{desk.address}/d/{whole['document']}.json").text())["text"]
        start, end = whole["content"]["spans"][0]
        marked = page.evaluate("Array.from(CSS.highlights.get('content'))[0].toString()")
        assert marked.replace("⟨", "").replace("⟩", "") == document[start:end]
        page.locator(".handle[data-end=start]").focus()
        page.keyboard.press("ArrowRight")
        assert page.locator("#content").input_value() == f"{start + 1}-{end}"
        with page.expect_response(lambda answer: answer.url.endswith("/edit")):
            page.locator("#edit button.accept").click()
        assert state(page, desk, statement)["content"]["text"] == document[start + 1 : end]
        page.context.close()
    assert watch.seen() == []


PAYLOADS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    '"><script>alert(1)</script>',
    "' onmouseover='alert(1)",
    '" autofocus onfocus="alert(1)',
    "</title><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "javascript:alert(1)",
    "{{ 7*7 }}{% raw %}",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<style>*{display:none}</style>",
    "<base href='https://evil.example/'>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<form action=https://evil.example><input name=x>",
    "<div hx-get='/decisions' hx-trigger='load'>x</div>",
    "<a href='javascript:alert(1)'>click</a>",
    "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\u202e<b>alert(1)</b>\u2066",
)
CONFIG = """\
name = {0}
[[party]]
id = "a"
names = [{0}, "Olena"]
[[party]]
id = "b"
names = ["Other"]
[[issue]]
id = "i"
label = {0}
terms = ["yes"]
"""


def hostile(tmp_path: Path) -> Iterator[tuple[str, str]]:
    for number, payload in enumerate(PAYLOADS):
        yield f"{number:02}.txt", f"{payload}\n\nOlena said: yes {payload} yes. Bohdan said: {payload}\n"


def test_hostile_texts(chromium: Any, watch: Watch, tmp_path: Path) -> None:
    """Twenty hostile texts as headline, words, outlet, address, party, issue, name and reason, in every view: nothing runs and nothing leaves."""
    opened = stand_in_dossier(tmp_path / "dossier", dict(hostile(tmp_path)), CONFIG.format(json.dumps(PAYLOADS[0])))
    for document, payload in zip(opened.ledger.documents(), PAYLOADS, strict=True):
        opened.ledger.update(dataclasses.replace(document, outlet=payload, url="javascript:alert(1)", language=payload))
    views = 0
    with served(opened, who=PAYLOADS[1]) as desk:
        page = chromium.new_context().new_page()
        watch.on(page, desk.address)
        page.goto(desk.entry)
        for statement, payload in zip(json.loads(page.request.get(f"{desk.address}/search.json").text())["statements"], PAYLOADS, strict=False):
            form = {"name": payload, "why": payload, "speaker": ""}
            page.request.post(f"{desk.address}/review/{statement['id']}/edit", form=form, headers={"origin": desk.address})
        listed = json.loads(page.request.get(f"{desk.address}/documents.json").text())["documents"]
        for document in listed:
            statements = json.loads(page.request.get(f"{desk.address}/d/{document['id']}.json").text())["statements"]
            for path in (
                f"/d/{document['id']}",
                *(f"/{view}{s['id']}" for s in statements[:2] for view in ("s/", "review?at=", "review?edit=true&at=")),
            ):
                page.goto(desk.address + path)
                views += 1
        for payload in PAYLOADS:
            for path in ("/search?q=", "/people?name=", "/accounts?as_of=", "/s/"):
                page.goto(desk.address + path + quote(payload, safe=""))
                views += 1
        for path in PATHS:
            page.goto(desk.address + path)
            views += 1
        page.goto(f"{desk.address}/documents")
        assert PAYLOADS[0] in page.locator("main").inner_text()
        page.context.close()
    assert views >= 200
    assert watch.seen() == []


def test_report_without_scripts(chromium: Any, watch: Watch, tmp_path: Path) -> None:
    """The report opens from a file with scripts off, shows the accounts in words, fetches nothing, and is accessible."""
    from gold_example import gold_record

    from onrecord.export.page import report_page
    from onrecord.negotiation.contrast import differing_words

    path = tmp_path / "report.html"
    path.write_text(report_page(gold_record(), differing_words), encoding="utf-8")
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    watch.on(page, "file:")
    page.goto(path.as_uri())
    assert page.locator("article.account").count() > 10
    assert "agreed" in page.locator("#accounts").inner_text()
    context.close()
    scripted = chromium.new_context(bypass_csp=True).new_page()
    scripted.goto(path.as_uri())
    scripted.evaluate(AXE.read_text(encoding="utf-8"))
    ran = scripted.evaluate("tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", TAGS)
    scripted.context.close()
    assert [(v["id"], [n["target"] for n in v["nodes"]][:3]) for v in ran["violations"]] == []
    assert watch.seen() == []


PICTURES = Path(__file__).parents[2] / "docs" / "images"
SHOTS = {"overview": "/", "accounts": "/accounts", "commitments": "/commitments", "review": "/review", "search": "/search?q=prisoners"}


def test_pictures(page: Any, desk: Served, request: pytest.FixtureRequest) -> None:
    """The documentation's pictures are taken from the running desk; `--pictures` writes them."""
    page.wait_for_timeout(1500)
    document = next(d for d in json.loads(page.request.get(f"{desk.address}/documents.json").text())["documents"] if "wire" in d["file"])
    for name, path in {**SHOTS, "reader": f"/d/{document['id']}"}.items():
        page.goto(desk.address + path)
        taken = page.screenshot()
        assert taken
        if request.config.getoption("--pictures"):
            PICTURES.mkdir(exist_ok=True)
            (PICTURES / f"{name}.png").write_bytes(taken)
