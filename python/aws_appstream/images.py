"""The images that an account and region can see: `client.images`."""

from __future__ import annotations

from datetime import datetime, timezone

from aws_appstream import _waits
from aws_appstream._collection import AsyncCollection, among
from aws_appstream._listing import Listing
from aws_appstream._onebody import done, twin
from aws_appstream.enums import ImageState, Visibility
from aws_appstream.exceptions import ImageNotFoundError
from aws_appstream.image import AsyncImage

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from aws_appstream._collection import _Names

#: The largest page of DescribeImages.
_PAGE = 25
_LONG_AGO = datetime.min.replace(tzinfo=timezone.utc)


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
        own = (image for image in found if image.visibility == Visibility.PRIVATE)
        return next(own, found[0] if found else None)

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
        platforms, states = among(platform), among(state)
        wanted = {} if visibility is None else {"Type": str(visibility)}
        found: list[AsyncImage] = []
        for asked in _questions(names):
            found += await self._all(**asked, **wanted)
        return Listing(
            image
            for image in found
            if str(image.name).startswith(name_prefix)
            and (platforms is None or image.platform in platforms)
            and (states is None or image.state in states)
        )

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
        found = await done(
            self.list(visibility=visibility, platform=platform, state=ImageState.AVAILABLE, name_prefix=name_prefix)
        )
        if not found:
            wanted = {"platform": platform, "visibility": visibility, "name_prefix": name_prefix}
            asked = ", ".join(f"{key}={value}" for key, value in wanted.items() if value)
            raise ImageNotFoundError(f"there is no image that is AVAILABLE with {asked or 'any name'}")
        return max(found, key=lambda image: image.created_time or _LONG_AGO)


def _questions(names: Any) -> list[dict[str, Any]]:
    """The calls that find these: names and ARNs apart, 25 at a time."""
    if names is None:
        return [{}]
    keys = _waits.names_of(AsyncImage, names)
    asked: list[dict[str, Any]] = []
    for member, part in (
        ("Names", [key for key in keys if not key.startswith("arn:")]),
        ("Arns", [key for key in keys if key.startswith("arn:")]),
    ):
        asked += [{member: part[at : at + _PAGE]} for at in range(0, len(part), _PAGE)]
    return asked


Images = twin(AsyncImages)
