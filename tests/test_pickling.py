"""Clients in pickles: made anew by configuration, in any process; secrets stay at home."""

from __future__ import annotations

import asyncio
import copy
import pickle
from typing import Any

import pytest

from aws_appstream import AsyncClient, Client, Config, exceptions

from .faces import CREDENTIALS, answer
from .stub import Stub, running, silence

CLIENTS = {"sync": Client, "async": AsyncClient}


class Named(Client):
    """What somebody may make of a client."""

    def __init__(self, region: str, name: str) -> None:
        self.name = name

    def __new__(cls, region: str, name: str) -> Named:
        return super().__new__(cls, region)


def again(client: Any) -> Any:
    return pickle.loads(pickle.dumps(client))


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """One that has keys."""
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIDENVIRONMENT")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "hunter2")
    return monkeypatch


def call(client: Any) -> Any:
    made = client.describe_images()
    return asyncio.run(made) if isinstance(client, AsyncClient) else made


def test_a_client_from_a_pickle_calls_as_the_first_one_does(
    kind: str, stub: Stub, environment: pytest.MonkeyPatch
) -> None:
    stub.always(answer("cbor", {}))
    client = again(CLIENTS[kind]("eu-west-3", endpoint_url=stub.url, config=Config(protocol="cbor")))
    assert type(client) is CLIENTS[kind]
    call(client)
    request = stub.take()[-1]
    assert request.headers["smithy-protocol"] == "rpc-v2-cbor"
    assert "Credential=AKIDENVIRONMENT/" in request.headers["authorization"]
    assert "/eu-west-3/appstream/" in request.headers["authorization"]


def test_its_config_is_the_first_ones(environment: pytest.MonkeyPatch) -> None:
    with running() as stub:  # of its own: no late request of another test is counted
        stub.always(silence)
        config = Config(read_timeout=0.2, retries={"total_max_attempts": 2})
        client = again(Client("eu-west-3", endpoint_url=stub.url, config=config))
        with pytest.raises(exceptions.ReadTimeoutError):
            client.describe_images()
        assert len(stub.take()) == 2


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_a_config_comes_back_whole(protocol: int) -> None:
    config = Config(connect_timeout=3, retries={"max_attempts": 4}, max_pool_connections=7, protocol="cbor")
    assert repr(pickle.loads(pickle.dumps(config, protocol))) == repr(config)


def test_no_secret_is_in_a_pickle(kind: str, environment: pytest.MonkeyPatch) -> None:
    client = CLIENTS[kind]("eu-west-3")
    pickled = pickle.dumps(client)
    assert b"hunter2" not in pickled
    assert b"AKIDENVIRONMENT" not in pickled


@pytest.mark.parametrize(
    "secret",
    [
        CREDENTIALS,
        {**CREDENTIALS, "aws_session_token": "token"},
        {"endpoint_url": "http://me:hunter2@127.0.0.1:1"},
    ],
    ids=["keys", "token", "password"],
)
def test_what_was_made_with_secrets_refuses_and_says_what_to_do(kind: str, secret: dict[str, str]) -> None:
    client: Any = CLIENTS[kind]("eu-west-3", **secret)  # type: ignore[arg-type]
    with pytest.raises(exceptions.NotPicklableError, match="give it profile_name= for a profile") as refused:
        pickle.dumps(client)
    assert isinstance(refused.value, TypeError), "pickle's own error for what it cannot take"
    assert not any(value in str(refused.value) for value in secret.values())


def test_the_region_of_the_environment_goes_along(kind: str, environment: pytest.MonkeyPatch) -> None:
    environment.setenv("AWS_REGION", "sa-east-1")
    pickled = pickle.dumps(CLIENTS[kind]())
    environment.setenv("AWS_REGION", "us-west-2")
    assert pickle.loads(pickled).meta.region_name == "sa-east-1"


@pytest.mark.parametrize(
    ("there", "here"),
    [("http://127.0.0.1:1", None), ("http://127.0.0.1:1", "http://127.0.0.1:2"), (None, "http://127.0.0.1:2")],
)
def test_the_endpoint_of_the_environment_goes_along(
    there: str | None, here: str | None, environment: pytest.MonkeyPatch
) -> None:
    def now(url: str | None) -> None:
        environment.delenv("AWS_ENDPOINT_URL_APPSTREAM", raising=False)
        if url:
            environment.setenv("AWS_ENDPOINT_URL_APPSTREAM", url)

    now(there)
    client = Client("eu-west-3")
    pickled = pickle.dumps(client)
    now(here)
    assert pickle.loads(pickled).meta.endpoint_url == client.meta.endpoint_url


def test_a_profile_goes_along_by_its_name(stub: Stub, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    keys = "aws_access_key_id = {}\naws_secret_access_key = s\n"
    for place in ("there", "here"):
        (tmp_path / place).write_text("[prod]\n" + keys.format(place.upper()))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "there"))
    pickled = pickle.dumps(Client("eu-west-3", profile_name="prod", endpoint_url=stub.url))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "here"))
    stub.always(answer("json", {}))
    pickle.loads(pickled).describe_images()
    assert "Credential=HERE/" in stub.take()[-1].headers["authorization"]


def test_a_closed_client_does_not_come_back_to_life(kind: str, environment: pytest.MonkeyPatch) -> None:
    client: Any = CLIENTS[kind]("eu-west-3")
    client._close()
    with pytest.raises(exceptions.ClientClosedError):
        pickle.dumps(client)


def test_a_subclass_comes_back_with_what_it_added() -> None:
    client = again(Named("eu-west-3", "mine"))
    assert (type(client), client.name, client.meta.region_name) == (Named, "mine", "eu-west-3")


def test_a_copy_has_connections_of_its_own(stub: Stub, environment: pytest.MonkeyPatch) -> None:
    stub.always(answer("json", {}))
    client = Client("eu-west-3", endpoint_url=stub.url)
    other = copy.copy(client)
    client.close()
    other.describe_images()


def test_what_a_clients_method_pickles_is_the_client(stub: Stub, environment: pytest.MonkeyPatch) -> None:
    stub.always(answer("json", {"NextToken": "t"}))
    assert again(Client("eu-west-3", endpoint_url=stub.url).describe_images)()["NextToken"] == "t"
