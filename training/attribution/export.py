"""Weights -> what ships: an int8 ONNX encoder, the pair head as arrays, the thresholds; beside it the word table and tokenizer that the models share.

`python -m training.attribution.export --weights DIR/epoch3.pt --model MINILM --out src/onrecord/models/attribution [--float]`
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from onrecord.inference.decoding import Thresholds
from training.attribution.network import Network, pretrained
from training.attribution.sums import write_sums

INPUTS = ("words", "shape", "breaks", "quoted", "style")


class Exported(torch.nn.Module):
    """The network from rows of the word table, without a mask: a window is never padded when it is served."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, *inputs: torch.Tensor) -> tuple[torch.Tensor, ...]:
        return self.network.heads(self.network.encoder.embedded(*inputs, None))


def export_encoder(network: Network, path: Path, floats: bool) -> None:
    ints = [torch.zeros(1, 40, dtype=torch.long) for _ in range(3)]
    inputs = (torch.zeros(1, 40, network.encoder.words.embedding_dim), *ints, torch.zeros(1, dtype=torch.long))
    axes = {name: {1: "pieces"} for name in (*INPUTS[:4], "anchor", "query", "key")}
    names = {"input_names": list(INPUTS), "output_names": ["anchor", "query", "key"], "dynamic_axes": axes}
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(Exported(network.eval()), inputs, str(plain), opset_version=17, dynamo=False, **names)
        if floats:
            shutil.copy(plain, path)
        else:
            # Unsigned weights: signed ones saturate on processors without VNNI, and the same text would read differently there.
            quantize_dynamic(plain, path, per_channel=True, weight_type=QuantType.QUInt8, extra_options={"MatMulConstBOnly": True})


def export_words(network: Network, model: Path, folder: Path) -> None:
    """The shared word table and tokenizer; the same from every network, since the table is frozen."""
    folder.mkdir(parents=True, exist_ok=True)
    table = network.encoder.words.weight.detach().numpy()
    scale = (np.abs(table).max(axis=1) / 127).astype(np.float16).astype(np.float32)
    values = np.clip(np.round(table / np.maximum(scale, 1e-8)[:, None]), -127, 127).astype(np.int8)
    np.savez_compressed(folder / "table.npz", values=values, scale=scale.astype(np.float16))
    tokenizer = json.loads((model / "tokenizer.json").read_text(encoding="utf-8"))
    tokenizer["padding"] = tokenizer["truncation"] = None
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False), encoding="utf-8")
    write_sums(folder)


def export_head(network: Network, path: Path) -> None:
    arrays = {
        "distance": network.distance.weight,
        "paragraphs": network.paragraphs.weight,
        "middle_weight": network.middle.weight,
        "middle_bias": network.middle.bias,
        "last_weight": network.last.weight,
        "last_bias": network.last.bias,
    }
    np.savez_compressed(path, **{name: value.detach().numpy().astype(np.float32) for name, value in arrays.items()})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--float", action="store_true", dest="floats")
    a = parser.parse_args()
    network = pretrained(a.model)
    network.load_state_dict(torch.load(a.weights, weights_only=True))
    a.out.mkdir(parents=True, exist_ok=True)
    export_encoder(network, a.out / "encoder.onnx", a.floats)
    export_head(network, a.out / "pairs.npz")
    export_words(network, a.model, a.out.parent / "words")
    config = a.out / "config.json"
    if not config.exists():
        config.write_text(json.dumps({"thresholds": asdict(Thresholds())}, indent=1) + "\n", encoding="utf-8")
    write_sums(a.out)


if __name__ == "__main__":
    main()
