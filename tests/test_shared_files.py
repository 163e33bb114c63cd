"""The shared files are read as botocore reads them, whatever is in them."""

from __future__ import annotations

import re
from pathlib import Path

import botocore.exceptions
import botocore.session
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from aws_appstream import Client, exceptions

from .stub import Stub
from .surroundings import KEYS, Surroundings, within

LINES = [
    "[default]",
    "[profile a]",
    "[profile 'a b']",
    '[profile "a"]',
    "[a]",
    "[ default ]",
    "[default] more",
    "[]",
    "[services s]",
    "  [profile a]",
    "[DEFAULT]",
    "region = us-east-1",
    "region: us-east-2",
    "Region=us-west-1",
    "  region = us-west-2",
    "\tregion = eu-west-1",
    "region = a # b",
    "region =",
    "region",
    "= eu-west-3",
    "s3 =",
    "s3=",
    "  addressing_style = path",
    "  junk",
    "    deeper = 1",
    "# a comment",
    "; another",
    "  # indented",
    "",
    "   ",
    "key = value",
    "key = other",
    "x=1=2",
]


def read_by_botocore(profile: str) -> str | None:
    try:
        session = botocore.session.Session(profile=None if profile == "default" else profile)
        region = session.get_scoped_config().get("region")
    except botocore.exceptions.BotoCoreError as error:
        return type(error).__name__
    if isinstance(region, str) and region and not re.fullmatch("[a-z0-9-]+", region):
        return "ConfigurationError"
    return region or "NoRegionError"


def read_by_us(profile: str) -> str:
    try:
        return Client(profile_name=None if profile == "default" else profile).meta.region_name
    except exceptions.AppStreamError as error:
        return type(error).__name__


TEXTS = st.lists(st.sampled_from(LINES), max_size=8).map("\n".join)


@pytest.fixture
def nothing(stub: Stub, tmp_path: Path) -> Path:
    return tmp_path


@settings(max_examples=200)
@given(config=TEXTS, credentials=st.just("") | TEXTS, profile=st.sampled_from(["default", "a", "a b"]))
@example(config="[default]\r\nregion = us-east-1\r\n", credentials="", profile="default")
@example(config="[DEFAULT]\n[DEFAULT]\nregion = us-east-1\n[default]", credentials="", profile="default")
@example(config="\ufeff[default]\nregion = us-east-1\n", credentials="", profile="default")
@example(config="[default]\nregion = us-east-1\n \n  x", credentials="", profile="default")
def test_files_are_read_as_botocore_reads_them(
    nothing: Path, stub: Stub, config: str, credentials: str, profile: str
) -> None:
    with within(Surroundings(KEYS, config, credentials), stub, nothing):
        assert read_by_us(profile) == read_by_botocore(profile)


@pytest.mark.parametrize("content", [b"[default]\nregion = \xff\n", b"\x00", b"[default]\n\xc3\x28 = 1\n"])
def test_a_file_that_is_no_text_is_broken(content: bytes, stub: Stub, tmp_path: Path) -> None:
    with within(Surroundings(KEYS), stub, tmp_path):
        (tmp_path / "config").write_bytes(content)
        assert read_by_us("default") == read_by_botocore("default") == "ConfigParseError"
