"""A stub AppStream that can only describe: resources go from state to state with each look, and calls are kept."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any

from .faces import Face, answer, operation_in, parameters_in
from .stub import Answer, Request, Stub

LONG = 20.0
"""Far more than any wait of a test takes: a bound against hangs."""
QUICK: dict[str, Any] = {"poll": (0.01, 0.03), "timeout": LONG}
ACCOUNT = "arn:aws:appstream:eu-west-1:123456789012"
_LISTS = {
    "DescribeImageBuilders": ("ImageBuilders", "image-builder"),
    "DescribeImages": ("Images", "image"),
    "DescribeFleets": ("Fleets", "fleet"),
}


def acting(**steps: Callable[[], object]) -> Callable[[Any], None]:
    """An `on_change` that does what is to be done when a state is seen; `gone` is one."""

    def act(change: Any) -> None:
        step = steps.get(change.after or "gone")
        if step is not None:
            step()

    return act


def refusal(code: str, status: int = 400, message: str = "because") -> Answer:
    return answer("json", {"__type": code, "Message": message}, status)


def polls(stub: Stub, face: Face) -> list[str]:
    """What is asked in a moment in which nobody is to ask anything. The client is used meanwhile, as the sync face's
    polling goes on only then."""
    time.sleep(0.03)  # what was sent before its end may still be on its way
    stub.take()
    for _ in range(3):
        face.call("describe_stacks")
        time.sleep(0.03)
    asked = [operation_in(request) for request in stub.take()]
    return [operation for operation in asked if operation != "DescribeStacks"]


class Described:
    """What there is, by name: each look at it shows the next of its states, and in the end always the last.

    A state that is None is nothing to see, which spoils the whole call, as with the service.
    """

    def __init__(self, stub: Stub) -> None:
        self.states: dict[str, list[str | None]] = {}
        self.denied: set[str] = set()
        """Names that nobody may look at, nor at others together with them."""
        self.asked: list[list[str]] = []
        """The names of each call."""
        self.most = 0
        """How many calls were answered at the same time."""
        self.empty = False
        """Whether answers leave everything out."""
        self.delay = 0.0
        """Seconds that a call takes."""
        self.stub = stub
        self.url = stub.url
        self._open = 0
        self._lock = threading.Lock()
        stub.respond = self._respond

    def add(self, names: Iterable[str], *states: str | None) -> list[str]:
        added = list(names)
        self.states |= {name: list(states) for name in added}
        return added

    def take(self) -> list[list[str]]:
        """The names of each call since the last time."""
        with self._lock:
            asked, self.asked = self.asked, []
        return asked

    def _respond(self, request: Request) -> Answer:
        def send(connection: socket.socket, stub: Stub) -> bool:
            with self._lock:
                self._open += 1
                self.most = max(self.most, self._open)
            stub.stopping.wait(self.delay)
            with self._lock:
                answer = self._answer(request)
                self._open -= 1
            return answer(connection, stub)

        return send

    def _answer(self, request: Request) -> Answer:
        if operation_in(request) not in _LISTS:
            return answer("json", {})
        wanted = parameters_in("json", request)
        keys = [*wanted.get("Names", []), *wanted.get("Arns", [])] or list(self.states)
        names = [key.rpartition("/")[2] for key in keys]
        self.asked.append(names)
        if self.denied.intersection(names):
            return refusal("AccessDeniedException", message="not yours")
        if not self.empty and not all(self.states.get(name, [None])[0] for name in names):
            return refusal("ResourceNotFoundException", message="one of them does not exist")
        member, noun = _LISTS[operation_in(request)]
        return answer("json", {member: [] if self.empty else [self._look(name, noun) for name in names]})

    def _look(self, name: str, noun: str) -> dict[str, Any]:
        states = self.states[name]
        state = states.pop(0) if len(states) > 1 else states[0]
        return {"Name": name, "Arn": f"{ACCOUNT}:{noun}/{name}", "State": state}
