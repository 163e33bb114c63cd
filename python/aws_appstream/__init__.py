"""The Amazon AppStream client: boto3's methods, arguments and answers, with a Rust core.

    from aws_appstream import Client

    client = Client(region_name="eu-west-1")
    client.describe_image_builders(Names=["win2022"])

`AsyncClient` has the same methods as coroutines. `aws_appstream.local.LocalAppStream` is an AppStream that runs on this
machine.
"""

from aws_appstream import exceptions
from aws_appstream._client import Client
from aws_appstream._config import Config
from aws_appstream._core import __version__

TYPE_CHECKING = False  # `typing` costs more than all the rest of an import
if TYPE_CHECKING:
    from aws_appstream._async import AsyncClient
    from aws_appstream.local import LocalAppStream

__all__ = ["AsyncClient", "Client", "Config", "LocalAppStream", "__version__", "exceptions"]

_LATER = {"AsyncClient": "aws_appstream._async", "LocalAppStream": "aws_appstream.local"}

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
