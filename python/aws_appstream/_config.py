"""How a client behaves: `Config`, and what of it goes to the core."""

from __future__ import annotations

from aws_appstream.exceptions import ConfigurationError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Literal

    from typing_extensions import Self

_PROTOCOLS = ("json", "cbor")
_RETRIES = ("mode", "total_max_attempts", "max_attempts")


class Config:
    """Settings of a client beyond where and who, under botocore's names.

    Args:
        connect_timeout: seconds until a connection must stand, above 0. Default 60.
        read_timeout: seconds without a byte from the server, above 0. Default 60.
        retries: `{"mode": "standard", "total_max_attempts": 3}`; attempts count the first one. `max_attempts` counts
            only the retries, as in botocore.
        max_pool_connections: idle connections that are kept. Default 10. 100 calls are under way at once, or this many
            if that is more; others wait for their turn.
        protocol: `"json"` (AWS JSON 1.1, which boto3 speaks; the default) or `"cbor"` (Smithy RPC v2 CBOR).

    Raises:
        ConfigurationError: a value that cannot be one.
    """

    __slots__ = ("connect_timeout", "max_pool_connections", "protocol", "read_timeout", "retries")

    def __init__(
        self,
        *,
        connect_timeout: float | None = None,
        read_timeout: float | None = None,
        retries: dict[str, Any] | None = None,
        max_pool_connections: int | None = None,
        protocol: Literal["json", "cbor"] = "json",
    ) -> None:
        self.connect_timeout = connect_timeout
        self.read_timeout = read_timeout
        self.retries = retries
        self.max_pool_connections = max_pool_connections
        self.protocol: Literal["json", "cbor"] = protocol
        if protocol not in _PROTOCOLS:
            raise ConfigurationError(f"Invalid protocol: {protocol!r}, must be one of: {', '.join(_PROTOCOLS)}")
        self._attempts()

    def __repr__(self) -> str:
        told = ((name, getattr(self, name)) for name in self.__slots__)
        return f"Config({', '.join(f'{name}={value!r}' for name, value in told if value is not None)})"

    def merge(self, other: Config) -> Self:
        """A new one with what `other` says, and this one's where `other` is silent."""
        told = {name: getattr(self, name) for name in self.__slots__}
        told |= {name: value for name in self.__slots__ if (value := getattr(other, name)) is not None}
        return type(self)(**told)

    def _attempts(self) -> int | None:
        retries = self.retries or {}
        for name in retries:
            if name not in _RETRIES:
                raise ConfigurationError(f"Invalid retries: {name!r}, must be one of: {', '.join(_RETRIES)}")
        if (mode := retries.get("mode", "standard")) != "standard":
            raise ConfigurationError(f"Invalid retry mode: {mode!r}, must be: 'standard'")
        attempts: int | None = retries.get("total_max_attempts")
        if attempts is None and "max_attempts" in retries:
            retried = retries["max_attempts"]
            attempts = retried + 1 if isinstance(retried, int) else retried
        if attempts is not None and (not isinstance(attempts, int) or attempts < 1):
            raise ConfigurationError(f"Invalid number of attempts: {attempts!r}, must be an int of at least 1")
        return attempts

    def _settings(self) -> dict[str, Any]:
        return {
            "connect_timeout": self.connect_timeout,
            "read_timeout": self.read_timeout,
            "total_max_attempts": self._attempts(),
            "max_pool_connections": self.max_pool_connections,
            "protocol": self.protocol,
        }


def settings(config: Config | None, **told: str | None) -> dict[str, Any]:
    """What the core is told: the constructor's arguments and the config's, without those that are None."""
    if config is not None and not isinstance(config, Config):
        raise ConfigurationError(f"config is an aws_appstream.Config, not {config!r}")
    everything = {**told, **(config._settings() if config is not None else {})}
    return {name: value for name, value in everything.items() if value is not None}
