"""With whom the local AppStream's images are shared, as boto3 sees it."""

from __future__ import annotations

from typing import Any

import pytest

from aws_appstream.local import LocalAppStream

from .asking import KIND, code_of, error_of, image_of

PARTNER = "210987654321"
OTHER = "111111111111"
ALL = {"allowFleet": True, "allowImageBuilder": True}
NOT_OWN = ["nothing", "partner-cad", "AppStream-AmazonLinux2-06-17-2024"]


def share(client: Any, name: str, account: str, **allowed: bool) -> None:
    client.update_image_permissions(Name=name, SharedAccountId=account, ImagePermissions=allowed)


def permissions_of(client: Any, name: str, **kwargs: Any) -> dict[str, dict[str, bool]]:
    answer = client.describe_image_permissions(Name=name, **kwargs)
    assert answer["Name"] == name
    return {row["sharedAccountId"]: row["imagePermissions"] for row in answer["SharedImagePermissionsList"]}


def test_an_image_is_shared_until_its_last_permission_is_gone(boto: Any) -> None:
    assert (permissions_of(boto, "golden-linux"), shared(boto, "golden-linux")) == ({}, "FALSE")
    share(boto, "golden-linux", OTHER, allowFleet=True)
    share(boto, "golden-linux", PARTNER, **ALL)
    share(boto, "golden-linux", OTHER, allowImageBuilder=True)
    assert (permissions_of(boto, "golden-linux"), shared(boto, "golden-linux")) == ({OTHER: ALL, PARTNER: ALL}, "TRUE")
    boto.delete_image_permissions(Name="golden-linux", SharedAccountId=OTHER)
    assert code_of(boto.delete_image, Name="golden-linux") == "ResourceInUseException"
    boto.delete_image_permissions(Name="golden-linux", SharedAccountId=PARTNER)
    assert (permissions_of(boto, "golden-linux"), shared(boto, "golden-linux")) == ({}, "FALSE")
    boto.delete_image(Name="golden-linux")


def shared(client: Any, name: str) -> str:
    return str(image_of(client, name)["ImageSharedWithOthers"])


def test_one_image_is_shared_from_the_start(boto: Any) -> None:
    assert (permissions_of(boto, "golden-lent"), shared(boto, "golden-lent")) == ({PARTNER: ALL}, "TRUE")
    boto.delete_image_permissions(Name="golden-lent", SharedAccountId=PARTNER)
    boto.delete_image(Name="golden-lent")


def test_a_permission_can_be_taken_back_in_part(boto: Any) -> None:
    share(boto, "golden-lent", PARTNER, allowFleet=False)
    assert permissions_of(boto, "golden-lent") == {PARTNER: {"allowFleet": False, "allowImageBuilder": True}}


def test_a_copy_is_shared_with_nobody(boto: Any, still: LocalAppStream) -> None:
    boto.copy_image(SourceImageName="golden-lent", DestinationImageName="copy", DestinationRegion="us-east-1")
    asked = {"Name": "copy", "SharedAccountId": OTHER}
    code, message = error_of(boto.update_image_permissions, ImagePermissions=ALL, **asked)
    assert code == "ResourceNotAvailableException"
    assert message.startswith("The image copy is COPYING.")
    assert code_of(boto.delete_image_permissions, **asked) == "ResourceNotAvailableException"
    still.advance(minutes=10)
    assert (permissions_of(boto, "copy"), shared(boto, "copy")) == ({}, "FALSE")


@pytest.mark.parametrize("name", NOT_OWN)
def test_only_own_images_have_permissions(boto: Any, name: str) -> None:
    expected = ("ResourceNotFoundException", f"The image {name} for account 123456789012 does not exist.")
    asked = {"Name": name, "SharedAccountId": OTHER}
    assert error_of(boto.update_image_permissions, ImagePermissions=ALL, **asked) == expected
    assert error_of(boto.delete_image_permissions, **asked) == expected
    assert error_of(boto.describe_image_permissions, Name=name) == expected


def test_accounts_that_it_is_not_shared_with(boto: Any) -> None:
    asked = {"Name": "golden-lent", "SharedAccountId": OTHER}
    assert code_of(boto.delete_image_permissions, **asked) == "ResourceNotFoundException"
    assert permissions_of(boto, "golden-lent", SharedAwsAccountIds=[OTHER]) == {}
    assert permissions_of(boto, "golden-lent", SharedAwsAccountIds=[OTHER, PARTNER]) == {PARTNER: ALL}


def test_the_hundred_and_first_account_is_refused_and_pages_hold_the_others(boto: Any) -> None:
    accounts = [f"{number:012}" for number in range(100)]
    for account in accounts:
        share(boto, "golden-linux", account, allowFleet=True)
    asked = {"Name": "golden-linux", "SharedAccountId": OTHER, "ImagePermissions": ALL}
    code, message = error_of(boto.update_image_permissions, **asked)
    assert (code, message.split()[-1]) == ("LimitExceededException", "100")
    seen: list[str] = []
    token: dict[str, str] = {}
    for size in (30, 30, 30, 10):
        page = boto.describe_image_permissions(Name="golden-linux", MaxResults=30, **token)
        rows = [row["sharedAccountId"] for row in page["SharedImagePermissionsList"]]
        assert len(rows) == size
        seen += rows
        token = {"NextToken": page["NextToken"]} if "NextToken" in page else {}
    assert (seen, token) == (accounts, {})


def test_a_shared_image_serves_the_purposes_that_its_owner_allows(boto: Any) -> None:
    (lent,) = boto.describe_images(Type="SHARED")["Images"]
    assert lent["ImagePermissions"] == ALL
    boto.create_image_builder(Name="b", ImageArn=lent["Arn"], **KIND)
    boto.create_fleet(Name="f", ImageArn=lent["Arn"], ComputeCapacity={"DesiredInstances": 1}, **KIND)
