"""Weights -> what ships: the encoder as int8 ONNX over embedded pieces. Word table and tokenizer are shared (`models/words`, `training/attribution`).

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
    (args.out / "acts.json").write_text(json.dumps({"acts": [str(a) for a in ACTS], "frozen_layers": FROZEN_LAYERS}) + "\n")
    write_sums(args.out)


if __name__ == "__main__":
    main()
