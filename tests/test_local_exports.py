"""Images that the local AppStream sends to EC2 and gets from there, as boto3 sees it."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from botocore.exceptions import ClientError

from aws_appstream.local import LocalAppStream

from .asking import ACCOUNT, KIND, code_of, error_of, image_of

ROLE = "arn:aws:iam::123456789012:role/mover"
EXPORT = {"ImageName": "golden-win2022", "AmiName": "gold", "IamRoleArn": ROLE}
IMPORT = {"Name": "imported", "SourceAmiId": "ami-0123456789abcdef0", "IamRoleArn": ROLE}
NOT_OWN = ["nothing", "partner-cad", "AppStream-AmazonLinux2-06-17-2024"]


def task_of(client: Any, task_id: str) -> dict[str, Any]:
    return dict(client.get_export_image_task(TaskId=task_id)["ExportImageTask"])


def names_of(client: Any, *filters: tuple[str, list[str]]) -> list[str]:
    asked = [{"Name": name, "Values": values} for name, values in filters]
    return sorted(task["AmiName"] for task in client.list_export_image_tasks(Filters=asked)["ExportImageTasks"])


def test_an_export_ends_with_an_ami(boto: Any, still: LocalAppStream) -> None:
    made = boto.create_export_image_task(AmiDescription="d", TagSpecifications={"a": "1"}, **EXPORT)["ExportImageTask"]
    assert made["ImageArn"] == f"{ACCOUNT}:image/golden-win2022"
    assert (made["AmiName"], made["AmiDescription"], made["TagSpecifications"]) == ("gold", "d", {"a": "1"})
    assert abs(made["CreatedDate"] - datetime.now(timezone.utc)) < timedelta(minutes=1)
    assert (made["State"], made.get("AmiId")) == ("EXPORTING", None)
    assert re.fullmatch(r"[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}", made["TaskId"])
    still.advance(minutes=30)
    done = task_of(boto, made["TaskId"])
    assert done["State"] == "COMPLETED"
    assert re.fullmatch(r"ami-[a-z0-9]{8,17}", done["AmiId"])
    assert boto.list_export_image_tasks()["ExportImageTasks"] == [done]


def test_filters_and_pages_of_exports(boto: Any, still: LocalAppStream) -> None:
    boto.create_export_image_task(**EXPORT)
    still.advance(hours=1)
    boto.create_export_image_task(**{**EXPORT, "AmiName": "linux", "ImageName": "golden-linux"})
    boto.create_export_image_task(**{**EXPORT, "AmiName": "second"})
    assert names_of(boto) == ["gold", "linux", "second"]
    assert names_of(boto, ("State", ["COMPLETED"])) == ["gold"]
    assert names_of(boto, ("State", ["EXPORTING"]), ("ImageName", ["golden-win2022"])) == ["second"]
    assert names_of(boto, ("AmiName", ["gold", "linux", "nothing"])) == ["gold", "linux"]
    assert code_of(boto.list_export_image_tasks, Filters=[{"Name": "Colour", "Values": ["red"]}]) == (
        "ValidationException"
    )
    first = boto.list_export_image_tasks(MaxResults=2)
    second = boto.list_export_image_tasks(MaxResults=2, NextToken=first["NextToken"])
    assert len(first["ExportImageTasks"]) == 2
    assert len({task["TaskId"] for page in (first, second) for task in page["ExportImageTasks"]}) == 3


@pytest.mark.parametrize("name", NOT_OWN)
def test_only_own_images_are_exported(boto: Any, name: str) -> None:
    expected = ("ResourceNotFoundException", f"The image {name} for account 123456789012 does not exist.")
    assert error_of(boto.create_export_image_task, **{**EXPORT, "ImageName": name}) == expected


def test_exports_that_are_refused(boto: Any, still: LocalAppStream) -> None:
    still.fail_image("golden-linux")
    failed = {**EXPORT, "ImageName": "golden-linux"}
    assert code_of(boto.create_export_image_task, **failed) == "ResourceNotAvailableException"
    other = {**EXPORT, "IamRoleArn": "arn:aws:s3:::bucket"}
    assert code_of(boto.create_export_image_task, **other) == "InvalidRoleException"
    boto.create_export_image_task(**EXPORT)
    assert code_of(boto.create_export_image_task, **EXPORT) == "OperationNotPermittedException"
    unknown = "00000000-0000-0000-0000-000000000000"
    assert code_of(boto.get_export_image_task, TaskId=unknown) == "ResourceNotFoundException"


def test_an_import_is_validated_before_it_is_available(boto: Any, still: LocalAppStream) -> None:
    paint = {"Name": "Paint", "AbsoluteAppPath": "C:\\paint.exe"}
    asked: dict[str, Any] = {"DisplayName": "Imported", "Tags": {"a": "1"}, "AppCatalogConfig": [paint], **IMPORT}
    made = boto.create_imported_image(**asked)["Image"]
    assert (made["Arn"], made["DisplayName"]) == (f"{ACCOUNT}:image/imported", "Imported")
    assert (made["Visibility"], made["ImageType"]) == ("PRIVATE", "CUSTOM")
    assert [app["LaunchPath"] for app in made["Applications"]] == ["C:\\paint.exe"]
    assert boto.list_tags_for_resource(ResourceArn=made["Arn"])["Tags"] == {"a": "1"}
    for minutes, state in ((0, "IMPORTING"), (59, "IMPORTING"), (1, "VALIDATING"), (15, "AVAILABLE")):
        assert code_of(boto.create_image_builder, Name="b", ImageName="imported", **KIND) == (
            "ResourceNotAvailableException"
        )
        still.advance(minutes=minutes)
        assert image_of(boto, "imported")["State"] == state
    boto.create_image_builder(Name="b", ImageName="imported", InstanceType="GeneralPurpose.m6i.large")
    boto.create_image_builder(Name="c", ImageName="imported", **KIND)


def test_a_dry_run_answers_412_and_does_nothing(boto: Any) -> None:
    with pytest.raises(ClientError) as caught:
        boto.create_imported_image(DryRun=True, **IMPORT)
    answer = caught.value.response
    assert answer["Error"]["Code"] == "DryRunOperationException"
    assert answer["ResponseMetadata"]["HTTPStatusCode"] == 412
    assert code_of(boto.describe_images, Names=["imported"]) == "ResourceNotFoundException"
    taken = {**IMPORT, "Name": "golden-linux", "DryRun": True}
    assert code_of(boto.create_imported_image, **taken) == "ResourceAlreadyExistsException"


def test_imports_that_are_refused(boto: Any) -> None:
    clash = "InvalidParameterCombinationException"
    assert code_of(boto.create_imported_image, WorkspaceImageId="wsi-12345678", **IMPORT) == clash
    assert code_of(boto.create_imported_image, Name="i") == clash
    assert code_of(boto.create_imported_image, Name="i", SourceAmiId=IMPORT["SourceAmiId"]) == clash
    boto.create_imported_image(Name="i", WorkspaceImageId="wsi-12345678")


def test_an_import_that_fails_can_be_deleted(boto: Any, still: LocalAppStream) -> None:
    boto.create_imported_image(**IMPORT)
    assert code_of(boto.delete_image, Name="imported") == "OperationNotPermittedException"
    still.fail_image("imported", reason="IMAGE_IMPORT_FAILURE")
    failed = image_of(boto, "imported")
    assert (failed["State"], failed["StateChangeReason"]["Code"]) == ("FAILED", "IMAGE_IMPORT_FAILURE")
    boto.delete_image(Name="imported")


def test_imports_count_against_the_quota_of_images(boto: Any) -> None:
    for number in range(7):  # and three that are there from the start
        boto.create_imported_image(**{**IMPORT, "Name": f"i{number}"})
    code, message = error_of(boto.create_imported_image, **IMPORT)
    assert (code, message.split()[-1]) == ("LimitExceededException", "10")
