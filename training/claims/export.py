"""Weights -> what ships: the encoder as int8 ONNX over embedded pieces, the word embeddings with four bits a value, tokenizer, linear half.

    export.py --weights MINILM --upper DIR/upper.pt --out src/onrecord/models/claims

The graph takes embeddings, not ids, so that the table can stand beside it in a smaller form. Each claim is read by itself: the integer matrices take
their scale from the input, and a batch would make a reading depend on its neighbours.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import torch
from network import FROZEN_LAYERS, Lower, Upper, load_base, run_layers
from onnxruntime.quantization import QuantType, quantize_dynamic

from examples import ACTS

POSITIONS = 160


class Exported(torch.nn.Module):
    """Embedded pieces and roles of one claim -> act log scores and a vector."""

    def __init__(self, lower: Lower, upper: Upper) -> None:
        super().__init__()
        self.norm, self.lower, self.upper = lower.embeddings.LayerNorm, lower, upper
        types = lower.embeddings.token_type_embeddings.weight[0]
        self.register_buffer("positions", lower.embeddings.position_embeddings.weight[:POSITIONS] + types)

    def forward(self, words: torch.Tensor, roles: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        mask = torch.ones_like(roles)
        embedded = self.norm(words + self.positions[: words.shape[1]])
        acts, _, vector = self.upper(run_layers(self.lower.layers, embedded, mask), roles, mask)
        return torch.log_softmax(acts, dim=-1), vector


def four_bits(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Two values a byte, one scale for each row: the scale among 12 that leaves the least error."""
    top = np.abs(table).max(axis=1, keepdims=True)
    best, chosen = np.full(len(table), np.inf), np.zeros_like(top)
    for share in np.linspace(0.4, 1.0, 12):
        scale = top * share / 7
        error = ((np.clip(np.round(table / scale), -7, 7) * scale - table) ** 2).sum(axis=1)
        better = error < best
        best[better], chosen[better] = error[better], scale[better]
    values = (np.clip(np.round(table / chosen), -7, 7) + 8).astype(np.uint8)
    return (values[:, 0::2] << 4) | values[:, 1::2], chosen[:, 0].astype(np.float16)


def export_graph(network: Exported, path: Path) -> None:
    inputs = (torch.zeros(1, 20, 384), torch.ones(1, 20, dtype=torch.long))
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(
            network.eval(),
            inputs,
            str(plain),
            input_names=["words", "roles"],
            output_names=["acts", "vector"],
            dynamic_axes={"words": {1: "pieces"}, "roles": {1: "pieces"}},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(plain, path, per_channel=True, weight_type=QuantType.QUInt8, extra_options={"MatMulConstBOnly": True})


def export_words(lower: Lower, tokenizer: dict[str, Any], folder: Path) -> None:
    packed, scale = four_bits(lower.embeddings.word_embeddings.weight.detach().numpy())
    for piece, place in tokenizer["model"]["vocab"].items():  # pieces that no English text has cost no room once they are empty
        if piece.startswith("[unused") or min(map(ord, piece)) > 0x24F:
            packed[place] = 0x88
    np.savez_compressed(folder / "words.npz", packed=packed, scale=scale)
    tokenizer["padding"] = tokenizer["truncation"] = None
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False), encoding="utf-8")


def write_sums(folder: Path) -> None:
    """Lists the model's files in the SHA256SUMS beside its folder; other models' lines stay."""
    sums = folder.parent / "SHA256SUMS"
    others = [line for line in sums.read_text().splitlines() if f"  {folder.name}/" not in line] if sums.exists() else []
    mine = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {folder.name}/{path.name}" for path in sorted(folder.iterdir())]
    sums.write_text("".join(line + "\n" for line in sorted([*others, *mine], key=lambda line: line.split()[1])))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--upper", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    base = load_base(args.weights)
    lower, upper = Lower(base).eval(), Upper(base)
    upper.load_state_dict(torch.load(args.upper, weights_only=True))
    args.out.mkdir(parents=True, exist_ok=True)
    export_graph(Exported(lower, upper.eval()), args.out / "encoder.onnx")
    export_words(lower, json.loads((args.weights / "tokenizer.json").read_text(encoding="utf-8")), args.out)
    (args.out / "acts.json").write_text(json.dumps({"acts": [str(a) for a in ACTS], "frozen_layers": FROZEN_LAYERS}) + "\n")
    write_sums(args.out)


if __name__ == "__main__":
    main()
