"""The base of all objects: frozen snapshots whose attributes are read from the answer's bytes when they are touched."""

from __future__ import annotations

from aws_appstream import _core

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar


class Record(_core.Record):
    """A structure as the service gave it. Two are equal if they are of one class and say the same.

    Frozen, hashable, picklable; a copy is the object itself. `to_dict()` is the dict that boto3 gives, `from_dict()`
    makes one from it. A member that the service did not send is None, or empty if it is a list or a map.

    Example:
        vpc = VpcConfig.from_dict({"SubnetIds": ["subnet-0a1b2c3d"]})
        assert vpc.subnet_ids == ("subnet-0a1b2c3d",)
        assert vpc.to_dict() == {"SubnetIds": ["subnet-0a1b2c3d"]}
    """

    __slots__ = ()

    _shape: ClassVar[str]
    _attributes: ClassVar[dict[str, _core.Attribute[Any]]] = {}

    def __init_subclass__(cls) -> None:
        cls._attributes = {
            name: value
            for base in reversed(cls.__mro__)
            for name, value in vars(base).items()
            if isinstance(value, _core.Attribute)
        }

    def __repr__(self) -> str:
        told = [(name, getattr(self, name)) for name in self._attributes]
        shown = ", ".join(f"{name}={value!r}" for name, value in told if value is not None and value != ())
        return f"{type(self).__name__}({shown})"

    def _repr_html_(self) -> str:
        from aws_appstream import _html_resources

        return _html_resources.record(self)

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *self._attributes})
