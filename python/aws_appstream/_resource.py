"""What image builders and images have in common: a name, a state to wait for, tags."""

from __future__ import annotations

from aws_appstream import _core, _waits
from aws_appstream._onebody import call, fetch, twin
from aws_appstream._record import Record
from aws_appstream.enums import BY_SHAPE, State
from aws_appstream.exceptions import DetachedError, ParamValidationError, not_found

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, ClassVar

    from typing_extensions import Self, Unpack

    from aws_appstream.enums import _State


def target(states: type[_State], state: str, require_ip: bool = False) -> str:
    """The state to wait for: one that the service is known to have."""
    known = states(state) if isinstance(state, str) else None
    if known is None or not known.is_known:
        valid = ", ".join(states.__members__)
        raise ParamValidationError(f"there is no {states.__name__} {state!r} to wait for; there are: {valid}")
    if require_ip and known is not State.RUNNING:
        raise ParamValidationError(f"require_ip goes with State.RUNNING, not with {known!r}")
    return str(known)


def name_of(record: Any) -> str:
    """The name that the service knows it by."""
    if not record.name:
        raise ParamValidationError(
            f"this {type(record).__name__} has no name by which the service could be asked for it"
        )
    return str(record.name)


class AsyncResource(Record):
    """What image builders and images can do alike."""

    __slots__ = ()

    _describe: ClassVar[str]
    _states: ClassVar[str]
    _watch: ClassVar[type[_waits.AsyncWatch]] = _waits.AsyncWatch

    # Their records have these.
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
        client = self._client
        if client is None:
            raise DetachedError(f"{self!r} belongs to no client: get it anew from one, or give one to from_dict()")
        return client

    @property
    def _key(self) -> str:
        """What the service is asked for."""
        return name_of(self)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name!r} {self.state}{self._besides()}>"

    def _besides(self) -> str:
        return ""

    def _repr_html_(self) -> str:
        from aws_appstream import _html_resources

        return _html_resources.resource(self)

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
        found, _ = await fetch(self.client, self._describe, type(self), **_waits.asked(type(self), [self._key]))
        if not found:
            raise not_found(self._describe, self._key)
        return found[0]

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
        wanted = target(BY_SHAPE[self._states], state, require_ip)  # type: ignore[arg-type]
        wait, done = _waits.begin(self.client, type(self), [self._key], wanted, require_ip=require_ip, **waiting)
        try:
            (found,) = await done
        finally:
            wait.cancel()
        return found  # type: ignore[no-any-return]

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
        await _waits.until(self.client, type(self), [self._key], _waits.DELETED, **waiting)

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
        return self._watch(self.client, type(self), [self._key], timeout, poll)

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
        answer = await call(self.client, "list_tags_for_resource", ResourceArn=self.arn)
        return dict(answer.get("Tags") or {})

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
        await call(self.client, "tag_resource", ResourceArn=self.arn, Tags={**(tags or {}), **more})

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
        await call(self.client, "untag_resource", ResourceArn=self.arn, TagKeys=list(keys))


Resource = twin(AsyncResource)
