"""What a local AppStream does, told through Python's `logging`."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._core import LocalServer

LOGGER = logging.getLogger("aws_appstream.local")

# Seconds. The longest time for which a thread that nobody needs any more is still there.
_WAIT = 0.5


class Log:
    """Tells each request of one server while somebody has set the logger to DEBUG.

    The server's own thread never waits for the interpreter: a thread of ours asks it what has happened.
    """

    def __init__(self, server: LocalServer) -> None:
        self._server = server
        self._thread: threading.Thread | None = None
        self._over = threading.Event()

    def listen(self) -> None:
        """Begins to tell, if somebody wants to hear it and it has not begun yet."""
        if self._thread is not None or not LOGGER.isEnabledFor(logging.DEBUG):
            return
        self._server.listen(True)
        self._thread = threading.Thread(target=self._tell, name="local-appstream-log", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Ends when everything that has happened is told."""
        self._over.set()
        thread, self._thread = self._thread, None
        if thread is not None and thread is not threading.current_thread():
            thread.join()

    def _tell(self) -> None:
        while True:
            over = self._over.is_set()
            events = self._server.events(0.0 if over else _WAIT)
            for operation, protocol, status, error, faults, request_id, seconds in events or ():
                answer = "no answer" if status is None else f"{status} {error}" if error else status
                told = f", faults {', '.join(faults)}" if faults else ""
                LOGGER.debug(
                    "%s %s: %s in %.1f ms%s (%s)", operation, protocol, answer, seconds * 1000, told, request_id
                )
            if over or events is None:
                return
