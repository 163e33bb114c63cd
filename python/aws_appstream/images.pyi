# Written by tools/generate_twins.py from images.py
# Do not edit: run `make generate`.
"""The images that an account and region can see: `client.images`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from aws_appstream._collection import AsyncCollection, Collection, _Names
from aws_appstream._listing import Listing
from aws_appstream.enums import Visibility
from aws_appstream.image import AsyncImage, Image

TYPE_CHECKING = False

class AsyncImages(AsyncCollection[AsyncImage]):
    """The images that an account and region can see: its own, AWS's public base images, and those that other accounts
    have shared with it. Iterating over it yields all of them, page by page.

    Example:
        image = client.images.latest(platform=Platform.WINDOWS_SERVER_2022)
        own = [image.name for image in client.images if image.visibility == Visibility.PRIVATE]

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImages.html
    """

    _class = AsyncImage
    _variable = "images"

    def _best(self, found: list[AsyncImage]) -> AsyncImage | None:
        """Of several with one name the own one."""

    async def list(
        self,
        names: _Names | None = None,
        *,
        visibility: str | None = None,
        platform: str | Iterable[str] | None = None,
        state: str | Iterable[str] | None = None,
        name_prefix: str = "",
    ) -> Listing[AsyncImage]:
        """All images, or some, from all pages. A notebook shows a table of them.

        Args:
            names: only these: names, ARNs or images. The service refuses the call if one of them does not exist.
            visibility: `PUBLIC`, `PRIVATE` (own ones) or `SHARED`.
            platform, state: only those of this platform or in this state, or of one of several.
            name_prefix: only those whose names begin so.

        Returns:
            Snapshots of them, in the service's order.

        Raises:
            ResourceNotFoundException: one of `names` does not exist.

        Example:
            stale = client.images.list(visibility=Visibility.PRIVATE, state=ImageState.FAILED)

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImages.html
        """

    async def latest(
        self,
        *,
        platform: str | Iterable[str] | None = None,
        visibility: str | None = Visibility.PUBLIC,
        name_prefix: str = "",
    ) -> AsyncImage:
        """The one that was created last, among those that are `AVAILABLE`.

        Args:
            platform: for example `Platform.WINDOWS_SERVER_2022`.
            visibility: by default AWS's public base images; None for all that can be seen.
            name_prefix: only those whose names begin so.

        Returns:
            A snapshot of it.

        Raises:
            ImageNotFoundError: there is none.

        Example:
            image = client.images.latest(platform=Platform.WINDOWS_SERVER_2022)

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImages.html
        """

def _questions(names: Any) -> list[dict[str, Any]]:
    """The calls that find these: names and ARNs apart, 25 at a time."""

class Images(Collection[Image]):
    """The images that an account and region can see: its own, AWS's public base images, and those that other accounts
    have shared with it. Iterating over it yields all of them, page by page.

    Example:
        image = client.images.latest(platform=Platform.WINDOWS_SERVER_2022)
        own = [image.name for image in client.images if image.visibility == Visibility.PRIVATE]

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImages.html
    """

    _class = Image
    _variable = "images"

    def _best(self, found: list[Image]) -> Image | None:
        """Of several with one name the own one."""

    def list(
        self,
        names: _Names | None = None,
        *,
        visibility: str | None = None,
        platform: str | Iterable[str] | None = None,
        state: str | Iterable[str] | None = None,
        name_prefix: str = "",
    ) -> Listing[Image]:
        """All images, or some, from all pages. A notebook shows a table of them.

        Args:
            names: only these: names, ARNs or images. The service refuses the call if one of them does not exist.
            visibility: `PUBLIC`, `PRIVATE` (own ones) or `SHARED`.
            platform, state: only those of this platform or in this state, or of one of several.
            name_prefix: only those whose names begin so.

        Returns:
            Snapshots of them, in the service's order.

        Raises:
            ResourceNotFoundException: one of `names` does not exist.

        Example:
            stale = client.images.list(visibility=Visibility.PRIVATE, state=ImageState.FAILED)

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImages.html
        """

    def latest(
        self,
        *,
        platform: str | Iterable[str] | None = None,
        visibility: str | None = Visibility.PUBLIC,
        name_prefix: str = "",
    ) -> Image:
        """The one that was created last, among those that are `AVAILABLE`.

        Args:
            platform: for example `Platform.WINDOWS_SERVER_2022`.
            visibility: by default AWS's public base images; None for all that can be seen.
            name_prefix: only those whose names begin so.

        Returns:
            A snapshot of it.

        Raises:
            ImageNotFoundError: there is none.

        Example:
            image = client.images.latest(platform=Platform.WINDOWS_SERVER_2022)

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImages.html
        """
