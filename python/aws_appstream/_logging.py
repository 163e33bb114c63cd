"""What is logged, under `aws_appstream`: `aws_appstream.calls` has a DEBUG record for each attempt of a call and an
INFO one for each retry, `aws_appstream.waits` what waits see.

Nothing is, and nothing of this runs, before somebody has imported `logging` and enabled one of these loggers. Records
say nothing of what was sent or answered but the head of it.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from logging import Logger
    from typing import Any, TypeAlias

    #: The operation; seconds since the epoch, and those it took; the answer's status and request id; why it failed.
    _Attempt: TypeAlias = tuple[str, float, float, int | None, str | None, str | None]

_DEBUG = 10
_INFO = 20


def waits() -> Logger | None:
    """The logger of waits, if anybody listens to it."""
    logging: Any = sys.modules.get("logging")
    if logging is None:
        return None
    logger: Logger = _silent(logging).getLogger("aws_appstream.waits")
    return logger if logger.isEnabledFor(_INFO) else None


def report(attempts: list[_Attempt]) -> None:
    """Logs the attempts of a call that is over. Called by the Rust core, on the caller's thread and in its context."""
    import logging

    logger = _silent(logging).getLogger("aws_appstream.calls")
    numbers: dict[str, int] = {}
    for place, attempt in enumerate(attempts):
        operation, began, duration, status, request_id, failure = attempt
        number = numbers[operation] = numbers.get(operation, 0) + 1
        told = {
            "operation": operation,
            "attempt": number,
            "status": status,
            "request_id": request_id,
            "duration": duration,
            "failure": failure,
        }
        ended = began + duration
        if logger.isEnabledFor(_DEBUG):
            message = "%s: %s in %.3f s (attempt %d, request id %s)"
            arguments = (operation, _outcome(status, failure), duration, number, request_id)
            _emit(logger, _DEBUG, message, arguments, told, ended)
        retry = next((later for later in attempts[place + 1 :] if later[0] == operation), None)
        if retry is not None and logger.isEnabledFor(_INFO):
            message = "%s: %s, tried again after %.3f s (attempt %d, request id %s)"
            arguments = (operation, _outcome(status, failure), max(retry[1] - ended, 0.0), number, request_id)
            _emit(logger, _INFO, message, arguments, told, ended)


def _outcome(status: int | None, failure: str | None) -> str:
    told = [str(part) for part in (status, failure) if part is not None]
    return " ".join(dict.fromkeys(told))  # the page of a gateway has its status as its code


def _emit(
    logger: Logger, level: int, message: str, arguments: tuple[Any, ...], told: dict[str, Any], at: float
) -> None:
    """A record with the time at which it happened: it is told when the call is over."""
    record = logger.makeRecord(logger.name, level, *_caller(), message, arguments, None, extra=told)
    record.relativeCreated += (at - record.created) * 1000
    record.created, record.msecs = at, at % 1 * 1000
    logger.handle(record)


def _caller() -> tuple[str, int]:
    """Where the call was made, if it is on the stack."""
    frame = sys._getframe(1)
    while frame.f_back is not None and frame.f_globals.get("__name__", "").startswith("aws_appstream"):
        frame = frame.f_back
    return frame.f_code.co_filename, frame.f_lineno


def _silent(logging: Any) -> Any:
    """A library does not make `logging` complain that nobody has configured it."""
    logger = logging.getLogger("aws_appstream")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
    return logging
