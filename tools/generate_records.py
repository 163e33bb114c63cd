"""Writes the classes of objects from botocore's service model of AppStream, and the stub of the enums from the SDK's
values.

    python tools/generate_records.py           # write
    python tools/generate_records.py --check   # exit 1 if what is in the tree differs

Three files of `python/aws_appstream/`: `records.py`, a class for each structure that image builders, images and fleets
have, with an attribute for each member; `_enum_docs.py`, what the enums' docstrings are; `enums.pyi`, which tells type
checkers what `enums.py` makes when it is imported.
"""

from __future__ import annotations

import sys

import botocore
from botocore import xform_name
from botocore.model import Shape
from documentation import API_PAGE, enum_words, member_words, structure_words
from generate_model import load, reachable, settle
from generate_stubs import HEADER, PACKAGE, SCALARS, docstring, tidy, wrap
from samples import REACHED
from words import VALUES

from aws_appstream import enums

ROOTS = ["ImageBuilder", "Image", "Fleet", "CreateImageBuilderStreamingURLResult"]
# Where the name here is not the API's: that it has no other meaning here, or is the base of a class with actions.
CLASSES = {
    "CreateImageBuilderStreamingURLResult": "StreamingURLRecord",
    "Image": "ImageRecord",
    "ImageBuilder": "ImageBuilderRecord",
    "ImageBuilderStateChangeReason": "StateChangeReason",
}
ATTRIBUTES = {
    "FleetErrors": "errors",
    "ImageBuilderErrors": "errors",
    "ImageErrors": "errors",
    "StreamingURL": "url",
}
# Members that the service sends with every one of them, whatever the model requires.
ALWAYS = {
    "ImageBuilder": {"Name", "Arn", "State", "InstanceType", "Platform", "CreatedTime"},
    "Image": {"Name", "Arn", "State", "Visibility", "Platform"},
    "CreateImageBuilderStreamingURLResult": {"StreamingURL", "Expires"},
    "ResourceError": {"ErrorCode", "ErrorMessage"},
}

RECORDS = '''"""The parts of image builders, images and fleets: a class for each structure, an attribute for each
member.

Example:
    builder = client.image_builders.get("win2022")
    print(builder.vpc_config and builder.vpc_config.subnet_ids)

See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Types.html
"""

from __future__ import annotations

from aws_appstream._core import Attribute
from aws_appstream._record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from types import MappingProxyType
    from typing import Any

    from aws_appstream.enums import {enums}
'''

ENUMS = '''from enum import Enum
from typing import Any

from typing_extensions import Self

BY_SHAPE: dict[str, type[_Value]]

class _Value(str, Enum):  # type: ignore[misc]  # the members are those of its subclasses
    def __new__(cls, value: object) -> Self: ...
    def __format__(self, format_spec: str, /) -> str: ...
    @property
    def is_known(self) -> bool:
        """Whether the AWS SDK that this was built with has this value."""
    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: object) -> Self: ...

class _State(_Value):  # type: ignore[misc]
    @property
    def is_settled(self) -> bool:
        """Whether the resource stays in this state until somebody does something, and is of use: `RUNNING`, `STOPPED`,
        `AVAILABLE`, `DEPRECATED`."""
    @property
    def is_terminal(self) -> bool:
        """Whether the resource can only be deleted: `FAILED`."""
    @property
    def is_transitional(self) -> bool:
        """Whether the service will move on from this state by itself. An unknown one counts as such."""
'''


def kind(shape: Shape) -> str:
    """What an attribute's value is."""
    match shape.type_name:
        case "structure":
            return CLASSES.get(shape.name, str(shape.name))
        case "list":
            return f"tuple[{kind(shape.member)}, ...]"
        case "map":
            return f"MappingProxyType[str, {kind(shape.value)} | None]"
        case _ if shape.name in enums.BY_SHAPE:
            return enums.BY_SHAPE[shape.name].__name__
        case scalar:
            return SCALARS[scalar]


def value(structure: Shape, name: str, member: Shape) -> str:
    """What an attribute's value is, which may be missing."""
    always = name in structure.required_members or name in ALWAYS.get(structure.name, ())
    optional = "" if always or member.type_name in ("list", "map") else " | None"
    return f"{kind(member)}{optional}"


def attribute(structure: Shape, name: str, member: Shape) -> str:
    made = ATTRIBUTES.get(name, xform_name(name))
    return f'    {made}: Attribute[{value(structure, name, member)}] = Attribute("{name}")'


def documentation(shape: Shape) -> str:
    is_url = shape.name.startswith("Create")
    what = "A streaming URL, as the API gives it" if is_url else structure_words(shape)
    lines = [f"{what}.", "", "Attributes:"]
    for name, member in shape.members.items():
        made = ATTRIBUTES.get(name, xform_name(name))
        lines.append(wrap(f"    {made} ({value(shape, name, member)}): {member_words(shape, name)}."))
    lines += ["", "Example:", f"    print({REACHED[shape.name]})", ""]
    lines.append(f"See {API_PAGE.format('CreateImageBuilderStreamingURL' if is_url else shape.name)}")
    return docstring("\n".join(lines))


def record(shape: Shape) -> str:
    lines = [
        f"class {CLASSES.get(shape.name, shape.name)}(Record):",
        documentation(shape),
        "    __slots__ = ()",
        f'    _shape = "{shape.name}"',
        *(attribute(shape, name, member) for name, member in shape.members.items()),
    ]
    return "\n".join(lines)


def records(structures: list[Shape]) -> str:
    names = [CLASSES.get(shape.name, str(shape.name)) for shape in structures]
    registry = ", ".join(f'"{shape.name}": {name}' for shape, name in zip(structures, names, strict=True))
    return "\n".join(
        [
            HEADER.replace("stubs", "records")
            + RECORDS.format(enums=", ".join(made.__name__ for made in enums.BY_SHAPE.values())),
            *map(record, structures),
            f"__all__ = {sorted(names)}",
            "\n#: The classes by the API's names of their shapes.",
            f"BY_SHAPE: dict[str, type[Record]] = {{{registry}}}",
        ]
    )


def enum_docs(structures: list[Shape]) -> dict[str, str]:
    """The docstrings of the enums."""
    owners = {
        part.name: structure.name
        for structure in reversed(structures)
        for member in structure.members.values()
        for part in (member, member.member if member.type_name == "list" else member)
    }
    docs = {}
    for shape, made in enums.BY_SHAPE.items():
        first = min(made.__members__, key=len)
        lines = [f"{enum_words(shape)}.", "", f"`{shape}` of the API.", ""]
        told = VALUES.get(shape, {})
        if told:
            lines += ["Attributes:", *(wrap(f"    {name}: {meaning}.") for name, meaning in told.items()), ""]
        lines += ["Example:", f'    assert {made.__name__}("{first}") is {made.__name__}.{first}']
        lines += [f'    assert {made.__name__}.{first} == "{first}"', "", f"See {API_PAGE.format(owners[shape])}"]
        docs[shape] = "\n".join(lines)
    return docs


def enum_docs_module(docs: dict[str, str]) -> str:
    rows = "\n".join(f'    "{shape}": """{doc}\n""",' for shape, doc in docs.items())
    title = '"""What the enums are: the docstrings that `enums` gives them."""'
    return "\n".join([HEADER.replace("stubs", "records") + title, f"DOCS = {{\n{rows}\n}}"])


def enum_stub(docs: dict[str, str]) -> str:
    names = [made.__name__ for made in enums.BY_SHAPE.values()]
    classes = [
        "\n".join(
            [
                f"class {made.__name__}({made.__base__.__name__ if made.__base__ else ''}):",
                docstring(docs[shape]),
                *(f'    {value.name} = "{value}"' for value in made.__members__.values()),
            ]
        )
        for shape, made in enums.BY_SHAPE.items()
    ]
    header = HEADER.replace("generate_stubs", "generate_records").replace(
        f"service model of botocore {botocore.__version__}", "values of the AWS SDK's enums"
    )
    return "\n".join([header, ENUMS, *classes, f"__all__ = {sorted(names)}"])


def main() -> int:
    model, _, _ = load()
    shapes = reachable([model.shape_for(name) for name in ROOTS])
    structures = [shape for shape in shapes if shape.type_name == "structure"]
    docs = enum_docs(structures)
    texts = {"records.py": records(structures), "_enum_docs.py": enum_docs_module(docs), "enums.pyi": enum_stub(docs)}
    return settle({PACKAGE / name: tidy(name, text) for name, text in texts.items()})


if __name__ == "__main__":
    sys.exit(main())
