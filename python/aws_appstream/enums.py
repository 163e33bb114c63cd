"""The service's enums. Each is an `enum.Enum` and its members are `str`s: `builder.state == "RUNNING"` as well.

The values are those of the AWS SDK that this was built with. A value that it does not have yet is kept, as a
member-like object of the same type, for which `is_known` is False::

    State("RUNNING") is State.RUNNING
    State("NEW_ONE").is_known  # False; nothing ever raises on it

Example:
    assert State("RUNNING") is State.RUNNING
    assert not State("NEW_ONE").is_known

See https://docs.aws.amazon.com/appstream2/latest/APIReference/Welcome.html
"""

from __future__ import annotations

from enum import Enum

from aws_appstream import _core
from aws_appstream._enum_docs import DOCS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from typing_extensions import Self


class _Value(str, Enum):
    """What all enums have in common."""

    __str__ = str.__str__
    __format__ = str.__format__  # type: ignore[assignment]  # positional-only, as a str's is

    @property
    def is_known(self) -> bool:
        """Whether the AWS SDK that this was built with has this value."""
        return self._name_ in type(self).__members__

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        unknown = str.__new__(cls, value)
        unknown._name_ = unknown._value_ = str(value)
        known: Self = cls._value2member_map_.setdefault(str(value), unknown)  # type: ignore[assignment]
        return known

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self._name_}" if self.is_known else f"{type(self).__name__}({str(self)!r})"

    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]:
        return type(self), (str(self),)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self


class _State(_Value):
    """A value that is a state."""

    @property
    def is_settled(self) -> bool:
        """Whether the resource stays in this state until somebody does something, and is of use: `RUNNING`, `STOPPED`,
        `AVAILABLE`, `DEPRECATED`."""
        return str(self) in _SETTLED

    @property
    def is_terminal(self) -> bool:
        """Whether the resource can only be deleted: `FAILED`."""
        return str(self) in _TERMINAL

    @property
    def is_transitional(self) -> bool:
        """Whether the service will move on from this state by itself. An unknown one counts as such."""
        return not (self.is_settled or self.is_terminal)


_SETTLED, _TERMINAL = (frozenset(states) for states in _core.lasting_states())

# The shape's name in the API, and the name here.
_NAMES = {
    "ImageBuilderState": "State",
    "ImageBuilderStateChangeReasonCode": "StateChangeReasonCode",
    "FleetErrorCode": "ErrorCode",
    "PlatformType": "Platform",
    "VisibilityType": "Visibility",
}


def _enum(shape: str, values: list[str]) -> type[_Value]:
    base = _State if shape.endswith("State") else _Value
    name = _NAMES.get(shape, shape)
    made: type[_Value] = base(name, {value: value for value in values}, module=__name__)  # type: ignore[call-overload]
    made.__doc__ = DOCS[shape]
    return made


#: The classes by the API's names of their shapes.
BY_SHAPE = {shape: _enum(shape, values) for shape, values in _core.enums()}

globals().update({made.__name__: made for made in BY_SHAPE.values()})
__all__ = sorted(made.__name__ for made in BY_SHAPE.values())
