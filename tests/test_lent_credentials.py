"""Credentials that others give: a session of boto3 or botocore, or a callable, sync or async."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import threading
import time
import weakref
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import boto3
import botocore.credentials
import botocore.session
import pytest

from aws_appstream import AsyncClient, Client, exceptions

from .givers import Givers
from .homes import ROLE, STATIC, S, signed
from .stub import Stub
from .surroundings import Surroundings, identity_in, within

ENV = {"AWS_ACCESS_KEY_ID": "AKIDENV", "AWS_SECRET_ACCESS_KEY": "s"}
A_ROLE = S({}, f"[default]\n{ROLE}source_profile = base\n[profile base]\n{STATIC}")


@pytest.fixture
def givers(stub: Stub) -> Givers:
    return Givers(stub)


async def first_call(**options: Any) -> None:
    async with AsyncClient(**options) as client:
        await client.describe_images()


def boto3_session(**options: Any) -> Any:
    return boto3.Session(**options)


def botocore_session(profile_name: str | None = None) -> Any:
    return botocore.session.Session(profile=profile_name)


@pytest.mark.parametrize("make", [boto3_session, botocore_session])
def test_a_session_gives_credentials_region_and_profile(
    make: Callable[..., Any], kind: str, stub: Stub, givers: Givers, tmp_path: Path
) -> None:
    config = f"[profile p]\nregion = ap-south-1\n{ROLE}source_profile = base\n[profile base]\n{STATIC}"
    surroundings = Surroundings({"AWS_ENDPOINT_URL": "{stub}"}, config)
    with within(surroundings, stub, tmp_path):
        session = make(profile_name="p")
        if kind == "sync":
            with Client(session=session) as client:
                assert client.meta.region_name == "ap-south-1"
                client.describe_images()
        else:
            asyncio.run(first_call(session=session))
        assert identity_in(stub.take()[-1]) == ("AKIDSTS1", "ap-south-1", "token-AKIDSTS1")


def test_a_session_renews_what_the_service_calls_expired(stub: Stub, givers: Givers, tmp_path: Path) -> None:
    givers.expired.add("AKIDSTS1")
    with within(A_ROLE, stub, tmp_path), Client(session=boto3.Session()) as client:
        client.describe_images()
    assert [key.partition("/")[0] for key in signed(stub)] == ["AKIDSTS1", "AKIDSTS2"]
    assert givers.asked["STS"] == 2


def test_a_session_without_credentials_is_told(stub: Stub, tmp_path: Path) -> None:
    surroundings = S()
    with (
        within(surroundings, stub, tmp_path),
        Client(session=boto3.Session()) as client,
        pytest.raises(exceptions.NoCredentialsError, match="the session has none"),
    ):
        client.describe_images()


def test_arguments_go_over_a_sessions(stub: Stub, givers: Givers, tmp_path: Path) -> None:
    with within(S(ENV), stub, tmp_path):
        session = boto3.Session(region_name="ap-south-1")
        keys: Any = {"aws_access_key_id": "AKIDTOLD", "aws_secret_access_key": "s"}
        with Client("us-west-2", session=session, **keys) as client:
            client.describe_images()
        assert identity_in(stub.take()[0]) == ("AKIDTOLD", "us-west-2", None)


def test_what_is_no_session_is_refused() -> None:
    with pytest.raises(exceptions.ConfigurationError, match=r"session is a boto3\.Session"):
        Client("eu-west-1", session="default")
    with pytest.raises(exceptions.ConfigurationError, match="profile_name"):
        Client("eu-west-1", session=botocore.session.Session(), profile_name="p")


LATER = datetime.now(timezone.utc) + timedelta(hours=1)
FORMS: dict[str, Any] = {
    "two": ("AKIDCALL", "s"),
    "three": ("AKIDCALL", "s", "t"),
    "four": ("AKIDCALL", "s", "t", LATER),
    "seconds": ("AKIDCALL", "s", "t", LATER.timestamp()),
    "botocore's refresh": {"access_key": "AKIDCALL", "secret_key": "s", "token": "t", "expiry_time": LATER.isoformat()},
    "STS's": {"AccessKeyId": "AKIDCALL", "SecretAccessKey": "s", "SessionToken": "t", "Expiration": LATER},
    "STS's answer": {"Credentials": {"AccessKeyId": "AKIDCALL", "SecretAccessKey": "s", "SessionToken": "t"}},
    "a process's": {"AccessKeyId": "AKIDCALL", "SecretAccessKey": "s", "Expiration": "2999-01-01T00:00:00Z"},
    "the client's own": {"aws_access_key_id": "AKIDCALL", "aws_secret_access_key": "s", "aws_session_token": "t"},
    "botocore's": botocore.credentials.Credentials("AKIDCALL", "s", "t"),
    "botocore's, frozen": botocore.credentials.ReadOnlyCredentials("AKIDCALL", "s", "t", None),
}


def called_with(credentials: Any, kind: str, stub: Stub, times: int = 1) -> None:
    options = {"region_name": "eu-west-1", "endpoint_url": stub.url, "credentials": credentials}

    async def run() -> None:
        async with AsyncClient(**options) as client:
            for _ in range(times):
                await client.describe_images()

    if kind == "async":
        asyncio.run(run())
        return
    with Client(**options) as client:
        for _ in range(times):
            client.describe_images()


@pytest.mark.parametrize("form", FORMS)
def test_a_callable_gives_credentials_in_any_of_the_usual_forms(form: str, stub: Stub, givers: Givers) -> None:
    called_with(lambda: FORMS[form], "sync", stub)
    (signature,) = signed(stub)
    assert signature in ("AKIDCALL", "AKIDCALL/t")


@pytest.mark.parametrize("is_coroutine", [False, True])
def test_a_callable_is_asked_once_and_again_before_expiry(
    is_coroutine: bool, kind: str, stub: Stub, givers: Givers
) -> None:
    given = iter([("AKID1", "s", None, time.time() - 1), ("AKID2", "s", None, time.time() + 3600)])

    async def coroutine() -> Any:
        await asyncio.sleep(0)
        return next(given)

    called_with(coroutine if is_coroutine else lambda: next(given), kind, stub, times=4)
    assert signed(stub) == ["AKID1", "AKID2", "AKID2", "AKID2"]


def test_a_callable_is_asked_anew_for_what_has_expired(kind: str, stub: Stub, givers: Givers) -> None:
    givers.expired.add("AKID1")
    given = iter(["AKID1", "AKID2"])
    called_with(lambda: (next(given), "s"), kind, stub)
    assert signed(stub) == ["AKID1", "AKID2"]


def test_credentials_that_stay_expired_are_told_after_one_more_call(kind: str, stub: Stub, givers: Givers) -> None:
    givers.expired.add("AKID")
    asked = []

    def credentials() -> Any:
        asked.append(1)
        return "AKID", "s"

    with pytest.raises(exceptions.ClientError, match="ExpiredTokenException"):
        called_with(credentials, kind, stub)
    assert len(signed(stub)) == len(asked) == 2


def test_a_coroutine_runs_on_the_loop_of_its_client(stub: Stub, givers: Givers) -> None:
    loops = []

    async def credentials() -> Any:
        loops.append(asyncio.get_running_loop())
        return "AKID", "s"

    async def main() -> None:
        loops.append(asyncio.get_running_loop())
        async with AsyncClient("eu-west-1", endpoint_url=stub.url, credentials=credentials) as client:
            await client.describe_images()

    asyncio.run(main())
    assert loops[0] is loops[1]


def test_a_coroutine_serves_a_sync_client_inside_a_running_loop(stub: Stub, givers: Givers) -> None:
    async def credentials() -> Any:
        return "AKID", "s"

    async def main() -> None:
        called_with(credentials, "sync", stub)

    asyncio.run(main())
    assert signed(stub) == ["AKID"]


def test_other_calls_go_on_while_a_callable_takes_its_time(stub: Stub, givers: Givers) -> None:
    release = threading.Event()

    def slow() -> Any:
        assert release.wait(10)
        return "AKIDSLOW", "s"

    async def main() -> None:
        options = {"region_name": "eu-west-1", "endpoint_url": stub.url}
        quick = AsyncClient(**options, credentials=lambda: ("AKIDQUICK", "s"))
        waiting = asyncio.create_task(AsyncClient(**options, credentials=slow).describe_images())
        await quick.describe_images()
        release.set()
        await waiting

    asyncio.run(main())
    assert signed(stub) == ["AKIDQUICK", "AKIDSLOW"]


class NotToday(Exception):
    pass


def test_what_a_callable_raises_is_the_cause(kind: str, stub: Stub) -> None:
    def refuse() -> Any:
        raise NotToday("the vault is shut")

    with pytest.raises(exceptions.CredentialRetrievalError, match="NotToday: the vault is shut") as caught:
        called_with(refuse, kind, stub)
    assert type(caught.value.__cause__) is NotToday
    assert not stub.take()


def test_many_that_wait_for_credentials_are_told_together_that_there_are_none(stub: Stub) -> None:
    asked = []

    def refuse() -> Any:
        asked.append(1)
        time.sleep(0.05)
        raise NotToday

    async def main() -> list[Any]:
        async with AsyncClient("eu-west-1", endpoint_url=stub.url, credentials=refuse) as client:
            return await asyncio.gather(*(client.describe_images() for _ in range(50)), return_exceptions=True)

    outcomes = asyncio.run(main())
    assert {type(outcome) for outcome in outcomes} == {exceptions.CredentialRetrievalError}
    assert len(asked) <= 2


@pytest.mark.parametrize("nonsense", [None, 3, {}, {"access_key": "a"}, ("a",), ("a", "b", "c", "someday")])
def test_what_is_no_credentials_is_told(nonsense: Any, stub: Stub) -> None:
    with pytest.raises((exceptions.ConfigurationError, exceptions.CredentialRetrievalError)):
        called_with(lambda: nonsense, "sync", stub)
    assert not stub.take()


def test_credentials_are_not_mixed() -> None:
    with pytest.raises(exceptions.ConfigurationError, match="give one of them"):
        Client("eu-west-1", credentials=lambda: ("a", "b"), aws_access_key_id="a", aws_secret_access_key="b")
    with pytest.raises(exceptions.ConfigurationError, match="callable"):
        Client("eu-west-1", credentials=("a", "b"))  # type: ignore[arg-type]


def test_the_thread_that_asks_ends_with_its_client(stub: Stub, givers: Givers) -> None:
    before = threading.active_count()
    for _ in range(20):
        called_with(lambda: ("AKID", "s"), "sync", stub)
    deadline = time.monotonic() + 10
    while threading.active_count() > before and time.monotonic() < deadline:
        time.sleep(0.01)
    assert threading.active_count() == before


@pytest.mark.parametrize("of", [Client, AsyncClient])
def test_a_client_that_its_lender_holds_is_collected_with_it(of: Any, stub: Stub, givers: Givers) -> None:
    class Application:
        def __init__(self) -> None:
            self.client = of("eu-west-1", endpoint_url=stub.url, credentials=self.credentials)

        def credentials(self) -> Any:
            return "AKID", "s"

    application = Application()
    if of is Client:
        application.client.describe_images()
    gone = weakref.ref(application)
    del application
    gc.collect()
    assert gone() is None


@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_so_is_one_whose_lender_has_refused(kind: Any, stub: Stub) -> None:
    class Application:
        def __init__(self) -> None:
            self.client = kind("eu-west-1", endpoint_url=stub.url, credentials=self.credentials)

        def credentials(self) -> Any:
            raise NotToday  # its traceback has `self`

    def call(application: Application) -> None:
        with contextlib.suppress(exceptions.CredentialRetrievalError):
            called = application.client.describe_images()
            asyncio.run(awaited(called))

    application = Application()
    call(application)
    gone = weakref.ref(application)
    del application
    gc.collect()
    assert gone() is None


async def awaited(call: Any) -> None:
    await call


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_forked_child_asks_for_itself(stub: Stub, givers: Givers) -> None:
    with Client("eu-west-1", endpoint_url=stub.url, credentials=lambda: (f"AKID{os.getpid()}", "s")) as client:
        client.describe_images()
        child = os.fork()
        if not child:
            try:
                client.describe_images()
                os._exit(0)
            finally:
                os._exit(1)
        assert os.waitpid(child, 0)[1] == 0
        client.describe_images()
    assert signed(stub) == [f"AKID{os.getpid()}", f"AKID{child}", f"AKID{os.getpid()}"]
