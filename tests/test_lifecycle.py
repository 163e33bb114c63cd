"""What stays behind when a call, a loop, a client or a process ends: nothing."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import socket
import subprocess
import sys
import weakref
from collections.abc import Iterator
from typing import Any

import pytest

from aws_appstream import AsyncClient, Client, exceptions

from .faces import CREDENTIALS, REGION, Face, answer, connect
from .stub import Stub, silence, wait_for

REFUSED = answer("json", {"__type": "ResourceNotFoundException", "Message": "gone"}, status=400)


def options(stub: Stub) -> dict[str, Any]:
    return {"region_name": REGION, "endpoint_url": stub.url, **CREDENTIALS}


@pytest.fixture
def fresh(kind: str, stub: Stub) -> Iterator[Face]:
    face = connect(kind, "json", stub.url)
    yield face
    face.close()


def test_a_refused_call_is_forgotten_with_its_error(fresh: Face, stub: Stub) -> None:
    stub.always(REFUSED)
    with pytest.raises(exceptions.ResourceNotFoundException) as caught:
        fresh.call("describe_images")
    error = weakref.ref(caught.value)
    del caught
    gc.collect()
    assert error() is None


def test_a_loop_closed_with_calls_pending_is_let_go(stub: Stub) -> None:
    stub.always(silence)
    client = AsyncClient(**options(stub))

    async def main() -> None:
        task = asyncio.ensure_future(client.describe_images())
        await asyncio.to_thread(stub.arrived.acquire, timeout=10)
        task._log_destroy_pending = False  # type: ignore[attr-defined]  # asyncio says so on stderr; it is meant here

    loop = asyncio.new_event_loop()
    loop.run_until_complete(main())
    loop.run_until_complete(loop.shutdown_default_executor())
    loop.close()
    gone = weakref.ref(loop)
    del loop
    gc.collect()
    assert gone() is None
    assert stub.dropped.acquire(timeout=10), "the request is still under way"


def test_closing_a_client_closes_its_connections(stub: Stub, kind: str) -> None:
    ended: list[bytes] = []

    def stay(connection: socket.socket, stub: Stub) -> bool:
        answer("json", {})(connection, stub)
        ended.append(connection.recv(1))
        return False

    stub.always(stay)
    face = connect(kind, "json", stub.url)
    face.call("describe_images")
    face.close()
    assert wait_for(lambda: ended == [b""])


def test_a_call_after_closing_says_so(stub: Stub) -> None:
    client = Client(**options(stub))
    client.close()
    client.close()
    assert repr(client) == "<Client closed>"
    with pytest.raises(exceptions.ClientClosedError):
        client.describe_images()


SCRIPT = """
import os, signal, sys
from aws_appstream import Client
client = Client(region_name="eu-west-1", endpoint_url=sys.argv[1], aws_access_key_id="a", aws_secret_access_key="b")
"""


def run(stub: Stub, script: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", SCRIPT + script, stub.url]
    environ = {**os.environ, **environment}
    return subprocess.run(command, capture_output=True, text=True, timeout=30, env=environ, check=False)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
def test_a_client_made_before_a_fork_works_after_it_on_both_sides(stub: Stub) -> None:
    stub.always(answer("json", {"NextToken": "t"}))
    ended = run(
        stub,
        """
print(client.describe_images()["NextToken"], flush=True)
if (child := os.fork()) == 0:
    print(client.describe_images()["NextToken"], flush=True)
    client.close()
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
print(client.describe_images()["ResponseMetadata"]["RetryAttempts"])
""",
    )
    assert (ended.stdout, ended.stderr) == ("t\nt\n0\n", "")


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="there are no timers")
def test_a_signal_handler_may_call_while_a_call_waits(stub: Stub) -> None:
    stub.queue.append(silence)
    stub.always(answer("json", {"NextToken": "inner"}))
    ended = run(
        stub,
        """
class Enough(Exception): pass
def handler(*_):
    print(client.describe_images()["NextToken"])
    raise Enough
signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.3)
try:
    client.describe_images()
except Enough:
    print("enough")
""",
    )
    assert (ended.stdout, ended.stderr) == ("inner\nenough\n", "")


def test_credentials_that_no_header_can_carry_are_a_clear_error(stub: Stub) -> None:
    ended = run(
        stub,
        """
from aws_appstream.exceptions import CredentialRetrievalError
try:
    Client(region_name="eu-west-1", endpoint_url=sys.argv[1]).describe_images()
except CredentialRetrievalError as error:
    print(error)
""",
        AWS_ACCESS_KEY_ID="AKID\n",
        AWS_SECRET_ACCESS_KEY="s",
    )
    assert "has a character that no header can carry" in ended.stdout
    assert ended.stderr == ""


def test_arguments_that_no_header_can_carry_are_a_clear_error(stub: Stub) -> None:
    with pytest.raises(exceptions.ConfigurationError, match="session token"):
        Client(**options(stub), aws_session_token="t\n")


def test_a_region_that_no_header_can_carry_is_a_clear_error(stub: Stub) -> None:
    with pytest.raises(exceptions.ConfigurationError, match="doesn't match a supported format"):
        Client(**{**options(stub), "region_name": "us-east-1\n"})


def test_a_named_profile_wins_over_the_environments_keys(stub: Stub, tmp_path: Any) -> None:
    stub.always(answer("json", {}))
    (tmp_path / "credentials").write_text("[prod]\naws_access_key_id = PRODKEY\naws_secret_access_key = s\n")
    (tmp_path / "config").write_text("[profile prod]\nregion = eu-central-1\n")
    ended = run(
        stub,
        'Client(profile_name="prod", endpoint_url=sys.argv[1]).describe_images()',
        AWS_ACCESS_KEY_ID="ENVKEY",
        AWS_SECRET_ACCESS_KEY="e",
        AWS_REGION="us-east-1",
        AWS_SHARED_CREDENTIALS_FILE=str(tmp_path / "credentials"),
        AWS_CONFIG_FILE=str(tmp_path / "config"),
    )
    assert ended.stderr == ""
    signed = stub.take()[-1].headers["authorization"]
    assert "Credential=PRODKEY/" in signed
    assert "/eu-central-1/appstream/" in signed


def test_a_password_is_in_no_refusal(stub: Stub) -> None:
    client = Client(**options(stub))
    with pytest.raises(exceptions.ParamValidationError) as caught:
        client.create_directory_config(
            DirectoryName="corp.example.com",
            OrganizationalUnitDistinguishedNames=["OU=x"],
            ServiceAccountCredentials=[{"AccountName": "a", "AccountPassword": "hunter2"}],  # type: ignore[arg-type]
        )
    assert "ServiceAccountCredentials, value: ***" in str(caught.value)
    assert "hunter2" not in str(caught.value)


def test_a_password_in_the_endpoint_is_not_shown() -> None:
    client = Client("eu-west-1", endpoint_url="http://me:hunter2@127.0.0.1:1", **CREDENTIALS)  # type: ignore[arg-type]
    assert "hunter2" not in repr(client)
    assert "hunter2" not in client.meta.endpoint_url


def test_arguments_that_change_while_they_are_read_do_no_harm(stub: Stub) -> None:
    stub.always(answer("json", {}))
    tags: dict[str, Any] = {}

    class Growing(list):  # type: ignore[type-arg]
        def __iter__(self) -> Iterator[Any]:
            tags[str(len(tags))] = "x"
            return super().__iter__()

    parameters: dict[str, Any] = {"ResourceArn": "arn:aws:appstream:eu-west-1:123456789012:fleet/x", "TagKeys": ["a"]}
    Client(**options(stub)).untag_resource(**parameters, **tags)
    Client(**options(stub)).describe_images(Names=Growing(["a"]))
    assert len(stub.take()) == 2
