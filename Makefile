# Everything runs in .venv, made here from pinned requirements. Needs Python 3.11-3.13, git and make.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: extract test lint types imports unit gate confidence points docs bench batches peers outside dictionary requirements clean

extract: $(READY)  ## read seeds/, write outputs/
	$(BIN)/utdrag extract seeds --glob '*.txt' --output outputs --force

test: lint types imports unit  ## everything CI checks

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

imports: $(READY)
	$(BIN)/lint-imports

unit: $(READY)
	$(BIN)/pytest -n 2

gate: $(READY)  ## accuracy on the corpus beside its floors; unit tests hold them too
	$(BIN)/python -m tests.gate

confidence: $(READY)  ## count how often each rule is right on the tuned part of the corpus and the seeds
	$(BIN)/python -m benchmarks.learn_confidence
	$(BIN)/python -m benchmarks.rules_page

points: $(READY)  ## learn what the signs of a name, a body, a sum and a page speak for
	$(BIN)/python -m benchmarks.learn_titles
	$(BIN)/python -m benchmarks.learn_points

docs: $(READY)  ## the documentation as a site in site/; a warning is an error
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict

bench: $(READY)  ## pages per second and memory, for docs/measurements.md
	$(BIN)/python benchmarks/speed.py

batches: $(READY)  ## speed and growth of batches, for docs/measurements.md
	$(BIN)/python -m benchmarks.throughput
	$(BIN)/python -m benchmarks.scale

peers: $(READY)  ## other libraries on the same cases, for docs/measurements.md
	test -x .venv-peers/bin/python || $(PYTHON) -m venv .venv-peers
	for package in $$(grep -v '^#' benchmarks/peers-requirements.txt); do \
	  .venv-peers/bin/python -m pip install --quiet --disable-pip-version-check $$package || echo "$$package: not to be had here"; \
	done
	$(BIN)/python -m benchmarks.peers

outside: $(READY)  ## Label Studio's SDK, in an environment of its own, on an export of the seeds and the corpus
	test -x .venv-outside/bin/python || $(PYTHON) -m venv .venv-outside
	.venv-outside/bin/python -m pip install --quiet --disable-pip-version-check "label-studio-sdk>=2.1,<3"
	$(BIN)/utdrag extract seeds tests/corpus/tuned --output build/outside --force
	$(BIN)/utdrag export build/outside --to label-studio --output build/label-studio --force
	.venv-outside/bin/python tests/export/label_studio_sdk_check.py build/label-studio

dictionary: $(READY)  ## docs/data-dictionary.md from the models; a test fails when it is stale
	$(BIN)/utdrag schema --as markdown > docs/data-dictionary.md

requirements:  ## pin again after a change in pyproject.toml (needs uv)
	uv pip compile pyproject.toml --group dev --extra documents --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -q -o requirements-dev.txt
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -q -c requirements-dev.txt -o requirements.txt

$(READY): requirements-dev.txt pyproject.toml
	$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(None if (3, 11) <= v <= (3, 13) else "utdrag needs Python 3.11 to 3.13, this is %d.%d: make PYTHON=python3.12 ..." % v)'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(READY)

clean:
	rm -rf .venv .venv-peers .venv-outside build dist site .mypy_cache .ruff_cache .pytest_cache .hypothesis
