"""The sources of `aws-sdk-appstream`, of the version that the crate is built with."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parent.parent
TARGET = "x86_64-unknown-linux-gnu"


def sources() -> Path:
    command = ["cargo", "metadata", "--format-version", "1", "--locked", "--filter-platform", TARGET]
    metadata = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout)
    (sdk,) = (package for package in metadata["packages"] if package["name"] == "aws-sdk-appstream")
    return Path(sdk["manifest_path"]).parent / "src"


def operations() -> set[str]:
    """The API's names of all operations that the SDK has."""
    texts = [path.read_text() for path in (sources() / "operation").glob("*.rs")]
    return {name for text in texts for name in re.findall(r'Metadata::new\(\s*"(\w+)",\s*"AppStream"', text)}


def members() -> dict[str, set[str]]:
    """The members of each structure, under the SDK's names of structures."""
    found: dict[str, set[str]] = {}
    for path in sources().rglob("*.rs"):
        for shape, member in re.findall(r'"com\.amazonaws\.appstream(?:\.synthetic)?#(\w+)\$(\w+)"', path.read_text()):
            found.setdefault(shape, set()).add(member)
    return found


def enums() -> dict[str, list[str]]:
    """The values of each enum."""
    found = {}
    for path in (sources() / "types").glob("_*.rs"):
        text = path.read_text()
        name = re.search(r"pub enum (\w+) ", text)
        values = re.search(r"fn values\(\) -> &'static \[&'static str\] \{\s*&\[(.*?)\]", text, re.DOTALL)
        if name and values:
            found[name[1]] = re.findall(r'"([^"]*)"', values[1])
    return found
