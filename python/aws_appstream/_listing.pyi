from typing import SupportsIndex, TypeVar, overload

TYPE_CHECKING = False
_T = TypeVar("_T")

class Listing(list[_T]):
    """A list, which a notebook shows as a table if it is one of image builders, images or other objects.

    `list()` and `wait_until()` of `client.image_builders` and `client.images` give one; make one of whatever else is to
    be seen.

    Args:
        iterable: what it is to hold.

    Example:
        Listing(sorted(client.image_builders, key=lambda builder: builder.created_time))
    """

    __slots__ = ()

    @overload
    def __getitem__(self, at: SupportsIndex, /) -> _T: ...
    @overload
    def __getitem__(self, at: slice, /) -> Listing[_T]: ...
    def _repr_html_(self) -> str | None: ...
