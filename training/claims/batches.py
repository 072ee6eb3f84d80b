"""Examples as padded tensors, with the frozen layers' hidden states computed once."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from network import PLOVER_ROOTS, Lower
from tokenizers import Tokenizer

from examples import CodedSentence, Corpus, Example, act_target
from onrecord.inference.claim_pieces import CLAIM, CLS, CONTEXT, SEP, SOURCE, TARGET, Pieces, claim_pieces, text_pieces
from onrecord.model import Issue

MOST_SENTENCE = 64


@dataclass(frozen=True)
class Encoded:
    """Hidden states above the frozen layers (half precision to save memory) and roles of one sequence."""

    hidden: torch.Tensor
    roles: torch.Tensor


@dataclass(frozen=True)
class Padded:
    hidden: torch.Tensor
    roles: torch.Tensor
    mask: torch.Tensor


def encode(lower: Lower, sequences: Sequence[Pieces], size: int = 32) -> list[Encoded]:
    """In the order given; sorted by length inside, so that little is padded."""
    order = sorted(range(len(sequences)), key=lambda i: len(sequences[i].ids))
    out: dict[int, Encoded] = {}
    for start in range(0, len(order), size):
        chosen = order[start : start + size]
        longest = max(len(sequences[i].ids) for i in chosen)
        pieces = torch.tensor([list(sequences[i].ids) + [0] * (longest - len(sequences[i].ids)) for i in chosen])
        mask = torch.tensor([[1] * len(sequences[i].ids) + [0] * (longest - len(sequences[i].ids)) for i in chosen])
        with torch.no_grad():
            hidden = lower(pieces, mask)
        for row, i in enumerate(chosen):
            length = len(sequences[i].ids)
            out[i] = Encoded(hidden[row, :length].half(), torch.tensor(sequences[i].roles))
    return [out[i] for i in range(len(sequences))]


def pad(rows: Sequence[Encoded]) -> Padded:
    longest = max(len(row.roles) for row in rows)
    hidden = torch.zeros(len(rows), longest, rows[0].hidden.shape[-1])
    roles = torch.zeros(len(rows), longest, dtype=torch.long)
    mask = torch.zeros(len(rows), longest)
    for i, row in enumerate(rows):
        length = len(row.roles)
        hidden[i, :length], roles[i, :length], mask[i, :length] = row.hidden.float(), row.roles, 1.0
    return Padded(hidden, roles, mask)


def issue_text(issue: Issue) -> str:
    """What the network reads of an issue; the runtime builds it with the same words."""
    return f"{issue.label}: {', '.join(issue.terms)}" if issue.terms else issue.label


@dataclass(frozen=True)
class ClaimSet:
    """Examples, their sequences, their issues' sequences and targets."""

    examples: tuple[Example, ...]
    rows: list[Encoded]
    acts: torch.Tensor
    issue_rows: dict[str, list[Encoded]]
    issue_ids: dict[str, list[str]]

    def batches(self, size: int, seed: int) -> list[list[int]]:
        """Every example once; a batch holds one dossier's, of like length."""
        by_dossier: dict[str, list[int]] = defaultdict(list)
        shuffle = random.Random(seed)
        for i, example in enumerate(self.examples):
            by_dossier[example.dossier].append(i)
        out = []
        for chosen in by_dossier.values():
            shuffle.shuffle(chosen)
            for start in range(0, len(chosen), size * 4):
                block = sorted(chosen[start : start + size * 4], key=lambda i: len(self.rows[i].roles))
                out += [block[k : k + size] for k in range(0, len(block), size)]
        shuffle.shuffle(out)
        return out


def claim_set(lower: Lower, tokenizer: Tokenizer, corpora: Sequence[Corpus]) -> ClaimSet:
    examples = tuple(e for c in corpora for e in c.examples)
    issues = {name: list(found) for c in corpora for name, found in c.issues.items()}
    return ClaimSet(
        examples,
        encode(lower, [claim_pieces(tokenizer, e.input) for e in examples]),
        torch.tensor([act_target(e) for e in examples]),
        {name: encode(lower, [text_pieces(tokenizer, issue_text(i)) for i in found]) for name, found in issues.items()},
        {name: [i.id for i in found] for name, found in issues.items()},
    )


def coded_pieces(tokenizer: Tokenizer, coded: CodedSentence) -> Pieces:
    """A PLOVER sentence; its source and target actors are marked by role, the rest of it stands in the role of a claim."""
    encoding = tokenizer.encode(coded.sentence, add_special_tokens=False)
    places = [(coded.sentence.find(coded.source), len(coded.source), SOURCE), (coded.sentence.find(coded.target), len(coded.target), TARGET)]
    roles = [next((role for at, n, role in places if at >= 0 and at <= start < at + n), CLAIM) for start, _ in encoding.offsets]
    ids = list(encoding.ids)[:MOST_SENTENCE]
    return Pieces((CLS, *ids, SEP), (CONTEXT, *roles[:MOST_SENTENCE], CONTEXT))


def root_index(coded: CodedSentence) -> int:
    return PLOVER_ROOTS.index(coded.root)
