"""One sweep for all who wait, counted by the service, and what troubles of the service and of single names do to it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from aws_appstream import exceptions
from aws_appstream.local import LocalAppStream

from .described import ACCOUNT, LONG, QUICK, Described, polls, refusal
from .faces import REGION, AsyncFace, Face, SyncFace, answer, connect, parameters_in
from .stub import Answer, Stub, cut, hang_up, reply, silence


def names_of(prefix: str, count: int) -> list[str]:
    return [f"{prefix}{number}" for number in range(count)]


class AllBegun:
    """An `on_change` that does something once, when `count` first looks have been told of."""

    def __init__(self, count: int, then: Callable[[], object]) -> None:
        self._left = count
        self._then = then
        self._lock = threading.Lock()

    def __call__(self, change: Any) -> None:
        if change.before is not None:
            return
        with self._lock:
            self._left -= 1
            if self._left == 0:
                self._then()


# --- How many calls ------------------------------------------------------------------------------------------------


def test_a_sweep_asks_for_a_hundred_builders_at_a_time(asker: Face, described: Described) -> None:
    names = described.add(names_of("b", 250), "PENDING", "PENDING", "RUNNING")
    asker.finish(asker.client.image_builders.wait_until(names, "RUNNING", **QUICK))
    calls = described.take()
    assert [len(call) for call in calls] == [100, 100, 50] * 3
    assert all(len({*calls[at], *calls[at + 1], *calls[at + 2]}) == 250 for at in (0, 3, 6))


def test_a_sweep_asks_for_25_images_at_a_time(asker: Face, described: Described) -> None:
    names = described.add(names_of("i", 60), "PENDING", "AVAILABLE")
    asker.finish(asker.client.images.wait_until(names, "AVAILABLE", **QUICK))
    assert [len(call) for call in described.take()] == [25, 25, 10] * 2


def test_names_and_arns_of_images_share_no_call(asker: Face, described: Described, stub: Stub) -> None:
    described.add(["a", "b"], "AVAILABLE")
    keys = ["a", f"{ACCOUNT}:image/b"]
    found = asker.finish(asker.client.images.wait_until(keys, "AVAILABLE", **QUICK))
    assert [image.name for image in found] == ["a", "b"]
    asked = [parameters_in("json", request) for request in stub.take()]
    assert asked == [{"Names": ["a"], "MaxResults": 1}, {"Arns": [keys[1]], "MaxResults": 1}]


def test_many_who_wait_for_one_builder_cost_no_more_than_one(asker: Face, described: Described) -> None:
    described.add(["b"], "PENDING")

    def run() -> None:
        described.take()
        described.add(["b"], "PENDING", "PENDING", "RUNNING")

    begun = AllBegun(100, run)
    builders = asker.client.image_builders
    ends = asker.together(*[lambda: builders.wait_until("b", "RUNNING", on_change=begun, **QUICK)] * 100)
    assert [builder.state for (builder,) in ends] == ["RUNNING"] * 100
    assert len(described.take()) <= 4  # one may have been on its way


def test_many_who_wait_for_a_builder_each_share_their_calls(asker: Face, described: Described) -> None:
    names = described.add(names_of("b", 150), "PENDING")
    described.delay = 0.005

    def run() -> None:
        described.take()
        described.add(names, "PENDING", "PENDING", "RUNNING")

    begun = AllBegun(150, run)
    builders = asker.client.image_builders
    waiting = {**QUICK, "poll": 0.1, "on_change": begun}
    ends = asker.together(*(lambda name=name: builders.wait_until(name, "RUNNING", **waiting) for name in names))
    assert [builder.name for (builder,) in ends] == names
    assert len(described.take()) <= 20, "150 builders, three looks each: 6 calls would do"
    assert described.most == 1, "two sweeps at the same time"


def test_a_timeout_of_nothing_costs_one_call(asker: Face, described: Described) -> None:
    described.add(["b"], "PENDING")
    with pytest.raises(exceptions.WaitTimeout):
        asker.finish(asker.client.image_builders.wait_until("b", "RUNNING", timeout=0))
    assert described.take() == [["b"]]


def test_smaller_pages_than_asked_for_are_followed(asker: Face, stub: Stub) -> None:
    def respond(request: Any) -> Answer:
        asked = parameters_in("json", request)
        at = int(asked.get("NextToken", 0))
        page: dict[str, Any] = {"ImageBuilders": [{"Name": asked["Names"][at], "State": "RUNNING"}]}
        return answer("json", page | ({"NextToken": str(at + 1)} if at < 2 else {}))

    stub.respond = respond
    found = asker.finish(asker.client.image_builders.wait_until(["a", "b", "c"], "RUNNING", **QUICK))
    assert [builder.name for builder in found] == ["a", "b", "c"]
    assert len(stub.take()) == 3


def test_those_who_still_wait_go_on_when_others_are_done(asker: Face, described: Described) -> None:
    described.add(["soon"], "PENDING", "RUNNING")
    described.add(["later"], *["PENDING"] * 6, "RUNNING")
    builders = asker.client.image_builders
    waits = [lambda name=name: builders.wait_until(name, "RUNNING", **QUICK) for name in ("soon", "later", "soon")]
    assert [builder.state for (builder,) in asker.together(*waits)] == ["RUNNING"] * 3


def test_builders_images_and_fleets_are_waited_for_side_by_side(asker: Face, described: Described) -> None:
    described.add(["b"], "STOPPED", "STOPPED", "RUNNING")
    described.add(["f"], "STARTING", "STARTING", "RUNNING")
    described.add(["i"], "PENDING", "AVAILABLE")
    waiter = asker.client.get_waiter("fleet_started")
    ends = asker.together(
        lambda: asker.client.image_builders.wait_until("b", "RUNNING", **QUICK),
        lambda: asker.client.images.wait_until("i", "AVAILABLE", **QUICK),
        lambda: waiter.wait(Names=["f"], WaiterConfig={"Delay": 0.02, "MaxAttempts": 500}),
    )
    assert (ends[0][0].state, ends[1][0].state, ends[2]) == ("RUNNING", "AVAILABLE", None)


def test_nobody_polls_when_nobody_waits(asker: Face, described: Described, stub: Stub) -> None:
    described.add(["b"], "PENDING")
    with pytest.raises(exceptions.WaitTimeout):
        asker.finish(asker.client.image_builders.wait_until("b", "RUNNING", poll=0.01, timeout=0.05))
    assert polls(stub, asker) == []


# --- Names that are missing or denied ------------------------------------------------------------------------------


def test_a_name_that_vanishes_is_found_with_few_calls_and_disturbs_nobody(asker: Face, described: Described) -> None:
    names = described.add(names_of("b", 99), "PENDING")
    described.add(["gone"], "PENDING")

    def vanish() -> None:
        described.take()
        described.add(["gone"], None)
        described.add(names, *["PENDING"] * 4, "RUNNING")

    begun = AllBegun(100, vanish)
    builders = asker.client.image_builders
    waiting = {**QUICK, "on_change": begun, "poll": 0.05}
    others, missing = asker.together(
        lambda: builders.wait_until(names, "RUNNING", **waiting),
        lambda: builders.wait_until("gone", "RUNNING", **waiting),
    )
    assert [builder.name for builder in others] == names
    assert isinstance(missing, exceptions.UnexpectedState)
    calls = described.take()
    spoiled = [call for call in calls if "gone" in call]
    assert 1 <= len(spoiled) <= 1 + 7, "more than log2 of a page"
    assert len(calls) <= 1 + 7 + 1 + 5, "the others took five looks"


def test_an_image_that_is_not_there_yet_spoils_the_others_calls_once(asker: Face, described: Described) -> None:
    names = described.add(names_of("i", 24), *["PENDING"] * 5, "AVAILABLE")

    def on_change(change: Any) -> None:
        if change.name == "late" and change.after is None:
            described.take()
        if change.name == "i0" and change.after == "AVAILABLE":
            described.add(["late"], "AVAILABLE")

    asker.finish(asker.client.images.wait_until(["late", *names], "AVAILABLE", on_change=on_change, **QUICK))
    calls = described.take()
    assert all("late" not in call or call == ["late"] for call in calls)
    assert len(calls) <= 10


def test_a_name_that_nobody_may_see_fails_alone(asker: Face, described: Described) -> None:
    names = described.add("abc", "PENDING", "PENDING", "PENDING", "RUNNING")
    described.add(["secret"], "RUNNING")
    described.denied = {"secret"}
    builders = asker.client.image_builders
    others, denied = asker.together(
        lambda: builders.wait_until(names, "RUNNING", **QUICK),
        lambda: builders.wait_until("secret", "RUNNING", **QUICK),
    )
    assert [builder.name for builder in others] == names
    assert isinstance(denied, exceptions.ClientError)
    assert (denied.code, denied.message) == ("AccessDeniedException", "not yours")


# --- Troubles ------------------------------------------------------------------------------------------------------

PASSING: dict[str, Answer] = {
    "throttling": refusal("ThrottlingException"),
    "EC2's throttling": refusal("RequestLimitExceededException"),
    "too many": refusal("TooManyRequestsException", 429),
    "internal": refusal("InternalServerError", 500),
    "unavailable": reply(b"", 503),
    "a proxy's page": reply(b"<html>Bad gateway</html>", 502),
    "not of the protocol": reply(b"<html/>"),
    "reset": hang_up,
    "cut off": cut(b'{"ImageBuilders":[]}', 5),
    "silent": silence,
}


@pytest.fixture
def hasty(kind: str, described: Described) -> Iterator[Face]:
    """A client that soon gives up on an answer."""
    face = connect(kind, "json", described.url, read_timeout=0.1)
    yield face
    face.close()


@pytest.mark.parametrize("trouble", PASSING)
def test_a_wait_rides_out_what_passes(hasty: Face, described: Described, stub: Stub, trouble: str) -> None:
    described.add(["b"], "PENDING", "PENDING", "RUNNING")
    stub.queue.extend([PASSING[trouble]] * 3)
    (builder,) = hasty.finish(hasty.client.image_builders.wait_until("b", "RUNNING", poll=0.005, timeout=LONG))
    assert builder.state == "RUNNING"
    assert len(stub.take()) == 6


def test_a_wait_outlives_a_service_that_is_away(kind: str) -> None:
    with LocalAppStream(speed=0) as local:
        port = local.port
    face = connect(kind, "json", f"http://127.0.0.1:{port}")
    with pytest.raises(exceptions.WaitTimeout, match="it was never seen; the last call failed: Could not connect"):
        face.finish(face.client.images.wait_until("golden-linux", "AVAILABLE", poll=0.02, timeout=0.1))
    waiting = face.begin(lambda: face.client.images.wait_until("golden-linux", "AVAILABLE", **QUICK))
    time.sleep(0.1)
    with LocalAppStream(speed=0, port=port):
        assert waiting.result(LONG)[0].state == "AVAILABLE"
    face.close()


def test_a_wait_that_is_out_of_patience_tells_of_the_trouble(asker: Face, described: Described, stub: Stub) -> None:
    described.add(["b"], "PENDING")
    trouble = refusal("InternalServerError", 500, "out of order")

    def on_change(change: Any) -> None:
        stub.always(trouble)

    waiting = {"poll": 0.02, "timeout": 0.15, "on_change": on_change}
    message = r"it was PENDING when last seen .* the last call failed: DescribeImageBuilders .*: out of order"
    with pytest.raises(exceptions.WaitTimeout, match=message):
        asker.finish(asker.client.image_builders.wait_until("b", "RUNNING", **waiting))


LASTING = ["AccessDeniedException", "ExpiredTokenException", "UnrecognizedClientException", "ValidationException"]


@pytest.mark.parametrize("code", LASTING)
def test_a_wait_fails_at_once_of_what_lasts(asker: Face, stub: Stub, code: str) -> None:
    stub.always(refusal(code, message="so it is"))
    with pytest.raises(exceptions.ClientError, match="so it is") as caught:
        asker.finish(asker.client.image_builders.wait_until("b", "RUNNING", timeout=LONG))
    assert (caught.value.code, caught.value.operation_name) == (code, "DescribeImageBuilders")
    assert len(stub.take()) == 1


def test_a_token_that_expires_ends_all_waits(asker: Face, described: Described, stub: Stub) -> None:
    described.add(["a", "b"], "PENDING")
    begun = AllBegun(2, lambda: stub.always(refusal("ExpiredTokenException")))
    builders = asker.client.image_builders
    waits = [lambda name=name: builders.wait_until(name, "RUNNING", on_change=begun, **QUICK) for name in "ab"]
    assert [error.code for error in asker.together(*waits)] == ["ExpiredTokenException"] * 2


def test_a_wait_without_credentials_fails_at_once(kind: str, stub: Stub) -> None:
    options: dict[str, Any] = {"region_name": REGION, "endpoint_url": stub.url}
    face: Face = SyncFace("json", **options) if kind == "sync" else AsyncFace("json", **options)
    with pytest.raises(exceptions.NoCredentialsError):
        face.finish(face.client.image_builders.wait_until("b", "RUNNING", timeout=LONG))
    face.close()
    assert stub.take() == []
