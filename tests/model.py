"""botocore's model of the service as hypothesis strategies: what may be answered, and what may be asked."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from functools import cache
from typing import Any

import botocore.session
from botocore import xform_name
from botocore.model import ListShape, MapShape, Shape, StringShape, StructureShape
from hypothesis import strategies as st

from .cbor import Timestamp, encode

Strategy = st.SearchStrategy[Any]

SERVICE = botocore.session.get_session().get_service_model("appstream")
PAGINATORS: dict[str, dict[str, str]] = (
    botocore.session.get_session().get_paginator_model("appstream")._paginator_config
)
METHODS = {xform_name(name): name for name in SERVICE.operation_names}
"""boto3's method names, and the API's operation of each."""
PAGINATED = {xform_name(name): config for name, config in PAGINATORS.items()}

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
INT32 = st.one_of(st.integers(0, 30), st.integers(-(1 << 31), (1 << 31) - 1))
INT64 = st.one_of(INT32, st.integers(-(1 << 63), (1 << 63) - 1))
YEAR_1, YEAR_9999 = -62_135_596_800, 253_402_300_799
SECONDS = st.one_of(
    st.integers(1_400_000_000, 1_900_000_000),
    st.integers(1_400_000_000_000, 1_900_000_000_000).map(lambda milliseconds: milliseconds / 1000),
    st.floats(1.4e9, 1.9e9),
    # The local time zone of whoever runs this must not lead out of the calendar, hence the days at both ends.
    st.integers(YEAR_1 + 172_800, YEAR_9999 - 172_800),
    st.sampled_from([0, -1, 0.0, -0.5, 1e9]),
)
UNKNOWN = st.recursive(
    st.one_of(st.none(), st.booleans(), INT64, st.floats(allow_nan=False, allow_infinity=False), TEXT),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXT, inner, max_size=2),
    max_leaves=4,
)
"""What a member that no model knows may hold."""
STRANGE = st.dictionaries(st.sampled_from(["Brandnew", "zz", "", "name", "__type"]), UNKNOWN, max_size=1)


def input_of(method: str) -> StructureShape:
    shape: StructureShape = SERVICE.operation_model(METHODS[method]).input_shape
    return shape


def output_of(method: str) -> StructureShape:
    shape: StructureShape = SERVICE.operation_model(METHODS[method]).output_shape
    return shape


# --- Answers -----------------------------------------------------------------------------------------------------


@cache
def answers(method: str, *, null_map_values: bool) -> Strategy:
    """Wire values for an operation's output: everything that a service may send and boto3 takes."""
    return _answer(output_of(method), null_map_values)


def _answer(shape: Shape, null_map_values: bool) -> Strategy:
    if isinstance(shape, StructureShape):
        return _answered_structure(shape, null_map_values)
    if isinstance(shape, ListShape):
        return st.lists(_or_null(_answer(shape.member, null_map_values)), max_size=2)
    if isinstance(shape, MapShape):
        values = _answer(shape.value, null_map_values)
        return st.dictionaries(TEXT, _or_null(values) if null_map_values else values, max_size=2)
    if isinstance(shape, StringShape):
        return st.sampled_from(shape.enum) | TEXT if shape.enum else TEXT
    return _SCALAR_ANSWERS[shape.type_name]


_SCALAR_ANSWERS: dict[str, Strategy] = {
    "boolean": st.booleans(),
    "integer": INT32,
    "long": INT64,
    "timestamp": SECONDS.map(Timestamp),
}


def _or_null(strategy: Strategy) -> Strategy:
    return st.one_of(strategy, strategy, strategy, st.none())


def _answered_structure(shape: StructureShape, null_map_values: bool) -> Strategy:
    members = {name: _or_null(_answer(member, null_map_values)) for name, member in shape.members.items()}
    return st.builds(
        lambda known, strange: {**{k: v for k, v in strange.items() if k not in shape.members}, **known},
        st.fixed_dictionaries({}, optional=members),
        STRANGE,
    )


def json_bytes(value: Any, *, ascii_only: bool, indent: int | None) -> bytes:
    return json.dumps(
        value, default=lambda timestamp: timestamp.seconds, ensure_ascii=ascii_only, indent=indent
    ).encode()


@cache
def answer_bytes(protocol: str, method: str) -> Strategy:
    """Bodies for an operation, in the many ways in which its protocol may write the same value.

    Null map values: see `test_a_null_in_a_map_is_none`; botocore's CBOR parser loses them, so that it cannot judge.
    """
    if protocol == "json":
        values = answers(method, null_map_values=True)
        return st.builds(json_bytes, values, ascii_only=st.booleans(), indent=st.sampled_from([None, None, 1]))
    values = answers(method, null_map_values=False)
    return st.builds(lambda value, seed: encode(value, random.Random(seed)), values, st.integers(0, 1 << 16))


# --- Parameters --------------------------------------------------------------------------------------------------


@cache
def parameters(method: str) -> Strategy:
    """Arguments that boto3 accepts."""
    return _parameter(input_of(method), lambda shape, strategy: strategy)


@cache
def doubtful_parameters(method: str) -> Strategy:
    """Arguments of which some are missing, unknown, of a wrong type, too short or too small; now and then none is."""
    return _parameter(input_of(method), lambda shape, strategy: st.one_of(strategy, strategy, _wrong(shape)), True)


def _parameter(shape: Shape, twist: Callable[[Shape, Strategy], Strategy], doubtful: bool = False) -> Strategy:
    """`twist` may put another strategy in a value's place."""

    def inner(shape: Shape) -> Strategy:
        return twist(shape, _parameter(shape, twist, doubtful))

    least = shape.metadata.get("min", 0)
    if isinstance(shape, StructureShape):
        members = {name: inner(member) for name, member in shape.members.items()}
        required = {} if doubtful else {name: members[name] for name in shape.required_members}
        optional = {name: member for name, member in members.items() if name not in required}
        if doubtful:
            optional |= {"Nmaes": UNKNOWN, "": UNKNOWN}
        return st.fixed_dictionaries(required, optional=optional)
    if isinstance(shape, ListShape):
        return st.lists(inner(shape.member), min_size=least, max_size=least + 1)
    if isinstance(shape, MapShape):
        return st.dictionaries(inner(shape.key), inner(shape.value), max_size=2)
    if isinstance(shape, StringShape):
        text = st.text(st.characters(exclude_categories=["Cs"]), min_size=least, max_size=least + 8)
        return st.sampled_from(shape.enum) | text if shape.enum else text
    if shape.type_name == "boolean":
        return st.booleans()
    if shape.type_name == "timestamp":
        return st.datetimes(timezones=st.timezones())
    return {"integer": INT32, "long": INT64}[shape.type_name].filter(
        lambda number: number >= shape.metadata.get("min", number)
    )


def _wrong(shape: Shape) -> Strategy:
    """Something that is not in order where `shape` is due, as users get it wrong."""
    least = shape.metadata.get("min", 0)
    small: dict[str, Any] = {"string": "", "list": [], "map": {}, "integer": least - 1, "long": least - 1}
    hashable = [None, 7, -7, 1.5, "", "x", b"x", True, (), ("a", "b")]
    unhashable = [[], [None], {}, {"a": 1}, {1: 2}]
    values = st.sampled_from([small.get(shape.type_name), *hashable])
    # Only strings are keys of maps.
    return values if isinstance(shape, StringShape) else values | st.sampled_from(unhashable)
