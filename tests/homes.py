"""A home directory with what credentials come from, and what requests to AppStream were signed with."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import botocore.credentials
import botocore.tokens
import pytest

from .stub import Stub
from .surroundings import Surroundings, identity_in

ROLE = "role_arn = arn:aws:iam::1:role/r\n"
STATIC = "aws_access_key_id = AKIDBASE\naws_secret_access_key = s\n"
START = "https://d.awsapps.com/start"
EVERYWHERE = {
    "AWS_DEFAULT_REGION": "eu-west-1",
    "AWS_ENDPOINT_URL": "{stub}",
    "AWS_EC2_METADATA_SERVICE_ENDPOINT": "{stub}/",
}
PROCESS = """
import json, pathlib, sys
count = pathlib.Path(__file__).with_name("count")
n = int(count.read_text()) + 1 if count.exists() else 1
count.write_text(str(n))
if len(sys.argv) > 2:
    print("it broke", file=sys.stderr)
    sys.exit(3)
print(json.dumps({"Version": 1, "AccessKeyId": "AKID" + sys.argv[1], "SecretAccessKey": "s", "SessionToken": str(n)}))
"""


def S(variables: dict[str, str] | None = None, config: str = "", credentials: str = "", **told: Any) -> Surroundings:  # noqa: N802
    """Surroundings in which all services are the stub."""
    return Surroundings({**EVERYWHERE, **(variables or {})}, config, credentials, told=told)


def furnish(home: Path, patch: pytest.MonkeyPatch) -> None:
    """Puts tokens and a credential process into a home, and both clients into it."""
    (home / "jwt").write_text("the.web.token")
    (home / "box").write_text("container-token")
    (home / "process.py").write_text(PROCESS)
    cache = home / ".aws" / "sso" / "cache"
    cache.mkdir(parents=True)
    expires = (datetime.now(timezone.utc) + timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    token = {"accessToken": "sso-token", "expiresAt": expires, "region": "eu-west-1", "startUrl": START}
    for name in (START, "s"):
        (cache / f"{hashlib.sha1(name.encode()).hexdigest()}.json").write_text(json.dumps(token))
    patch.setenv("HOME", str(home))
    for holder in (botocore.credentials.SSOProvider, botocore.tokens.SSOTokenProvider):
        patch.setattr(holder, "_SSO_TOKEN_CACHE_DIR", str(cache))


def signed(stub: Stub) -> list[str]:
    """The keys that AppStream's requests were signed with, and their tokens."""
    requests = [request for request in stub.take() if "x-amz-target" in request.headers]
    return ["/".join(filter(None, (key, token))) for key, _, token in map(identity_in, requests)]
