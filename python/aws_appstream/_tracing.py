"""A span of OpenTelemetry for each call, as the semantic conventions for AWS SDKs have it.

Only if somebody has imported `opentelemetry.trace`, and keeps spans: otherwise nothing of this runs. A span is a child
of the caller's. Waits look by themselves, on behalf of many: their looks have none.

See https://opentelemetry.io/docs/specs/semconv/cloud-providers/aws-sdk/
"""

from __future__ import annotations

from itertools import pairwise

from opentelemetry.trace import (
    ProxyTracerProvider,
    SpanKind,
    Status,
    StatusCode,
    get_tracer,
    get_tracer_provider,
)

from aws_appstream import _core
from aws_appstream.exceptions import ClientError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from opentelemetry.trace import Span

    from aws_appstream._logging import _Attempt

_PORTS = {"http": 80, "https": 443}
#: A proxy until there is a provider.
_tracer = get_tracer("aws_appstream", _core.__version__)


def begin(operation: str, region: str, endpoint: str) -> Span | None:
    """The span of a call that begins; None if nobody keeps it. Called by the Rust core."""
    if isinstance(get_tracer_provider(), ProxyTracerProvider):
        return None
    scheme, _, rest = endpoint.partition("://")
    host, _, port = rest.partition("/")[0].rpartition("@")[2].rpartition(":")
    if not port.isdigit():  # none is told, or what follows the colon is a part of an IPv6 address
        host, port = (f"{host}:{port}" if host else port), ""
    span = _tracer.start_span(
        f"AppStream.{operation}",
        kind=SpanKind.CLIENT,
        attributes={
            "rpc.system": "aws-api",
            "rpc.service": "AppStream",
            "rpc.method": operation,
            "cloud.region": region,
            "server.address": host.strip("[]"),
            "server.port": int(port) if port else _PORTS.get(scheme, 443),
        },
    )
    return span if span.is_recording() else None


def end(span: Span, operation: str, attempts: list[_Attempt], error: BaseException | None) -> None:
    """Ends the span of a call: with what it came to in the end. Called by the Rust core."""
    mine = [attempt for attempt in attempts if attempt[0] == operation]
    if attempts:
        # A creation whose answer was lost may be answered by a look.
        _, _, _, status, request_id, _ = attempts[-1] if error is None else mine[-1]
        if status is not None:
            span.set_attribute("http.response.status_code", status)
        if request_id is not None:
            span.set_attribute("aws.request_id", request_id)
    if len(mine) > 1:
        span.set_attribute("http.request.resend_count", len(mine) - 1)
    for (_, began, duration, _, _, failure), later in pairwise(mine):
        told: dict[str, str | float] = {"error.type": failure or "", "pause": max(later[1] - began - duration, 0.0)}
        span.add_event("retry", told, timestamp=int((began + duration) * 1e9))
    if error is not None:
        span.set_attribute("error.type", error.code if isinstance(error, ClientError) else type(error).__name__)
        span.set_status(Status(StatusCode.ERROR, str(error)))
    span.end()
