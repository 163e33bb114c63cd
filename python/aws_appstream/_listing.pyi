from typing import SupportsIndex, TypeVar, overload

TYPE_CHECKING = False
_T = TypeVar("_T")

class Listing(list[_T]):
    __slots__ = ()

    @overload
    def __getitem__(self, at: SupportsIndex, /) -> _T: ...
    @overload
    def __getitem__(self, at: slice, /) -> Listing[_T]: ...
    def _repr_html_(self) -> str | None: ...
