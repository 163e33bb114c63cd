"""Credentials that somebody else gives: a callable, or a session of boto3 or botocore."""

from __future__ import annotations

import os
from contextlib import suppress
from threading import Thread

from aws_appstream.exceptions import ConfigurationError, NoCredentialsError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from collections.abc import Callable, Mapping
    from typing import Any

    from aws_appstream._core import Loans

    _Keys = tuple[str, str, str | None, float | None]
    _Obtain = Callable[[bool], _Keys]

# What each member is called: by botocore's credentials, its refreshers, STS, and the client's own arguments.
_NAMES = {
    "access_key": ("access_key", "AccessKeyId", "aws_access_key_id"),
    "secret_key": ("secret_key", "SecretAccessKey", "aws_secret_access_key"),
    "token": ("token", "SessionToken", "Token", "aws_session_token"),
    "expires": ("expiry_time", "Expiration", "expires"),
}


def obtainer(source: Any, is_async: bool) -> _Obtain:
    """What asks a source: a callable, or credentials or a session of boto3 or botocore."""
    loop = _running_loop() if is_async else None
    if hasattr(source, "get_credentials"):
        return _of_session(source, loop)
    if hasattr(source, "get_frozen_credentials"):
        return lambda forced: _frozen(source, forced, loop)
    if callable(source):
        return lambda forced: _read(_finished(source(), loop), loop)
    source = type(source).__name__  # a traceback would show it, and it may be keys
    raise ConfigurationError(f"credentials is a callable that gives credentials, not {source!r}")


def region_of(session: Any) -> str | None:
    """The region of a session."""
    if hasattr(session, "region_name"):  # boto3's
        return session.region_name  # type: ignore[no-any-return]
    return session.get_config_variable("region")  # type: ignore[no-any-return]


def profile_of(session: Any) -> str | None:
    """The profile of a session, if it is not the default one."""
    name = session.profile_name if hasattr(session, "profile_name") else session.profile
    return None if name == "default" else name


def start(descriptor: int, loans: Loans) -> None:
    """Answers, in a thread, who asks through the pipe. Called by the Rust core."""
    Thread(target=_serve, args=(descriptor, loans), name="aws-appstream-credentials", daemon=True).start()


def _serve(descriptor: int, loans: Loans) -> None:
    try:
        # Between orders the thread holds nothing of the user's, who may hold the client.
        while (order := os.read(descriptor, 1)) in (b"\0", b"\1") and _answer(loans, order == b"\1"):
            pass
    finally:
        os.close(descriptor)


def _answer(loans: Loans, forced: bool) -> bool:
    obtain: _Obtain | None = loans.source()
    if obtain is None:
        return False
    try:
        loans.give(*obtain(forced))
    except BaseException as error:  # whoever asked is told
        loans.refuse(f"{type(error).__name__}: {error}", _without_our_frames(error))
    return True


def _without_our_frames(error: BaseException) -> BaseException:
    """The error with the frames of whoever was asked: in ours there may be credentials."""
    trace = error.__traceback__
    while trace is not None and trace.tb_frame.f_code.co_filename == __file__:
        trace = trace.tb_next
    return error.with_traceback(trace)


def _of_session(session: Any, loop: AbstractEventLoop | None) -> _Obtain:
    def obtain(forced: bool) -> _Keys:
        credentials = _finished(session.get_credentials(), loop)
        if credentials is None:
            raise NoCredentialsError("Unable to locate credentials: the session has none")
        return _frozen(credentials, forced, loop)

    return obtain


def _frozen(credentials: Any, forced: bool, loop: AbstractEventLoop | None) -> _Keys:
    """What botocore's credentials are now; it renews them if that is due."""
    renew = getattr(credentials, "_protected_refresh", None)
    if forced and renew is not None:  # it cannot know that the service refused them
        _forget(credentials)
        _finished(renew(is_mandatory=True), loop)
    frozen = _finished(credentials.get_frozen_credentials(), loop)
    expires = _seconds(getattr(credentials, "_expiry_time", None))
    return str(frozen.access_key), str(frozen.secret_key), frozen.token, expires


def _forget(credentials: Any) -> None:
    """Takes from botocore what it would give again instead of asking."""
    fetcher = getattr(getattr(credentials, "_refresh_using", None), "__self__", None)
    with suppress(AttributeError, KeyError):
        del fetcher._cache[fetcher._cache_key]  # type: ignore[union-attr]


def _read(given: Any, loop: AbstractEventLoop | None) -> _Keys:
    """Credentials in any of the usual forms."""
    if hasattr(given, "get_frozen_credentials"):
        return _frozen(given, False, loop)
    if isinstance(given, tuple) and not hasattr(given, "_fields"):
        members = dict(zip(_NAMES, given, strict=False))
    else:
        members = {name: _member(given, names) for name, names in _NAMES.items()}
        if members["access_key"] is None and (inner := _member(given, ("Credentials",))) is not None:
            return _read(inner, loop)
    access_key, secret_key, token = members.get("access_key"), members.get("secret_key"), members.get("token")
    if not access_key or not secret_key:
        raise ConfigurationError(
            "A callable for credentials returns (access_key, secret_key, token, expires), a dict or an object with "
            f"these, or what STS answers, not {type(given).__name__!r}"
        )
    return str(access_key), str(secret_key), None if token is None else str(token), _seconds(members.get("expires"))


def _member(given: Mapping[str, Any] | Any, names: tuple[str, ...]) -> Any:
    for name in names:
        value = given.get(name) if hasattr(given, "get") else getattr(given, name, None)
        if value is not None:
            return value
    return None


def _seconds(moment: Any) -> float | None:
    """A moment, as botocore or the user has it, in seconds since 1970."""
    if moment is None or isinstance(moment, (int, float)):
        return moment
    from datetime import datetime, timezone

    if isinstance(moment, str):
        moment = datetime.fromisoformat(moment.removesuffix("Z") + ("+00:00" if moment.endswith("Z") else ""))
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=timezone.utc)
    return float(moment.timestamp())


def _running_loop() -> AbstractEventLoop | None:
    import asyncio

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def _finished(value: Any, loop: AbstractEventLoop | None) -> Any:
    """The value; one that is awaitable, on the client's event loop if it runs, or else on one of its own."""
    if not hasattr(value, "__await__"):
        return value
    import asyncio
    from concurrent.futures import TimeoutError as NotYet

    async def awaited() -> Any:
        return await value

    if loop is None or not loop.is_running():
        return asyncio.run(awaited())
    future = asyncio.run_coroutine_threadsafe(awaited(), loop)
    while True:
        try:
            return future.result(1.0)
        except NotYet:
            if future.done() or not loop.is_running():
                raise
