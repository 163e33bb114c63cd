"""Clients in pickles: how one was made, so that another process can make its like; no connection and no secret.

What the other process finds in its environment and files, credentials before all, is its own; region and endpoint are
those of the client that was pickled.
"""

from __future__ import annotations

from aws_appstream._face import _SECRETS, Face
from aws_appstream.exceptions import NotPicklableError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_INSTEAD = (
    "give it profile_name= for a profile that the other process has too, leave them out for what its environment or"
    " role says, or make the client there"
)


def reduce(client: Face) -> tuple[Callable[..., Face], tuple[Any, ...], dict[str, Any] | None]:
    """What `client` does when it is pickled.

    Raises:
        NotPicklableError: it was made with secrets, or with what cannot leave this process.
        ClientClosedError: it is closed.
    """
    meta, given = client.meta, client._recipe
    for name, what in [
        *((key, "keys") for key in _SECRETS),
        ("session", "a session"),
        ("credentials", "a callable for them"),
    ]:
        if name in given:
            raise _refusal(client, f"{what} ({name}=)")
    if any(_has_password(url) for url in _urls(given)):
        raise _refusal(client, "a URL with a password in it")
    of_subclasses = {name: value for name, value in vars(client).items() if name != "_recipe"}
    return restore, (type(client), {**given, "region_name": meta.region_name}, meta.endpoint_url), of_subclasses or None


def restore(cls: type[Face], given: dict[str, Any], endpoint: str) -> Face:
    """A client like the one that was pickled."""
    client = Face.__new__(cls, **given)
    if client.meta.endpoint_url == endpoint:
        return client
    return Face.__new__(cls, **{**given, "endpoint_url": endpoint})  # the environment here is another, or was there


def _refusal(client: Face, what: str) -> NotPicklableError:
    name = type(client).__name__
    return NotPicklableError(
        f"a {name} that was made with {what} cannot be pickled, for pickles are no secret: {_INSTEAD}"
    )


def _urls(given: dict[str, Any]) -> list[Any]:
    proxies = getattr(given.get("config"), "proxies", None) or {}
    return [given.get("endpoint_url"), *proxies.values()]


def _has_password(url: object) -> bool:
    return "@" in str(url).partition("://")[2].partition("/")[0]
