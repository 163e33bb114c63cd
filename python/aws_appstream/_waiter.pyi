# Written by tools/generate_twins.py from _waiter.py
# Do not edit: run `make generate`.
from __future__ import annotations

from typing import Any

from aws_appstream._onebody import _Client
from aws_appstream.records import Fleet

TYPE_CHECKING = False

class _Fleet(Fleet):
    __slots__ = ()
    _describe = "describe_fleets"
    _states = "FleetState"

_WAITERS: dict[str, tuple[type[Any], str, float, int]]

def waiter_names() -> list[str]: ...

class AsyncWaiter:
    def __init__(self, client: _Client, name: str) -> None: ...
    def __repr__(self) -> str: ...
    async def wait(
        self,
        *,
        Names: list[str] | None = None,
        Arns: list[str] | None = None,
        WaiterConfig: dict[str, Any] | None = None,
    ) -> None: ...
    def _names(self, given: Any, what: str) -> list[str]: ...
    def _pace(self, told: Any) -> tuple[float, int]: ...

def get(waiter: type[Any], client: _Client, name: str) -> Any: ...

class Waiter:
    def __init__(self, client: _Client, name: str) -> None: ...
    def __repr__(self) -> str: ...
    def wait(
        self,
        *,
        Names: list[str] | None = None,
        Arns: list[str] | None = None,
        WaiterConfig: dict[str, Any] | None = None,
    ) -> None: ...
    def _names(self, given: Any, what: str) -> list[str]: ...
    def _pace(self, told: Any) -> tuple[float, int]: ...
