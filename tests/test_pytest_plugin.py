"""The pytest plugin, in runs of pytest of its own: what is installed, and nothing of these tests' own fixtures."""

from __future__ import annotations

import pytest

pytest_plugins = "pytester"

MAKE = 'Name="b", ImageName="AppStream-WinServer2022-06-17-2024", InstanceType="stream.standard.medium"'


def run(pytester: pytest.Pytester, source: str, *args: str) -> pytest.RunResult:
    pytester.makepyfile(source)
    pytester.makeini("[pytest]\nasyncio_default_fixture_loop_scope = function")
    return pytester.runpytest_subprocess("-Werror", "--strict-markers", *args)


def test_unchanged_code_finds_it_and_every_test_finds_it_as_new(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("AWS_PROFILE", "AWS_SESSION_TOKEN", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"):
        monkeypatch.setenv(name, "true")
    for name in ("http_proxy", "HTTP_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    source = f"""
        import boto3, pytest
        from aws_appstream import Client

        def by_boto3():
            return boto3.client("appstream")

        @pytest.mark.parametrize("connect", [by_boto3, Client, by_boto3, Client])
        def test_it(connect, local_appstream):
            client = connect()
            assert client.describe_image_builders()["ImageBuilders"] == []
            arn = client.create_image_builder({MAKE})["ImageBuilder"]["Arn"]
            assert arn == "arn:aws:appstream:us-east-1:123456789012:image-builder/b"
            operations = [request.operation for request in local_appstream.requests]
            assert operations == ["DescribeImageBuilders", "CreateImageBuilder"]

        def test_one_that_stops_it(local_appstream):
            local_appstream.stop()

        def test_and_one_after(appstream):
            assert appstream.describe_image_builders()["ImageBuilders"] == []
    """
    run(pytester, source).assert_outcomes(passed=6)


def test_clients_and_their_arguments(pytester: pytest.Pytester) -> None:
    source = f"""
        import asyncio, boto3
        from aws_appstream import AsyncClient, Client

        def test_all_see_the_same(appstream, appstream_async, appstream_boto3_kwargs):
            assert isinstance(appstream, Client) and isinstance(appstream_async, AsyncClient)
            appstream.create_image_builder({MAKE})
            one = boto3.client("appstream", **appstream_boto3_kwargs).describe_image_builders()["ImageBuilders"]
            two = asyncio.run(appstream_async.describe_image_builders())["ImageBuilders"]
            assert [b["Arn"] for b in one] == [b["Arn"] for b in two] != []
    """
    run(pytester, source).assert_outcomes(passed=1)


def test_any_runner_of_coroutines_will_do(pytester: pytest.Pytester) -> None:
    source = """
        import pytest

        @pytest.mark.asyncio
        async def test_with_pytest_asyncio(appstream_async):
            assert (await appstream_async.describe_image_builders())["ImageBuilders"] == []

        @pytest.fixture
        def anyio_backend():
            return "asyncio"

        @pytest.mark.anyio
        async def test_with_anyio(appstream_async):
            assert (await appstream_async.describe_image_builders())["ImageBuilders"] == []
    """
    run(pytester, source, "--asyncio-mode=strict").assert_outcomes(passed=2)


def test_the_marker_gives_options_the_nearest_first(pytester: pytest.Pytester) -> None:
    source = f"""
        import boto3, pytest

        pytestmark = pytest.mark.appstream(speed=0, jitter=0, region_name="eu-west-1")

        @pytest.mark.appstream(account_id="111122223333", region_name="eu-west-2")
        def test_mine(local_appstream):
            client = boto3.client("appstream")
            arn = client.create_image_builder({MAKE})["ImageBuilder"]["Arn"]
            assert arn == "arn:aws:appstream:eu-west-2:111122223333:image-builder/b"
            local_appstream.advance(minutes=8)
            assert client.describe_image_builders()["ImageBuilders"][0]["State"] == "RUNNING"

        def test_its_own(local_appstream):
            assert boto3.client("appstream").describe_image_builders()["ImageBuilders"] == []
            assert (local_appstream.region_name, local_appstream.account_id) == ("eu-west-1", "123456789012")

        @pytest.mark.appstream(0)
        def test_wrong(local_appstream):
            raise AssertionError("never run")
    """
    result = run(pytester, source)
    result.assert_outcomes(passed=2, errors=1)
    result.stdout.fnmatch_lines(["*pytest.mark.appstream takes keyword arguments only"])


def test_the_environment_is_what_it_was(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_PROFILE", "mine")
    source = """
        import os, sys

        before = dict(os.environ)
        changed = []

        def test_one(monkeypatch, local_appstream):
            monkeypatch.setenv("AWS_REGION", "eu-west-1")
            changed.extend(name for name in {*before, *os.environ} if before.get(name) != os.environ.get(name))
            import boto3
            assert boto3.client("appstream").describe_image_builders()["ImageBuilders"] == []

        def test_two():
            os.environ.pop("PYTEST_CURRENT_TEST"), before.pop("PYTEST_CURRENT_TEST", None)
            assert "AWS_PROFILE" in changed and "AWS_ENDPOINT_URL_APPSTREAM" in changed
            assert dict(os.environ) == before
            assert sys.modules["boto3"].DEFAULT_SESSION is None
            os.environ["PYTEST_CURRENT_TEST"] = ""
    """
    run(pytester, source).assert_outcomes(passed=2)


def test_a_run_that_does_not_use_it_imports_nothing_for_it(pytester: pytest.Pytester) -> None:
    source = """
        import sys

        def test_it(pytestconfig):
            assert pytestconfig.pluginmanager.hasplugin("aws_appstream")
            assert not {"aws_appstream._core", "aws_appstream.local", "boto3"} & set(sys.modules)
    """
    run(pytester, source).assert_outcomes(passed=1)


def test_workers_of_xdist_have_one_each(pytester: pytest.Pytester) -> None:
    source = f"""
        import pytest

        @pytest.mark.parametrize("number", range(8))
        def test_it(number, appstream):
            assert appstream.describe_image_builders()["ImageBuilders"] == []
            appstream.create_image_builder({MAKE})
            assert len(appstream.describe_image_builders()["ImageBuilders"]) == 1
    """
    run(pytester, source, "-n2").assert_outcomes(passed=8)


def test_the_marker_and_the_fixtures_explain_themselves(pytester: pytest.Pytester) -> None:
    result = pytester.runpytest_subprocess("--markers")
    result.stdout.fnmatch_lines(["@pytest.mark.appstream(*options): *LocalAppStream*"])
    result = pytester.runpytest_subprocess("--fixtures")
    result.stdout.fnmatch_lines(["appstream_async -- *", "*AsyncClient*"])


def test_a_file_that_a_marker_names_is_not_emptied(pytester: pytest.Pytester) -> None:
    source = f"""
        import pytest

        pytestmark = pytest.mark.appstream(state="world.json")

        def test_one(appstream):
            appstream.create_image_builder({MAKE})

        def test_two(appstream):
            assert [b["Name"] for b in appstream.describe_image_builders()["ImageBuilders"]] == ["b"]
    """
    run(pytester, source).assert_outcomes(passed=2)


def test_neither_a_configuration_file_nor_old_credentials_lead_elsewhere(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = pytester.path / "config"
    config.write_text("[default]\nignore_configured_endpoint_urls = true\n")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(config))
    monkeypatch.setenv("AWS_CREDENTIAL_EXPIRATION", "2020-01-01T00:00:00Z")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    source = """
        import boto3, pytest

        @pytest.mark.parametrize("host", [
            pytest.param("127.0.0.1", marks=pytest.mark.appstream(host="127.0.0.1")),
            pytest.param("::1", marks=pytest.mark.appstream(host="::1")),
        ])
        def test_it(host, local_appstream):
            assert boto3.client("appstream").describe_image_builders()["ImageBuilders"] == []
    """
    run(pytester, source).assert_outcomes(passed=2)
