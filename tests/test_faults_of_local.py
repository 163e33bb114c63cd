"""Every fault that a local AppStream can be told to have, and how creating, describing and waiting end.

The same table as for sockets, in `test_faults`; the words for how an operation ends are that one's.
"""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from aws_appstream.exceptions import (
    ClientError,
    ConcurrentModificationException,
    ConnectionClosedError,
    ImageBuilderFailed,
    InvalidRoleException,
    LimitExceededException,
    ReadTimeoutError,
    RequestLimitExceededException,
    ResourceNotFoundException,
    ResponseParserError,
    UnexpectedState,
    WaitTimeout,
)
from aws_appstream.local import LocalAppStream

from .faces import PROTOCOLS, connect
from .fault_cells import (
    FINE,
    NAME,
    OK,
    WANTED,
    Ahead,
    Cell,
    Ends,
    Report,
    Row,
    cells_of,
    client,
    judge,
    outcome,
    running_ahead,
    there_is,
    world,
)
from .faulty import When


@dataclass(frozen=True)
class Told:
    """A fault as the local AppStream is told of it, and the client that meets it."""

    kind: str
    how: dict[str, Any] = field(default_factory=dict)
    retries: dict[str, Any] = field(default_factory=dict)
    creation: dict[str, Any] = field(default_factory=dict)
    """What is said in a creation besides."""
    from_birth: bool = False
    """Whether it has to act on the creation of what is described and waited for."""


ROLE = {"IamRoleArn": "arn:aws:iam::123456789012:role/builder"}
Busy, Unreadable, TimedOut = ConcurrentModificationException, ResponseParserError, WaitTimeout
CLOSED = Ends(ConnectionClosedError, ConnectionClosedError, TimedOut)
REFUSED = Ends(ClientError, ClientError, TimedOut)
MISREAD = Ends(Unreadable, Unreadable, TimedOut)


def alike(error: type[Exception]) -> Ends:
    return Ends(error, error, error)


ROWS: dict[str, Row[Told]] = {
    # Exceptions: nothing is done.
    "throttling": Row(Told("throttling"), FINE, REFUSED, ClientError, protocols=PROTOCOLS),
    "EC2's throttling": Row(
        Told("request_limit_exceeded"),
        FINE,
        Ends(RequestLimitExceededException, RequestLimitExceededException, TimedOut),
        RequestLimitExceededException,
    ),
    "something else changes it": Row(Told("concurrent_modification"), alike(Busy), alike(Busy), Busy),
    "something else changes it, and that is tried again": Row(
        Told("concurrent_modification", retries={"concurrent_modification": True}),
        Ends(OK, OK, Busy),
        alike(Busy),
        Busy,
    ),
    "500": Row(Told("internal_failure"), FINE, REFUSED, ClientError, protocols=PROTOCOLS),
    "503": Row(Told("service_unavailable"), FINE, REFUSED, ClientError, protocols=PROTOCOLS),
    "no permission": Row(Told("AccessDeniedException"), alike(ClientError), alike(ClientError), ClientError),
    "the quota": Row(
        Told("LimitExceededException"),
        alike(LimitExceededException),
        alike(LimitExceededException),
        LimitExceededException,
    ),
    "not there": Row(
        Told("ResourceNotFoundException"),
        Ends(ResourceNotFoundException, ResourceNotFoundException, UnexpectedState),
        Ends(ResourceNotFoundException, ResourceNotFoundException, UnexpectedState),
        ResourceNotFoundException,
    ),
    "a role that is new": Row(
        Told("role_not_visible", {"seconds": 3600}, creation=ROLE),
        Ends(InvalidRoleException, None, None),
        Ends(InvalidRoleException, None, None),
        InvalidRoleException,
    ),
    "a role that is new, and is waited for": Row(
        Told("role_not_visible", {"seconds": 120}, {"invalid_role": 8}, ROLE), FINE, FINE, OK
    ),
    # The way of the answer.
    "late": Row(Told("latency", {"seconds": 0.1}), FINE, FINE, OK),
    "too late": Row(
        Told("latency", {"seconds": 30}),
        FINE,
        Ends(ReadTimeoutError, ReadTimeoutError, TimedOut),
        ReadTimeoutError,
        patience=0.7,
    ),
    "reset before it is done": Row(Told("reset_before"), FINE, CLOSED, ConnectionClosedError),
    "reset when it is done": Row(Told("reset_after"), FINE, CLOSED, OK, 1, protocols=PROTOCOLS),
    "half of it": Row(Told("truncated_body"), FINE, CLOSED, OK, 1, protocols=PROTOCOLS),
    "garbage": Row(Told("garbage_body"), Ends(OK, Unreadable, OK), MISREAD, OK, 1, protocols=PROTOCOLS),
    "slow": Row(Told("slow_body", {"seconds": 0.3}), FINE, FINE, OK),
    # What the service says.
    "nulls": Row(Told("null_in_maps"), FINE, FINE, OK, protocols=PROTOCOLS),
    "unknown values": Row(Told("unknown_enum"), FINE, Ends(OK, OK, TimedOut), OK, protocols=PROTOCOLS),
    "unknown members": Row(Told("unknown_member"), FINE, FINE, OK, protocols=PROTOCOLS),
    # What becomes of the builder.
    "it fails": Row(
        Told("failed", from_birth=True), Ends(OK, OK, ImageBuilderFailed), Ends(OK, OK, ImageBuilderFailed), OK
    ),
    "it does not get on": Row(
        Told("stuck_pending", from_birth=True), Ends(OK, OK, TimedOut), Ends(OK, OK, TimedOut), OK
    ),
}


def tell(local: LocalAppStream, fault: Told, when: When) -> None:
    count = 1 if when is When.ONCE else None
    operation = "CreateImageBuilder" if when is When.CREATIONS else None
    local.faults(fault.kind, operation, count=count, **fault.how)


def run(cell: Cell) -> Report:
    row = ROWS[cell.row]
    fault = row.fault
    with world() as local, client(cell, local.endpoint_url, retries=fault.retries, **row.timeouts) as face:
        if fault.from_birth:
            tell(local, fault, cell.when)
        if cell.operation != "create":
            with local.client() as hand:
                hand.create_image_builder(**WANTED)
        if not fault.from_birth:
            tell(local, fault, cell.when)
        result = outcome(face, cell.operation, row.longest_wait(cell), **fault.creation)
        report = there_is(local, result)
        local.clear_faults()
        assert face.call("describe_images", MaxResults=1)["Images"], "the client does not get over it"
    return report


@pytest.fixture(scope="module")
def ahead(request: pytest.FixtureRequest) -> Iterator[Ahead]:
    with running_ahead(request, run) as begun:
        yield begun


@pytest.mark.parametrize("cell", cells_of(ROWS), ids=str)
def test_a_fault_of_the_local_appstream_ends_as_it_should(
    cell: Cell, ahead: Ahead, capfd: pytest.CaptureFixture[str]
) -> None:
    judge(ahead.report(cell), cell, ROWS[cell.row])
    assert capfd.readouterr().err == "", "of this cell, or of one of the next"


def test_every_kind_of_fault_has_a_row(still: LocalAppStream) -> None:
    with pytest.raises(ValueError, match="must be the name of an exception") as caught:
        still.faults("?")
    (known,) = re.findall(r"or one of (.+); not", str(caught.value))
    assert set(known.split(", ")) <= {row.fault.kind for row in ROWS.values()}


def test_a_lost_creation_is_found_however_long_the_clock_has_stood_still(
    kind: str, protocol: str, tmp_path: Path
) -> None:
    path = tmp_path / "state"
    with LocalAppStream(speed=0, state=path):
        pass
    kept = json.loads(path.read_text())
    kept["service_time"] -= 3600
    path.write_text(json.dumps(kept))
    with LocalAppStream(speed=0, state=path) as local:
        local.faults("reset_after", "CreateImageBuilder")
        with contextlib.closing(connect(kind, protocol, local.endpoint_url)) as face:
            assert face.call("create_image_builder", **WANTED)["ImageBuilder"]["Name"] == NAME
