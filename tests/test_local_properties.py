"""Random sequences of calls to a local AppStream: every answer is the one that a small model of it gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import hypothesis
import pytest
from botocore.exceptions import ClientError as BotoError
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from aws_appstream.exceptions import ClientError
from aws_appstream.local import LocalAppStream

from . import faces
from .asking import ACCOUNT, BASE, KIND
from .expected import BUILDER_QUOTA, DAY, DEPRECATED, IMAGE_QUOTA, LENT, NOT_FOUND, Thing, World

BUILDER_NAMES = ["a", "b", "c", "d"]
IMAGE_NAMES = ["i", "j", "k", "l", "golden-linux", LENT]
BUILDERS = st.sampled_from(BUILDER_NAMES)
IMAGES = st.sampled_from(IMAGE_NAMES)
NEW_IMAGES = st.sampled_from(["i", "j", "k", "l"])
PICKS = st.integers(0, 99)
ARNS = st.one_of(
    BUILDERS.map(lambda name: f"{ACCOUNT}:image-builder/{name}"), IMAGES.map(lambda name: f"{ACCOUNT}:image/{name}")
)
TAGS = st.dictionaries(st.sampled_from(["k1", "k2", "k3"]), st.sampled_from(["", "1", "ä b"]), min_size=1)


@pytest.fixture(scope="module", autouse=True)
def service() -> Iterator[None]:
    """One server for all sequences; each makes it as new."""
    options: dict[str, Any] = {"image_builder_quota": BUILDER_QUOTA, "image_quota": IMAGE_QUOTA}
    with LocalAppStream(speed=0, jitter=0, **options) as local, local.client() as ours:
        Calls.local = local
        Calls.clients = {"ours": ours, **{name: faces.boto(name, local.endpoint_url) for name in faces.PROTOCOLS}}
        yield


def asked(call: Callable[[], Any]) -> tuple[str | None, Any]:
    """The code of the error that a call meets, and its answer."""
    try:
        return None, call()
    except (BotoError, ClientError) as error:
        return str(error.response["Error"]["Code"]), None


class Walk:
    """A listing that somebody is reading page by page, while others change what there is."""

    def __init__(self, there: list[str]) -> None:
        self.there_all_the_time = set(there)
        self.there_at_some_time = set(there)
        self.made_anew: set[str] = set()
        self.seen: list[str] = []
        self.token: str | None = None

    def look(self, there: list[str]) -> None:
        self.made_anew |= set(there) - self.there_all_the_time
        self.there_all_the_time &= set(there)
        self.there_at_some_time |= set(there)


class Calls(RuleBasedStateMachine):
    local: LocalAppStream
    clients: dict[str, Any]

    @initialize(
        client=st.sampled_from(["ours", *faces.PROTOCOLS]),
        names=st.lists(BUILDERS, unique=True, max_size=BUILDER_QUOTA),
        age=st.sampled_from([0, 300, DAY, DAY]),
    )
    def begin(self, client: str, names: list[str], age: int) -> None:
        self.local.reset()
        self.client = self.clients[client]
        self.world = World()
        self.walk: Walk | None = None
        for name in names:
            self.create(name, BASE, False, False, {})
        self.advance(age)

    def call(self, expected: str | None, method: str, **parameters: Any) -> Any:
        code, answer = asked(lambda: getattr(self.client, method)(**parameters))
        assert code == expected, f"{method}({parameters}): {code}, not {expected}"
        return answer

    def builder(self, pick: int, *states: str) -> str:
        """A name; more often than not of a builder in one of the states."""
        return self.picked(pick, BUILDER_NAMES, self.world.builders, states)

    def image(self, pick: int, *states: str) -> str:
        return self.picked(pick, IMAGE_NAMES, self.world.images, states)

    def picked(self, pick: int, names: list[str], things: dict[str, Thing], states: tuple[str, ...]) -> str:
        fit = [name for name in names if self.world.state(things, name) in states]
        names = fit if fit and pick >= 30 else names
        return names[pick % len(names)]

    @rule(
        name=BUILDERS,
        image=st.one_of(st.just(BASE), st.just(BASE), st.sampled_from([DEPRECATED, "nope"]), IMAGES),
        joins=st.booleans(),
        latest=st.booleans(),
        tags=st.one_of(st.just({}), TAGS),
    )
    def create(self, name: str, image: str, joins: bool, latest: bool, tags: dict[str, str]) -> None:
        more: dict[str, Any] = {"Tags": tags} if tags else {}
        if joins:
            more["DomainJoinInfo"] = {"DirectoryName": "corp.example.com"}
        if latest:
            more["AppstreamAgentVersion"] = "LATEST"
        expected = self.world.create(name, image, joins, latest, tags)
        answer = self.call(expected, "create_image_builder", Name=name, ImageName=image, **KIND, **more)
        if answer:
            assert answer["ImageBuilder"]["Arn"] == f"{ACCOUNT}:image-builder/{name}"
            self.shows(answer, name)

    def shows(self, answer: Any, name: str) -> None:
        """An answer shows a builder as it is now."""
        if answer:
            assert answer["ImageBuilder"]["State"] == self.world.state(self.world.builders, name)

    @rule(pick=PICKS, latest=st.booleans())
    def start(self, pick: int, latest: bool) -> None:
        name, more = self.builder(pick, "STOPPED"), {"AppstreamAgentVersion": "LATEST"} if latest else {}
        self.shows(self.call(self.world.start(name, latest), "start_image_builder", Name=name, **more), name)

    @rule(pick=PICKS)
    def stop(self, pick: int) -> None:
        name = self.builder(pick, "RUNNING")
        self.shows(self.call(self.world.stop(name), "stop_image_builder", Name=name), name)

    @rule(pick=PICKS)
    def delete(self, pick: int) -> None:
        name = self.builder(pick, "RUNNING", "STOPPED", "FAILED")
        self.shows(self.call(self.world.delete(name), "delete_image_builder", Name=name), name)

    @rule(pick=PICKS)
    def streaming_url(self, pick: int) -> None:
        name = self.builder(pick, "RUNNING")
        self.call(self.world.url(name), "create_image_builder_streaming_url", Name=name)

    @rule(pick=PICKS)
    def fail(self, pick: int) -> None:
        name = self.builder(pick, "SNAPSHOTTING")
        if self.world.fail(name):
            self.local.fail(name)
        else:
            with pytest.raises(ValueError, match="does not exist"):
                self.local.fail(name)

    @rule(pick=PICKS, name=NEW_IMAGES)
    def bake(self, pick: int, name: str) -> None:
        builder = self.builder(pick, "RUNNING")
        expected = self.world.bake(builder, name)
        if expected is None:
            assert self.local.create_image(builder, name) == f"{ACCOUNT}:image/{name}"
        else:
            with pytest.raises(ValueError if expected == NOT_FOUND else RuntimeError):
                self.local.create_image(builder, name)

    @rule(pick=PICKS, name=NEW_IMAGES)
    def copy(self, pick: int, name: str) -> None:
        source = self.image(pick, "AVAILABLE")
        parameters = {"SourceImageName": source, "DestinationImageName": name, "DestinationRegion": "us-east-1"}
        self.call(self.world.copy(source, name), "copy_image", **parameters)

    @rule(pick=PICKS)
    def delete_image(self, pick: int) -> None:
        name = self.image(pick, "AVAILABLE", "FAILED")
        before = self.world.state(self.world.images, name)
        answer = self.call(self.world.delete_image(name), "delete_image", Name=name)
        assert answer is None or answer["Image"]["State"] == before

    @rule(arn=ARNS, tags=TAGS)
    def tag(self, arn: str, tags: dict[str, str]) -> None:
        there = self.world.tagged(arn)
        self.call(NOT_FOUND if there is None else None, "tag_resource", ResourceArn=arn, Tags=tags)
        if there is not None:
            there.update(tags)

    @rule(arn=ARNS, keys=TAGS.map(list))
    def untag(self, arn: str, keys: list[str]) -> None:
        there = self.world.tagged(arn)
        self.call(NOT_FOUND if there is None else None, "untag_resource", ResourceArn=arn, TagKeys=keys)
        for key in keys:
            (there or {}).pop(key, None)

    @rule(arn=ARNS)
    def list_tags(self, arn: str) -> None:
        there = self.world.tagged(arn)
        answer = self.call(NOT_FOUND if there is None else None, "list_tags_for_resource", ResourceArn=arn)
        assert answer is None or answer["Tags"] == there

    @rule(seconds=st.integers(0, 1500))
    def advance(self, seconds: int) -> None:
        self.local.advance(seconds=seconds)
        self.world.advance(seconds)

    @rule()
    def advance_to_the_next_change(self) -> None:
        """And look at it the second before as well."""
        self.advance(self.world.next_change() - 1)
        self.everything_is_in_its_state()
        self.advance(1)

    @rule()
    def advance_until_all_is_settled(self) -> None:
        self.advance(DAY)

    @rule(names=st.lists(BUILDERS, min_size=1, max_size=3))
    def describe(self, names: list[str]) -> None:
        there = set(names) <= set(self.world.builders)
        answer = self.call(None if there else NOT_FOUND, "describe_image_builders", Names=names)
        if answer:
            found = {builder["Name"]: builder["State"] for builder in answer["ImageBuilders"]}
            assert found == {name: self.world.state(self.world.builders, name) for name in names}

    @precondition(lambda self: self.walk is None)
    @rule()
    def begin_to_list(self) -> None:
        self.walk = Walk(list(self.world.builders))
        self.turn_the_page()

    @precondition(lambda self: self.walk is not None)
    @rule()
    def turn_the_page(self) -> None:
        walk = self.walk
        assert walk is not None
        more = {"NextToken": walk.token} if walk.token else {}
        page = self.call(None, "describe_image_builders", MaxResults=1, **more)
        assert len(page["ImageBuilders"]) <= 1
        walk.seen += [builder["Name"] for builder in page["ImageBuilders"]]
        walk.token = page.get("NextToken")
        if walk.token is None:
            assert walk.there_all_the_time <= set(walk.seen) <= walk.there_at_some_time
            twice = {name for name in walk.seen if walk.seen.count(name) > 1}
            assert twice <= walk.made_anew
            self.walk = None

    @invariant()
    def everything_is_in_its_state(self) -> None:
        world = self.world
        if self.walk is not None:
            self.walk.look(list(world.builders))
        builders = {b["Name"]: b for b in self.client.describe_image_builders()["ImageBuilders"]}
        assert {name: builder["State"] for name, builder in builders.items()} == world.all_states(world.builders)
        assert {name for name, b in builders.items() if "NetworkAccessConfiguration" in b} == world.with_address()
        images = self.client.describe_images(Type="PRIVATE")["Images"]
        assert {image["Name"]: image["State"] for image in images} == world.all_states(world.images)


TestCalls = Calls.TestCase
# Some seconds; with `--hypothesis-profile=search` it is minutes.
EXAMPLES = 50 if hypothesis.settings().derandomize else 1000
TestCalls.settings = hypothesis.settings(max_examples=EXAMPLES, stateful_step_count=50)
