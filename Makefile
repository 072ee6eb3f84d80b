# make demo      reads the example reports offline and prints the sides' accounts and the commitments
# make test      the tests that need nothing but Python; says which suites were left out, and why
# make test-all  everything: PostgreSQL, the kills, the browser
# make lint      style, types, import rules
# make locks     makes the two lock files again from pyproject.toml

VENV = .venv
BIN = $(VENV)/bin
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-warn-script-location
DEMO = demo/istanbul
EXAMPLE = examples/istanbul

.PHONY: demo test test-all lint locks clean

demo: $(VENV)/installed
	@test -f $(DEMO)/dossier.toml || $(BIN)/onrecord new $(DEMO) --config $(EXAMPLE)/dossier.toml
	@$(BIN)/onrecord add $(DEMO) $(EXAMPLE)/docs --manifest $(EXAMPLE)/manifest.csv
	@$(BIN)/onrecord compare $(DEMO)
	@$(BIN)/onrecord commitments $(DEMO)
	@echo "Next: $(BIN)/onrecord serve $(DEMO) (the same in a browser), $(BIN)/onrecord statements $(DEMO), docs/tutorial.md"

test: $(VENV)/installed-test
	OMP_NUM_THREADS=1 $(BIN)/python -m pytest -rs

test-all: $(VENV)/installed-test
	OMP_NUM_THREADS=1 $(BIN)/python -m pytest -rs --everything

lint: $(VENV)/installed-test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

$(VENV)/installed: requirements.lock pyproject.toml | $(BIN)/python
	$(PIP) --require-hashes -r requirements.lock
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/installed-test: requirements-test.lock pyproject.toml | $(BIN)/python
	$(PIP) --require-hashes -r requirements-test.lock
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@ $(VENV)/installed

$(BIN)/python:
	@sh tools/make_venv.sh $(VENV)

LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url pyproject.toml

locks: $(VENV)/installed-test
	$(PIP) uv
	$(LOCK) --extra web --extra build -o requirements.lock
	$(LOCK) --extra web --extra postgres --extra build --extra test -o requirements-test.lock

clean:
	rm -rf $(VENV) demo
