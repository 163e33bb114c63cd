"""An image builder for the time of a block."""

from __future__ import annotations

import sys
import warnings

from aws_appstream import _create
from aws_appstream._onebody import done, twin
from aws_appstream.enums import State
from aws_appstream.exceptions import ClientError, ParamValidationError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import TracebackType
    from typing import Any

    from aws_appstream._waits import _Waiting
    from aws_appstream.image_builder import AsyncImageBuilder


class AsyncTemporary:
    """What `image_builders.temporary(...)` returns: a context manager, to be entered once.

    Example:
        with client.image_builders.temporary("bake-1", image="base", instance_type="stream.standard.small") as builder:
            print(builder.state)
    """

    __slots__ = ("_builders", "_keep", "_name", "_retry", "_wait", "_waiting", "_wanted")

    def __init__(
        self, builders: Any, wanted: dict[str, Any], retry: Any, waiting: _Waiting, keep: bool, wait: bool
    ) -> None:
        self._builders = builders
        self._wanted = wanted
        self._name = wanted["Name"]
        self._retry = retry
        self._waiting = waiting
        self._keep = keep
        self._wait = wait

    async def __aenter__(self) -> AsyncImageBuilder:
        builders = self._builders
        taken = await done(builders.find(self._name)) is not None
        try:
            builder = await _create.create(builders._client, builders._class, self._wanted, self._retry)
        except BaseException as error:
            if not taken and _may_exist(error):
                await self._clean_up(error, is_ours=False)
            raise
        try:
            return await done(builder.wait_until(State.RUNNING, **self._waiting)) if self._wait else builder
        except BaseException as error:
            await self._clean_up(error)
            raise

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._clean_up(error)

    async def _clean_up(self, reason: BaseException | None, is_ours: bool = True) -> None:
        if self._keep:
            return
        # Neither the caller's patience nor what the caller wants to be told may keep it from being deleted.
        waiting: _Waiting = {"poll": self._waiting.get("poll"), "progress": self._waiting.get("progress", False)}
        try:
            builder = await done(self._builders.find(self._name))
            if builder is not None and (is_ours or not _create.differences(builder, self._wanted)):
                await done(builder.delete(wait=True, missing_ok=True, **waiting))
        except BaseException as error:
            told = f"the image builder {self._name} was not deleted and may still cost money: {error!r}"
            warnings.warn(told, RuntimeWarning, stacklevel=_level())
            if reason is None or not isinstance(error, Exception):
                raise  # otherwise what ended the block is what matters


def _may_exist(error: BaseException) -> bool:
    """Whether the service may have created it, or be about to, although creating it ended so: by Ctrl-C, or without an
    answer that the core could find out."""
    if isinstance(error, ClientError):
        return (error.status_code or 0) >= 500
    return not isinstance(error, ParamValidationError)


def _level() -> int:
    """How many frames up whoever uses the package is."""
    level, frame = 1, sys._getframe(1)
    while frame.f_back is not None and frame.f_globals.get("__name__", "").startswith("aws_appstream"):
        level, frame = level + 1, frame.f_back
    return level


Temporary = twin(AsyncTemporary)
