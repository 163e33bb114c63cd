"""What is said in more than one place is the same in all of them."""

from __future__ import annotations

import re
from importlib.metadata import metadata, requires, version
from pathlib import Path

import aws_appstream

ROOT = Path(__file__).parent.parent


def said(file: str, pattern: str) -> list[str]:
    return re.findall(pattern, (ROOT / file).read_text(), re.MULTILINE)


def test_the_version_is_cargos() -> None:
    (written,) = said("Cargo.toml", r'^version = "(.*)"')
    assert written == version("aws-appstream") == aws_appstream.__version__


def test_nothing_is_required_at_run_time() -> None:
    assert [one for one in requires("aws-appstream") or [] if "extra ==" not in one] == []


def test_the_pythons_that_are_promised_are_the_ones_that_wheels_are_tested_with() -> None:
    classifiers = metadata("aws-appstream").get_all("Classifier") or []
    promised = [c.rsplit(" ", 1)[1] for c in classifiers if re.search(r":: 3\.\d+$", c)]
    (tested,) = said("tools/test_wheels.py", r"^PYTHONS = \[(.*)\]")
    assert promised == re.findall(r"3\.\d+", tested)
    assert metadata("aws-appstream")["Requires-Python"] == f">={promised[0]}"


def test_hooks_run_what_lint_runs() -> None:
    (lint,) = said("Makefile", r"^lint: (.*) ##")
    assert said(".pre-commit-config.yaml", r"entry: make (.*)") == lint.split()


def test_the_hook_for_what_is_generated_runs_for_each_part_of_the_generators() -> None:
    (files,) = said(".pre-commit-config.yaml", r"entry: make lint-generated\n(?: .*\n)*? +files: '(.*)'")
    parts = {f"tools/{one}.py" for one in imported("generate_model", "generate_records", "generate_twins")}
    assert "tools/words.py" in parts
    assert [part for part in sorted(parts) if not re.search(files, part)] == []


def imported(*modules: str) -> set[str]:
    """These modules of `tools`, and those that they import."""
    found: set[str] = set()
    for module in modules:
        text = (ROOT / "tools" / f"{module}.py").read_text()
        names = re.findall(r"^from (\w+) import", text, re.MULTILINE)
        found |= {module} | imported(*(name for name in names if (ROOT / "tools" / f"{name}.py").exists()))
    return found


def test_every_target_that_is_for_people_is_in_the_help() -> None:
    (phony,) = re.findall(r"^\.PHONY: ((?:.|\\\n)*?)\n(?!\t)", (ROOT / "Makefile").read_text(), re.MULTILINE)
    explained = set(said("Makefile", r"^([a-z-]+):.*## "))
    inner = {"lint-rust", "lint-python", "lint-generated", "lint-workflows"}
    assert explained == set(phony.replace("\\\n", " ").split()) - inner
