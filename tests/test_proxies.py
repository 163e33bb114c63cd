"""Requests go through the proxies that boto3 would take, and around those that it would go around."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from aws_appstream import Client, Config, exceptions

from .faces import answer
from .givers import Givers
from .homes import ROLE, STATIC, S, signed
from .proxy import Proxy, proxying
from .stub import Stub
from .surroundings import KEYS, Surroundings, called, ours, theirs, within
from .tls import Secure, secure


@pytest.fixture
def proxy() -> Iterator[Proxy]:
    with proxying() as running:
        yield running


@pytest.fixture(scope="module")
def secured(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Secure, str]]:
    with secure(tmp_path_factory.mktemp("ca")) as running:
        yield running


def at(proxy: Proxy, text: Any) -> Any:
    """The text with the proxy's address in it."""
    if isinstance(text, dict):
        return {name: at(proxy, value) for name, value in text.items()}
    return text.replace("{proxy}", proxy.host) if isinstance(text, str) else text


# What leads to a proxy, or around it: variables, and what goes into `Config`.
PLAIN: dict[str, tuple[dict[str, str], dict[str, Any]]] = {
    "HTTP_PROXY": ({"HTTP_PROXY": "http://{proxy}"}, {}),
    "http_proxy": ({"http_proxy": "http://{proxy}", "HTTP_PROXY": "http://127.0.0.1:1"}, {}),
    "without a scheme": ({"http_proxy": "{proxy}"}, {}),
    "empty": ({"http_proxy": "", "HTTP_PROXY": "http://{proxy}"}, {}),
    "for https only": ({"HTTPS_PROXY": "http://{proxy}"}, {}),
    "ALL_PROXY": ({"ALL_PROXY": "http://{proxy}"}, {}),
    "NO_PROXY, the address": ({"HTTP_PROXY": "http://{proxy}", "NO_PROXY": "example.com, 127.0.0.1"}, {}),
    "NO_PROXY, all": ({"HTTP_PROXY": "http://{proxy}", "NO_PROXY": "*"}, {}),
    "NO_PROXY, another": ({"HTTP_PROXY": "http://{proxy}", "NO_PROXY": "example.com"}, {}),
    "a password": ({"HTTP_PROXY": "http://me:p%40ss@{proxy}"}, {}),
    "Config.proxies": ({"HTTP_PROXY": "http://127.0.0.1:1"}, {"proxies": {"http": "http://{proxy}"}}),
    "Config.proxies, another scheme": ({}, {"proxies": {"https": "http://{proxy}"}}),
    "Config.proxies, none": ({"HTTP_PROXY": "http://{proxy}"}, {"proxies": {}}),
    "Config.proxies and NO_PROXY": ({"NO_PROXY": "*"}, {"proxies": {"http": "{proxy}"}}),
}


@pytest.mark.parametrize("case", PLAIN)
def test_a_plain_request_takes_the_way_of_boto3s(case: str, proxy: Proxy, stub: Stub, tmp_path: Path) -> None:
    variables, behaviour = (at(proxy, part) for part in PLAIN[case])
    surroundings = Surroundings(
        {**KEYS, "AWS_DEFAULT_REGION": "eu-west-1", **variables},
        told={"endpoint_url": "{stub}"},
        behaviour={**behaviour, "retries": {"total_max_attempts": 1, "mode": "standard"}},
    )
    with within(surroundings, stub, tmp_path):
        ways = []
        for make in (ours, theirs):
            assert len(called(make, surroundings, stub)) == 1
            ways.append((list(proxy.seen), list(proxy.authorizations)))
            proxy.seen.clear()
            proxy.authorizations.clear()
    assert ways[0] == ways[1]


@pytest.fixture(params=["verified", "unverified"])
def verify(request: pytest.FixtureRequest, secured: tuple[Secure, str]) -> Any:
    return secured[1] if request.param == "verified" else False


@pytest.mark.filterwarnings("ignore:verify=False", "ignore:Unverified")
@pytest.mark.parametrize("user", ["", "me:p%40ss@"])
def test_a_secure_request_is_tunnelled(
    verify: Any, user: str, proxy: Proxy, secured: tuple[Secure, str], tmp_path: Path
) -> None:
    stub, _ = secured
    variables = {**KEYS, "AWS_DEFAULT_REGION": "eu-west-1", "HTTPS_PROXY": f"http://{user}{proxy.host}"}
    surroundings = Surroundings(variables, told={"endpoint_url": "{stub}"})
    with within(surroundings, stub, tmp_path):
        ways = []
        for make in (ours, theirs):
            assert len(called(lambda *s, make=make: make(*s, verify=verify), surroundings, stub)) == 1
            ways.append((list(proxy.seen), list(proxy.authorizations)))
            proxy.seen.clear()
            proxy.authorizations.clear()
    (line,), (authorization,) = ways[0]
    assert line == f"CONNECT {stub.url.removeprefix('https://')} HTTP/1.1"
    assert authorization == ways[1][1][0]


def through(proxy: str, stub: Stub, verify: Any = None) -> None:
    config = Config(proxies={"http": proxy, "https": proxy}, retries={"total_max_attempts": 1})
    keys: Any = {"aws_access_key_id": "a", "aws_secret_access_key": "b"}
    stub.always(answer("json", {}))
    with Client("eu-west-1", endpoint_url=stub.url, config=config, verify=verify, **keys) as client:
        client.describe_images()


def test_a_proxy_that_is_not_there_is_named_without_its_password(stub: Stub) -> None:
    with pytest.raises(exceptions.ProxyConnectionError, match=r'proxy URL: "http://127.0.0.1:1"') as caught:
        through("http://me:hunter2@127.0.0.1:1", stub)
    assert "hunter2" not in str(caught.value)
    assert isinstance(caught.value, exceptions.HTTPClientError)


@pytest.mark.filterwarnings("ignore:verify=False")
def test_a_proxy_that_refuses_is_named(verify: Any, proxy: Proxy, secured: tuple[Secure, str]) -> None:
    proxy.refusing = True
    with pytest.raises(exceptions.ProxyConnectionError, match=proxy.url):
        through(proxy.url, secured[0], verify)


def test_a_configured_endpoint_that_counts_for_nothing_is_not_asked_for_credentials_either(
    proxy: Proxy, stub: Stub, tmp_path: Path
) -> None:
    proxy.refusing = True
    variables = {
        "AWS_ENDPOINT_URL_STS": stub.url,
        "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "true",
        "HTTPS_PROXY": proxy.url,
        "AWS_DEFAULT_REGION": "eu-west-1",
    }
    config = f"[default]\n{ROLE}source_profile = base\n[profile base]\n{STATIC}"
    surroundings = Surroundings(variables, config, told={"endpoint_url": "{stub}"})
    with within(surroundings, stub, tmp_path):
        for make in (ours, theirs):
            with pytest.raises(Exception, match=r"proxy|assume-role"):
                make(surroundings, stub).describe_images()
            assert {line.split(" ")[1] for line in proxy.seen} == {"sts.eu-west-1.amazonaws.com:443"}
            proxy.seen.clear()
    assert not stub.take()


def test_credentials_are_asked_for_through_the_proxy(
    proxy: Proxy, secured: tuple[Secure, str], stub: Stub, tmp_path: Path
) -> None:
    sts, bundle = secured
    Givers(sts)
    Givers(stub)
    surroundings = S(
        {"AWS_ENDPOINT_URL_STS": sts.url, "AWS_CA_BUNDLE": bundle, "HTTPS_PROXY": proxy.url},
        f"[default]\n{ROLE}source_profile = base\n[profile base]\n{STATIC}",
    )
    with within(surroundings, stub, tmp_path):
        for make in (ours, theirs):
            make(surroundings, stub).describe_images()
            assert [line.split(" ")[:2] for line in proxy.seen] == [["CONNECT", sts.url.removeprefix("https://")]]
            proxy.seen.clear()
    assert [key.partition("/")[0] for key in signed(stub)] == ["AKIDSTS1", "AKIDSTS2"]
