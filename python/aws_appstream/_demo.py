"""The main job, shown: the life of an image builder, with the sync client and then with the async one."""

from __future__ import annotations

import asyncio
import sys
import time

from aws_appstream import AsyncClient, Client, State
from aws_appstream._onebody import done
from aws_appstream.exceptions import AppStreamError, ResourceInUseException
from aws_appstream.local import LocalAppStream

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from aws_appstream import StateChange
    from aws_appstream._waits import _Waiting

INSTANCE_TYPE = "stream.standard.medium"


class Unexpected(Exception):
    """Something was not as it should be."""


class Demo:
    """One life of an image builder, on either face: what a client gives is awaited if it has to be."""

    def __init__(self, face: str, client: Client | AsyncClient, *, real: bool) -> None:
        self._face = face
        self._client: Any = client
        self._real = real
        self._name = f"demo-{face}-{int(time.time())}"
        self._began = time.monotonic()
        self._waiting: _Waiting = {"on_change": self.tell}
        if not real:
            self._waiting |= {"poll": (0.02, 0.1), "timeout": 60}

    def say(self, text: str) -> None:
        print(f"{time.monotonic() - self._began:7.2f} s  {self._face:5}  {text}", flush=True)

    def tell(self, change: StateChange) -> None:
        """Says each state that the builder goes through."""
        self.say(f"{change.name} is {change.after or 'gone'}")

    async def run(self) -> None:
        image = await done(self._client.images.latest(name_prefix="AppStream-WinServer"))
        builder = await done(self._client.image_builders.create(self._name, image=image, instance_type=INSTANCE_TYPE))
        self.say(f"created {builder.arn} from {image.name}")
        try:
            await self._live(builder)
        finally:
            await self._clean_up(builder)
        if not self._real:  # in an account there is no image of ours to delete
            await self._delete_image()

    async def _live(self, builder: Any) -> None:
        builder = await done(builder.wait_until(State.RUNNING, **self._waiting))
        url = await done(builder.streaming_url(300))
        if not url.url.startswith("https://"):
            raise Unexpected("a streaming URL that is none")
        self.say(f"got a streaming URL, valid until {url.expires:%H:%M:%S}: {url.url[:60]}...")
        builder = await done(builder.stop())
        await done(builder.wait_until(State.STOPPED, **self._waiting))

    async def _clean_up(self, builder: Any) -> None:
        """Deletes the builder, as soon as its state allows: also when the demo is interrupted."""
        try:
            await done(builder.delete(wait=True, missing_ok=True, **self._waiting))
        except BaseException:
            self.say(f"{self._name} is left behind: delete it yourself")
            raise

    async def _delete_image(self) -> None:
        """Deletes an image of the account: the first one that nobody uses."""
        for image in await done(self._client.images.list(visibility="PRIVATE")):
            try:
                await done(image.delete())
            except ResourceInUseException as error:
                self.say(f"{image.name} is in use: {error.message}")
            else:
                self.say(f"deleted the image {image.name}")
                return
        raise Unexpected("no image that can be deleted")


async def _both(sync: Client, other: AsyncClient, *, real: bool) -> None:
    with sync:
        await Demo("sync", sync, real=real).run()
    async with other:
        await Demo("async", other, real=real).run()


def demo(*, real: bool = False, speed: float = 300.0, yes: bool = False, where: dict[str, Any] | None = None) -> int:
    """Runs the demo; 0 if all was as it should be.

    Args:
        real: against the account that the environment's credentials name, after asking (unless `yes`).
        speed: of the local AppStream, without `real`.
        where: what the clients are told with `real`; by default nothing.
    """
    try:
        if real:
            sync = Client(**(where or {}))
            if not yes and not _agreed(sync):
                return 1
            asyncio.run(_both(sync, AsyncClient(**(where or {})), real=True))
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
