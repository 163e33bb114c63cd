"""The main job, shown: the life of an image builder, with the sync client and then with the async one."""

from __future__ import annotations

import asyncio
import sys
import time

from aws_appstream import AsyncClient, Client
from aws_appstream.exceptions import AppStreamError, ResourceInUseException, ResourceNotFoundException
from aws_appstream.local import LocalAppStream

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

INSTANCE_TYPE = "stream.standard.medium"
#: States in which a builder may be deleted.
SETTLED = ("RUNNING", "STOPPED", "FAILED")
#: Real seconds that one state may last before the demo gives up: an hour in an account, a minute on this machine.
PATIENCE = {True: 3600.0, False: 60.0}


class Unexpected(Exception):
    """Something was not as it should be."""


class Demo:
    """One life of an image builder. `call` is a client's method by name, awaited."""

    def __init__(self, face: str, client: Client | AsyncClient, *, real: bool) -> None:
        self._face = face
        self._client = client
        self._real = real
        self._pause = 15 if real else 0.05
        self._name = f"demo-{face}-{int(time.time())}"
        self._began = time.monotonic()

    async def call(self, operation: str, **kwargs: Any) -> dict[str, Any]:
        method = getattr(self._client, operation)
        answer: dict[str, Any] = method(**kwargs) if isinstance(self._client, Client) else await method(**kwargs)
        return answer

    def say(self, text: str) -> None:
        print(f"{time.monotonic() - self._began:7.2f} s  {self._face:5}  {text}", flush=True)

    async def run(self) -> None:
        image = await self._image()
        created = await self.call("create_image_builder", Name=self._name, ImageName=image, InstanceType=INSTANCE_TYPE)
        self.say(f"created {created['ImageBuilder']['Arn']} from {image}")
        try:
            await self._live()
        finally:
            await self._clean_up()
        if not self._real:  # in an account there is no image of ours to delete
            await self._delete_image()

    async def _live(self) -> None:
        await self._until("RUNNING")
        url = await self.call("create_image_builder_streaming_url", Name=self._name, Validity=300)
        if not url["StreamingURL"].startswith("https://"):
            raise Unexpected("a streaming URL that is none")
        self.say(f"got a streaming URL, valid until {url['Expires']:%H:%M:%S}: {url['StreamingURL'][:60]}...")
        await self.call("stop_image_builder", Name=self._name)
        await self._until("STOPPED")

    async def _clean_up(self) -> None:
        """Deletes the builder, as soon as its state allows: also when the demo is interrupted."""
        try:
            while (await self._state()) not in (*SETTLED, None):  # noqa: ASYNC110 - the service tells only who asks
                await asyncio.sleep(self._pause)
            await self.call("delete_image_builder", Name=self._name)
            await self._until(None)
        except BaseException:
            self.say(f"{self._name} is left behind: delete it yourself")
            raise

    async def _delete_image(self) -> None:
        """Deletes an image of the account: the first one that nobody uses."""
        for image in (await self.call("describe_images", Type="PRIVATE"))["Images"]:
            try:
                await self.call("delete_image", Name=image["Name"])
            except ResourceInUseException as error:
                self.say(f"{image['Name']} is in use: {error.message}")
            else:
                self.say(f"deleted the image {image['Name']}")
                return
        raise Unexpected("no image that can be deleted")

    async def _image(self) -> str:
        """The newest public base image that a builder can be made from."""
        result = self._client.get_paginator("describe_images").paginate(Type="PUBLIC").build_full_result()
        found = result if isinstance(result, dict) else await result
        usable = [i for i in found["Images"] if i["State"] == "AVAILABLE" and i.get("ImageBuilderSupported")]
        windows = [i for i in usable if i.get("Platform", "").startswith("WINDOWS")]
        if not windows:
            raise Unexpected("no public base image")
        name: str = max(windows, key=lambda image: image["CreatedTime"])["Name"]
        return name

    async def _state(self) -> str | None:
        try:
            builders = (await self.call("describe_image_builders", Names=[self._name]))["ImageBuilders"]
        except ResourceNotFoundException:
            return None
        return str(builders[0]["State"]) if builders else None

    async def _until(self, target: str | None) -> None:
        """Looks until the builder is in that state, or gone, and says each state that it goes through."""
        seen, since = "", time.monotonic()
        while (state := await self._state()) != target:
            if state is None or state == "FAILED" or time.monotonic() - since > PATIENCE[self._real]:
                raise Unexpected(f"{self._name} is {state or 'gone'} and not {target or 'gone'}")
            if state != seen:
                self.say(f"{self._name} is {state}")
                seen, since = state, time.monotonic()
            await asyncio.sleep(self._pause)
        self.say(f"{self._name} is {target or 'gone'}")


async def _both(sync: Client, other: AsyncClient, *, real: bool) -> None:
    with sync:
        await Demo("sync", sync, real=real).run()
    async with other:
        await Demo("async", other, real=real).run()


def demo(*, real: bool = False, speed: float = 300.0, yes: bool = False) -> int:
    """Runs the demo; 0 if all was as it should be.

    Args:
        real: against the account that the environment's credentials name, after asking (unless `yes`).
        speed: of the local AppStream, without `real`.
    """
    try:
        if real:
            sync = Client()
            if not yes and not _agreed(sync):
                return 1
            asyncio.run(_both(sync, AsyncClient(), real=True))
        else:
            with LocalAppStream(speed=speed) as local:
                print(f"A local AppStream is at {local.endpoint_url}, {speed:g} times as fast as the real one.")
                asyncio.run(_both(local.client(), local.async_client(), real=False))
    except (AppStreamError, Unexpected) as error:
        print(f"Not as it should be: {error}", file=sys.stderr)
        return 1
    print("All as it should be.")
    return 0


def _agreed(client: Client) -> bool:
    print(f"This creates two image builders ({INSTANCE_TYPE}) in {client.meta.region_name}, one after the other, and")
    print("deletes them again. It takes half an hour and costs what they cost in that time.")
    try:
        return input("Go on? [y/N] ").strip().lower() in {"y", "yes"}
    except EOFError:  # nobody is there to ask
        return False
