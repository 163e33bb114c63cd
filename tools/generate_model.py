"""Writes the tables of `src/core/model/` from botocore's service model of AppStream.

    python tools/generate_model.py           # write
    python tools/generate_model.py --check   # exit 1 if what is in the tree differs

Two files: `shapes.rs`, every structure, list, map and scalar with what botocore checks before it sends (required
members, minima); `operations.rs`, one row for each operation, with its documentation in words of ours (`words.py`).
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterator
from pathlib import Path

import botocore
import botocore.session
from botocore import xform_name
from botocore.model import OperationModel, ServiceModel, Shape
from documentation import operation as documentation

MODEL = Path(__file__).parent.parent / "src" / "core" / "model"
SCALARS = {
    "string": "String",
    "integer": "Integer",
    "long": "Long",
    "boolean": "Boolean",
    "timestamp": "Timestamp",
}


def load() -> tuple[ServiceModel, list[OperationModel], dict[str, dict[str, str]]]:
    session = botocore.session.get_session()
    paginators = session.get_component("data_loader").load_service_model("appstream", "paginators-1")
    model = session.get_service_model("appstream")
    operations = [model.operation_model(name) for name in sorted(model.operation_names)]
    return model, operations, paginators["pagination"]


def constant(shape: Shape) -> str:
    return str(xform_name(shape.name)).upper()


def structure(shape: Shape, ids: Iterator[int]) -> str:
    if len(shape.members) > 64:
        raise SystemExit(f"{shape.name} has more than 64 members: teach `Present` in src/python/decode.rs about it")
    required = set(shape.required_members)
    rows = [
        f'    Member {{ id: {next(ids)}, name: "{name}", shape: &{constant(member)}, '
        f"required: {str(name in required).lower()} }},"
        for name, member in shape.members.items()
    ]
    return "\n".join(["Structure(&[", *rows, "])"])


def kind(shape: Shape, ids: Iterator[int]) -> str:
    minimum = shape.metadata.get("min")
    match shape.type_name:
        case "structure":
            return structure(shape, ids)
        case "list":
            return f"List {{ item: &{constant(shape.member)}, min: {minimum or 0} }}"
        case "map":
            return f"Map {{ key: &{constant(shape.key)}, value: &{constant(shape.value)} }}"
        case "string":
            return f"String {{ min: {minimum or 0}, sensitive: {str(bool(shape.metadata.get('sensitive'))).lower()} }}"
        case "integer" | "long":
            return f"{SCALARS[shape.type_name]} {{ min: {'None' if minimum is None else f'Some({minimum})'} }}"
        case "boolean" | "timestamp":
            return SCALARS[shape.type_name]
        case other:
            raise SystemExit(f"{shape.name} is a {other}: teach src/core/model/mod.rs about it")


def refuse_recursion(shape: Shape, inside: tuple[str, ...] = ()) -> None:
    """`src/python/decode.rs` builds a structure from its last sibling, which must not be the one around it."""
    if shape.name in inside:
        raise SystemExit(f"{shape.name} contains itself: teach src/python/decode.rs about it")
    for part in parts(shape):
        refuse_recursion(part, (*inside, shape.name))


def parts(shape: Shape) -> list[Shape]:
    """The shapes that a shape is made of."""
    match shape.type_name:
        case "structure":
            return list(shape.members.values())
        case "list":
            return [shape.member]
        case "map":
            return [shape.key, shape.value]
        case _:
            return []


def reachable(roots: list[Shape]) -> list[Shape]:
    found: dict[str, Shape] = {}
    waiting = list(roots)
    while waiting:
        shape = waiting.pop()
        if shape.name in found:
            continue
        found[shape.name] = shape
        waiting.extend(parts(shape))
    return sorted(found.values(), key=constant)


def header() -> str:
    return (
        f"// Written by tools/generate_model.py from the service model of botocore {botocore.__version__}.\n"
        "// Do not edit: run `make generate`.\n"
    )


def shapes(model: ServiceModel, operations: list[OperationModel]) -> str:
    roots = [s for op in operations for s in (op.input_shape, op.output_shape) if s is not None]
    roots += model.error_shapes
    for root in roots:
        refuse_recursion(root)
    ids = itertools.count()
    out = [
        header(),
        "use super::{Kind::{Boolean, Integer, List, Long, Map, String, Structure, Timestamp}, Member, Shape};\n",
        'pub static EMPTY: Shape = Shape { name: "Empty", kind: Structure(&[]) };',
    ]
    out += [
        f'pub static {constant(s)}: Shape = Shape {{ name: "{s.name}", kind: {kind(s, ids)} }};'
        for s in reachable(roots)
    ]
    out.append(
        "/// How many members all structures have together; `Member::id` is below it.\n"
        f"pub const MEMBERS: usize = {next(ids)};"
    )
    errors = "\n".join(f"    &{constant(s)}," for s in sorted(model.error_shapes, key=constant))
    out.append(f"/// The errors that the service model knows.\npub static ERRORS: &[&Shape] = &[\n{errors}\n];")
    return "\n".join(out) + "\n"


def signature(op: OperationModel) -> str:
    if op.input_shape is None or not op.input_shape.members:
        return "($self)"
    required = op.input_shape.required_members
    names = [n for n in op.input_shape.members if n in required]
    names += [f"{n}=..." for n in op.input_shape.members if n not in required]
    return f"($self, *, {', '.join(names)})"


def literal(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def pagination(entry: dict[str, str] | None) -> str:
    if entry is None:
        return "None"
    if entry["input_token"] != entry["output_token"]:
        raise SystemExit(f"tokens of two names: {entry}: teach core::model::Pagination about it")
    limit = f'Some("{entry["limit_key"]}")' if "limit_key" in entry else "None"
    return f'Some(Pagination {{ token: "{entry["input_token"]}", result: "{entry["result_key"]}", limit: {limit} }})'


def operations_table(operations: list[OperationModel], paginators: dict[str, dict[str, str]]) -> str:
    rows = []
    for op in operations:
        shapes_ = [constant(s) if s is not None else "EMPTY" for s in (op.input_shape, op.output_shape)]
        rows.append(
            f"            {op.name} {xform_name(op.name)} {shapes_[0]} {shapes_[1]}\n"
            f"                {{ {pagination(paginators.get(op.name))} }}\n"
            f"                {literal(signature(op))}\n"
            f"                {literal(documentation(op))};"
        )
    return "\n".join(
        [
            header(),
            "/// The operations of the service, one row each: name, Python method, input, output,",
            "/// pagination, signature, documentation. `operations!(m)` hands all rows to the macro `m`.",
            "macro_rules! operations {",
            "    ($with:ident) => {",
            "        $with! {",
            *rows,
            "        }",
            "    };",
            "}",
            "pub(crate) use operations;",
            "",
        ]
    )


def settle(files: dict[Path, str]) -> int:
    """Writes the files, or with `--check` only says which of them differ from what is in the tree."""
    stale = [path for path, text in files.items() if not path.exists() or path.read_text() != text]
    if "--check" in sys.argv:
        for path in stale:
            print(f"{path.name} is not what botocore {botocore.__version__} says: run `make generate`")
        return 1 if stale else 0
    for path in stale:
        path.write_text(files[path])
        print(f"wrote {path.name}")
    return 0


def main() -> int:
    model, operations, paginators = load()
    return settle(
        {
            MODEL / "shapes.rs": shapes(model, operations),
            MODEL / "operations.rs": operations_table(operations, paginators),
        }
    )


if __name__ == "__main__":
    sys.exit(main())
