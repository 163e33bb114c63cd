# Written by tools/generate_twins.py from image_builders.py
# Do not edit: run `make generate`.
from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from typing_extensions import Unpack

from aws_appstream import _bulk, _create, _waits
from aws_appstream._collection import AsyncCollection, Collection, _Names
from aws_appstream._listing import Listing
from aws_appstream._temporary import AsyncTemporary, Temporary
from aws_appstream.image_builder import AsyncImageBuilder, ImageBuilder

TYPE_CHECKING = False

class AsyncImageBuilders(AsyncCollection[AsyncImageBuilder]):
    _class = AsyncImageBuilder
    _variable = "image_builders"
    _temporary: ClassVar[type[AsyncTemporary]]

    async def create(
        self, name: str, *, retry_invalid_role: bool | _waits._Time = False, **options: Unpack[_create._Options]
    ) -> AsyncImageBuilder: ...
    async def list(
        self, names: _Names | None = None, *, state: str | Iterable[str] | None = None, name_prefix: str = ""
    ) -> Listing[AsyncImageBuilder]: ...
    async def ensure(
        self,
        name: str,
        *,
        retry_invalid_role: bool | _waits._Time = False,
        wait: bool = False,
        timeout: _waits._Time | None = None,
        poll: _waits._Poll | None = None,
        progress: bool = False,
        on_change: _waits._OnChange | None = None,
        **options: Unpack[_create._Options],
    ) -> AsyncImageBuilder: ...
    async def _ensured(
        self, name: str, wanted: dict[str, Any], retry_invalid_role: bool | _waits._Time, waiting: _waits._Waiting
    ) -> AsyncImageBuilder: ...
    def temporary(
        self,
        name: str,
        *,
        keep: bool = False,
        wait: bool = True,
        retry_invalid_role: bool | _waits._Time = False,
        timeout: _waits._Time | None = None,
        poll: _waits._Poll | None = None,
        progress: bool = False,
        on_change: _waits._OnChange | None = None,
        **options: Unpack[_create._Options],
    ) -> AsyncTemporary: ...
    async def delete_many(
        self,
        names: _Names,
        *,
        wait: bool = True,
        stop_first: bool = True,
        missing_ok: bool = True,
        timeout: _waits._Time | None = None,
        poll: _waits._Poll | None = None,
    ) -> _bulk.Report: ...
    async def stop_many(
        self, names: _Names, *, wait: bool = True, timeout: _waits._Time | None = None, poll: _waits._Poll | None = None
    ) -> _bulk.Report: ...

class ImageBuilders(Collection[ImageBuilder]):
    _class = ImageBuilder
    _variable = "image_builders"
    _temporary: ClassVar[type[Temporary]]

    def create(
        self, name: str, *, retry_invalid_role: bool | _waits._Time = False, **options: Unpack[_create._Options]
    ) -> ImageBuilder: ...
    def list(
        self, names: _Names | None = None, *, state: str | Iterable[str] | None = None, name_prefix: str = ""
    ) -> Listing[ImageBuilder]: ...
    def ensure(
        self,
        name: str,
        *,
        retry_invalid_role: bool | _waits._Time = False,
        wait: bool = False,
        timeout: _waits._Time | None = None,
        poll: _waits._Poll | None = None,
        progress: bool = False,
        on_change: _waits._OnChange | None = None,
        **options: Unpack[_create._Options],
    ) -> ImageBuilder: ...
    async def _ensured(
        self, name: str, wanted: dict[str, Any], retry_invalid_role: bool | _waits._Time, waiting: _waits._Waiting
    ) -> ImageBuilder: ...
    def temporary(
        self,
        name: str,
        *,
        keep: bool = False,
        wait: bool = True,
        retry_invalid_role: bool | _waits._Time = False,
        timeout: _waits._Time | None = None,
        poll: _waits._Poll | None = None,
        progress: bool = False,
        on_change: _waits._OnChange | None = None,
        **options: Unpack[_create._Options],
    ) -> Temporary: ...
    def delete_many(
        self,
        names: _Names,
        *,
        wait: bool = True,
        stop_first: bool = True,
        missing_ok: bool = True,
        timeout: _waits._Time | None = None,
        poll: _waits._Poll | None = None,
    ) -> _bulk.Report: ...
    def stop_many(
        self, names: _Names, *, wait: bool = True, timeout: _waits._Time | None = None, poll: _waits._Poll | None = None
    ) -> _bulk.Report: ...
