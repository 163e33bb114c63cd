"""Writes what type checkers read, from botocore's service model of AppStream.

    python tools/generate_stubs.py           # write
    python tools/generate_stubs.py --check   # exit 1 if what is in the tree differs

Five files of `python/aws_appstream/`: `types.py`, a `TypedDict` for each structure and an alias for each enum;
`_core.pyi`, the compiled module; `_client.pyi`, `_async.pyi` and `_face.pyi`, these modules without bodies, but with
what they do not say: the operations that `_async.py` adds when it is imported, what the pages of each paginator are,
what `client.exceptions` has.

A structure that calls take has the members that the model requires as required ones, also where answers have it: what
an answer gave can be handed back. An answer promises its own members, but for a page's token; a structure that only
answers have promises none.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any, TypeAlias

import botocore
from botocore import xform_name
from botocore.model import OperationModel, Shape
from core_stub import CORE
from documentation import API_PAGE, enum_words, member, operation, structure_words
from generate_model import load, reachable, settle

from aws_appstream._waiter import waiter_names

PACKAGE = Path(__file__).parent.parent / "python" / "aws_appstream"
SCALARS = {"string": "str", "integer": "int", "long": "int", "boolean": "bool", "timestamp": "datetime"}
STUB_IMPORTS = """
from typing import Any, Literal, overload
from types import ModuleType
from aws_appstream import types
from aws_appstream._paginator import AsyncPageIterator, PageIterator
"""
METADATA = "ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`."
#: What botocore says of an operation that answers in pages, and of all of them.
Page: TypeAlias = dict[str, str]
Pages: TypeAlias = dict[str, Page]
HEADER = f"""\
# Written by tools/generate_stubs.py from the service model of botocore {botocore.__version__}.
# Do not edit: run `make generate`.
"""

TYPES = '''"""Types of the dicts that calls take and give, under the names that `mypy_boto3_appstream` has for them.

For annotations; nothing in the package imports this when it runs. A value that an enum does not have yet is a `str`
like the others, and type-checks.

Example:
    from aws_appstream import types

    def names(page: types.DescribeImageBuildersResultTypeDef) -> list[str]:
        builders: list[types.ImageBuilderTypeDef] = page["ImageBuilders"]
        return [builder["Name"] for builder in builders if "Name" in builder]

    names(client.describe_image_builders())

See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Types.html
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal, TypeAlias, TypedDict

class _ResponseMetadata(TypedDict):
    HTTPStatusCode: int
    HTTPHeaders: dict[str, str]
    RetryAttempts: int


class ResponseMetadataTypeDef(_ResponseMetadata, total=False):
    """What an answer says about itself.

    Attributes:
        HTTPStatusCode: the HTTP status, such as 200.
        HTTPHeaders: the HTTP headers, by their lower-case names.
        RetryAttempts: how often the call was tried again.
        RequestId: the id that AWS support asks for; not there if the service sent none.
    """

    RequestId: str


class EmptyResponseMetadataTypeDef(TypedDict):
    """What all answers have, and that of some calls only.

    Attributes:
        ResponseMetadata: what the answer says about itself.
    """

    ResponseMetadata: ResponseMetadataTypeDef


class PaginatorConfigTypeDef(TypedDict, total=False):
    """How the pages of a listing are walked: the `PaginationConfig` of a paginator.

    Attributes:
        MaxItems: how many there are to be at most, of all pages together.
        PageSize: how many the service is asked for at once.
        StartingToken: where to go on: the `resume_token` of a walk before.
    """

    MaxItems: int | None
    PageSize: int | None
    StartingToken: str | None


class WaiterConfigTypeDef(TypedDict, total=False):
    """How often a waiter looks.

    Attributes:
        Delay: seconds between two looks.
        MaxAttempts: how many looks, at least 1.
    """

    Delay: float
    MaxAttempts: int


'''


def annotation(shape: Shape, taken: set[str]) -> str:
    """The type of a value. `taken` names the shapes that calls take; a map that only answers have may hold nulls."""
    match shape.type_name:
        case "structure":
            return f"{shape.name}TypeDef"
        case "list":
            return f"list[{annotation(shape.member, taken)}]"
        case "map":
            null = "" if shape.name in taken else " | None"
            return f"dict[{annotation(shape.key, taken)}, {annotation(shape.value, taken)}{null}]"
        case "string" if shape.enum:
            return f"{shape.name}Type"
        case scalar:
            return SCALARS[scalar]


def keys(shape: Shape, *, answer: bool, page: str) -> str:
    """The docstring of a structure's type."""
    of_a_call = page != shape.name
    what = f"What `{xform_name(page)}` {'gives' if answer else 'takes'}" if of_a_call else structure_words(shape)
    told = [METADATA] if answer else []
    told += [member(shape, name, asks=not answer) for name in shape.members]
    attributes = ["Attributes:", *(f"    {line}" for line in told), ""] if told else []
    lines = [f"{what}.", "", *attributes, f"See {API_PAGE.format(page)}"]
    return docstring("\n".join(wrap(line) for line in lines))


def wrap(line: str) -> str:
    """A line of a docstring."""
    return textwrap.fill(line, 108, subsequent_indent=" " * 8, break_long_words=False, break_on_hyphens=False)


def docstring(text: str, indent: str = "    ") -> str:
    """As the first statement of a class or function."""
    quoted = text.replace("\\", "\\\\").replace('"' * 3, "'" * 3)
    return textwrap.indent(f'"""{quoted}\n"""' if "\n" in text else f'"""{quoted}"""', indent)


def typed_dict(shape: Shape, taken: set[str], *, answer: bool, page: str) -> str:
    def promised(name: str) -> bool:
        if answer:  # an answer has its members, but for the token of a page that does not come
            return not name.lower().endswith("token")
        return name in shape.required_members and shape.name in taken

    def members(required: bool) -> str:
        rows = [
            f"    {name}: {annotation(member, taken)}"
            for name, member in shape.members.items()
            if promised(name) == required
        ]
        return "\n".join(rows)

    base = "EmptyResponseMetadataTypeDef" if answer else "TypedDict"
    required, optional = members(True), members(False)
    name, doc = f"{shape.name}TypeDef", keys(shape, answer=answer, page=page)
    if required and optional:
        first = f"class _{shape.name}({base}):\n{required}\n"
        return f"{first}\nclass {name}(_{shape.name}, total=False):\n{doc}\n{optional}"
    total = ", total=False" if optional else ""
    return f"class {name}({base}{total}):\n{doc}\n{required or optional}"


def whole(op: OperationModel, page: Page, taken: set[str]) -> str:
    """The type of all items of all pages in one dict."""
    items = annotation(op.output_shape.members[page["result_key"]], taken)
    doc = docstring(
        f"All pages of `{xform_name(op.name)}` in one: what `build_full_result` gives.\n\n"
        f"Attributes:\n    {member(op.output_shape, page['result_key'])}\n"
        "    NextToken (str): where to go on, if `MaxItems` cut it short.\n\n"
        f"See {API_PAGE.format(op.name)}"
    )
    base = f"class _{op.name}Full(TypedDict):\n    {page['result_key']}: {items}\n"
    return f"{base}\nclass {op.name}FullResultTypeDef(_{op.name}Full, total=False):\n{doc}\n    NextToken: str"


def alias(shape: Shape) -> str:
    words = f'"""{enum_words(shape.name)}."""'
    return f"{shape.name}Type: TypeAlias = Literal{shape.enum} | str\n{words}"


def types(operations: list[OperationModel], pages: Pages, taken: set[str]) -> str:
    answers = {op.output_shape.name for op in operations}
    page = {shape.name: op.name for op in operations for shape in (op.input_shape, op.output_shape)}
    out = [HEADER + TYPES]
    shapes = reachable([shape for op in operations for shape in (op.input_shape, op.output_shape)])
    out += [alias(s) for s in shapes if getattr(s, "enum", None)]
    out += [f"WaiterNameType: TypeAlias = Literal{waiter_names()} | str"]
    out += ['"""The names of waiters, which `get_waiter` takes."""']
    out += [
        typed_dict(s, taken, answer=s.name in answers, page=page.get(s.name, s.name))
        for s in shapes
        if s.type_name == "structure"
    ]
    out += [whole(op, pages[op.name], taken) for op in operations if op.name in pages]
    return "\n".join(out)


def parameter(shape: Shape, taken: set[str]) -> str:
    """The type of an argument, with names looked up in `types`. What is a list may be a tuple."""
    if shape.type_name == "list":
        item = parameter(shape.member, taken)
        return f"list[{item}] | tuple[{item}, ...]"
    known = shape.type_name == "structure" or getattr(shape, "enum", None)
    return ("types." if known else "") + annotation(shape, taken)


def parameters(op: OperationModel, taken: set[str], without: str = "") -> list[str]:
    required = op.input_shape.required_members
    told = sorted(op.input_shape.members.items(), key=lambda member: member[0] not in required)
    return [
        f"{name}: {parameter(s, taken)}{'' if name in required else ' = ...'}" for name, s in told if name != without
    ]


def method(op: OperationModel, taken: set[str], keyword: str) -> str:
    told = parameters(op, taken)
    arguments = ", ".join(["self", *(["*"] if told else []), *told])
    head = f"    {keyword} {xform_name(op.name)}({arguments}) -> types.{op.output_shape.name}TypeDef:"
    doc = operation(op)
    if keyword.startswith("async"):  # as `_async.py` has it
        doc = doc.replace("\n    client.", "\n    await client.")
    return f"{head}\n{docstring(doc, '        ')}"


def paginator(op: OperationModel, page: Page, taken: set[str], prefix: str) -> str:
    """The class of one operation's paginator, which says what it takes and what its pages are."""
    walked = f"types.{op.output_shape.name}TypeDef, types.{op.name}FullResultTypeDef"
    told = [*parameters(op, taken, page["input_token"]), "PaginationConfig: types.PaginatorConfigTypeDef = ..."]
    return (
        f"class _{op.name}Paginator({prefix}Paginator[{walked}]):\n"
        f"    def paginate(  # type: ignore[override]  # of one operation\n"
        f"        self, *, {', '.join(told)}\n"
        f"    ) -> {prefix}PageIterator[{walked}]: ..."
    )


def overloads(names: list[str], prefix: str) -> list[ast.stmt]:
    """What `get_paginator` gives for each operation that answers in pages."""
    rows = [
        f"@overload\ndef get_paginator(self, operation_name: Literal['{xform_name(name)}']) -> _{name}Paginator: ..."
        for name in names
    ]
    rows.append(f"@overload\ndef get_paginator(self, operation_name: str) -> {prefix}Paginator[Any, Any]: ...")
    return ast.parse("\n".join(rows)).body


class Bodiless(ast.NodeTransformer):
    """Makes a stub of a module: no bodies but docstrings, no values, nothing private."""

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> ast.stmt | None:
        if node.name.startswith("_") and not node.name.startswith("__"):
            return None
        node.body = node.body[:1] if ast.get_docstring(node) else [ast.Expr(ast.Constant(...))]
        return node

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.stmt:
        node.value = None
        return node

    def visit_For(self, node: ast.For) -> None:
        """What adds the operations."""

    def visit_If(self, node: ast.If) -> list[ast.stmt]:
        return node.body  # of `if TYPE_CHECKING`


class Typed(Bodiless):
    """Says what `get_paginator` gives for each operation, and what `client.exceptions` has."""

    def __init__(self, names: list[str], prefix: str) -> None:
        self._names = names
        self._prefix = prefix

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> Any:
        made = super().visit_FunctionDef(node)
        if node.name == "get_waiter":
            node.args.args[1].annotation = ast.parse("types.WaiterNameType", mode="eval").body
        if node.name != "get_paginator":
            return made
        several = overloads(self._names, self._prefix)
        several[0].body = node.body  # type: ignore[attr-defined]  # the docstring
        return several

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.stmt:
        if isinstance(node.target, ast.Name) and node.target.id == "exceptions":
            node.annotation = ast.Name("_Exceptions")
        return super().visit_AnnAssign(node)


def stub(name: str, more: list[str] | None = None, names: list[str] | None = None, prefix: str = "") -> str:
    """The stub of a module, with more classes, and more methods of its last class."""
    module = Typed(names or [], prefix).visit(ast.parse((PACKAGE / f"{name}.py").read_text()))
    head = [node for node in module.body if isinstance(node, ast.ImportFrom)]
    rest = [node for node in module.body[1:] if not isinstance(node, ast.ImportFrom)]
    imports = "\n".join(map(ast.unparse, [*head, *ast.parse(STUB_IMPORTS).body]))
    return "\n".join([HEADER, imports, *(more or []), ast.unparse(ast.Module(rest, [])), ""])


def client(name: str, operations: list[OperationModel], pages: Pages, taken: set[str], prefix: str) -> str:
    paged = [op for op in operations if op.name in pages]
    classes = [paginator(op, pages[op.name], taken, prefix) for op in paged]
    return stub(name, classes, [op.name for op in paged], prefix)


def exceptions() -> str:
    """What `client.exceptions` has: the module's classes."""
    module = ast.parse((PACKAGE / "exceptions.py").read_text())
    names = [node.name for node in module.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_")]
    rows = [f"    {name}: type[exceptions.{name}]" for name in names]
    return "\n".join(["class _Exceptions(ModuleType):", *rows])


def tidy(name: str, text: str) -> str:
    """As ruff wants it: imports that are used, sorted; lines of a length."""
    for command in (["check", "--fix", "--exit-zero", "--select=F401,I"], ["format"]):
        ruff = [sys.executable, "-m", "ruff", *command, "--quiet", "--stdin-filename", str(PACKAGE / name), "-"]
        text = subprocess.run(ruff, input=text, capture_output=True, check=True, text=True).stdout
    return text


def main() -> int:
    _, operations, pages = load()
    taken = {shape.name for shape in reachable([op.input_shape for op in operations])}
    stubs = {
        "types.py": types(operations, pages, taken),
        "_core.pyi": "\n".join([HEADER, CORE, *(method(op, taken, "def") for op in operations)]),
        "_client.pyi": client("_client", operations, pages, taken, ""),
        "_async.pyi": client("_async", operations, pages, taken, "Async")
        + "\n".join(method(op, taken, "async def") for op in operations),
        "_face.pyi": stub("_face", [exceptions()]),
    }
    return settle({PACKAGE / name: tidy(name, text) for name, text in stubs.items()})


if __name__ == "__main__":
    sys.exit(main())
