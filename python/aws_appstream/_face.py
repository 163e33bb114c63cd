"""What both clients are besides their calls: how they are made, and what they know of themselves."""

from __future__ import annotations

from os import fspath

from aws_appstream import _core, exceptions

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from os import PathLike
    from types import ModuleType
    from typing import Any

    from typing_extensions import Self

    from aws_appstream._config import Config

_SECRETS = ("aws_access_key_id", "aws_secret_access_key", "aws_session_token")


def _without_password(value: Any) -> Any:
    """A URL with a mask in the place of its user's name and password."""
    scheme, slashes, rest = value.partition("://") if isinstance(value, str) else ("", "", "")
    user, at, _ = rest.partition("/")[0].rpartition("@")
    return f"{scheme}{slashes}***{rest[len(user) :]}" if at else value


def _borrow(told: dict[str, Any], session: Any, credentials: Any, is_async: bool) -> None:
    """Puts into the settings what a session has, and who gives credentials."""
    from aws_appstream import _credentials

    try:
        has_keys = "aws_access_key_id" in told or "aws_secret_access_key" in told
        if credentials is not None and has_keys:
            raise exceptions.ConfigurationError("credentials and aws_access_key_id: give one of them")
        if session is not None:
            if not hasattr(session, "get_credentials"):
                raise exceptions.ConfigurationError(
                    f"session is a boto3.Session or a botocore session, not {type(session).__name__!r}"
                )
            if "profile_name" in told:
                raise exceptions.ConfigurationError("session and profile_name: a session has a profile of its own")
            of_session = {
                "region_name": _credentials.region_of(session),
                "profile_name": _credentials.profile_of(session),
            }
            for name, value in of_session.items():
                if value is not None:
                    told.setdefault(name, value)
        if not has_keys:
            told["credentials"] = _credentials.obtainer(session if credentials is None else credentials, is_async)
    finally:
        session = credentials = None  # they may be secrets, which a traceback would show


def _warn_of_anybody() -> None:
    from warnings import warn

    message = "verify=False: whoever answers is believed. Give the path of a CA bundle instead."
    warn(message, exceptions.InsecureRequestWarning, stacklevel=3)


class Meta:
    """What a client knows of itself, as boto3's `client.meta`.

    Attributes:
        service_name: `"appstream"`.
        region_name: the region that requests are signed for.
        endpoint_url: where they go.

    Args:
        region_name, endpoint_url: what it says.

    Example:
        print(client.meta.region_name, client.meta.endpoint_url)
    """

    __slots__ = ("endpoint_url", "region_name")

    service_name: str = "appstream"
    region_name: str
    endpoint_url: str

    def __init__(self, region_name: str, endpoint_url: str) -> None:
        self.region_name = region_name
        self.endpoint_url = endpoint_url

    def __repr__(self) -> str:
        return f"Meta(region_name={self.region_name!r}, endpoint_url={self.endpoint_url!r})"


class Face:
    """The part that `Client` and `AsyncClient` share. The core's class stands next in their method resolution order."""

    #: The exceptions that calls raise: `client.exceptions.ResourceNotFoundException`. The module itself.
    exceptions: ModuleType = exceptions
    #: What this one was made with: see `_pickling`.
    _recipe: dict[str, Any]

    def __new__(
        cls,
        region_name: str | None = None,
        *,
        profile_name: str | None = None,
        endpoint_url: str | None = None,
        aws_access_key_id: str | None = None,
        aws_secret_access_key: str | None = None,
        aws_session_token: str | None = None,
        session: Any = None,
        credentials: Callable[[], Any] | None = None,
        verify: bool | str | PathLike[str] | None = None,
        config: Config | Any = None,
    ) -> Self:
        told: dict[str, Any] = {}
        given: dict[str, Any] = {}
        try:
            if verify is not None and not isinstance(verify, bool):
                verify = fspath(verify)
            given = {
                "region_name": region_name,
                "profile_name": profile_name,
                "endpoint_url": endpoint_url,
                "aws_access_key_id": aws_access_key_id,
                "aws_secret_access_key": aws_secret_access_key,
                "aws_session_token": aws_session_token,
                "verify": verify,
            }
            told = {name: value for name, value in given.items() if value is not None}
            given |= {"session": session, "credentials": credentials, "config": config}
            if config is not None:
                from aws_appstream._config import settings

                told = {**settings(config), **told}
            if session is not None or credentials is not None:
                _borrow(told, session, credentials, issubclass(cls, _core.AsyncClient))
            if verify is False:
                _warn_of_anybody()
            made = super().__new__(cls, told)  # type: ignore[call-arg]  # the core's
            # Of secrets it keeps only that there were some.
            made._recipe = {
                name: name in _SECRETS or _without_password(value) for name, value in given.items() if value is not None
            }
            return made
        finally:
            # A traceback would show them.
            told.clear()
            given.clear()
            endpoint_url = aws_access_key_id = aws_secret_access_key = aws_session_token = session = credentials = (
                config
            ) = None

    def __reduce__(self) -> tuple[Any, ...]:
        from aws_appstream._pickling import reduce

        return reduce(self)

    def __repr__(self) -> str:
        try:
            meta = self.meta
        except exceptions.ClientClosedError:
            return f"<{type(self).__name__} closed>"
        return f"<{type(self).__name__} {meta.region_name} {meta.endpoint_url}>"

    @property
    def meta(self) -> Meta:
        """What the client knows of itself: its region and endpoint.

        Returns:
            Something with `region_name`, `endpoint_url` and `service_name`, as in boto3.

        Raises:
            ClientClosedError: it was closed.

        Example:
            print(client.meta.region_name, client.meta.endpoint_url)
        """
        return Meta(*self._target())  # type: ignore[attr-defined]  # the core's

    def can_paginate(self, operation_name: str) -> bool:
        """Whether an operation answers in pages that `get_paginator` walks.

        Args:
            operation_name: the method's name, such as `"describe_images"`.

        Returns:
            True or False; False also if there is no such operation.

        Example:
            assert client.can_paginate("describe_images")
        """
        from aws_appstream._paginator import pagination

        return pagination(operation_name) is not None

    @property
    def waiter_names(self) -> list[str]:
        """The names that `get_waiter` takes.

        Returns:
            A sorted list of them.

        Example:
            print(client.waiter_names)
        """
        from aws_appstream._waiter import waiter_names

        return waiter_names()
