"""botocore's waiters: `client.get_waiter("image_builder_running").wait(Names=["win2022"])`."""

from __future__ import annotations

from aws_appstream import _waits
from aws_appstream._collection import AsyncWalk
from aws_appstream._onebody import twin
from aws_appstream.enums import ImageState, State
from aws_appstream.exceptions import ParamValidationError, UnknownWaiterError, WaiterError
from aws_appstream.image import AsyncImage
from aws_appstream.image_builder import AsyncImageBuilder
from aws_appstream.records import Fleet

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from aws_appstream import types
    from aws_appstream._onebody import _Client


#: Seconds that are between two looks even if none are wanted.
_SHORTEST = 0.01


class _Fleet(Fleet):
    __slots__ = ()
    _describe = "describe_fleets"
    _states = "FleetState"


#: For each waiter: the class of what is waited for, the state, seconds between two looks, and
#: how many of them. The fleets' are botocore's; it has none for the others.
_WAITERS: dict[str, tuple[type[Any], str, float, int]] = {
    "fleet_started": (_Fleet, "RUNNING", 30, 40),
    "fleet_stopped": (_Fleet, "STOPPED", 30, 40),
    "image_available": (AsyncImage, ImageState.AVAILABLE, 30, 240),
    "image_builder_deleted": (AsyncImageBuilder, _waits.DELETED, 15, 120),
    "image_builder_running": (AsyncImageBuilder, State.RUNNING, 15, 240),
    "image_builder_stopped": (AsyncImageBuilder, State.STOPPED, 15, 240),
    "image_deleted": (AsyncImage, _waits.DELETED, 15, 40),
}


def waiter_names() -> list[str]:
    """The names that `get_waiter` takes."""
    return sorted(_WAITERS)


class AsyncWaiter:
    """A waiter. `wait` returns when all that it is told of are in the state of the waiter's name.

    Attributes:
        name: its name, such as `"image_builder_running"`.

    Example:
        waiter = client.get_waiter("image_builder_running")
        waiter.wait(Names=["win2022"], WaiterConfig={"Delay": 15, "MaxAttempts": 120})
    """

    name: str

    def __init__(self, client: _Client, name: str) -> None:
        self._client = client
        self.name = name
        self._class, self._target, self._delay, self._attempts = _WAITERS[name]

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name}>"

    async def wait(
        self,
        *,
        Names: list[str] | tuple[str, ...] | None = None,
        Arns: list[str] | tuple[str, ...] | None = None,
        WaiterConfig: types.WaiterConfigTypeDef | None = None,
    ) -> None:
        """Waits.

        Args:
            Names: of what is waited for; without them (and `Arns`) all that there are when it begins.
            Arns: of images.
            WaiterConfig: `Delay`, the seconds between two looks, and `MaxAttempts`, how many of them.

        Raises:
            WaiterError: it cannot get there (`ImageBuilderFailed`, `ImageFailed`, `UnexpectedState`), or did not in
                time (`WaitTimeout`).

        Example:
            client.get_waiter("image_builder_running").wait(Names=["win2022"])
        """
        delay, attempts = self._pace(WaiterConfig or {})
        names = [*self._names(Names, "Names"), *self._names(Arns, "Arns")]
        if not names:
            walk = AsyncWalk(self._client, self._class, {})
            names = [one.name async for one in walk]
        if not names:
            if self._target == _waits.DELETED:
                return
            raise WaiterError(f"Waiter {self.name} failed: there is nothing to wait for")
        await _waits.until(
            self._client,
            self._class,
            list(dict.fromkeys(names)),
            self._target,
            timeout=delay * (attempts - 1),
            poll=delay,
        )

    def _names(self, given: Any, what: str) -> list[str]:
        if given is None:
            return []
        if not isinstance(given, (list, tuple)):
            raise ParamValidationError(f"{what} is a list of strings, not {given!r}")
        return [_waits.key(self._class, one) for one in given]

    def _pace(self, told: Any) -> tuple[float, int]:
        if not isinstance(told, dict):
            raise ParamValidationError(f"WaiterConfig is a dict with Delay and MaxAttempts, not {told!r}")
        unknown = set(told) - {"Delay", "MaxAttempts"}
        delay, attempts = told.get("Delay", self._delay), told.get("MaxAttempts", self._attempts)
        if unknown:
            raise ParamValidationError(f"WaiterConfig has Delay and MaxAttempts, and no {', '.join(sorted(unknown))}")
        if isinstance(attempts, bool) or not isinstance(attempts, int) or attempts < 1:
            raise ParamValidationError(f"MaxAttempts is a whole number above 0, not {attempts!r}")
        return max(_waits.seconds(delay, "Delay"), _SHORTEST), attempts


def get(waiter: type[Any], client: _Client, name: str) -> Any:
    """The waiter of that name."""
    if not isinstance(name, str) or name not in _WAITERS:
        raise UnknownWaiterError(f"There is no waiter {name!r}; there are: {', '.join(waiter_names())}")
    return waiter(client, name)


Waiter = twin(AsyncWaiter)
