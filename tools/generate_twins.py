"""Writes the stubs of the modules whose sync classes are made of the async ones when they are imported.

    python tools/generate_twins.py           # write
    python tools/generate_twins.py --check   # exit 1 if what is in the tree differs

For each module the stub is the module without bodies, and each `X = twin(AsyncX)` becomes a class: `AsyncX` with plain
functions in the place of coroutine functions, and the sync classes in the place of the async ones.
"""

from __future__ import annotations

import ast
import copy
import re
import sys

from generate_model import settle
from generate_stubs import HEADER, PACKAGE, Bodiless, tidy

MODULES = [
    "_collection",
    "_resource",
    "_temporary",
    "_waiter",
    "_waits",
    "image",
    "image_builder",
    "image_builders",
    "images",
]
PLAIN = {"__aenter__": "__enter__", "__aexit__": "__exit__", "__aiter__": "__iter__", "__anext__": "__next__"}


class Sync(ast.NodeTransformer):
    """Makes the sync class of an async one."""

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.FunctionDef | ast.AsyncFunctionDef:
        self.generic_visit(node)
        if node.name.startswith("_") and node.name not in PLAIN:
            return node
        fields = {name: getattr(node, name) for name in node._fields}
        return ast.FunctionDef(**{**fields, "name": PLAIN.get(node.name, node.name)}, lineno=node.lineno)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        self.generic_visit(node)
        node.name = PLAIN.get(node.name, node.name)
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.ClassDef:
        self.generic_visit(node)
        node.name = node.name.removeprefix("Async")
        return node

    def visit_Name(self, node: ast.Name) -> ast.Name:
        node.id = re.sub(r"^Async(?=[A-Z])", "", node.id)
        return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.Attribute:
        self.generic_visit(node)
        node.attr = re.sub(r"^Async(?=[A-Z])", "", node.attr)
        return node


class Stub(Bodiless):
    """As for `_async.pyi`, but what is private stays: other modules of the package use it."""

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> ast.stmt:
        node.body = node.body[:1] if ast.get_docstring(node) else [ast.Expr(ast.Constant(...))]
        return node

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.stmt:
        alias = isinstance(node.annotation, ast.Name) and node.annotation.id == "TypeAlias"
        return node if alias else super().visit_AnnAssign(node)

    def visit_Assign(self, node: ast.Assign) -> ast.stmt | None:
        private_constant = isinstance(node.targets[0], ast.Name) and re.match("_[A-Z]", node.targets[0].id)
        return None if private_constant else node


def twins(module: ast.Module) -> ast.Module:
    """Puts a class in the place of each `X = twin(AsyncX)`."""
    classes = {node.name: node for node in module.body if isinstance(node, ast.ClassDef)}
    for at, node in enumerate(module.body):
        match node:
            case ast.Assign(value=ast.Call(func=ast.Name(id="twin"), args=[ast.Name(id=name)])):
                module.body[at] = Sync().visit(copy.deepcopy(classes[name]))
    return module


def imports(module: ast.Module) -> ast.Module:
    """Also the sync classes of what is imported."""
    for node in ast.walk(module):
        if isinstance(node, ast.ImportFrom):
            names = {alias.name for alias in node.names}
            more = {name.removeprefix("Async") for name in names if re.match("Async[A-Z]", name)}
            node.names += [ast.alias(name) for name in sorted(more - names)]
    return module


def stub(name: str) -> str:
    module = ast.parse((PACKAGE / f"{name}.py").read_text())
    made = twins(imports(Stub().visit(module)))
    made.body[1:] = sorted(made.body[1:], key=lambda statement: not isinstance(statement, (ast.ImportFrom, ast.Import)))
    return HEADER.replace("generate_stubs", "generate_twins").replace(
        "from the service model of", "with"
    ) + ast.unparse(ast.fix_missing_locations(made))


def main() -> int:
    header = re.compile(r"with botocore [\d.]+")
    texts = {name: header.sub(f"from {name}.py", stub(name)) for name in MODULES}
    return settle({PACKAGE / f"{name}.pyi": tidy(f"{name}.pyi", text) for name, text in texts.items()})


if __name__ == "__main__":
    sys.exit(main())
