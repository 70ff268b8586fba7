# The everyday commands. They use the environment in .venv, which `make .venv` makes.
PYTHON ?= python3
BIN = .venv/bin

.PHONY: dev test test-fast nightly lint bench pictures

dev: .venv  ## start the app on data of its own, in .dev-data
	$(BIN)/infoint --data .dev-data

test: .venv  ## everything but the heavy checks, a real browser included
	$(BIN)/pytest

test-fast: .venv  ## everything without the browser
	$(BIN)/pytest -m "not nightly and not browser"

nightly: .venv  ## the heavy checks: kills while somebody types, huge files, every box of every page
	$(BIN)/pytest -m nightly

lint: .venv  ## linter, format and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: .venv  ## how fast it is, as tables
	$(BIN)/python -m tests.bench

pictures: .venv  ## the README's pictures, from the demo
	$(BIN)/python -m tests.browser.pictures

.venv: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet -c constraints.txt -e '.[test]'
	touch .venv
