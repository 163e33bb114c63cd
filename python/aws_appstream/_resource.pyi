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

        Returns:
            A `Client` or an `AsyncClient`.

        Raises:
            DetachedError: it came from a pickle or a dict.

        Example:
            print(builder.client.meta.region_name)
        """

    @property
    def _key(self) -> str:
        """What the service is asked for."""

    def __repr__(self) -> str: ...
    def _besides(self) -> str: ...
    def _repr_html_(self) -> str: ...
    async def reload(self) -> Self:
        """Asks the service anew.

        Returns:
            A newer snapshot; this one stays as it is.

        Raises:
            ResourceNotFoundException: it is gone.
            DetachedError: it belongs to no client.

        Example:
            builder = builder.reload()
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
            progress: shows a progress bar, which needs `pip install aws-appstream[progress]`; in a notebook, without
                it, a timeline that is drawn as the wait goes on.
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
        """Waits until it is gone.

        Args:
            waiting: `timeout`, `poll`, `progress`, `on_change`, as `wait_until` takes them; by default 30 minutes for a
                builder, 10 for an image.

        Raises:
            UnexpectedState, WaitTimeout, ClientClosedError, ClientError: as `wait_until` does.

        Example:
            builder.delete()
            builder.wait_until_deleted(timeout=600)
        """

    def watch(self, *, timeout: _waits._Time | None = None, poll: _waits._Poll | None = None) -> _waits.AsyncWatch:
        """What becomes of its state, as it is seen. It looks from now on, until its end or `close()`.

        Args:
            timeout: seconds, or a `timedelta`. By default for ever.
            poll: as `wait_until` takes it.

        Returns:
            An iterator of `StateChange`s, from the state at the first look on, until it is gone.

        Raises:
            WaitTimeout: after `timeout`, by the iterator.

        Example:
            for change in builder.watch():
                print(change.before, "->", change.after)
                if change.after == State.RUNNING:
                    break
        """

    async def tags(self) -> dict[str, str]:
        """Asks for its tags.

        Returns:
            The tags as a dict.

        Raises:
            ResourceNotFoundException: it is gone.

        Example:
            print(builder.tags().get("team"))

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ListTagsForResource.html
        """

    async def tag(self, tags: Mapping[str, str] | None = None, /, **more: str) -> None:
        """Adds tags, or gives existing ones another value.

        Args:
            tags: a dict of up to 50, for keys that are no Python names.
            more: the others.

        Raises:
            LimitExceededException: it would have more than 50.
            ResourceNotFoundException: it is gone.

        Example:
            builder.tag({"cost center": "42"}, team="imaging")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_TagResource.html
        """

    async def untag(self, *keys: str) -> None:
        """Removes tags. One that is not there is no error.

        Args:
            keys: which.

        Raises:
            ResourceNotFoundException: it is gone.

        Example:
            builder.untag("team", "cost center")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UntagResource.html
        """

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

        Returns:
            A `Client` or an `AsyncClient`.

        Raises:
            DetachedError: it came from a pickle or a dict.

        Example:
            print(builder.client.meta.region_name)
        """

    @property
    def _key(self) -> str:
        """What the service is asked for."""

    def __repr__(self) -> str: ...
    def _besides(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def reload(self) -> Self:
        """Asks the service anew.

        Returns:
            A newer snapshot; this one stays as it is.

        Raises:
            ResourceNotFoundException: it is gone.
            DetachedError: it belongs to no client.

        Example:
            builder = builder.reload()
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
            progress: shows a progress bar, which needs `pip install aws-appstream[progress]`; in a notebook, without
                it, a timeline that is drawn as the wait goes on.
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
        """Waits until it is gone.

        Args:
            waiting: `timeout`, `poll`, `progress`, `on_change`, as `wait_until` takes them; by default 30 minutes for a
                builder, 10 for an image.

        Raises:
            UnexpectedState, WaitTimeout, ClientClosedError, ClientError: as `wait_until` does.

        Example:
            builder.delete()
            builder.wait_until_deleted(timeout=600)
        """

    def watch(self, *, timeout: _waits._Time | None = None, poll: _waits._Poll | None = None) -> _waits.Watch:
        """What becomes of its state, as it is seen. It looks from now on, until its end or `close()`.

        Args:
            timeout: seconds, or a `timedelta`. By default for ever.
            poll: as `wait_until` takes it.

        Returns:
            An iterator of `StateChange`s, from the state at the first look on, until it is gone.

        Raises:
            WaitTimeout: after `timeout`, by the iterator.

        Example:
            for change in builder.watch():
                print(change.before, "->", change.after)
                if change.after == State.RUNNING:
                    break
        """

    def tags(self) -> dict[str, str]:
        """Asks for its tags.

        Returns:
            The tags as a dict.

        Raises:
            ResourceNotFoundException: it is gone.

        Example:
            print(builder.tags().get("team"))

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ListTagsForResource.html
        """

    def tag(self, tags: Mapping[str, str] | None = None, /, **more: str) -> None:
        """Adds tags, or gives existing ones another value.

        Args:
            tags: a dict of up to 50, for keys that are no Python names.
            more: the others.

        Raises:
            LimitExceededException: it would have more than 50.
            ResourceNotFoundException: it is gone.

        Example:
            builder.tag({"cost center": "42"}, team="imaging")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_TagResource.html
        """

    def untag(self, *keys: str) -> None:
        """Removes tags. One that is not there is no error.

        Args:
            keys: which.

        Raises:
            ResourceNotFoundException: it is gone.

        Example:
            builder.untag("team", "cost center")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UntagResource.html
        """
