"""The Amazon AppStream client: boto3's methods, arguments and answers, with a Rust core.

    from aws_appstream import Client

    client = Client(region_name="eu-west-1")
    client.describe_image_builders(Names=["win2022"])

and above them objects, enums, and waits that are done for you::

    builder = client.image_builders.create("win2022", image="base", instance_type="stream.standard.medium")
    builder = builder.wait_until(State.RUNNING)

`AsyncClient` has the same as coroutines. `aws_appstream.local.LocalAppStream` is an AppStream that runs on this
machine.
"""

from aws_appstream import exceptions

TYPE_CHECKING = False  # `typing` costs more than all the rest of an import
if TYPE_CHECKING:
    from collections.abc import Callable

    from aws_appstream._async import AsyncClient
    from aws_appstream._bulk import Report
    from aws_appstream._client import Client
    from aws_appstream._config import Config
    from aws_appstream._core import __version__
    from aws_appstream._waits import StateChange
    from aws_appstream.enums import (
        ErrorCode,
        ImageState,
        ImageStateChangeReasonCode,
        Platform,
        State,
        StateChangeReasonCode,
        Visibility,
    )
    from aws_appstream.image import AsyncImage, Image
    from aws_appstream.image_builder import AsyncImageBuilder, ImageBuilder
    from aws_appstream.local import LocalAppStream
    from aws_appstream.records import DomainJoinInfo, ResourceError, StateChangeReason, VpcConfig
    from aws_appstream.streaming_url import StreamingURL

__all__ = [
    "AsyncClient",
    "AsyncImage",
    "AsyncImageBuilder",
    "Client",
    "Config",
    "DomainJoinInfo",
    "ErrorCode",
    "Image",
    "ImageBuilder",
    "ImageState",
    "ImageStateChangeReasonCode",
    "LocalAppStream",
    "Platform",
    "Report",
    "ResourceError",
    "State",
    "StateChange",
    "StateChangeReason",
    "StateChangeReasonCode",
    "StreamingURL",
    "Visibility",
    "VpcConfig",
    "__version__",
    "exceptions",
]

# The module that each name comes from, when it is asked for. The core is among them: pytest imports this package in
# every run, for `pytest_plugin`.
_LATER = {
    "Client": "aws_appstream._client",
    "__version__": "aws_appstream._core",
    "AsyncClient": "aws_appstream._async",
    "Config": "aws_appstream._config",
    "Report": "aws_appstream._bulk",
    "StateChange": "aws_appstream._waits",
    "ErrorCode": "aws_appstream.enums",
    "ImageState": "aws_appstream.enums",
    "ImageStateChangeReasonCode": "aws_appstream.enums",
    "Platform": "aws_appstream.enums",
    "State": "aws_appstream.enums",
    "StateChangeReasonCode": "aws_appstream.enums",
    "Visibility": "aws_appstream.enums",
    "AsyncImage": "aws_appstream.image",
    "Image": "aws_appstream.image",
    "AsyncImageBuilder": "aws_appstream.image_builder",
    "ImageBuilder": "aws_appstream.image_builder",
    "LocalAppStream": "aws_appstream.local",
    "DomainJoinInfo": "aws_appstream.records",
    "ResourceError": "aws_appstream.records",
    "StateChangeReason": "aws_appstream.records",
    "VpcConfig": "aws_appstream.records",
    "StreamingURL": "aws_appstream.streaming_url",
}

if not TYPE_CHECKING:  # or every name would seem to be here

    def __getattr__(name: str) -> object:
        """What not every program needs is imported when it is asked for."""
        if name not in _LATER:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = getattr(import_module(_LATER[name]), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_LATER})


def _finish_imports() -> None:
    """Called before a fork. What other threads are importing just then, no child could ever import."""
    import _frozen_importlib
    import _imp
    from time import monotonic, sleep

    def are_under_way() -> bool:
        _imp.acquire_lock()  # for who takes the lock of a module
        try:
            locks: dict[str, Callable[[], object]] = getattr(_frozen_importlib, "_module_locks", {})
            return any(name.startswith(__name__) and lock() for name, lock in locks.copy().items())
        finally:
            _imp.release_lock()

    until = monotonic() + 2  # what takes longer is stuck
    while are_under_way() and monotonic() < until:
        sleep(0.0001)


def _watch_forks() -> None:
    import os

    if hasattr(os, "register_at_fork"):
        os.register_at_fork(before=_finish_imports)


_watch_forks()
