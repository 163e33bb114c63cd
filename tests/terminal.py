"""Programs in a terminal: what they write is what a screen shows of it."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fcntl import ioctl
from struct import pack
from termios import TIOCSCTTY, TIOCSWINSZ

import pyte

LONG = 60.0
"""Far more than anything takes: a bound against hangs."""


class Terminal:
    """A program in a terminal of its own."""

    def __init__(self, program: subprocess.Popen[bytes], end: int, columns: int, lines: int) -> None:
        self.program = program
        self._end = end
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self._screen)
        #: All bytes that were written.
        self.written = b""

    @property
    def shown(self) -> str:
        """What the screen shows."""
        return "\n".join(line.rstrip() for line in self._screen.display).rstrip()

    @property
    def has_cursor(self) -> bool:
        return not self._screen.cursor.hidden

    def colors(self, word: str) -> set[str]:
        """The colours of a word, wherever it is on the screen."""
        found: set[str] = set()
        for number, line in enumerate(self._screen.display):
            at = line.find(word)
            while at >= 0:
                found |= {self._screen.buffer[number][at + place].fg for place in range(len(word))}
                at = line.find(word, at + 1)
        return found

    def until(self, seen: str | Callable[[str], bool]) -> str:
        """Reads until the screen shows it."""
        is_seen = (lambda shown: seen in shown) if isinstance(seen, str) else seen
        until = time.monotonic() + LONG
        while not is_seen(self.shown):
            assert time.monotonic() < until, f"not shown: {seen}\n{self.shown}"
            if not self._read():
                assert is_seen(self.shown), f"ended, and not shown: {seen}\n{self.shown}"
        return self.shown

    def type(self, text: str) -> None:
        os.write(self._end, text.encode())

    def interrupt(self) -> None:
        """Presses Ctrl-C."""
        self.type("\x03")

    def ended(self) -> int:
        """Reads to the end, and gives the exit code."""
        until = time.monotonic() + LONG
        while self._read():
            assert time.monotonic() < until, self.shown
        return self.program.wait(LONG)

    def _read(self) -> bool:
        """Reads what is there; False at the end."""
        if not select.select([self._end], [], [], LONG)[0]:
            raise TimeoutError(self.shown)
        try:
            some = os.read(self._end, 65536)
        except OSError:  # Linux says so at the end
            return False
        self.written += some
        self._stream.feed(some)
        return bool(some)


@contextmanager
def terminal(command: list[str], environment: dict[str, str], columns: int = 80, lines: int = 24) -> Iterator[Terminal]:
    """Runs a program in a terminal."""
    ours, theirs = pty.openpty()
    ioctl(theirs, TIOCSWINSZ, pack("HHHH", lines, columns, 0, 0))

    def take_terminal() -> None:
        os.setsid()
        ioctl(0, TIOCSCTTY, 0)
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a background job of a shell ignores it

    program = subprocess.Popen(
        command,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={"TERM": "xterm-256color", "PYTHONIOENCODING": "utf-8"} | environment,
        preexec_fn=take_terminal,
    )
    os.close(theirs)
    try:
        yield Terminal(program, ours, columns, lines)
    finally:
        program.kill()
        program.wait()
        os.close(ours)
