# Written by tools/generate_twins.py from images.py
# Do not edit: run `make generate`.
from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from aws_appstream._collection import AsyncCollection, Collection, _Names
from aws_appstream._listing import Listing
from aws_appstream.enums import Visibility
from aws_appstream.image import AsyncImage, Image

TYPE_CHECKING = False

class AsyncImages(AsyncCollection[AsyncImage]):
    _class = AsyncImage
    _variable = "images"

    def _best(self, found: list[AsyncImage]) -> AsyncImage | None: ...
    async def list(
        self,
        names: _Names | None = None,
        *,
        visibility: str | None = None,
        platform: str | Iterable[str] | None = None,
        state: str | Iterable[str] | None = None,
        name_prefix: str = "",
    ) -> Listing[AsyncImage]: ...
    async def latest(
        self,
        *,
        platform: str | Iterable[str] | None = None,
        visibility: str | None = Visibility.PUBLIC,
        name_prefix: str = "",
    ) -> AsyncImage: ...

def _questions(names: Any) -> list[dict[str, Any]]: ...

class Images(Collection[Image]):
    _class = Image
    _variable = "images"

    def _best(self, found: list[Image]) -> Image | None: ...
    def list(
        self,
        names: _Names | None = None,
        *,
        visibility: str | None = None,
        platform: str | Iterable[str] | None = None,
        state: str | Iterable[str] | None = None,
        name_prefix: str = "",
    ) -> Listing[Image]: ...
    def latest(
        self,
        *,
        platform: str | Iterable[str] | None = None,
        visibility: str | None = Visibility.PUBLIC,
        name_prefix: str = "",
    ) -> Image: ...
