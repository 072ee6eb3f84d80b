"""Trains the attribution network. `python -m training.attribution.train --out DIR [--epochs 6] [--resume]`.

Saves after every epoch (weights, optimiser, random state) and goes on from there with --resume. Seeds are fixed.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from onrecord.inference.features import MAX_PIECES, Break, Style, Window, Words, find_words, make_window
from training.attribution.examples import Example, gold_examples, gold_folders, polnear_examples
from training.attribution.network import Network, pair_inputs, pretrained
from training.attribution.targets import Targets, find_targets

MASK_ID, MASK_RATE = 103, 0.05
BATCH = 2560  # pieces in a batch
AS_REPORT = 0.35  # share of PolNeAR windows read in the style of a report


@dataclass
class Item:
    words: Words
    window: Window
    targets: Targets
    style: int


def load_tokenizer(folder: Path) -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def cut(words: Words, rng: random.Random) -> list[Window]:
    """Windows that cover the text once, from a random first cut, at paragraph breaks where there are any."""
    sizes = [len(p) for p in words.pieces]
    found, first, room = [], 0, rng.randint(MAX_PIECES // 2, MAX_PIECES - 2)
    while first < len(sizes):
        last, total = first, 0
        while last < len(sizes) and total + sizes[last] <= room:
            total += sizes[last]
            last += 1
        last = max(last, first + 1)
        if last < len(sizes):
            back = next((i for i in range(last, first + (last - first) // 2, -1) if words.breaks[i] != Break.NONE), last)
            last = back
        found.append(make_window(words, first, last))
        first, room = last, MAX_PIECES - 2
    return found


def epoch_items(examples: list[tuple[Example, Words]], rng: random.Random, repeat: int, share: float) -> list[Item]:
    """Windows of one epoch: gold documents `repeat` times, a random `share` of the news articles once."""
    items = []
    for example, words in examples:
        if example.style == Style.NEWS and rng.random() >= share:
            continue
        times = 1 if example.style == Style.NEWS else repeat
        for _ in range(times):
            style = example.style
            if style == Style.NEWS and rng.random() < AS_REPORT:
                style = Style.REPORT
            targets = find_targets(example, words, style)
            items += [Item(words, w, targets, style) for w in cut(words, rng)]
    return items


def batches(items: list[Item], rng: random.Random, pieces: int) -> list[list[Item]]:
    """Batches of like length, in random order."""
    items = sorted(items, key=lambda item: (len(item.window.ids), rng.random()))
    found: list[list[Item]] = []
    row: list[Item] = []
    for item in items:
        if row and (len(row) + 1) * len(item.window.ids) > pieces:
            found.append(row)
            row = []
        row.append(item)
    if row:
        found.append(row)
    rng.shuffle(found)
    return found


def collate(batch: list[Item], rng: np.random.Generator) -> tuple[Tensor, ...]:
    width = -(-max(len(i.window.ids) for i in batch) // 32) * 32
    columns = []
    for name in ("ids", "shape", "breaks", "quoted"):
        table = np.zeros((len(batch), width), dtype=np.int64)
        for row, item in enumerate(batch):
            column = getattr(item.window, name)
            table[row, : len(column)] = column
        columns.append(table)
    lengths = np.array([len(i.window.ids) for i in batch])
    masked = (rng.random(columns[0].shape) < MASK_RATE) & (columns[0] > 998)
    columns[0] = np.where(masked, MASK_ID, columns[0])
    mask = np.arange(width)[None] < lengths[:, None]
    style = torch.tensor([i.style for i in batch])
    tensors = [torch.from_numpy(c) for c in columns]
    attention = None if mask.all() else torch.from_numpy(mask)[:, None, None, :]
    return (*tensors, style, attention)  # type: ignore[return-value]


def allowed_loss(logits: Tensor, allowed: Tensor) -> Tensor:
    """Minus the log of the summed probability of the allowed classes, per row."""
    blocked = logits.masked_fill(~allowed, -1e4)
    return torch.logsumexp(logits, -1) - torch.logsumexp(blocked, -1)


def item_loss(network: Network, item: Item, anchor: Tensor, query: Tensor, key: Tensor) -> tuple[Tensor, Tensor]:
    """Sums of the anchor and the pair loss of one window."""
    window = item.window
    at = torch.from_numpy(window.word_at)
    targets = torch.from_numpy(item.targets.anchors[window.first : window.last])
    anchor_loss = allowed_loss(anchor[at], targets).sum()
    inside = [i for i, place in enumerate(item.targets.places) if window.first <= place < window.last]
    if not inside:
        return anchor_loss, anchor_loss.new_zeros(())
    places = torch.tensor([item.targets.places[i] - window.first for i in inside])
    roles = torch.from_numpy(np.stack([item.targets.roles[i][window.first : window.last] for i in inside]))
    paragraph = torch.from_numpy(item.words.paragraph[window.first : window.last])
    distance, apart = pair_inputs(places, paragraph, len(at))
    logits = network.pairs(query[at][places], key[at], distance, apart)
    return anchor_loss, allowed_loss(logits, roles).sum()


@dataclass
class Run:
    """One training: what is trained on what, and where it stands."""

    out: Path
    network: Network
    examples: list[tuple[Example, Words]]
    epochs: int
    repeat: int
    share: float
    rng: random.Random
    noise: np.random.Generator
    optimiser: torch.optim.Optimizer
    schedule: torch.optim.lr_scheduler.LRScheduler
    epoch: int = 0


def prepare(a: argparse.Namespace) -> Run:
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    tokenizer = load_tokenizer(a.model)
    examples = polnear_examples(a.polnear / "train") + gold_examples(gold_folders(*a.parts, without=a.without))
    read = [(e, find_words(e.text, tokenizer)) for e in examples]
    network = pretrained(a.model)
    if a.start:
        network.load_state_dict(torch.load(a.start, weights_only=True))
    encoder = [p for p in network.encoder.parameters() if p.requires_grad]
    heads = [p for name, p in network.named_parameters() if not name.startswith("encoder.")]
    optimiser = torch.optim.AdamW([{"params": encoder, "lr": a.rate}, {"params": heads, "lr": 5 * a.rate}], weight_decay=0.01)
    steps = a.epochs * len(batches(epoch_items(read, random.Random(a.seed), a.repeat, a.share), random.Random(a.seed), BATCH))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min((s + 1) / (0.06 * steps), max(0.0, 1 - s / steps)))
    run = Run(a.out, network, read, a.epochs, a.repeat, a.share, rng, np.random.default_rng(a.seed), optimiser, schedule)
    if a.resume and (a.out / "last.pt").exists():
        resume(run)
    return run


def resume(run: Run) -> None:
    state = torch.load(run.out / "last.pt", weights_only=False)
    run.network.load_state_dict(state["network"])
    run.optimiser.load_state_dict(state["optimiser"])
    run.schedule.load_state_dict(state["schedule"])
    run.rng.setstate(state["rng"])
    run.epoch = state["epoch"]


def save(run: Run) -> None:
    """Replaced as a whole, so that a stop while saving loses nothing."""
    states = {name: getattr(run, name).state_dict() for name in ("network", "optimiser", "schedule")}
    torch.save({**states, "rng": run.rng.getstate(), "epoch": run.epoch}, run.out / "last.part")
    (run.out / "last.part").rename(run.out / "last.pt")
    torch.save(run.network.state_dict(), run.out / f"epoch{run.epoch}.pt")


def step(run: Run, batch: list[Item]) -> tuple[float, float]:
    """One step of the optimiser; the anchor and the pair loss."""
    anchor, query, key = run.network(*collate(batch, run.noise))
    losses = [item_loss(run.network, item, anchor[i], query[i], key[i]) for i, item in enumerate(batch)]
    count = max(1, sum(len(i.targets.places) for i in batch))
    anchor_loss = sum(a for a, _ in losses) / sum(len(i.window.word_at) for i in batch) * 20
    pair_loss = sum(p for _, p in losses) / count / 8
    run.optimiser.zero_grad(set_to_none=True)
    (anchor_loss + pair_loss).backward()
    torch.nn.utils.clip_grad_norm_(run.network.parameters(), 1.0)
    run.optimiser.step()
    run.schedule.step()
    return float(anchor_loss.detach()), float(pair_loss.detach())


def train_epoch(run: Run) -> None:
    began, totals = time.time(), np.zeros(3)
    rows = batches(epoch_items(run.examples, run.rng, run.repeat, run.share), run.rng, BATCH)
    for number, batch in enumerate(rows):
        totals += [*step(run, batch), 1]
        if number % 50 == 0:
            log = {
                "epoch": run.epoch,
                "step": number,
                "of": len(rows),
                "anchor": totals[0] / totals[2],
                "pair": totals[1] / totals[2],
                "seconds": time.time() - began,
            }
            print(json.dumps(log), flush=True)
            totals[:] = 0
            torch.save(run.network.state_dict(), run.out / "snapshot.pt")
    run.epoch += 1
    save(run)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--polnear", type=Path, required=True, help="folder with train/ and dev/")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--repeat", type=int, default=3, help="how often a gold document is read in an epoch")
    parser.add_argument("--share", type=float, default=1.0, help="share of PolNeAR's articles read in an epoch")
    parser.add_argument("--rate", type=float, default=2e-4, help="learning rate of the encoder; the heads' is five times that")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--parts", nargs="+", default=["training"], help="parts of gold/split.json")
    parser.add_argument("--without", nargs="*", default=[], help="dossiers left out, to tune on")
    parser.add_argument("--start", type=Path, help="weights to start from")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--resume", action="store_true")
    a = parser.parse_args()
    torch.set_num_threads(a.threads)
    a.out.mkdir(parents=True, exist_ok=True)
    run = prepare(a)
    while run.epoch < run.epochs:
        train_epoch(run)


if __name__ == "__main__":
    main()
