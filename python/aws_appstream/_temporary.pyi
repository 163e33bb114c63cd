# Written by tools/generate_twins.py from _temporary.py
# Do not edit: run `make generate`.
"""An image builder for the time of a block."""

from __future__ import annotations

from types import TracebackType
from typing import Any

from aws_appstream._waits import _Waiting
from aws_appstream.image_builder import AsyncImageBuilder, ImageBuilder

TYPE_CHECKING = False

class AsyncTemporary:
    """What `image_builders.temporary(...)` returns: a context manager, to be entered once.

    Example:
        with client.image_builders.temporary("bake-1", image="base", instance_type="stream.standard.small") as builder:
            print(builder.state)
    """

    __slots__ = ("_builders", "_keep", "_name", "_retry", "_wait", "_waiting", "_wanted")

    def __init__(
        self, builders: Any, wanted: dict[str, Any], retry: Any, waiting: _Waiting, keep: bool, wait: bool
    ) -> None: ...
    async def __aenter__(self) -> AsyncImageBuilder: ...
    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
    async def _clean_up(self, reason: BaseException | None, is_ours: bool = True) -> None: ...

def _may_exist(error: BaseException) -> bool:
    """Whether the service may have created it, or be about to, although creating it ended so: by Ctrl-C, or without an
    answer that the core could find out."""

def _level() -> int:
    """How many frames up whoever uses the package is."""

class Temporary:
    """What `image_builders.temporary(...)` returns: a context manager, to be entered once.

    Example:
        with client.image_builders.temporary("bake-1", image="base", instance_type="stream.standard.small") as builder:
            print(builder.state)
    """

    __slots__ = ("_builders", "_keep", "_name", "_retry", "_wait", "_waiting", "_wanted")

    def __init__(
        self, builders: Any, wanted: dict[str, Any], retry: Any, waiting: _Waiting, keep: bool, wait: bool
    ) -> None: ...
    def __enter__(self) -> ImageBuilder: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
    async def _clean_up(self, reason: BaseException | None, is_ours: bool = True) -> None: ...
