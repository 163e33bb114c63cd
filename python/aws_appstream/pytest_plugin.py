"""The pytest plugin, which is there once the package is installed: a local AppStream for every test that wants one.

While a test uses `local_appstream`, or a fixture made of it, the environment leads every client to it::

    def test_a_builder_is_made(local_appstream):
        make_builder("win2022")  # calls boto3.client("appstream"), or aws_appstream.Client()
        assert local_appstream.requests[-1].operation == "CreateImageBuilder"


    @pytest.mark.appstream(speed=0, jitter=0)
    def test_a_builder_takes_eight_minutes(local_appstream, appstream): ...


    @pytest.mark.appstream(faults=[{"kind": "throttling", "operation": "CreateImageBuilder", "count": 2}])
    def test_throttling_is_ridden_out(local_appstream): ...
"""

from __future__ import annotations

import os
import sys

import pytest

# Every run of pytest imports this module: what only a fixture needs is imported by the fixture.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from aws_appstream import AsyncClient, Client
    from aws_appstream.local import LocalAppStream

# What would lead a client elsewhere, or stop it on the way.
_ASTRAY = (
    "AWS_PROFILE",
    "AWS_DEFAULT_PROFILE",
    "AWS_SESSION_TOKEN",
    "AWS_SECURITY_TOKEN",
    "AWS_CREDENTIAL_EXPIRATION",
)


def pytest_configure(config: pytest.Config) -> None:
    """Makes the marker `appstream` known. Called by pytest.

    Args:
        config: pytest's.

    Example:
        @pytest.mark.appstream(speed=0)
        def test_nothing_is_there(appstream: Client) -> None:
            assert not appstream.image_builders.list()
    """
    config.addinivalue_line(
        "markers",
        "appstream(**options): what aws_appstream.local.LocalAppStream takes, for a local AppStream of the test's own",
    )


@pytest.fixture(scope="session")
def _lasting_appstream() -> Iterator[LocalAppStream]:
    """The one for all tests without options. Clients that code keeps from test to test stay connected."""
    from aws_appstream.local import LocalAppStream

    with LocalAppStream() as local:
        yield local


@pytest.fixture
def local_appstream(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalAppStream]:
    """A local AppStream (`aws_appstream.local.LocalAppStream`), as new, to which the environment leads every client.

    `@pytest.mark.appstream(...)` gives its options; those of a function win over those of its class or module.

    Args:
        request, monkeypatch: pytest's.

    Returns:
        A `LocalAppStream` that runs until the test is over.

    Example:
        def test_a_builder_is_made(local_appstream: LocalAppStream) -> None:
            make_builder("baker")  # calls boto3.client("appstream"), or aws_appstream.Client()
            assert local_appstream.requests[-1].operation == "CreateImageBuilder"
    """
    from aws_appstream.local import LocalAppStream

    options = _options(request.node)
    if options:
        local = LocalAppStream(**options).start()
    else:
        local = request.getfixturevalue("_lasting_appstream")
        local.start().reset()  # a test before may have stopped it
    _lead_to(local, monkeypatch)
    session = _exchange_session(None)
    yield local
    _exchange_session(session)
    if options:
        local.stop()


@pytest.fixture
def appstream_boto3_kwargs(local_appstream: LocalAppStream) -> dict[str, Any]:
    """What `boto3.client("appstream", ...)` and `aws_appstream.Client` take to talk to `local_appstream`.

    Args:
        local_appstream: the fixture.

    Returns:
        A dict of keyword arguments.

    Example:
        def test_images_are_there(appstream_boto3_kwargs: dict[str, str]) -> None:
            assert boto3.client("appstream", **appstream_boto3_kwargs).describe_images()["Images"]
    """
    return local_appstream.boto3_kwargs()


@pytest.fixture
def appstream(local_appstream: LocalAppStream) -> Iterator[Client]:
    """An `aws_appstream.Client` on `local_appstream`.

    Args:
        local_appstream: the fixture.

    Returns:
        A `Client` that is closed when the test is over.

    Example:
        def test_images_are_there(appstream: Client) -> None:
            assert appstream.images.list()
    """
    with local_appstream.client() as client:
        yield client


@pytest.fixture
def appstream_async(local_appstream: LocalAppStream) -> Iterator[AsyncClient]:
    """An `aws_appstream.AsyncClient` on `local_appstream`, whatever runs the test's asyncio loop.

    Args:
        local_appstream: the fixture.

    Returns:
        An `AsyncClient` that is closed when the test is over.

    Example:
        async def test_images_are_there(appstream_async: AsyncClient) -> None:
            assert await appstream_async.images.list()
    """
    client = local_appstream.async_client()
    yield client
    client._close()  # there may be no loop any more


def _options(node: Any) -> dict[str, Any]:
    options: dict[str, Any] = {}
    for marker in reversed(list(node.iter_markers("appstream"))):
        if marker.args:
            raise pytest.UsageError("pytest.mark.appstream takes keyword arguments only")
        options.update(marker.kwargs)
    return options


def _lead_to(local: LocalAppStream, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in _ASTRAY:
        monkeypatch.delenv(name, raising=False)
    given = local.boto3_kwargs()
    monkeypatch.setenv("AWS_ENDPOINT_URL_APPSTREAM", given["endpoint_url"])
    monkeypatch.setenv("AWS_DEFAULT_REGION", given["region_name"])
    monkeypatch.setenv("AWS_REGION", given["region_name"])
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", given["aws_access_key_id"])
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", given["aws_secret_access_key"])
    if "aws_session_token" in given:
        monkeypatch.setenv("AWS_SESSION_TOKEN", given["aws_session_token"])
    monkeypatch.setenv("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "false")  # a file may say otherwise
    # boto3 would ask a proxy for it. Where both are set, the lower-case one counts.
    monkeypatch.setenv("no_proxy" if "no_proxy" in os.environ else "NO_PROXY", _host(given), prepend=",")


def _host(given: dict[str, Any]) -> str:
    from urllib.parse import urlsplit

    host = str(urlsplit(given["endpoint_url"]).hostname)
    return f"{host},[{host}]" if ":" in host else host  # urllib looks for it in brackets


def _exchange_session(session: Any) -> Any:
    """Gives boto3 another default session: it keeps the credentials that it found first."""
    boto3: Any = sys.modules.get("boto3")
    if boto3 is None:
        return None
    before, boto3.DEFAULT_SESSION = boto3.DEFAULT_SESSION, session
    return before
