# Written by tools/generate_twins.py from image.py
# Do not edit: run `make generate`.
from __future__ import annotations

from typing_extensions import Unpack

from aws_appstream import _waits
from aws_appstream._resource import AsyncResource, Resource
from aws_appstream.records import ImageRecord

TYPE_CHECKING = False

class AsyncImage(ImageRecord, AsyncResource):
    __slots__ = ()
    _describe = "describe_images"
    _states = "ImageState"

    @property
    def _key(self) -> str: ...
    def _besides(self) -> str: ...
    async def delete(
        self, missing_ok: bool = False, wait: bool = False, **waiting: Unpack[_waits._Waiting]
    ) -> None: ...

class Image(ImageRecord, Resource):
    __slots__ = ()
    _describe = "describe_images"
    _states = "ImageState"

    @property
    def _key(self) -> str: ...
    def _besides(self) -> str: ...
    def delete(self, missing_ok: bool = False, wait: bool = False, **waiting: Unpack[_waits._Waiting]) -> None: ...
