# Each target sets up what it needs in .venv, and does so again only when pyproject.toml or a lock changed.
# `make PYTHON=/some/python3.12` chooses the Python; without it the first of 3.11 or later is taken.

.DEFAULT_GOAL := help
.PHONY: help check test lint style types floors fresh docs bench lock clean
.DELETE_ON_ERROR:

venv := .venv
bin := $(venv)/bin
# What is set up: enough to run the checker, and enough to work on it.
runs := $(venv)/runs.stamp
works := $(venv)/works.stamp
pip := $(bin)/python -m pip --disable-pip-version-check --quiet --quiet

help: ## say what the targets are
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 10

check: $(runs) ## check the articles in claims/
	$(bin)/checker check claims/

test: $(works) ## run the tests; T="-k farah" narrows them
	$(bin)/python -m pytest -q --numprocesses=auto --maxprocesses=4 $(T)

lint: style types floors fresh ## style, types, floors, and whether the generated files are fresh

style: $(works)
	$(bin)/ruff check
	$(bin)/ruff format --check

types: $(works)
	$(bin)/mypy

floors: $(works)
	$(bin)/lint-imports --no-logo

fresh: $(works)
	$(bin)/python scripts/generate.py --check

docs: $(works) ## build the site in build/site; write schemas/ and generated pages anew
	$(bin)/python scripts/generate.py
	$(bin)/python -m scripts.guide
	$(bin)/python -m scripts.website

bench: $(works) ## measure understanding and speed; B="--cases DIR" is handed on
	@set -e; for script in $$(grep -l '^if __name__ == "__main__":' benchmarks/*.py); do \
		echo "== $$script"; $(bin)/python "$$script" $(B); \
	done

lock: $(bin)/python ## choose the versions in requirements/ anew, from clean environments
	@mkdir -p requirements
	@set -e; for extra in documents dev; do \
		$(bin)/python -m venv --clear build/lock; \
		build/lock/bin/python -m pip install --quiet --quiet ".[$$extra]"; \
		file=requirements/$$(test $$extra = documents || echo dev-)lock.txt; \
		echo '# Written by `make lock`; pyproject.toml says what is wanted, this what was tried.' > $$file; \
		build/lock/bin/python -m pip freeze --exclude claims-checker >> $$file; \
	done; rm -rf build/lock

clean: ## take away .venv and what tools left behind
	@rm -rf $(venv) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A .venv whose Python has gone is made anew.
$(bin)/python:
	@found=; for python in $(or $(PYTHON),python3.11 python3 python3.12 python3.13 python3.14 python); do \
		if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			found=$$python; break; fi; done; \
	if [ -z "$$found" ]; then \
		echo "the checker needs Python 3.11 or later, and none was found" >&2; \
		echo "help: install one, or name it: make PYTHON=/path/to/python3.11" >&2; exit 1; fi; \
	"$$found" -m venv --clear $(venv) || { \
		echo "$$found cannot make a virtual environment" >&2; \
		echo "help: on Debian and Ubuntu, install the package python3-venv" >&2; rm -rf $(venv); exit 1; }

$(runs): pyproject.toml requirements/lock.txt $(bin)/python
	@echo "setting up .venv to run the checker"
	@$(pip) install --requirement requirements/lock.txt
	@$(pip) install --no-deps --editable .
	@touch $@

# After $(runs), so that two pips never write at once.
$(works): requirements/dev-lock.txt $(runs)
	@echo "setting up .venv to work on the checker"
	@$(pip) install --requirement requirements/dev-lock.txt
	@touch $@
