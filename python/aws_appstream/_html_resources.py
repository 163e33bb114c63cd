"""Image builders, images, lists of them, and streaming URLs, as a notebook shows them."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from aws_appstream._html import cell, escape, facts, folded, moment, page, states, table, told
from aws_appstream._record import Record
from aws_appstream.enums import ImageState, State

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any, TypeAlias

    _Columns: TypeAlias = dict[str, Callable[[Any], Any]]

#: The most rows that a table has.
_MOST = 60


def _name(arn: str | None) -> str | None:
    return arn and arn.rpartition("/")[2]


def _address(builder: Any) -> Any:
    network = builder.network_access_configuration
    return network and network.eni_private_ip_address


def _problems(resource: Any) -> str | None:
    reason = resource.state_change_reason
    codes = [reason and reason.code, *(error.error_code for error in resource.errors)]
    return ", ".join(dict.fromkeys(str(code) for code in codes if code)) or None


_COLUMNS: dict[str, _Columns] = {
    "ImageBuilder": {
        "name": lambda builder: builder.name,
        "state": lambda builder: builder.state,
        "instance_type": lambda builder: builder.instance_type,
        "errors": _problems,
        "address": _address,
        "created_time": lambda builder: builder.created_time,
        "image": lambda builder: _name(builder.image_arn),
        "platform": lambda builder: builder.platform,
    },
    "Image": {
        "name": lambda image: image.name,
        "state": lambda image: image.state,
        "visibility": lambda image: image.visibility,
        "platform": lambda image: image.platform,
        "errors": _problems,
        "created_time": lambda image: image.created_time,
        "builder": lambda image: image.image_builder_name,
    },
}
_PLURALS = {"ImageBuilder": "image builders", "Image": "images"}


def record(shown: Any) -> str:
    """Any object: what is known of it, by the names of its attributes."""
    return page(f"<p>{escape(type(shown).__name__)}</p>", facts(_known(shown)))


def _known(shown: Any) -> dict[str, str]:
    values = {name: getattr(shown, name) for name in shown._attributes}
    return {name: told(value) for name, value in values.items() if value is not None and value != ()}


def resource(shown: Any) -> str:
    """An image builder or an image."""
    return page(resource_card(shown))


def resource_card(shown: Any) -> str:
    """The same, as a part of something larger."""
    known = _known(shown)
    known.pop("name", None)
    head = f'{escape(type(shown).__name__)} <span class="name">{escape(shown.name)}</span> {known.pop("state", "")}'
    known |= {name: _list(getattr(shown, name)) for name in ("errors", "applications") if name in known}
    return f"<p>{head}</p>{facts(known)}"


def _list(parts: Sequence[Record]) -> str:
    """Several structures, each on its line."""
    lines = [_line(part) for part in parts[:_MOST]]
    left = len(parts) - len(lines)
    return "<br>".join([*lines, *([f"and {left:,} more"] if left else [])])


def _line(part: Any) -> str:
    return escape(part.display_name or part.name) if part._shape == "Application" else told(part)


def listing(shown: Sequence[Any]) -> str | None:
    """A table; None if that says nothing."""
    if not shown or not all(isinstance(one, Record) for one in shown):
        return None
    shapes = {one._shape for one in shown}
    shape = shapes.pop()
    if shapes or shape not in _COLUMNS:
        return None
    rows = [{name: read(one) for name, read in _COLUMNS[shape].items()} for one in shown[:_MOST]]
    names = [name for name in _COLUMNS[shape] if any(row[name] is not None for row in rows)]
    counts = states(Counter(str(one.state) for one in shown))
    cut = f", of which the first {_MOST} are shown" if len(shown) > _MOST else ""
    what = _PLURALS[shape] if len(shown) > 1 else _PLURALS[shape].removesuffix("s")
    head = f"<p>{len(shown):,} {what}{cut}: {counts}</p>"
    return page(head, table(names, ([_cell(name, row[name]) for name in names] for row in rows)))


def _cell(name: str, value: Any) -> str:
    if value is None or isinstance(value, (datetime, State, ImageState)):
        return told(value)
    return cell(str(value), "name" if name == "name" else "")


def collection(shown: Any, variable: str) -> str:
    """What there is in an account is not asked for to show this."""
    call = f"{'await ' if type(shown).__name__.startswith('Async') else ''}client.{variable}.list()"
    meta = shown._client.meta
    place = f"{escape(meta.region_name)} ({escape(meta.endpoint_url)})"
    return page(
        f"<p>{escape(type(shown).__name__)} of {place}. Nothing has been asked yet: "
        f"<code>{escape(call)}</code> asks, and is shown as a table.</p>"
    )


def streaming_url(shown: Any) -> str:
    """A URL that nobody sees who does not ask for it."""
    expires = "" if shown.expires is None else f", valid until {moment(shown.expires)}"
    url = str(shown.url or "")
    is_link = url.startswith(("https://", "http://"))  # anything else might be a program
    link = f'<a href="{escape(url)}" target="_blank" rel="noopener noreferrer">Open the session</a>' if is_link else ""
    return page(
        folded(
            f"StreamingURL <code>***</code>{expires} <span class='faint'>(click to reveal)</span>",
            f"<p>{link}</p><p><code>{escape(url)}</code></p>"
            '<p class="faint">Whoever has it is let in. It is part of this output: clear it before you share or commit '
            "the notebook.</p>",
        )
    )
