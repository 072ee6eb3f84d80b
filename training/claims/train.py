"""Trains the claim network; writes its state, and the scores of the dossiers that were held out.

train.py --hold-out cop29-2024,lebanon-2024 --own --plover PLV_train.tsv --out fold0
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from pathlib import Path

import torch
from batches import ClaimSet, Encoded, claim_set, coded_pieces, encode, pad, root_index
from measure import Predicted, measure
from network import Lower, Upper, load_base
from tokenizers import Tokenizer
from torch import nn

from examples import ACTS, gold_corpus, own_corpus, plover_sentences
from gold_records import names

BATCH, EPOCHS = 16, 4
RATE, HEAD_RATE = 3e-4, 1e-3
ISSUE_WEIGHT, PLOVER_WEIGHT = 0.3, 0.5


def training_dossiers() -> list[str]:
    split = json.loads((Path(__file__).parents[2] / "gold" / "split.json").read_text())
    return names("training") + list(split.get("further_training", []))


def act_loss(logits: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    return -(target * nn.functional.log_softmax(logits, dim=-1)).sum(-1).mean()


def issue_loss(vectors: torch.Tensor, issues: torch.Tensor, wanted: torch.Tensor, scale: torch.Tensor) -> torch.Tensor:
    """The right issues of a dossier against its others (several may be right)."""
    scores = nn.functional.log_softmax(scale.exp() * vectors @ issues.T, dim=-1)
    known = wanted.sum(-1) > 0
    right = torch.logsumexp(scores.masked_fill(wanted == 0, -1e4), dim=-1)
    return -(right * known).sum() / known.sum().clamp(min=1)


class Trainer:
    """Claims and, if given, coded sentences; one optimiser."""

    def __init__(self, upper: Upper, claims: ClaimSet, coded: tuple[list[Encoded], list[int]] | None, epochs: int) -> None:
        self.upper, self.claims, self.coded = upper, claims, coded
        heads = [p for n, p in upper.named_parameters() if not n.startswith("layers")]
        self.optimiser = torch.optim.AdamW(
            [{"params": list(upper.layers.parameters()), "lr": RATE}, {"params": heads, "lr": HEAD_RATE}], weight_decay=0.01
        )
        per_epoch = len(claims.batches(BATCH, 0)) + (len(coded[1]) // BATCH if coded else 0)
        total, warm = per_epoch * epochs, max(1, per_epoch // 4)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimiser, lambda n: min((n + 1) / warm, max(0.02, (total - n) / (total - warm))))

    def epoch(self, number: int) -> float:
        self.upper.train()
        work: list[tuple[str, list[int]]] = [("claims", b) for b in self.claims.batches(BATCH, number)]
        if self.coded:
            order = torch.randperm(len(self.coded[1]), generator=torch.Generator().manual_seed(number)).tolist()
            work += [("coded", order[k : k + BATCH]) for k in range(0, len(order) - BATCH, BATCH)]
        order = torch.randperm(len(work), generator=torch.Generator().manual_seed(number)).tolist()
        losses = [self.step(*work[i]) for i in order]
        return sum(losses) / len(losses)

    def step(self, kind: str, chosen: list[int]) -> float:
        loss = self.claim_step(chosen) if kind == "claims" else self.coded_step(chosen)
        self.optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.upper.parameters(), 1.0)
        self.optimiser.step()
        self.schedule.step()
        return float(loss.detach())

    def claim_step(self, chosen: list[int]) -> torch.Tensor:
        dossier = self.claims.examples[chosen[0]].dossier
        batch = pad([self.claims.rows[i] for i in chosen])
        acts, _, vectors = self.upper(batch.hidden, batch.roles, batch.mask)
        loss = act_loss(acts, self.claims.acts[chosen])
        ids = self.claims.issue_ids.get(dossier)
        if not ids:
            return loss
        issues = pad(self.claims.issue_rows[dossier])
        _, _, issue_vectors = self.upper(issues.hidden, issues.roles, issues.mask)
        wanted = torch.tensor([[float(i in self.claims.examples[c].issues) for i in ids] for c in chosen])
        return loss + ISSUE_WEIGHT * issue_loss(vectors, issue_vectors, wanted, self.upper.scale)

    def coded_step(self, chosen: list[int]) -> torch.Tensor:
        assert self.coded
        batch = pad([self.coded[0][i] for i in chosen])
        _, roots, _ = self.upper(batch.hidden, batch.roles, batch.mask)
        return PLOVER_WEIGHT * nn.functional.cross_entropy(roots, torch.tensor([self.coded[1][i] for i in chosen]), label_smoothing=0.1)


def predict(upper: Upper, claims: ClaimSet) -> list[Predicted]:
    """Scores of each example: acts, and its issues by likeness alone."""
    upper.eval()
    out: list[Predicted] = []
    with torch.no_grad():
        issue_vectors = {}
        for name, rows in claims.issue_rows.items():
            batch = pad(rows)
            issue_vectors[name] = upper(batch.hidden, batch.roles, batch.mask)[2]
        for example, row in zip(claims.examples, claims.rows, strict=True):
            batch = pad([row])
            acts, _, vector = upper(batch.hidden, batch.roles, batch.mask)
            scores = torch.log_softmax(acts[0], dim=-1).tolist()
            likeness = (issue_vectors[example.dossier] @ vector[0]).tolist()
            near = dict(zip(claims.issue_ids[example.dossier], (round(v, 4) for v in likeness), strict=True))
            out.append(Predicted(example, {a: round(s, 4) for a, s in zip(ACTS, scores, strict=True)}, near, vector[0].tolist()))
    return out


def main(argv: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--hold-out", default="", help="dossiers, comma between")
    parser.add_argument("--own", action="store_true")
    parser.add_argument("--plover", type=Path)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args(argv)
    torch.manual_seed(7)
    tokenizer = Tokenizer.from_file(str(args.weights / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    held = [n for n in args.hold_out.split(",") if n]
    base = load_base(args.weights)
    lower, upper = Lower(base), Upper(base)
    lower.eval()
    kept = gold_corpus([n for n in training_dossiers() if n not in held])
    claims = claim_set(lower, tokenizer, [kept, own_corpus()] if args.own else [kept])
    coded = None
    if args.plover:
        sentences = plover_sentences(args.plover)
        coded = (encode(lower, [coded_pieces(tokenizer, s) for s in sentences]), [root_index(s) for s in sentences])
    held_set = claim_set(lower, tokenizer, [gold_corpus(held)]) if held else None
    trainer = Trainer(upper, claims, coded, args.epochs)
    args.out.mkdir(parents=True, exist_ok=True)
    for number in range(args.epochs):
        started = time.time()
        loss = trainer.epoch(number)
        print(f"epoch {number}: loss {loss:.3f}, {time.time() - started:.0f} s", flush=True)
        torch.save(upper.state_dict(), args.out / "upper.pt")
        if held_set and number >= args.epochs - 2:
            found = predict(upper, held_set)
            print(measure(found), flush=True)
    if held_set:
        with (args.out / "held.jsonl").open("w", encoding="utf-8") as file:
            for p in found:
                file.write(json.dumps({"dossier": p.example.dossier, "words": p.example.input.words, "acts": p.acts, "near": p.near}) + "\n")


if __name__ == "__main__":
    main()
