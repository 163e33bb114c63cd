"""One image builder: what it was when it was asked for, and what can be done with it."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

from aws_appstream import _waits
from aws_appstream._onebody import done, fetch, pause, twin
from aws_appstream._resource import AsyncResource
from aws_appstream.enums import State
from aws_appstream.exceptions import (
    ConcurrentModificationException,
    ImageBuilderFailed,
    OperationNotPermittedException,
    ParamValidationError,
    ResourceNotFoundException,
    UnexpectedState,
)
from aws_appstream.records import ImageBuilderRecord
from aws_appstream.streaming_url import StreamingURL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from typing_extensions import Self, Unpack

#: How often a refusal is taken for the service being behind its own state.
_REFUSALS = 3
#: The longest that a streaming URL is valid, in seconds.
_LONGEST = 7 * 24 * 3600


class AsyncImageBuilder(ImageBuilderRecord, AsyncResource):
    """An image builder, as it was when the service was asked. A frozen snapshot: actions and `reload()` return newer
    ones. Its attributes are those of `records.ImageBuilderRecord`.

    Example:
        builder = client.image_builders.get("win2022")
        print(builder.state, builder.instance_type, builder.created_time)
        builder = builder.wait_until(State.RUNNING)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageBuilder.html
    """

    __slots__ = ()
    _describe = "describe_image_builders"
    _states = "ImageBuilderState"

    def _besides(self) -> str:
        return f" {self.instance_type} {self.platform}"

    async def start(self, agent_version: str | None = None) -> Self:
        """Starts it. It must be `STOPPED`.

        Args:
            agent_version: the version of the AppStream agent to start it with; `"LATEST"` installs the newest.

        Returns:
            The snapshot after it, which is `PENDING`.

        Raises:
            ResourceNotAvailableException, ConcurrentModificationException, IncompatibleImageException, ...: see
                https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StartImageBuilder.html

        Example:
            builder = builder.start().wait_until(State.RUNNING)
        """
        version = {} if agent_version is None else {"AppstreamAgentVersion": agent_version}
        return await self._act("start_image_builder", **version)

    async def stop(self) -> Self:
        """Stops it. It must be `RUNNING`.

        Returns:
            The snapshot after it, which is `STOPPING`.

        Raises:
            OperationNotPermittedException, ConcurrentModificationException: see
                https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StopImageBuilder.html

        Example:
            builder = builder.stop().wait_until(State.STOPPED)
        """
        return await self._act("stop_image_builder")

    async def delete(
        self,
        wait: bool = False,
        stop_first: bool = True,
        missing_ok: bool = False,
        **waiting: Unpack[_waits._Waiting],
    ) -> None:
        """Deletes it.

        Args:
            wait: until it is gone.
            stop_first: brings it into a state in which it may be deleted: waits until it is neither on its way
                somewhere nor being snapshotted, and stops it if it runs. Without it the service is asked at once.
            missing_ok: if it is gone already, that is no error.
            waiting: `timeout`, `poll`, ... of each of these waits, as `wait_until` takes them.

        Raises:
            ResourceNotFoundException: there is none, and not `missing_ok`.
            OperationNotPermittedException: it may not be deleted now. See
                https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteImageBuilder.html

        Example:
            builder.delete(wait=True, missing_ok=True)
        """
        try:
            if not stop_first:
                await self._act("delete_image_builder")
            elif not await self._bring_down(waiting):
                return
        except ResourceNotFoundException:
            if not missing_ok:
                raise
            return
        if wait:
            await done(self.wait_until_deleted(**waiting))

    async def _bring_down(self, waiting: _waits._Waiting) -> bool:
        """Stops it if it runs, and deletes it; False if it went while this was waiting."""
        refused = 0
        now: AsyncImageBuilder | None = await done(self.reload())
        while now is not None and now.state != State.DELETING:
            try:
                if now.state == State.RUNNING:
                    await done(now.stop())
                    await now._until_stopped(waiting)
                elif not now.state.is_transitional:
                    await now._act("delete_image_builder")
                    return True
            except (OperationNotPermittedException, ConcurrentModificationException):
                refused += 1
                if refused == _REFUSALS:
                    raise
                await pause(self.client, refused)
            (now,) = await _waits.until(self.client, type(self), [self._key], _waits.SETTLED, **waiting)
        return now is not None

    async def _until_stopped(self, waiting: _waits._Waiting) -> None:
        with suppress(ImageBuilderFailed, UnexpectedState):  # whatever it is now is looked at next
            await done(self.wait_until(State.STOPPED, **waiting))

    async def streaming_url(self, valid_for: float | timedelta | None = None) -> StreamingURL:
        """A URL with which whoever has it can connect to the builder. It must be `RUNNING`.

        Args:
            valid_for: from 1 second to 7 days, in seconds or as a `timedelta`; by default an hour.

        Returns:
            A `StreamingURL`, which masks itself when it is printed: its `url` is the URL.

        Raises:
            ParamValidationError: `valid_for` is out of its range; nothing was sent.
            OperationNotPermittedException: it is not `RUNNING`. See
                https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImageBuilderStreamingURL.html

        Example:
            url = builder.streaming_url(valid_for=timedelta(hours=1)).url
        """
        validity = {} if valid_for is None else {"Validity": _validity(valid_for)}
        (url,), _ = await fetch(
            self.client, "create_image_builder_streaming_url", StreamingURL, Name=self.name, **validity
        )
        return url

    async def _act(self, method: str, /, **parameters: Any) -> Self:
        found, _ = await fetch(self.client, method, type(self), Name=self.name, **parameters)
        return found[0] if found else self


def _validity(valid_for: float | timedelta) -> int:
    seconds = _waits.seconds(valid_for, "valid_for")
    if not 1 <= seconds <= _LONGEST or seconds != int(seconds):
        raise ParamValidationError(f"valid_for is from 1 second to 7 days, in whole seconds: {valid_for!r}")
    return int(seconds)


ImageBuilder = twin(AsyncImageBuilder)
