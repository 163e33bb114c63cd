"""Writes what type checkers read, from botocore's service model of AppStream.

    python tools/generate_stubs.py           # write
    python tools/generate_stubs.py --check   # exit 1 if what is in the tree differs

Three files of `python/aws_appstream/`: `types.py`, a `TypedDict` for each structure and an alias for each enum;
`_core.pyi`, the compiled module; `_async.pyi`, `_async.py` without bodies and with the operations that it adds when it
is imported.

A structure that calls take has the members that the model requires as required ones, also where answers have it: what
an answer gave can be handed back. An answer promises its own members, but for a page's token; a structure that only
answers have promises none.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import botocore
from botocore import xform_name
from botocore.model import OperationModel, Shape
from generate_model import load, reachable, settle

PACKAGE = Path(__file__).parent.parent / "python" / "aws_appstream"
SCALARS = {"string": "str", "integer": "int", "long": "int", "boolean": "bool", "timestamp": "datetime"}
HEADER = f"""\
# Written by tools/generate_stubs.py from the service model of botocore {botocore.__version__}.
# Do not edit: run `make generate`.
"""

TYPES = '''"""Types of the dicts that calls take and give, under the names that `mypy_boto3_appstream` has for them.

For annotations; nothing in the package imports this when it runs. A value that an enum does not have yet is a `str`
like the others, and type-checks.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal, TypeAlias, TypedDict

class _ResponseMetadata(TypedDict):
    HTTPStatusCode: int
    HTTPHeaders: dict[str, str]
    RetryAttempts: int


class ResponseMetadataTypeDef(_ResponseMetadata, total=False):
    RequestId: str


class EmptyResponseMetadataTypeDef(TypedDict):
    ResponseMetadata: ResponseMetadataTypeDef

'''

CORE = """from asyncio import Future
from collections.abc import Generator, Mapping, Sequence
from typing import Any, Final, Generic, TypeVar, final, overload

from typing_extensions import Self, disjoint_base

from aws_appstream import types

__all__ = [
    "AsyncClient", "Attribute", "Bridge", "Client", "Loans", "LocalServer", "PendingCall", "Record", "Source", "Wait",
    "__version__", "enums", "lasting_states", "operations", "restore", "tasks",
]

_T = TypeVar("_T")
_R = TypeVar("_R", bound=Record)

__version__: Final[str]

@final
class Attribute(Generic[_T]):
    def __new__(cls, member: str) -> Self: ...
    @property
    def member(self) -> str: ...
    @overload
    def __get__(self, instance: None, owner: type, /) -> Self: ...
    @overload
    def __get__(self, instance: Record, owner: type | None = ..., /) -> _T: ...
    def __class_getitem__(cls, key: Any) -> Any: ...

@final
class Source: ...

@disjoint_base
class Record:
    def __new__(cls, source: Source) -> Self: ...
    @classmethod
    def from_dict(cls, data: Mapping[str, Any], client: Any = None) -> Self: ...
    def to_dict(self) -> dict[str, Any]: ...
    @property
    def _client(self) -> Any: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ge__(self, other: object, /) -> bool: ...
    def __gt__(self, other: object, /) -> bool: ...
    def __le__(self, other: object, /) -> bool: ...
    def __lt__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: Any) -> Self: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

@final
class Wait:
    @property
    def is_async(self) -> bool: ...
    def _next(self, tick: float | None) -> Any: ...
    def _start_next(self, tick: float | None) -> tuple[Future[Any], PendingCall]: ...
    def cancel(self) -> None: ...
    def __await__(self) -> Generator[Any, None, list[Any]]: ...

def restore(class_: type[_R], cbor: bool, data: bytes) -> _R: ...
def enums() -> list[tuple[str, list[str]]]: ...
def lasting_states() -> tuple[list[str], list[str]]: ...
def tasks() -> int: ...

@final
class Bridge:
    def _drain(self) -> None: ...

@final
class PendingCall:
    def cancel(self) -> None: ...

@final
class Loans:
    def source(self) -> Any: ...
    def give(self, access_key: str, secret_key: str, token: str | None, expires: float | None) -> None: ...
    def refuse(self, message: str, error: BaseException) -> None: ...

@final
class LocalServer:
    def __new__(cls, **options: Any) -> Self: ...
    @property
    def port(self) -> int: ...
    @property
    def endpoint_url(self) -> str: ...
    def create_image(
        self, builder: str, name: str, *, display_name: str | None = None, description: str | None = None
    ) -> str: ...
    def fail_builder(self, name: str, errors: Sequence[str], reason: str | None, at_end: bool) -> None: ...
    def fail_image(self, name: str, errors: Sequence[str], reason: str | None) -> None: ...
    def fail_software(self, builder: str, software: str, errors: Sequence[str]) -> None: ...
    def fail_export(self, task: str, errors: Sequence[str], reason: str | None) -> None: ...
    def fail_deletion(self, name: str) -> None: ...
    def stick(self, name: str) -> None: ...
    def reboot(self, name: str) -> None: ...
    def add_fault(self, **rule: Any) -> None: ...
    def clear_faults(self) -> None: ...
    def image_builders(self) -> list[dict[str, Any]]: ...
    def images(self) -> list[dict[str, Any]]: ...
    def listen(self, on: bool) -> None: ...
    def events(self, timeout: float) -> list[tuple[str, str, int | None, str | None, list[str], str, float]] | None: ...
    def requests(self) -> list[tuple[str, dict[str, Any] | None, float, str | None, list[str]]]: ...
    def advance(self, seconds: float) -> None: ...
    def reset(self) -> None: ...
    def stop(self) -> None: ...

def operations() -> list[tuple[str, str, tuple[str, str, str | None] | None]]: ...

@disjoint_base
class AsyncClient:
    def __new__(cls, settings: dict[str, Any]) -> Self: ...
    def _target(self) -> tuple[str, str]: ...
    def _close(self) -> None: ...
    def _wait(
        self,
        class_: type[Record],
        names: list[str],
        target: str,
        require_ip: bool,
        timeout: float | None,
        poll: tuple[float, float] | None,
        news: str,
    ) -> Wait: ...
    def _start(
        self, operation: int, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> tuple[Future[dict[str, Any]], PendingCall]: ...
    def _start_fetch(
        self, operation: int, class_: type[_R], kwargs: dict[str, Any], patience: float | None = None
    ) -> tuple[Future[tuple[list[_R], str | None]], PendingCall]: ...

@disjoint_base
class Client:
    def __new__(cls, settings: dict[str, Any]) -> Self: ...
    def _target(self) -> tuple[str, str]: ...
    def _close(self) -> None: ...
    def _wait(
        self,
        class_: type[Record],
        names: list[str],
        target: str,
        require_ip: bool,
        timeout: float | None,
        poll: tuple[float, float] | None,
        news: str,
    ) -> Wait: ...
    def _fetch(
        self, operation: int, class_: type[_R], kwargs: dict[str, Any], patience: float | None = None
    ) -> tuple[list[_R], str | None]: ...
"""


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


def typed_dict(shape: Shape, taken: set[str], *, answer: bool) -> str:
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
    name = f"{shape.name}TypeDef"
    if required and optional:
        return f"class _{shape.name}({base}):\n{required}\n\nclass {name}(_{shape.name}, total=False):\n{optional}"
    total = ", total=False" if optional else ""
    return f"class {name}({base}{total}):\n{required or optional or '    pass'}"


def types(operations: list[OperationModel], taken: set[str]) -> str:
    answers = {op.output_shape.name for op in operations}
    out = [HEADER + TYPES]
    shapes = reachable([shape for op in operations for shape in (op.input_shape, op.output_shape)])
    out += [f"{s.name}Type: TypeAlias = Literal{s.enum} | str" for s in shapes if getattr(s, "enum", None)]
    out += [typed_dict(s, taken, answer=s.name in answers) for s in shapes if s.type_name == "structure"]
    return "\n".join(out)


def parameter(shape: Shape, taken: set[str]) -> str:
    """The type of an argument, with names looked up in `types`. What is a list may be a tuple."""
    if shape.type_name == "list":
        item = parameter(shape.member, taken)
        return f"list[{item}] | tuple[{item}, ...]"
    known = shape.type_name == "structure" or getattr(shape, "enum", None)
    return ("types." if known else "") + annotation(shape, taken)


def method(op: OperationModel, taken: set[str], keyword: str) -> str:
    required = op.input_shape.required_members
    told = sorted(op.input_shape.members.items(), key=lambda member: member[0] not in required)
    parameters = [f"{name}: {parameter(s, taken)}{'' if name in required else ' = ...'}" for name, s in told]
    arguments = ", ".join(["self", *(["*"] if parameters else []), *parameters])
    return f"    {keyword} {xform_name(op.name)}({arguments}) -> types.{op.output_shape.name}TypeDef: ..."


class Bodiless(ast.NodeTransformer):
    """Makes a stub of a module: no bodies, no values, nothing private."""

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> ast.stmt | None:
        if node.name.startswith("_") and not node.name.startswith("__"):
            return None
        node.body = [ast.Expr(ast.Constant(...))]
        return node

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.stmt:
        node.value = None
        return node

    def visit_Expr(self, node: ast.Expr) -> None:
        """Docstrings."""

    def visit_For(self, node: ast.For) -> None:
        """What adds the operations."""

    def visit_If(self, node: ast.If) -> list[ast.stmt]:
        return node.body  # of `if TYPE_CHECKING`


def async_stub(methods: list[str]) -> str:
    module = Bodiless().visit(ast.parse((PACKAGE / "_async.py").read_text()))
    module.body.sort(key=lambda statement: not isinstance(statement, ast.ImportFrom))
    return "\n".join([HEADER, "from aws_appstream import types", ast.unparse(module), *methods])


def tidy(name: str, text: str) -> str:
    """As ruff wants it: imports that are used, sorted; lines of a length."""
    for command in (["check", "--fix", "--exit-zero", "--select=F401,I"], ["format"]):
        ruff = [sys.executable, "-m", "ruff", *command, "--quiet", "--stdin-filename", str(PACKAGE / name), "-"]
        text = subprocess.run(ruff, input=text, capture_output=True, check=True, text=True).stdout
    return text


def main() -> int:
    _, operations, _ = load()
    taken = {shape.name for shape in reachable([op.input_shape for op in operations])}
    stubs = {
        "types.py": types(operations, taken),
        "_core.pyi": "\n".join([HEADER, CORE, *(method(op, taken, "def") for op in operations)]),
        "_async.pyi": async_stub([method(op, taken, "async def") for op in operations]),
    }
    return settle({PACKAGE / name: tidy(name, text) for name, text in stubs.items()})


if __name__ == "__main__":
    sys.exit(main())
