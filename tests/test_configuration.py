"""Settings come from where boto3 has them from: both clients in the same surroundings, a test per row of the docs."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

import botocore.config
import botocore.exceptions
import pytest
from botocore import UNSIGNED

from aws_appstream import AsyncClient, Client, Config, exceptions

from .faces import answer
from .stub import Stub
from .surroundings import KEYS, Surroundings, called, identity_in, ours, theirs, within

DOCS = (Path(__file__).parent.parent / "docs" / "configuration.md").read_text()


def S(variables: dict[str, str] | None = None, config: str = "", credentials: str = "", **more: Any) -> Surroundings:  # noqa: N802
    """Surroundings with keys, a region, and nothing else that is not told."""
    region = (
        {} if "AWS_DEFAULT_REGION" in (variables or {}) or "region" in config else {"AWS_DEFAULT_REGION": "us-west-2"}
    )
    return Surroundings({**KEYS, **region, **(variables or {})}, config, credentials, **more)


TWO = "[default]\nregion = us-east-1\n[profile dev]\nregion = eu-central-1\n[profile other]\nregion = ap-south-1\n"
SERVICES = """
[default]
services = s
endpoint_url = {stub}/global
[services s]
appstream =
  endpoint_url = {stub}/service
"""

# For each row of the table, surroundings that show its sources and which of them wins.
PLACES: dict[str, list[Surroundings]] = {
    "Region": [
        S({"AWS_DEFAULT_REGION": "eu-west-1"}, TWO, told={"region_name": "us-west-1"}),
        S({"AWS_DEFAULT_REGION": "eu-west-1"}, TWO),
        S({"AWS_DEFAULT_REGION": "eu-west-1"}, TWO, told={"profile_name": "dev"}),
        S({"AWS_REGION": "eu-west-1"}, TWO),
        S({"AWS_DEFAULT_REGION": "eu-west-1"}, TWO, behaviour={"region_name": "us-west-1"}),
        S(config=TWO),
    ],
    "Profile": [
        S({"AWS_PROFILE": "other"}, TWO, told={"profile_name": "dev"}),
        S({"AWS_PROFILE": "other", "AWS_DEFAULT_PROFILE": "dev"}, TWO),
        S({"AWS_PROFILE": "dev"}, TWO),
        S({"AWS_PROFILE": "a b"}, "[profile 'a b']\nregion = sa-east-1\n"),
        S({"AWS_PROFILE": "dev"}, "", "[dev]\nregion = sa-east-1\n"),
        S({"AWS_PROFILE": "dev"}, TWO, "[dev]\nregion = sa-east-1\n"),
    ],
    "Endpoint": [
        S({"AWS_ENDPOINT_URL_APPSTREAM": "{stub}/variable"}, told={"endpoint_url": "{stub}/told"}),
        S({"AWS_ENDPOINT_URL_APPSTREAM": "{stub}/one", "AWS_ENDPOINT_URL": "{stub}/all"}),
        S({"AWS_ENDPOINT_URL": "{stub}/all"}, SERVICES),
        S(config=SERVICES),
        S(config="[default]\nendpoint_url = {stub}/profile\n"),
        S(config=SERVICES.replace("appstream =", "s3 =")),
    ],
    "Endpoints that are configured count for nothing": [
        S({"AWS_ENDPOINT_URL": "{stub}", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "true"}),
        S({"AWS_ENDPOINT_URL": "{stub}", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "1"}),
        S({"AWS_ENDPOINT_URL": "{stub}"}, "[default]\nignore_configured_endpoint_urls = True\n"),
        S({"AWS_ENDPOINT_URL": "{stub}"}, behaviour={"ignore_configured_endpoint_urls": True}),
        S({"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "true"}, told={"endpoint_url": "{stub}"}),
    ],
    "FIPS endpoint": [
        S({"AWS_USE_FIPS_ENDPOINT": "true"}),
        S({"AWS_USE_FIPS_ENDPOINT": "false"}, "[default]\nuse_fips_endpoint = true\n"),
        S(config="[default]\nuse_fips_endpoint = true\n"),
        S({"AWS_USE_FIPS_ENDPOINT": "true"}, behaviour={"use_fips_endpoint": False}),
        S({"AWS_DEFAULT_REGION": "us-gov-west-1"}, behaviour={"use_fips_endpoint": True}),
        S({"AWS_DEFAULT_REGION": "fips-us-west-2"}),
        S(told={"region_name": "us-gov-west-1-fips"}),
    ],
    "Dual-stack endpoint": [
        S({"AWS_USE_DUALSTACK_ENDPOINT": "true"}),
        S(config="[default]\nuse_dualstack_endpoint = true\n"),
        S(behaviour={"use_dualstack_endpoint": True, "use_fips_endpoint": True}),
    ],
    "Shared files": [
        S(config="[default]\n# a comment\nregion: eu-west-3\n"),
        S({"AWS_CONFIG_FILE": "/nowhere", "AWS_DEFAULT_REGION": "eu-west-1"}, TWO),
    ],
}
REGIONS = ["eu-west-1", "us-gov-west-1", "us-gov-east-1", "cn-north-1", "eu-isoe-west-1", "mars-north-1"]


def rows(of: dict[str, list[Surroundings]]) -> list[Any]:
    return [pytest.param(case, id=f"{row}-{at}") for row, cases in of.items() for at, case in enumerate(cases)]


@pytest.mark.parametrize("surroundings", rows(PLACES))
def test_region_and_endpoint_are_boto3s(surroundings: Surroundings, stub: Stub, tmp_path: Path) -> None:
    with within(surroundings, stub, tmp_path):
        one, other = ours(surroundings, stub).meta, theirs(surroundings, stub).meta
    assert (one.region_name, one.endpoint_url) == (other.region_name, other.endpoint_url)


@pytest.mark.parametrize("fips", [False, True])
@pytest.mark.parametrize("region", REGIONS)
def test_every_partitions_endpoint_is_boto3s(region: str, fips: bool, stub: Stub, tmp_path: Path) -> None:
    surroundings = S(told={"region_name": region}, behaviour={"use_fips_endpoint": fips})
    with within(surroundings, stub, tmp_path):
        assert ours(surroundings, stub).meta.endpoint_url == theirs(surroundings, stub).meta.endpoint_url


STATIC = "[default]\naws_access_key_id = AKIDFILE\naws_secret_access_key = s\naws_session_token = t\n"
IDENTITIES: dict[str, list[Surroundings]] = {
    "Credentials": [
        S(told={"aws_access_key_id": "AKIDTOLD", "aws_secret_access_key": "s", "aws_session_token": "t"}),
        S({"AWS_SESSION_TOKEN": "new", "AWS_SECURITY_TOKEN": "old"}, credentials=STATIC),
        S({"AWS_PROFILE": "dev"}, TWO, STATIC.replace("default", "dev")),
        S(config=TWO, credentials=STATIC.replace("default", "dev"), told={"profile_name": "dev"}),
        S({"AWS_ACCESS_KEY_ID": ""}, credentials=STATIC),
        S({"AWS_ACCESS_KEY_ID": ""}, STATIC),
        S({"AWS_ACCESS_KEY_ID": ""}, STATIC.replace("FILE", "CONFIG"), STATIC),
    ],
}


@pytest.mark.parametrize("surroundings", rows(IDENTITIES))
def test_calls_are_signed_as_boto3_signs_them(surroundings: Surroundings, stub: Stub, tmp_path: Path) -> None:
    surroundings = Surroundings(**{**vars(surroundings), "told": {"endpoint_url": "{stub}", **surroundings.told}})
    with within(surroundings, stub, tmp_path):
        one, other = called(ours, surroundings, stub), called(theirs, surroundings, stub)
    assert identity_in(one[0]) == identity_in(other[0])


ATTEMPTS: dict[str, list[Surroundings]] = {
    "Attempts": [
        S({"AWS_MAX_ATTEMPTS": "1"}, "[default]\nregion = eu-west-1\nmax_attempts = 2\n"),
        S(config="[default]\nregion = eu-west-1\nmax_attempts = 2\n"),
        S({"AWS_MAX_ATTEMPTS": "1"}, behaviour={"retries": {"total_max_attempts": 2}}),
        S({"AWS_MAX_ATTEMPTS": "1"}, behaviour={"retries": {"max_attempts": 1}}),
        S({"AWS_MAX_ATTEMPTS": "2"}, behaviour={"retries": {"mode": "standard"}}),
        S(),
    ],
    "Retry mode": [
        S({"AWS_RETRY_MODE": "adaptive", "AWS_MAX_ATTEMPTS": "2"}),
        S({"AWS_RETRY_MODE": "legacy", "AWS_MAX_ATTEMPTS": "2"}),
        S({"AWS_MAX_ATTEMPTS": "2"}, "[default]\nregion = eu-west-1\nretry_mode = adaptive\n"),
        S({"AWS_RETRY_MODE": "legacy"}, behaviour={"retries": {"mode": "adaptive", "total_max_attempts": 2}}),
    ],
}


@pytest.mark.parametrize("surroundings", rows(ATTEMPTS))
def test_a_call_is_tried_as_often_as_boto3_tries_it(
    surroundings: Surroundings, stub: Stub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("botocore.endpoint.time.sleep", lambda seconds: None)
    surroundings = Surroundings(**{**vars(surroundings), "told": {"endpoint_url": "{stub}"}})
    with within(surroundings, stub, tmp_path):
        one = called(ours, surroundings, stub, failing=True)
        assert len(one) == len(called(theirs, surroundings, stub, failing=True))


AGENTS: dict[str, list[Surroundings]] = {
    "Application id": [
        S({"AWS_SDK_UA_APP_ID": "the app"}, "[default]\nregion = eu-west-1\nsdk_ua_app_id = other\n"),
        S(config="[default]\nregion = eu-west-1\nsdk_ua_app_id = other\n"),
        S({"AWS_SDK_UA_APP_ID": "no"}, behaviour={"user_agent_appid": "told"}),
    ],
    "Text in the User-Agent header": [
        S(behaviour={"user_agent_extra": "tool/1.2 (x)"}),
        S(behaviour={"user_agent_extra": "tool/1.2", "user_agent_appid": "a"}),
    ],
}


@pytest.mark.parametrize("surroundings", rows(AGENTS))
def test_the_user_agent_tells_what_boto3s_tells(surroundings: Surroundings, stub: Stub, tmp_path: Path) -> None:
    surroundings = Surroundings(**{**vars(surroundings), "told": {"endpoint_url": "{stub}"}})
    with within(surroundings, stub, tmp_path):
        one, other = (called(make, surroundings, stub)[0].headers["user-agent"] for make in (ours, theirs))
    assert re.findall(r" app/\S+", one) == re.findall(r" app/\S+", other)
    extra = surroundings.behaviour.get("user_agent_extra", "")
    assert one.endswith(extra)
    assert other.endswith(extra)


# test_proxies.py, test_tls.py, test_retries.py, test_creating.py
ELSEWHERE = {
    "Proxies",
    "CA bundle",
    "More tries while something else changes the resource",
    "Tries while a new IAM role is not visible",
}


def test_every_row_of_the_docs_is_tested() -> None:
    table = DOCS.partition("| Setting |")[2].partition("\n\n")[0]
    named = {line.split("|")[1].strip() for line in table.splitlines()[2:]}
    assert named == {*PLACES, *IDENTITIES, *ATTEMPTS, *AGENTS, *ELSEWHERE}


def test_the_variable_of_other_sdks_is_looked_at_where_boto3_gives_up(stub: Stub, tmp_path: Path) -> None:
    surroundings = Surroundings({**KEYS, "AWS_REGION": "eu-west-1"})
    with within(surroundings, stub, tmp_path):
        assert ours(surroundings, stub).meta.region_name == "eu-west-1"
        with pytest.raises(botocore.exceptions.NoRegionError):
            theirs(surroundings, stub)


def test_the_environment_is_that_in_which_the_client_was_made(stub: Stub, tmp_path: Path) -> None:
    stub.always(answer("json", {}))
    surroundings = S({"AWS_EXECUTION_ENV": "made_here", "AWS_ENDPOINT_URL": "{stub}", "AWS_SESSION_TOKEN": "t"})
    with within(surroundings, stub, tmp_path):
        client = ours(surroundings, stub)
    with within(S({"AWS_EXECUTION_ENV": "called_here", "AWS_ACCESS_KEY_ID": "AKIDOTHER"}), stub, tmp_path), client:
        client.describe_images()
    (request,) = stub.take()
    assert identity_in(request) == ("AKIDENV", "us-west-2", "t")
    assert " exec-env/made_here" in request.headers["x-amz-user-agent"]


PARTIAL = "[default]\naws_access_key_id = a\n"
# What cannot be right: surroundings, boto3's exception, and what ours says, of the same name or a ConfigurationError.
WRONG: dict[str, tuple[Surroundings, str, str]] = {
    "no region": (Surroundings(KEYS), "NoRegionError", r"AWS_DEFAULT_REGION.*profile \"default\" in /.*config"),
    "no profile": (S({"AWS_PROFILE": "no"}), "ProfileNotFound", r"\(no\).*/.*config and /.*credentials"),
    "no profile, told": (S(told={"profile_name": "no"}), "ProfileNotFound", r"\(no\)"),
    "no section": (S(config="region = eu-west-1\n"), "ConfigParseError", "config: line 1"),
    "no setting": (S(config="[default]\nregion\n"), "ConfigParseError", "config: line 2"),
    "a setting twice": (S(config="[a]\nb=1\nb=2\n"), "ConfigParseError", "line 3"),
    "a broken section": (S(config="[default]\ns3 =\n  x\n"), "ConfigParseError", "line 2"),
    "broken credentials": (S(credentials="x"), "ConfigParseError", "credentials: line 1"),
    "no services": (S(config="[default]\nservices = nosuch\n"), "InvalidConfigError", "nosuch"),
    "half a pair": (S({"AWS_SECRET_ACCESS_KEY": ""}), "PartialCredentialsError", "env, missing: AWS_SECRET_ACCESS_KEY"),
    "half a pair, told": (
        S(told={"aws_access_key_id": "a"}),
        "PartialCredentialsError",
        "explicit, missing: aws_secret_access_key",
    ),
    "half a pair, in a file": (
        S({"AWS_ACCESS_KEY_ID": ""}, credentials=PARTIAL),
        "PartialCredentialsError",
        "shared-credentials-file, missing",
    ),
    "no region's name": (S(told={"region_name": "eu/west"}), "InvalidRegionError", "doesn't match a supported format"),
    "no endpoint": (S(told={"endpoint_url": "nowhere"}), "ValueError", "Invalid endpoint"),
    "no attempts": (S({"AWS_MAX_ATTEMPTS": "many"}), "ValueError", "max_attempts"),
    "no mode": (S({"AWS_RETRY_MODE": "bold"}), "InvalidRetryModeError", "legacy, standard, adaptive"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_cannot_be_right_is_told_at_once(case: str, stub: Stub, tmp_path: Path) -> None:
    surroundings, name, says = WRONG[case]
    with within(surroundings, stub, tmp_path):
        with pytest.raises(Exception) as judged:  # noqa: PT011
            theirs(surroundings, stub)
        begun = time.monotonic()
        with pytest.raises(exceptions.AppStreamError, match=says) as caught:
            ours(surroundings, stub)
        assert time.monotonic() - begun < 1
    assert type(judged.value).__name__ == name
    assert type(caught.value) is getattr(exceptions, name, exceptions.ConfigurationError)


@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_a_broken_file_tells_its_path(kind: type, stub: Stub, tmp_path: Path) -> None:
    with within(S(config="x"), stub, tmp_path), pytest.raises(exceptions.ConfigParseError) as caught:
        kind()
    assert caught.value.path == str(tmp_path / "config")


BOTH_TAKE = [
    {"connect_timeout": 5, "read_timeout": 5.5},
    {"retries": {"mode": "adaptive", "total_max_attempts": 4}, "max_pool_connections": 50},
    {"region_name": "eu-west-3", "user_agent_extra": "x/1", "signature_version": "v4", "proxies": {}},
]


@pytest.mark.parametrize("options", BOTH_TAKE)
def test_botocores_config_does_what_ours_does(options: dict[str, Any], stub: Stub, tmp_path: Path) -> None:
    with within(S({"AWS_DEFAULT_REGION": "us-west-2"}), stub, tmp_path):
        metas = [Client(config=made(**options)).meta for made in (Config, botocore.config.Config)]
    assert metas[0].region_name == metas[1].region_name == options.get("region_name", "us-west-2")


def test_botocores_config_may_have_what_concerns_other_services(stub: Stub, tmp_path: Path) -> None:
    config = botocore.config.Config(s3={"addressing_style": "path"}, inject_host_prefix=False, tcp_keepalive=False)
    with within(S(), stub, tmp_path):
        assert Client(config=config).meta.region_name == "us-west-2"


@pytest.mark.parametrize("option", [{"client_cert": "c.pem"}, {"proxies_config": {}}, {"parameter_validation": False}])
def test_botocores_config_is_refused_if_it_wants_what_we_lack(
    option: dict[str, Any], stub: Stub, tmp_path: Path
) -> None:
    config = botocore.config.Config(**option)
    with within(S(), stub, tmp_path), pytest.raises(exceptions.ConfigurationError, match=next(iter(option))):
        Client(config=config)


unchecked: Any = Config


@pytest.mark.parametrize(
    ("told", "nearest"),
    [("conect_timeout", "connect_timeout"), ("retry", "retries"), ("pool", "protocol"), ("x", "proxies")],
)
def test_an_unknown_setting_is_refused_with_the_nearest_known_one(told: str, nearest: str) -> None:
    with pytest.raises(TypeError, match=f"{told}.*did you mean '{nearest}'"):
        unchecked(**{told: 1})


@pytest.mark.parametrize("name", ["s3", "client_cert"])
def test_a_setting_that_only_botocore_has_is_refused_as_that(name: str) -> None:
    with pytest.raises(TypeError, match=f"{name}.*botocore's"):
        unchecked(**{name: 1})


@pytest.mark.parametrize(
    "option",
    [
        {"signature_version": "v2"},
        {"signature_version": UNSIGNED},
        {"retries": {"mode": "legacy"}},
        {"retries": {"total_attempts": 3}},
        {"retries": {"total_max_attempts": 0}},
        {"protocol": "xml"},
    ],
)
def test_a_value_that_cannot_be_one_is_refused(option: dict[str, Any]) -> None:
    with pytest.raises(exceptions.ConfigurationError):
        unchecked(**option)


@pytest.mark.parametrize("option", [{"read_timeout": -1}, {"connect_timeout": "x"}, {"proxies": {"https": "http://"}}])
def test_a_value_that_the_core_cannot_use_is_refused(option: dict[str, Any], stub: Stub, tmp_path: Path) -> None:
    with within(S(), stub, tmp_path), pytest.raises(exceptions.ConfigurationError):
        Client(config=unchecked(**option))


def test_merging_keeps_what_the_other_does_not_say() -> None:
    merged = Config(protocol="cbor", connect_timeout=1).merge(Config(connect_timeout=2, user_agent_extra="x"))
    assert (merged.protocol, merged.connect_timeout, merged.user_agent_extra) == ("cbor", 2, "x")


def test_a_proxys_password_is_not_shown() -> None:
    assert "hunter2" not in repr(Config(proxies={"https": "http://me:hunter2@proxy:1"}))
