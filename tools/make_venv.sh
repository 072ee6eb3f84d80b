#!/bin/sh
# Makes the virtual environment $1 with the newest Python from 3.11 to 3.13 that there is; says what to install where there is none.
set -eu
for name in python3.13 python3.12 python3.11 python3 python; do
    command -v "$name" >/dev/null 2>&1 || continue
    "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null || continue
    if ! "$name" -c 'import ensurepip, venv' 2>/dev/null; then
        without=${without:-$name}
        continue
    fi
    exec "$name" -m venv "$1"
done
if [ -n "${without:-}" ]; then
    version=$("$without" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    echo "$without cannot make a virtual environment. Run: sudo apt-get install python$version-venv" >&2
else
    echo "Python 3.11, 3.12 or 3.13 is needed. On Debian or Ubuntu run: sudo apt-get install python3 python3-venv" >&2
fi
exit 1
