"""Values compared to the type, and the shortest calls that pass."""

from __future__ import annotations

import datetime
from typing import Any

from .model import input_of


def exact(value: Any) -> Any:
    """The value with its types, so that 1, 1.0 and True differ; datetimes as instants, which only aware ones are."""
    if isinstance(value, dict):
        return {key: exact(item) for key, item in value.items()}
    if isinstance(value, list):
        return [exact(item) for item in value]
    if isinstance(value, datetime.datetime):
        assert value.utcoffset() is not None, f"{value!r} is naive"
        return value.astimezone(datetime.timezone.utc)
    return type(value).__name__, value


def least_parameters(method: str) -> dict[str, Any]:
    """The shortest call that boto3 lets through."""
    parameters: dict[str, Any] = least_value(input_of(method))
    return parameters


def least_value(shape: Any) -> Any:
    match shape.type_name:
        case "structure":
            return {name: least_value(shape.members[name]) for name in shape.required_members}
        case "list":
            return [least_value(shape.member)] * shape.metadata.get("min", 0)
        case "map":
            return {"k": "v"}
        case "string":
            return "x" * max(1, shape.metadata.get("min", 1))
        case "boolean":
            return True
        case _:
            return 1
