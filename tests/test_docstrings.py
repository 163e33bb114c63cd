"""Every public name says what it is, and what it says is true: `help()`, `?` and editors show it.

Examples are run against a local AppStream. `public()` finds the names: what a module without an underscore has, and
what its classes have.
"""

from __future__ import annotations

import ast
import asyncio
import importlib
import inspect
import pkgutil
import pydoc
import re
import textwrap
from collections.abc import Callable, Iterator
from datetime import timedelta
from enum import Enum
from pathlib import Path
from types import SimpleNamespace
from typing import Any, is_typeddict

import boto3
import pytest

import aws_appstream
from aws_appstream import (
    AsyncClient,
    Client,
    ImageBuilder,
    _core,
    _waits,
    enums,
    exceptions,
    image_builders,
    images,
    records,
    types,
)
from aws_appstream import local as local_module
from aws_appstream.local import Durations, LocalAppStream, Request

from .model import METHODS

PACKAGE = Path(aws_appstream.__file__).parent
MODULES = [
    "aws_appstream",
    *(f"aws_appstream.{one.name}" for one in pkgutil.iter_modules([str(PACKAGE)]) if not one.name.startswith("_")),
]
LINK = "https://docs.aws.amazon.com/appstream2/latest/APIReference/"


def public() -> Iterator[tuple[str, Any]]:
    """Every class and function that is public, and the functions and properties of the classes, once."""
    met: set[int] = set()
    for module in map(importlib.import_module, MODULES):
        told = getattr(module, "__all__", None)
        for name in told or vars(module):
            value = getattr(module, name)
            ours = getattr(value, "__module__", None) == module.__name__
            if name.startswith("_") or not (told or ours) or not callable(value) or id(value) in met:
                continue
            met.add(id(value))
            yield f"{module.__name__}.{name}", value
            if inspect.isclass(value):
                yield from ((f"{module.__name__}.{name}.{member}", its) for member, its in members(value))


def members(cls: type) -> Iterator[tuple[str, Any]]:
    """The public functions and properties of a class that are ours."""
    for name in dir(cls):
        value = inspect.getattr_static(cls, name, None)
        owner = next((base for base in cls.__mro__ if name in vars(base)), object)
        if isinstance(value, (classmethod, type(vars(_core.Record)["from_dict"]))):
            value = getattr(cls, name)
        is_code = inspect.isroutine(value) or isinstance(value, property)
        is_ours = owner.__module__.startswith("aws_appstream") and not isinstance(value, _core.Attribute)
        if not name.startswith("_") and is_code and is_ours:
            yield name, value


PUBLIC = dict(public())
CALLABLE = {name: value for name, value in PUBLIC.items() if callable(value) and not isinstance(value, property)}
CLASSES = {name: value for name, value in PUBLIC.items() if inspect.isclass(value)}
#: Dicts have examples in their module only.
DICTS = {name for name, value in CLASSES.items() if is_typeddict(value)}
SPOKEN = {name: value for name, value in CALLABLE.items() if name not in DICTS}


def doc_of(value: Any) -> str:
    return inspect.getdoc(value) or ""


def tells(text: str, word: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", text) is not None


def test_there_are_names() -> None:
    assert len(CALLABLE) > 600
    assert {"aws_appstream.Client.describe_images", "aws_appstream.LocalAppStream.faults"} <= CALLABLE.keys()
    assert {"aws_appstream.ImageBuilder.wait_until", "aws_appstream.images.AsyncImages.latest"} <= CALLABLE.keys()


def test_modules_say_what_they_are() -> None:
    assert [name for name in MODULES if not importlib.import_module(name).__doc__] == []


def test_names_say_what_they_are() -> None:
    def is_told(value: Any) -> bool:
        first = doc_of(value).partition("\n\n")[0]
        return bool(value.__doc__) and (first[0].isupper() or first[0] == "`") and first.endswith((".", ":"))

    assert [name for name, value in PUBLIC.items() if not is_told(value)] == []


def test_signatures_are_real() -> None:
    for name in CALLABLE.keys() - DICTS:  # Python has none for a TypedDict
        value = CALLABLE[name]
        assert isinstance(inspect.signature(value), inspect.Signature), name


def test_parameters_are_told() -> None:
    def parameters(value: Any) -> list[str]:
        if inspect.isclass(value) and issubclass(value, (BaseException, Enum, _core.Record, tuple)):
            return []  # what is made by the package
        told = inspect.signature(value).parameters.values()
        return [one.name for one in told if one.name != "self" and one.kind is not one.VAR_KEYWORD]

    missing = {name: [p for p in parameters(value) if not tells(doc_of(value), p)] for name, value in SPOKEN.items()}
    assert {name: parameters for name, parameters in missing.items() if parameters} == {}


def test_functions_say_what_they_return() -> None:
    def returns(value: Any) -> bool:
        return inspect.signature(value).return_annotation not in (None, "None")

    functions: dict[str, Any] = {name: value for name, value in SPOKEN.items() if not inspect.isclass(value)}
    silent = [name for name, value in functions.items() if returns(value) and "\nReturns:\n" not in doc_of(value)]
    assert silent == []


def test_what_calls_the_service_says_what_it_raises() -> None:
    of = (aws_appstream.ImageBuilder, aws_appstream.Image, image_builders.ImageBuilders, images.Images, Client)
    methods = {f"{cls.__name__}.{name}": value for cls in of for name, value in members(cls) if callable(value)}
    calm = {"close", "can_paginate", "to_dict", "from_dict", "merge"}
    silent = [name for name, value in methods.items() if "\nRaises:\n" not in doc_of(value)]
    assert [name for name in silent if name.partition(".")[2] not in calm] == []


def test_callables_have_examples() -> None:
    assert [name for name, value in SPOKEN.items() if not examples(doc_of(value))] == []


def test_classes_tell_their_attributes() -> None:
    def attributes(cls: Any) -> set[str]:
        if is_typeddict(cls):
            return set(cls.__annotations__)
        if issubclass(cls, _core.Record):
            return {key for key, value in vars(cls).items() if isinstance(value, _core.Attribute)}
        if issubclass(cls, Exception):
            given = set(inspect.signature(cls).parameters) if "__init__" in vars(cls) else set()
            return given - {"args", "message", "error_response"}
        return {name for name in vars(cls).get("__slots__", ()) if not name.startswith("_")}

    silent = {name: [one for one in attributes(cls) if not tells(doc_of(cls), one)] for name, cls in CLASSES.items()}
    assert {name: attributes for name, attributes in silent.items() if attributes} == {}


def of_the_api() -> Iterator[str]:
    """The names that have a page in AWS's documentation."""
    for face in ("Client", "AsyncClient"):
        yield from (f"aws_appstream.{face}.{method}" for method in METHODS)
    for action in ("start", "stop", "delete", "streaming_url", "tags", "tag", "untag"):
        yield f"aws_appstream.ImageBuilder.{action}"
    yield from (f"aws_appstream.records.{name}" for name in records.__all__)
    yield from (f"aws_appstream.enums.{name}" for name in enums.__all__)
    yield from (f"aws_appstream.types.{name}" for name, value in vars(types).items() if is_typeddict(value))
    for name, value in vars(exceptions).items():
        if inspect.isclass(value) and issubclass(value, exceptions.ClientError):
            yield f"aws_appstream.exceptions.{name}"


def test_what_is_of_the_api_leads_to_its_page() -> None:
    ours = {"ResponseMetadataTypeDef", "EmptyResponseMetadataTypeDef", "PaginatorConfigTypeDef", "WaiterConfigTypeDef"}
    names = [name for name in of_the_api() if name.rpartition(".")[2] not in ours and "._" not in name]
    assert len(names) > 300
    silent = []
    for name in names:
        value: Any = aws_appstream
        for part in name.split(".")[1:]:
            value = getattr(value, part)
        if LINK not in doc_of(value):
            silent.append(name)
    assert silent == []


def test_help_can_be_had() -> None:
    for name, value in PUBLIC.items():
        assert pydoc.plain(pydoc.render_doc(value)), name
    assert "valid_for: from 1 second to 7 days" in pydoc.plain(pydoc.render_doc(ImageBuilder.streaming_url))
    assert "MaxResults (int)" in pydoc.plain(pydoc.render_doc(Client.describe_images))


def stubbed() -> Iterator[tuple[str, str, str]]:
    """What stubs have of docstrings: the module, the name in it, the text."""
    for path in sorted(PACKAGE.glob("*.pyi")):
        for node in ast.parse(path.read_text()).body:
            if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
                yield from documented(path.stem, node, "")


def documented(module: str, node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef, owner: str) -> Any:
    name = f"{owner}{node.name}"
    if text := ast.get_docstring(node):
        yield module, name, text
    for part in node.body if isinstance(node, ast.ClassDef) else []:
        if isinstance(part, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield from documented(module, part, f"{name}.")


STUBBED = {(module, name): text for module, name, text in stubbed()}


def test_editors_show_what_help_shows() -> None:
    assert ("_core", "Client.describe_images") in STUBBED
    assert ("image_builder", "ImageBuilder.start") in STUBBED
    for (module, name), text in STUBBED.items():
        value: Any = importlib.import_module(f"aws_appstream.{module}")
        if not hasattr(value, name.partition(".")[0]):
            continue  # what only type checkers know
        for part in name.split("."):
            value = inspect.getattr_static(value, part)
        assert inspect.cleandoc(value.__doc__ or "").rstrip() == text.rstrip(), f"{module}.{name}"


def examples(text: str) -> list[str]:
    """The code under `Example:`."""
    found = re.findall(r"^Example:\n((?: {4}.*\n?|\n)+)", text, re.MULTILINE)
    return [textwrap.dedent(code).strip() + "\n" for code in found]


def all_examples() -> dict[str, str]:
    """All examples, once, by where they are."""
    found: dict[str, str] = {}
    texts = {name: importlib.import_module(name).__doc__ or "" for name in MODULES}
    texts |= {name: doc_of(value) for name, value in PUBLIC.items()}
    for hidden in ("_paginator", "_waiter", "_waits", "_temporary", "_face", "_record", "_bulk"):
        module = importlib.import_module(f"aws_appstream.{hidden}")
        for cls in vars(module).values():
            if inspect.isclass(cls) and cls.__module__ == module.__name__ and not cls.__name__.startswith("_"):
                texts[f"{module.__name__}.{cls.__name__}"] = doc_of(cls)
                texts |= {f"{module.__name__}.{cls.__name__}.{name}": doc_of(value) for name, value in members(cls)}
    for name, text in texts.items():
        for code in examples(text):
            if code not in found.values():
                found[name] = code
    return found


EXAMPLES = all_examples()
#: What an example is told beside what the package has.
GIVEN = {"timedelta": timedelta, "Path": Path, "boto3": boto3, "pytest": pytest}
SOFTWARE = ["Microsoft_Office_2021_LTSC_Professional_Plus_64Bit"]
#: What must have been done before an example, by something that it has.
BEFORE: dict[str, Callable[[Client, ImageBuilder], object]] = {
    "builder.start()": lambda _, builder: builder.stop().wait_until("STOPPED", poll=0.001),
    "client.start_image_builder(": lambda _, builder: builder.stop().wait_until("STOPPED", poll=0.001),
    "client.update_image_builder(": lambda _, builder: builder.stop().wait_until("STOPPED", poll=0.001),
    "client.create_image_builder(\n": lambda _, builder: builder.delete(wait=True, poll=0.001),
    "client.create_fleet(": lambda client, _: client.delete_fleet(Name="office"),
    "client.delete_image(": lambda client, _: client.delete_fleet(Name="office"),
    'client.images.get("base").delete(': lambda client, _: client.delete_fleet(Name="office"),
    "client.delete_image_permissions(": lambda client, _: client.update_image_permissions(
        Name="base", SharedAccountId="210987654321", ImagePermissions={"allowFleet": True}
    ),
    "client.disassociate_software_from_image_builder(": lambda client, builder: (
        client.associate_software_to_image_builder(ImageBuilderName=builder.name, SoftwareNames=SOFTWARE)
    ),
    "client.start_software_deployment_to_image_builder(": lambda client, builder: (
        client.associate_software_to_image_builder(ImageBuilderName=builder.name, SoftwareNames=SOFTWARE)
    ),
}
#: What the local AppStream answers to examples with operations that it lacks, and with a task that nobody has begun.
EXPECTED = {"NotImplementedException": "", "ResourceNotFoundException": "client.get_export_image_task("}


class World:
    """An image `base`, a builder `win2022` of it, which runs, and a fleet `office`, which is stopped."""

    def __init__(self, local: LocalAppStream) -> None:
        self.local = local
        self._asked: int | None = None

    def put_in_order(self, client: Client) -> ImageBuilder:
        """Does nothing if nobody has changed anything."""
        if self._asked is None or any(changes(request) for request in self.local.requests[self._asked :]):
            self._begin(client)
        self._asked = len(self.local.requests)
        return client.image_builders.get("win2022")

    def _begin(self, client: Client) -> None:
        self.local.start().reset()
        builders, kind = client.image_builders, "stream.standard.medium"
        maker = builders.create("maker", image=client.images.latest(platform="WINDOWS_SERVER_2022"), instance_type=kind)
        maker.wait_until("RUNNING", poll=0.001)
        self.local.create_image("maker", "base")
        client.images.wait_until("base", "AVAILABLE", poll=0.001)
        client.create_fleet(Name="office", InstanceType=kind, ImageName="base", ComputeCapacity={"DesiredInstances": 1})
        builders.create("win2022", image="base", instance_type=kind).wait_until("RUNNING", poll=0.001)

    def disturb(self) -> None:
        """Something is done to it that is no request."""
        self._asked = None


def changes(request: Request) -> bool:
    return request.error is None and not request.operation.startswith(("Describe", "List", "Get"))


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    # What an example catches on its way lasts for half a second or more; all else is done at once.
    lasting: Durations = {"delete": 50_000, "stop": 50_000, "export_image": 10**7, "sync_apps": 50_000}
    with LocalAppStream(speed=100_000, jitter=0, image_quota=20, durations=lasting) as local:
        yield World(local)


def names(local: LocalAppStream, client: Client, builder: ImageBuilder) -> dict[str, Any]:
    """What examples can use: all that is public, and the objects that they speak of."""
    public = {name: getattr(module, name) for module in (enums, records) for name in module.__all__}
    public |= {name: value for name, value in vars(exceptions).items() if not name.startswith("_")}
    public |= {name: getattr(aws_appstream, name) for name in aws_appstream.__all__}
    public |= {name: getattr(local_module, name) for name in local_module.__all__}
    image = client.images.get("base")
    opened = SimpleNamespace(open=str)
    return {
        **public,
        **GIVEN,
        "client": client,
        "builder": builder,
        "image": image,
        "local": local,
        "webbrowser": opened,
    }


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_runs(name: str, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    code = EXAMPLES[name]
    lead_to(world.local.start(), monkeypatch)
    pace = _waits._interval
    monkeypatch.setattr(_waits, "_interval", lambda poll: pace(0.001 if poll is None else poll))  # not 5 seconds
    with world.local.client() as client:
        builder = world.put_in_order(client)
        given = names(world.local, client, builder)
        for part, prepare in BEFORE.items():
            if part in code:
                prepare(client, builder)
        if "local" in code:
            world.disturb()
        compiled = compile(code, name, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        try:
            if compiled.co_flags & inspect.CO_COROUTINE:
                asyncio.run(awaited(compiled, given))
            else:
                exec(compiled, given)
        except exceptions.ClientError as error:
            if error.code not in EXPECTED or EXPECTED[error.code] not in code:
                raise


async def awaited(compiled: Any, given: dict[str, Any]) -> None:
    async with AsyncClient() as client:
        await eval(compiled, {**given, "client": client})


def lead_to(local: LocalAppStream, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the pytest plugin does it."""
    monkeypatch.setenv("AWS_ENDPOINT_URL_APPSTREAM", local.endpoint_url)
    monkeypatch.setenv("AWS_DEFAULT_REGION", local.region_name)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "local")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "local")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
