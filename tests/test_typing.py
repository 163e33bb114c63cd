"""What type checkers see is what happens: run by pytest, and read by `mypy --strict` and pyright.

A `type: ignore` here is an assertion as well: mypy reports one that nothing needs.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from inspect import signature
from typing import TYPE_CHECKING, Any, get_args, get_type_hints, is_typeddict

import pytest

from aws_appstream import (
    AsyncClient,
    AsyncImage,
    AsyncImageBuilder,
    Client,
    Image,
    ImageBuilder,
    ImageState,
    Listing,
    Report,
    ResourceError,
    State,
    StateChange,
    StreamingURL,
    VpcConfig,
    _core,
    types,
)
from aws_appstream.exceptions import (
    ClientError,
    ImageBuilderFailed,
    OperationNotPageableError,
    ParamValidationError,
    ResourceNotFoundException,
    UnknownWaiterError,
)
from aws_appstream.local import LocalAppStream, Request
from aws_appstream.records import ImageStateChangeReason, StateChangeReason

if TYPE_CHECKING:
    from typing_extensions import assert_type
else:

    def assert_type(value: object, _: object) -> object:
        return value


BASE = "AppStream-WinServer2022-06-17-2024"
KIND = "stream.standard.medium"


@pytest.fixture(scope="module")
def local() -> Iterator[LocalAppStream]:
    with LocalAppStream(speed=100_000) as running:
        yield running


def test_answers(local: LocalAppStream) -> None:
    with local.client() as client:
        assert_type(client, Client)
        made = client.create_image_builder(Name="typed", ImageName=BASE, InstanceType=KIND)
        assert_type(made, types.CreateImageBuilderResultTypeDef)
        assert_type(made["ResponseMetadata"]["HTTPStatusCode"], int)

        page = client.describe_image_builders(Names=("typed",), MaxResults=25)
        assert_type(page, types.DescribeImageBuildersResultTypeDef)
        for builder in page.get("ImageBuilders", []):
            assert_type(builder, types.ImageBuilderTypeDef)
            assert_type(builder.get("State"), str | None)
            assert_type(builder.get("CreatedTime"), datetime | None)
            assert isinstance(builder.get("CreatedTime"), datetime)

        for image in client.describe_images(Names=[BASE]).get("Images", []):
            assert_type(image, types.ImageTypeDef)
            for application in image.get("Applications", []):
                assert_type(application.get("Metadata", {}), dict[str, str | None])


async def test_async_answers(local: LocalAppStream) -> None:
    async with local.async_client() as client:
        assert_type(client, AsyncClient)
        call = asyncio.create_task(client.describe_image_builders())
        assert_type(call, asyncio.Task[types.DescribeImageBuildersResultTypeDef])
        page = await call
        assert_type(page, types.DescribeImageBuildersResultTypeDef)
        assert page["ResponseMetadata"]["HTTPStatusCode"] == 200


def test_objects(local: LocalAppStream) -> None:
    with local.client() as client:
        builder = client.image_builders.create("objects", image=BASE, instance_type=KIND, tags={"a": "b"})
        assert_type(builder, ImageBuilder)
        assert_type(builder.name, str)
        assert_type(builder.state, State)
        assert_type(builder.vpc_config, VpcConfig | None)
        assert_type(builder.errors, tuple[ResourceError, ...])
        assert_type(builder.created_time, datetime)
        assert_type(builder.tags(), dict[str, str])
        running = builder.wait_until(State.RUNNING, poll=0.01, timeout=60)
        assert_type(running, ImageBuilder)
        url = running.streaming_url(valid_for=60)
        assert_type(url, StreamingURL)
        assert_type(url.url, str)
        assert_type(client.image_builders.find("nosuch"), ImageBuilder | None)
        assert_type(client.image_builders.list(), Listing[ImageBuilder])
        assert_type(client.image_builders.list()[0], ImageBuilder)
        assert_type(client.image_builders.list()[:1], Listing[ImageBuilder])
        for one in client.image_builders:
            assert_type(one, ImageBuilder)
        for image in client.images:
            assert_type(image, Image)
        for change in running.watch(poll=0.01):
            assert_type(change, StateChange)
            assert_type(change.after, State | ImageState | None)
            assert_type(change.elapsed, timedelta)
            break
        assert_type(client.image_builders.delete_many(["objects"], poll=0.01), Report)
        with client.image_builders.temporary("t", image=BASE, instance_type=KIND, poll=0.01) as temporary:
            assert_type(temporary, ImageBuilder)


async def test_async_objects(local: LocalAppStream) -> None:
    async with local.async_client() as client:
        builder = await client.image_builders.create("async-objects", image=BASE, instance_type=KIND)
        assert_type(builder, AsyncImageBuilder)
        assert_type(await builder.wait_until(State.RUNNING, poll=0.01), AsyncImageBuilder)
        assert_type(await client.image_builders.find("nosuch"), AsyncImageBuilder | None)
        assert_type(await client.images.latest(), AsyncImage)
        async for one in client.image_builders:
            assert_type(one, AsyncImageBuilder)
        async for change in builder.watch(poll=0.01):
            assert_type(change, StateChange)
            break
        await builder.delete(wait=True, poll=0.01)
        async with client.image_builders.temporary("t2", image=BASE, instance_type=KIND, poll=0.01) as temporary:
            assert_type(temporary, AsyncImageBuilder)


def test_pages(local: LocalAppStream) -> None:
    with local.client() as client:
        pages = client.get_paginator("describe_images").paginate(Type="PUBLIC", PaginationConfig={"PageSize": 5})
        for page in pages:
            assert_type(page, types.DescribeImagesResultTypeDef)
            assert_type(page["Images"][0], types.ImageTypeDef)
            assert isinstance(page["Images"][0], dict)
        assert_type(pages.resume_token, str | None)
        whole = pages.build_full_result()
        assert_type(whole, types.DescribeImagesFullResultTypeDef)
        assert_type(whole["Images"], list[types.ImageTypeDef])
        assert whole["Images"]
        fleets = client.get_paginator("describe_fleets").paginate(Names=[]).build_full_result()
        assert_type(fleets["Fleets"], list[types.FleetTypeDef])
        for found in pages.search("Images[].Name"):
            assert_type(found, Any)


async def test_async_pages(local: LocalAppStream) -> None:
    async with local.async_client() as client:
        pages = client.get_paginator("describe_images").paginate(Type="PUBLIC")
        async for page in pages:
            assert_type(page, types.DescribeImagesResultTypeDef)
        assert_type(await pages.build_full_result(), types.DescribeImagesFullResultTypeDef)


@pytest.mark.parametrize("name", ["describe_images", "describe_fleets"])
def test_a_paginator_of_a_name_that_is_not_known_before(local: LocalAppStream, name: str) -> None:
    with local.client() as client:
        for page in client.get_paginator(name).paginate():
            assert_type(page, Any)
            assert page["ResponseMetadata"]["HTTPStatusCode"] == 200


def test_pages_of_wrong_arguments_are_type_errors(local: LocalAppStream) -> None:
    with local.client() as client:
        with pytest.raises(ParamValidationError):
            client.get_paginator("describe_fleets").paginate(names=[]).build_full_result()  # type: ignore[call-arg]
        with pytest.raises(ParamValidationError):
            client.get_paginator("describe_users").paginate().build_full_result()  # type: ignore[call-arg]
        with pytest.raises(OperationNotPageableError):
            client.get_paginator("describe_image")


def test_waiters(local: LocalAppStream) -> None:
    with local.client() as client:
        for waiter in get_args(get_args(types.WaiterNameType)[0]):
            assert client.get_waiter(waiter).name == waiter
        assert set(get_args(get_args(types.WaiterNameType)[0])) == set(client.waiter_names)
        client.get_waiter("image_builder_deleted").wait(
            Names=["nosuch"], WaiterConfig={"Delay": 0.01, "MaxAttempts": 2}
        )
        with pytest.raises(ParamValidationError):
            client.get_waiter("image_builder_running").wait(
                WaiterConfig={"Delays": 1},  # type: ignore[arg-type]
            )
        with pytest.raises(UnknownWaiterError):
            client.get_waiter("image_builder_baked")


async def test_async_waiters(local: LocalAppStream) -> None:
    async with local.async_client() as client:
        waiting = client.get_waiter("image_builder_deleted").wait(Names=["nosuch"])
        assert_type(await waiting, None)


def test_exceptions(local: LocalAppStream) -> None:
    with local.client() as client:
        with pytest.raises(client.exceptions.ResourceNotFoundException) as caught:
            client.start_image_builder(Name="nosuch")
        assert_type(caught.value, ResourceNotFoundException)
        assert_type(caught.value.code, str)
        assert_type(caught.value.request_id, str | None)
        assert_type(caught.value.status_code, int | None)
        try:
            client.start_image_builder(Name="nosuch")
        except client.exceptions.ClientError as error:
            assert_type(error, ClientError)
        assert_type(client.exceptions.ClientError, type[ClientError])


def test_exceptions_of_waits(local: LocalAppStream) -> None:
    with local.client() as client:
        builder = client.image_builders.create("failing", image=BASE, instance_type=KIND)
        local.fail("failing", "DOMAIN_JOIN_ERROR_ACCESS_DENIED")
        with pytest.raises(ImageBuilderFailed) as failed:
            builder.wait_until(State.RUNNING, poll=0.01)
        assert_type(failed.value.name, str | None)
        assert_type(failed.value.elapsed, timedelta)
        assert_type(failed.value.errors, tuple[ResourceError, ...])
        assert_type(failed.value.reason, StateChangeReason | ImageStateChangeReason | None)
        assert [one.error_code for one in failed.value.errors] == ["DOMAIN_JOIN_ERROR_ACCESS_DENIED"]


def test_the_local_appstream(local: LocalAppStream) -> None:
    assert_type(local.requests, list[Request])
    assert_type(local.requests[-1].operation, str)
    assert_type(local.image_builders, Listing[ImageBuilder])
    assert_type(local.images, Listing[Image])
    assert local.images


def test_wrong_arguments_of_objects_are_type_errors(local: LocalAppStream) -> None:
    with local.client() as client:
        with pytest.raises(ParamValidationError):
            client.image_builders.create("x", image=BASE)  # type: ignore[call-arg]
        with pytest.raises(ParamValidationError):
            client.image_builders.create("x", image=BASE, instance_type=KIND, subnet="s")  # type: ignore[call-arg]


def test_what_is_refused_is_a_type_error(local: LocalAppStream) -> None:
    with local.client() as client:
        with pytest.raises(ParamValidationError):
            client.create_image_builder(Name="x")  # type: ignore[call-arg]
        with pytest.raises(ParamValidationError):
            client.describe_image_builders(names=[])  # type: ignore[call-arg]
        with pytest.raises(ParamValidationError):
            client.describe_image_builders(Names="win2022")  # type: ignore[arg-type]
        with pytest.raises(ParamValidationError):
            client.describe_image_builders(MaxResults="25")  # type: ignore[arg-type]
        with pytest.raises(ParamValidationError):
            client.update_image_permissions(
                Name="x",
                SharedAccountId="123456789012",
                ImagePermissions={"AllowFleet": True},  # type: ignore[typeddict-unknown-key]
            )
        endpoint: types.AccessEndpointTypeDef = {"VpceId": "vpce-1"}  # type: ignore[typeddict-item]
        with pytest.raises(ParamValidationError):
            client.create_image_builder(Name="x", InstanceType=KIND, AccessEndpoints=[endpoint])
        with pytest.raises(TypeError):
            client.delete_image("x")  # type: ignore[call-arg]


def test_a_value_that_no_enum_has() -> None:
    state: types.ImageBuilderStateType = "HIBERNATING"
    builder: types.ImageBuilderTypeDef = {"State": state}
    assert builder.get("State") == "HIBERNATING"


def test_a_name_that_the_package_lacks() -> None:
    with pytest.raises(ImportError):
        from aws_appstream import Nothing  # type: ignore[attr-defined]  # noqa: F401


def test_an_answer_can_be_handed_back(local: LocalAppStream) -> None:
    def again(client: Client, builder: types.ImageBuilderTypeDef) -> types.CreateImageBuilderResultTypeDef:
        network = builder.get("VpcConfig", {})
        doors = builder.get("AccessEndpoints", [])
        return client.create_image_builder(
            Name="again", ImageName=BASE, InstanceType=KIND, VpcConfig=network, AccessEndpoints=doors
        )

    with local.client() as client:
        given: types.ImageBuilderTypeDef = {
            "VpcConfig": {"SubnetIds": ["subnet-1"]},
            "AccessEndpoints": [{"EndpointType": "STREAMING", "VpceId": "vpce-0a1b2c3d4e5f60718"}],
        }
        assert again(client, given).get("ImageBuilder", {}).get("Name") == "again"


def test_annotations_resolve() -> None:
    structures = {name: made for name, made in vars(types).items() if is_typeddict(made)}
    assert structures
    for name, made in structures.items():
        assert get_type_hints(made).keys() == made.__required_keys__ | made.__optional_keys__, name


@pytest.mark.parametrize("client", [Client, AsyncClient])
def test_requests_are_what_methods_take(client: type[Client | AsyncClient]) -> None:
    for method, name, _ in _core.operations():
        request = getattr(types, f"{name}RequestTypeDef")
        _, *parameters = signature(getattr(client, method)).parameters.values()
        required = {p.name for p in parameters if p.default is p.empty}
        assert required == request.__required_keys__, name
        assert {p.name for p in parameters} - required == request.__optional_keys__, name


def test_types_cost_nothing_until_imported() -> None:
    code = "import sys, aws_appstream, aws_appstream._async; sys.exit('aws_appstream.types' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
