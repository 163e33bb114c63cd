"""Secrets are shown to nobody: not by what an object says of itself, nor by an error, its traceback or a log."""

from __future__ import annotations

import asyncio
import contextlib
import copy
import gc
import json
import logging
import os
import pickle
import pprint
import signal
import subprocess
import sys
import traceback
import types
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import botocore.config
import pytest

import aws_appstream
from aws_appstream import AsyncClient, Client, exceptions

from .faces import FACES, REGION, answer
from .stub import Answer, Stub, cut, hang_up, reply, silence
from .test_logging import listening

KEY_ID = "AKIDSECRET4711"
SECRET = "wJalr0815XUtnFEMI"
TOKEN = "session0815token"
PASSWORD = "hunter0815two"
URL = "https://appstream2.eu-west-1.amazonaws.com/authenticate?parameters=bearer0815"
SECRETS = (SECRET, TOKEN, PASSWORD, "bearer0815")
CREDENTIALS: dict[str, Any] = {"aws_access_key_id": KEY_ID, "aws_secret_access_key": SECRET, "aws_session_token": TOKEN}
PACKAGE = str(Path(aws_appstream.__file__).parent)
DIRECTORY: dict[str, Any] = {
    "DirectoryName": "corp.example.com",
    "OrganizationalUnitDistinguishedNames": ["OU=x"],
    "ServiceAccountCredentials": {"AccountName": "svc", "AccountPassword": PASSWORD},
}
"""A call whose arguments are secret."""


class Meeting:
    """A client of either kind that has all the secrets."""

    def __init__(self, kind: str, url: str, **options: Any) -> None:
        self.kind = kind
        self.loop = asyncio.new_event_loop()
        self.made: Any = None
        options = {"region_name": REGION, "endpoint_url": url, **CREDENTIALS, **options}
        try:
            self.made = Client(**options) if kind == "sync" else self.do(self._entered(options))
        except BaseException:
            self.loop.close()
            raise

    async def _entered(self, options: dict[str, Any]) -> AsyncClient:
        return await AsyncClient(**options).__aenter__()

    def do(self, call: Any) -> Any:
        return self.loop.run_until_complete(call) if asyncio.iscoroutine(call) else call

    def close(self) -> None:
        self.do(self.made.close())
        self.loop.close()


@pytest.fixture
def meeting(kind: str, stub: Stub) -> Iterator[Meeting]:
    config = aws_appstream.Config(retries={"total_max_attempts": 1}, read_timeout=0.5, connect_timeout=5)
    made = Meeting(kind, stub.url, config=config)
    yield made
    made.close()


def told_by(value: Any) -> str:
    """All that an object lets out when somebody looks."""
    told = [repr(value), str(value), f"{value}", pprint.pformat(value), repr(dir(value))]
    told.append(repr(getattr(value, "__dict__", {})))
    for slot in [slot for cls in type(value).__mro__ for slot in getattr(cls, "__slots__", ())]:
        told.append(repr(getattr(value, slot, None)))
    try:
        told.append(repr(pickle.dumps(value)))
        told.append(repr(pickle.dumps(copy.copy(value), 0)))
    except Exception as error:
        told.append(repr(error))
    return "\n".join(told)


def told_by_error(error: BaseException) -> str:
    """The same of an error, of those that led to it, and of what lies in the frames of the package."""
    told = [told_by(error), repr(error.args)]
    told += traceback.format_exception(error)
    for link in (error.__cause__, error.__context__):
        if link is not None and link is not error:
            told.append(told_by_error(link))
    told += [shown for frame in frames_of(error.__traceback__) for shown in locals_of(frame)]
    return "\n".join(told)


def frames_of(trace: types.TracebackType | None) -> Iterator[types.FrameType]:
    while trace is not None:
        yield trace.tb_frame
        trace = trace.tb_next


def locals_of(frame: types.FrameType) -> Iterator[str]:
    """What tools like cgitb, rich and Sentry show of a frame of ours: the locals, and what is in them."""
    if not frame.f_code.co_filename.startswith(PACKAGE):
        return
    for name, value in frame.f_locals.items():
        yield f"{frame.f_code.co_name}: {name} = {value!r}"
        yield repr(getattr(value, "__dict__", ""))
        if isinstance(value, (list, tuple, set)):
            yield from (repr(item) for item in value)
        if isinstance(value, types.CoroutineType) and value.cr_frame is not None:
            yield from locals_of(value.cr_frame)


def revealed(told: str) -> list[str]:
    return [secret for secret in SECRETS if secret in told]


def failing(attempt: Callable[[], Any]) -> BaseException:
    try:
        attempt()
    except BaseException as error:
        return error
    raise AssertionError("it did not fail")


def test_the_eyes_of_these_tests_are_open() -> None:
    error = failing(lambda: os.environ[SECRET])
    assert revealed(told_by_error(error)) == [SECRET]
    assert revealed(told_by({"url": URL})) == ["bearer0815"]
    code = compile(f"def leak(password):\n    raise ValueError('x')\nleak({PASSWORD!r})", PACKAGE + "/leak.py", "exec")
    assert revealed(told_by_error(failing(lambda: exec(code, {})))) == [PASSWORD]


def test_a_client_shows_none(meeting: Meeting, stub: Stub) -> None:
    stub.always(answer("json", {}))
    client = meeting.made
    meeting.do(client.describe_images())
    for value in (client, client.meta, client.image_builders, client.images, client.describe_images, type(client)):
        assert revealed(told_by(value)) == []
    for held in gc.get_referents(client):
        assert revealed(repr(held)) == []


def test_a_closed_client_shows_none(kind: str, stub: Stub) -> None:
    meeting = Meeting(kind, stub.url)
    meeting.close()
    assert revealed(told_by(meeting.made)) == []


FAILURES: dict[str, Answer] = {
    "refused": answer("json", {"__type": "ResourceNotFoundException", "Message": "gone"}, 400),
    "unauthorized": answer("json", {"__type": "UnrecognizedClientException", "Message": "who are you"}, 403),
    "broken": answer("json", {"__type": "InternalFailure", "Message": "?"}, 500),
    "a gateway": reply(b"<html>busy</html>", 503),
    "no format": reply(f'{{"StreamingURL":"{URL}"'.encode()),
    "wrong type": answer("json", {"ImageBuilders": URL, "DirectoryConfig": [URL], "Expires": [URL]}),
    "hung up": hang_up,
    "cut off": cut(f'{{"StreamingURL":"{URL}"}}'.encode(), 40),
    "silent": silence,
}


def telling(meeting: Meeting, method: str, **parameters: Any) -> str:
    return told_by_error(failing(lambda: meeting.do(getattr(meeting.made, method)(**parameters))))


@pytest.mark.parametrize("failure", FAILURES)
def test_a_failed_call_shows_none(meeting: Meeting, stub: Stub, failure: str) -> None:
    stub.always(FAILURES[failure])
    if failure != "wrong type":
        assert revealed(telling(meeting, "create_image_builder_streaming_url", Name="b")) == []
    assert revealed(telling(meeting, "create_directory_config", **DIRECTORY)) == []


@pytest.mark.parametrize("failure", FAILURES)
def test_a_failed_action_of_an_object_shows_none(meeting: Meeting, stub: Stub, failure: str) -> None:
    stub.always(answer("json", {"ImageBuilders": [{"Name": "b", "State": "RUNNING"}]}))
    builder = meeting.do(meeting.made.image_builders.get("b"))
    stub.always(FAILURES[failure])
    told = ""
    if failure not in ("wrong type", "no format"):  # which are noticed when they are read
        told = told_by_error(failing(lambda: meeting.do(builder.streaming_url())))
    told += told_by_error(failing(lambda: meeting.do(builder.wait_until("STOPPED", timeout=0.2, poll=0.05))))
    assert revealed(told) == []


def test_a_refused_argument_shows_none(meeting: Meeting) -> None:
    for wrong in (
        {**DIRECTORY, "ServiceAccountCredentials": [DIRECTORY["ServiceAccountCredentials"]]},
        {**DIRECTORY, "DirectoryName": 5},
        {**DIRECTORY, "Nonsense": 1},
        {**DIRECTORY, "ServiceAccountCredentials": {"AccountName": "svc", "AccountPassword": [PASSWORD]}},
        {**DIRECTORY, "ServiceAccountCredentials": {"AccountName": "svc", "AccountPassword": PASSWORD, "X": 1}},
        {**DIRECTORY, "ServiceAccountCredentials": {"AccountName": "svc", "AccountPassword": PASSWORD + "\ud800"}},
    ):
        assert revealed(telling(meeting, "create_directory_config", **wrong)) == []


def test_a_call_of_a_closed_client_shows_none(kind: str, stub: Stub) -> None:
    meeting = Meeting(kind, stub.url)
    meeting.do(meeting.made.close())
    assert revealed(telling(meeting, "create_directory_config", **DIRECTORY)) == []
    meeting.close()


def test_a_cancelled_call_shows_none(stub: Stub) -> None:
    stub.always(silence)

    async def main() -> BaseException:
        client = AsyncClient(REGION, endpoint_url=stub.url, **CREDENTIALS)
        task = asyncio.ensure_future(client.create_directory_config(**DIRECTORY))
        await asyncio.to_thread(stub.arrived.acquire, timeout=10)
        shown = "".join(shown for frame in task.get_stack() for shown in locals_of(frame))
        assert revealed(shown + repr(task)) == []
        task.cancel()
        try:
            await task
        except asyncio.CancelledError as error:
            return error
        raise AssertionError("it was not cancelled")

    assert revealed(told_by_error(asyncio.run(main()))) == []


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="there are no timers")
def test_an_interrupted_call_shows_none(stub: Stub) -> None:
    def interrupt(*_: Any) -> None:
        raise KeyboardInterrupt

    stub.always(silence)
    meeting = Meeting("sync", stub.url)
    before = signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, 0.3)
    try:
        told = telling(meeting, "create_directory_config", **DIRECTORY)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert "KeyboardInterrupt" in told
    assert revealed(told) == []
    meeting.close()


UNMADE: dict[str, dict[str, Any]] = {
    "no region": {"region_name": None},
    "a region that is none": {"region_name": "eu west 1"},
    "an endpoint that is none": {"endpoint_url": f"gopher://me:{PASSWORD}@h"},
    "an endpoint without a scheme": {"endpoint_url": f"me:{PASSWORD}@h:80"},
    "an endpoint with a space": {"endpoint_url": f"http://me:{PASSWORD}@h h"},
    "a config that is none": {"config": 5},
    "a session that is none": {"session": 5},
    "a bundle that is none": {"endpoint_url": "https://127.0.0.1:1", "verify": "/nonsense"},
    "a token that no header can carry": {"aws_session_token": TOKEN + "\n"},
    "credentials that are no callable": {**dict.fromkeys(CREDENTIALS), "credentials": (KEY_ID, SECRET, TOKEN)},
    "credentials in two ways": {"credentials": {"SecretAccessKey": SECRET}},
    "keys for a session": {"session": {"aws_secret_access_key": SECRET}},
    "half of a key": {"aws_access_key_id": None},
    "a secret that is no text": {"aws_secret_access_key": SECRET.encode()},
    "a token that is no text": {"aws_session_token": [TOKEN]},
    "a key that is no text": {"aws_access_key_id": 5},
    "text that is no Unicode": {"aws_session_token": TOKEN + "\ud800"},
}


@pytest.mark.parametrize("wrong", UNMADE)
@pytest.mark.parametrize("kind", FACES)
def test_a_client_that_cannot_be_made_shows_none(kind: str, wrong: str) -> None:
    options = {"region_name": REGION, "endpoint_url": "http://127.0.0.1:1", **CREDENTIALS, **UNMADE[wrong]}
    made = Client if kind == "sync" else AsyncClient
    assert revealed(told_by_error(failing(lambda: made(**options)))) == []


GIVEN: dict[str, Any] = {
    "half of them": {"aws_secret_access_key": SECRET, "aws_session_token": TOKEN},
    "a day that is none": {"AccessKeyId": KEY_ID, "SecretAccessKey": SECRET, "Expiration": "tomorrow"},
    "a token that no header can carry": (KEY_ID, SECRET, TOKEN + "\n", None),
    "nothing of the kind": [SECRET],
}


@pytest.mark.parametrize("given", GIVEN)
def test_credentials_that_cannot_be_used_are_not_shown(kind: str, stub: Stub, given: str) -> None:
    nobody = dict.fromkeys(CREDENTIALS)
    meeting = Meeting(kind, stub.url, **nobody, credentials=lambda: GIVEN[given])
    assert revealed(telling(meeting, "describe_images")) == []
    meeting.close()


def test_a_client_with_somebodys_credentials_shows_none(kind: str, stub: Stub) -> None:
    stub.always(answer("json", {}))
    meeting = Meeting(kind, stub.url, **dict.fromkeys(CREDENTIALS), credentials=lambda: (KEY_ID, SECRET, TOKEN, None))
    meeting.do(meeting.made.describe_images())
    assert revealed(told_by(meeting.made)) == []
    for held in gc.get_referents(meeting.made):
        assert revealed(repr(held)) == []
    meeting.close()


@pytest.mark.parametrize("proxy", ["http://me:{}@127.0.0.1:1", "gopher://me:{}@h", "me:{}@h h"])
def test_a_proxys_password_is_not_shown(kind: str, proxy: str) -> None:
    config = aws_appstream.Config(proxies={"http": proxy.format(PASSWORD)}, retries={"total_max_attempts": 1})
    assert revealed(repr(config) + str(config)) == []

    def attempt() -> None:
        meeting = Meeting(kind, "http://h", config=config)
        try:
            meeting.do(meeting.made.describe_images())
        finally:
            meeting.close()

    assert revealed(told_by_error(failing(attempt))) == []


@pytest.mark.parametrize("option", [{"client_cert": "c.pem"}, {"retries": {"mode": "legacy"}}])
def test_a_refused_config_of_botocores_shows_no_password(kind: str, option: dict[str, Any]) -> None:
    config = botocore.config.Config(proxies={"http": f"http://me:{PASSWORD}@h"}, **option)
    error = failing(lambda: Meeting(kind, "http://h", config=config))
    assert isinstance(error, exceptions.ConfigurationError)
    assert revealed(told_by_error(error)) == []


@pytest.mark.parametrize("option", [{"retries": {"mode": "bold"}}, {"conect_timeout": 1}])
def test_a_refused_config_shows_no_password(option: dict[str, Any]) -> None:
    error = failing(lambda: aws_appstream.Config(proxies={"http": f"http://me:{PASSWORD}@h"}, **option))
    assert isinstance(error, (exceptions.ConfigurationError, TypeError))
    assert revealed(told_by_error(error)) == []


def test_what_is_no_config_is_not_shown(kind: str) -> None:
    error = failing(lambda: Meeting(kind, "http://h", config={"proxies": {"http": f"http://me:{PASSWORD}@h"}}))
    assert isinstance(error, exceptions.ConfigurationError)
    assert revealed(told_by_error(error)) == []


def test_a_password_in_the_endpoint_is_shown_by_no_error(kind: str) -> None:
    meeting = Meeting(kind, f"http://me:{PASSWORD}@127.0.0.1:1")
    assert revealed(told_by(meeting.made)) == []
    assert revealed(telling(meeting, "describe_images")) == []
    meeting.close()


AT = f"me:{PASSWORD}@127.0.0.1:1/"
PLACES = {
    "an instance": {"AWS_EC2_METADATA_SERVICE_ENDPOINT": f"http://{AT}"},
    "an instance, at no address": {"AWS_EC2_METADATA_SERVICE_ENDPOINT": f"http://{AT} x"},
    "a container": {"AWS_CONTAINER_CREDENTIALS_FULL_URI": f"http://{AT}"},
    "a container, too far away": {"AWS_CONTAINER_CREDENTIALS_FULL_URI": f"http://me:{PASSWORD}@192.0.2.1/"},
    "a container, at no address": {"AWS_CONTAINER_CREDENTIALS_FULL_URI": f"http://{AT} x"},
}


@pytest.mark.parametrize("place", PLACES)
def test_a_password_in_the_address_of_who_gives_credentials_is_not_shown(
    kind: str, place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    for name in ("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"):
        monkeypatch.setenv(name, str(tmp_path / "nosuch"))
    for name, value in PLACES[place].items():
        monkeypatch.setenv(name, value)
    meeting = Meeting(kind, "http://127.0.0.1:1", **dict.fromkeys(CREDENTIALS))
    told = telling(meeting, "describe_images")
    meeting.close()
    assert "credentials" in told.lower() or "endpoint" in told
    assert revealed(told) == []


def test_a_streaming_url_is_shown_only_when_it_is_asked_for(meeting: Meeting, stub: Stub) -> None:
    stub.always(answer("json", {"ImageBuilders": [{"Name": "b", "State": "RUNNING"}]}))
    builder = meeting.do(meeting.made.image_builders.get("b"))
    stub.always(answer("json", {"StreamingURL": URL, "Expires": 1790000000}))
    url = meeting.do(builder.streaming_url())
    assert url.url == URL
    assert revealed(told_by(url)) == []
    assert revealed(told_by([url])) == []
    assert revealed(told_by({"url": url})) == []
    assert revealed(told_by_error(failing(lambda: pickle.dumps(url)))) == []
    assert revealed(told_by_error(failing(lambda: json.dumps(url)))) == []
    assert revealed(told_by_error(failing(lambda: url.nonsense))) == []


def test_no_log_and_no_span_has_any(meeting: Meeting, stub: Stub) -> None:
    for ear in listening("", logging.NOTSET + 1):
        for failure in [answer("json", {"StreamingURL": URL, "Expires": 1}), *FAILURES.values()]:
            stub.always(failure)
            for method, parameters in (
                ("create_image_builder_streaming_url", {"Name": "b"}),
                ("create_directory_config", DIRECTORY),
            ):
                with contextlib.suppress(exceptions.AppStreamError):
                    meeting.do(getattr(meeting.made, method)(**parameters))
        assert len(ear.records) >= 2 * len(FAILURES)
        form = logging.Formatter("%(asctime)s %(message)s")
        assert revealed("\n".join(form.format(record) + repr(vars(record)) for record in ear.records)) == []


def test_the_core_writes_none_to_stderr(stub: Stub) -> None:
    """Whatever the SDK's own tracing is asked for in the environment."""
    stub.always(answer("json", {"StreamingURL": URL, "Expires": 1}))
    script = f"""
import sys
from aws_appstream import Client
client = Client("eu-west-1", endpoint_url=sys.argv[1], **{CREDENTIALS!r})
client.create_image_builder_streaming_url(Name="b")
client.create_directory_config(**{DIRECTORY!r})
print(client)
"""
    environment = {**os.environ, "RUST_LOG": "trace", "RUST_BACKTRACE": "full", "AWS_LOG": "trace"}
    command = [sys.executable, "-X", "dev", "-c", script, stub.url]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False, env=environment)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert revealed(ended.stdout) == []
