"""Doing something with many image builders, with each as soon as its state allows."""

from __future__ import annotations

import time

from aws_appstream import _waits
from aws_appstream.enums import State
from aws_appstream.exceptions import (
    AppStreamError,
    BulkError,
    ClientError,
    ConcurrentModificationException,
    HTTPClientError,
    OperationNotPermittedException,
    ResourceNotFoundException,
    UnexpectedState,
    not_found,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aws_appstream._onebody import _Client
    from aws_appstream.image_builder import AsyncImageBuilder

#: How often a refusal is taken for the service being behind its own state.
_REFUSALS = 3
_PATIENCE = 3600.0
_THROTTLING = ("ThrottlingException", "Throttling", "RequestLimitExceededException", "TooManyRequestsException")


class Report:
    """What came of `delete_many` or `stop_many`.

    Attributes:
        done: names of those that are where they should be, in the order in which they got there.
        failed: why the others are not: an exception for each name.

    Example:
        report = client.image_builders.stop_many(["win2022", "nosuch"])
        print(report)  # 1 done, 1 failed
        print(report.done, report.failed["nosuch"])
    """

    __slots__ = ("done", "failed")

    def __init__(self) -> None:
        self.done: list[str] = []
        self.failed: dict[str, AppStreamError] = {}

    def __repr__(self) -> str:
        return f"<Report {len(self.done)} done, {len(self.failed)} failed>"

    def __str__(self) -> str:
        lines = [f"{len(self.done)} done, {len(self.failed)} failed"]
        return "\n".join([*lines, *(f"  {name}: {error}" for name, error in self.failed.items())])

    def _repr_html_(self) -> str:
        from aws_appstream import _html_errors

        return _html_errors.report(self)

    def raise_for_failures(self) -> None:
        """Raises if anything failed.

        Raises:
            BulkError: with this report.

        Example:
            client.image_builders.stop_many(["win2022"]).raise_for_failures()
        """
        if self.failed:
            raise BulkError(self)


class Delete:
    """To be gone."""

    def __init__(self, wait: bool, stop_first: bool, missing_ok: bool) -> None:
        self._wait = wait
        self._stop_first = stop_first
        self._missing_ok = missing_ok

    def action(self, builder: AsyncImageBuilder) -> str | None:
        """What its state allows to do now."""
        if builder.state == State.DELETING:
            return None
        if builder.state == State.RUNNING and self._stop_first:
            return "stop_image_builder"
        ready = not self._stop_first or not builder.state.is_transitional
        return "delete_image_builder" if ready else None

    def is_done(self, builder: AsyncImageBuilder, acted: str | None) -> bool:
        """Whether nothing more is to be done, or waited for."""
        return not self._wait and (builder.state == State.DELETING or acted == "delete_image_builder")

    def missing(self, name: str, seen: bool) -> AppStreamError | None:
        """What it means that it is not there."""
        return None if seen or self._missing_ok else not_found("delete_image_builder", name)


class Stop:
    """To be stopped."""

    def __init__(self, wait: bool) -> None:
        self._wait = wait

    def action(self, builder: AsyncImageBuilder) -> str | None:
        """What its state allows to do now."""
        if builder.state in (State.FAILED, State.DELETING):
            raise UnexpectedState(
                f"image builder {builder.name} is {builder.state} and will not stop", builder.name, builder
            )
        return "stop_image_builder" if builder.state == State.RUNNING else None

    def is_done(self, builder: AsyncImageBuilder, acted: str | None) -> bool:
        """Whether nothing more is to be done, or waited for."""
        stopping = builder.state == State.STOPPING or acted is not None
        return builder.state is State.STOPPED or (stopping and not self._wait)

    def missing(self, name: str, seen: bool) -> AppStreamError | None:
        """What it means that it is not there."""
        return not_found("stop_image_builder", name)


class _Work:
    """Who is still to be worked on, and what came of the others."""

    def __init__(self, job: Delete | Stop, names: list[str]) -> None:
        self.job = job
        self.open = dict.fromkeys(names)
        self.report = Report()
        self._seen: set[str] = set()
        self._acted: dict[str, _Action] = {}
        self._refusals: dict[str, int] = {}

    def done(self, name: str) -> None:
        del self.open[name]
        self.report.done.append(name)

    def failed(self, name: str, error: AppStreamError) -> None:
        del self.open[name]
        self.report.failed[name] = error

    async def look(self, name: str, builder: AsyncImageBuilder | None, at: float) -> None:
        """Takes the next step with one of them, going by a look at it."""
        if name not in self.open:
            return
        if builder is None:
            error = self.job.missing(name, name in self._seen)
            self.done(name) if error is None else self.failed(name, error)
            return
        self._seen.add(name)
        before = self._acted.get(name)
        if before is not None and before.is_news_to(builder, at):
            return
        try:
            acted = self.job.action(builder)
            if acted is not None:
                await builder._act(acted)
                self._acted[name] = _Action(builder.state)
            if self.job.is_done(builder, acted):
                self.done(name)
        except AppStreamError as error:
            self._refused(name, error)

    def _refused(self, name: str, error: AppStreamError) -> None:
        if isinstance(error, ResourceNotFoundException) or is_passing(error):
            return  # the next look will see
        if isinstance(error, (OperationNotPermittedException, ConcurrentModificationException)):
            self._refusals[name] = self._refusals.get(name, 0) + 1
            if self._refusals[name] < _REFUSALS:
                return
        self.failed(name, error)


class _Action:
    """Something that was done with a builder in a state."""

    def __init__(self, state: str) -> None:
        self._state = state
        self._ended = time.monotonic()
        self._patience = _REFUSALS

    def is_news_to(self, builder: AsyncImageBuilder, at: float) -> bool:
        """Whether a look shows the builder as it was before: it is older than the action, or the service is behind."""
        if at < self._ended:
            return True
        if builder.state != self._state:
            return False
        self._patience -= 1
        return self._patience >= 0


def is_passing(error: AppStreamError) -> bool:
    """Whether it may be over with the next attempt."""
    if isinstance(error, ClientError):
        return error.code in _THROTTLING or (error.status_code or 0) >= 500
    return isinstance(error, HTTPClientError)


async def work(
    client: _Client,
    class_: type[AsyncImageBuilder],
    names: list[str],
    job: Delete | Stop,
    timeout: _waits._Time | None,
    poll: _waits._Poll | None,
) -> Report:
    """Does the job with all of them."""
    work = _Work(job, names)
    until = time.monotonic() + _waits.seconds(_PATIENCE if timeout is None else timeout, "timeout")
    while work.open:
        left = max(until - time.monotonic(), 0)
        began = time.monotonic()
        wait = _waits.start(client, class_, list(work.open), _waits.NEVER, timeout=left, poll=poll, news="looks")
        try:
            while work.open:
                happened = await _waits.event(wait)
                if isinstance(happened, list):
                    break
                at = began + happened.elapsed.total_seconds()
                await work.look(happened.name, happened.snapshot, at)
        except AppStreamError as error:
            # One that may not be looked at leaves the others be; anything else is the end of it for all.
            refused = getattr(error, "_waited_for", None)
            for name in [refused] if refused in work.open else list(work.open):
                work.failed(name, error)
        finally:
            wait.cancel()
    return work.report
