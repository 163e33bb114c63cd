# Everything here sets up what it needs: a fresh clone wants only Rust, Python 3.10+ and a C compiler.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BENCH := .venv-bench
CLIENTS := .venv-clients
JS := tests/clients/js
SOURCES := $(shell find src python/aws_appstream -name '*.rs' -o -name '*.html' -o -name '*.py' -o -name '*.pyi') Cargo.toml Cargo.lock pyproject.toml

.PHONY: help demo test test-rust test-python fuzz lint format generate bench soak wheel clean
help: ## Show this help
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(VENV)/.ready: requirements-dev.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --requirement requirements-dev.txt
	@touch $@

# The package, built for daily work and importable from the tree.
$(VENV)/.built: $(VENV)/.ready $(SOURCES)
	env -u CONDA_PREFIX VIRTUAL_ENV=$(abspath $(VENV)) $(BIN)/maturin develop --quiet --locked
	@touch $@

demo: $(VENV)/.built ## Run the main job against an AppStream on this machine
	$(BIN)/python -m aws_appstream demo

test: lint test-rust test-python ## Run all tests and linters

test-rust: ## Run the Rust tests, without Python
	cargo test --quiet --locked --no-default-features

# The clients that the local AppStream is tested with. Tests of those that cannot be had say so and are skipped.
$(CLIENTS)/.ready: tests/clients/requirements.txt
	$(PYTHON) -m venv $(CLIENTS)
	$(CLIENTS)/bin/python -m pip install --quiet --requirement tests/clients/requirements.txt
	@touch $@

$(JS)/node_modules/.ready: $(JS)/package.json $(JS)/package-lock.json
	@if command -v npm > /dev/null; then npm ci --prefix $(JS) --silent --no-audit --no-fund && touch $@; fi

test-python: $(VENV)/.built $(CLIENTS)/.ready $(JS)/node_modules/.ready ## Run the Python tests
	$(BIN)/python -m pytest --quiet

fuzz: ## Ask the local AppStream nonsense for 60 s in each protocol (needs a nightly Rust)
	@cargo +nightly --version >/dev/null 2>&1 || { echo 'make fuzz needs a nightly Rust: rustup toolchain install nightly'; exit 1; }
	@cargo fuzz --version >/dev/null 2>&1 || cargo install --locked cargo-fuzz
	for target in json cbor; do \
		mkdir -p fuzz/corpus/$$target && cargo +nightly fuzz run $$target fuzz/corpus/$$target fuzz/seeds/$$target \
			-- -max_total_time=60 -timeout=10 -max_len=8192 || exit 1; done

lint: $(VENV)/.built ## Check formats, types and lints
	cargo fmt --check
	cargo clippy --quiet --locked --all-targets -- --deny warnings
	$(BIN)/ruff format --check .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy
	@# what stubs hide
	@for stub in python/aws_appstream/*.pyi; do \
		module=$${stub%i}; [ ! -f $$module ] || $(BIN)/mypy --no-error-summary $$module || exit 1; done
	PATH=$(abspath $(BIN)):$$PATH $(BIN)/pyright --warnings
	PATH=$(abspath $(BIN)):$$PATH $(BIN)/pyright --verifytypes aws_appstream --ignoreexternal > $(VENV)/verifytypes || { cat $(VENV)/verifytypes; exit 1; }
	$(BIN)/python -m mypy.stubtest --mypy-config-file pyproject.toml aws_appstream
	$(BIN)/python tools/generate_model.py --check
	$(BIN)/python tools/generate_constraints.py --check
	$(BIN)/python tools/generate_stubs.py --check
	$(BIN)/python tools/generate_records.py --check
	$(BIN)/python tools/generate_twins.py --check

format: $(VENV)/.ready ## Format everything
	cargo fmt
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

generate: $(VENV)/.built ## Write the tables, classes and stubs anew from botocore's service model
	$(BIN)/python tools/generate_model.py
	$(BIN)/python tools/generate_constraints.py
	$(BIN)/python tools/generate_stubs.py
	$(BIN)/python tools/generate_records.py
	$(BIN)/python tools/generate_twins.py

$(BENCH)/.ready: benchmarks/requirements.txt
	$(PYTHON) -m venv $(BENCH)
	$(BENCH)/bin/python -m pip install --quiet --requirement benchmarks/requirements.txt
	@touch $@

bench: $(BENCH)/.ready ## Measure ours, boto3, aiobotocore, capo-appstream and the plain Rust SDK side by side
	$(BENCH)/bin/python -m pip install --quiet --no-deps --force-reinstall .
	$(BENCH)/bin/python benchmarks/run.py

soak: $(VENV)/.built ## Make a million calls, and see that nothing is left of them; end hundreds of programs
	$(BIN)/python -m soak

wheel: $(VENV)/.ready ## Build the release wheel into dist/
	$(BIN)/maturin build --release --locked --out dist

clean: ## Remove what was built
	rm -rf $(VENV) $(BENCH) $(CLIENTS) $(JS)/node_modules dist target benchmarks/rust/target fuzz/target fuzz/corpus $(CLIENTS) $(JS)/node_modules
