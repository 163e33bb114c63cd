"""What runs in AppStream, over many accounts and regions: image builders and own images, gathered by Dask.

    python examples/many_accounts_dask.py tcp://scheduler:8786 \
        --role arn:aws:iam::111111111111:role/inventory --role arn:aws:iam::222222222222:role/inventory \
        --region eu-west-1 --region us-east-1

There is a client for each account and region. It is made here and pickled to the worker that asks with it: region and
endpoint go along, credentials do not. Each worker takes the roles itself, from its own profile (`--source`). One place
that does not answer is a line in the report and no end of it.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

import distributed

from aws_appstream import Client, Image, ImageBuilder
from aws_appstream.exceptions import AppStreamError


@dataclass(frozen=True)
class Place:
    """An account, by the role to take there, and a region of it."""

    role: str
    region: str
    endpoint: str | None = None

    @property
    def account(self) -> str:
        return self.role.split(":")[4]

    @property
    def profile(self) -> str:
        return f"inventory-{self.account}"

    def client(self) -> Client:
        return Client(self.region, profile_name=self.profile, endpoint_url=self.endpoint)


@dataclass(frozen=True)
class Found:
    """What there is in a place; or why nobody knows."""

    place: Place
    builders: list[ImageBuilder] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    problem: str | None = None


class Roles(distributed.WorkerPlugin):  # type: ignore[misc]  # dask has no types
    """Gives each worker's process a profile for each role."""

    name = "appstream-inventory"

    def __init__(self, roles: Iterable[str], source: str) -> None:
        self.profiles = "".join(
            f"\n[profile {Place(role, '').profile}]\nrole_arn = {role}\nsource_profile = {source}\n" for role in roles
        )

    def setup(self, worker: Any = None) -> None:
        self.before = os.environ.get("AWS_CONFIG_FILE")
        own = Path(self.before or "~/.aws/config").expanduser()
        with tempfile.NamedTemporaryFile("w", suffix=".config", delete=False) as file:
            file.write((own.read_text() if own.is_file() else "") + self.profiles)
        self.file = Path(file.name)
        os.environ["AWS_CONFIG_FILE"] = file.name

    def teardown(self, worker: Any = None) -> None:
        self.file.unlink(missing_ok=True)
        if self.before is None:
            os.environ.pop("AWS_CONFIG_FILE", None)
        else:
            os.environ["AWS_CONFIG_FILE"] = self.before


def look(place: Place, client: Client) -> Found:
    """What a worker does. Objects lose their client when they are sent back."""
    try:
        with client:
            return Found(place, list(client.image_builders), client.images.list(visibility="PRIVATE"))
    except AppStreamError as error:
        return Found(place, problem=f"{type(error).__name__}: {error}")


def inventory(dask: distributed.Client, places: Iterable[Place], source: str = "default") -> Iterator[Found]:
    """What there is, place by place, as it comes in."""
    places = list(places)
    roles = Roles({place.role for place in places}, source)
    dask.register_plugin(roles)
    roles.setup()  # here, too: a client wants to know the profile that it is for
    try:
        clients = [place.client() for place in places]
        futures = dask.map(look, places, clients, pure=False)
        for _, found in distributed.as_completed(futures, with_results=True):
            yield found
    finally:
        roles.teardown()
        dask.unregister_worker_plugin(roles.name)


def lines(found: Found) -> Iterator[str]:
    where = f"{found.place.account} {found.place.region}"
    if found.problem:
        yield f"{where} ? {found.problem}"
    for builder in found.builders:
        yield f"{where} builder {builder.name} {builder.state} {builder.instance_type} since {builder.created_time:%F}"
    for image in found.images:
        yield f"{where} image {image.name} {image.state} {image.platform} since {image.created_time:%F}"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="What runs in AppStream, over many accounts and regions.")
    parser.add_argument("scheduler", nargs="?", help="the address of Dask's; without it, workers on this machine")
    parser.add_argument("--role", action="append", required=True, help="the ARN of a role, one for each account")
    parser.add_argument("--region", action="append", required=True)
    parser.add_argument("--source", default="default", help="the workers' profile that may take the roles")
    options = parser.parse_args(arguments)
    places = [Place(role, region) for role, region in product(options.role, options.region)]
    problems = 0
    with distributed.Client(options.scheduler) as dask:
        for found in inventory(dask, places, options.source):
            problems += found.problem is not None
            print(*lines(found), sep="\n", flush=True)
    return min(problems, 1)


if __name__ == "__main__":
    sys.exit(main())
