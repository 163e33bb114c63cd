"""The command `create`."""

from __future__ import annotations

import click

from aws_appstream.cli import _output, _parameters
from aws_appstream.cli._settings import Command, Settings, common, settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from aws_appstream import Client

    _Tag = click.ParamType[tuple[str, str]]
else:
    _Tag = click.ParamType  # which takes no parameter in older ones


class Tag(_Tag):
    """`KEY=VALUE`."""

    name = "tag"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        if isinstance(value, tuple):
            return value
        key, equals, text = str(value).partition("=")
        if not key or not equals:
            self.fail(f"{value!r} is not KEY=VALUE", param, ctx)
        return key, text


@click.command(cls=Command)
@_parameters.name
@click.option("--image", help="The image to make it of: its name or ARN.")
@click.option(
    "--platform",
    type=_parameters.Upper(_parameters.platforms),
    help="Instead of an image: the newest public base image of this platform, such as WINDOWS_SERVER_2022.",
)
@click.option("--instance-type", required=True, help="Such as stream.standard.medium.")
@click.option("--display-name", help="For people.")
@click.option("--description", help="For people.")
@click.option("--subnet-id", "subnet_ids", multiple=True, help="The subnet that it is put into.")
@click.option("--security-group-id", "security_group_ids", multiple=True, help="At most 5.")
@click.option(
    "--enable-default-internet-access/--no-enable-default-internet-access",
    default=None,
    help="Whether it reaches the internet from the default VPC.",
)
@click.option("--directory-name", help="The directory to join, such as corp.example.com.")
@click.option("--organizational-unit", help="The distinguished name of the unit in it.")
@click.option("--iam-role-arn", "iam_role", help="The role that applications on it can take.")
@click.option("--access-endpoint", "access_endpoints", multiple=True, help="The id of a VPC endpoint for streaming.")
@click.option("--agent-version", help="Of the AppStream agent; LATEST installs the newest.")
@click.option("--root-volume-size", type=int, help="In GB, 200 to 500.")
@click.option("--software", "software_to_install", multiple=True, help="A licence-included application to install.")
@click.option("--disable-imdsv1/--no-disable-imdsv1", default=None, help="Only version 2 of the metadata service.")
@click.option("--tag", "tags", type=Tag(), multiple=True, metavar="KEY=VALUE", help="Up to 50.")
@click.option(
    "--retry-invalid-role", is_flag=True, help="Try for 2 minutes while the service does not see the role yet."
)
@click.option(
    "--ensure", is_flag=True, help="If it exists as it is asked for, that is fine; start it if it is stopped."
)
@_parameters.wait("Until it is RUNNING.")
@_parameters.patience
@common
@settings
def create(settings: Settings, /, name: str, ensure: bool, waits: bool, **told: Any) -> None:
    """Create an image builder."""
    if told["timeout"] is not None and not (waits or ensure):
        raise click.UsageError("--timeout goes with --wait")
    waiting = {"timeout": told.pop("timeout"), "poll": told.pop("poll"), "progress": settings.shows_progress}
    with settings.client() as client:
        options = _options(client, **told)
        if ensure:
            builder = client.image_builders.ensure(name, wait=waits, **waiting, **options)
        else:
            builder = client.image_builders.create(name, **options)
            builder = builder.wait_until("RUNNING", **waiting) if waits else builder
        if settings.json:
            _output.as_json(builder.to_dict())
        else:
            click.echo(builder.name)


def _options(
    client: Client,
    *,
    image: str | None,
    platform: str | None,
    directory_name: str | None,
    organizational_unit: str | None,
    tags: tuple[tuple[str, str], ...],
    **others: Any,
) -> dict[str, Any]:
    """The keyword arguments of the collection's `create`; an option that was not told is none."""
    if (image is None) == (platform is None):
        raise click.UsageError("one of --image and --platform is needed")
    if organizational_unit and not directory_name:
        raise click.UsageError("--organizational-unit goes with --directory-name")
    told = {key: list(value) if isinstance(value, tuple) else value for key, value in others.items() if value != ()}
    join = (directory_name, organizational_unit) if organizational_unit else directory_name
    chosen = client.images.latest(platform=platform) if platform else image
    return {**told, "image": chosen, "domain_join": join, "tags": dict(tags) or None}
