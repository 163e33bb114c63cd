"""What a user finds on the client: boto3's methods and parameters, documented, on both faces."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import pydoc
import subprocess
import sys
from typing import Any

import pytest

import aws_appstream
from aws_appstream import AsyncClient, Client, Config, exceptions

from .faces import CREDENTIALS, FACES, REGION, Face, answer, operation_in
from .model import METHODS, input_of
from .stub import Stub

CLASSES = {"sync": Client, "async": AsyncClient}
OPTIONS = [
    "region_name",
    "profile_name",
    "endpoint_url",
    "aws_access_key_id",
    "aws_secret_access_key",
    "aws_session_token",
    "config",
]


@pytest.fixture(params=["class", "client"])
def owner(request: pytest.FixtureRequest, kind: str, clients: dict[tuple[str, str], Face]) -> Any:
    """Where methods are looked up: on the class, as documentation tools do, and on a client, as users do."""
    return CLASSES[kind] if request.param == "class" else clients[kind, "json"].client


def parameters_of(owner: Any, method: str) -> list[inspect.Parameter]:
    """The method's parameters without `self`."""
    parameters = list(inspect.signature(getattr(owner, method)).parameters.values())
    return parameters[1:] if inspect.isclass(owner) else parameters


def test_the_service_has_the_operations_that_these_tests_expect() -> None:
    assert len(METHODS) >= 89


@pytest.mark.parametrize("method", METHODS)
def test_a_signature_lists_the_members_as_keywords(owner: Any, method: str) -> None:
    parameters = parameters_of(owner, method)
    assert {parameter.kind for parameter in parameters} <= {inspect.Parameter.KEYWORD_ONLY}
    assert sorted(parameter.name for parameter in parameters) == sorted(input_of(method).members)


@pytest.mark.parametrize("method", METHODS)
def test_only_required_members_have_no_default(owner: Any, method: str) -> None:
    required = {parameter.name for parameter in parameters_of(owner, method) if parameter.default is parameter.empty}
    assert required == set(input_of(method).required_members)


@pytest.mark.parametrize("method", METHODS)
def test_async_methods_are_coroutine_functions_and_sync_ones_are_not(owner: Any, kind: str, method: str) -> None:
    assert inspect.iscoroutinefunction(getattr(owner, method)) is (kind == "async")


@pytest.mark.parametrize("method", METHODS)
def test_the_help_names_the_api_operation(owner: Any, method: str) -> None:
    assert METHODS[method] in (inspect.getdoc(getattr(owner, method)) or "")


@pytest.mark.parametrize("method", METHODS)
def test_a_method_knows_its_name(owner: Any, method: str) -> None:
    assert getattr(owner, method).__name__ == method


@pytest.mark.parametrize("method", METHODS)
def test_positional_arguments_are_a_type_error(kind: str, clients: Any, stub: Stub, method: str) -> None:
    face = clients[kind, "json"]
    with pytest.raises(TypeError):
        face.finish(getattr(face.client, method)("a"))
    assert not stub.take()


def test_both_faces_have_the_same_public_names() -> None:
    assert names_of(Client) == names_of(AsyncClient)


def names_of(a_class: type) -> set[str]:
    return {name for name in dir(a_class) if not name.startswith("_")}


@pytest.mark.parametrize("kind", FACES)
def test_the_constructor_takes_boto3s_options(kind: str) -> None:
    parameters = inspect.signature(CLASSES[kind]).parameters
    assert [name for name in OPTIONS if name not in parameters] == []
    assert parameters["region_name"].kind is inspect.Parameter.POSITIONAL_OR_KEYWORD
    assert all(parameters[name].kind is inspect.Parameter.KEYWORD_ONLY for name in OPTIONS[1:])
    assert all(parameters[name].default is None for name in OPTIONS)


def call_once(kind: str, **options: Any) -> dict[str, Any]:
    if kind == "async":
        return run_once(options)
    return dict(Client(**options).describe_images())


def run_once(options: dict[str, Any]) -> dict[str, Any]:
    async def main() -> dict[str, Any]:
        async with AsyncClient(**options) as client:
            return dict(await client.describe_images())

    return asyncio.run(main())


def test_json_is_the_protocol_unless_told(kind: str, stub: Stub) -> None:
    stub.always(answer("json", {"NextToken": "t"}))
    assert call_once(kind, region_name=REGION, endpoint_url=stub.url, **CREDENTIALS)["NextToken"] == "t"
    (request,) = stub.take()
    assert operation_in(request) == "DescribeImages"
    assert "x-amz-target" in request.headers


def test_a_sync_client_is_a_context_manager_too(stub: Stub) -> None:
    stub.always(answer("json", {}))
    with Client(REGION, endpoint_url=stub.url, aws_access_key_id="a", aws_secret_access_key="b") as client:
        assert client.describe_images()["ResponseMetadata"]["HTTPStatusCode"] == 200


def test_meta_tells_region_and_endpoint(kind: str, clients: Any, stub: Stub) -> None:
    meta = clients[kind, "json"].client.meta
    assert (meta.region_name, meta.endpoint_url) == (REGION, stub.url)


def test_the_repr_shows_no_secret(kind: str, clients: Any) -> None:
    text = repr(clients[kind, "json"].client)
    assert CREDENTIALS["aws_secret_access_key"] not in text
    assert type(clients[kind, "json"].client).__name__ in text


def test_without_a_region_the_error_says_so(kind: str) -> None:
    with pytest.raises(exceptions.NoRegionError, match="You must specify a region"):
        call_once(kind, **CREDENTIALS)


def test_without_credentials_the_error_says_so(kind: str, stub: Stub) -> None:
    with pytest.raises(exceptions.NoCredentialsError, match="Unable to locate credentials"):
        call_once(kind, region_name=REGION, endpoint_url=stub.url)
    assert not stub.take()


def test_a_session_token_is_sent(kind: str, stub: Stub) -> None:
    stub.always(answer("json", {}))
    call_once(kind, region_name=REGION, endpoint_url=stub.url, aws_session_token="session", **CREDENTIALS)
    assert stub.take()[0].headers["x-amz-security-token"] == "session"


unchecked: Any = Config


@pytest.mark.parametrize("option", ["protocl", "retires"])
def test_an_unknown_setting_is_a_type_error(option: str) -> None:
    with pytest.raises(TypeError, match=option):
        unchecked(**{option: 1})


def test_an_unknown_protocol_is_refused_when_it_is_given() -> None:
    with pytest.raises((ValueError, exceptions.AppStreamError), match="xml"):
        unchecked(protocol="xml")


TWINS = [
    ("image_builder", "ImageBuilder"),
    ("image", "Image"),
    ("image_builders", "ImageBuilders"),
    ("images", "Images"),
    ("_waits", "Watch"),
    ("_waiter", "Waiter"),
    ("_temporary", "Temporary"),
]
PLAIN = {"__aenter__": "__enter__", "__aexit__": "__exit__", "__aiter__": "__iter__", "__anext__": "__next__"}


@pytest.mark.parametrize(("module", "name"), TWINS)
def test_the_sync_class_has_what_the_async_one_has(module: str, name: str) -> None:
    module_ = importlib.import_module(f"aws_appstream.{module}")
    plain, other = getattr(module_, name), getattr(module_, f"Async{name}")
    assert plain.__name__ == name
    assert plain.__doc__ == other.__doc__
    public = [member for member in dir(other) if not member.startswith("_") or member in PLAIN]
    assert public
    for member in public:
        theirs, ours = getattr(other, member), getattr(plain, PLAIN.get(member, member))
        if not inspect.isfunction(theirs):
            continue
        assert not inspect.iscoroutinefunction(ours), member
        assert inspect.signature(ours) == inspect.signature(theirs), member
        assert ours.__doc__ == theirs.__doc__
        assert member in PLAIN or ours.__doc__, f"{member} has no docstring"
        if inspect.iscoroutinefunction(theirs):
            assert ours.__qualname__.split(".")[0] in [base.__name__ for base in plain.__mro__]


def test_actions_of_async_objects_are_coroutine_functions() -> None:
    for action in ("start", "stop", "delete", "reload", "streaming_url", "tags", "tag", "untag", "wait_until"):
        assert inspect.iscoroutinefunction(getattr(aws_appstream.AsyncImageBuilder, action))


def test_help_shows_objects() -> None:
    shown = pydoc.plain(pydoc.render_doc(aws_appstream.ImageBuilder))
    assert "streaming_url(self, valid_for: 'float | timedelta | None' = None)" in shown
    assert "state" in shown


def test_objects_cost_nothing_until_they_are_asked_for() -> None:
    code = "import sys, aws_appstream; aws_appstream.Client('r'); print(sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    for module in ("enums", "records", "image_builders", "_onebody", "_waits", "_async"):
        assert f"aws_appstream.{module}'" not in loaded
    assert not {"typing", "inspect", "asyncio", "dataclasses"} & set(loaded.split("'"))


def test_waiters_are_named() -> None:
    with aws_appstream.Client("eu-west-1") as client:
        assert set(client.waiter_names) > {"fleet_started", "fleet_stopped"}
