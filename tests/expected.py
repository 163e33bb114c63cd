"""A small model of the local AppStream: image builders, images and their states over time, and what each call gives."""

from __future__ import annotations

from dataclasses import dataclass, field

from .asking import ACCOUNT, BASE

DEPRECATED = "AppStream-WinServer2016-07-19-2023"
LENT = "golden-lent"
OWN_FROM_THE_START = ("golden-win2022", "golden-linux", LENT)
BUILDER_QUOTA, IMAGE_QUOTA, COPIES_AT_ONCE = 3, 6, 2
DAY = 24 * 3600

EXISTS, NOT_FOUND = "ResourceAlreadyExistsException", "ResourceNotFoundException"
NOT_AVAILABLE, NOT_PERMITTED = "ResourceNotAvailableException", "OperationNotPermittedException"
IN_USE, LIMIT = "ResourceInUseException", "LimitExceededException"


@dataclass
class Thing:
    """An image builder or an image. In the state `None` it is gone."""

    states: list[tuple[int, str | None]]
    tags: dict[str, str] = field(default_factory=dict)
    reachable: int = 0  # from when on a builder has an address
    builder: str | None = None  # the one that an image is being made of

    def state(self, now: int) -> str | None:
        return [state for due, state in self.states if due <= now][-1]


def line(now: int, *steps: str | int | None) -> list[tuple[int, str | None]]:
    """A state, how long it lasts, the next state, and so on."""
    states: list[tuple[int, str | None]] = []
    for step in steps:
        if isinstance(step, int):
            now += step
        else:
            states.append((now, step))
    return states


class World:
    """What there is, by name. Methods that change it give the code of the error, or nothing."""

    def __init__(self) -> None:
        self.now = 0
        self.builders: dict[str, Thing] = {}
        self.images = {name: Thing(line(0, "AVAILABLE")) for name in OWN_FROM_THE_START}

    def advance(self, seconds: int) -> None:
        self.now += seconds
        for things in (self.builders, self.images):
            for name in [name for name, thing in things.items() if thing.state(self.now) is None]:
                del things[name]

    def next_change(self) -> int:
        """How many seconds there are until the next change; a day without one."""
        things = [*self.builders.values(), *self.images.values()]
        moments = [due for thing in things for due, _ in thing.states] + [b.reachable for b in self.builders.values()]
        return min((due for due in moments if due > self.now), default=self.now + DAY) - self.now

    def state(self, things: dict[str, Thing], name: str) -> str | None:
        return things[name].state(self.now) if name in things else None

    def all_states(self, things: dict[str, Thing]) -> dict[str, str | None]:
        return {name: thing.state(self.now) for name, thing in things.items()}

    def with_address(self) -> set[str]:
        running = {name for name, state in self.all_states(self.builders).items() if state == "RUNNING"}
        return {name for name in running if self.builders[name].reachable <= self.now}

    def _boot(self, builder: Thing, seconds: int, latest: bool) -> None:
        update: tuple[str | int, ...] = ("UPDATING_AGENT", 180) if latest else ()
        builder.states = line(self.now, "PENDING", seconds, *update, "RUNNING")
        builder.reachable = builder.states[-1][0] + 15

    def create(self, name: str, image: str, joins: bool, latest: bool, tags: dict[str, str]) -> str | None:
        if name in self.builders:
            return EXISTS
        if image not in (BASE, DEPRECATED) and image not in self.images:
            return NOT_FOUND
        if image == DEPRECATED or (image != BASE and self.state(self.images, image) != "AVAILABLE"):
            return NOT_AVAILABLE
        if len(self.builders) >= BUILDER_QUOTA:
            return LIMIT
        self.builders[name] = builder = Thing([], dict(tags))
        self._boot(builder, 480 + 900 * joins, latest)
        return None

    def start(self, name: str, latest: bool) -> str | None:
        if name not in self.builders:
            return NOT_FOUND
        if self.state(self.builders, name) != "STOPPED":
            return NOT_AVAILABLE
        self._boot(self.builders[name], 180, latest)
        return None

    def stop(self, name: str) -> str | None:
        if (refused := self.url(name)) is None:
            self.builders[name].states = line(self.now, "STOPPING", 120, "STOPPED")
        return refused

    def url(self, name: str) -> str | None:
        if name not in self.builders:
            return NOT_FOUND
        return None if self.state(self.builders, name) == "RUNNING" else NOT_PERMITTED

    def delete(self, name: str) -> str | None:
        if name not in self.builders:
            return NOT_FOUND
        if self.state(self.builders, name) not in ("RUNNING", "STOPPED", "FAILED"):
            return NOT_PERMITTED
        self.builders[name].states = line(self.now, "DELETING", 60, None)
        return None

    def fail(self, name: str) -> bool:
        if name not in self.builders:
            return False
        self.builders[name].states = line(self.now, "FAILED")
        for image in self.images.values():
            if image.builder == name and image.state(self.now) == "PENDING":
                image.states = line(self.now, "FAILED")
        return True

    def _new_image(self, name: str) -> str | None:
        if name in self.images:
            return EXISTS
        return LIMIT if len(self.images) >= IMAGE_QUOTA else None

    def bake(self, builder: str, name: str) -> str | None:
        refused = self.url(builder) or self._new_image(name)
        if refused is None:
            self.builders[builder].states = line(self.now, "SNAPSHOTTING", 1200, "STOPPED")
            self.images[name] = Thing(line(self.now, "PENDING", 1200, "AVAILABLE"), builder=builder)
        return refused

    def copy(self, source: str, name: str) -> str | None:
        if source not in self.images:
            return NOT_FOUND
        if self.state(self.images, source) != "AVAILABLE":
            return NOT_AVAILABLE
        if refused := self._new_image(name):
            return refused
        if list(self.all_states(self.images).values()).count("COPYING") >= COPIES_AT_ONCE:
            return LIMIT
        self.images[name] = Thing(line(self.now, "COPYING", 600, "AVAILABLE"))
        return None

    def delete_image(self, name: str) -> str | None:
        if name not in self.images:
            return NOT_FOUND
        if name == LENT:
            return IN_USE
        if self.state(self.images, name) not in ("AVAILABLE", "FAILED"):
            return NOT_PERMITTED
        self.images[name].states = line(self.now, "DELETING", 30, None)
        return None

    def tagged(self, arn: str) -> dict[str, str] | None:
        """The tags of what has that ARN."""
        kind, name = arn.removeprefix(f"{ACCOUNT}:").split("/")
        thing = (self.builders if kind == "image-builder" else self.images).get(name)
        return None if thing is None else thing.tags
