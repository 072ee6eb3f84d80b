"""The claim network: all-MiniLM-L6-v2 with its word embeddings and lower layers as they are, and four small heads on the upper layers.

One sequence a claim: `[CLS] source cue [SEP] before CLAIM after [SEP]`; each word piece has a role (`Role`) whose embedding is added above the frozen
layers, so that the hidden states below can be computed once for all of training.
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import nn
from transformers import AutoModel

from examples import ACTS
from onrecord.inference.claim_pieces import ROLES

FROZEN_LAYERS = 3
DIMENSIONS = 384
PLOVER_ROOTS = [
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "COOPERATE",
    "AID",
    "YIELD",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]


class Lower(nn.Module):
    """Word pieces -> hidden states above the frozen layers. Never trained."""

    def __init__(self, base: nn.Module) -> None:
        super().__init__()
        self.embeddings, self.layers = base.embeddings, base.encoder.layer[:FROZEN_LAYERS]
        self.requires_grad_(False)

    def forward(self, pieces: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        return run_layers(self.layers, self.embeddings(pieces), mask)


class Upper(nn.Module):
    """Hidden states and roles -> act logits, PLOVER logits, and a vector for issues."""

    def __init__(self, base: nn.Module) -> None:
        super().__init__()
        self.layers = base.encoder.layer[FROZEN_LAYERS:]
        self.roles = nn.Embedding(ROLES, DIMENSIONS)
        nn.init.normal_(self.roles.weight, std=0.02)
        self.act = nn.Sequential(nn.Dropout(0.1), nn.Linear(2 * DIMENSIONS, len(ACTS)))
        self.plover = nn.Sequential(nn.Dropout(0.1), nn.Linear(2 * DIMENSIONS, len(PLOVER_ROOTS)))
        self.scale = nn.Parameter(torch.tensor(3.0))

    def forward(self, hidden: torch.Tensor, roles: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        states = run_layers(self.layers, hidden + self.roles(roles), mask)
        claim = mean_where(states, roles == 1)
        pooled = torch.cat([mean_where(states, mask > 0), claim], dim=-1)
        return self.act(pooled), self.plover(pooled), nn.functional.normalize(claim, dim=-1)


def run_layers(layers: nn.ModuleList, hidden: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    bias = (1.0 - mask[:, None, None, :].to(hidden.dtype)) * -1e4
    for layer in layers:
        out = layer(hidden, bias)
        hidden = out[0] if isinstance(out, tuple) else out
    return hidden


def mean_where(states: torch.Tensor, chosen: torch.Tensor) -> torch.Tensor:
    weights = chosen.to(states.dtype)[..., None]
    return (states * weights).sum(1) / weights.sum(1).clamp(min=1.0)


def load_base(weights: Path) -> nn.Module:
    """all-MiniLM-L6-v2 from a folder, with eager attention so that it exports plainly."""
    return AutoModel.from_pretrained(str(weights), attn_implementation="eager")
