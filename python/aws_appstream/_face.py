"""What both clients are besides their calls: how they are made, and what they know of themselves."""

from __future__ import annotations

from aws_appstream import exceptions
from aws_appstream._config import Config, settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType
    from typing import Any

    from typing_extensions import Self

_SECRETS = ("aws_access_key_id", "aws_secret_access_key", "aws_session_token")


class Meta:
    """What a client knows of itself, as boto3's `client.meta`."""

    __slots__ = ("endpoint_url", "region_name")

    service_name = "appstream"

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
        config: Config | None = None,
    ) -> Self:
        given = {
            "region_name": region_name,
            "profile_name": profile_name,
            "endpoint_url": endpoint_url,
            "aws_access_key_id": aws_access_key_id,
            "aws_secret_access_key": aws_secret_access_key,
            "aws_session_token": aws_session_token,
        }
        made = super().__new__(cls, settings(config, **given))  # type: ignore[call-arg]  # the core's
        everything = {"config": config, **given}
        # Of secrets it keeps only that there were some.
        made._recipe = {name: name in _SECRETS or told for name, told in everything.items() if told is not None}
        return made

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
        """Region and endpoint."""
        return Meta(*self._target())  # type: ignore[attr-defined]  # the core's

    def can_paginate(self, operation_name: str) -> bool:
        """Whether the operation, named as the method, answers in pages that `get_paginator` walks."""
        from aws_appstream._paginator import pagination

        return pagination(operation_name) is not None

    @property
    def waiter_names(self) -> list[str]:
        """The names that `get_waiter` takes."""
        from aws_appstream._waiter import waiter_names

        return waiter_names()
