"""What goes wrong on a socket: each does its worst, and says whether the connection is to be used further.

Where the service is said to have done its work, `after_work`, the builder is there, whatever becomes of the answer.
"""

from __future__ import annotations

from collections.abc import Callable

from .faulty import Act, Talk


def reset_after_head(talk: Talk) -> bool:
    return talk.reset()


def reset_amid_request(talk: Talk) -> bool:
    talk.body(10)
    return talk.reset()


def then_reset(talk: Talk, data: bytes = b"") -> bool:
    """After the work, and `data`."""
    talk.send(data)
    talk.pause(0.02)  # what is sent would go the way of the connection
    return talk.reset()


def then_end(talk: Talk, data: bytes = b"") -> bool:
    talk.send(data)
    return talk.end()


def then_silence(talk: Talk, data: bytes = b"") -> bool:
    talk.send(data)
    return talk.silence()


def after_work(part: Callable[[bytes, bytes], bytes], then: Callable[[Talk, bytes], bool] = then_end) -> Act:
    """Does the work, sends what `part` makes of the answer's head and body, and goes on as told."""

    def act(talk: Talk) -> bool:
        whole = talk.work()
        return then(talk, part(whole.head, whole.body))

    return act


def stays(talk: Talk, data: bytes) -> bool:
    talk.send(data)
    return True


def nothing(head: bytes, body: bytes) -> bytes:
    return b""


def half_head(head: bytes, body: bytes) -> bytes:
    return head[: len(head) // 2]


def head_only(head: bytes, body: bytes) -> bytes:
    return head


def half_body(head: bytes, body: bytes) -> bytes:
    return head + body[: len(body) // 2]


def with_length(length: str) -> Callable[[bytes, bytes], bytes]:
    """The whole answer under a length of which {} is the right one."""

    def part(head: bytes, body: bytes) -> bytes:
        right = f"Content-Length: {len(body)}".encode()
        return head.replace(right, length.format(len(body), less=len(body) - 1, more=len(body) + 3).encode()) + body

    return part


def chunked(body_of: Callable[[bytes], bytes]) -> Callable[[bytes, bytes], bytes]:
    def part(head: bytes, body: bytes) -> bytes:
        return with_length("Transfer-Encoding: chunked")(head, body).removesuffix(body) + body_of(body)

    return part


def chunks(body: bytes) -> bytes:
    return b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body)


def garbage(head: bytes, body: bytes) -> bytes:
    return head + b"\x1c" * len(body)


def page(head: bytes, body: bytes) -> bytes:
    """What a captive portal says to everything."""
    return b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 15\r\n\r\n<html>hi</html>"


def until_the_end(head: bytes, body: bytes) -> bytes:
    """As long as the connection: HTTP/1.0."""
    return with_length("Connection: close")(head, body).replace(b"HTTP/1.1", b"HTTP/1.0", 1)


def in_pieces(pause: float, pieces: int = 10) -> Callable[[Talk, bytes], bool]:
    def send(talk: Talk, data: bytes) -> bool:
        size = -(-len(data) // pieces)
        for start in range(0, len(data), size):
            talk.send(data[start : start + size])
            talk.pause(pause)
        return True

    return send


def without_end(talk: Talk, data: bytes) -> bool:
    """A body that goes on slowly, and for ever."""
    talk.send(data)
    while not talk.is_over:
        talk.send(b"1\r\n \r\n")
        talk.pause(0.05)
    return False


def flood(talk: Talk, data: bytes) -> bool:
    """A body that goes on fast, and for ever."""
    talk.send(data)
    block = b"%x\r\n%b\r\n" % (1 << 20, b" " * (1 << 20))
    while not talk.is_over:
        talk.send(block)
    return False


def repeated(data: bytes) -> Act:
    """Sends it again and again."""

    def act(talk: Talk) -> bool:
        talk.work()
        while not talk.is_over:
            talk.send(data)
            talk.pause(0.002)
        return False

    return act


def instead(data: bytes) -> Act:
    """Sends that, and nothing is done."""

    def act(talk: Talk) -> bool:
        talk.body()
        return then_end(talk, data)

    return act


def status(line: str, body: str, content_type: str = "text/html", more: str = "") -> Act:
    """Somebody on the way answers, and nothing is done."""
    text = f"HTTP/1.1 {line}\r\nContent-Type: {content_type}\r\n{more}Content-Length: {len(body)}\r\n\r\n{body}"

    def act(talk: Talk) -> bool:
        talk.body()
        talk.send(text.encode())
        return True

    return act


def html(line: str) -> Act:
    return status(line, f"<html><h1>{line}</h1></html>")


def json(line: str, body: str = '{"message": "no"}') -> Act:
    return status(line, body, "application/json")


def gateway_gives_up(talk: Talk) -> bool:
    talk.work()
    return html("504 Gateway Timeout")(talk)


def closes_when_idle(how: Callable[[Talk], bool], pause: float) -> Act:
    """A whole answer that promises to stay, and then the connection is gone all the same."""

    def act(talk: Talk) -> bool:
        talk.send(talk.work().bytes)
        talk.pause(pause)
        return how(talk)

    return act


def plain_answer(talk: Talk) -> bool:
    """What a server without TLS says to a handshake."""
    talk.connection.recv(4096)
    talk.send(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    return talk.end()


def amid_handshake(then: Callable[[Talk], bool]) -> Act:
    def act(talk: Talk) -> bool:
        talk.connection.recv(4096)
        talk.send(b"\x16\x03\x03\x00\x7a\x02\x00\x00")  # the beginning of a ServerHello
        talk.pause(0.02)
        return then(talk)

    return act
