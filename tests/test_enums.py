"""Enums: real ones, with the SDK's values, that keep what they do not know."""

from __future__ import annotations

import copy
import json
import pickle
from enum import Enum

import pytest

from aws_appstream import ErrorCode, ImageState, Platform, State, StateChangeReasonCode, Visibility, enums

ALL = sorted(enums.BY_SHAPE.items())


@pytest.mark.parametrize(("shape", "made"), ALL)
def test_members_are_the_sdks_values(shape: str, made: type[Enum], sdk_values: dict[str, list[str]]) -> None:
    assert [str(member) for member in made] == sdk_values[shape]
    assert all(isinstance(member, str) and member == member.name for member in made)


@pytest.fixture(scope="session")
def sdk_values() -> dict[str, list[str]]:
    """From the sources of the SDK that the crate is built with."""
    import re
    import subprocess
    from pathlib import Path

    root = Path(__file__).parent.parent
    command = ["cargo", "metadata", "--format-version", "1", "--filter-platform", "x86_64-unknown-linux-gnu"]
    metadata = json.loads(subprocess.run(command, cwd=root, capture_output=True, check=True).stdout)
    (sdk,) = (package for package in metadata["packages"] if package["name"] == "aws-sdk-appstream")
    found = {}
    for source in (Path(sdk["manifest_path"]).parent / "src" / "types").glob("_*.rs"):
        text = source.read_text()
        name = re.search(r"pub enum (\w+) ", text)
        values = re.search(r"fn values\(\) -> &'static \[&'static str\] \{\s*&\[(.*?)\]", text, re.DOTALL)
        if name and values:
            found[name[1]] = re.findall(r'"([^"]*)"', values[1])
    return found


def test_the_enums_that_were_asked_for_are_there() -> None:
    assert State.RUNNING == "RUNNING"
    assert ErrorCode("DOMAIN_JOIN_ERROR_ACCESS_DENIED") is ErrorCode.DOMAIN_JOIN_ERROR_ACCESS_DENIED
    assert StateChangeReasonCode.IMAGE_UNAVAILABLE.is_known
    assert {ImageState.AVAILABLE: 1}["AVAILABLE"] == 1  # type: ignore[index]  # a str by its hash as well
    assert Platform.WINDOWS_SERVER_2022.is_known
    assert list(Visibility) == ["PRIVATE", "PUBLIC", "SHARED"]


def test_a_member_is_its_value_wherever_text_is_wanted() -> None:
    assert f"{State.RUNNING}" == str(State.RUNNING) == "RUNNING"
    assert f"{State.RUNNING:>9}" == "  RUNNING"
    assert json.dumps({"state": State.RUNNING}) == '{"state": "RUNNING"}'
    assert repr(State.RUNNING) == "State.RUNNING"


class TestAValueThatNobodyKnew:
    def test_has_the_type_and_says_so(self) -> None:
        new = State("NEW_ONE")
        assert type(new) is State
        assert not new.is_known
        assert State.RUNNING.is_known
        assert new == "NEW_ONE"
        assert repr(new) == "State('NEW_ONE')"

    def test_is_the_same_object_each_time(self) -> None:
        assert State("NEW_ONE") is State("NEW_ONE")
        assert State("NEW_ONE") is not State("OTHER_ONE")

    @pytest.mark.parametrize("value", [State("NEW_ONE"), State.RUNNING])
    def test_pickles_and_copies_to_the_same_object(self, value: State) -> None:
        assert pickle.loads(pickle.dumps(value)) is value
        assert copy.copy(value) is value
        assert copy.deepcopy(value) is value

    def test_is_hashed_and_encoded_as_its_text(self) -> None:
        assert hash(State("NEW_ONE")) == hash("NEW_ONE")
        assert json.dumps([State("NEW_ONE")]) == '["NEW_ONE"]'

    def test_is_no_member(self) -> None:
        State("NEW_ONE")
        assert "NEW_ONE" not in [str(state) for state in State]
        assert "NEW_ONE" not in State.__members__

    def test_must_be_text(self) -> None:
        with pytest.raises(ValueError, match="5 is not a valid State"):
            State(5)


SETTLED, TERMINAL = {"RUNNING", "STOPPED", "AVAILABLE"}, {"FAILED"}


@pytest.mark.parametrize("state", [*State, *ImageState, *enums.FleetState, State("NEW_ONE")])
def test_a_state_is_settled_terminal_or_transitional(state: State) -> None:
    assert state.is_settled == (state in SETTLED)
    assert state.is_terminal == (state in TERMINAL)
    assert state.is_transitional == (state not in SETTLED | TERMINAL)


def test_a_deprecated_image_stays_what_it_is() -> None:
    deprecated = ImageState("DEPRECATED")
    assert not deprecated.is_known
    assert deprecated.is_settled
