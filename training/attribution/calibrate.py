"""Chooses thresholds and calibrates confidence on texts that were not trained on, and writes both into the model's config.json.

    python -m training.attribution.calibrate MODELS --polnear FOLDER/dev --gold NAME ... --picture training/attribution/reliability.svg

News thresholds and calibration come from one half of PolNeAR dev's articles and the picture shows the other; the record's come from the named
dossiers. A score's confidence is the share that is right among scores like it (isotonic regression by pool-adjacent-violators).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import numpy as np

from onrecord.inference.decoding import Calibration, Thresholds
from onrecord.inference.features import Style
from onrecord.inference.tagger import AttributionTagger
from onrecord.model import Attitude
from onrecord.settings import Settings
from training.attribution import evaluate
from training.attribution.evaluate import attribution_eval, polnear, score_record
from training.attribution.sums import write_sums

Rows = list[tuple[float, bool]]


def news_rows(tagger: AttributionTagger, texts: Sequence[evaluate.Read], folder: Path, thresholds: Thresholds) -> Rows:
    """Score, and whether content and source are right (the headline measure), of every attribution found."""
    gold = {d.name: d for d in polnear.load_split(str(folder))}
    rows: Rows = []
    for text in texts:
        tokens = attribution_eval.Tokens(text.text)
        golds = attribution_eval.items_from_gold(tokens, gold[text.name])
        found = evaluate.attributions(tagger, text, thresholds)
        items = [attribution_eval.Item(tokens, *(evaluate.pairs(part) for part in (a.source, a.cue, a.content))) for a in found]
        pairs = attribution_eval.greedy([g.w["content"] for g in golds], [i.w["content"] for i in items])
        right = {j for i, j, _ in pairs if attribution_eval.related(golds[i].w["source"], items[j].w["source"])}
        rows += [(a.confidence, n in right) for n, a in enumerate(found)]
    return rows


def record_rows(tagger: AttributionTagger, texts: Sequence[evaluate.Read], gold: dict[str, dict], thresholds: Thresholds) -> Rows:
    """Score, and whether the content is a gold statement's, of every statement found."""
    rows: Rows = []
    for name, data in gold.items():
        mine = [t for t in texts if t.name.startswith(name + "/")]
        score = score_record.Score(data, [{"as_of": "2000-01-01"}], {t.name.split("/")[1]: t.text for t in mine})
        preds = [(t.name.split("/")[1], a) for t in mine for a in evaluate.attributions(tagger, t, thresholds) if a.attitude is Attitude.STATEMENT]
        golds = [(g["doc"], [tuple(s) for s in g["content"]]) for g in data["statements"]]
        right = {i for i, _ in score.match_spans([(d, evaluate.pairs(a.content)) for d, a in preds], golds)}
        rows += [(a.confidence, i in right) for i, (_, a) in enumerate(preds)]
    return rows


def isotonic(rows: Rows, most: int = 12) -> Calibration:
    """The increasing step function nearest to the rows, as the middles of its longest steps."""
    rows = sorted(rows)
    blocks: list[list[float]] = []
    for score, right in rows:
        blocks.append([float(right), 1.0, score])
        while len(blocks) > 1 and blocks[-2][0] / blocks[-2][1] >= blocks[-1][0] / blocks[-1][1]:
            right_sum, count, total = blocks.pop()
            blocks[-1] = [blocks[-1][0] + right_sum, blocks[-1][1] + count, blocks[-1][2] + total]
    large = sorted(sorted(blocks, key=lambda b: -b[1])[:most], key=lambda b: b[2] / b[1])
    raw = [round(b[2] / b[1], 4) for b in large]
    return Calibration(
        (0.0, *raw, 1.0),
        (round(large[0][0] / large[0][1] / 2, 4), *(round(b[0] / b[1], 4) for b in large), round(large[-1][0] / large[-1][1], 4)),
    )


def tenths(rows: Rows) -> list[tuple[float, float, int]]:
    """Mean confidence, share right and count of each tenth that has rows."""
    found = []
    for low in np.arange(0, 1, 0.1):
        inside = [(c, r) for c, r in rows if low <= c < low + 0.1 or (low > 0.85 and c == 1)]
        if inside:
            found.append((float(np.mean([c for c, _ in inside])), float(np.mean([r for _, r in inside])), len(inside)))
    return found


def picture(rows: list[tuple[float, float, int]], title: str) -> str:
    """A reliability diagram: confidence to the right, share right upwards, the counts beside the dots."""
    at = lambda value, flip: 60 + 300 * (1 - value if flip else value)  # noqa: E731
    dots = "".join(
        f'<circle cx="{at(c, 0):.0f}" cy="{at(r, 1):.0f}" r="5" fill="#1f5f8b"/><text x="{at(c, 0) + 8:.0f}" y="{at(r, 1) + 4:.0f}">{n}</text>'
        for c, r, n in rows
    )
    ticks = "".join(
        f'<text x="{at(v, 0) - 8:.0f}" y="378">{v:.1f}</text><text x="30" y="{at(v, 1) + 4:.0f}">{v:.1f}</text>' for v in (0, 0.2, 0.4, 0.6, 0.8, 1)
    )
    frame = '<rect x="60" y="60" width="300" height="300" fill="none" stroke="#888"/><path d="M60 360L360 60" stroke="#bbb" stroke-dasharray="4 4"/>'
    heading = f'<text x="60" y="30" font-size="14">{title}</text>'
    axes = '<text x="170" y="405">confidence</text><text x="60" y="50">share right (numbers: attributions)</text>'
    start = '<svg xmlns="http://www.w3.org/2000/svg" width="420" height="420" font-family="sans-serif" font-size="11">'
    return f"{start}{frame}{ticks}{dots}{heading}{axes}</svg>\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("models", type=Path)
    parser.add_argument("--polnear", type=Path, required=True)
    parser.add_argument("--gold", nargs="+", required=True)
    parser.add_argument("--picture", type=Path)
    a = parser.parse_args()
    tagger = AttributionTagger(Settings(models=a.models))
    news = [evaluate.read(tagger, d.name, d.text, Style.NEWS) for d in polnear.load_split(str(a.polnear))]
    gold, texts = evaluate.gold_texts(tagger, a.gold)
    best = evaluate.sweep(lambda t: evaluate.gold_figures(tagger, texts, gold, t), "statements", Style.REPORT, tagger._thresholds)
    best = evaluate.sweep(lambda t: evaluate.gold_figures(tagger, texts, gold, t), "statements", Style.ISSUED, best)
    best = evaluate.sweep(
        lambda t: evaluate.polnear_figures(tagger, news[::2], a.polnear, t), "AF1", Style.NEWS, best, names=("anchor", "change", "resume")
    )
    first, second = news_rows(tagger, news[::2], a.polnear, best), news_rows(tagger, news[1::2], a.polnear, best)
    curves = {"news": isotonic(first), "record": isotonic(record_rows(tagger, texts, gold, best))}
    config = {"thresholds": asdict(best), "calibration": {name: asdict(curve) for name, curve in curves.items()}}
    path = a.models / "attribution" / "config.json"
    path.write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")
    write_sums(path.parent)
    shown = tenths([(curves["news"](score), right) for score, right in second])
    print(json.dumps({"thresholds": asdict(best), "reliability of the other half of dev": shown}, indent=1))
    if a.picture:
        a.picture.write_text(picture(shown, "PolNeAR dev, the half not calibrated on"), encoding="utf-8")


if __name__ == "__main__":
    main()
