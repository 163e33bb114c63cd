"""For every constraint of botocore's model: what keeps to it only just, and what breaks it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import botocore.session
from botocore.model import OperationModel, ServiceModel, Shape


class Text(NamedTuple):
    """How to write a text of any length that fits a pattern, and texts that do not fit."""

    start: str
    middle: str
    end: str
    bad: tuple[str, ...]

    def of_length(self, length: int) -> str:
        return self.start + self.middle * (length - len(self.start + self.end)) + self.end


_ARN = r"^arn:aws(?:\-cn|\-iso\-b|\-iso|\-us\-gov)?:"
_USB = (
    r"^((\w*)\s*(\w*)\s*\,\s*(\w*)\s*\,\s*\*?(\w*)\s*\,\s*\*?(\w*)\s*\,\s*\*?\d*\s*\,\s*\*?\d*\s*"
    r"\,\s*[0-1]\s*\,\s*[0-1]\s*)$"
)
PATTERNS = {
    None: Text("", "x", "", ()),
    r"^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$": Text("a", "-", ".", ("", "-a", "a b", "ä", "a\n", "a" * 102)),
    r"^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,99}$": Text("a", "_", "", ("", "_a", "a b", "a" * 101)),
    r"^[a-zA-Z0-9][a-zA-Z0-9_. -]{0,99}$": Text("a", " ", "", ("", " a", "a/b", "a" * 101)),
    r"^[a-zA-Z0-9][a-zA-Z0-9_:/.-]{0,200}$": Text("a", ":", "/", ("", ":a", "a b", "a" * 202)),
    r"^[a-zA-Z0-9_.() -]+$": Text("(", " ", ")", ("", "ä", "a\t")),
    r"^[^\x00]+$": Text("-", "€", "\n", ("", "a\0")),
    r"^\d+$": Text("123456789012", "3", "", ("", "12a", "\u0661", "1\n")),
    r"^[a-zA-Z0-9().\-/_]{3,128}$": Text("a()", "/", "", ("ab", "a b c", "a" * 129)),
    r"^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$": Text(
        "01234567-89ab-cdef-0123-456789abcdef", "", "", ("0", "01234567-89AB-cdef-0123-456789abcdef")
    ),
    r"^ami-[a-z0-9]{8,17}$": Text("ami-01234567", "z", "", ("ami-0123456", "ami-" + "0" * 18, "AMI-01234567")),
    r"^wsi-[0-9a-z]{8,63}$": Text("wsi-01234567", "z", "", ("wsi-0123456_", "x" * 12)),
    r"^[a-zA-Z0-9-]+(\.[a-z0-9-]+)+\.(small|medium|large|xlarge|\d+xlarge|metal)$": Text(
        "stream.", "a", ".16xlarge", ("stream.large", "stream.a.huge", "stream.A.large")
    ),
    r"^[0-9a-z\.\-]*(?<!\.)$": Text("a", ".", "b", ("abc.", "Abc", "a_b")),
    r"^(^(?!aws:).[\p{L}\p{Z}\p{N}_.:/=+\-@]*)$": Text("!", "ä", "東 ", ("aws:x", "a!", "a\t", "\nx", "a\u093f")),
    r"^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$": Text("", "ä", "", ("!", "€", "\t", "\u093f")),
    _USB: Text("", "x", ",1,*2,*3,*4,5,0,1", (",", "x,1,2,3,4,5,0,2", "ä,1,2,3,4,5,0,1")),
    _ARN + r"s3:::[a-z0-9][a-z0-9.\-]{1,61}[a-z0-9]$": Text(
        "arn:aws:s3:::", "a", "bc", ("arn:aws:s3:::a", "arn:aws:s3:::-bc", "arn:azure:s3:::abc")
    ),
    _ARN + r"[A-Za-z0-9][A-Za-z0-9_/.-]{0,62}:[A-Za-z0-9_/.-]{0,63}:[A-Za-z0-9_/.-]{0,63}:"
    r"[A-Za-z0-9][A-Za-z0-9:_/+=,@.\\-]{0,1023}$": Text(
        "arn:aws:appstream:us-east-1:123456789012:image/",
        "\\",
        "x",
        ("", "golden-linux", "arn:azure:a:r:1:image/x", "arn:aws::r:1:image/x", "arn:aws:a:r:1:", "arn:aws:a:r:1:x y"),
    ),
}


@dataclass(frozen=True)
class Case:
    """An input that differs in one place from one that keeps to all constraints."""

    operation: str
    input: dict[str, Any]
    where: str  # as AWS's front end names it
    demand: str | None  # what the input breaks; nothing if it keeps to it only just
    is_sensitive: bool

    def __str__(self) -> str:
        return f"{self.operation}-{self.where}-{(self.demand or 'fits')[12:50]}"


class Change(NamedTuple):
    value: Any  # MISSING stands for none
    where: str
    demand: str | None
    is_sensitive: bool = False


MISSING = object()


def model() -> ServiceModel:
    return botocore.session.Session().get_service_model("appstream")


def cases(operation: OperationModel) -> Iterator[Case]:
    if operation.input_shape is None:
        return
    for change in changes(operation.input_shape, ""):
        yield Case(operation.name, change.value, change.where, change.demand, change.is_sensitive)


def good(shape: Shape) -> Any:
    """A value that keeps to all constraints of a shape."""
    low, high = shape.metadata.get("min") or 0, shape.metadata.get("max")
    match shape.type_name:
        case "structure":
            return {name: good(shape.members[name]) for name in shape.required_members}
        case "string" if getattr(shape, "enum", None):
            return shape.enum[0]
        case "string":
            text = PATTERNS[shape.metadata.get("pattern")]
            return text.of_length(max(low, len(text.start + text.end), 1))
        case "list":
            return [good(shape.member)] * max(low, 1)
        case "map":
            return {good(shape.key): good(shape.value)}
        case "boolean":
            return False
        case _:
            return low if high is not None else 1


def changes(shape: Shape, where: str) -> Iterator[Change]:
    """The values of a shape that break one constraint, or keep to one only just."""
    match shape.type_name:
        case "structure":
            yield from _structures(shape, where)
        case "string":
            yield from _texts(shape, where)
        case "integer" | "long":
            yield from _numbers(shape, where)
        case "list":
            yield from _lists(shape, where)
        case "map":
            yield from _maps(shape, where)


def _structures(shape: Shape, where: str) -> Iterator[Change]:
    whole, is_sensitive = good(shape), bool(shape.metadata.get("sensitive"))
    for name, member in shape.members.items():
        path = f"{where}.{_lower(name)}".lstrip(".")
        for change in changes(member, path):
            yield change._replace(value={**whole, name: change.value}, is_sensitive=is_sensitive or change.is_sensitive)
        if name in shape.required_members:
            without = {other: value for other, value in whole.items() if other != name}
            yield Change(without, path, "Member must not be null")


def _texts(shape: Shape, where: str) -> Iterator[Change]:
    is_sensitive = bool(shape.metadata.get("sensitive"))
    if getattr(shape, "enum", None):
        yield Change("NO_SUCH_VALUE", where, f"Member must satisfy enum value set: [{', '.join(shape.enum)}]")
        yield Change(shape.enum[-1], where, None)
        return
    pattern = shape.metadata.get("pattern")
    text = PATTERNS[pattern]
    yield from (
        Change(bad, where, f"Member must satisfy regular expression pattern: {pattern}", is_sensitive)
        for bad in text.bad
    )
    low, high = shape.metadata.get("min"), shape.metadata.get("max")
    if low:
        yield Change(text.of_length(low)[: low - 1], where, _least("length", low), is_sensitive)
        yield Change(text.of_length(low), where, None)
    if high:
        yield Change(text.of_length(high + 1), where, _most("length", high), is_sensitive)
        yield Change(text.of_length(high), where, None)


def _numbers(shape: Shape, where: str) -> Iterator[Change]:
    low, high = shape.metadata.get("min"), shape.metadata.get("max")
    if low is not None:
        yield Change(low - 1, where, _least("value", low))
        yield Change(low, where, None)
    if high is not None:
        yield Change(high + 1, where, _most("value", high))
        yield Change(high, where, None)


def _lists(shape: Shape, where: str) -> Iterator[Change]:
    is_structure = shape.member.type_name == "structure"
    for change in changes(shape.member, f"{where}.2.member" if is_structure else where):
        yield change._replace(value=[good(shape.member), change.value])
    yield from _sizes(shape, where, lambda size: [good(shape.member)] * size)


def _maps(shape: Shape, where: str) -> Iterator[Change]:
    value = good(shape.value)
    for change in changes(shape.key, where):
        yield change._replace(value={"good": value, change.value: value})
    for change in changes(shape.value, where):
        yield change._replace(value={"good": value, "k": change.value})
    yield from _sizes(shape, where, lambda size: {f"k{number}": value for number in range(size)})


def _sizes(shape: Shape, where: str, of_size: Any) -> Iterator[Change]:
    low, high = shape.metadata.get("min"), shape.metadata.get("max")
    is_sensitive = shape.type_name == "list" and bool(shape.member.metadata.get("sensitive"))
    if low:
        yield Change(of_size(low - 1), where, _least("length", low), is_sensitive)
    if high:
        yield Change(of_size(high + 1), where, _most("length", high), is_sensitive)
        yield Change(of_size(high), where, None)


def _least(what: str, limit: int) -> str:
    return f"Member must have {what} greater than or equal to {limit}"


def _most(what: str, limit: int) -> str:
    return f"Member must have {what} less than or equal to {limit}"


def _lower(name: str) -> str:
    return name[0].lower() + name[1:]
