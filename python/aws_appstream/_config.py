"""How a client behaves: `Config`, and what of it goes to the core."""

from __future__ import annotations

from aws_appstream.exceptions import ConfigurationError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Literal, NoReturn

    from typing_extensions import Self

_PROTOCOLS = ("json", "cbor")
_RETRIES = ("mode", "total_max_attempts", "max_attempts", "concurrent_modification", "invalid_role")
#: How long a role may stay invisible, in seconds, as Terraform has it.
_ROLE_PATIENCE = 120.0
_MODES = ("standard", "adaptive")
# Of botocore's options, what this client does not do, by the values that ask for nothing.
_LACKING: dict[str, tuple[Any, ...]] = {
    "client_cert": (),
    "proxies_config": (),
    "user_agent": (),
    "tcp_keepalive": (False,),
    "defaults_mode": ("legacy",),
    "parameter_validation": (True,),
}
# And what is about other services or parts of requests that AppStream's do not have.
_ELSEWHERE = (
    "s3",
    "s3_disable_express_session_auth",
    "inject_host_prefix",
    "endpoint_discovery_enabled",
    "request_min_compression_size_bytes",
    "disable_request_compression",
    "client_context_params",
    "sigv4a_signing_region_set",
    "request_checksum_calculation",
    "response_checksum_validation",
    "account_id_endpoint_mode",
    "auth_scheme_preference",
)


class Config:
    """Settings of a client beyond where and who, under botocore's names.

    What is left open comes from the environment and the shared AWS files, as with boto3. A `botocore.config.Config` can
    be given in its place.

    Args:
        region_name: the region, if the client is not told one.
        connect_timeout: seconds until a connection must stand, above 0. Default 60.
        read_timeout: seconds without a byte from the server, above 0. Default 60.
        retries: `{"mode": "standard", "total_max_attempts": 3}`; attempts count the first one. `max_attempts` counts
            only the retries, as in botocore. The mode `"adaptive"` also slows calls down while the service throttles.
            And for this service, both off by default: `"concurrent_modification": True` also tries again, more slowly,
            while something else changes the resource; `"invalid_role": True` tries to create an image builder for 2
            minutes while the service does not see its IAM role yet (or for so many seconds, or a `timedelta`).
        max_pool_connections: idle connections that are kept. Default 10. 100 calls are under way at once, or this many
            if that is more; others wait for their turn.
        proxies: the proxy for each scheme, `{"https": "http://user:password@proxy:3128"}`; `{}` for none. Default: what
            `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` say.
        user_agent_extra: text at the end of the User-Agent header.
        user_agent_appid: the application's name in it.
        use_fips_endpoint, use_dualstack_endpoint: which of AWS's endpoints.
        ignore_configured_endpoint_urls: whether endpoints of the environment and the shared files count for nothing.
        signature_version: `"v4"`, the only one.
        protocol: `"json"` (AWS JSON 1.1, which boto3 speaks; the default) or `"cbor"` (Smithy RPC v2 CBOR).

    Raises:
        ConfigurationError: a value that cannot be one.
        TypeError: a name that is none.

    Example:
        config = Config(read_timeout=10, retries={"mode": "standard", "total_max_attempts": 5})
        client = Client(region_name="eu-west-1", config=config)
    """

    __slots__ = (
        "connect_timeout",
        "ignore_configured_endpoint_urls",
        "max_pool_connections",
        "protocol",
        "proxies",
        "read_timeout",
        "region_name",
        "retries",
        "signature_version",
        "use_dualstack_endpoint",
        "use_fips_endpoint",
        "user_agent_appid",
        "user_agent_extra",
    )

    def __init__(
        self,
        *,
        region_name: str | None = None,
        connect_timeout: float | None = None,
        read_timeout: float | None = None,
        retries: dict[str, Any] | None = None,
        max_pool_connections: int | None = None,
        proxies: dict[str, str] | None = None,
        user_agent_extra: str | None = None,
        user_agent_appid: str | None = None,
        use_fips_endpoint: bool | None = None,
        use_dualstack_endpoint: bool | None = None,
        ignore_configured_endpoint_urls: bool | None = None,
        signature_version: Literal["v4"] | None = None,
        protocol: Literal["json", "cbor"] | None = None,
        **unknown: NoReturn,
    ) -> None:
        self.proxies: dict[str, str] | None = proxies
        proxies = None  # a traceback would show their passwords
        self.region_name: str | None = region_name
        self.connect_timeout: float | None = connect_timeout
        self.read_timeout: float | None = read_timeout
        self.retries: dict[str, Any] | None = retries
        self.max_pool_connections: int | None = max_pool_connections
        self.user_agent_extra: str | None = user_agent_extra
        self.user_agent_appid: str | None = user_agent_appid
        self.use_fips_endpoint: bool | None = use_fips_endpoint
        self.use_dualstack_endpoint: bool | None = use_dualstack_endpoint
        self.ignore_configured_endpoint_urls: bool | None = ignore_configured_endpoint_urls
        self.signature_version: Literal["v4"] | None = signature_version
        self.protocol: Literal["json", "cbor"] | None = protocol
        for name in unknown:
            raise TypeError(_unknown("Config", name, self.__slots__))
        if protocol is not None and protocol not in _PROTOCOLS:
            raise ConfigurationError(f"Invalid protocol: {protocol!r}, must be one of: {', '.join(_PROTOCOLS)}")
        if signature_version not in (None, "v4"):
            raise ConfigurationError(f"Invalid signature_version: {signature_version!r}, must be: 'v4'")
        self._attempts()
        self._role_patience()
        self._concurrent_modification()

    def __repr__(self) -> str:
        told = ((name, getattr(self, name)) for name in self.__slots__ if name != "proxies")
        shown = [f"{name}={value!r}" for name, value in told if value is not None]
        if self.proxies is not None:  # their URLs have passwords
            shown.append(f"proxies=<for {', '.join(self.proxies) or 'nothing'}>")
        return f"Config({', '.join(sorted(shown))})"

    def merge(self, other: Config) -> Self:
        """A new one with what `other` says, and this one's where `other` is silent.

        Args:
            other: what wins.

        Returns:
            A new `Config`; both stay as they are.

        Example:
            patient = Config(connect_timeout=5).merge(Config(read_timeout=120))
        """
        told = {name: getattr(self, name) for name in self.__slots__}
        told |= {name: value for name in self.__slots__ if (value := getattr(other, name)) is not None}
        return type(self)(**told)

    def _attempts(self) -> int | None:
        retries = self.retries or {}
        for name in retries:
            if name not in _RETRIES:
                raise ConfigurationError(_unknown("retries", name, _RETRIES))
        if (mode := retries.get("mode", "standard")) not in _MODES:
            raise ConfigurationError(f"Invalid retry mode: {mode!r}, must be one of: {', '.join(_MODES)}")
        attempts: int | None = retries.get("total_max_attempts")
        if attempts is None and "max_attempts" in retries:
            retried = retries["max_attempts"]
            attempts = retried + 1 if isinstance(retried, int) else retried
        if attempts is not None and (not isinstance(attempts, int) or attempts < 1):
            raise ConfigurationError(f"Invalid number of attempts: {attempts!r}, must be an int of at least 1")
        return attempts

    def _concurrent_modification(self) -> bool | None:
        wanted: bool | None = (self.retries or {}).get("concurrent_modification")
        if wanted is not None and not isinstance(wanted, bool):
            raise ConfigurationError(f"Invalid concurrent_modification: {wanted!r}, must be True or False")
        return wanted

    def _role_patience(self) -> float | None:
        wanted = (self.retries or {}).get("invalid_role")
        if wanted is None or isinstance(wanted, bool):
            return _ROLE_PATIENCE if wanted else None
        seconds = wanted.total_seconds() if hasattr(wanted, "total_seconds") else wanted
        if not isinstance(seconds, (int, float)) or not seconds > 0:
            raise ConfigurationError(f"Invalid invalid_role: {wanted!r}, must be True, seconds above 0 or a timedelta")
        return float(seconds)

    def _settings(self) -> dict[str, Any]:
        told = {name: getattr(self, name) for name in self.__slots__ if name not in ("retries", "signature_version")}
        return {
            **told,
            "retry_mode": (self.retries or {}).get("mode"),
            "total_max_attempts": self._attempts(),
            "retry_concurrent_modification": self._concurrent_modification(),
            "retry_invalid_role": self._role_patience(),
        }


def settings(config: Any) -> dict[str, Any]:
    """What the core is told by a config, ours or botocore's."""
    try:
        return {name: value for name, value in _ours(config)._settings().items() if value is not None}
    finally:
        config = None  # botocore's has passwords of proxies, which a traceback would show


def direct(config: Any) -> Config:
    """A config, ours or botocore's or none, for a server to which no proxy leads unless the config names one."""
    through_none = Config(proxies={})
    try:
        return through_none if config is None else through_none.merge(_ours(config))
    finally:
        config = None


def _ours(config: Any) -> Config:
    if isinstance(config, Config):
        return config
    told = getattr(config, "_user_provided_options", None)  # what makes a botocore.config.Config
    if not isinstance(told, dict):
        config = type(config).__name__
        raise ConfigurationError(f"config is an aws_appstream.Config or a botocore.config.Config, not {config!r}")
    ours: dict[str, Any] = {}
    try:
        for name, value in told.items():
            if value is None or name in _ELSEWHERE or value in _LACKING.get(name, ()):
                continue
            if name not in Config.__slots__:
                raise ConfigurationError(f"config has {name}={value!r}, which this client does not support")
            ours[name] = value
        return Config(**ours)
    finally:
        config = told = value = None
        ours.clear()


def _unknown(owner: str, name: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    if owner == "Config" and (name in _LACKING or name in _ELSEWHERE):
        return f"Config has no {name!r}: it is botocore's, and not supported by this client"
    nearest = get_close_matches(name, known, 1, 0.0)
    return f"{owner} has no {name!r}; did you mean {nearest[0]!r}? There are: {', '.join(known)}"
