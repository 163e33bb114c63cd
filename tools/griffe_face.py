"""How the API reference sees the package: signatures from the sources and stubs, documentation also from what runs.

A griffe extension, loaded by mkdocs.yml. The sync classes are made of the async ones when the package is imported, so
that only their stubs show them as classes; what documents them, and the operations, is known at run time alone.
"""

from __future__ import annotations

import inspect
import re
from importlib import import_module
from typing import Any

import griffe

#: What signatures say already.
_REQUIRED = re.compile(r"^(    \w+ \([^()\n]*), required\): ", re.MULTILINE)
_EXAMPLE = re.compile(r"^Example:\n(?P<code>(?:    .*\n?|\n)+)", re.MULTILINE)
#: A table as reStructuredText has it, which is meant for `help()`.
_TABLE = re.compile(r"^(=+ =+)$.*?^\1$", re.DOTALL | re.MULTILINE)

_GOOGLE: Any = {"parser": "google", "parser_options": {"warnings": False}}


class Face(griffe.Extension):  # type: ignore[misc]  # griffe is not where the types are checked
    """Gives each public name the class, the signature and the documentation that a user sees."""

    def on_function(self, *, func: griffe.Function, **_: Any) -> None:
        """Forgets what `unpack_typeddict` has put into the docstring, since docstrings name those parameters."""
        if func.docstring is not None:
            func.docstring.__dict__.pop("parsed", None)
            func.docstring = func.docstring if func.docstring.value else None

    def on_package(self, *, pkg: griffe.Module, **_: Any) -> None:
        """Fills in, once sources and stubs are one, what they do not document."""
        _document(pkg)
        for name in ("_client.Client", "_async.AsyncClient"):
            _show_as_made(pkg[name])
        modules = [module for module in pkg.modules.values() if not module.is_alias]
        classes = [one for module in modules for one in module.classes.values() if not one.is_alias]
        # All of them before the first one loses any.
        tables = [(one, members, _descriptions(one)) for one in classes if (members := _members(one))]
        for class_, members, descriptions in tables:
            _put_into_a_table(class_, members, descriptions)


def _document(of: Any) -> None:
    for member in list(of.members.values()):
        if member.is_alias or member.name.startswith("__"):
            continue
        if member.docstring is None and (text := _at_run_time(member)):
            member.docstring = griffe.Docstring(text, parent=member, **_GOOGLE)
        if member.docstring is not None:
            text = _TABLE.sub(_as_text, member.docstring.value.replace("::\n", ":\n"))
            member.docstring.value = _EXAMPLE.sub(_as_code, text)
        if member.is_attribute:
            _show_as_value(member)
        if member.is_function and member.parent.path.startswith("aws_appstream._core."):
            _show_as_operation(member)
        if member.is_module or member.is_class:
            _document(member)


def _at_run_time(member: Any) -> str | None:
    """What `help()` shows."""
    try:
        found: Any = import_module(member.module.path)
        for name in member.path.removeprefix(member.module.path + ".").split("."):
            found = inspect.getattr_static(found, name) if inspect.isclass(found) else getattr(found, name)
    except (AttributeError, ImportError):  # what only annotations know
        return None
    told = getattr(found, "__doc__", None)
    return inspect.cleandoc(told) if told and (inspect.isclass(found) or told != type(found).__doc__) else None


def _as_text(table: re.Match[str]) -> str:
    return "```text\n" + table[0].replace("``", "") + "\n```"


def _as_code(example: re.Match[str]) -> str:
    """griffe takes an example for prose."""
    code = example["code"].rstrip("\n")
    return f"Example:\n    ```python\n{code}\n    ```\n\n"


def _show_as_value(attribute: Any) -> None:
    """`state: Attribute[State] = Attribute("State")` is a `state: State` that cannot be set."""
    if str(attribute.annotation).startswith("Attribute["):
        attribute.annotation = attribute.annotation.slice
        attribute.value = None
        attribute.labels = {"of a record"}


def _show_as_made(client: Any) -> None:
    """A client is made by `__new__`, which griffe takes for no constructor."""
    made = client.all_members["__new__"]
    client.set_member("__init__", griffe.Function("__init__", parameters=made.parameters, parent=client))


def _members(class_: Any) -> list[Any]:
    """The values that are its point: of an enum, of a dict, of a record."""
    if class_.module.path == "aws_appstream.enums":
        return [one for one in class_.attributes.values() if one.name[0] != "_" and "property" not in one.labels]
    everything = [one for one in class_.all_members.values() if one.is_attribute]
    if class_.module.path == "aws_appstream.types":
        return everything
    return [one for one in everything if "of a record" in one.labels]


def _descriptions(class_: Any) -> dict[str, str]:
    """What docstrings say of its members: its own, and those of the classes that it inherits them from."""
    found: dict[str, str] = {}
    for one in (class_, *class_.mro()):
        for section in _sections(one):
            if section.kind is griffe.DocstringSectionKind.attributes:
                found = {item.name: item.description for item in section.value} | found
    return found


def _sections(class_: Any) -> list[Any]:
    return [] if class_.docstring is None else class_.docstring.parse("google", warnings=False)


def _put_into_a_table(class_: Any, members: list[Any], descriptions: dict[str, str]) -> None:
    """A row for each instead of a heading for each."""
    for member in members:
        class_.members.pop(member.name, None)
    told = [one for one in _sections(class_) if one.kind is not griffe.DocstringSectionKind.attributes]
    class_.docstring = griffe.Docstring("A table.", parent=class_)  # what is parsed is what counts
    if class_.module.path == "aws_appstream.enums":
        values = ", ".join(f"`{member.name}`" for member in members)
        table: Any = griffe.DocstringSectionText(f"Members: {values}")
    else:
        table = griffe.DocstringSectionAttributes(
            [
                griffe.DocstringAttribute(
                    member.name,
                    annotation=member.annotation,
                    description=descriptions.get(member.name, ""),
                )
                for member in members
            ]
        )
    class_.docstring.__dict__["parsed"] = [*told, table]


def _show_as_operation(method: Any) -> None:
    for parameter in method.parameters:
        if parameter.default == "Ellipsis":
            parameter.default = "..."
    if method.docstring is not None:
        method.docstring.value = _REQUIRED.sub(r"\1): ", method.docstring.value)
