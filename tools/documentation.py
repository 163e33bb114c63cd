"""Docstrings of what the service model has: operations, structures, enums."""

from __future__ import annotations

import ast
import textwrap
from functools import cache
from pathlib import Path

from botocore import xform_name
from botocore.model import OperationModel, Shape
from member_words import MEMBERS
from samples import arguments
from words import ENUMS, OPERATIONS, STRUCTURES

API_PAGE = "https://docs.aws.amazon.com/appstream2/latest/APIReference/API_{}.html"
EXCEPTIONS = Path(__file__).parent.parent / "python" / "aws_appstream" / "exceptions.py"
WIDTH = 100


def _words(table: dict[str, str], *names: str) -> str:
    found = next((table[name] for name in names if name in table), None)
    if found is None:
        raise SystemExit(f"nothing says what {names[0]} is: give it a line in tools/words.py or tools/member_words.py")
    return found


def summary(op: OperationModel) -> str:
    """What an operation does, in a line."""
    return _words(OPERATIONS, op.name)


def structure_words(shape: Shape) -> str:
    """What a structure is, in a line."""
    return _words(STRUCTURES, shape.name)


def enum_words(shape: str) -> str:
    """What an enum is, in a line."""
    return _words(ENUMS, shape)


def member_words(structure: Shape, name: str) -> str:
    """What a member is, in a line."""
    return _words(MEMBERS, f"{structure.name}.{name}", name)


def python_type(shape: Shape) -> str:
    """What Python has for it."""
    match shape.type_name:
        case "list":
            return f"list of {python_type(shape.member)}"
        case "structure" | "map":
            return "dict"
        case "integer" | "long":
            return "int"
        case "boolean":
            return "bool"
        case "timestamp":
            return "datetime"
        case _:
            return "str"


def _range(shape: Shape) -> str:
    low, high = shape.metadata.get("min"), shape.metadata.get("max")
    what = {"string": " characters", "list": " items", "map": " entries"}.get(shape.type_name, "")
    if low is None and high is None:
        return ""
    if high is None:
        return {0: "", 1: "not empty" if what else "at least 1"}.get(low, f"at least {low}{what}")
    return f"up to {high}{what}" if low is None else f"{low} to {high}{what}"


def _bounds(shape: Shape) -> list[str]:
    """What may be sent: the range, the pattern."""
    item = shape.member if shape.type_name == "list" else shape
    told = [_range(shape)]
    if item is not shape:
        told.append(_range(item) and f"each {_range(item)}")
    pattern = item.metadata.get("pattern", "")
    if pattern and len(pattern) < 60 and pattern not in ("[\\s\\S]*", "^[\\s\\S]*$", ".*", "^.*$"):
        told.append(f"`{pattern}`")
    return told


def _values(shape: Shape) -> list[str]:
    """What values there are: the enum's, the structure's members."""
    item = shape.member if shape.type_name == "list" else shape
    told = []
    if getattr(item, "enum", None):
        told.append(", ".join(f"`{value}`" for value in item.enum))
    if item.type_name == "structure":
        told.append(f"see `types.{item.name}TypeDef`")
    return told


def member(structure: Shape, name: str, *, asks: bool = False) -> str:
    """A member's line: name, type, words, range."""
    shape = structure.members[name]
    words = member_words(structure, name)
    if not asks and "token" in name.lower():
        words = "the token of the next page; not there on the last one"
    told = [words, *(_bounds(shape) if asks else []), *_values(shape)]
    need = ", required" if asks and name in structure.required_members else ""
    return f"{name} ({python_type(shape)}{need}): {'; '.join(filter(None, told))}."


def _wrapped(line: str, indent: str = "    ", mark: str = "") -> str:
    return textwrap.fill(
        mark + line,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + ("  " if mark else "    "),
        break_long_words=False,
        break_on_hyphens=False,
    )


@cache
def _meanings() -> dict[str, str]:
    """What each exception means: the first line of its docstring."""
    module = ast.parse(EXCEPTIONS.read_text())
    classes = [node for node in module.body if isinstance(node, ast.ClassDef)]
    return {node.name: (ast.get_docstring(node) or "").partition("\n")[0].rstrip(".") for node in classes}


def _raises(op: OperationModel) -> list[str]:
    meanings = _meanings()
    modelled = dict.fromkeys(error.name for error in op.error_shapes)
    lines = [f"{name}: {meanings[name]}." for name in modelled]
    lines.append("ParamValidationError: The arguments cannot be right; nothing was sent.")
    lines.append("ClientError: Any other answer that is an error, such as `AccessDeniedException`.")
    return lines


def call(op: OperationModel) -> str:
    """An example of a call."""
    told = ", ".join(f"{name}={_literal(value)}" for name, value in arguments(op).items())
    line = f"client.{xform_name(op.name)}({told})"
    if len(line) <= WIDTH - 10:
        return line
    rows = "\n".join(f"    {name}={_literal(value)}," for name, value in arguments(op).items())
    return f"client.{xform_name(op.name)}(\n{rows}\n)"


def _literal(value: object) -> str:
    if isinstance(value, list) and len(repr(value)) > 60:
        return "\n        ".join(["[", *(f"{_literal(item)}," for item in value)]) + "\n    ]"
    return repr(value).replace("'", '"')


def operation(op: OperationModel) -> str:
    """The docstring of a client's method."""
    out = [f"{summary(op)}.", "", f"The operation {op.name}; the answer is the dict that boto3 gives.", ""]
    out = [textwrap.fill(line, WIDTH, break_long_words=False, break_on_hyphens=False) for line in out]
    if op.input_shape.members:
        required = op.input_shape.required_members
        names = sorted(op.input_shape.members, key=lambda name: name not in required)
        out += ["Args:", *(_wrapped(member(op.input_shape, name, asks=True)) for name in names), ""]
    out += ["Returns:", f"    `types.{op.output_shape.name}TypeDef`, a dict:", ""]
    out += [_wrapped(member(op.output_shape, name), mark="- ") for name in op.output_shape.members]
    out += [_wrapped("ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.", mark="- "), ""]
    out += ["Raises:", *(_wrapped(line) for line in _raises(op)), ""]
    out += ["Example:", textwrap.indent(call(op), "    "), ""]
    out += [f"See {API_PAGE.format(op.name)}"]
    return "\n".join(out)
