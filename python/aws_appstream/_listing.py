"""Lists of image builders and images: `list`s that a notebook shows as a table."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Listing(list):  # type: ignore[type-arg]  # the stub says what of
    """A list, which a notebook shows as a table if it is one of image builders, images or other objects.

    `list()` and `wait_until()` of `client.image_builders` and `client.images` give one; make one of whatever else is to
    be seen.

    Args:
        iterable: what it is to hold.

    Example:
        Listing(sorted(client.image_builders, key=lambda builder: builder.created_time))
    """

    __slots__ = ()

    def __getitem__(self, at: Any, /) -> Any:
        found = super().__getitem__(at)
        return type(self)(found) if isinstance(at, slice) else found

    def _repr_html_(self) -> str | None:
        from aws_appstream import _html_resources

        return _html_resources.listing(self)
