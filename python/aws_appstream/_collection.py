"""What the collections of image builders and of images have in common."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from aws_appstream import _waits
from aws_appstream._listing import Listing
from aws_appstream._onebody import fetch, twin
from aws_appstream._resource import AsyncResource, Resource, target
from aws_appstream.enums import BY_SHAPE
from aws_appstream.exceptions import PaginationError, ParamValidationError, ResourceNotFoundException, not_found

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Generic, TypeAlias, TypeVar

    from typing_extensions import Self, Unpack

    from aws_appstream._onebody import _Client

    _Either: TypeAlias = AsyncResource | Resource
    _One = TypeVar("_One", bound=_Either)
    _Names: TypeAlias = str | _Either | Iterable[str | _Either]
else:  # `typing` would cost more than all that is here

    class Generic:
        """Takes any parameter and forgets it."""

        def __class_getitem__(cls, parameter):  # noqa: ANN001, ANN204
            return cls

    _One = None


class AsyncWalk(Generic[_One]):
    """All of a list, page by page as they are needed."""

    __slots__ = ("_asked", "_class", "_client", "_got", "_more")

    def __init__(self, client: _Client, class_: type[_One], asked: dict[str, Any]) -> None:
        self._client = client
        self._class = class_
        self._asked = asked
        self._got: deque[_One] = deque()
        self._more = True

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> _One:
        while not self._got:
            page = await self._page()
            if page is None:
                raise StopAsyncIteration
            self._got.extend(page)
        return self._got.popleft()

    async def _page(self) -> list[_One] | None:
        """The next page; None after the last."""
        if not self._more:
            return None
        page, token = await fetch(self._client, self._class._describe, self._class, **self._asked)
        if token and token == self._asked.get("NextToken"):
            raise PaginationError(f"The same next token was received twice: {token}")
        self._more = bool(token)
        self._asked = {**self._asked, "NextToken": token}
        return page


Walk = twin(AsyncWalk)


class AsyncCollection(Generic[_One]):
    """What both collections can do."""

    _class: type[_One]
    _client: _Client
    _variable: ClassVar[str]
    _walk: ClassVar[type[AsyncWalk[Any]]] = AsyncWalk
    _watch: ClassVar[type[_waits.AsyncWatch]] = _waits.AsyncWatch

    def __init__(self, client: _Client) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"

    def _repr_html_(self) -> str:
        from aws_appstream import _html_resources

        return _html_resources.collection(self, self._variable)

    def __aiter__(self) -> AsyncWalk[_One]:
        """All of them, page by page as they are needed."""
        return self._walk(self._client, self._class, {})

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
        found = await self._named(name)
        if found is None:
            raise not_found(self._class._describe, name)
        return found

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
        try:
            return await self._named(name)
        except ResourceNotFoundException:
            return None

    async def _named(self, name: str) -> _One | None:
        key = _waits.key(self._class, name)
        found, _ = await fetch(self._client, self._class._describe, self._class, **_waits.asked(self._class, [key]))
        return self._best([one for one in found if not key.startswith("arn:") or one.arn == key])

    def _best(self, found: list[_One]) -> _One | None:
        return found[0] if found else None

    async def _all(self, **asked: Any) -> list[_One]:
        walk = AsyncWalk(self._client, self._class, asked)
        found: list[_One] = []
        while (page := await walk._page()) is not None:
            found += page
        return found

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
        wanted = target(BY_SHAPE[self._class._states], state, require_ip)  # type: ignore[arg-type]
        keys = _waits.names_of(self._class, names)
        wait, done = _waits.begin(self._client, self._class, keys, wanted, require_ip=require_ip, **waiting)
        try:
            found = await done
        finally:
            wait.cancel()
        if len(found) == len(keys):
            return Listing(found)
        each = dict(zip(dict.fromkeys(keys), found, strict=True))  # what was named twice was waited for once
        return Listing(each[key] for key in keys)

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
        await _waits.until(self._client, self._class, _waits.names_of(self._class, names), _waits.DELETED, **waiting)

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
        return self._watch(self._client, self._class, _waits.names_of(self._class, names), timeout, poll)


Collection = twin(AsyncCollection)
globals().pop("_One", None)  # the stub says what it is; here it was a blank


def among(values: Any) -> set[str] | None:
    """One value or several, to look a value up in; None for any."""
    if values is None:
        return None
    if isinstance(values, str):
        return {values}
    if not isinstance(values, Iterable):
        raise ParamValidationError(f"one value or several, not {values!r}")
    return set(values)
