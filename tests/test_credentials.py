"""Credentials from everywhere that boto3 has them from: in the same surroundings both clients sign with the same."""

from __future__ import annotations

import asyncio
import hashlib
import json
import socket
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from aws_appstream import AsyncClient, exceptions

from .givers import Givers
from .homes import ROLE, START, STATIC, S, furnish, signed
from .stub import Answer, Request, Stub, reply, silence
from .surroundings import Surroundings, ours, theirs, within


@pytest.fixture
def givers(stub: Stub) -> Givers:
    return Givers(stub)


BOX = {"AWS_CONTAINER_CREDENTIALS_FULL_URI": "{stub}/container", "AWS_CONTAINER_AUTHORIZATION_TOKEN": "container-token"}
ENV = {"AWS_ACCESS_KEY_ID": "AKIDENV", "AWS_SECRET_ACCESS_KEY": "s"}
WEB = {"AWS_WEB_IDENTITY_TOKEN_FILE": "{folder}/jwt", "AWS_ROLE_ARN": "arn:aws:iam::1:role/web"}
IMDS = {"AWS_EC2_METADATA_DISABLED": "false"}
SSO = "sso_region = eu-west-1\nsso_account_id = 1\nsso_role_name = r\n"
PROCESS = "credential_process = {python} '{folder}/process.py' PROC\n"

# Surroundings, and whose keys a call is signed with.
SOURCES: dict[str, tuple[Surroundings, str]] = {
    "told": (S({**ENV, **BOX}, aws_access_key_id="AKIDTOLD", aws_secret_access_key="s"), "AKIDTOLD"),
    "environment": (S({**ENV, **BOX}, "[default]\n" + ROLE + "source_profile = base\n"), "AKIDENV"),
    "environment, and a role in it": (S({**ENV, **WEB}), "AKIDENV"),
    "a role, with a profile": (S({}, f"[default]\n{ROLE}source_profile = base\n[profile base]\n{STATIC}"), "AKIDSTS1"),
    "a role, with keys of its own": (S({}, f"[default]\n{ROLE}source_profile = default\n{STATIC}"), "AKIDSTS1"),
    "a role, with all that it may have": (
        S(
            {},
            f"[default]\n{ROLE}source_profile = b\nexternal_id = ext\nrole_session_name = name\n"
            "duration_seconds = 900\n",
            f"[b]\n{STATIC}",
        ),
        "AKIDSTS1",
    ),
    "a role, with another": (
        S({}, f"[default]\n{ROLE}source_profile = a\n[profile a]\n{ROLE}source_profile = b\n[profile b]\n{STATIC}"),
        "AKIDSTS2",
    ),
    "a role, with the environment": (
        S(ENV, f"[profile p]\n{ROLE}credential_source = Environment\n", profile_name="p"),
        "AKIDSTS1",
    ),
    "a role, with a container": (S(BOX, f"[default]\n{ROLE}credential_source = EcsContainer\n"), "AKIDSTS1"),
    "a role, with an instance": (S(IMDS, f"[default]\n{ROLE}credential_source = Ec2InstanceMetadata\n"), "AKIDSTS1"),
    "a role, with a process": (S({}, f"[default]\n{ROLE}source_profile = p\n[profile p]\n{PROCESS}"), "AKIDSTS1"),
    "web identity, of the environment": (S(WEB, credentials=f"[default]\n{STATIC}"), "AKIDSTS1"),
    "web identity, of the profile": (
        S({}, f"[default]\n{ROLE}web_identity_token_file = {{folder}}/jwt\nrole_session_name = name\n"),
        "AKIDSTS1",
    ),
    "web identity, under a profile that is told": (S(WEB, credentials=f"[p]\n{STATIC}", profile_name="p"), "AKIDBASE"),
    "sso": (S({}, f"[default]\n{SSO}sso_start_url = {START}\n{STATIC}"), "AKIDSSO1"),
    "sso, with a session": (
        S({}, f"[default]\nsso_session = s\n{SSO}[sso-session s]\nsso_region = eu-west-1\nsso_start_url = {START}\n"),
        "AKIDSSO1",
    ),
    "the credentials file": (S(BOX, f"[default]\n{PROCESS}", f"[default]\n{STATIC}"), "AKIDBASE"),
    "a process": (S(BOX, f"[default]\n{PROCESS}{STATIC}"), "AKIDPROC"),
    "a process, in the credentials file": (S({}, "", f"[default]\n{PROCESS}"), "AKIDPROC"),
    "the config file": (S(BOX, f"[default]\n{STATIC}"), "AKIDBASE"),
    "a container": (S({**BOX, **IMDS}), "AKIDBOX1"),
    "a container, its token in a file": (
        S(
            {
                "AWS_CONTAINER_CREDENTIALS_FULL_URI": "{stub}/container",
                "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE": "{folder}/box",
            }
        ),
        "AKIDBOX1",
    ),
    "an instance": (S(IMDS), "AKIDIMDS1"),
    "an instance, whose endpoint the profile has": (
        Surroundings(
            {**IMDS, "AWS_DEFAULT_REGION": "eu-west-1", "AWS_ENDPOINT_URL": "{stub}"},
            "[default]\nec2_metadata_service_endpoint = {stub}/\n",
        ),
        "AKIDIMDS1",
    ),
    "an instance, under a profile that is told": (
        S({**ENV, **IMDS}, "[profile p]\nregion = eu-west-1\n", profile_name="p"),
        "AKIDIMDS1",
    ),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with what sources need."""
    furnish(tmp_path, monkeypatch)
    return tmp_path


def placed(surroundings: Surroundings, folder: Path) -> Surroundings:
    def put(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: put(inner) for name, inner in value.items()}
        if isinstance(value, str):
            return value.replace("{folder}", str(folder)).replace("{python}", sys.executable)
        return value

    return Surroundings(**{name: put(value) for name, value in vars(surroundings).items()})


def named(query: dict[str, str]) -> dict[str, str]:
    """What STS was asked, without a session's name that the client made up."""
    return {name: value for name, value in query.items() if name != "RoleSessionName" or value == "name"}


@pytest.mark.parametrize("case", SOURCES)
def test_a_call_is_signed_with_the_keys_that_boto3_finds(case: str, stub: Stub, givers: Givers, folder: Path) -> None:
    surroundings, key = SOURCES[case]
    surroundings = placed(surroundings, folder)
    seen, queries = [], []
    with within(surroundings, stub, folder):
        for make in (ours, theirs):
            givers.asked.clear()
            givers.queries.clear()
            (folder / "count").unlink(missing_ok=True)
            client = make(surroundings, stub)
            client.describe_images()
            client.describe_images()
            client.close()
            seen.append(signed(stub))
            queries.append([named(query) for query in givers.queries])
    assert seen[0] == seen[1]
    assert len(set(seen[0])) == 1
    assert seen[0][0].partition("/")[0] == key
    assert queries[0] == queries[1]


RENEWED = [
    "a role, with a profile",
    "web identity, of the environment",
    "sso",
    "a process",
    "a container",
    "an instance",
    "the credentials file",
]


@pytest.mark.parametrize("case", RENEWED)
def test_what_the_service_calls_expired_is_renewed_once_and_the_call_repeated(
    case: str, stub: Stub, givers: Givers, folder: Path
) -> None:
    surroundings, key = placed(SOURCES[case][0], folder), SOURCES[case][1]
    givers.expired.add(key)
    with within(surroundings, stub, folder), ours(surroundings, stub) as client:
        if case in ("a process", "the credentials file"):  # these keep their key
            with pytest.raises(exceptions.ClientError, match="ExpiredTokenException"):
                client.describe_images()
        else:
            assert client.describe_images()["ResponseMetadata"]["RetryAttempts"] == 1
    assert len(signed(stub)) == 2


@pytest.mark.parametrize("case", ["told", "environment"])
def test_keys_that_cannot_change_are_not_tried_twice(case: str, stub: Stub, givers: Givers, folder: Path) -> None:
    surroundings, key = placed(SOURCES[case][0], folder), SOURCES[case][1]
    givers.expired.add(key)
    with (
        within(surroundings, stub, folder),
        ours(surroundings, stub) as client,
        pytest.raises(exceptions.ClientError, match="ExpiredTokenException"),
    ):
        client.describe_images()
    assert len(signed(stub)) == 1


def test_files_that_changed_are_read_again_when_their_keys_have_expired(
    stub: Stub, givers: Givers, folder: Path
) -> None:
    givers.expired.add("AKIDBASE")
    surroundings = S(credentials=f"[default]\n{STATIC}")
    with within(surroundings, stub, folder), ours(surroundings, stub) as client:
        (folder / "credentials").write_text(f"[default]\n{STATIC}".replace("BASE", "NEW"))
        client.describe_images()
    assert signed(stub) == ["AKIDBASE", "AKIDNEW"]


@pytest.mark.parametrize(
    ("file", "text", "error"),
    [
        ("credentials", "no section", exceptions.ConfigParseError),
        ("credentials", "[p]\naws_access_key_id = a\n", exceptions.PartialCredentialsError),
        ("credentials", "", exceptions.ProfileNotFound),
        ("config", "[profile p]\nrole_arn = r\nsource_profile = nosuch\n", exceptions.ConfigurationError),
    ],
)
def test_files_that_broke_meanwhile_are_told_as_if_they_had_been_so(
    file: str, text: str, error: type[Exception], stub: Stub, givers: Givers, folder: Path
) -> None:
    givers.expired.add("AKIDBASE")
    surroundings = S(credentials=f"[p]\n{STATIC}", profile_name="p")
    with within(surroundings, stub, folder), ours(surroundings, stub) as client:
        (folder / file).write_text(text)
        with pytest.raises(error) as caught:
            client.describe_images()
        assert type(caught.value) is error


@pytest.mark.parametrize("case", ["a role, with a profile", "web identity, of the environment", "a container", "sso"])
def test_credentials_are_renewed_before_they_expire(case: str, stub: Stub, givers: Givers, folder: Path) -> None:
    surroundings = placed(SOURCES[case][0], folder)
    with within(surroundings, stub, folder), ours(surroundings, stub) as client:
        givers.lifetime = timedelta(seconds=-1)
        client.describe_images()
        givers.lifetime = timedelta(hours=1)
        client.describe_images()
        client.describe_images()
    keys = [key[: key.index("/")] for key in signed(stub)]
    assert keys[0] != keys[1] == keys[2]


def test_old_credentials_serve_while_new_ones_cannot_be_had(stub: Stub, givers: Givers, folder: Path) -> None:
    surroundings = placed(SOURCES["a role, with a profile"][0], folder)
    with within(surroundings, stub, folder), ours(surroundings, stub) as client:
        givers.lifetime = timedelta(minutes=2)
        client.describe_images()
        givers.broken.add("STS")
        client.describe_images()
    assert len(set(signed(stub))) == 1


def test_many_calls_at_once_ask_once(stub: Stub, givers: Givers, folder: Path) -> None:
    surroundings = placed(SOURCES["a role, with a profile"][0], folder)

    async def main() -> None:
        async with AsyncClient() as client:
            await asyncio.gather(*(client.describe_images() for _ in range(20)))
            givers.expired.add("AKIDSTS1")
            await asyncio.gather(*(client.describe_images() for _ in range(20)))

    with within(surroundings, stub, folder):
        asyncio.run(main())
    assert givers.asked["STS"] == 2


# A source that is there and gives nothing: surroundings, what fails, and what the message says.
FAILING: dict[str, tuple[Surroundings, str, str]] = {
    "a role": (SOURCES["a role, with a profile"][0], "STS", "assume-role: AccessDenied: not you"),
    "web identity": (SOURCES["web identity, of the environment"][0], "STS", "assume-role-with-web-identity: .*not you"),
    "web identity, no token": (
        S({**WEB, "AWS_WEB_IDENTITY_TOKEN_FILE": "/nowhere"}),
        "",
        "assume-role-with-web-identity: /nowhere: No such",
    ),
    "the environment": (S({**ENV, "AWS_SESSION_TOKEN": "x\n"}), "", "env: The session token has a character"),
    "a file": (
        S(credentials=f"[default]\n{STATIC}".replace("BASE", "A KEY")),
        "",
        "shared-credentials-file: The access",
    ),
    "a process": (S({}, "[default]\n" + PROCESS.replace("PROC", "PROC fail")), "", "custom-process: .*it broke"),
    "a process that is not there": (
        S({}, "[default]\ncredential_process = /nowhere/x\n"),
        "",
        "custom-process: .*not found",
    ),
    "a container": (S(BOX), "BOX", "container-role: "),
    "an instance, named": (SOURCES["a role, with an instance"][0], "IMDS", "assume-role: "),
    "sso, not logged in": (
        S({}, f"[default]\n{SSO}sso_start_url = https://other\n"),
        "",
        "sso: .*sso/cache.*aws sso login",
    ),
}


@pytest.mark.parametrize("case", FAILING)
def test_a_source_that_fails_is_named(case: str, stub: Stub, givers: Givers, folder: Path) -> None:
    surroundings, broken, says = FAILING[case]
    givers.broken.add(broken)
    surroundings = placed(surroundings, folder)
    with within(surroundings, stub, folder), ours(surroundings, stub) as client:
        begun = time.monotonic()
        with pytest.raises(exceptions.CredentialRetrievalError, match=f"retrieving credentials from {says}"):
            client.describe_images()
        assert time.monotonic() - begun < 2
    assert not signed(stub)


# What a profile cannot be: its text, and what the message says.
IMPOSSIBLE = {
    "both sources": (f"{ROLE}source_profile = a\ncredential_source = Environment\n", "contains both"),
    "no source": (ROLE, "source_profile or credential_source"),
    "no such profile": (f"{ROLE}source_profile = nosuch\n", '"nosuch".*does not exist'),
    "no such source": (f"{ROLE}credential_source = Moon\n", '"Moon".*is not valid'),
    "a circle": (f"{ROLE}source_profile = a\n[profile a]\n{ROLE}source_profile = default\n", "Infinite loop"),
    "a profile with nothing": (f"{ROLE}source_profile = a\n[profile a]\nregion = x\n", "must have credentials"),
    "no role": ("web_identity_token_file = x\n", "no role ARN"),
    "no sso session": (f"sso_session = nosuch\n{SSO}", '"nosuch".*does not exist'),
    "sso in two places": (
        f"sso_session = s\n{SSO}[sso-session s]\nsso_region = us-east-1\nsso_start_url = {START}\n",
        r"sso_region is inconsistent between profile \(eu-west-1\) and sso-session \(us-east-1\)",
    ),
    "half of sso": ("sso_account_id = 1\nsso_start_url = https://d\n", "missing required configuration: sso_region"),
    "half a pair": ("aws_access_key_id = a\n", "config-file, missing: aws_secret_access_key"),
    "a code that must be typed": (f"{ROLE}source_profile = a\nmfa_serial = x\n", "mfa_serial.*session=boto3.Session"),
}


@pytest.mark.parametrize("case", IMPOSSIBLE)
def test_a_profile_that_cannot_be_is_refused_at_once(case: str, stub: Stub, folder: Path) -> None:
    config, says = IMPOSSIBLE[case]
    surroundings = S(config=f"[default]\n{config}")
    with within(surroundings, stub, folder), pytest.raises(exceptions.ConfigurationError, match=says):
        ours(surroundings, stub)


@pytest.mark.parametrize("make", [ours, theirs])
def test_an_sso_token_that_has_expired_is_renewed(make: Any, stub: Stub, givers: Givers, folder: Path) -> None:
    (path,) = (folder / ".aws" / "sso" / "cache").glob(f"{hashlib.sha1(b's').hexdigest()}.json")
    client = {"clientId": "c", "clientSecret": "s", "registrationExpiresAt": "2999-01-01T00:00:00Z"}
    old = {"accessToken": "old", "expiresAt": "2020-01-01T00:00:00Z", "refreshToken": "first", **client}
    path.write_text(json.dumps({**json.loads(path.read_text()), **old}))
    surroundings = SOURCES["sso, with a session"][0]
    with within(surroundings, stub, folder):
        make(surroundings, stub).describe_images()
    assert (givers.asked["OIDC"], givers.asked["SSO"]) == (1, 1)
    assert json.loads(path.read_text())["refreshToken"] == "next"


@pytest.fixture
def deaf() -> Iterator[str]:
    """A port that never takes a connection: its queue is full."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen(0)
        waiting = [socket.socket() for _ in range(3)]
        for client in waiting:
            client.setblocking(False)
            client.connect_ex(server.getsockname())
        yield f"http://127.0.0.1:{server.getsockname()[1]}/"
        for client in waiting:
            client.close()


@pytest.mark.parametrize("way", ["disabled", "deaf", "silent", "closed"])
def test_no_credentials_are_told_within_a_second_with_where_was_looked(
    way: str, kind: str, stub: Stub, deaf: str, folder: Path
) -> None:
    stub.always(silence)
    endpoint = {"deaf": deaf, "closed": "http://127.0.0.1:1/"}.get(way, "{stub}/")
    variables = {"AWS_EC2_METADATA_SERVICE_ENDPOINT": endpoint, "AWS_EC2_METADATA_DISABLED": str(way == "disabled")}
    surroundings = S(variables)
    with within(surroundings, stub, folder):
        call = ours(surroundings, stub).describe_images if kind == "sync" else lambda: asyncio.run(first_call())
        begun = time.monotonic()
        with pytest.raises(exceptions.NoCredentialsError, match="Unable to locate credentials") as caught:
            call()
        assert time.monotonic() - begun < 1
    for place in (
        "AWS_ACCESS_KEY_ID",
        str(folder / "config"),
        str(folder / "credentials"),
        "AWS_CONTAINER",
        "metadata",
    ):
        assert place in str(caught.value)


@pytest.mark.parametrize(
    "variables",
    [
        {"AWS_METADATA_SERVICE_TIMEOUT": "2.5"},
        {"AWS_METADATA_SERVICE_NUM_ATTEMPTS": "some"},
        {"AWS_EC2_METADATA_SERVICE_ENDPOINT": "", "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE": "ipv5"},
    ],
)
def test_how_metadata_cannot_be_asked_for_is_told_at_once(variables: dict[str, str], stub: Stub, folder: Path) -> None:
    surroundings = S({**IMDS, **variables})
    with within(surroundings, stub, folder):
        for make, error in ((ours, exceptions.ConfigurationError), (theirs, Exception)):
            with pytest.raises(error, match=list(variables.values())[-1]):
                make(surroundings, stub)


def test_metadata_may_be_given_more_time(stub: Stub, givers: Givers, folder: Path) -> None:
    def slowly(request: Request) -> Answer:
        if request.path.startswith("/latest/"):
            time.sleep(0.8)
        return givers.respond(request)

    stub.respond = slowly
    surroundings = S({**IMDS, "AWS_METADATA_SERVICE_TIMEOUT": "10"})
    with within(surroundings, stub, folder), ours(surroundings, stub) as client:
        client.describe_images()
    assert len(signed(stub)) == 1


@pytest.mark.parametrize("make", [ours, theirs])
def test_metadata_may_be_given_more_attempts(make: Any, stub: Stub, givers: Givers, folder: Path) -> None:
    surroundings = S({**IMDS, "AWS_METADATA_SERVICE_NUM_ATTEMPTS": "2", "AWS_METADATA_SERVICE_TIMEOUT": "10"})
    stub.queue.append(reply(b"", 503))
    with within(surroundings, stub, folder):
        make(surroundings, stub).describe_images()
    assert len(signed(stub)) == 1


async def first_call() -> None:
    async with AsyncClient() as client:
        await client.describe_images()


def test_nobody_is_asked_before_the_first_call(stub: Stub, givers: Givers, folder: Path) -> None:
    surroundings = S(IMDS)
    with within(surroundings, stub, folder), ours(surroundings, stub):
        pass
    assert not stub.take()
