"""`aws-appstream` in a terminal: columns, colours, questions, progress, a table that stays up to date."""

from __future__ import annotations

import signal
import sys
from contextlib import AbstractContextManager

import pytest

from aws_appstream.local import LocalAppStream

from .shell import COMMAND, SMALL, Shell, make, operations, states

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals like these")

if sys.platform != "win32":
    from .terminal import Terminal, terminal


@pytest.fixture
def shell(still: LocalAppStream) -> Shell:
    return Shell(still.endpoint_url)


def at(shell: Shell, *arguments: str, columns: int = 80, **environment: str) -> AbstractContextManager[Terminal]:
    return terminal([*COMMAND, *arguments], shell.surroundings(**environment), columns)


def shown(shell: Shell, *arguments: str, columns: int = 80, **environment: str) -> Terminal:
    """A program that has ended well."""
    with at(shell, *arguments, columns=columns, **environment) as run:
        assert run.ended() == 0, run.shown
    return run


def test_states_have_colours(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a", "b", "c")
    still.advance(hours=1)
    shell.told("stop", "b")
    still.advance(hours=1)
    still.fail("c")
    make(still, "d")
    run = shown(shell, "ls")
    assert run.colors("RUNNING") == {"green"}
    assert run.colors("STOPPED") == {"blue"}
    assert run.colors("FAILED") == {"red"}
    assert run.colors("PENDING") == {"brown"}  # yellow, as old terminals had it
    assert run.colors("NAME") == run.colors("medium") == {"default"}


def test_no_colours_where_none_are_wanted(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a")
    for run in (shown(shell, "ls", NO_COLOR="1"), shown(shell, "ls", TERM="dumb")):
        assert b"\x1b[" not in run.written
        assert run.colors("PENDING") == {"default"}


def test_colours_can_be_told(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a")
    assert b"\x1b[" not in shown(shell, "ls", "--color", "off").written
    assert shown(shell, "ls", "--color", "on", NO_COLOR="1").colors("PENDING") == {"brown"}
    assert "\x1b[33mPENDING\x1b[0m" in shell.told("ls", "--color", "on")
    assert "\x1b" not in shell.told("ls")


@pytest.mark.parametrize(
    ("columns", "titles"),
    [
        (80, ["NAME", "STATE", "INSTANCE", "PLATFORM", "AGE"]),
        (60, ["NAME", "STATE", "INSTANCE", "AGE"]),
        (120, ["NAME", "STATE", "INSTANCE", "PLATFORM", "AGE", "REASON"]),
    ],
)
def test_a_table_has_the_columns_that_fit(still: LocalAppStream, shell: Shell, columns: int, titles: list[str]) -> None:
    make(still, "win2022", "rhel")
    still.fail("rhel")
    run = shown(shell, "ls", columns=columns)
    header, *rows = run.shown.splitlines()
    assert header.split() == titles
    assert len(rows) == 2


def test_a_name_that_is_too_long_is_whole(still: LocalAppStream, shell: Shell) -> None:
    name = "n" * 101
    make(still, name)
    assert name.encode() in shown(shell, "ls", columns=60).written
    assert shown(shell, "ls", "--wide", columns=60).written.count(name.encode()) == 1


def test_nothing_is_told_to_people_only(shell: Shell) -> None:
    assert shown(shell, "ls").shown == "aws-appstream: there is none"


def test_people_are_told_how_long_a_url_lives(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a")
    still.advance(hours=1)
    assert "aws-appstream: it is valid until 20" in shown(shell, "url", "a").shown


@pytest.mark.parametrize(("answer", "is_done"), [("y\n", True), ("YES\n", True), ("\n", False), ("no\n", False)])
def test_deleting_asks(still: LocalAppStream, shell: Shell, answer: str, is_done: bool) -> None:
    make(still, "a", "b")
    still.advance(hours=1)
    with at(shell, "rm", "a", "b", "--no-stop") as run:
        run.until("Delete the 2 image builders a, b? [y/N]")
        assert "DeleteImageBuilder" not in operations(still)
        run.type(answer)
        assert run.ended() == (0 if is_done else 1)
    assert set(states(still).values()) == {"DELETING" if is_done else "RUNNING"}
    assert ("nothing was deleted" in run.shown) != is_done


def test_ctrl_c_and_ctrl_d_are_no_yes(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a")
    still.advance(hours=1)
    for key, code in (("\x03", 130), ("\x04", 1)):
        with at(shell, "rm", "a") as run:
            run.until("Delete the image builder a? [y/N]")
            run.type(key)
            assert run.ended() == code
    assert states(still) == {"a": "RUNNING"}


def test_a_long_deletion_shows_the_states(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a")
    still.advance(hours=1)
    with at(shell, "rm", "a", "--yes", "--wait") as run:
        run.until("a STOPPING")
        still.advance(hours=1)
        run.until("a DELETING")
        still.advance(hours=1)
        assert run.ended() == 0
    assert run.shown.splitlines()[-1] == "a"
    assert run.has_cursor


def test_a_wait_shows_a_bar(still: LocalAppStream, shell: Shell) -> None:
    with at(shell, "create", "a", *SMALL, "--wait") as run:
        run.until("a PENDING |")
        run.until("usually 08:00")
        still.advance(hours=1)
        assert run.ended() == 0
    assert "a RUNNING |" in run.shown
    assert run.shown.splitlines()[-1] == "a"


def test_a_wait_for_several_counts_them(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a")
    still.advance(hours=1)
    make(still, "b")
    with at(shell, "wait", "a", "b", "--json") as run:
        run.until("1/2")
        still.advance(hours=1)
        assert run.ended() == 0


def test_ctrl_c_leaves_the_builder_as_it_is(still: LocalAppStream, shell: Shell) -> None:
    with at(shell, "create", "a", *SMALL, "--wait") as run:
        run.until("a PENDING |")
        run.interrupt()
        assert run.ended() == 130
    assert run.shown.splitlines()[-1] == "aws-appstream: interrupted"
    assert "Traceback" not in run.shown
    assert states(still) == {"a": "PENDING"}


def test_watching_shows_a_table_that_stays_up_to_date(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a")
    with at(shell, "watch") as run:
        run.until("PENDING")
        make(still, "newcomer")
        run.until("newcomer")
        still.advance(hours=1)
        run.until("PENDING -> RUNNING, 0s ago")
        run.until("PENDING -> RUNNING, 1s ago")  # by itself
        assert run.colors(" RUNNING  ") == {"green", "default"}
        assert not run.has_cursor
        shell.told("rm", "a", "--yes", "--no-stop")
        still.advance(hours=1)
        run.until("gone")
        still.faults("throttling", "DescribeImageBuilders")
        run.until("ThrottlingException: ")
        run.type("keys that nobody wants\n")
        run.interrupt()
        assert run.ended() == 130
    assert run.has_cursor
    assert run.shown.count("NAME") == 1
    assert "keys" not in run.shown


def test_watching_ends_when_all_that_is_named_is_gone(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a", "b")
    still.advance(hours=1)
    with at(shell, "watch", "a") as run:
        run.until("RUNNING")
        shell.told("rm", "a", "--yes", "--no-stop")
        run.until("DELETING")
        still.advance(hours=1)
        assert run.ended() == 0
    assert "gone" in run.shown
    assert "b  " not in run.shown


def test_a_terminal_gets_its_cursor_back(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a")
    with at(shell, "watch") as run:
        run.until("PENDING")
        run.program.send_signal(signal.SIGTERM)
        assert run.ended() == 143
    assert run.has_cursor


def test_a_table_is_cut_where_the_terminal_ends(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a-name-that-is-long", "b")
    with at(shell, "watch", columns=24) as run:
        run.until("PENDING")
        run.interrupt()
        run.ended()
    assert run.shown.count("STATE") == 1
