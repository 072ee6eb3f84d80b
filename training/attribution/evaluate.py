"""Figures of an exported model, as it is served.

    python -m training.attribution.evaluate MODELS --polnear FOLDER/dev    AF1, speech cues, exact spans
    python -m training.attribution.evaluate MODELS --gold further_training ...   statements, claims and decoys of the named parts of gold/split.json

`--sweep` tries anchor thresholds and transition costs on the same scores (the network runs once). MODELS is a folder of model folders.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from onrecord.extract.edges import trim
from onrecord.inference.decoding import Scores, Thresholds, decode
from onrecord.inference.features import Style, Words, find_words
from onrecord.inference.tagger import AttributionTagger
from onrecord.model import Attitude, Attribution
from onrecord.settings import Settings
from training.attribution.examples import gold_folders

HERE = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(HERE / "bench"))
import attribution_eval  # noqa: E402
import polnear  # noqa: E402
import score_record  # noqa: E402

Spans = list[tuple[int, int]]


@dataclass(frozen=True)
class Read:
    """A text whose scores are kept, so that thresholds can be tried."""

    name: str
    text: str
    words: Words
    scores: list[Scores]
    style: Style


def read(tagger: AttributionTagger, name: str, text: str, style: Style) -> Read:
    words = find_words(text, tagger._tokenizer)
    return Read(name, text, words, list(tagger.scores(words, style)), style)


def attributions(tagger: AttributionTagger, text: Read, thresholds: Thresholds) -> list[Attribution]:
    return decode(text.words, text.scores, tagger._head, text.style, thresholds)


def pairs(spans: Iterable[object]) -> Spans:
    return [(s.start, s.end) for s in spans]  # type: ignore[attr-defined]


def kept(folder: Path, names: Iterable[str]) -> list[polnear.Document]:
    """The articles of those names."""
    wanted = set(names)
    return [d for d in polnear.load_split(str(folder)) if d.name in wanted]


def polnear_figures(tagger: AttributionTagger, texts: list[Read], folder: Path, thresholds: Thresholds) -> dict[str, float]:
    rows = {
        t.name: [{"source": pairs(a.source), "cue": pairs(a.cue), "content": pairs(a.content)} for a in attributions(tagger, t, thresholds)]
        for t in texts
    }
    report = attribution_eval.report(*attribution_eval.evaluate(kept(folder, [t.name for t in texts]), rows))
    return {
        "AF1": report["attr"]["source"]["f1"],
        "p": report["attr"]["source"]["p"],
        "r": report["attr"]["source"]["r"],
        "content": report["attr"]["content"]["f1"],
        "speech": report["kind"]["speech"]["f1"],
        "other": report["kind"]["other"]["f1"],
        "strict content": report["strict"]["content"]["f1"],
        "strict source": report["strict"]["source"]["f1"],
        "strict cue": report["strict"]["cue"]["f1"],
    }


def gold_figures(tagger: AttributionTagger, texts: list[Read], gold: dict[str, dict], thresholds: Thresholds, errors: int = 0) -> dict[str, float]:
    """Statements and claims as score_record.py matches them, over all dossiers; the steps around the tagger are not run."""
    counts = {"statements": [0, 0, 0], "claims": [0, 0, 0], "source": [0, 0], "decoys": [0, 0]}
    for name, data in gold.items():
        mine = [t for t in texts if t.name.startswith(name + "/")]
        score = score_record.Score(data, [{"as_of": "2000-01-01"}], {t.name.split("/")[1]: t.text for t in mine})
        found = {
            t.name.split("/")[1]: [b for a in attributions(tagger, t, thresholds) if a.attitude is Attitude.STATEMENT and (b := trim(a, t.text))]
            for t in mine
        }
        preds = [(doc, a) for doc, rows in found.items() for a in rows]
        match(score, counts, preds, data, errors)
    (st, sp, sg), (ct, cp, cg) = counts["statements"], counts["claims"]
    f1 = lambda t, p, g: 2 * t / max(1, p + g)  # noqa: E731
    return {
        "statements": f1(st, sp, sg),
        "p": st / max(1, sp),
        "r": st / max(1, sg),
        "claims": f1(ct, cp, cg),
        "claims p": ct / max(1, cp),
        "claims r": ct / max(1, cg),
        "source": counts["source"][0] / max(1, counts["source"][1]),
        "decoys": counts["decoys"][0] / max(1, counts["decoys"][1]),
    }


def match(score: score_record.Score, counts: dict[str, list[int]], preds: list[tuple[str, Attribution]], data: dict, errors: int) -> None:
    golds = data["statements"]
    found = score.match_spans([(d, pairs(a.content)) for d, a in preds], [(g["doc"], [tuple(s) for s in g["content"]]) for g in golds])
    matched = {j for _, j in found}
    add(counts["statements"], len(found), len(preds), sum(1 for j, g in enumerate(golds) if j in matched or not g.get("optional")))
    for i, j in found:
        if golds[j]["source"]:
            hit = bool(
                score_record.tokens(pairs(preds[i][1].source), score.texts[preds[i][0]])
                & score_record.tokens([tuple(s) for s in golds[j]["source"]], score.texts[preds[i][0]])
            )
            add(counts["source"], hit, 1)
    claims = [(d, c) for d, a in preds for c in a.claims]
    gold_claims = [(g["doc"], c) for g in golds for c in g["claims"]]
    both = score.match_spans([(d, pairs(c)) for d, c in claims], [(d, [tuple(s) for s in c["spans"]]) for d, c in gold_claims])
    hit = {j for _, j in both}
    add(counts["claims"], len(both), len(claims), sum(1 for j, (_, c) in enumerate(gold_claims) if j in hit or not c.get("optional")))
    for d in data.get("decoys", []):
        decoy = score_record.tokens([(d["text"]["start"], d["text"]["end"])], score.texts[d["doc"]])
        taken = any(
            len(p & decoy) >= len(p) / 2 for doc, a in preds if doc == d["doc"] and (p := score_record.tokens(pairs(a.content), score.texts[doc]))
        )
        add(counts["decoys"], taken, 1)
    if errors:
        show(score, preds, golds, found, errors)


def show(score: score_record.Score, preds: list, golds: list, found: list, most: int) -> None:
    text = lambda doc, spans: " … ".join(score.texts[doc][a:b] for a, b in spans)[:160]  # noqa: E731
    hit_p, hit_g = {i for i, _ in found}, {j for _, j in found}
    for j, g in enumerate(golds):
        if j not in hit_g:
            print(
                "  MISSED",
                g["doc"],
                "| S:",
                text(g["doc"], g["source"]),
                "| C:",
                text(g["doc"], g["cue"]),
                "|",
                text(g["doc"], g["content"]),
                "| nested" if g["nested_in"] else "",
            )
    for i, (doc, a) in enumerate(preds):
        if i not in hit_p:
            print(
                "  EXTRA ",
                doc,
                a.step,
                a.confidence,
                "| S:",
                text(doc, pairs(a.source)),
                "| C:",
                text(doc, pairs(a.cue)),
                "|",
                text(doc, pairs(a.content)),
            )


def add(row: list[int], *values: int) -> None:
    for i, value in enumerate(values):
        row[i] += value


GRIDS = {
    "anchor": [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6],
    "implicit": [0.25, 0.35, 0.45, 0.55, 0.65, 0.75],
    "change": [0.0, 0.3, 0.6, 1.0, 1.5],
    "resume": [0.0, 0.6, 1.5, 3.0],
}


def sweep(
    figures: Callable[[Thresholds], dict[str, float]], key: str, style: Style, start: Thresholds, names: Iterable[str] = tuple(GRIDS)
) -> Thresholds:
    """Coordinate search for the thresholds of one style."""
    best, at = figures(start)[key], start
    for name in names:
        for value in GRIDS[name]:
            trial = replace(at, **{name: tuple(value if i == style else old for i, old in enumerate(getattr(at, name)))})
            got = figures(trial)[key]
            if got > best:
                best, at = got, trial
    return at


def gold_texts(tagger: AttributionTagger, names: Iterable[str]) -> tuple[dict[str, dict], list[Read]]:
    """The gold of the named dossiers or parts of the split, and their documents, read."""
    split = json.loads((HERE / "gold" / "split.json").read_text())
    folders = [f for name in names for f in (gold_folders(name) if name in split else [HERE / "gold" / name])]
    gold = {f.name: json.loads((f / "gold.json").read_text(encoding="utf-8")) for f in folders}
    texts = [
        read(tagger, f"{f.name}/{d['file']}", (f / "docs" / d["file"]).read_bytes().decode(), Style.ISSUED if d.get("issuer") else Style.REPORT)
        for f in folders
        for d in gold[f.name]["documents"]
    ]
    return gold, texts


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("models", type=Path)
    parser.add_argument("--polnear", type=Path)
    parser.add_argument("--gold", nargs="+", default=[])
    parser.add_argument("--sweep", action="store_true")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--json", type=Path)
    a = parser.parse_args()
    tagger = AttributionTagger(Settings(models=a.models))
    out: dict[str, object] = {}
    if a.polnear:
        texts = [read(tagger, d.name, d.text, Style.NEWS) for d in polnear.load_split(str(a.polnear))]
        run = lambda t: polnear_figures(tagger, texts, a.polnear, t)  # noqa: E731
        best = sweep(run, "AF1", Style.NEWS, tagger._thresholds) if a.sweep else tagger._thresholds
        out["polnear"] = {**run(best), "thresholds": str(best)}
    if a.gold:
        gold, texts = gold_texts(tagger, a.gold)
        run = lambda t: gold_figures(tagger, texts, gold, t)  # noqa: E731
        best = tagger._thresholds
        if a.sweep:
            best = sweep(run, "statements", Style.ISSUED, sweep(run, "statements", Style.REPORT, best))
        out["gold"] = {**gold_figures(tagger, texts, gold, best, a.errors), "thresholds": str(best)}
    print(json.dumps(out, indent=1))
    if a.json:
        a.json.write_text(json.dumps(out, indent=1))


if __name__ == "__main__":
    main()
