"""One image: what it was when it was asked for, and what can be done with it."""

from __future__ import annotations

from aws_appstream import _waits
from aws_appstream._onebody import done, fetch, twin
from aws_appstream._resource import AsyncResource, name_of
from aws_appstream.enums import Visibility
from aws_appstream.exceptions import ParamValidationError, ResourceNotFoundException
from aws_appstream.records import ImageRecord

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing_extensions import Unpack


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
        own = self.visibility == Visibility.PRIVATE or not self.arn
        return name_of(self) if own else str(self.arn)

    def _besides(self) -> str:
        return f" {self.visibility} {self.platform}"

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
        if self.visibility not in (Visibility.PRIVATE, None):  # by its name the service would take an own one for it
            raise ParamValidationError(f"{self.arn} is {self.visibility}: only an own image can be deleted")
        try:
            await fetch(self.client, "delete_image", type(self), Name=self.name)
        except ResourceNotFoundException:
            if not missing_ok:
                raise
            return
        if wait:
            await done(self.wait_until_deleted(**waiting))


Image = twin(AsyncImage)
