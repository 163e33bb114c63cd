"""Image builders as objects: every action and the collection, on both faces, against the local AppStream."""

from __future__ import annotations

import asyncio
import copy
import pickle
import traceback
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from aws_appstream import AsyncImageBuilder, DomainJoinInfo, ImageBuilder, State, StreamingURL, VpcConfig, exceptions
from aws_appstream.local import LocalAppStream

from .asking import ACCOUNT, BASE
from .faces import Face, connect

KIND = "stream.standard.medium"
MADE: dict[str, Any] = {"image": BASE, "instance_type": KIND}
POLL: dict[str, Any] = {"poll": (0.01, 0.03)}
SHARED = "arn:aws:appstream:us-east-1:210987654321:image/partner-cad"


@pytest.fixture
def face(living: Face) -> Face:
    return living


@pytest.fixture
def builders(face: Face) -> Any:
    return face.client.image_builders


@pytest.fixture
def made(face: Face, builders: Any) -> Any:
    """The builder `b`, just created."""
    return face.finish(builders.create("b", **MADE))


@pytest.fixture
def running(face: Face, made: Any) -> Any:
    return face.finish(made.wait_until(State.RUNNING, **POLL))


def names(face: Face) -> list[str]:
    return [builder["Name"] for builder in face.call("describe_image_builders")["ImageBuilders"]]


class TestCreate:
    def test_gives_the_new_builder(self, face: Face, made: Any) -> None:
        assert type(made) is (ImageBuilder if face.kind == "sync" else AsyncImageBuilder)
        assert (made.name, made.state, made.arn) == ("b", State.PENDING, f"{ACCOUNT}:image-builder/b")
        assert made.client is face.client

    def test_takes_everything_that_the_api_takes(self, face: Face, builders: Any) -> None:
        builder = face.finish(
            builders.create(
                "b",
                image=f"arn:aws:appstream:us-east-1::image/{BASE}",
                instance_type=KIND,
                description="d",
                display_name="n",
                subnet_ids=["subnet-1"],
                security_group_ids=("sg-1", "sg-2"),
                enable_default_internet_access=False,
                domain_join=("corp.example.com", "OU=a"),
                iam_role="arn:aws:iam::123456789012:role/r",
                access_endpoints=["vpce-0a1b2c3d4e5f60718"],
                agent_version="LATEST",
                root_volume_size=300,
                tags={"team": "imaging"},
            )
        )
        assert builder.description == "d"
        assert builder.display_name == "n"
        assert builder.vpc_config.subnet_ids == ("subnet-1",)
        assert builder.vpc_config.security_group_ids == ("sg-1", "sg-2")
        assert builder.enable_default_internet_access is False
        assert builder.domain_join_info.organizational_unit_distinguished_name == "OU=a"
        assert builder.iam_role_arn == "arn:aws:iam::123456789012:role/r"
        assert builder.access_endpoints[0].vpce_id == "vpce-0a1b2c3d4e5f60718"
        assert builder.root_volume_config.volume_size_in_gb == 300
        assert face.finish(builder.tags()) == {"team": "imaging"}

    @pytest.mark.parametrize(
        "given",
        [
            "corp.example.com",
            {"DirectoryName": "corp.example.com"},
            DomainJoinInfo.from_dict({"DirectoryName": "corp.example.com"}),
        ],
    )
    def test_takes_a_domain_in_every_form(self, face: Face, builders: Any, given: Any) -> None:
        builder = face.finish(builders.create("b", **MADE, domain_join=given))
        assert builder.domain_join_info.directory_name == "corp.example.com"

    @pytest.mark.parametrize("image", ["partner-cad", SHARED])
    def test_takes_an_image_that_others_share_by_its_name_or_its_arn(
        self, face: Face, builders: Any, image: str
    ) -> None:
        assert face.finish(builders.create("b", image=image, instance_type=KIND)).state == State.PENDING

    def test_takes_an_image_object(self, face: Face, builders: Any) -> None:
        image = face.finish(face.client.images.get(BASE))
        assert face.finish(builders.create("b", image=image, instance_type=KIND)).image_arn == image.arn

    def test_refuses_an_image_that_nobody_has(self, face: Face, builders: Any) -> None:
        with pytest.raises(exceptions.ResourceNotFoundException, match="image nosuch for account"):
            face.finish(builders.create("b", image="nosuch", instance_type=KIND))

    def test_refuses_what_it_does_not_know_before_sending(self, face: Face, builders: Any) -> None:
        with pytest.raises(exceptions.ParamValidationError, match=r"(?s)Unknown argument 'subnet'.*'instance_type'"):
            face.finish(builders.create("b", image=BASE, subnet="s"))
        with pytest.raises(exceptions.ParamValidationError, match="subnet_ids is a list"):
            face.finish(builders.create("b", **MADE, subnet_ids="subnet-1"))
        assert names(face) == []

    def test_refuses_a_name_that_is_taken(self, face: Face, builders: Any, made: Any) -> None:
        with pytest.raises(exceptions.ResourceAlreadyExistsException):
            face.finish(builders.create("b", **MADE))


class TestFinding:
    def test_get_gives_it_or_raises(self, face: Face, builders: Any, made: Any) -> None:
        assert face.finish(builders.get("b")) == made
        with pytest.raises(exceptions.ResourceNotFoundException):
            face.finish(builders.get("nosuch"))

    def test_find_gives_it_or_none(self, face: Face, builders: Any, made: Any) -> None:
        assert face.finish(builders.find("b")) == made
        assert face.finish(builders.find("nosuch")) is None

    def test_iteration_gives_all_from_all_pages(self, kind: str) -> None:
        with LocalAppStream(speed=0, image_builder_quota=200) as local, local.client() as hand:
            for number in range(60):
                hand.create_image_builder(Name=f"b{number:03}", ImageName=BASE, InstanceType=KIND)
            face = connect(kind, "json", local.endpoint_url)
            expected = [f"b{number:03}" for number in range(60)]
            assert [builder.name for builder in face.items(face.client.image_builders)] == expected
            assert [builder.name for builder in face.finish(face.client.image_builders.list())] == expected
            face.close()

    def test_a_list_is_of_those_that_are_wanted(self, face: Face, builders: Any, running: Any) -> None:
        face.finish(builders.create("c", **MADE))
        listed: Callable[..., list[str]] = lambda *args, **kwargs: [  # noqa: E731
            builder.name for builder in face.finish(builders.list(*args, **kwargs))
        ]
        assert listed() == ["b", "c"]
        assert listed("c") == ["c"]
        assert listed([running, "c"]) == ["b", "c"]
        assert listed([]) == []
        assert listed(state=State.RUNNING) == ["b"]
        assert listed(state=["RUNNING", "PENDING"]) == ["b", "c"]
        assert listed(name_prefix="c") == ["c"]


class TestActions:
    def test_reload_gives_a_newer_snapshot(self, face: Face, made: Any, running: Any) -> None:
        newer = face.finish(made.reload())
        assert (made.state, newer.state) == (State.PENDING, State.RUNNING)

    def test_stop_and_start(self, face: Face, running: Any) -> None:
        stopping = face.finish(running.stop())
        assert stopping.state == State.STOPPING
        stopped = face.finish(stopping.wait_until(State.STOPPED, **POLL))
        starting = face.finish(stopped.start(agent_version="LATEST"))
        assert starting.state == State.PENDING

    def test_delete_asks_the_service_at_once_if_told_so(self, face: Face, made: Any) -> None:
        with pytest.raises(exceptions.OperationNotPermittedException):
            face.finish(made.delete(stop_first=False))

    @pytest.mark.parametrize("state", ["PENDING", "RUNNING", "STOPPING", "STOPPED", "FAILED", "SNAPSHOTTING"])
    def test_delete_brings_it_down_from_any_state(
        self, face: Face, lively: LocalAppStream, made: Any, state: str
    ) -> None:
        builder = made if state == "PENDING" else face.finish(made.wait_until(State.RUNNING, **POLL))
        if state in ("STOPPING", "STOPPED"):
            builder = face.finish(builder.stop())
        if state == "STOPPED":
            builder = face.finish(builder.wait_until(State.STOPPED, **POLL))
        if state == "FAILED":
            lively.fail("b")
        if state == "SNAPSHOTTING":
            lively.create_image("b", "baked")
        assert face.finish(builder.delete(wait=True, **POLL)) is None
        assert names(face) == []

    def test_delete_of_one_that_is_being_deleted_waits_for_that(self, face: Face, running: Any) -> None:
        face.finish(running.delete(**POLL))
        face.finish(running.delete(wait=True, **POLL))
        assert names(face) == []

    def test_delete_of_one_that_is_gone(self, face: Face, running: Any) -> None:
        face.finish(running.delete(wait=True, **POLL))
        with pytest.raises(exceptions.ResourceNotFoundException):
            face.finish(running.delete())
        with pytest.raises(exceptions.ResourceNotFoundException):
            face.finish(running.delete(stop_first=False))
        face.finish(running.delete(missing_ok=True))
        face.finish(running.delete(missing_ok=True, stop_first=False, wait=True))

    def test_tags(self, face: Face, made: Any) -> None:
        face.finish(made.tag({"cost center": "42"}, team="imaging"))
        face.finish(made.tag(team="apps"))
        assert face.finish(made.tags()) == {"cost center": "42", "team": "apps"}
        face.finish(made.untag("team", "nosuch"))
        assert face.finish(made.tags()) == {"cost center": "42"}


class TestAStreamingURL:
    def test_is_valid_for_as_long_as_asked(self, face: Face, running: Any) -> None:
        short = face.finish(running.streaming_url(valid_for=60))
        long = face.finish(running.streaming_url(valid_for=timedelta(days=7)))
        usual = face.finish(running.streaming_url())
        assert timedelta(days=6.9) < long.expires - short.expires < timedelta(days=7.1)
        assert timedelta(minutes=50) < usual.expires - short.expires < timedelta(minutes=70)
        assert short.url.startswith("https://appstream2.us-east-1.aws.amazon.com/authenticate?parameters=")

    @pytest.mark.parametrize("valid_for", [0, -1, 604_801, timedelta(days=8), 0.5, 1.5, float("nan"), "60", True])
    def test_of_another_length_is_refused_before_sending(self, face: Face, running: Any, valid_for: Any) -> None:
        with pytest.raises(exceptions.ParamValidationError, match="valid_for"):
            face.finish(running.streaming_url(valid_for))

    def test_shows_itself_only_when_asked(self, face: Face, running: Any) -> None:
        url = face.finish(running.streaming_url())
        assert not _tells(url, repr(url) + str(url) + f"{url}" + repr([url]))
        assert "***" in repr(url)
        assert copy.copy(url) is url
        assert isinstance(url, StreamingURL)
        with pytest.raises(TypeError, match="not pickled"):
            pickle.dumps(url)
        try:
            _fails(url)
        except ZeroDivisionError as error:
            shown = traceback.TracebackException.from_exception(error, capture_locals=True)
            assert not _tells(url, "".join(shown.format()))

    def test_is_had_of_a_running_builder_only(self, face: Face, made: Any) -> None:
        with pytest.raises(exceptions.OperationNotPermittedException):
            face.finish(made.streaming_url())


def _tells(url: StreamingURL, text: str) -> bool:
    return url.url.partition("parameters=")[2] in text


def _fails(url: StreamingURL) -> float:
    return 1 / (len([url]) - 1)


class TestEnsure:
    def test_creates_what_is_not_there(self, face: Face, builders: Any) -> None:
        assert face.finish(builders.ensure("b", **MADE)).state == State.PENDING
        assert names(face) == ["b"]

    def test_gives_what_is_there(self, face: Face, builders: Any, running: Any) -> None:
        assert face.finish(builders.ensure("b", **MADE)).created_time == running.created_time

    @pytest.mark.parametrize("wait", [False, True])
    def test_starts_what_is_stopped(self, face: Face, builders: Any, running: Any, wait: bool) -> None:
        face.finish(running.stop())  # and waits until it is
        builder = face.finish(builders.ensure("b", wait=wait, **POLL, **MADE))
        assert builder.state == (State.RUNNING if wait else State.PENDING)

    def test_creates_anew_what_is_being_deleted(self, face: Face, builders: Any, running: Any) -> None:
        face.finish(running.delete(**POLL))
        builder = face.finish(builders.ensure("b", **POLL, **MADE))
        assert builder.state == State.PENDING
        assert builder.created_time > running.created_time

    def test_says_in_what_something_else_differs(self, face: Face, builders: Any, running: Any) -> None:
        with pytest.raises(exceptions.ResourceDiffersError) as caught:
            face.finish(
                builders.ensure("b", image="AppStream-WinServer2019-06-17-2024", instance_type="x", description="d")
            )
        assert set(caught.value.differences) == {"ImageName", "InstanceType", "Description"}
        assert "InstanceType is 'stream.standard.medium', not 'x'" in str(caught.value)
        assert caught.value.snapshot.name == "b"
        assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)

    def test_of_several_at_once_starts_it_once(self, face: Face, builders: Any, running: Any) -> None:
        face.finish(face.finish(running.stop()).wait_until(State.STOPPED, **POLL))
        ends = face.together(*[lambda: builders.ensure("b", wait=True, **POLL, **MADE)] * 8)
        assert [builder.state for builder in ends] == [State.RUNNING] * 8

    def test_says_why_one_has_failed(self, face: Face, lively: LocalAppStream, builders: Any, running: Any) -> None:
        lively.fail("b", "DOMAIN_JOIN_ERROR_ACCESS_DENIED")
        with pytest.raises(exceptions.ImageBuilderFailed, match="DOMAIN_JOIN_ERROR_ACCESS_DENIED"):
            face.finish(builders.ensure("b", **MADE))


class TestWhatCannotBeRight:
    """Is refused with a `ParamValidationError` that says what, before anything is sent."""

    @pytest.mark.parametrize("name", [None, 5, "", b"b", ["b"]])
    @pytest.mark.parametrize("method", ["get", "find", "wait_until_deleted"])
    def test_as_a_name(self, face: Face, builders: Any, method: str, name: Any) -> None:
        if method == "wait_until_deleted":
            name = [name]
        with pytest.raises(exceptions.ParamValidationError, match="names are non-empty strings"):
            face.finish(getattr(builders, method)(name))

    def test_as_several_names(self, face: Face, builders: Any, made: Any) -> None:
        for wrong in (5, None, {"b": 1}, [made.vpc_config or VpcConfig.from_dict({})]):
            with pytest.raises(exceptions.ParamValidationError):
                face.finish(builders.delete_many(wrong))

    def test_as_a_builder(self, face: Face, builders: Any, made: Any) -> None:
        image = face.finish(face.client.images.get(BASE))
        for method in (builders.delete_many, builders.get, builders.wait_until_deleted):
            with pytest.raises(exceptions.ParamValidationError, match="is no ImageBuilder"):
                face.finish(method(image))
        with pytest.raises(exceptions.ParamValidationError, match="is not the ARN of a ImageBuilder"):
            face.finish(builders.get(image.arn))
        with pytest.raises(exceptions.ParamValidationError, match="is no Image"):
            face.finish(builders.create("x", image=made, instance_type=KIND))

    @pytest.mark.parametrize(
        "wrong",
        [
            {"tags": 5},
            {"subnet_ids": 5},
            {"domain_join": 5},
            {"domain_join": ("a", "b", "c")},
            {"access_endpoints": "vpce-1"},
            {"access_endpoints": [5]},
            {"instance_type": 5},
        ],
    )
    def test_as_an_option_of_a_builder(self, face: Face, builders: Any, wrong: dict[str, Any]) -> None:
        with pytest.raises(exceptions.ParamValidationError):
            face.finish(builders.create("x", **{**MADE, **wrong}))
        assert names(face) == []

    @pytest.mark.parametrize(
        "wrong",
        [{"poll": -1}, {"poll": (5, 1)}, {"timeout": "5"}, {"timeout": -1}, {"on_change": 5}, {"timeout": True}],
    )
    def test_as_an_option_of_a_wait_before_a_builder_is_made(
        self, face: Face, builders: Any, wrong: dict[str, Any]
    ) -> None:
        for method in (builders.ensure, builders.temporary):
            with pytest.raises(exceptions.ParamValidationError):
                face.finish(method("x", **MADE, **wrong))
        assert names(face) == []


def test_a_builder_goes_by_its_arn_as_well(face: Face, builders: Any, made: Any) -> None:
    assert face.finish(builders.get(made.arn)) == made
    assert [one.name for one in face.finish(builders.wait_until([made.arn, "b"], State.RUNNING, **POLL))] == ["b", "b"]


class TestTemporary:
    def test_runs_inside_and_is_gone_after(self, face: Face, builders: Any) -> None:
        seen = face.inside(builders.temporary("t", **POLL, **MADE), lambda builder: builder.state)
        assert seen == State.RUNNING
        assert names(face) == []

    @pytest.mark.parametrize("error", [ValueError("x"), KeyboardInterrupt(), asyncio.CancelledError()])
    def test_is_gone_after_an_exception(self, face: Face, builders: Any, error: BaseException) -> None:
        def block(builder: Any) -> None:
            raise error

        with pytest.raises(type(error)):
            face.inside(builders.temporary("t", **POLL, **MADE), block)
        assert names(face) == []

    def test_is_kept_if_wanted(self, face: Face, builders: Any) -> None:
        face.inside(builders.temporary("t", keep=True, wait=False, **MADE), lambda builder: None)
        assert names(face) == ["t"]

    def test_does_not_touch_what_was_there_before(self, face: Face, builders: Any, made: Any) -> None:
        with pytest.raises(exceptions.ResourceAlreadyExistsException):
            face.inside(builders.temporary("b", **MADE), lambda builder: None)
        assert names(face) == ["b"]

    def test_is_gone_if_it_never_runs(self, face: Face, lively: LocalAppStream, builders: Any) -> None:
        def break_it(change: Any) -> None:
            if change.after == State.PENDING:
                lively.fail("t")

        with pytest.raises(exceptions.ImageBuilderFailed):
            face.inside(builders.temporary("t", on_change=break_it, **POLL, **MADE), lambda builder: None)
        assert names(face) == []

    def test_is_gone_if_the_patience_was_too_small(self, face: Face, builders: Any) -> None:
        with pytest.raises(exceptions.WaitTimeout):
            face.inside(builders.temporary("t", timeout=0, **POLL, **MADE), lambda builder: None)
        assert names(face) == []

    def test_may_be_deleted_inside(self, face: Face, builders: Any) -> None:
        face.inside(builders.temporary("t", **POLL, **MADE), lambda builder: builder.delete(wait=True, **POLL))
        assert names(face) == []

    async def test_is_gone_after_its_task_was_cancelled(self, lively: LocalAppStream) -> None:
        inside = asyncio.Event()

        async def work() -> None:
            async with client.image_builders.temporary("t", **POLL, **MADE):
                inside.set()
                await asyncio.sleep(3600)

        async with lively.async_client() as client:
            task = asyncio.create_task(work())
            await inside.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert [builder async for builder in client.image_builders] == []

    def test_says_what_it_leaves_behind(self, face: Face, lively: LocalAppStream, builders: Any) -> None:
        def block(builder: Any) -> None:
            lively.stop()  # the service cannot be reached any more

        with (
            pytest.warns(RuntimeWarning, match="image builder t was not deleted"),
            pytest.raises(exceptions.AppStreamError),
        ):
            face.inside(builders.temporary("t", **POLL, **MADE), block)

    def test_lets_what_ended_the_block_through_if_it_cannot_be_deleted(
        self, face: Face, lively: LocalAppStream, builders: Any
    ) -> None:
        def block(builder: Any) -> None:
            lively.stop()
            raise ValueError("the block's own")

        with pytest.warns(RuntimeWarning, match="was not deleted") as warned, pytest.raises(ValueError, match="own"):
            face.inside(builders.temporary("t", **POLL, **MADE), block)
        assert warned[0].filename.endswith(("faces.py", "events.py"))  # whoever used it, or runs it


ELSEWHERE = {"region": ":us-west-2:123456789012:", "account": ":us-east-1:999999999999:"}


class TestAnArn:
    """The service takes names of image builders; an ARN is of one builder in all of AWS."""

    def test_is_as_good_as_the_name(self, face: Face, builders: Any, running: Any) -> None:
        arn = f"{ACCOUNT}:image-builder/b"
        assert running.arn == arn
        assert face.finish(builders.get(arn)) == face.finish(builders.list([arn, "b"]))[0] == running
        assert face.finish(builders.wait_until([arn, "b"], State.RUNNING, **POLL)) == [running, running]
        report = face.finish(builders.delete_many([arn], **POLL))
        assert (report.done, report.failed, names(face)) == ([arn], {}, [])

    @pytest.mark.parametrize("place", ELSEWHERE.values(), ids=ELSEWHERE)
    def test_of_elsewhere_is_not_a_namesake_here(self, face: Face, builders: Any, running: Any, place: str) -> None:
        arn = f"arn:aws:appstream{place}image-builder/b"
        for asked in (builders.get, builders.list):
            with pytest.raises(exceptions.ResourceNotFoundException, match=arn):
                face.finish(asked(arn))
        assert face.finish(builders.find(arn)) is None
        with pytest.raises(exceptions.UnexpectedState, match="does not exist"):
            face.finish(builders.wait_until([arn], State.RUNNING, **POLL))
        face.finish(builders.wait_until_deleted([arn], **POLL))
        for report in (builders.delete_many([arn], missing_ok=False, **POLL), builders.stop_many([arn], **POLL)):
            (error,) = face.finish(report).failed.values()
            assert isinstance(error, exceptions.ResourceNotFoundException)
        assert face.finish(running.reload()).state == State.RUNNING
