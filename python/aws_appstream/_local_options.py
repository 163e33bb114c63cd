"""What can be set about a local AppStream beyond plain numbers and names: the dicts that `LocalAppStream` takes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, TypedDict


class Durations(TypedDict, total=False):
    """How long things take, in seconds of service time (or as a ``timedelta``), before jitter."""

    create: float | timedelta
    """From ``create_image_builder`` to ``RUNNING``. Default 480."""
    domain_join: float | timedelta
    """What joining a directory adds to that. Default 900."""
    update_agent: float | timedelta
    """In ``UPDATING_AGENT``, when ``AppstreamAgentVersion="LATEST"`` is asked for. Default 180."""
    start: float | timedelta
    """From ``start_image_builder`` to ``RUNNING``. Default 180."""
    network_access: float | timedelta
    """From ``RUNNING`` to the appearance of the private IP address. Default 15."""
    stop: float | timedelta
    """From ``stop_image_builder`` to ``STOPPED``. Default 120."""
    delete: float | timedelta
    """From ``delete_image_builder`` to gone. Default 60."""
    snapshot: float | timedelta
    """From ``SNAPSHOTTING`` to ``STOPPED``, and from the image's ``PENDING`` to ``AVAILABLE``. Default 1200."""
    copy_image: float | timedelta
    """From ``copy_image`` to ``AVAILABLE``. Default 600."""
    create_updated_image: float | timedelta
    """From ``create_updated_image`` to ``AVAILABLE``. Default 7200: the service takes hours."""
    delete_image: float | timedelta
    """From ``delete_image`` to gone. Default 30."""
    start_fleet: float | timedelta
    """From ``start_fleet`` to ``RUNNING``. Default 600."""
    stop_fleet: float | timedelta
    """From ``stop_fleet`` to ``STOPPED``. Default 300."""


class _Keys(TypedDict):
    aws_access_key_id: str
    aws_secret_access_key: str


class Credentials(_Keys, total=False):
    """Credentials that a local AppStream knows, under boto3's names."""

    aws_session_token: str
    """Without it requests must carry none."""
    expired: bool
    """Whether they have run out: whoever uses them is answered ``ExpiredTokenException``. Default False."""


class _Kind(TypedDict):
    kind: str


class Fault(_Kind, total=False):
    """A fault, as `LocalAppStream.faults` takes it; see there."""

    operation: str | None
    rate: float
    count: int | None
    after: int
    seconds: float | timedelta | None
    errors: Sequence[str]
    reason: str | None


def durations(given: Durations | None) -> dict[str, Any]:
    """As the core takes them."""
    return {name: seconds(value) for name, value in (given or {}).items()}


def credentials(given: Credentials | Sequence[Credentials] | None) -> list[dict[str, Any]]:
    """As the core takes them."""
    all_given: Sequence[Any] = given if isinstance(given, (list, tuple)) else [] if given is None else [given]
    return [{name.removeprefix("aws_"): value for name, value in one.items()} for one in all_given]


def fault(given: Fault | str) -> dict[str, Any]:
    """As the core takes it."""
    told: dict[str, Any] = {"kind": given} if isinstance(given, str) else dict(given)
    told["seconds"] = seconds(told.get("seconds"))
    if "errors" in told:
        told["errors"] = list(told["errors"])
    return {name: value for name, value in told.items() if value is not None}


def seconds(value: object) -> object:
    """A `timedelta` as a number; everything else as it is, for the core to judge."""
    return value.total_seconds() if isinstance(value, timedelta) else value
