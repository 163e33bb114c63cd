"""What a wait ends with: done, failed at once, or out of patience; each row of the service's facts, on both faces."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from aws_appstream import Client, exceptions
from aws_appstream.enums import ImageState, State
from aws_appstream.local import LocalAppStream

from .asking import BASE, BUILDER
from .described import QUICK, Described, acting
from .faces import Face

Step = Callable[[], object]
BRIEF: dict[str, Any] = {**QUICK, "timeout": 0.1}
"""With little patience."""
REACHABLE: dict[str, Any] = {**QUICK, "require_ip": True}


class Scene:
    """A local AppStream whose time stands still, our client, and somebody else's hand."""

    def __init__(self, face: Face, still: LocalAppStream, hand: Client) -> None:
        self.face = face
        self.still = still
        self.hand = hand

    def pending(self) -> Any:
        """The builder `b`, just created, as our client sees it."""
        self.hand.create_image_builder(Name="b", **BUILDER)  # type: ignore[arg-type]
        return self.face.finish(self.face.client.image_builders.get("b"))

    def running(self) -> Any:
        """A builder that runs, but has no address yet."""
        builder = self.pending()
        self.still.advance(minutes=8)
        return builder

    def stopped(self) -> Any:
        builder = self.running()
        self.stop()
        self.later()
        return builder

    def start(self) -> None:
        self.hand.start_image_builder(Name="b")

    def stop(self) -> None:
        self.hand.stop_image_builder(Name="b")

    def delete(self) -> None:
        self.hand.delete_image_builder(Name="b")

    def vanish(self) -> None:
        self.delete()
        self.later()

    def fail(self) -> None:
        self.still.fail("b", "DOMAIN_JOIN_ERROR_ACCESS_DENIED", reason="IMAGE_UNAVAILABLE")

    def later(self) -> None:
        self.still.advance(hours=2)

    def image(self, name: str) -> Any:
        return self.face.finish(self.face.client.images.get(name))

    def copying(self) -> Any:
        """The image `i`, which is being copied."""
        region = self.still.region_name
        self.hand.copy_image(SourceImageName="golden-linux", DestinationImageName="i", DestinationRegion=region)
        return self.image("i")

    def delete_image(self) -> None:
        self.hand.delete_image(Name="i")

    def fail_image(self) -> None:
        self.still.fail_image("i", "VALIDATION_ERROR", reason="IMAGE_COPY_FAILURE")

    def until(self, resource: Any, state: str, waiting: dict[str, Any] = QUICK, **steps: Step) -> Any:
        """The end of a wait, during which something is done whenever a state is seen."""
        return self.face.finish(resource.wait_until(state, on_change=acting(**steps), **waiting))

    def until_gone(self, resource: Any, waiting: dict[str, Any] = QUICK, **steps: Step) -> None:
        assert self.face.finish(resource.wait_until_deleted(on_change=acting(**steps), **waiting)) is None


@pytest.fixture
def scene(ours: Face, still: LocalAppStream, hand: Client) -> Scene:
    return Scene(ours, still, hand)


# --- An image builder that is to run -------------------------------------------------------------------------------


def test_a_builder_that_is_created_runs(scene: Scene) -> None:
    running = scene.until(scene.pending(), State.RUNNING, PENDING=scene.later)
    assert (running.name, running.state) == ("b", State.RUNNING)
    assert running.client is scene.face.client


def test_a_builder_is_waited_for_until_it_can_be_reached(scene: Scene) -> None:
    reachable = scene.until(scene.running(), State.RUNNING, REACHABLE, RUNNING=lambda: scene.still.advance(seconds=15))
    assert reachable.network_access_configuration.eni_private_ip_address.startswith("10.0.")


def test_a_stopped_builder_that_is_started_meanwhile_runs(scene: Scene) -> None:
    running = scene.until(scene.stopped(), "RUNNING", STOPPED=scene.start, PENDING=scene.later)
    assert running.state is State.RUNNING


def test_a_builder_that_fails_tells_why(scene: Scene) -> None:
    with pytest.raises(exceptions.ImageBuilderFailed) as caught:
        scene.until(scene.pending(), State.RUNNING, PENDING=scene.fail)
    error = caught.value
    assert (error.name, error.snapshot.state) == ("b", State.FAILED)
    assert isinstance(error.elapsed, timedelta)
    assert error.reason is not None
    assert error.reason.code == "IMAGE_UNAVAILABLE"
    assert [one.error_code for one in error.errors] == ["DOMAIN_JOIN_ERROR_ACCESS_DENIED"]
    message = str(error)
    assert message.startswith("image builder b went from PENDING to FAILED after ")
    assert "while waiting for RUNNING: IMAGE_UNAVAILABLE: The image builder b was told to fail." in message
    assert "DOMAIN_JOIN_ERROR_ACCESS_DENIED: It was told to fail with" in message


def test_the_error_of_a_wait_survives_a_pickle(scene: Scene) -> None:
    with pytest.raises(exceptions.ImageBuilderFailed) as caught:
        scene.until(scene.pending(), State.RUNNING, PENDING=scene.fail)
    again = pickle.loads(pickle.dumps(caught.value))
    assert (type(again), str(again)) == (exceptions.ImageBuilderFailed, str(caught.value))
    assert (again.name, again.elapsed, again.snapshot) == ("b", caught.value.elapsed, caught.value.snapshot)


def test_a_builder_that_has_failed_before_will_not_run(scene: Scene) -> None:
    pending = scene.pending()
    scene.fail()
    with pytest.raises(exceptions.ImageBuilderFailed, match="is FAILED: waiting for RUNNING would be in vain"):
        scene.until(pending, State.RUNNING)


def test_a_builder_that_is_being_deleted_will_not_run(scene: Scene) -> None:
    with pytest.raises(exceptions.UnexpectedState, match="went from RUNNING to DELETING") as caught:
        scene.until(scene.running(), State.RUNNING, REACHABLE, RUNNING=scene.delete)
    assert caught.value.snapshot.state is State.DELETING


def test_a_builder_that_does_not_exist_will_not_run(scene: Scene) -> None:
    with pytest.raises(exceptions.UnexpectedState, match="image builder nobody does not exist") as caught:
        scene.face.finish(scene.face.client.image_builders.wait_until("nobody", State.RUNNING, **QUICK))
    assert (caught.value.name, caught.value.snapshot) == ("nobody", None)


def test_a_builder_that_vanishes_will_not_run(scene: Scene) -> None:
    with pytest.raises(exceptions.UnexpectedState, match="is gone, last seen RUNNING") as caught:
        scene.until(scene.running(), State.RUNNING, REACHABLE, RUNNING=scene.vanish)
    assert caught.value.snapshot.state is State.RUNNING


@pytest.mark.parametrize("at", ["STOPPING", "STOPPED"])
def test_a_builder_that_is_stopped_again_will_not_run(scene: Scene, at: str) -> None:
    def stop() -> None:
        scene.stop()
        if at == "STOPPED":
            scene.later()

    with pytest.raises(exceptions.UnexpectedState, match=f"went from RUNNING to {at}"):
        scene.until(scene.running(), State.RUNNING, REACHABLE, RUNNING=stop)


def test_a_builder_that_takes_too_long_to_run(scene: Scene) -> None:
    with pytest.raises(exceptions.WaitTimeout, match=r"did not reach RUNNING within 0\.1 s: it was PENDING") as caught:
        scene.until(scene.pending(), State.RUNNING, {**BRIEF, "timeout": timedelta(milliseconds=100)})
    assert isinstance(caught.value, TimeoutError)
    assert caught.value.snapshot.state is State.PENDING
    assert caught.value.elapsed >= timedelta(milliseconds=100)


def test_a_timeout_of_nothing_looks_once(scene: Scene) -> None:
    seen: list[Any] = []
    with pytest.raises(exceptions.WaitTimeout):
        scene.face.finish(scene.pending().wait_until(State.RUNNING, timeout=0, on_change=seen.append))
    assert [change.after for change in seen] == [State.PENDING]
    scene.later()
    assert scene.face.finish(scene.face.client.image_builders.wait_until("b", State.RUNNING, timeout=0))


# --- An image builder that is to stop ------------------------------------------------------------------------------


def test_a_builder_stops(scene: Scene) -> None:
    running = scene.running()
    scene.stop()
    assert scene.until(running, State.STOPPED, STOPPING=scene.later).state is State.STOPPED


def test_a_builder_that_is_snapshotted_stops_by_itself(scene: Scene) -> None:
    running = scene.running()
    scene.still.create_image("b", "baked")
    assert scene.until(running, State.STOPPED, SNAPSHOTTING=scene.later).state is State.STOPPED


def test_a_builder_that_fails_will_not_stop(scene: Scene) -> None:
    running = scene.running()
    scene.stop()
    with pytest.raises(exceptions.ImageBuilderFailed, match=r"went from STOPPING to FAILED .* waiting for STOPPED"):
        scene.until(running, State.STOPPED, STOPPING=scene.fail)


def test_a_builder_that_is_being_deleted_will_not_stop(scene: Scene) -> None:
    with pytest.raises(exceptions.UnexpectedState, match="went from RUNNING to DELETING"):
        scene.until(scene.running(), State.STOPPED, RUNNING=scene.delete)


def test_a_builder_that_vanishes_will_not_stop(scene: Scene) -> None:
    with pytest.raises(exceptions.UnexpectedState, match="is gone, last seen RUNNING"):
        scene.until(scene.running(), State.STOPPED, RUNNING=scene.vanish)


def test_a_builder_that_takes_too_long_to_stop(scene: Scene) -> None:
    with pytest.raises(exceptions.WaitTimeout, match=r"did not reach STOPPED within .*: it was RUNNING"):
        scene.until(scene.running(), State.STOPPED, BRIEF)


# --- An image builder that is to go --------------------------------------------------------------------------------


def test_a_builder_goes(scene: Scene) -> None:
    running = scene.running()
    scene.until_gone(running, RUNNING=scene.delete, DELETING=scene.later)


def test_a_builder_that_is_gone_already_is_gone(scene: Scene) -> None:
    stopped = scene.stopped()
    scene.vanish()
    scene.until_gone(stopped)


def test_a_builder_that_failed_can_still_go(scene: Scene) -> None:
    failed = scene.pending()
    scene.fail()
    scene.until_gone(failed, FAILED=scene.vanish)


def test_an_empty_list_means_gone(asker: Face, described: Described) -> None:
    described.empty = True
    asker.finish(asker.client.image_builders.wait_until_deleted("b", **QUICK))


def test_a_builder_that_fails_to_go(scene: Scene) -> None:
    running = scene.running()
    scene.delete()
    with pytest.raises(exceptions.UnexpectedState, match=r"went from DELETING to FAILED .* waiting for its deletion"):
        scene.until_gone(running, DELETING=scene.fail)


@pytest.mark.parametrize("state", ["RUNNING", "STOPPED"])
def test_a_builder_that_settles_instead_of_going(asker: Face, described: Described, state: str) -> None:
    described.add(["b"], state, "DELETING", state)
    with pytest.raises(exceptions.UnexpectedState, match=f"went from DELETING to {state}"):
        asker.finish(asker.client.image_builders.wait_until_deleted("b", **QUICK))


def test_a_builder_that_takes_too_long_to_go(scene: Scene) -> None:
    with pytest.raises(exceptions.WaitTimeout, match=r"image builder b was not deleted within .*: it was RUNNING"):
        scene.until_gone(scene.running(), BRIEF)


# --- An image that is to become available --------------------------------------------------------------------------


def test_a_copy_becomes_available(scene: Scene) -> None:
    available = scene.until(scene.copying(), ImageState.AVAILABLE, COPYING=scene.later)
    assert (available.name, available.state) == ("i", ImageState.AVAILABLE)


def test_an_updated_image_becomes_available(scene: Scene) -> None:
    scene.hand.create_updated_image(existingImageName="golden-win2022", newImageName="i")
    assert scene.until(scene.image("i"), "AVAILABLE", CREATING=scene.later).state == "AVAILABLE"


def test_an_image_that_is_made_only_later_becomes_available(scene: Scene) -> None:
    scene.running()
    (available,) = scene.face.finish(
        scene.face.client.images.wait_until(
            "baked",
            ImageState.AVAILABLE,
            on_change=acting(gone=lambda: scene.still.create_image("b", "baked"), PENDING=scene.later),
            **QUICK,
        )
    )
    assert (available.name, available.state) == ("baked", ImageState.AVAILABLE)


def test_an_image_that_fails_tells_why(scene: Scene) -> None:
    with pytest.raises(
        exceptions.ImageFailed, match=r"image i went from COPYING to FAILED .* IMAGE_COPY_FAILURE"
    ) as caught:
        scene.until(scene.copying(), ImageState.AVAILABLE, COPYING=scene.fail_image)
    assert caught.value.reason is not None
    assert caught.value.reason.code == "IMAGE_COPY_FAILURE"
    assert [one.error_code for one in caught.value.errors] == ["VALIDATION_ERROR"]


@pytest.mark.parametrize("state", ["DELETING", "DEPRECATED"])
def test_an_image_on_its_way_out_will_not_become_available(asker: Face, described: Described, state: str) -> None:
    described.add(["i"], "PENDING", state)
    with pytest.raises(exceptions.UnexpectedState, match=f"went from PENDING to {state}"):
        asker.finish(asker.client.images.wait_until("i", ImageState.AVAILABLE, **QUICK))


def test_an_image_that_vanishes_will_not_become_available(asker: Face, described: Described) -> None:
    described.add(["i"], "PENDING", None)
    with pytest.raises(exceptions.UnexpectedState, match="image i is gone, last seen PENDING"):
        asker.finish(asker.client.images.wait_until("i", ImageState.AVAILABLE, **QUICK))


def test_an_image_that_takes_too_long(scene: Scene) -> None:
    with pytest.raises(exceptions.WaitTimeout, match=r"image i did not reach AVAILABLE within .*: it was COPYING"):
        scene.until(scene.copying(), ImageState.AVAILABLE, BRIEF)


def test_an_image_that_never_comes(scene: Scene) -> None:
    with pytest.raises(exceptions.WaitTimeout, match=r"image nothing did not reach AVAILABLE within .* did not exist"):
        scene.face.finish(scene.face.client.images.wait_until("nothing", ImageState.AVAILABLE, **BRIEF))


# --- An image that is to go ----------------------------------------------------------------------------------------


def test_an_image_goes(scene: Scene) -> None:
    copying = scene.copying()
    scene.later()
    scene.until_gone(copying, AVAILABLE=scene.delete_image, DELETING=scene.later)


def test_an_image_that_is_gone_already_is_gone(scene: Scene) -> None:
    copying = scene.copying()
    scene.later()
    scene.delete_image()
    scene.later()
    scene.until_gone(copying)


def test_nothing_that_becomes_of_an_image_ends_the_wait_for_its_deletion(asker: Face, described: Described) -> None:
    described.add(["i"], "AVAILABLE", "DELETING", "FAILED", "AVAILABLE", None)
    asker.finish(asker.client.images.wait_until_deleted("i", **QUICK))


def test_an_image_that_takes_too_long_to_go(scene: Scene) -> None:
    with pytest.raises(exceptions.WaitTimeout, match=r"image i was not deleted within .*: it was COPYING"):
        scene.until_gone(scene.copying(), BRIEF)


# --- Other targets, and several at once ----------------------------------------------------------------------------


def test_any_state_that_the_service_has_can_be_waited_for(asker: Face, described: Described) -> None:
    described.add(["b"], "RUNNING", "SNAPSHOTTING", "STOPPED")
    described.add(["i"], "PENDING", "FAILED")
    builders, images = asker.client.image_builders, asker.client.images
    (builder,) = asker.finish(builders.wait_until("b", State.SNAPSHOTTING, **QUICK))
    assert builder.state is State.SNAPSHOTTING
    (image,) = asker.finish(images.wait_until("i", ImageState.FAILED, **QUICK))
    assert image.state is ImageState.FAILED


def test_a_state_that_nobody_knows_ends_no_wait(asker: Face, described: Described) -> None:
    described.add(["b"], "PENDING", "HIBERNATING", "RUNNING")
    seen: list[Any] = []
    asker.finish(asker.client.image_builders.wait_until("b", "RUNNING", on_change=seen.append, **QUICK))
    assert [str(change.after) for change in seen] == ["PENDING", "HIBERNATING", "RUNNING"]
    assert isinstance(seen[1].after, State)
    assert not seen[1].after.is_known


def test_several_come_in_the_order_of_their_names(asker: Face, described: Described) -> None:
    described.add("a", "PENDING", "PENDING", "RUNNING")
    described.add("bc", "RUNNING")
    builders = asker.client.image_builders
    found = asker.finish(builders.wait_until(["c", "a", "b", "c"], "RUNNING", **QUICK))
    assert [builder.name for builder in found] == ["c", "a", "b", "c"]
    assert [one.name for one in asker.finish(builders.wait_until(found, "RUNNING", **QUICK))] == ["c", "a", "b", "c"]
    assert asker.finish(builders.wait_until([], "RUNNING")) == []


def test_the_first_of_several_that_fails_ends_their_wait(asker: Face, described: Described) -> None:
    described.add(["a", "c"], "PENDING")
    described.add(["b"], "PENDING", "FAILED")
    with pytest.raises(exceptions.ImageBuilderFailed) as caught:
        asker.finish(asker.client.image_builders.wait_until(["a", "b", "c"], "RUNNING", **QUICK))
    assert caught.value.name == "b"


def test_several_that_take_too_long_are_counted(asker: Face, described: Described) -> None:
    described.add("abc", "PENDING")
    described.add("d", "RUNNING")
    with pytest.raises(exceptions.WaitTimeout, match="image builder a and 2 others did not reach RUNNING"):
        asker.finish(asker.client.image_builders.wait_until(["d", "a", "b", "c"], "RUNNING", **BRIEF))


def test_several_are_gone_when_the_last_one_is(asker: Face, described: Described) -> None:
    described.add("a", "DELETING", None)
    described.add("b", "DELETING", "DELETING", "DELETING", None)
    asker.finish(asker.client.image_builders.wait_until_deleted(["a", "b", "never was"], **QUICK))
    assert described.states == {"a": [None], "b": [None]}


def test_an_image_goes_by_its_arn_as_well(ours: Face) -> None:
    arn = f"arn:aws:appstream:us-east-1::image/{BASE}"
    by_arn, by_name = ours.finish(ours.client.images.wait_until([arn, "golden-linux"], "AVAILABLE", **QUICK))
    assert (by_arn.arn, by_name.name) == (arn, "golden-linux")
    assert ours.finish(by_arn.wait_until("AVAILABLE", timeout=0)) == by_arn


# --- What cannot be right ------------------------------------------------------------------------------------------

WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "a state of nobody": ({"state": "HIBERNATING"}, "there is no State 'HIBERNATING' to wait for; there are: "),
    "an image's state": ({"state": ImageState.AVAILABLE}, "there is no State"),
    "no time": ({"timeout": -1}, "timeout is not negative: -1"),
    "a time in letters": ({"timeout": "1"}, "timeout is a number of seconds or a timedelta, not '1'"),
    "a truth for a time": ({"timeout": True}, "timeout is a number"),
    "a time that is not a number": ({"timeout": float("nan")}, "timeout is not negative: nan"),
    "no pause": ({"poll": 0}, "poll is"),
    "an endless pause": ({"poll": (1, float("inf"))}, "poll is"),
    "pauses the wrong way round": ({"poll": (2, 1)}, "in that order"),
    "three pauses": ({"poll": (1, 2, 3)}, "poll is a number"),
    "an empty name": ({"names": [""]}, "names are non-empty strings"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_what_cannot_be_right_is_refused_before_anything_is_sent(asker: Face, described: Described, wrong: str) -> None:
    told, message = WRONG[wrong]
    with pytest.raises(exceptions.ParamValidationError, match=message):
        asker.finish(asker.client.image_builders.wait_until(**{"names": ["b"], "state": "RUNNING", **told}))
    assert described.take() == []
