/* Keys of the review, the handles at a statement's ends, lighting up what belongs together, the slider of days. No framework; everything works without it.

   The record counts code points, the browser counts UTF-16 units. They are converted here and nowhere else: `pointsIn` and `unitsIn`. */
"use strict";

const pointsIn = (text, units) => Array.from(text.slice(0, units)).length;
const unitsIn = (text, points) => Array.from(text).slice(0, points).join("").length;

/* -- keys -- */

const isTyping = (element) => element instanceof HTMLElement && (element.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName));

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return;
  if (event.key !== "Escape" && isTyping(event.target)) return;
  const keys = document.getElementById("keys");
  if (event.key === "?" && keys) {
    keys.open = !keys.open;
    if (keys.open) keys.scrollIntoView({ block: "nearest" });
    event.preventDefault();
    return;
  }
  const button = Array.from(document.querySelectorAll("[data-key]")).find((one) => one.dataset.key === event.key);
  if (button && !busy) {
    event.preventDefault();
    button.click();
  }
});

/* One decision at a time: a key that is held or hit twice must not decide about the statement that comes next unseen. */
let busy = false;
document.addEventListener("htmx:beforeRequest", () => { busy = true; });
document.addEventListener("htmx:afterRequest", () => { busy = false; });
document.addEventListener("htmx:afterSettle", () => {
  makeHandles();
  const first = document.querySelector("#edit select") || document.querySelector(".actions button");
  if (first) first.focus({ preventScroll: true });
});
document.addEventListener("htmx:responseError", (event) => {
  const answer = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
  const words = answer.querySelector("main .lead");
  const notice = document.createElement("p");
  notice.className = "notice";
  notice.setAttribute("role", "alert");
  notice.textContent = words ? words.textContent : event.detail.xhr.statusText;
  document.getElementById("desk").prepend(notice);
});

/* -- what belongs to one statement lights up together -- */

const light = (event, on) => {
  const part = event.target instanceof Element && event.target.closest("[data-statement]");
  if (!part || report()) return; // In the review one statement is lit, and stays so.
  for (const piece of document.querySelectorAll(`.piece[data-statement="${CSS.escape(part.dataset.statement)}"]`)) piece.classList.toggle("lit", on);
};
for (const [name, on] of [["mouseover", true], ["focusin", true], ["mouseout", false], ["focusout", false]]) document.addEventListener(name, (event) => light(event, on));

/* -- the ends of a statement -- */

const report = () => document.querySelector(".report[data-content]");

/* The places in the text that hold `point`: the piece whose code points it is among. */
const pieceAt = (point) => Array.from(report().querySelectorAll("[data-start]")).findLast((piece) => Number(piece.dataset.start) <= point);

/* A caret of the browser -> a code point of the record; null outside the report's text. */
const pointOf = (node, units) => {
  const piece = node && (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
  if (!piece || !report().contains(piece)) return null;
  const range = document.createRange();
  range.setStart(piece, 0);
  range.setEnd(node, units);
  const before = range.cloneContents();
  for (const handle of before.querySelectorAll(".handle")) handle.remove();
  return Number(piece.dataset.start) + pointsIn(before.textContent, before.textContent.length);
};

const caretAt = (x, y) => {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && pointOf(caret.offsetNode, caret.offset);
  }
  const range = document.caretRangeFromPoint(x, y);
  return range && pointOf(range.startContainer, range.startOffset);
};

let spans = [];
const field = () => document.getElementById("content");

const read = () => field().value.trim().split(/\s+/).map((pair) => pair.split("-").map(Number)).filter((pair) => pair.length === 2 && pair[0] < pair[1]);

function makeHandles() {
  if (!field() || !report()) return;
  spans = read();
  draw();
  field().addEventListener("change", () => { spans = read(); draw(); });
}

/* Marks the content anew and puts a handle at each end of the whole. */
function draw(focus) {
  if (!spans.length) return;
  for (const handle of report().querySelectorAll(".handle")) handle.remove();
  for (const piece of report().querySelectorAll("[data-start]")) piece.parentElement.normalize();
  CSS.highlights?.set("content", new Highlight(...spans.map(rangeOf).filter(Boolean)));
  for (const end of ["start", "end"]) {
    const handle = makeHandle(end);
    const range = rangeOf(end === "start" ? spans[0] : spans[spans.length - 1]);
    if (!range) continue;
    range.collapse(end === "start");
    range.insertNode(handle);
    if (focus === end) handle.focus();
  }
}

const rangeOf = ([start, end]) => {
  const range = document.createRange();
  const from = place(start);
  const to = place(end);
  if (!from || !to) return null;
  range.setStart(...from);
  range.setEnd(...to);
  return range;
};

/* A code point of the record -> a text node and a UTF-16 unit in it. */
const place = (point) => {
  const piece = pieceAt(point);
  if (!piece) return null;
  let left = point - Number(piece.dataset.start);
  const nodes = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
  let last = null;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (node.parentElement.classList.contains("handle")) continue;
    const length = Array.from(node.data).length;
    if (left <= length) return [node, unitsIn(node.data, left)];
    left -= length;
    last = node;
  }
  return last && [last, last.data.length];
};

function makeHandle(end) {
  const handle = document.createElement("button");
  handle.type = "button";
  handle.className = "handle";
  handle.dataset.end = end;
  handle.setAttribute("aria-label", end === "start" ? "⟨ " + field().dataset.startLabel : field().dataset.endLabel + " ⟩");
  handle.append(end === "start" ? "⟨" : "⟩");
  handle.addEventListener("pointerdown", (event) => { handle.setPointerCapture(event.pointerId); event.preventDefault(); });
  handle.addEventListener("pointermove", (event) => {
    if (!handle.hasPointerCapture(event.pointerId)) return;
    handle.classList.add("dragged");
    const point = caretAt(event.clientX, event.clientY);
    handle.classList.remove("dragged");
    if (point !== null) preview(end, point);
  });
  handle.addEventListener("pointerup", () => draw(end));
  handle.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const now = end === "start" ? spans[0][0] : spans[spans.length - 1][1];
    move(end, event.shiftKey ? nextWord(now, step) : now + step);
    draw(end);
  });
  return handle;
}

const textOf = () => Array.from(report().querySelectorAll("[data-start]")).flatMap((piece) => {
  const words = Array.from(piece.childNodes).filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join("");
  return Array.from(words).map((character, index) => [Number(piece.dataset.start) + index, character]);
});

const nextWord = (from, step) => {
  const characters = new Map(textOf());
  let at = from + step;
  const isWord = (point) => /[\p{L}\p{M}\p{N}]/u.test(characters.get(point) ?? "");
  while (characters.has(at) && !(isWord(step > 0 ? at - 1 : at) && !isWord(step > 0 ? at : at - 1))) at += step;
  return at;
};

const move = (end, point) => {
  const last = spans[spans.length - 1];
  if (end === "start" && point >= 0 && point < spans[0][1]) spans[0] = [point, spans[0][1]];
  if (end === "end" && point > last[0] && place(point)) spans[spans.length - 1] = [last[0], point];
  field().value = spans.map((pair) => pair.join("-")).join(" ");
};

/* While the handle is dragged, only the marking follows; the handle itself is put down where it is let go. */
const preview = (end, point) => {
  move(end, point);
  CSS.highlights?.set("content", new Highlight(...spans.map(rangeOf).filter(Boolean)));
};

/* A click into the text of a statement that is being edited says where it could be split. */
document.addEventListener("click", (event) => {
  const at = document.getElementById("split-at");
  if (!at || !report() || !report().contains(event.target) || event.target.closest(".handle, a")) return;
  const point = caretAt(event.clientX, event.clientY);
  if (point !== null) at.value = point;
});

/* -- a slider in place of the list of days -- */

for (const form of document.querySelectorAll("form.as-of")) {
  const days = form.dataset.days.split(" ");
  const select = form.querySelector("select");
  const slider = document.createElement("input");
  const shown = document.createElement("output");
  slider.type = "range";
  slider.min = 0;
  slider.max = days.length - 1;
  slider.value = Math.max(0, days.indexOf(select.value));
  slider.id = "slider";
  slider.setAttribute("aria-valuetext", select.value);
  form.querySelector("label").htmlFor = "slider";
  shown.textContent = select.value;
  select.replaceWith(slider, shown);
  form.querySelector("button").remove();
  let asked = 0;
  slider.addEventListener("input", async () => {
    const day = days[slider.value];
    shown.textContent = day;
    slider.setAttribute("aria-valuetext", day);
    const address = new URL(location.href);
    address.searchParams.set("as_of", day);
    address.searchParams.delete("page");
    const turn = ++asked;
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    if (turn !== asked || !answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.getElementById("list").replaceWith(page.getElementById("list"));
    history.replaceState(null, "", address);
  });
}

makeHandles();
