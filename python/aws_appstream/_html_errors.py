"""Errors and reports as a notebook shows them."""

from __future__ import annotations

from aws_appstream import exceptions
from aws_appstream._html import cell, escape, facts, folded, page, table
from aws_appstream._html_resources import resource_card
from aws_appstream._html_timeline import body
from aws_appstream._timeline import duration

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from aws_appstream._bulk import Report

_API = "https://docs.aws.amazon.com/appstream2/latest/APIReference/"


def error(shown: exceptions.AppStreamError) -> str:
    """What happened, and what is known of it."""
    parts = [f'<p><span class="name">{escape(type(shown).__name__)}</span></p>', *_parts(shown)]
    return page(f'<div class="card failed">{"".join(parts)}</div>')


def _parts(shown: exceptions.AppStreamError) -> list[str]:
    if isinstance(shown, exceptions.ClientError):
        return [_said(shown.message), facts(_answer(shown))]
    if isinstance(shown, exceptions.ParamValidationError):
        return [_said(shown.report)]
    if isinstance(shown, exceptions.BulkError):
        return [_report(shown.report)]
    if isinstance(shown, exceptions.WaiterError):
        return [_said(str(shown)), *_wait(shown)]
    return [_said(str(shown))]


def _said(text: str) -> str:
    return f'<p class="told">{escape(text)}</p>' if text else ""


def _answer(shown: exceptions.ClientError) -> dict[str, str]:
    operation = escape(shown.operation_name)
    page = f'<a href="{_API}API_{operation}.html" target="_blank" rel="noopener noreferrer">{operation}</a>'
    retries = shown.response.get("ResponseMetadata", {}).get("RetryAttempts")
    known: dict[str, Any] = {
        "code": shown.code,
        "status_code": shown.status_code,
        "request_id": shown.request_id,
        "retries": retries or None,
    }
    told = {name: escape(value) for name, value in known.items() if value is not None}
    return {"operation_name": page, **told}


def _wait(shown: exceptions.WaiterError) -> list[str]:
    parts = []
    timeline = shown.timeline
    if timeline and not timeline._is_shown:
        parts.append(body(timeline))
    if shown.elapsed is not None:
        parts.append(f'<p class="faint">Waited for {duration(shown.elapsed.total_seconds())}.</p>')
    if shown.snapshot is not None:
        parts.append(folded("As it was last seen", resource_card(shown.snapshot)))
    return parts


def report(shown: Report) -> str:
    """What came of many."""
    return page(_report(shown))


def _report(shown: Report) -> str:
    parts = [f"<p>{len(shown.done):,} done, {len(shown.failed):,} failed</p>"]
    if shown.failed:
        rows = ((cell(name, "name"), escape(type(why).__name__), cell(str(why))) for name, why in shown.failed.items())
        parts.append(table(("name", "failed", "because"), rows))
    if shown.done:
        parts.append(folded("Names of those that are done", f"<p>{escape(', '.join(shown.done))}</p>"))
    return "".join(parts)
