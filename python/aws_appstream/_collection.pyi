# Written by tools/generate_twins.py from _collection.py
# Do not edit: run `make generate`.
"""What the collections of image builders and of images have in common."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Generic, TypeAlias, TypeVar

from typing_extensions import Self, Unpack

from aws_appstream import _waits
from aws_appstream._listing import Listing
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
    _variable: ClassVar[str]
    _walk: ClassVar[type[AsyncWalk[Any]]]
    _watch: ClassVar[type[_waits.AsyncWatch]]

    def __init__(self, client: _Client) -> None: ...
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def __aiter__(self) -> AsyncWalk[_One]:
        """All of them, page by page as they are needed."""

    async def get(self, name: str) -> _One:
        """The one of that name.

        Args:
            name: its name, or its ARN.

        Returns:
            A snapshot of it. Of several images of one name it is the account's own.

        Raises:
            ResourceNotFoundException: there is none.

        Example:
            builder = client.image_builders.get("win2022")
        """

    async def find(self, name: str) -> _One | None:
        """The one of that name, if there is one.

        Args:
            name: its name, or its ARN.

        Returns:
            A snapshot of it, or None.

        Raises:
            ClientError: the service refused to tell, for example `AccessDeniedException`.

        Example:
            if client.image_builders.find("win2022") is None:
                print("there is none")
        """

    async def _named(self, name: str) -> _One | None: ...
    def _best(self, found: list[_One]) -> _One | None: ...
    async def _all(self, **asked: Any) -> list[_One]: ...
    async def wait_until(
        self, names: _Names, state: str, *, require_ip: bool = False, **waiting: Unpack[_waits._Waiting]
    ) -> Listing[_One]:
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

        Example:
            builders = client.image_builders.wait_until(["win2022"], State.RUNNING, timeout=3600)
        """

    async def wait_until_deleted(self, names: _Names, **waiting: Unpack[_waits._Waiting]) -> None:
        """Waits until all of them are gone.

        Args:
            names: names or objects, one or several.
            waiting: `timeout`, `poll`, `progress`, `on_change`, as `wait_until` takes them.

        Raises:
            UnexpectedState, WaitTimeout, ClientClosedError, ClientError: as `wait_until` does.

        Example:
            client.image_builders.wait_until_deleted(["old-1", "old-2"])
        """

    def watch(
        self, names: _Names, *, timeout: _waits._Time | None = None, poll: _waits._Poll | None = None
    ) -> _waits.AsyncWatch:
        """What becomes of the states of several, as it is seen. It looks from now on, until its end or `close()`.

        Args:
            names: names or objects, one or several.
            timeout: seconds, or a `timedelta`. By default for ever.
            poll: as `wait_until` takes it.

        Returns:
            An iterator of `StateChange`s, from the states at the first look on, until all are gone.

        Raises:
            WaitTimeout: after `timeout`, by the iterator.

        Example:
            for change in client.image_builders.watch(["win2022"]):
                print(change.name, change.before, "->", change.after)
                break
        """

class Collection(Generic[_One]):
    """What both collections can do."""

    _class: type[_One]
    _client: _Client
    _variable: ClassVar[str]
    _walk: ClassVar[type[Walk[Any]]]
    _watch: ClassVar[type[_waits.Watch]]

    def __init__(self, client: _Client) -> None: ...
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def __iter__(self) -> Walk[_One]:
        """All of them, page by page as they are needed."""

    def get(self, name: str) -> _One:
        """The one of that name.

        Args:
            name: its name, or its ARN.

        Returns:
            A snapshot of it. Of several images of one name it is the account's own.

        Raises:
            ResourceNotFoundException: there is none.

        Example:
            builder = client.image_builders.get("win2022")
        """

    def find(self, name: str) -> _One | None:
        """The one of that name, if there is one.

        Args:
            name: its name, or its ARN.

        Returns:
            A snapshot of it, or None.

        Raises:
            ClientError: the service refused to tell, for example `AccessDeniedException`.

        Example:
            if client.image_builders.find("win2022") is None:
                print("there is none")
        """

    async def _named(self, name: str) -> _One | None: ...
    def _best(self, found: list[_One]) -> _One | None: ...
    async def _all(self, **asked: Any) -> list[_One]: ...
    def wait_until(
        self, names: _Names, state: str, *, require_ip: bool = False, **waiting: Unpack[_waits._Waiting]
    ) -> Listing[_One]:
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

        Example:
            builders = client.image_builders.wait_until(["win2022"], State.RUNNING, timeout=3600)
        """

    def wait_until_deleted(self, names: _Names, **waiting: Unpack[_waits._Waiting]) -> None:
        """Waits until all of them are gone.

        Args:
            names: names or objects, one or several.
            waiting: `timeout`, `poll`, `progress`, `on_change`, as `wait_until` takes them.

        Raises:
            UnexpectedState, WaitTimeout, ClientClosedError, ClientError: as `wait_until` does.

        Example:
            client.image_builders.wait_until_deleted(["old-1", "old-2"])
        """

    def watch(
        self, names: _Names, *, timeout: _waits._Time | None = None, poll: _waits._Poll | None = None
    ) -> _waits.Watch:
        """What becomes of the states of several, as it is seen. It looks from now on, until its end or `close()`.

        Args:
            names: names or objects, one or several.
            timeout: seconds, or a `timedelta`. By default for ever.
            poll: as `wait_until` takes it.

        Returns:
            An iterator of `StateChange`s, from the states at the first look on, until all are gone.

        Raises:
            WaitTimeout: after `timeout`, by the iterator.

        Example:
            for change in client.image_builders.watch(["win2022"]):
                print(change.name, change.before, "->", change.after)
                break
        """

globals().pop("_One", None)

def among(values: Any) -> set[str] | None:
    """One value or several, to look a value up in; None for any."""
