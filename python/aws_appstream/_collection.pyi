# Written by tools/generate_twins.py from _collection.py
# Do not edit: run `make generate`.
"""What the collections of image builders and of images have in common."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Generic, TypeAlias, TypeVar

from typing_extensions import Self, Unpack

from aws_appstream import _waits
from aws_appstream._onebody import _Client
from aws_appstream._resource import AsyncResource, Resource

TYPE_CHECKING = False
_Either: TypeAlias = AsyncResource | Resource
_One = TypeVar("_One", bound=_Either)
_Names: TypeAlias = str | _Either | Iterable[str | _Either]

class AsyncWalk(Generic[_One]):
    """All of a list, page by page as they are needed."""

    __slots__ = ("_asked", "_class", "_client", "_got", "_more")

    def __init__(self, client: _Client, class_: type[_One], asked: dict[str, Any]) -> None: ...
    def __aiter__(self) -> Self: ...
    async def __anext__(self) -> _One: ...
    async def _page(self) -> list[_One] | None:
        """The next page; None after the last."""

class Walk(Generic[_One]):
    """All of a list, page by page as they are needed."""

    __slots__ = ("_asked", "_class", "_client", "_got", "_more")

    def __init__(self, client: _Client, class_: type[_One], asked: dict[str, Any]) -> None: ...
    def __iter__(self) -> Self: ...
    def __next__(self) -> _One: ...
    async def _page(self) -> list[_One] | None:
        """The next page; None after the last."""

class AsyncCollection(Generic[_One]):
    """What both collections can do."""

    _class: type[_One]
    _client: _Client
    _walk: ClassVar[type[AsyncWalk[Any]]]
    _watch: ClassVar[type[_waits.AsyncWatch]]

    def __init__(self, client: _Client) -> None: ...
    def __repr__(self) -> str: ...
    def __aiter__(self) -> AsyncWalk[_One]:
        """All of them, page by page as they are needed."""

    async def get(self, name: str) -> _One:
        """The one of that name. An ARN will do as well.

        Raises:
            ResourceNotFoundException: there is none.
        """

    async def find(self, name: str) -> _One | None:
        """The one of that name, or None if there is none. An ARN will do as well."""

    async def _named(self, name: str) -> _One | None: ...
    def _best(self, found: list[_One]) -> _One | None: ...
    async def _all(self, **asked: Any) -> list[_One]: ...
    async def wait_until(
        self, names: _Names, state: str, *, require_ip: bool = False, **waiting: Unpack[_waits._Waiting]
    ) -> list[_One]:
        """Waits until all of them have a state. It costs a call for each hundred of them (for images, 25) and look.

        Args:
            names: names or objects, one or several.
            state, require_ip, waiting: as the `wait_until` of one of them.

        Returns:
            Their snapshots, in the order of the names.

        Raises:
            ImageBuilderFailed, ImageFailed, UnexpectedState: for the first that cannot get there; the others are let
            be.
            WaitTimeout: not all got there in time.
        """

    async def wait_until_deleted(self, names: _Names, **waiting: Unpack[_waits._Waiting]) -> None:
        """Waits until all of them are gone. Arguments and errors are those of `wait_until`."""

    def watch(
        self, names: _Names, *, timeout: _waits._Time | None = None, poll: _waits._Poll | None = None
    ) -> _waits.AsyncWatch:
        """An iterator of the `StateChange`s of several, from their states at the first look on, until all are gone. It
        looks from now on, until its end or `close()`.
        """

class Collection(Generic[_One]):
    """What both collections can do."""

    _class: type[_One]
    _client: _Client
    _walk: ClassVar[type[Walk[Any]]]
    _watch: ClassVar[type[_waits.Watch]]

    def __init__(self, client: _Client) -> None: ...
    def __repr__(self) -> str: ...
    def __iter__(self) -> Walk[_One]:
        """All of them, page by page as they are needed."""

    def get(self, name: str) -> _One:
        """The one of that name. An ARN will do as well.

        Raises:
            ResourceNotFoundException: there is none.
        """

    def find(self, name: str) -> _One | None:
        """The one of that name, or None if there is none. An ARN will do as well."""

    async def _named(self, name: str) -> _One | None: ...
    def _best(self, found: list[_One]) -> _One | None: ...
    async def _all(self, **asked: Any) -> list[_One]: ...
    def wait_until(
        self, names: _Names, state: str, *, require_ip: bool = False, **waiting: Unpack[_waits._Waiting]
    ) -> list[_One]:
        """Waits until all of them have a state. It costs a call for each hundred of them (for images, 25) and look.

        Args:
            names: names or objects, one or several.
            state, require_ip, waiting: as the `wait_until` of one of them.

        Returns:
            Their snapshots, in the order of the names.

        Raises:
            ImageBuilderFailed, ImageFailed, UnexpectedState: for the first that cannot get there; the others are let
            be.
            WaitTimeout: not all got there in time.
        """

    def wait_until_deleted(self, names: _Names, **waiting: Unpack[_waits._Waiting]) -> None:
        """Waits until all of them are gone. Arguments and errors are those of `wait_until`."""

    def watch(
        self, names: _Names, *, timeout: _waits._Time | None = None, poll: _waits._Poll | None = None
    ) -> _waits.Watch:
        """An iterator of the `StateChange`s of several, from their states at the first look on, until all are gone. It
        looks from now on, until its end or `close()`.
        """

globals().pop("_One", None)

def among(values: Any) -> set[str] | None:
    """One value or several, to look a value up in; None for any."""

def _asked(names: list[str]) -> dict[str, Any]:
    """How the service is asked for names, or for ARNs."""
