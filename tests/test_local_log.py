"""What a local AppStream tells through Python's logging."""

from __future__ import annotations

import logging
import threading

import pytest

from aws_appstream.local import LocalAppStream

LOGGER = "aws_appstream.local"


def told(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.name == LOGGER]


def test_each_request_is_told_at_debug(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, LOGGER)
    with LocalAppStream(speed=0) as local, local.client() as client:
        answer = client.describe_images()
        local.faults("throttling", count=1)
        client.describe_fleets()
    start, first, refused, again, stop = told(caplog)
    assert start.startswith("listening at http://127.0.0.1:")
    assert first.startswith("DescribeImages json: 200 in ")
    assert answer["ResponseMetadata"]["RequestId"] in first
    assert refused.startswith("DescribeFleets json: 400 ThrottlingException in ")
    assert "faults ThrottlingException" in refused
    assert again.startswith("DescribeFleets json: 200 in ")
    assert stop.startswith("stopped")


def test_it_is_quiet_unless_asked(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING, LOGGER)
    with LocalAppStream(speed=0) as local, local.client() as client:
        client.describe_images()
        assert not [thread for thread in threading.enumerate() if thread.name == "local-appstream-log"]
    assert told(caplog) == []


def test_who_begins_to_listen_later_hears_what_comes_then(caplog: pytest.LogCaptureFixture) -> None:
    with LocalAppStream(speed=0) as local, local.client() as client:
        client.describe_images()
        caplog.set_level(logging.DEBUG, LOGGER)
        local.reset()
        client.describe_fleets()
    assert [line.split()[0] for line in told(caplog)] == ["DescribeFleets", "stopped"]
