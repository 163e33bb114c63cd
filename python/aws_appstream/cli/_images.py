"""The command `images`."""

from __future__ import annotations

import click

from aws_appstream.cli import _output, _parameters
from aws_appstream.cli._settings import Command, Settings, common, settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aws_appstream import Image

#: One's own are what one looks for.
_ORDER = ("PRIVATE", "SHARED", "PUBLIC")


@click.command("images", cls=Command)
@_parameters.names(required=False)
@click.option(
    "--type",
    "visibility",
    type=click.Choice(["private", "shared", "public"], case_sensitive=False),
    help="Your own ones, those that others have shared, or AWS's.",
)
@click.option(
    "--platform",
    "platforms",
    multiple=True,
    type=_parameters.Upper(_parameters.platforms),
    help="Such as WINDOWS_SERVER_2022.",
)
@click.option("--state", "states", multiple=True, type=_parameters.Upper(_parameters.image_states), help="Only these.")
@click.option("--prefix", default="", help="Only those whose names begin so.")
@click.option("--latest", is_flag=True, help="Only the newest that is AVAILABLE; AWS's, unless --type says otherwise.")
@_parameters.listing
@common
@settings
def list_images(
    settings: Settings,
    names: tuple[str, ...],
    visibility: str | None,
    platforms: tuple[str, ...],
    states: tuple[str, ...],
    prefix: str,
    latest: bool,
    quiet: bool,
    wide: bool,
) -> None:
    """List images.

    Your own ones come first, then those that others have shared, then AWS's; the newest first.
    """
    from aws_appstream.cli._tables import IMAGES

    kind = visibility and visibility.upper()
    if latest and (names or states):
        raise click.UsageError("--latest goes with neither names nor --state")
    with settings.client() as client:
        if latest:
            found = [client.images.latest(platform=platforms or None, visibility=kind or "PUBLIC", name_prefix=prefix)]
        else:
            found = client.images.list(
                names or None, visibility=kind, platform=platforms or None, state=states or None, name_prefix=prefix
            )
            found.sort(key=_place)
        _output.listing(settings, IMAGES, found, quiet, wide)


def _place(image: Image) -> tuple[int, float, str]:
    kind = _ORDER.index(image.visibility) if image.visibility in _ORDER else len(_ORDER)
    return kind, -image.created_time.timestamp() if image.created_time else 0, str(image.name)
