"""What the views in a notebook are made of. Whatever comes from the service is text: `escape` stands before all of it.

The colours go with light and dark themes: text and lines are the theme's own, and what has a colour of its own has a
background of its own as well. Where styles and drawings are taken away, as from notebooks that are not trusted, tables
and texts remain.
"""

from __future__ import annotations

from datetime import datetime, timezone
from html import escape as _escape

from aws_appstream.enums import ImageState, State

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

#: White is legible on all of them.
_ON, _OFF, _FAILED, _MOVING = "#0f7a43", "#5b6675", "#b3202f", "#96560a"
_COLOURS = {
    "RUNNING": _ON,
    "AVAILABLE": _ON,
    "STOPPED": _OFF,
    "DEPRECATED": _OFF,
    "gone": _OFF,
    "FAILED": _FAILED,
    "UPDATING_AGENT": "#7a4fb5",
    "SNAPSHOTTING": "#1e66b8",
    "COPYING": "#1e66b8",
    "CREATING": "#7a4fb5",
    "REBOOTING": "#0f7386",
    "STOPPING": "#4a6a8a",
    "DELETING": "#8f4a4a",
}
#: Structures that say what went wrong.
_PROBLEMS = ("ResourceError", "ImageBuilderStateChangeReason", "ImageStateChangeReason")
#: More letters than that do not stand in one line of a table.
_LONG = 48
#: A border, in whatever colour text has.
_LINE = "1px solid color-mix(in srgb, currentColor 22%, transparent)"
_ROOT = "div.aws-appstream"
_STYLE = f"""<style>
{_ROOT} {{ max-width: 100%; overflow-x: auto; line-height: 1.45; }}
{_ROOT} p {{ margin: 0 0 .4em; }}
{_ROOT} table {{ width: auto; margin: .2em 0 .4em; border: 0; border-collapse: collapse; font-size: inherit; }}
{_ROOT} th, {_ROOT} td {{ max-width: 40em; padding: .25em .75em; border: 0; text-align: left !important;
  vertical-align: top; white-space: normal; overflow-wrap: anywhere; }}
{_ROOT} .rows th, {_ROOT} .rows td {{ white-space: nowrap; }}
{_ROOT} .long {{ display: inline-block; width: 26em; white-space: normal; }}
{_ROOT} thead th {{ border-bottom: {_LINE}; white-space: nowrap; }}
{_ROOT} th.key {{ font-weight: normal; opacity: .75; white-space: nowrap; }}
{_ROOT} .key, {_ROOT} code {{ font-family: var(--jp-code-font-family, ui-monospace, monospace); font-size: .92em; }}
{_ROOT} code {{ padding: 0; color: inherit; background: none; overflow-wrap: anywhere; white-space: normal; }}
{_ROOT} .name {{ font-weight: 600; overflow-wrap: anywhere; }}
{_ROOT} .faint {{ opacity: .75; }}
{_ROOT} .state {{ display: inline-block; padding: .05em .6em; border-radius: 1em; font-size: .86em;
  font-weight: 600; white-space: nowrap; }}
{_ROOT} .card {{ padding: .5em .8em; overflow-x: auto; border: {_LINE}; border-left: 4px solid {_OFF};
  border-radius: 4px; }}
{_ROOT} .card.failed {{ border-left-color: {_FAILED}; }}
{_ROOT} .card > :last-child {{ margin-bottom: 0; }}
{_ROOT} .told {{ white-space: pre-line; overflow-wrap: anywhere; }}
{_ROOT} summary {{ cursor: pointer; }}
{_ROOT} .drawing {{ display: block !important; }}
{_ROOT} svg {{ display: block; width: 720px; max-width: 100%; height: auto; margin: .2em 0; }}
</style>"""


def escape(value: object) -> str:
    """As text, in an element or an attribute."""
    return _escape(str(value))


def page(*parts: str) -> str:
    """A view. A dollar in a description begins no formula."""
    return f'<div class="aws-appstream tex2jax_ignore mathjax_ignore">{_STYLE}{"".join(parts)}</div>'


def colour(state: str) -> str:
    """The background that goes with a state."""
    return _COLOURS.get(str(state), _MOVING)


def badge(state: object) -> str:
    """A state."""
    return f'<span class="state" style="background: {colour(str(state))}; color: #fff">{escape(state)}</span>'


def moment(value: datetime) -> str:
    """A moment, to the second, in UTC."""
    if value.tzinfo is not None:
        value = value.astimezone(timezone.utc)
    return f"{value:%Y-%m-%d %H:%M:%S} UTC"


def told(value: Any) -> str:
    """A value of an attribute."""
    if value is None:
        return ""
    if isinstance(value, (State, ImageState)):
        return badge(value)
    return escape(_text(value))


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, tuple):
        return ", ".join(map(_text, value))
    if hasattr(value, "items"):  # a map, which is a proxy of one
        return ", ".join(f"{key}={_text(item)}" for key, item in value.items())
    attributes = getattr(value, "_attributes", None)
    if attributes is None:
        return str(value)
    if value._shape in _PROBLEMS:
        told = (getattr(value, name, None) for name in ("code", "error_code", "message", "error_message"))
        return ": ".join(str(part) for part in told if part)
    known = {name: getattr(value, name) for name in attributes}
    return ", ".join(f"{name}={_text(item)}" for name, item in known.items() if item not in (None, ()))


def facts(known: Mapping[str, str]) -> str:
    """Names and what stands for them, which is HTML."""
    rows = "".join(
        f'<tr><th scope="row" class="key">{escape(name)}</th><td>{value}</td></tr>' for name, value in known.items()
    )
    return f"<table><tbody>{rows}</tbody></table>"


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table; its cells are HTML."""
    head = "".join(f'<th scope="col" class="key">{escape(name)}</th>' for name in heads)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f'<table class="rows"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def cell(text: str, kind: str = "") -> str:
    """A text for a table, which is wrapped if it is long."""
    kinds = " ".join(part for part in (kind, "long" if len(text) > _LONG else "") if part)
    return f'<span class="{kinds}">{escape(text)}</span>' if kinds else escape(text)


def folded(title: str, inside: str) -> str:
    """What is shown when somebody clicks at its title. It needs no script."""
    return f"<details><summary>{title}</summary>{inside}</details>"


def states(counts: Mapping[str, int]) -> str:
    """How many are in which state."""
    return " ".join(f"{count:,}&nbsp;{badge(state)}" for state, count in counts.items())
