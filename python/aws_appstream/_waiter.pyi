# Written by tools/generate_twins.py from _waiter.py
# Do not edit: run `make generate`.
"""botocore's waiters: `client.get_waiter("image_builder_running").wait(Names=["win2022"])`."""

from __future__ import annotations

from typing import Any

from aws_appstream import types
from aws_appstream._onebody import _Client
from aws_appstream.records import Fleet

TYPE_CHECKING = False

class _Fleet(Fleet):
    __slots__ = ()
    _describe = "describe_fleets"
    _states = "FleetState"

_WAITERS: dict[str, tuple[type[Any], str, float, int]]

def waiter_names() -> list[str]:
    """The names that `get_waiter` takes."""

class AsyncWaiter:
    """A waiter. `wait` returns when all that it is told of are in the state of the waiter's name.

    Attributes:
        name: its name, such as `"image_builder_running"`.

    Example:
        waiter = client.get_waiter("image_builder_running")
        waiter.wait(Names=["win2022"], WaiterConfig={"Delay": 15, "MaxAttempts": 120})
    """

    name: str

    def __init__(self, client: _Client, name: str) -> None: ...
    def __repr__(self) -> str: ...
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

    def _names(self, given: Any, what: str) -> list[str]: ...
    def _pace(self, told: Any) -> tuple[float, int]: ...

def get(waiter: type[Any], client: _Client, name: str) -> Any:
    """The waiter of that name."""

class Waiter:
    """A waiter. `wait` returns when all that it is told of are in the state of the waiter's name.

    Attributes:
        name: its name, such as `"image_builder_running"`.

    Example:
        waiter = client.get_waiter("image_builder_running")
        waiter.wait(Names=["win2022"], WaiterConfig={"Delay": 15, "MaxAttempts": 120})
    """

    name: str

    def __init__(self, client: _Client, name: str) -> None: ...
    def __repr__(self) -> str: ...
    def wait(
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

    def _names(self, given: Any, what: str) -> list[str]: ...
    def _pace(self, told: Any) -> tuple[float, int]: ...
