"""Load on a server from wrk, and what a request costs the server."""

from __future__ import annotations

import http.client
import json
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from suite.processes import PATIENCE, WORKERS, Failed, environment

SERVICE = "PhotonAdminProxyService"


def generator() -> str:
    """Where wrk is."""
    found = shutil.which("wrk")
    if found is None:
        raise Failed("needs the load generator wrk (Debian: apt-get install wrk; macOS: brew install wrk)")
    return found


@dataclass(frozen=True)
class Request:
    """What is sent, again and again."""

    path: str
    headers: dict[str, str]
    body: bytes

    @staticmethod
    def json(operation: str, parameters: dict[str, Any]) -> Request:
        """A call in awsJson1.1."""
        headers = {"Content-Type": "application/x-amz-json-1.1", "X-Amz-Target": f"{SERVICE}.{operation}"}
        return Request("/", headers, json.dumps(parameters).encode())

    @staticmethod
    def cbor(operation: str, body: bytes) -> Request:
        """A call in rpc-v2-cbor."""
        headers = {"Content-Type": "application/cbor", "Accept": "application/cbor", "smithy-protocol": "rpc-v2-cbor"}
        return Request(f"/service/{SERVICE}/operation/{operation}", headers, body)

    def lua(self) -> str:
        """The request as wrk takes it."""
        headers = "".join(f'wrk.headers["{name}"] = "{value}"\n' for name, value in self.headers.items())
        body = "".join(f"\\{byte:03d}" for byte in self.body)
        return f'wrk.method = "POST"\n{headers}wrk.body = "{body}"\n'

    def raw(self) -> bytes:
        """The request as it is sent."""
        lines = [f"POST {self.path} HTTP/1.1", "Host: localhost", f"Content-Length: {len(self.body)}"]
        lines += [f"{name}: {value}" for name, value in self.headers.items()]
        return "\r\n".join([*lines, "", ""]).encode() + self.body


@dataclass(frozen=True)
class Loaded:
    """What a slice of load showed."""

    per_s: float
    cpu_us: float


class Server:
    """A server in a process of its own. It prints its port, and ends when its standard input does."""

    def __init__(self, command: list[str], told: str = "") -> None:
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment())
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("a process without pipes")
        self._process.stdin.write(told)
        self._process.stdin.flush()
        said = self._process.stdout.readline()
        if not said:
            raise Failed(f"{command[-2:]} did not start")
        self.port = int(said)

    @staticmethod
    def local(python: str, builders: int) -> Server:
        """A local AppStream that may have so many image builders."""
        return Server([python, str(WORKERS / "local_server.py"), str(builders)])

    def __enter__(self) -> Server:
        """Nothing to do: it runs already."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close its standard input, which ends it."""
        self._process.communicate()

    def ask(self, request: Request) -> tuple[list[tuple[str, str]], bytes]:
        """The headers and the body of one answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("POST", request.path, request.body, request.headers)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        if answer.status != 200:
            raise Failed(f"answered {answer.status}: {body[:200]!r}")
        return answer.getheaders(), body

    def load(self, request: Request, seconds: int, connections: int) -> Loaded:
        """Send a request as fast as it is answered."""
        with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
            script.write(request.lua())
            script.flush()
            options = ["-t1", f"-c{connections}", f"-d{seconds}s", "-s", script.name]
            before = self.cpu_s()
            url = f"http://127.0.0.1:{self.port}{request.path}"
            done = subprocess.run([generator(), *options, url], capture_output=True, text=True, env=environment())
            used = self.cpu_s() - before
        rate = re.search(r"Requests/sec:\s+([\d.]+)", done.stdout)
        count = re.search(r"(\d+) requests in", done.stdout)
        if done.returncode != 0 or rate is None or count is None or "Non-2xx" in done.stdout:
            raise Failed(f"wrk: {done.stdout} {done.stderr}")
        return Loaded(float(rate[1]), used / max(1, int(count[1])) * 1e6)

    def cpu_s(self) -> float:
        """CPU time that all its threads have used."""
        threads = Path(f"/proc/{self._process.pid}/task").glob("*/schedstat")
        return sum(int(thread.read_text(encoding="ascii").split()[0]) for thread in threads) / 1e9

    def peak_mib(self) -> float:
        """Its peak memory."""
        status = Path(f"/proc/{self._process.pid}/status").read_text(encoding="ascii")
        peak = re.search(r"VmHWM:\s+(\d+) kB", status)
        if peak is None:
            raise Failed("the kernel does not tell the peak memory")
        return int(peak[1]) / 1024
