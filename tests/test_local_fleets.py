"""Fleets of the local AppStream, as boto3 sees them."""

from __future__ import annotations

from typing import Any

import pytest
from botocore.exceptions import WaiterError

from aws_appstream.local import LocalAppStream

from .asking import ACCOUNT, BASE, KIND, code_of, error_of

FLEET = {"ImageName": "golden-linux", "ComputeCapacity": {"DesiredInstances": 2}, **KIND}


def fleet_of(client: Any, name: str) -> dict[str, Any]:
    (fleet,) = client.describe_fleets(Names=[name])["Fleets"]
    return dict(fleet)


def test_the_whole_life_of_a_fleet(boto: Any, still: LocalAppStream) -> None:
    made = boto.create_fleet(Name="f", Description="ä€😀", Tags={"a": "1"}, **FLEET)["Fleet"]
    assert (made["Arn"], made["State"], made["Description"]) == (f"{ACCOUNT}:fleet/f", "STOPPED", "ä€😀")
    assert made["ComputeCapacityStatus"] == {"Desired": 2, "Running": 0, "InUse": 0, "Available": 0}
    assert boto.list_tags_for_resource(ResourceArn=made["Arn"])["Tags"] == {"a": "1"}
    boto.start_fleet(Name="f")
    assert fleet_of(boto, "f")["State"] == "STARTING"
    still.advance(minutes=10)
    running = fleet_of(boto, "f")
    assert running["State"] == "RUNNING"
    assert running["ComputeCapacityStatus"] == {"Desired": 2, "Running": 2, "InUse": 0, "Available": 2}
    code, message = error_of(boto.delete_fleet, Name="f")
    assert (code, message) == ("ResourceInUseException", "The fleet f is RUNNING. It must be STOPPED to be deleted.")
    boto.stop_fleet(Name="f")
    assert fleet_of(boto, "f")["State"] == "STOPPING"
    still.advance(minutes=5)
    assert fleet_of(boto, "f")["State"] == "STOPPED"
    boto.delete_fleet(Name="f")
    assert code_of(boto.describe_fleets, Names=["f"]) == "ResourceNotFoundException"
    assert boto.describe_fleets()["Fleets"] == []


def test_an_image_that_a_fleet_uses_cannot_be_deleted(boto: Any) -> None:
    boto.create_fleet(Name="f", **FLEET)
    code, message = error_of(boto.delete_image, Name="golden-linux")
    assert (code, message) == ("ResourceInUseException", "The image golden-linux is used by the fleet f.")
    boto.delete_image(Name="golden-win2022")  # nobody's
    boto.delete_fleet(Name="f")
    boto.delete_image(Name="golden-linux")


def test_what_is_refused(boto: Any) -> None:
    for call in (boto.start_fleet, boto.stop_fleet, boto.delete_fleet):
        code, message = error_of(call, Name="nobody")
        assert code == "ResourceNotFoundException"
        assert message == "The fleet nobody for account 123456789012 does not exist."
    clash = "InvalidParameterCombinationException"
    assert code_of(boto.create_fleet, Name="f", ImageName=BASE, **KIND) == clash
    assert code_of(boto.create_fleet, Name="f", FleetType="ELASTIC", **KIND) == "NotImplementedException"
    assert code_of(boto.create_fleet, Name="f", **{**FLEET, "ImageName": "nope"}) == "ResourceNotFoundException"
    boto.create_fleet(Name="f", **FLEET)
    assert code_of(boto.create_fleet, Name="f", **FLEET) == "ResourceAlreadyExistsException"
    boto.start_fleet(Name="f")
    assert code_of(boto.start_fleet, Name="f") == "OperationNotPermittedException"


def test_all_pages_hold_every_fleet_once(boto: Any) -> None:
    names = [f"f{number:02}" for number in range(60)]
    for name in names:
        boto.create_fleet(Name=name, **FLEET)
    pages = list(boto.get_paginator("describe_fleets").paginate())
    assert [fleet["Name"] for page in pages for fleet in page["Fleets"]] == names
    assert len(pages) == 2


def test_botocores_waiters_understand_it(boto: Any, still: LocalAppStream) -> None:
    boto.create_fleet(Name="f", **FLEET)
    boto.start_fleet(Name="f")
    still.advance(minutes=10)
    boto.get_waiter("fleet_started").wait(Names=["f"])
    with pytest.raises(WaiterError, match="terminal failure"):
        boto.get_waiter("fleet_stopped").wait(Names=["f"])
    boto.stop_fleet(Name="f")
    with pytest.raises(WaiterError, match="terminal failure"):
        boto.get_waiter("fleet_started").wait(Names=["f"])
    still.advance(minutes=5)
    boto.get_waiter("fleet_stopped").wait(Names=["f"])
