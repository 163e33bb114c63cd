"""Fixtures: the stub server, and clients that live as long as the session, as users' clients do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import hypothesis
import pytest

from aws_appstream import Client
from aws_appstream.local import LocalAppStream

from .described import Described
from .faces import FACES, PROTOCOLS, Face, boto, connect, forget_the_environment
from .stub import Stub, running

# The same examples on every run, and no minute spent on making a failing one smaller: `--hypothesis-profile=search`
# does both, looks for new examples and shrinks those that fail.
_FIXTURES = [hypothesis.HealthCheck.function_scoped_fixture, hypothesis.HealthCheck.too_slow]
_COMMON: dict[str, Any] = {"deadline": None, "database": None, "suppress_health_check": _FIXTURES}
hypothesis.settings.register_profile(
    "steady", derandomize=True, phases=[hypothesis.Phase.explicit, hypothesis.Phase.generate], **_COMMON
)
hypothesis.settings.register_profile("search", **_COMMON)
hypothesis.settings.load_profile("steady")

forget_the_environment()


@pytest.fixture(scope="session")
def server() -> Iterator[Stub]:
    with running() as stub:
        yield stub


@pytest.fixture
def stub(server: Stub) -> Stub:
    """The stub server with nothing recorded and nothing to answer."""
    server.reset()
    return server


@pytest.fixture(params=PROTOCOLS)
def protocol(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=FACES)
def kind(request: pytest.FixtureRequest) -> str:
    """Runs a test on the sync and on the async client."""
    return str(request.param)


@pytest.fixture(scope="session")
def clients(server: Stub) -> Iterator[dict[tuple[str, str], Face]]:
    faces: dict[tuple[str, str], Face] = {
        (kind, protocol): connect(kind, protocol, server.url) for kind in FACES for protocol in PROTOCOLS
    }
    yield faces
    for face in faces.values():
        face.close()


@pytest.fixture
def face(clients: dict[tuple[str, str], Face], kind: str, protocol: str, stub: Stub) -> Face:
    """Our client: either face, either protocol."""
    return clients[kind, protocol]


@pytest.fixture(scope="session")
def judges(server: Stub) -> dict[str, Any]:
    # With one attempt botocore marks even a good answer with MaxAttemptsReached; a second one, never made, avoids that.
    retries = {"total_max_attempts": 2, "mode": "standard"}
    return {protocol: boto(protocol, server.url, retries=retries) for protocol in PROTOCOLS}


@pytest.fixture
def still() -> Iterator[LocalAppStream]:
    """A local AppStream whose time passes only when a test moves it."""
    with LocalAppStream(speed=0, jitter=0) as local:
        yield local


@pytest.fixture(name="boto")
def boto_on_still(still: LocalAppStream, protocol: str) -> Any:
    """boto3's client on it."""
    return boto(protocol, still.endpoint_url)


@pytest.fixture
def ours(kind: str, protocol: str, still: LocalAppStream) -> Iterator[Face]:
    """Our client on it: either face, either protocol."""
    face = connect(kind, protocol, still.endpoint_url)
    yield face
    face.close()


@pytest.fixture
def lively() -> Iterator[LocalAppStream]:
    """One whose resources need a fifteenth of a second for everything."""
    kinds = ["create", "start", "stop", "delete", "snapshot", "network_access", "copy_image", "delete_image"]
    durations: Any = dict.fromkeys(kinds, 20)
    with LocalAppStream(speed=300, jitter=0, durations=durations) as local:
        yield local


@pytest.fixture
def living(kind: str, lively: LocalAppStream) -> Iterator[Face]:
    """Our client on it: either face."""
    face = connect(kind, "json", lively.endpoint_url)
    yield face
    face.close()


@pytest.fixture
def hand(still: LocalAppStream) -> Iterator[Client]:
    """Another client on it, for what others do meanwhile."""
    with still.client() as client:
        yield client


@pytest.fixture
def described(stub: Stub) -> Described:
    """A stub AppStream whose resources are in the states that the test gives them."""
    return Described(stub)


@pytest.fixture
def asker(kind: str, described: Described) -> Iterator[Face]:
    """Our client on it, either face."""
    face = connect(kind, "json", described.url)
    yield face
    face.close()


@pytest.fixture
def judge(judges: dict[str, Any], protocol: str, stub: Stub) -> Any:
    """boto3's client for the same protocol."""
    return judges[protocol]
