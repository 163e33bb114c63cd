"""How the program ends: the exit codes, and what is said of an error."""

from __future__ import annotations

from enum import IntEnum

from aws_appstream.cli._text import one_line
from aws_appstream.exceptions import (
    AppStreamError,
    ClientError,
    ConfigurationError,
    CredentialRetrievalError,
    HTTPClientError,
    ImageNotFoundError,
    NoCredentialsError,
    NoRegionError,
    ParamValidationError,
    ResourceNotFoundException,
    UnexpectedState,
    WaitTimeout,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


class ExitCode(IntEnum):
    """What scripts can tell apart. docs/cli.md has the same table."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    NOT_FOUND = 3
    TIMED_OUT = 4
    UNREACHED = 5
    INTERRUPTED = 130
    BROKEN_PIPE = 141
    TERMINATED = 143


#: The first that fits counts.
_BY_ERROR: tuple[tuple[type[AppStreamError], ExitCode], ...] = (
    (ParamValidationError, ExitCode.USAGE),
    (ResourceNotFoundException, ExitCode.NOT_FOUND),
    (ImageNotFoundError, ExitCode.NOT_FOUND),
    (WaitTimeout, ExitCode.TIMED_OUT),
    (HTTPClientError, ExitCode.UNREACHED),
    (NoRegionError, ExitCode.UNREACHED),
    (NoCredentialsError, ExitCode.UNREACHED),
    (CredentialRetrievalError, ExitCode.UNREACHED),
    (ConfigurationError, ExitCode.UNREACHED),
)


def code_of(error: AppStreamError) -> ExitCode:
    """The exit code for an error."""
    if isinstance(error, UnexpectedState) and error.snapshot is None:  # it was never there
        return ExitCode.NOT_FOUND
    return next((code for kind, code in _BY_ERROR if isinstance(error, kind)), ExitCode.FAILED)


def together(codes: Iterable[ExitCode]) -> ExitCode:
    """The exit code for several: theirs if they agree, or else that something failed."""
    different = set(codes)
    if not different:
        return ExitCode.DONE
    return different.pop() if len(different) == 1 else ExitCode.FAILED


def told(error: AppStreamError) -> str:
    """An error in one line, with its code: the service's, or the name of its class."""
    if isinstance(error, ClientError):
        return one_line(f"{error.code}: {error.message}" if error.message else error.code)
    if isinstance(error, ParamValidationError):
        return one_line(error.report)
    return one_line(f"{type(error).__name__}: {error}")
