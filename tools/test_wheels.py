"""Runs all Python tests with the installed wheel, in each Python that is here.

    python tools/test_wheels.py dist/*.whl                     # 3.10 to 3.13
    python tools/test_wheels.py dist/*.whl 3.14 -- -k waiters  # this Python, these tests

Each has a fresh virtual environment outside of the tree, with the wheel and all its extras: what is imported is what a
user gets. Pythons that are not here are named as not tried; exit 1 if a test fails or no Python is here.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from email import message_from_bytes
from pathlib import Path

ROOT = Path(__file__).parent.parent
PYTHONS = ["3.10", "3.11", "3.12", "3.13"]
WHERE = "import aws_appstream._core as core; print(core.__file__)"


def candidates(version: str) -> Iterator[Path]:
    """On the path, and where pyenv has it."""
    if found := shutil.which(f"python{version}"):
        yield Path(found)
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    yield from sorted((pyenv / "versions").glob(f"{version}.*/bin/python{version}"))


def interpreter(version: str) -> Path | None:
    for path in candidates(version):  # one of pyenv's shims may be there and refuse
        if subprocess.run([path, "-c", ""], capture_output=True).returncode == 0:
            return path
    return None


def extras(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        (metadata,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        return message_from_bytes(archive.read(metadata)).get_all("Provides-Extra", [])


def environment(python: Path, wheel: Path, folder: Path) -> Path:
    """The interpreter of a new environment that has the wheel and what its tests want."""
    subprocess.run([python, "-m", "venv", folder], check=True)
    made = folder / "bin" / "python"
    install = [str(made), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*install, "--requirement", str(ROOT / "requirements-dev.txt")], check=True)
    subprocess.run([*install, f"{wheel.resolve()}[{','.join(extras(wheel))}]"], check=True)
    where = subprocess.run([made, "-c", WHERE], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    if folder not in Path(where).parents:
        raise SystemExit(f"{where.strip()} would be tested, and not the wheel")
    return made


def tested(version: str, wheel: Path, arguments: list[str]) -> bool | None:
    """Whether all went well; None if there is no such Python."""
    python = interpreter(version)
    if python is None:
        return None
    with tempfile.TemporaryDirectory(prefix="wheel-", ignore_cleanup_errors=True) as folder:
        made = environment(python, wheel, Path(folder).resolve())
        print(f"--- Python {version}", flush=True)
        return subprocess.run([made, "-m", "pytest", "--quiet", *arguments], cwd=ROOT).returncode == 0


def main() -> int:
    end = sys.argv.index("--") if "--" in sys.argv else len(sys.argv)
    told, arguments = sys.argv[1:end], sys.argv[end + 1 :]
    wheels = [Path(word) for word in told if word.endswith(".whl")]
    versions = [word for word in told if not word.endswith(".whl")] or PYTHONS
    if len(wheels) != 1:
        raise SystemExit(__doc__)
    began = time.monotonic()
    results = {version: tested(version, wheels[0], arguments) for version in versions}
    words = {True: "passed", False: "FAILED", None: "not here, not tried"}
    for version, result in results.items():
        print(f"Python {version}: {words[result]}")
    print(f"{wheels[0].name}, {time.monotonic() - began:.0f} s")
    return int(False in results.values() or True not in results.values())


if __name__ == "__main__":
    sys.exit(main())
