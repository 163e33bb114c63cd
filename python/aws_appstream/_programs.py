"""The two commands that need no other package: `local` and `demo`. What they take is told once, here, for both command
lines: click's, and argparse's for who has not installed the extra `cli`.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


class Option:
    """An option of a command, and what is told of it. One of kind `bool` is a switch."""

    __slots__ = ("default", "flag", "kind", "metavar", "told")

    def __init__(self, flag: str, kind: type, told: str, default: Any = None, metavar: str | None = None) -> None:
        self.flag = flag
        self.kind = kind
        self.told = told
        self.default = default
        self.metavar = metavar


class Command:
    """A command: what is told of it, what it takes, and what does it and gives the exit code."""

    __slots__ = ("options", "run", "told")

    def __init__(self, told: str, run: Callable[..., int], *options: Option) -> None:
        self.told = told
        self.run = run
        self.options = options


def local(
    *,
    port: int,
    host: str,
    speed: float,
    state: str | None,
    account: str,
    region: str,
    seed: int | None,
    options: str | None,
    verbose: bool,
) -> int:
    """Serves until it is told to stop."""
    import json
    import logging
    import signal
    import threading
    from pathlib import Path

    from aws_appstream.local import LocalAppStream

    if verbose:
        logging.basicConfig(level=logging.DEBUG, format="%(asctime)s %(message)s")
    try:
        more = json.loads(Path(options).read_text()) if options else {}
        told = {
            "port": port,
            "host": host,
            "speed": speed,
            "region_name": region,
            "account_id": account,
            "seed": seed,
            "state": state,
            **more,
        }
        server = LocalAppStream(**told)
    except (OSError, TypeError, ValueError) as error:
        print(f"{options}: {error}", file=sys.stderr)
        return 2
    stopped = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopped.set())
    try:
        server.start()
    except (OSError, TypeError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    with server:
        print(f"AppStream is at {server.endpoint_url}, {told['speed']:g} seconds a second. Ctrl-C stops it.")
        print(
            f"    export AWS_ENDPOINT_URL_APPSTREAM={server.endpoint_url} AWS_DEFAULT_REGION={server.region_name}"
            " AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local"
        )
        print(f"    What it has: {server.endpoint_url}/", flush=True)
        while not stopped.wait(3600):
            pass
    return 0


def demo(*, speed: float, real: bool, yes: bool, where: dict[str, Any] | None = None) -> int:
    """Shows the main job; for real with clients that are told `where`."""
    from aws_appstream._demo import demo

    return demo(real=real, speed=speed, yes=yes, where=where)


COMMANDS = {
    "local": Command(
        "Run an AppStream on this machine.",
        local,
        Option("--port", int, "0 takes any free one.", 4599),
        Option("--host", str, "The IP address to listen on; others than loopback let the network in.", "127.0.0.1"),
        Option(
            "--speed",
            float,
            "Seconds of service time a second; with 0 time stands still until /_local/advance.",
            60.0,
        ),
        Option("--state", str, "Keep the world in this file, across restarts and crashes.", metavar="FILE"),
        Option("--account", str, "The account of its ARNs.", "123456789012"),
        Option("--region", str, "The region of its ARNs.", "us-east-1"),
        Option("--seed", int, "Makes durations and ids repeatable."),
        Option(
            "--options",
            str,
            "A JSON object of what else aws_appstream.local.LocalAppStream takes: policies, durations, faults, ...",
            metavar="FILE",
        ),
        Option("--verbose", bool, "Tell each request on stderr."),
    ),
    "demo": Command(
        "Show the life of an image builder.",
        demo,
        Option("--speed", float, "Of the local AppStream.", 300.0),
        Option("--real", bool, "Against the AWS account of the environment; costs money."),
        Option("--yes", bool, "With --real: do not ask."),
    ),
}
