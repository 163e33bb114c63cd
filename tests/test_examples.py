"""The examples, run: on real processes, against local AppStreams."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import distributed
import pytest
from examples import many_accounts_dask as example

from aws_appstream.local import LocalAppStream

from .stub import Answer, Request, Stub, reply

ACCOUNTS = ("111111111111", "222222222222")
REGIONS = ("eu-west-1", "us-east-1")


def role_of(account: str) -> str:
    return f"arn:aws:iam::{account}:role/inventory"


def sts(request: Request) -> Answer:
    """Lets the role be taken; the keys name its account."""
    asked = {name: values[0] for name, values in parse_qs(request.body.decode()).items()}
    assert asked["Action"] == "AssumeRole"
    assert "Credential=AKIDWORKER/" in request.headers["authorization"]
    account = asked["RoleArn"].split(":")[4]
    expires = datetime.now(timezone.utc) + timedelta(hours=1)
    return reply(
        f"""<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
        <AssumedRoleUser><Arn>{asked["RoleArn"]}</Arn><AssumedRoleId>i:s</AssumedRoleId></AssumedRoleUser>
        <Credentials><AccessKeyId>AKID{account}</AccessKeyId><SecretAccessKey>s</SecretAccessKey>
        <SessionToken>t</SessionToken><Expiration>{expires:%Y-%m-%dT%H:%M:%SZ}</Expiration></Credentials>
        </AssumeRoleResult></AssumeRoleResponse>""".encode(),
        200,
        [("Content-Type", "text/xml")],
    )


@pytest.fixture
def dask(stub: Stub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[distributed.Client]:
    """Two worker processes, whose environment has keys that may take roles."""
    stub.respond = sts
    credentials = tmp_path / "credentials"
    credentials.write_text("[default]\naws_access_key_id = AKIDWORKER\naws_secret_access_key = s\n")
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(credentials))
    monkeypatch.setenv("AWS_ENDPOINT_URL_STS", stub.url)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent.parent))  # where the workers find the example
    cluster: Any = distributed.LocalCluster(
        n_workers=2, threads_per_worker=2, processes=True, dashboard_address=None, host="127.0.0.1"
    )
    with cluster, distributed.Client(cluster) as client:
        yield client


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_an_inventory_over_accounts_and_regions(dask: distributed.Client, stub: Stub) -> None:
    with ExitStack() as stack:
        places = {}
        for account in ACCOUNTS:
            for region in REGIONS:
                local = stack.enter_context(LocalAppStream(speed=0, account_id=account, region_name=region))
                with local.client() as client:
                    base = "AppStream-WinServer2022-06-17-2024"
                    name = f"{account}-{region}"
                    client.image_builders.create(name, image=base, instance_type="stream.standard.medium")
                places[account, region] = example.Place(role_of(account), region, local.endpoint_url), local
        broken = example.Place(role_of(ACCOUNTS[0]), "eu-west-3", "http://127.0.0.1:1")
        found = {
            (each.place.account, each.place.region): each
            for each in example.inventory(dask, [*(place for place, _ in places.values()), broken])
        }
    problem = found.pop((ACCOUNTS[0], "eu-west-3")).problem
    assert problem
    assert problem.startswith("EndpointConnectionError")
    assert {where: [builder.name for builder in each.builders] for where, each in found.items()} == {
        (account, region): [f"{account}-{region}"] for account, region in places
    }
    for (account, _), each in found.items():
        assert each.problem is None
        assert {image.arn.split(":")[4] for image in each.images} == {account}
        assert any("PENDING stream.standard.medium since 20" in line for line in example.lines(each))
    taken = {parse_qs(request.body.decode())["RoleArn"][0] for request in stub.take()}
    assert taken == {role_of(account) for account in ACCOUNTS}


def test_it_is_a_program(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        example.main(["--help"])
    assert ended.value.code == 0
    assert "--role" in capsys.readouterr().out
    assert "aws_appstream" in sys.modules
