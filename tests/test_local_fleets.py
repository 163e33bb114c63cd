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


@pytest.mark.parametrize("runs", [False, True])
def test_a_fleet_moves_to_a_new_image_and_the_old_one_can_go(boto: Any, still: LocalAppStream, runs: bool) -> None:
    boto.create_fleet(Name="f", **FLEET)
    if runs:
        boto.start_fleet(Name="f")
        still.advance(minutes=10)
    updated = boto.update_fleet(Name="f", ImageName="golden-win2022", ComputeCapacity={"DesiredInstances": 3})["Fleet"]
    assert updated == fleet_of(boto, "f")
    assert (updated["ImageName"], updated["Platform"]) == ("golden-win2022", "WINDOWS_SERVER_2022")
    assert updated["ImageArn"] == f"{ACCOUNT}:image/golden-win2022"
    assert (updated["State"], updated["InstanceType"]) == ("RUNNING" if runs else "STOPPED", FLEET["InstanceType"])
    assert updated["ComputeCapacityStatus"]["Desired"] == 3
    boto.delete_image(Name="golden-linux")
    assert code_of(boto.delete_image, Name="golden-win2022") == "ResourceInUseException"


def test_a_fleet_that_runs_changes_in_part_only(boto: Any, still: LocalAppStream) -> None:
    boto.create_fleet(Name="f", **FLEET)
    boto.start_fleet(Name="f")
    assert code_of(boto.update_fleet, Name="f", DisplayName="d") == "OperationNotPermittedException"
    still.advance(minutes=10)
    before = fleet_of(boto, "f")
    code, message = error_of(boto.update_fleet, Name="f", DisplayName="d", InstanceType="stream.standard.large")
    assert (code, message) == (
        "ResourceInUseException",
        "The fleet f is RUNNING. It must be STOPPED for InstanceType to be changed.",
    )
    assert fleet_of(boto, "f") == before
    after = boto.update_fleet(Name="f", DisplayName="d", IdleDisconnectTimeoutInSeconds=60)["Fleet"]
    assert (after["DisplayName"], after["IdleDisconnectTimeoutInSeconds"]) == ("d", 60)


def test_attributes_of_a_fleet_are_deleted(boto: Any) -> None:
    vpc = {"SubnetIds": ["subnet-1"], "SecurityGroupIds": ["sg-1"]}
    role = "arn:aws:iam::123456789012:role/fleet"
    boto.create_fleet(Name="f", VpcConfig=vpc, IamRoleArn=role, **FLEET)
    names = ["VPC_CONFIGURATION_SECURITY_GROUP_IDS", "IAM_ROLE_ARN"]
    after = boto.update_fleet(Name="f", AttributesToDelete=names)["Fleet"]
    assert (after["VpcConfig"], after.get("IamRoleArn")) == ({"SubnetIds": ["subnet-1"]}, None)
    assert "VpcConfig" not in boto.update_fleet(Name="f", AttributesToDelete=["VPC_CONFIGURATION"])["Fleet"]
    both: dict[str, Any] = {"IamRoleArn": role, "AttributesToDelete": ["IAM_ROLE_ARN"]}
    assert code_of(boto.update_fleet, Name="f", **both) == "InvalidParameterCombinationException"


def test_updates_that_are_refused(boto: Any) -> None:
    boto.create_fleet(Name="f", **FLEET)
    clash, gone = "InvalidParameterCombinationException", "ResourceNotFoundException"
    old = "AppStream-WinServer2016-07-19-2023"
    for change, code in (
        ({"ImageName": "nothing"}, gone),
        ({"ImageName": "partner-cad"}, gone),
        ({"ImageName": old}, "ResourceNotAvailableException"),
        ({"ImageName": BASE, "ImageArn": f"{ACCOUNT}:image/golden-linux"}, clash),
        ({"InstanceType": "stream.graphics.g4dn.xlarge"}, clash),
        ({"MaxConcurrentSessions": 2}, clash),
        ({"DisconnectTimeoutInSeconds": 59}, "ValidationException"),
    ):
        assert code_of(boto.update_fleet, Name="f", **change) == code, change
    assert code_of(boto.update_fleet, Name="nobody", DisplayName="d") == gone
