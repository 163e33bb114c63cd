"""Licence-included software on image builders of the local AppStream, as boto3 sees it."""

from __future__ import annotations

from typing import Any

import pytest

from aws_appstream.local import LocalAppStream

from .asking import ACCOUNT, BUILDER, KIND, builder_of, code_of, error_of, image_of

OFFICE = "Microsoft_Office_2024_LTSC_Standard_64Bit"
VISIO = "Microsoft_Visio_2024_LTSC_Professional_64Bit"
PROJECT = "Microsoft_Project_2024_Standard_64Bit"
LINUX = {"ImageName": "AppStream-AmazonLinux2-06-17-2024", **KIND}


@pytest.fixture
def running(boto: Any, still: LocalAppStream) -> Any:
    """boto3's client, with an image builder b that runs."""
    boto.create_image_builder(Name="b", **BUILDER)
    still.advance(minutes=8)
    return boto


def software_of(client: Any, resource: str = "image-builder/b") -> dict[str, str]:
    arn = f"{ACCOUNT}:{resource}"
    answer = client.describe_software_associations(AssociatedResource=arn)
    assert answer["AssociatedResource"] == arn
    return {row["SoftwareName"]: row["Status"] for row in answer["SoftwareAssociations"]}


def seen(client: Any) -> tuple[str, dict[str, str]]:
    return builder_of(client, "b")["State"], software_of(client)


def add(client: Any, *names: str) -> None:
    client.associate_software_to_image_builder(ImageBuilderName="b", SoftwareNames=list(names))


def remove(client: Any, *names: str) -> None:
    client.disassociate_software_from_image_builder(ImageBuilderName="b", SoftwareNames=list(names))


def deploy(client: Any, **kwargs: Any) -> None:
    client.start_software_deployment_to_image_builder(ImageBuilderName="b", **kwargs)


def test_software_is_installed_by_a_deployment(running: Any, still: LocalAppStream) -> None:
    add(running, OFFICE)
    assert seen(running) == ("RUNNING", {OFFICE: "STAGED_FOR_INSTALLATION"})
    deploy(running)
    assert seen(running) == ("PENDING_SYNCING_APPS", {OFFICE: "PENDING_INSTALLATION"})
    still.advance(minutes=1)
    assert seen(running) == ("SYNCING_APPS", {OFFICE: "PENDING_INSTALLATION"})
    still.advance(minutes=15)
    assert seen(running) == ("RUNNING", {OFFICE: "INSTALLED"})


def test_software_is_uninstalled_by_a_deployment(running: Any, still: LocalAppStream) -> None:
    add(running, OFFICE, VISIO)
    deploy(running)
    still.advance(minutes=16)
    remove(running, OFFICE)
    assert seen(running) == ("RUNNING", {OFFICE: "STAGED_FOR_UNINSTALLATION", VISIO: "INSTALLED"})
    deploy(running)
    assert software_of(running) == {OFFICE: "PENDING_UNINSTALLATION", VISIO: "INSTALLED"}
    still.advance(minutes=16)
    assert seen(running) == ("RUNNING", {VISIO: "INSTALLED"})


def test_what_is_staged_can_be_taken_back(running: Any) -> None:
    add(running, OFFICE, VISIO)
    remove(running, OFFICE)
    assert software_of(running) == {VISIO: "STAGED_FOR_INSTALLATION"}
    code, message = error_of(
        running.disassociate_software_from_image_builder, ImageBuilderName="b", SoftwareNames=[VISIO, OFFICE]
    )
    assert (code, OFFICE in message) == ("ResourceNotFoundException", True)
    assert software_of(running) == {VISIO: "STAGED_FOR_INSTALLATION"}


def test_a_builder_is_left_alone_while_it_syncs(running: Any, still: LocalAppStream) -> None:
    add(running, OFFICE)
    deploy(running)
    for minutes in (0, 1):
        still.advance(minutes=minutes)
        busy = "ConcurrentModificationException"
        named: dict[str, Any] = {"ImageBuilderName": "b"}
        software = {**named, "SoftwareNames": [VISIO]}
        assert code_of(running.associate_software_to_image_builder, **software) == busy
        assert code_of(running.disassociate_software_from_image_builder, **software) == busy
        assert code_of(running.start_software_deployment_to_image_builder, **named) == busy
        for call in (running.stop_image_builder, running.delete_image_builder):
            assert code_of(call, Name="b") == "OperationNotPermittedException"


def test_an_image_has_its_builders_software_and_passes_it_on(running: Any, still: LocalAppStream) -> None:
    add(running, OFFICE)
    deploy(running)
    still.advance(minutes=16)
    add(running, VISIO)
    still.create_image("b", "baked")
    still.advance(minutes=20)
    assert software_of(running, "image/baked") == {OFFICE: "INSTALLED"}
    assert image_of(running, "baked")["ManagedSoftwareIncluded"] is True
    assert image_of(running, "golden-win2022")["ManagedSoftwareIncluded"] is False
    running.copy_image(SourceImageName="baked", DestinationImageName="copy", DestinationRegion="us-east-1")
    assert software_of(running, "image/copy") == {OFFICE: "INSTALLED"}
    changed = {"SoftwaresToInstall": [PROJECT], "SoftwaresToUninstall": [OFFICE]}
    running.create_image_builder(Name="c", ImageName="baked", **changed, **KIND)
    expected = {OFFICE: "PENDING_UNINSTALLATION", PROJECT: "PENDING_INSTALLATION"}
    assert software_of(running, "image-builder/c") == expected
    still.advance(minutes=8)
    assert builder_of(running, "c")["State"] == "PENDING_SYNCING_APPS"
    still.advance(minutes=16)
    assert builder_of(running, "c")["State"] == "RUNNING"
    assert software_of(running, "image-builder/c") == {PROJECT: "INSTALLED"}


def test_what_is_refused(running: Any, still: LocalAppStream) -> None:
    def refused(*names: str, builder: str = "b") -> str:
        return code_of(running.associate_software_to_image_builder, ImageBuilderName=builder, SoftwareNames=list(names))

    assert refused("Solitaire") == "ResourceNotFoundException"
    assert refused(OFFICE, builder="nobody") == "ResourceNotFoundException"
    assert refused() == "InvalidParameterCombinationException"
    assert refused(OFFICE, VISIO.replace("64", "32")) == "InvalidParameterCombinationException"
    code, message = error_of(running.start_software_deployment_to_image_builder, ImageBuilderName="b")
    assert code == "OperationNotPermittedException"
    assert message == "No software of the image builder b waits to be deployed."
    running.create_image_builder(Name="linux", **LINUX)
    still.advance(minutes=8)
    assert refused(OFFICE, builder="linux") == "IncompatibleImageException"
    made = {"Name": "c", "SoftwaresToInstall": [OFFICE], **LINUX}
    assert code_of(running.create_image_builder, **made) == "IncompatibleImageException"
    add(running, OFFICE)
    running.stop_image_builder(Name="b")
    still.advance(minutes=2)
    deployed = code_of(running.start_software_deployment_to_image_builder, ImageBuilderName="b")
    assert deployed == "OperationNotPermittedException"


def test_pages_and_resources_without_software(running: Any) -> None:
    add(running, OFFICE, VISIO, PROJECT)
    arn = f"{ACCOUNT}:image-builder/b"
    first = running.describe_software_associations(AssociatedResource=arn, MaxResults=2)
    second = running.describe_software_associations(AssociatedResource=arn, NextToken=first["NextToken"])
    names = [row["SoftwareName"] for page in (first, second) for row in page["SoftwareAssociations"]]
    assert names == sorted([OFFICE, VISIO, PROJECT])
    assert "NextToken" not in second
    assert software_of(running, "image/golden-linux") == {}
    for resource, code in (
        ("image/nothing", "ResourceNotFoundException"),
        ("image-builder/nobody", "ResourceNotFoundException"),
        ("stack/s", "OperationNotPermittedException"),
    ):
        asked = {"AssociatedResource": f"{ACCOUNT}:{resource}"}
        assert code_of(running.describe_software_associations, **asked) == code
