"""The whole life of a builder and an image, lived with every client that there is: all get the same answers.

The steps are in clients/life.json, a program for each client beside it. `make` sets up what they need.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import botocore.exceptions
import pytest
from botocore import xform_name

import aws_appstream.exceptions
from aws_appstream.local import LocalAppStream

from .clients.living import Outcome, Refused, live
from .faces import boto, connect

ROOT = Path(__file__).parent.parent
CLIENTS = Path(__file__).parent / "clients"
PYTHON = ROOT / ".venv-clients" / "bin" / "python"
PACKAGES = CLIENTS / "js" / "node_modules"
STEPS: list[dict[str, Any]] = json.loads((CLIENTS / "life.json").read_text())

# The slowest first: they run beside each other. The AWS CLI is a process per call.
PROGRAMS = {
    "AWS CLI": [str(PYTHON), "-m", "tests.clients.with_aws_cli", "URL"],
    "aiobotocore": [str(PYTHON), "-m", "tests.clients.with_aiobotocore", "URL"],
    "capo-appstream": [str(PYTHON), "-m", "tests.clients.with_capo", "URL"],
    **{
        f"{name}, {protocol}": [*command, "URL", protocol]
        for name, command in {
            "AWS SDK for JavaScript": ["node", str(CLIENTS / "js" / "life.js")],
            "AWS SDK for Rust": [
                "cargo",
                "run",
                "--quiet",
                "--locked",
                "--no-default-features",
                "--example",
                "life",
                "--",
            ],
        }.items()
        for protocol in ("json", "cbor")
    },
}
TIMES = {"createdtime", "expires", "publicbaseimagereleaseddate"}
# Images that are the account's own are younger when a world begins; those of AWS have dates that stand still.
LONG_AGO = 60 * 86_400


def still() -> LocalAppStream:
    """A local AppStream that is the same for everybody: what is made by chance, and how long things take."""
    return LocalAppStream(speed=0, jitter=0, seed=7)


def missing(command: list[str]) -> str | None:
    """Why a program cannot run."""
    if shutil.which(command[0]) is None:
        return f"{command[0]} is missing: `make test-python` sets it up if it can"
    if command[0] == "node" and not PACKAGES.exists():
        return f"{PACKAGES} is missing: `make test-python` sets it up"
    return None


def run(command: list[str]) -> list[Outcome]:
    """What came of the steps when a program took them."""
    environment = {
        **os.environ,
        "AWS_ACCESS_KEY_ID": "local",
        "AWS_SECRET_ACCESS_KEY": "local",
        "AWS_DEFAULT_REGION": "us-east-1",
    }
    with still() as local:
        done = subprocess.run(
            [local.endpoint_url if word == "URL" else word for word in command],
            input=json.dumps(STEPS),
            capture_output=True,
            text=True,
            cwd=ROOT,
            env=environment,
            timeout=600,
        )
    assert done.returncode == 0, done.stderr
    outcomes: list[Outcome] = json.loads(done.stdout)
    return outcomes


def lived_by_boto3(protocol: str) -> list[Outcome]:
    with still() as local:
        client = boto(protocol, local.endpoint_url)

        def ask(operation: str, parameters: dict[str, Any]) -> dict[str, Any]:
            try:
                return dict(getattr(client, xform_name(operation))(**parameters))
            except botocore.exceptions.ClientError as error:
                raise Refused(error.response["Error"]["Code"], error.response["Error"]["Message"]) from None

        return live(local.endpoint_url, STEPS, ask)


def lived_by_ours(kind: str, protocol: str) -> list[Outcome]:
    with still() as local:
        face = connect(kind, protocol, local.endpoint_url)

        def ask(operation: str, parameters: dict[str, Any]) -> dict[str, Any]:
            try:
                return face.call(xform_name(operation), **parameters)
            except aws_appstream.exceptions.ClientError as error:
                raise Refused(error.code, error.response["Error"]["Message"]) from None

        try:
            return live(local.endpoint_url, STEPS, ask)
        finally:
            face.close()


def told(outcomes: list[Outcome]) -> list[dict[str, Any]]:
    """What all clients must agree about: steps and outcomes, without the clients' own spellings and the real time."""
    start = next(found for outcome in outcomes if (found := first_moment(outcome)))
    assert len(outcomes) == len(STEPS)
    return [{**step, **same(outcome, start)} for step, outcome in zip(STEPS, outcomes, strict=True)]


def first_moment(outcome: Outcome) -> float | None:
    """When the first builder was made, which is the start of the service's time."""
    answer = same(outcome.get("answer", {}), 0.0)
    builder = answer.get("imagebuilder")
    return builder["createdtime"] if builder else None


def same(value: Any, start: float, name: str = "") -> Any:
    if isinstance(value, dict):
        spelled = {key.replace("_", "").lower(): item for key, item in value.items()}
        assert len(spelled) == len(value)
        return {key: same(item, start, key) for key, item in spelled.items()}
    if isinstance(value, list):
        return [same(item, start) for item in value]
    if name in TIMES:
        return since(value, start)
    return parts(value, start) if name == "streamingurl" else value


def since(value: Any, start: float) -> float:
    """A moment, counted from the start if it is not long before."""
    if isinstance(value, str):
        value = datetime.fromisoformat(value)
    seconds = float(value.timestamp() if isinstance(value, datetime) else value)
    return round(seconds - start if abs(seconds - start) < LONG_AGO else seconds, 3)


def parts(url: str, start: float) -> Any:
    """What a streaming URL says."""
    split = urlsplit(url)
    (parameters,) = parse_qs(split.query)["parameters"]
    parameters = json.loads(base64.b64decode(parameters))
    return [split.scheme, split.netloc, split.path, {**parameters, "expires": int(parameters["expires"]) - int(start)}]


@pytest.fixture(scope="module")
def lives() -> Iterator[dict[str, Future[list[Outcome]]]]:
    """Every program that can run, running beside the others."""
    with ThreadPoolExecutor(2) as pool:
        yield {name: pool.submit(run, command) for name, command in PROGRAMS.items() if missing(command) is None}


@pytest.fixture(scope="module")
def judged() -> list[dict[str, Any]]:
    """What boto3 tells of its life."""
    return told(lived_by_boto3("json"))


def test_the_life_is_the_one_that_was_meant(judged: list[dict[str, Any]]) -> None:
    """All clients could agree about nothing but errors."""
    states = [
        step["answer"]["imagebuilders"][0]["state"]
        for step in judged
        if step.get("do") == "DescribeImageBuilders" and step.get("answer", {}).get("imagebuilders")
    ]
    assert states == ["PENDING", "RUNNING", "RUNNING", "SNAPSHOTTING", "STOPPED", "STOPPED", "DELETING"]
    errors = [step["error"][0] for step in judged if "error" in step]
    for code in ("ResourceAlreadyExists", "ResourceNotFound", "ResourceInUse", "OperationNotPermitted"):
        assert f"{code}Exception" in errors
    images = [step["answer"]["images"] for step in judged if step.get("answer", {}).get("images")]
    assert [image["state"] for image in images[-1]] == ["AVAILABLE", "AVAILABLE", "AVAILABLE"]
    assert [len(step["pages"]) for step in judged if "pages" in step] == [3, 4]
    assert judged[-1]["answer"] == {"imagebuilders": []}


@pytest.mark.parametrize("name", PROGRAMS)
def test_another_client_gets_the_same_answers(
    name: str, lives: dict[str, Future[list[Outcome]]], judged: list[dict[str, Any]]
) -> None:
    reason = missing(PROGRAMS[name])
    if reason is not None:
        pytest.skip(reason)
    assert told(lives[name].result()) == judged


def test_boto3_gets_the_same_answers_in_cbor(judged: list[dict[str, Any]]) -> None:
    assert told(lived_by_boto3("cbor")) == judged


def test_our_client_gets_the_same_answers(kind: str, protocol: str, judged: list[dict[str, Any]]) -> None:
    assert told(lived_by_ours(kind, protocol)) == judged
