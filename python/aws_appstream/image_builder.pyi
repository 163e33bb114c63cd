# Written by tools/generate_twins.py from image_builder.py
# Do not edit: run `make generate`.
"""One image builder: what it was when it was asked for, and what can be done with it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from typing_extensions import Self, Unpack

from aws_appstream import _waits
from aws_appstream._resource import AsyncResource, Resource
from aws_appstream.records import ImageBuilderRecord
from aws_appstream.streaming_url import StreamingURL

TYPE_CHECKING = False

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

    def _besides(self) -> str: ...
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

    async def delete(
        self, wait: bool = False, stop_first: bool = True, missing_ok: bool = False, **waiting: Unpack[_waits._Waiting]
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

    async def _bring_down(self, waiting: _waits._Waiting) -> bool:
        """Stops it if it runs, and deletes it; False if it went while this was waiting."""

    async def _until_stopped(self, waiting: _waits._Waiting) -> None: ...
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

    async def _act(self, method: str, /, **parameters: Any) -> Self: ...

def _validity(valid_for: float | timedelta) -> int: ...

class ImageBuilder(ImageBuilderRecord, Resource):
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

    def _besides(self) -> str: ...
    def start(self, agent_version: str | None = None) -> Self:
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

    def stop(self) -> Self:
        """Stops it. It must be `RUNNING`.

        Returns:
            The snapshot after it, which is `STOPPING`.

        Raises:
            OperationNotPermittedException, ConcurrentModificationException: see
                https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StopImageBuilder.html

        Example:
            builder = builder.stop().wait_until(State.STOPPED)
        """

    def delete(
        self, wait: bool = False, stop_first: bool = True, missing_ok: bool = False, **waiting: Unpack[_waits._Waiting]
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

    async def _bring_down(self, waiting: _waits._Waiting) -> bool:
        """Stops it if it runs, and deletes it; False if it went while this was waiting."""

    async def _until_stopped(self, waiting: _waits._Waiting) -> None: ...
    def streaming_url(self, valid_for: float | timedelta | None = None) -> StreamingURL:
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

    async def _act(self, method: str, /, **parameters: Any) -> Self: ...
