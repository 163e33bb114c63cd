"""Says what is wrong with wheels and sdists before anybody installs them; exit 1 if anything is.

    python tools/check_dist.py dist/*

A wheel: one binary for all Pythons, at most 8 MB, nothing that it depends on at run time, the whole package and nothing
else; on Linux auditwheel finds it no newer than manylinux_2_28 or musllinux_1_2. An sdist: what git has, no more.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from email import message_from_bytes
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = "aws_appstream/"
LARGEST = {".whl": 8_000_000, ".gz": 3_000_000}
OLDEST = {"manylinux": (2, 28), "musllinux": (1, 2)}
"""The systems that a wheel must still run on."""
WANTED = {"Cargo.lock", "Cargo.toml", "LICENSE", "README.md", "benchmarks/README.md", "mkdocs.yml", "pyproject.toml"}
UNWINDER = b"libgcc_s.so.1\0"
EXTRAS = re.compile(r"""extra\s*==\s*["']""")


def tracked(folder: str = "") -> set[str]:
    """The files that git has, or would take."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", folder or "."]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout.split("\n")
    return {name for name in found if name and (ROOT / name).exists()}


def version() -> str:
    """The one in Cargo.toml, which all others are made of."""
    (first, *_) = re.findall(r'^version = "(.+)"$', (ROOT / "Cargo.toml").read_text(), re.MULTILINE)
    return str(first)


def wrong_with_wheel(path: Path) -> Iterator[str]:
    with zipfile.ZipFile(path) as wheel:
        names = [name for name in wheel.namelist() if not name.endswith("/")]
        (metadata,) = (name for name in names if name.endswith(".dist-info/METADATA"))
        told = message_from_bytes(wheel.read(metadata))
        contents = [wheel.read(name) for name in names if name.endswith(".so")]
    if not path.name.startswith(f"aws_appstream-{version()}-cp310-abi3-"):
        yield "is not one for all Pythons from 3.10 on, of the version in Cargo.toml"
    for requirement in told.get_all("Requires-Dist", []):
        if not EXTRAS.search(requirement):
            yield f"wants {requirement} at run time"
    shipped = {name for name in names if ".dist-info/" not in name}
    binary = {name for name in shipped if re.fullmatch(rf"{PACKAGE}_core(\.abi3\.so|\.pyd)", name)}
    if len(binary) != 1:
        yield f"has the binaries {sorted(binary)}"
    due = {name.removeprefix("python/") for name in tracked("python")}
    yield from (f"lacks {name}" for name in sorted(due - shipped))
    yield from (f"has {name}" for name in sorted(shipped - due - binary))
    if not any(name.endswith(".dist-info/licenses/LICENSE") for name in names):
        yield "lacks the licence"
    if "linux" in path.name:
        yield from too_new(path)
    if "manylinux" in path.name and not any(UNWINDER in content for content in contents):
        yield "does not unwind with libgcc, as glibc does: it would crash when Python ends threads"


def too_new(path: Path) -> Iterator[str]:
    """What auditwheel has to say: which systems the binary really runs on, whatever its name promises."""
    told = subprocess.run([sys.executable, "-m", "auditwheel", "show", path], capture_output=True, text=True)
    said = re.search(r'platform\s+tag:\s+"(manylinux|musllinux)_(\d+)_(\d+)_\w+"', told.stdout)
    if said is None:
        yield f"is nothing that auditwheel knows: {told.stdout or told.stderr}"
    elif (int(said[2]), int(said[3])) > OLDEST[said[1]]:
        yield f"needs a system as new as {said[1]}_{said[2]}_{said[3]}"


def wrong_with_sdist(path: Path) -> Iterator[str]:
    with tarfile.open(path) as archive:
        names = {member.name.split("/", 1)[1] for member in archive.getmembers() if member.isfile()}
    if path.name != f"aws_appstream-{version()}.tar.gz":
        yield "is not of the version in Cargo.toml"
    due = tracked()
    yield from (f"has {name}, which git has not" for name in sorted(names - due - {"PKG-INFO"}))
    needed = WANTED | {name for name in due if name.startswith(("python/", "src/", "tests/"))}
    yield from (f"lacks {name}" for name in sorted(needed - names))


def wrong_with(path: Path) -> Iterator[str]:
    if path.stat().st_size > LARGEST[path.suffix]:
        yield f"has {path.stat().st_size:,} bytes: more than {LARGEST[path.suffix]:,}"
    yield from wrong_with_wheel(path) if path.suffix == ".whl" else wrong_with_sdist(path)


def main() -> int:
    paths = [Path(argument) for argument in sys.argv[1:]]
    if not paths:
        raise SystemExit(__doc__)
    bad = False
    for path in paths:
        problems = list(wrong_with(path))
        bad |= bool(problems)
        print(f"{path.name}, {path.stat().st_size / 1e6:.1f} MB: {'no problem' if not problems else ''}")
        for problem in problems:
            print(f"  {problem}")
    return int(bad)


if __name__ == "__main__":
    sys.exit(main())
