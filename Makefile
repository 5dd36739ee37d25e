# What can be done here? `make help` says it. Every target does its own set-up: Python 3.11 or newer and make suffice.

SHELL := /bin/bash
BIN := .venv/bin
SERVE ?=
ARGS ?=
export PYTHON UV UPGRADE

.DELETE_ON_ERROR:
.PHONY: help demo test bench lint requirements lock clean servers

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):[^#]*## /  make \1\t/' | expand -t 20

demo: .venv/.run-time ## five organisations, their mail servers and the bot in one process (SERVE=1: stay and listen)
	$(BIN)/klachtenpost demo $(if $(SERVE),--serve) $(ARGS)

test: lint servers ## all checks and all tests, against real mail servers (ARGS=... goes to pytest)
	$(BIN)/pytest -n 2 --dist worksteal $(ARGS)

bench: .venv/.development ## how many mails a minute
	$(BIN)/python -m tests.benchmarks $(ARGS)

lint: .venv/.development ## form, faults, types and who may import whom
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy --no-error-summary
	$(BIN)/lint-imports --no-logo

requirements: .venv/.development ## which tests and journeys prove each row of docs/requirements.md
	@$(BIN)/python -m tests.requirements

lock: ## make the lock files anew (UV=/path/to/uv, UPGRADE=1 for newer versions)
	.ci/lock

clean: ## remove everything that was made here
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist *.egg-info
	find bot classifiers templates tests -name __pycache__ -type d -prune -exec rm -rf {} +

servers:
	@.ci/install-servers

.venv/.run-time: requirements.lock pyproject.toml .ci/set-up
	.ci/set-up requirements.lock
	@touch $@

.venv/.development: requirements-dev.lock pyproject.toml .ci/set-up
	.ci/set-up requirements-dev.lock
	@touch $@
