"""Whose certificates are believed: as with boto3, those of a bundle that is told, or anybody's with `verify=False`."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from aws_appstream import AsyncClient, Client, Config, exceptions

from .faces import answer
from .givers import Givers
from .homes import ROLE, STATIC
from .surroundings import KEYS, Surroundings, called, ours, theirs, within
from .tls import Secure, secure

REGION = {**KEYS, "AWS_DEFAULT_REGION": "eu-west-1"}


@pytest.fixture(scope="module")
def secured(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Secure, str]]:
    with secure(tmp_path_factory.mktemp("ca")) as running:
        yield running


def S(variables: dict[str, str], config: str = "", **more: Any) -> Surroundings:  # noqa: N802
    told = {"endpoint_url": "{stub}", **more}
    retries = {"total_max_attempts": 1, "mode": "standard"}
    return Surroundings({**REGION, **variables}, config, told=told, behaviour={"retries": retries})


BELIEVED = {
    "told": S({"AWS_CA_BUNDLE": "/nowhere"}, verify="{ca}"),
    "the environment's": S({"AWS_CA_BUNDLE": "{ca}"}, "[default]\nca_bundle = /nowhere\n"),
    "the profile's": S({}, "[default]\nca_bundle = {ca}\n"),
}
NOT_BELIEVED = {
    "nothing told": S({}),
    "the machine's, told": S({"AWS_CA_BUNDLE": "{ca}"}, verify=True),
    "another CA's": S({"AWS_CA_BUNDLE": "{other}"}),
}


def with_paths(surroundings: Surroundings, ca: str, tmp_path: Path) -> Surroundings:
    with secure(tmp_path) as (_, other):
        pass

    def put(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: put(inner) for name, inner in value.items()}
        return value.replace("{ca}", ca).replace("{other}", other) if isinstance(value, str) else value

    return Surroundings(**{name: put(value) for name, value in vars(surroundings).items()})


@pytest.mark.parametrize("case", BELIEVED)
def test_a_bundle_is_believed(case: str, secured: tuple[Secure, str], tmp_path: Path) -> None:
    stub, ca = secured
    surroundings = with_paths(BELIEVED[case], ca, tmp_path)
    with within(surroundings, stub, tmp_path):
        for make in (ours, theirs):
            assert len(called(make, surroundings, stub)) == 1


@pytest.mark.parametrize("case", NOT_BELIEVED)
def test_others_are_not_believed(case: str, secured: tuple[Secure, str], tmp_path: Path) -> None:
    stub, ca = secured
    surroundings = with_paths(NOT_BELIEVED[case], ca, tmp_path)
    with within(surroundings, stub, tmp_path):
        for make in (ours, theirs):
            with pytest.raises(Exception, match="SSL validation failed") as caught:
                make(surroundings, stub).describe_images()
            assert type(caught.value).__name__ == "SSLError"
    assert not stub.take()


@pytest.mark.filterwarnings("ignore:Unverified")
def test_anybody_is_believed_if_told_so_with_a_warning(secured: tuple[Secure, str], tmp_path: Path, kind: str) -> None:
    stub, _ = secured
    surroundings = S({"AWS_CA_BUNDLE": "/nowhere"}, verify=False)
    with within(surroundings, stub, tmp_path):
        with pytest.warns(exceptions.InsecureRequestWarning, match="verify=False") as warned:
            (Client if kind == "sync" else AsyncClient)(endpoint_url=stub.url, verify=False)
        assert warned[0].filename == __file__
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for make in (ours, theirs):
                assert len(called(make, surroundings, stub)) == 1


@pytest.mark.filterwarnings("ignore:verify=False")
def test_a_connection_that_verifies_nothing_is_kept_as_well(secured: tuple[Secure, str], tmp_path: Path) -> None:
    stub, _ = secured
    surroundings = S({}, verify=False)
    with within(surroundings, stub, tmp_path), ours(surroundings, stub) as client:
        stub.reset()
        stub.always(answer("json", {"NextToken": "t"}))
        before = stub.server.connections
        assert [client.describe_images()["NextToken"] for _ in range(3)] == ["t"] * 3
        assert stub.server.connections == before + 1


@pytest.mark.filterwarnings("ignore:verify=False")
@pytest.mark.parametrize("verify", [None, False])
def test_who_does_not_answer_is_given_up(verify: bool | None) -> None:
    keys: Any = {"aws_access_key_id": "a", "aws_secret_access_key": "b"}
    config = Config(retries={"total_max_attempts": 1})
    with (
        Client("eu-west-1", endpoint_url="https://127.0.0.1:1", verify=verify, config=config, **keys) as client,
        pytest.raises(exceptions.EndpointConnectionError),
    ):
        client.describe_images()


def test_a_bundle_that_is_none_is_refused(tmp_path: Path) -> None:
    empty, broken = tmp_path / "empty", tmp_path / "broken"
    empty.write_text("")
    broken.write_text("-----BEGIN CERTIFICATE-----\nbm8gY2VydGlmaWNhdGU=\n-----END CERTIFICATE-----\n")
    for path in (tmp_path / "nosuch", empty, broken):
        with pytest.raises(exceptions.ConfigurationError, match=f"CA bundle {path}"):
            Client("eu-west-1", verify=path)


@pytest.mark.filterwarnings("ignore:verify=False")
@pytest.mark.parametrize("told", [False, "{ca}"])
def test_what_is_believed_of_the_endpoint_is_not_believed_of_those_that_give_credentials(
    told: Any, secured: tuple[Secure, str], tmp_path: Path
) -> None:
    stub, ca = secured
    stub.reset()
    Givers(stub)
    role = f"[default]\n{ROLE}source_profile = base\n[profile base]\n{STATIC}"
    surroundings = Surroundings({"AWS_DEFAULT_REGION": "eu-west-1", "AWS_ENDPOINT_URL": "{stub}"}, role)
    verify = told and told.replace("{ca}", ca)
    with within(surroundings, stub, tmp_path):
        for make, error in ((ours, "CredentialRetrievalError"), (theirs, "SSLError")):
            with pytest.raises(Exception, match="ertificate") as caught:
                make(surroundings, stub, verify=verify).describe_images()
            assert type(caught.value).__name__ == error
    assert not stub.take()
