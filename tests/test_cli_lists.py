"""`aws-appstream ls` and `images`: tables for people, names and JSON for programs."""

from __future__ import annotations

import json
from datetime import timezone
from typing import Any

import pytest

from aws_appstream.local import LocalAppStream

from .faces import boto
from .shell import Shell, column, make


@pytest.fixture
def shell(still: LocalAppStream) -> Shell:
    return Shell(still.endpoint_url)


def as_boto_has_it(value: Any) -> Any:
    return json.loads(json.dumps(value, default=lambda time: time.astimezone(timezone.utc).isoformat()))


def test_a_table_has_a_row_for_each_builder(still: LocalAppStream, shell: Shell) -> None:
    make(still, "second", "first")
    table = shell.told("ls")
    assert table.splitlines()[0].split() == ["NAME", "STATE", "INSTANCE", "PLATFORM", "AGE"]
    assert column(table, "NAME") == ["first", "second"]
    assert column(table, "STATE") == ["PENDING", "PENDING"]
    assert column(table, "INSTANCE") == ["stream.standard.medium"] * 2
    assert not any(line != line.rstrip() for line in table.splitlines())


def test_names_only(still: LocalAppStream, shell: Shell) -> None:
    make(still, "b", "a")
    assert shell.told("ls", "-q") == "a\nb\n"


def test_json_is_what_boto3_gives(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a", "b")
    client = boto("json", still.endpoint_url)
    builders = client.describe_image_builders()["ImageBuilders"]
    assert shell.json("ls") == sorted(as_boto_has_it(builders), key=lambda one: one["Name"])
    images = client.describe_images(Type="PRIVATE")["Images"]
    found = shell.json("images", "--type", "private")
    assert sorted(found, key=lambda one: one["Name"]) == sorted(as_boto_has_it(images), key=lambda one: one["Name"])


def test_nothing_is_an_empty_list_and_no_table(shell: Shell) -> None:
    assert shell.json("ls") == []
    assert shell.told("ls") == ""


def test_builders_by_name_state_and_prefix(still: LocalAppStream, shell: Shell) -> None:
    make(still, "old-1", "old-2", "new")
    still.advance(hours=1)
    make(still, "old-3")
    assert shell.told("ls", "-q", "--prefix", "old-", "--state", "running") == "old-1\nold-2\n"
    assert shell.told("ls", "-q", "--state", "PENDING", "--state", "STOPPED") == "old-3\n"
    arn = shell.json("ls", "new")[0]["Arn"]
    assert shell.told("ls", "-q", "old-1", arn) == "new\nold-1\n"


def test_a_state_that_nobody_knows_is_no_mistake(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a")
    still.faults("unknown_enum", "DescribeImageBuilders")
    (told,) = column(shell.told("ls"), "STATE")
    assert told not in ("PENDING", "RUNNING")
    assert shell.told("ls", "-q", "--state", told) == "a\n"


def test_why_a_builder_failed_is_in_the_table(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a")
    still.fail("a", "SUBNET_NOT_FOUND")
    header, row = shell.told("ls").splitlines()
    assert header.endswith("REASON")
    assert " SUBNET_NOT_FOUND: " in row


def test_all_columns(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a")
    still.advance(hours=1)
    table = shell.told("ls", "--wide")
    assert column(table, "IMAGE") == ["AppStream-WinServer2022-06-17-2024"]
    assert column(table, "ADDRESS")[0].startswith("10.")


def test_own_images_come_first(shell: Shell) -> None:
    table = shell.told("images")
    kinds = column(table, "VISIBILITY")
    assert kinds == sorted(kinds, key=["PRIVATE", "SHARED", "PUBLIC"].index)
    assert set(kinds) == {"PRIVATE", "SHARED", "PUBLIC"}


def test_images_by_type_platform_state_and_prefix(shell: Shell) -> None:
    assert shell.told("images", "-q", "--type", "private", "--platform", "amazon_linux2") == "golden-linux\n"
    assert column(shell.told("images", "--state", "deprecated"), "STATE") == ["DEPRECATED"]
    found = shell.told("images", "-q", "--type", "PUBLIC", "--prefix", "AppStream-WinServer2022").splitlines()
    assert len(found) == 2


def test_the_latest_image_is_the_one_to_build_on(still: LocalAppStream, shell: Shell) -> None:
    with still.client() as client:
        latest = client.images.latest(platform="WINDOWS_SERVER_2022").name
    assert shell.told("images", "--latest", "--platform", "WINDOWS_SERVER_2022", "-q") == f"{latest}\n"
    assert shell.told("images", "--latest", "--type", "private", "-q") == "golden-lent\n"
    code, line = shell.refused("images", "--latest", "--platform", "NOSUCH")
    assert code == 3
    assert line.startswith("ImageNotFoundError: there is no image that is AVAILABLE with platform=")


def test_what_others_have_written_commands_no_terminal(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a")
    still.fail("a", "bad \x1b[2Jnews\nand more [red]of it[/red]")
    told = shell.told("ls")
    assert "\x1b" not in told
    assert len(told.splitlines()) == 2
    assert "[red]of it[/red]" in told
