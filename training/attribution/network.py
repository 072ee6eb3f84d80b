"""The network: a BERT encoder, an anchor head and a pair head.

Every attribution has an anchor: the first word of its cue or, where it has none, the first word of its content. The anchor head says of each word
whether it is one; the pair head says of each word, for each anchor, whether it belongs to that attribution's source, cue or content (and begins a
claim). Nested, shared and interrupted attributions need nothing more. The pair head is a biaffine scorer (Dozat and Manning 2017) plus a small
perceptron over both words and their distance.
"""

from __future__ import annotations

import json
import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from onrecord.inference.pairs import ANCHORS, ROLES, distance_buckets

ROLE_SIZE, HIDDEN = 48, 64


class Layer(nn.Module):
    def __init__(self, size: int, heads: int, inner: int) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(size, 3 * size)
        self.out = nn.Linear(size, size)
        self.norm1 = nn.LayerNorm(size, eps=1e-12)
        self.up = nn.Linear(size, inner)
        self.down = nn.Linear(inner, size)
        self.norm2 = nn.LayerNorm(size, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        b, n, d = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        attended = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + self.out(attended.transpose(1, 2).reshape(b, n, d)))
        return self.norm2(x + self.down(functional.gelu(self.up(x))))


class Encoder(nn.Module):
    """BERT whose input also tells case, breaks, quotation marks and style. Word embeddings stay as they came."""

    def __init__(self, size: int = 384, layers: int = 6, heads: int = 12, inner: int = 1536, vocabulary: int = 30522) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, size)
        self.words.weight.requires_grad_(False)
        self.positions = nn.Parameter(torch.zeros(512, size))
        self.shape = nn.Embedding(5, size)
        self.breaks = nn.Embedding(4, size)
        self.quoted = nn.Embedding(4, size)
        self.style = nn.Embedding(3, size)
        self.norm = nn.LayerNorm(size, eps=1e-12)
        self.layers = nn.ModuleList(Layer(size, heads, inner) for _ in range(layers))
        for table in (self.shape, self.breaks, self.quoted, self.style):
            nn.init.normal_(table.weight, std=0.01)

    def forward(self, ids: Tensor, shape: Tensor, breaks: Tensor, quoted: Tensor, style: Tensor, mask: Tensor | None) -> Tensor:
        return self.embedded(self.words(ids), shape, breaks, quoted, style, mask)

    def embedded(self, words: Tensor, shape: Tensor, breaks: Tensor, quoted: Tensor, style: Tensor, mask: Tensor | None) -> Tensor:
        """The same from rows of the word table: what the exported graph takes."""
        x = words + self.positions[: words.shape[1]]
        x = x + self.shape(shape) + self.breaks(breaks) + self.quoted(quoted) + self.style(style)[:, None]
        x = self.norm(x)
        for layer in self.layers:
            x = layer(x, mask)
        return x


class Network(nn.Module):
    def __init__(self, encoder: Encoder, size: int = 384) -> None:
        super().__init__()
        self.encoder = encoder
        self.anchor = nn.Sequential(nn.Linear(size, 192), nn.GELU(), nn.Linear(192, len(ANCHORS)))
        self.query = nn.Linear(size, ROLE_SIZE * len(ROLES) + HIDDEN)
        self.key = nn.Linear(size, ROLE_SIZE * len(ROLES) + HIDDEN)
        self.distance = nn.Embedding(64, HIDDEN)
        self.paragraphs = nn.Embedding(7, HIDDEN)
        self.middle = nn.Linear(HIDDEN, 32)
        self.last = nn.Linear(32, len(ROLES))

    def forward(self, *inputs: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Anchor logits, queries and keys of every piece."""
        return self.heads(self.encoder(*inputs))

    def heads(self, hidden: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        return self.anchor(hidden), self.query(hidden), self.key(hidden)

    def pairs(self, query: Tensor, key: Tensor, distance: Tensor, paragraphs: Tensor) -> Tensor:
        """Role logits `[anchors, words, roles]` from the anchors' queries and the words' keys."""
        n = ROLE_SIZE * len(ROLES)
        q = query[:, :n].view(-1, len(ROLES), ROLE_SIZE)
        k = key[:, :n].view(-1, len(ROLES), ROLE_SIZE)
        biaffine = torch.einsum("ard,trd->atr", q, k) / math.sqrt(ROLE_SIZE)
        joint = query[:, None, n:] + key[None, :, n:] + self.distance(distance) + self.paragraphs(paragraphs)
        return biaffine + self.last(functional.relu(self.middle(functional.relu(joint))))


def pretrained(folder: Path) -> Network:
    """A network whose encoder starts from a sentence-transformers MiniLM folder."""
    config = json.loads((folder / "config.json").read_text())
    weights = {k.removeprefix("bert."): v.float() for k, v in load_file(folder / "model.safetensors").items()}
    encoder = Encoder(
        config["hidden_size"], config["num_hidden_layers"], config["num_attention_heads"], config["intermediate_size"], config["vocab_size"]
    )
    with torch.no_grad():
        encoder.words.weight.copy_(weights["embeddings.word_embeddings.weight"])
        encoder.positions.copy_(weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0])
        _copy(encoder.norm, weights, "embeddings.LayerNorm")
        for i, layer in enumerate(encoder.layers):
            _copy_layer(layer, weights, f"encoder.layer.{i}.")
    return Network(encoder, config["hidden_size"])


def _copy_layer(layer: Layer, weights: dict[str, Tensor], prefix: str) -> None:
    for part in ("weight", "bias"):
        rows = [weights[f"{prefix}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
        getattr(layer.qkv, part).copy_(torch.cat(rows))
    _copy(layer.out, weights, prefix + "attention.output.dense")
    _copy(layer.norm1, weights, prefix + "attention.output.LayerNorm")
    _copy(layer.up, weights, prefix + "intermediate.dense")
    _copy(layer.down, weights, prefix + "output.dense")
    _copy(layer.norm2, weights, prefix + "output.LayerNorm")


def _copy(module: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(weights[name + ".weight"])
    module.bias.copy_(weights[name + ".bias"])


def pair_inputs(anchors: Tensor, paragraph: Tensor, count: int) -> tuple[Tensor, Tensor]:
    """Bucketed distances in words and in paragraphs from each anchor to each of `count` words."""
    words = torch.arange(count)
    distance = torch.from_numpy(distance_buckets((words[None] - anchors[:, None]).numpy()))
    return distance, (paragraph[None] - paragraph[anchors][:, None]).clamp(-3, 3) + 3
