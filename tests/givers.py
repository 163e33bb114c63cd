"""Where credentials come from: STS, IAM Identity Center, a container's agent, an instance's metadata, on one stub."""

from __future__ import annotations

import json
from collections import Counter
from datetime import datetime, timedelta, timezone
from urllib.parse import parse_qs

from .faces import answer
from .stub import Answer, Request, Stub, reply


class Givers:
    """Gives keys that name their giver and how often it was asked: `AKIDSTS1`."""

    def __init__(self, stub: Stub) -> None:
        self.stub = stub
        self.asked: Counter[str] = Counter()
        self.queries: list[dict[str, str]] = []
        """What STS was asked."""
        self.lifetime = timedelta(hours=1)
        self.expired: set[str] = set()
        """Keys that AppStream refuses as expired."""
        self.broken: set[str] = set()
        """Givers that fail."""
        stub.respond = self.respond

    def keys(self, giver: str) -> tuple[str, str, str, str]:
        self.asked[giver] += 1
        key = f"AKID{giver}{self.asked[giver]}"
        expires = datetime.now(timezone.utc) + self.lifetime
        return key, "secret", f"token-{key}", expires.strftime("%Y-%m-%dT%H:%M:%SZ")

    def respond(self, request: Request) -> Answer:
        path = request.path.partition("?")[0]
        if "x-amz-target" in request.headers:
            return self.appstream(request)
        if request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
            return self.sts(request)
        if path == "/federation/credentials":
            return self.sso(request)
        if path == "/token":
            self.asked["OIDC"] += 1
            token = {"accessToken": "sso-token", "expiresIn": 3600, "tokenType": "Bearer", "refreshToken": "next"}
            return reply(json.dumps(token).encode(), 200, [("Content-Type", "application/json")])
        if path.startswith("/latest/"):
            return self.metadata(request)
        if path == "/container":
            return self.container(request)
        return reply(b"what?", 404)

    def appstream(self, request: Request) -> Answer:
        if any(f"Credential={key}/" in request.headers["authorization"] for key in self.expired):
            return answer("json", {"__type": "ExpiredTokenException", "message": "too old"}, 400)
        return answer("json", {})

    def sts(self, request: Request) -> Answer:
        query = {name: values[0] for name, values in parse_qs(request.body.decode()).items()}
        self.queries.append(query)
        action = query["Action"]
        if "STS" in self.broken:
            error = "<Error><Type>Sender</Type><Code>AccessDenied</Code><Message>not you</Message></Error>"
            return reply(f"<ErrorResponse>{error}</ErrorResponse>".encode(), 403, [("Content-Type", "text/xml")])
        key, secret, token, expires = self.keys("STS")
        body = (
            f'<{action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><{action}Result>'
            f"<AssumedRoleUser><Arn>arn:aws:sts::1:assumed-role/r/s</Arn><AssumedRoleId>a:s</AssumedRoleId></AssumedRoleUser>"
            f"<Credentials><AccessKeyId>{key}</AccessKeyId><SecretAccessKey>{secret}</SecretAccessKey>"
            f"<SessionToken>{token}</SessionToken><Expiration>{expires}</Expiration></Credentials>"
            f"</{action}Result><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></{action}Response>"
        )
        return reply(body.encode(), 200, [("Content-Type", "text/xml")])

    def sso(self, request: Request) -> Answer:
        if request.headers.get("x-amz-sso_bearer_token") != "sso-token":
            return answer("json", {"__type": "UnauthorizedException", "message": "no"}, 401)
        key, secret, token, _ = self.keys("SSO")
        expires = int((datetime.now(timezone.utc) + self.lifetime).timestamp() * 1000)
        role = {"accessKeyId": key, "secretAccessKey": secret, "sessionToken": token, "expiration": expires}
        return answer("json", {"roleCredentials": role})

    def metadata(self, request: Request) -> Answer:
        if request.path == "/latest/api/token":
            return reply(b"imds-token", 200, [("x-aws-ec2-metadata-token-ttl-seconds", "21600")])
        if request.headers.get("x-aws-ec2-metadata-token") != "imds-token":
            return reply(b"", 401)
        if request.path.endswith("/security-credentials/"):
            return reply(b"", 404) if "IMDS" in self.broken else reply(b"the-role")
        return reply(self.document("IMDS"))

    def container(self, request: Request) -> Answer:
        if request.headers.get("authorization") != "container-token" or "BOX" in self.broken:
            return reply(b'{"code": "no", "message": "not for you"}', 403)
        return reply(self.document("BOX"), 200, [("Content-Type", "application/json")])

    def document(self, giver: str) -> bytes:
        key, secret, token, expires = self.keys(giver)
        members = {"AccessKeyId": key, "SecretAccessKey": secret, "Token": token, "Expiration": expires}
        return json.dumps({**members, "Code": "Success", "Type": "AWS-HMAC", "LastUpdated": expires}).encode()
