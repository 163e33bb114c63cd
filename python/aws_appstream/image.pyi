# Written by tools/generate_twins.py from image.py
# Do not edit: run `make generate`.
"""One image: what it was when it was asked for, and what can be done with it."""

from __future__ import annotations

from typing_extensions import Unpack

from aws_appstream import _waits
from aws_appstream._resource import AsyncResource, Resource
from aws_appstream.records import ImageRecord

TYPE_CHECKING = False

class AsyncImage(ImageRecord, AsyncResource):
    """An image, as it was when the service was asked. A frozen snapshot: `reload()` returns a newer one. Its attributes
    are those of `records.ImageRecord`.

    Example:
        image = client.images.latest(platform=Platform.WINDOWS_SERVER_2022)
        print(image.name, image.state, image.created_time)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Image.html
    """

    __slots__ = ()
    _describe = "describe_images"
    _states = "ImageState"

    @property
    def _key(self) -> str:
        """Own images go by their name; others may have the name of an own one."""

    def _besides(self) -> str: ...
    async def delete(self, missing_ok: bool = False, wait: bool = False, **waiting: Unpack[_waits._Waiting]) -> None:
        """Deletes it: an own image that no fleet uses and that is shared with nobody.

        Args:
            missing_ok: if it is gone already, that is no error.
            wait: until it is gone.
            waiting: `timeout`, `poll`, ... as `wait_until` takes them.

        Raises:
            ResourceNotFoundException: there is none, and not `missing_ok`.
            ParamValidationError: it is not an own one; nothing was sent.
            ResourceInUseException: a fleet uses it, or it is shared. See
                https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteImage.html

        Example:
            client.images.get("base").delete(wait=True)
        """

class Image(ImageRecord, Resource):
    """An image, as it was when the service was asked. A frozen snapshot: `reload()` returns a newer one. Its attributes
    are those of `records.ImageRecord`.

    Example:
        image = client.images.latest(platform=Platform.WINDOWS_SERVER_2022)
        print(image.name, image.state, image.created_time)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Image.html
    """

    __slots__ = ()
    _describe = "describe_images"
    _states = "ImageState"

    @property
    def _key(self) -> str:
        """Own images go by their name; others may have the name of an own one."""

    def _besides(self) -> str: ...
    def delete(self, missing_ok: bool = False, wait: bool = False, **waiting: Unpack[_waits._Waiting]) -> None:
        """Deletes it: an own image that no fleet uses and that is shared with nobody.

        Args:
            missing_ok: if it is gone already, that is no error.
            wait: until it is gone.
            waiting: `timeout`, `poll`, ... as `wait_until` takes them.

        Raises:
            ResourceNotFoundException: there is none, and not `missing_ok`.
            ParamValidationError: it is not an own one; nothing was sent.
            ResourceInUseException: a fleet uses it, or it is shared. See
                https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteImage.html

        Example:
            client.images.get("base").delete(wait=True)
        """
