# Written by tools/generate_twins.py from _resource.py
# Do not edit: run `make generate`.
"""What image builders and images have in common: a name, a state to wait for, tags."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from typing_extensions import Self, Unpack

from aws_appstream import _core, _waits
from aws_appstream._record import Record
from aws_appstream.enums import _State

TYPE_CHECKING = False

def target(states: type[_State], state: str, require_ip: bool = False) -> str:
    """The state to wait for: one that the service is known to have."""

def name_of(record: Any) -> str:
    """The name that the service knows it by."""

class AsyncResource(Record):
    """What image builders and images can do alike."""

    __slots__ = ()
    _describe: ClassVar[str]
    _states: ClassVar[str]
    _watch: ClassVar[type[_waits.AsyncWatch]]
    name: _core.Attribute[str]
    arn: _core.Attribute[str]
    state: _core.Attribute[Any]

    @property
    def client(self) -> Any:
        """The client that it came from, and that its actions use.

        Raises:
            DetachedError: it came from a pickle or a dict.
        """

    @property
    def _key(self) -> str:
        """What the service is asked for."""

    def _asked(self) -> dict[str, list[str]]: ...
    def __repr__(self) -> str: ...
    def _besides(self) -> str: ...
    async def reload(self) -> Self:
        """A newer snapshot.

        Raises:
            ResourceNotFoundException: it is gone.
        """

    async def wait_until(self, state: str, *, require_ip: bool = False, **waiting: Unpack[_waits._Waiting]) -> Self:
        """Waits for a state. All waits of a client share their calls, however many there are.

        Args:
            state: a `State` (or `ImageState`) that the service is known to have.
            require_ip: whether a builder that is `RUNNING` must also have its private IP address, from when on it can
                be reached.
            timeout: seconds, or a `timedelta`. By default 30 minutes for a builder (60 with a domain join; 3 hours for
                `STOPPED` out of `SNAPSHOTTING`), 2 hours for an image (8 for a managed update). 0 looks once.
            poll: the shortest and the longest interval between two looks, or one number for both. By default 5 to 30
                seconds, 15 to 60 for an image; it grows while nothing changes.
            progress: shows a progress bar. Needs `pip install aws-appstream[progress]`.
            on_change: called with a `StateChange` at the first look and with every change; on the async face it may be
                a coroutine function.

        Returns:
            The snapshot that had the state.

        Raises:
            ImageBuilderFailed, ImageFailed: it is `FAILED`.
            UnexpectedState: it cannot get there any more: it is gone or `DELETING`, or was stopped.
            WaitTimeout: it did not get there in time.
            ClientClosedError: the client was closed meanwhile.
            ClientError: the service refused to tell, for example `AccessDeniedException`.

        Example:
            builder = builder.start().wait_until(State.RUNNING, timeout=timedelta(minutes=45))
        """

    async def wait_until_deleted(self, **waiting: Unpack[_waits._Waiting]) -> None:
        """Waits until it is gone. Arguments and errors are those of `wait_until`."""

    def watch(self, *, timeout: _waits._Time | None = None, poll: _waits._Poll | None = None) -> _waits.AsyncWatch:
        """An iterator of `StateChange`s, from the state at the first look on, until it is gone. It looks from now on,
        until its end or `close()`.

        Raises:
            WaitTimeout: after `timeout` (seconds or a `timedelta`; by default never), by the iterator.

        Example:
            for change in builder.watch():
                print(change.before, "->", change.after)
        """

    async def tags(self) -> dict[str, str]:
        """Its tags."""

    async def tag(self, tags: Mapping[str, str] | None = None, /, **more: str) -> None:
        """Adds tags, or gives existing ones another value: `builder.tag({"cost center": "42"}, team="imaging")`."""

    async def untag(self, *keys: str) -> None:
        """Removes tags. One that is not there is no error."""

class Resource(Record):
    """What image builders and images can do alike."""

    __slots__ = ()
    _describe: ClassVar[str]
    _states: ClassVar[str]
    _watch: ClassVar[type[_waits.Watch]]
    name: _core.Attribute[str]
    arn: _core.Attribute[str]
    state: _core.Attribute[Any]

    @property
    def client(self) -> Any:
        """The client that it came from, and that its actions use.

        Raises:
            DetachedError: it came from a pickle or a dict.
        """

    @property
    def _key(self) -> str:
        """What the service is asked for."""

    def _asked(self) -> dict[str, list[str]]: ...
    def __repr__(self) -> str: ...
    def _besides(self) -> str: ...
    def reload(self) -> Self:
        """A newer snapshot.

        Raises:
            ResourceNotFoundException: it is gone.
        """

    def wait_until(self, state: str, *, require_ip: bool = False, **waiting: Unpack[_waits._Waiting]) -> Self:
        """Waits for a state. All waits of a client share their calls, however many there are.

        Args:
            state: a `State` (or `ImageState`) that the service is known to have.
            require_ip: whether a builder that is `RUNNING` must also have its private IP address, from when on it can
                be reached.
            timeout: seconds, or a `timedelta`. By default 30 minutes for a builder (60 with a domain join; 3 hours for
                `STOPPED` out of `SNAPSHOTTING`), 2 hours for an image (8 for a managed update). 0 looks once.
            poll: the shortest and the longest interval between two looks, or one number for both. By default 5 to 30
                seconds, 15 to 60 for an image; it grows while nothing changes.
            progress: shows a progress bar. Needs `pip install aws-appstream[progress]`.
            on_change: called with a `StateChange` at the first look and with every change; on the async face it may be
                a coroutine function.

        Returns:
            The snapshot that had the state.

        Raises:
            ImageBuilderFailed, ImageFailed: it is `FAILED`.
            UnexpectedState: it cannot get there any more: it is gone or `DELETING`, or was stopped.
            WaitTimeout: it did not get there in time.
            ClientClosedError: the client was closed meanwhile.
            ClientError: the service refused to tell, for example `AccessDeniedException`.

        Example:
            builder = builder.start().wait_until(State.RUNNING, timeout=timedelta(minutes=45))
        """

    def wait_until_deleted(self, **waiting: Unpack[_waits._Waiting]) -> None:
        """Waits until it is gone. Arguments and errors are those of `wait_until`."""

    def watch(self, *, timeout: _waits._Time | None = None, poll: _waits._Poll | None = None) -> _waits.Watch:
        """An iterator of `StateChange`s, from the state at the first look on, until it is gone. It looks from now on,
        until its end or `close()`.

        Raises:
            WaitTimeout: after `timeout` (seconds or a `timedelta`; by default never), by the iterator.

        Example:
            for change in builder.watch():
                print(change.before, "->", change.after)
        """

    def tags(self) -> dict[str, str]:
        """Its tags."""

    def tag(self, tags: Mapping[str, str] | None = None, /, **more: str) -> None:
        """Adds tags, or gives existing ones another value: `builder.tag({"cost center": "42"}, team="imaging")`."""

    def untag(self, *keys: str) -> None:
        """Removes tags. One that is not there is no error."""
