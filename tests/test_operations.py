"""The tables know all that the SDK and botocore know of the service: who raises a version learns here what is new."""

from __future__ import annotations

from typing import Any

import pytest
from botocore.model import StructureShape

from aws_appstream import _core

from . import sdk
from .model import METHODS, SERVICE

TOLD = {operation for _, operation, _ in _core.operations()}
HOW = "see docs/raise-the-sdk.md"


def test_the_table_has_every_operation_of_the_sdk() -> None:
    there = sdk.operations()
    assert len(there) >= 89
    assert there - TOLD == set(), f"new in aws-sdk-appstream: {HOW}"


def test_the_table_has_every_operation_of_botocore_and_no_other() -> None:
    assert set(METHODS.values()) == TOLD, f"botocore's model is another one: {HOW}"


@pytest.fixture(scope="module")
def members() -> dict[str, set[str]]:
    return sdk.members()


def wanted(members: dict[str, set[str]]) -> dict[str, StructureShape]:
    """botocore's shape of each structure that the SDK has: its inputs and outputs have names of their own."""
    shapes: dict[str, Any] = {}
    for name in SERVICE.operation_names:
        operation = SERVICE.operation_model(name)
        shapes |= {f"{name}Input": operation.input_shape, f"{name}Output": operation.output_shape}
    shapes |= {name: SERVICE.shape_for(name) for name in SERVICE.shape_names}
    return {name: shape for name, shape in shapes.items() if name in members and isinstance(shape, StructureShape)}


def test_the_table_has_every_member_of_the_sdks_structures(members: dict[str, set[str]]) -> None:
    shapes = wanted(members)
    assert len(shapes) >= 200
    new = {name: members[name] - set(shape.members) for name, shape in shapes.items()}
    assert {name: gained for name, gained in new.items() if gained} == {}, f"new in aws-sdk-appstream: {HOW}"
