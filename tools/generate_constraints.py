"""Writes the tables of `src/local/constraints/` from botocore's service model of AppStream.

    python tools/generate_constraints.py           # write
    python tools/generate_constraints.py --check   # exit 1 if what is in the tree differs

Two files: `table.rs`, what the model demands of the inputs of the operations that the local AppStream has;
`letters.rs`, what Unicode means by the classes of characters in the model's patterns.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from botocore.model import OperationModel, Shape
from generate_model import constant, header, load, parts, reachable, settle

LOCAL = Path(__file__).parent.parent / "src" / "local"
CONSTRAINTS = LOCAL / "constraints"
# What Java's `.` does not match.
LINE_ENDS = r"[^\n\r\x{85}\x{2028}\x{2029}]"
# What Java and regex-lite understand in the same way.
ESCAPES = set("dws,.-\\*+/")
GENERATOR = "tools/generate_constraints.py"


def local_operations(operations: list[OperationModel]) -> list[OperationModel]:
    """The rows of the local AppStream's own table of operations."""
    rows = set(re.findall(r'^    "(\w+)":', (LOCAL / "operations.rs").read_text(), re.MULTILINE))
    return [operation for operation in operations if operation.name in rows]


def literal(text: str) -> str:
    return f'r"{text}"' if '"' not in text else f'r#"{text}"#'


def without_looking_around(pattern: str) -> tuple[str, str | None, str | None]:
    """The pattern without `(?!...)` at its start and `(?<!...)` at its end, and the two texts in there."""
    start = re.match(r"^([(^]*)\(\?!([a-z:]+)\)", pattern)
    if start:
        pattern = start[1] + pattern[start.end() :]
    end = re.search(r"\(\?<!\\(\W)\)\$$", pattern)
    if end:
        pattern = pattern[: end.start()] + "$"
    return pattern, start and start[2], end and end[1]


def tokens(pattern: str) -> Iterator[str]:
    yield from re.findall(r"\\p\{\w\}|\\x[0-9a-f]{2}|\\.|\(\?.|.", pattern)


def translated(pattern: str) -> str:
    """The same in the words of regex-lite, but for `\\p{L}`, which src/local/constraints/pattern.rs knows."""
    out, in_class = [], False
    for token in tokens(pattern):
        if token.startswith("(?") and token != "(?:":
            raise SystemExit(f"{pattern} looks around in a way that {GENERATOR} does not know")
        if token.startswith("\\p") and token[3] not in CLASSES:
            raise SystemExit(f"{pattern} has {token}: add it to CLASSES in {GENERATOR}")
        if len(token) == 2 and token[0] == "\\" and token[1] not in ESCAPES:
            raise SystemExit(f"{pattern} has {token}: teach {GENERATOR} about it")
        in_class = (in_class or token == "[") and token != "]"
        out.append(LINE_ENDS if token == "." and not in_class else token)
    return "".join(out)


def pattern_row(pattern: str, name: str) -> str:
    plain, start, end = without_looking_around(pattern)
    here = translated(plain)
    out = f"Pattern::new({literal(pattern)})"
    out += f".written_here({literal(here)})" if here != pattern else ""
    out += f".never_starting_with({literal(start)})" if start else ""
    out += f".never_ending_with({literal(end)})" if end else ""
    return f"static {name}: Pattern = {out};"


def limits(shape: Shape, least: str, most: str) -> str:
    low, high = (shape.metadata.get(key) for key in ("min", "max"))
    return f"min: {least if low is None else low}, max: {most if high is None else high}"


def is_sensitive(shape: Shape) -> bool:
    """Whether the shape's value may be shown to nobody, or that of anything in it that is shown with it."""
    inside = parts(shape) if shape.type_name in ("list", "map") else []
    return bool(shape.metadata.get("sensitive")) or any(map(is_sensitive, inside))


class Table:
    """The rows of table.rs. A shape of which nothing is demanded has none."""

    def __init__(self) -> None:
        self.patterns: dict[str, str] = {}
        self.rules: dict[str, str | None] = {}

    def rule(self, shape: Shape) -> str | None:
        """The name of the shape's rule."""
        if shape.name not in self.rules:
            self.rules[shape.name] = self.demanded(shape)
        return None if self.rules[shape.name] is None else constant(shape)

    def demanded(self, shape: Shape) -> str | None:
        bounded = "min" in shape.metadata or "max" in shape.metadata
        match shape.type_name:
            case "structure":
                return self.structure(shape)
            case "string" if getattr(shape, "enum", None):
                return "Enum(&[" + ", ".join(f'"{value}"' for value in shape.enum) + "])"
            case "string" if bounded or "pattern" in shape.metadata:
                return f"Text {{ {limits(shape, '0', 'usize::MAX')}, pattern: {self.pattern(shape)} }}"
            case "integer" | "long" if bounded:
                return f"Number {{ {limits(shape, 'i64::MIN', 'i64::MAX')} }}"
            case "list":
                element = self.rule(shape.member)
                if element or bounded:
                    return f"List {{ {limits(shape, '0', 'usize::MAX')}, element: &{element or 'FREE'} }}"
            case "map":
                if shape.value.type_name != "string":
                    raise SystemExit(f"{shape.name} maps to a {shape.value.type_name}: teach src/local/constraints")
                key, value = self.rule(shape.key) or "FREE", self.rule(shape.value) or "FREE"
                return f"Map {{ {limits(shape, '0', 'usize::MAX')}, key: &{key}, value: &{value} }}"
        return None

    def pattern(self, shape: Shape) -> str:
        pattern = shape.metadata.get("pattern")
        if pattern is None:
            return "None"
        name = self.patterns.setdefault(pattern, f"{constant(shape)}_PATTERN")
        return f"Some(&{name})"

    def structure(self, shape: Shape) -> str | None:
        rows = []
        for name, member in shape.members.items():
            rule, required = self.rule(member), name in shape.required_members
            if rule is None and not required:
                continue
            sensitive = is_sensitive(shape) or is_sensitive(member)
            row = f'Member::{"required" if required else "optional"}("{name}", &{rule or "FREE"})'
            rows.append(f"    {row}{'.sensitive()' if sensitive else ''},")
        return "\n".join(["Structure(&[", *rows, "])"]) if rows else None


def table(operations: list[OperationModel]) -> str:
    rows, inputs = Table(), [op.input_shape for op in operations if op.input_shape is not None]
    for shape in inputs:
        rows.rule(shape)
    shapes = [shape for shape in reachable(inputs) if rows.rules.get(shape.name)]
    known = sorted(shape.name for shape in inputs if rows.rules[shape.name])
    return "\n".join(
        [
            header().replace("generate_model", "generate_constraints"),
            "use super::pattern::Pattern;",
            "use super::rules::{Member, Rule::{self, Enum, Free, List, Map, Number, Structure, Text}};\n",
            "static FREE: Rule = Free;",
            *(pattern_row(pattern, name) for pattern, name in sorted(rows.patterns.items(), key=lambda row: row[1])),
            *(f"pub(super) static {constant(shape)}: Rule = {rows.rules[shape.name]};" for shape in shapes),
            "/// The inputs of which anything is demanded, in the order of their names.",
            "pub(super) static INPUTS: &[(&str, &Rule)] = &[",
            *(f'    ("{name}", &{constant(next(s for s in shapes if s.name == name))}),' for name in known),
            "];\n",
        ]
    )


CLASSES = {"L": "Letters.", "N": "Digits and other numbers.", "Z": "Spaces."}


def ranges(kind: str) -> Iterator[str]:
    points = (point for point in range(sys.maxunicode + 1) if unicodedata.category(chr(point))[0] == kind)
    for _, group in groupby(enumerate(points), lambda pair: pair[1] - pair[0]):
        run = [point for _, point in group]
        yield f"\\u{{{run[0]:x}}}" if len(run) == 1 else f"\\u{{{run[0]:x}}}-\\u{{{run[-1]:x}}}"


def letters() -> str:
    out = [
        f"// Written by {GENERATOR} from Unicode {unicodedata.unidata_version}.",
        "// Do not edit: run `make generate`.\n",
    ]
    for kind, what in CLASSES.items():
        out += [f"/// {what}", f'pub(super) const {kind}: &str = "{"".join(ranges(kind))}";']
    return "\n".join(out) + "\n"


def main() -> int:
    _, operations, _ = load()
    files = {CONSTRAINTS / "table.rs": table(local_operations(operations))}
    # Each Python has its own edition of Unicode: none of them makes another one's table out of date.
    path = CONSTRAINTS / "letters.rs"
    if not path.exists() or f"Unicode {unicodedata.unidata_version}." in path.read_text():
        files[path] = letters()
    return settle(files)


if __name__ == "__main__":
    sys.exit(main())
