"""`python -m aws_appstream local` runs an AppStream on this machine, `... demo` shows the main job."""

from __future__ import annotations

import argparse
import json
import logging
import signal
import sys
import threading
from pathlib import Path

from aws_appstream import __version__


def main(arguments: list[str] | None = None) -> int:
    """Runs one of the commands and returns the exit code."""
    options = _parser().parse_args(arguments)
    if options.command == "local":
        return local(options)
    from aws_appstream._demo import demo

    return demo(real=options.real, speed=options.speed, yes=options.yes)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m aws_appstream", description="The Amazon AppStream client.")
    parser.add_argument("--version", action="version", version=f"aws-appstream {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    server = commands.add_parser("local", help="run an AppStream on this machine until Ctrl-C or SIGTERM")
    server.add_argument("--port", type=int, default=4599, help="0 takes any free one (default: %(default)s)")
    server.add_argument(
        "--host", default="127.0.0.1", help="the IP address to listen on; others than loopback let the network in"
    )
    server.add_argument(
        "--speed",
        type=float,
        default=60.0,
        help="seconds of service time a second; with 0 time stands still until /_local/advance (default: %(default)s)",
    )
    server.add_argument("--state", metavar="FILE", help="keep the world in this file, across restarts and crashes")
    server.add_argument("--account", default="123456789012", help="the account of its ARNs (default: %(default)s)")
    server.add_argument("--region", default="us-east-1", help="the region of its ARNs (default: %(default)s)")
    server.add_argument("--seed", type=int, help="makes durations and ids repeatable")
    server.add_argument(
        "--options",
        metavar="FILE",
        help="a JSON object of what else aws_appstream.local.LocalAppStream takes: policies, durations, faults, ...",
    )
    server.add_argument("--verbose", action="store_true", help="tell each request on stderr")

    shown = commands.add_parser("demo", help="create, watch, stream, stop and delete an image builder, sync and async")
    shown.add_argument("--speed", type=float, default=300.0, help="of the local AppStream (default: %(default)s)")
    shown.add_argument("--real", action="store_true", help="against the AWS account of the environment; costs money")
    shown.add_argument("--yes", action="store_true", help="with --real: do not ask")
    return parser


def local(options: argparse.Namespace) -> int:
    """Serves until it is told to stop."""
    from aws_appstream.local import LocalAppStream

    if options.verbose:
        logging.basicConfig(level=logging.DEBUG, format="%(asctime)s %(message)s")
    try:
        more = json.loads(Path(options.options).read_text()) if options.options else {}
        server = LocalAppStream(
            **{
                "port": options.port,
                "host": options.host,
                "speed": options.speed,
                "region_name": options.region,
                "account_id": options.account,
                "seed": options.seed,
                "state": options.state,
                **more,
            }
        )
    except (OSError, TypeError, ValueError) as error:
        print(f"{options.options}: {error}", file=sys.stderr)
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
        print(f"AppStream is at {server.endpoint_url}, {options.speed:g} seconds a second. Ctrl-C stops it.")
        print(
            f"    export AWS_ENDPOINT_URL_APPSTREAM={server.endpoint_url} AWS_DEFAULT_REGION={options.region}"
            " AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local"
        )
        print(f"    What it has: {server.endpoint_url}/", flush=True)
        while not stopped.wait(3600):
            pass
    return 0


if __name__ == "__main__":
    sys.exit(main())
