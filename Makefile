# Reading Room. `make site` builds, `make test` tests; both prepare what they need.

VENV := .venv
BIN := $(VENV)/bin
DATA ?=
BASE_URL ?=

ifndef PYTHON
PYTHON := $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
  $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
endif

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help site check-site serve test check format bench train lock clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-11s %s\n", $$1, $$2}' Makefile

site: $(VENV)/site ## import the seeds and build site/
	@$(BIN)/python build.py $(if $(BASE_URL),--base-url $(BASE_URL))

check-site: $(VENV)/site ## check content/ and every link of site/
	@$(BIN)/python build.py check $(if $(BASE_URL),--base-url $(BASE_URL))

serve: $(VENV)/site ## build, watch, and reload the browser at each change
	@$(BIN)/python build.py serve

test: $(VENV)/dev ## run all tests, in a real browser too
	@$(BIN)/python -m tests.browser
	@$(BIN)/python -m pytest --numprocesses 2

check: $(VENV)/dev ## format, lint, strict types, tests
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(MAKE) --no-print-directory test

format: $(VENV)/dev ## put the code in the one layout
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: $(VENV)/dev ## measure speed beside peers; with DATA=/path/to/data against gold data too
	@$(BIN)/python -m bench $(DATA)

train: $(VENV)/dev ## fit the weights of the importer anew: make train DATA=/path/to/data
	@$(BIN)/python -m bench.train $(DATA)
	@$(BIN)/python -m bench.choices $(DATA)

lock: $(VENV)/dev ## choose the newest versions anew and write them down with their hashes
	@$(BIN)/pip install --quiet uv
	@$(BIN)/uv pip compile --no-config --universal --generate-hashes --upgrade --quiet --no-header \
	  --python-version 3.11 pyproject.toml --output-file requirements.txt
	@$(BIN)/uv pip compile --no-config --universal --generate-hashes --upgrade --quiet --no-header \
	  --python-version 3.11 --extra dev --constraint requirements.txt \
	  pyproject.toml --output-file requirements-dev.txt

clean: ## remove the environment and the caches; site/ stays
	@rm -rf $(VENV) .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/python:
	@test -n "$(PYTHON)" || { echo "make: Python 3.11 or newer is needed: install it, or name it with make PYTHON=..." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "make: $(PYTHON) is not Python 3.11 or newer" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "make: $(PYTHON) cannot make virtual environments; on Debian or Ubuntu: apt install python3-venv" >&2; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(VENV)/site: $(VENV)/python requirements.txt
	@echo "Installing what the site needs" >&2
	@$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements.txt
	@touch $@

$(VENV)/dev: $(VENV)/site requirements-dev.txt
	@echo "Installing what the tests need" >&2
	@$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements-dev.txt
	@touch $@
