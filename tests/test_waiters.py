"""`get_waiter`, as botocore has it: names, arguments, what is done and what fails, beside its own fleet waiters."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import botocore
import pytest
from botocore.exceptions import WaiterError as BotoWaiterError

from aws_appstream import Client, exceptions
from aws_appstream.local import LocalAppStream

from .asking import BUILDER, KIND
from .described import ACCOUNT, Described
from .faces import Face
from .faces import boto as boto_client

QUICK = {"Delay": 0.02, "MaxAttempts": 500}
BRIEF = {"Delay": 0.02, "MaxAttempts": 5}
NAMES = [
    "fleet_started",
    "fleet_stopped",
    "image_available",
    "image_builder_deleted",
    "image_builder_running",
    "image_builder_stopped",
    "image_deleted",
]


def wait(face: Face, waiter: str, *names: str, config: dict[str, Any] = QUICK) -> None:
    more = {"Names": list(names)} if names else {}
    assert face.finish(face.client.get_waiter(waiter).wait(WaiterConfig=config, **more)) is None


def fleet(hand: Client) -> None:
    """The fleet `f`, which is starting."""
    capacity = {"DesiredInstances": 1}
    hand.create_fleet(Name="f", ImageName="golden-linux", ComputeCapacity=capacity, **KIND)  # type: ignore[arg-type]
    hand.start_fleet(Name="f")


# --- Names and arguments -------------------------------------------------------------------------------------------


def test_the_names_are_botocores_and_ours(asker: Face) -> None:
    assert asker.client.waiter_names == NAMES
    assert [asker.client.get_waiter(name).name for name in NAMES] == NAMES


def test_the_fleets_waiters_are_as_patient_as_botocores(asker: Face) -> None:
    (path,) = (Path(botocore.__file__).parent / "data/appstream").glob("*/waiters-2.json")
    for name, theirs in json.loads(path.read_text())["waiters"].items():
        ours = asker.client.get_waiter({"FleetStarted": "fleet_started", "FleetStopped": "fleet_stopped"}[name])
        assert (ours._delay, ours._attempts) == (theirs["delay"], theirs["maxAttempts"])


def test_a_waiter_of_nobody(asker: Face) -> None:
    with pytest.raises(exceptions.UnknownWaiterError, match="There is no waiter 'stack_ready'; there are: fleet_star"):
        asker.client.get_waiter("stack_ready")
    assert issubclass(exceptions.UnknownWaiterError, ValueError)  # as botocore's


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "an unknown setting": ({"Delay": 1, "Patience": 2}, "WaiterConfig has Delay and MaxAttempts, and no Patience"),
    "no attempts": ({"MaxAttempts": 0}, "MaxAttempts is a whole number above 0, not 0"),
    "half an attempt": ({"MaxAttempts": 1.5}, "MaxAttempts is a whole number above 0, not 1.5"),
    "a truth for attempts": ({"MaxAttempts": True}, "MaxAttempts is a whole number above 0, not True"),
    "a delay before the start": ({"Delay": -1}, "Delay is not negative: -1"),
    "a delay in letters": ({"Delay": "30"}, "Delay is a number of seconds"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_config_that_cannot_be_right_is_refused(asker: Face, described: Described, wrong: str) -> None:
    config, message = WRONG[wrong]
    with pytest.raises(exceptions.ParamValidationError, match=message):
        wait(asker, "image_builder_running", "b", config=config)
    assert described.take() == []


def test_one_attempt_is_one_look(asker: Face, described: Described) -> None:
    described.add(["b"], "PENDING", "RUNNING")
    with pytest.raises(exceptions.WaitTimeout):
        wait(asker, "image_builder_running", "b", config={"MaxAttempts": 1})
    assert described.take() == [["b"]]


def test_attempts_are_looks(asker: Face, described: Described) -> None:
    described.add(["b"], "PENDING")
    with pytest.raises(exceptions.WaitTimeout):
        wait(asker, "image_builder_running", "b", config={"Delay": 0.05, "MaxAttempts": 4})
    assert 3 <= len(described.take()) <= 5  # their distances vary a little, on purpose


def test_a_delay_of_nothing_is_taken(asker: Face, described: Described) -> None:
    described.add(["b"], "RUNNING")
    wait(asker, "image_builder_running", "b", config={"Delay": 0})


def test_without_names_all_that_there_are_are_waited_for(asker: Face, described: Described) -> None:
    described.add("ab", "PENDING", "PENDING", "RUNNING")
    wait(asker, "image_builder_running")
    assert described.states == {"a": ["RUNNING"], "b": ["RUNNING"]}


def test_without_anything_there_is_nothing_to_wait_for(asker: Face, described: Described) -> None:
    described.empty = True
    with pytest.raises(exceptions.WaiterError, match="image_builder_running failed: there is nothing to wait for"):
        wait(asker, "image_builder_running")
    wait(asker, "image_builder_deleted")


def test_images_are_waited_for_by_their_arns_as_well(asker: Face, described: Described) -> None:
    described.add("ab", "PENDING", "AVAILABLE")
    waiter = asker.client.get_waiter("image_available")
    asker.finish(waiter.wait(Names=["a"], Arns=[f"{ACCOUNT}:image/b"], WaiterConfig=QUICK))
    assert described.states == {"a": ["AVAILABLE"], "b": ["AVAILABLE"]}


# --- Image builders and images -------------------------------------------------------------------------------------


def test_the_builders_waiters_follow_a_builders_life(ours: Face, still: LocalAppStream, hand: Client) -> None:
    hand.create_image_builder(Name="b", **BUILDER)  # type: ignore[arg-type]
    still.advance(minutes=8)
    wait(ours, "image_builder_running", "b")
    hand.stop_image_builder(Name="b")
    with pytest.raises(exceptions.WaitTimeout):
        wait(ours, "image_builder_stopped", "b", config=BRIEF)
    still.advance(minutes=2)
    wait(ours, "image_builder_stopped", "b")
    hand.delete_image_builder(Name="b")
    still.advance(minutes=1)
    wait(ours, "image_builder_deleted", "b")


def test_the_images_waiters_follow_an_images_life(ours: Face, still: LocalAppStream, hand: Client) -> None:
    region = still.region_name
    hand.copy_image(SourceImageName="golden-linux", DestinationImageName="i", DestinationRegion=region)
    with pytest.raises(exceptions.WaitTimeout):
        wait(ours, "image_available", "i", config=BRIEF)
    still.advance(minutes=10)
    wait(ours, "image_available", "i")
    hand.delete_image(Name="i")
    still.advance(minutes=1)
    wait(ours, "image_deleted", "i")


def test_what_fails_is_a_waiter_error_with_the_last_answer(ours: Face, still: LocalAppStream, hand: Client) -> None:
    hand.create_image_builder(Name="b", **BUILDER)  # type: ignore[arg-type]
    still.fail("b")
    with pytest.raises(exceptions.WaiterError) as caught:
        wait(ours, "image_builder_running", "b")
    assert type(caught.value) is exceptions.ImageBuilderFailed
    (last,) = caught.value.last_response["ImageBuilders"]
    assert (last["Name"], last["State"]) == ("b", "FAILED")


def test_what_was_never_seen_has_no_last_answer(ours: Face) -> None:
    with pytest.raises(exceptions.WaiterError) as caught:
        wait(ours, "image_builder_running", "nobody")
    assert caught.value.last_response == {}


# --- Fleets --------------------------------------------------------------------------------------------------------


def test_a_fleet_starts_and_stops_as_botocore_sees_it(
    ours: Face, boto: Any, still: LocalAppStream, hand: Client
) -> None:
    fleet(hand)
    still.advance(minutes=10)
    boto.get_waiter("fleet_started").wait(Names=["f"])
    wait(ours, "fleet_started", "f")
    hand.stop_fleet(Name="f")
    still.advance(minutes=5)
    boto.get_waiter("fleet_stopped").wait(Names=["f"])
    wait(ours, "fleet_stopped", "f")


@pytest.mark.parametrize(("waiter", "seen"), [("fleet_started", "STARTING"), ("fleet_stopped", "STOPPING")])
def test_a_fleet_that_takes_too_long(
    ours: Face, boto: Any, still: LocalAppStream, hand: Client, waiter: str, seen: str
) -> None:
    fleet(hand)
    if seen == "STOPPING":
        still.advance(minutes=10)
        hand.stop_fleet(Name="f")
    with pytest.raises(BotoWaiterError, match="Max attempts exceeded"):
        boto.get_waiter(waiter).wait(Names=["f"], WaiterConfig={"Delay": 0, "MaxAttempts": 2})
    with pytest.raises(exceptions.WaitTimeout, match=f"fleet f did not reach .* it was {seen}") as caught:
        wait(ours, waiter, "f", config=BRIEF)
    (last,) = caught.value.last_response["Fleets"]
    assert last["State"] == seen


@pytest.mark.parametrize("before", [True, False], ids=["at the next look", "at the first look"])
@pytest.mark.parametrize(
    ("waiter", "way", "state"),
    [
        ("fleet_started", "STARTING", "STOPPING"),
        ("fleet_started", "STARTING", "STOPPED"),
        ("fleet_stopped", "STOPPING", "STARTING"),
        ("fleet_stopped", "STOPPING", "RUNNING"),
    ],
)
def test_a_fleet_that_goes_the_other_way_fails_at_once_as_botocore_sees_it(
    asker: Face, described: Described, waiter: str, way: str, state: str, before: bool
) -> None:
    states = [way, state] if before else [state]
    described.add(["f"], *states)
    with pytest.raises(BotoWaiterError, match="terminal failure"):
        boto_client("json", described.url).get_waiter(waiter).wait(Names=["f"], WaiterConfig={"Delay": 0})
    described.add(["f"], *states)
    with pytest.raises(exceptions.UnexpectedState, match=rf"fleet f .* {state}"):
        wait(asker, waiter, "f")
    assert described.states == {"f": [state]}


def test_a_fleet_of_several_that_is_missing_fails_the_wait(asker: Face, described: Described) -> None:
    described.add(["f"], "RUNNING")
    with pytest.raises(exceptions.UnexpectedState, match="fleet nobody does not exist"):
        wait(asker, "fleet_started", "f", "nobody")
