"""What a wait has seen, drawn: a line for each resource, a colour for each state."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from aws_appstream._html import badge, cell, colour, escape, folded, page, states, table
from aws_appstream._timeline import duration

TYPE_CHECKING = False
if TYPE_CHECKING:
    from aws_appstream._timeline import Timeline, _Span
    from aws_appstream._waits import StateChange

#: The most lines that a drawing has.
_MOST = 20
_WIDTH = 720
#: To the left and right of what is drawn.
_MARGIN = 10
#: What names take, if there are several.
_NAMES = 190
_LINE, _GAP, _AXIS = 24, 6, 24
#: What is between two labels of the axis, at least.
_APART = 95
#: What a letter of a label takes, about.
_LETTER = 6.9
_STEPS = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 14400, 28800, 86400)


class Scale(NamedTuple):
    """Where seconds are, from left to right."""

    left: float
    seconds: float

    def x(self, seconds: float) -> float:
        share = min(seconds / self.seconds, 1.0) if self.seconds else 1.0
        return round(self.left + share * (_WIDTH - _MARGIN - self.left), 1)


def view(timeline: Timeline) -> str:
    """A timeline of a wait that is over, or of what was seen of it so far."""
    spans = timeline._spans()
    if not spans:
        return page("<p>Nothing has been seen yet.</p>")
    return page(head(spans), body(timeline))


def change(shown: StateChange) -> str:
    """A change by itself."""
    name, before, after, elapsed = shown._story()
    steps = " → ".join(badge(state) for state in (before, after) if state)
    return page(f'<p><span class="name">{escape(name)}</span> {steps} after {duration(elapsed.total_seconds())}</p>')


def head(spans: dict[str, list[_Span]]) -> str:
    """Who is where."""
    last = {name: states[-1][0] for name, states in spans.items()}
    if len(last) > 1:
        return f"<p>{len(last):,} resources: {states(Counter(last.values()))}</p>"
    ((name, state),) = last.items()
    _, since, end = spans[name][-1]
    when = f"after {duration(since)}" if end is None else f"for {duration(end - since)}"
    return f'<p><span class="name">{escape(name)}</span> {badge(state)} {when}</p>'


def body(timeline: Timeline, now: float | None = None, usual: float | None = None) -> str:
    """The drawing, and the same in words. What is not over lasts until `now`; `usual` is how long all of it takes."""
    spans = timeline._spans()
    changes = [
        (
            duration(change.elapsed.total_seconds()),
            cell(change.name),
            "" if change.before is None else badge(change.before),
            badge("gone" if change.after is None else change.after),
        )
        for change in timeline[-10 * _MOST :]
    ]
    title = "1 state" if len(timeline) == 1 else f"{len(timeline):,} states"
    return _drawing(spans, now, usual) + folded(f"{title} seen", table(("at", "name", "before", "after"), changes))


def _drawing(spans: dict[str, list[_Span]], now: float | None, usual: float | None) -> str:
    several = len(spans) > 1
    ends = [end if end is not None else max(since, now or 0) for line in spans.values() for _, since, end in line]
    scale = Scale(_MARGIN + _NAMES * several, max([*ends, usual or 0]))
    lines = list(spans.items())[:_MOST]
    bottom = len(lines) * (_LINE + _GAP)
    parts = [_axis(scale, bottom)]
    for place, (name, line) in enumerate(lines):
        y = place * (_LINE + _GAP)
        if several:
            parts.append(_label(_MARGIN, y, _short(name, _NAMES - 2 * _MARGIN), escape(name)))
        parts += [_track(scale, y)] if usual else []
        parts += [_span(scale, y, span, now) for span in line]
    left = len(spans) - len(lines)
    more = f'<p class="faint">and {left:,} more</p>' if left else ""
    what = escape("; ".join(f"{name}: {', '.join(state for state, _, _ in line)}" for name, line in lines))
    size = f"0 0 {_WIDTH} {bottom + _AXIS}"
    return (
        f'<div class="drawing" hidden="hidden">'  # or its texts stay where styles and drawings are taken away
        f'<svg viewBox="{size}" width="{_WIDTH}" height="{bottom + _AXIS}" role="img" aria-label="{what}" '
        f'font-family="system-ui, sans-serif" font-size="12">{"".join(parts)}</svg></div>{more}'
    )


def _track(scale: Scale, y: int) -> str:
    """What is still to be filled, as in a progress bar."""
    width = _WIDTH - _MARGIN - scale.left
    return f'<path d="M{scale.left} {y}h{width}v{_LINE}h-{width}z" fill="currentColor" opacity=".12"/>'


def _span(scale: Scale, y: int, span: _Span, now: float | None) -> str:
    """A state that lasted; one that was only seen in the end is a dot."""
    state, since, end = span
    fill, begin = colour(state), scale.x(since)
    if end is None and now is not None and now > since:
        end = now
    if end is None:
        centre = min(begin, _WIDTH - _MARGIN)
        return _titled(
            f'<circle cx="{centre}" cy="{y + _LINE / 2}" r="8" fill="{fill}" stroke="#fff" stroke-width="2"/>', state
        )
    width = round(max(scale.x(end) - begin - 1, 1.5), 1)
    drawn = f'<rect x="{begin}" y="{y}" width="{width}" height="{_LINE}" rx="3" fill="{fill}"/>'
    lasted = f"{state} {duration(end - since)}"
    # The dot of the next state covers the end.
    label = next((text for text in (lasted, state) if len(text) * _LETTER + 24 < width), "")
    text = _label(begin + 8, y, label, "", "#fff") if label else ""
    return _titled(drawn + text, lasted)


def _titled(drawn: str, title: str) -> str:
    return f"<g><title>{escape(title)}</title>{drawn}</g>"


def _label(x: float, y: int, text: str, title: str, fill: str = "currentColor") -> str:
    more = f"<title>{title}</title>" if title else ""
    return f'<text x="{x}" y="{y + _LINE / 2 + 4}" fill="{fill}">{more}{escape(text)}</text>'


def _axis(scale: Scale, bottom: int) -> str:
    most = (_WIDTH - _MARGIN - scale.left) / _APART
    step = next((step for step in _STEPS if scale.seconds / step <= most), scale.seconds / 4)
    drawn = f'<rect x="{scale.left}" y="{bottom}" width="{_WIDTH - _MARGIN - scale.left}" height="1" opacity=".4"/>'
    count = int(scale.seconds / step) + 1
    for tick in (step * place for place in range(count)):
        x = scale.x(tick)
        anchor = "end" if x > _WIDTH - 40 else "start" if tick == 0 else "middle"
        drawn += f'<rect x="{x}" y="{bottom}" width="1" height="4" opacity=".6"/>'
        drawn += f'<text x="{x}" y="{bottom + 18}" text-anchor="{anchor}" opacity=".8">{duration(tick)}</text>'
    return f'<g fill="currentColor">{drawn}</g>'


def _short(text: str, width: float) -> str:
    letters = int(width / _LETTER)
    return text if len(text) <= letters else f"{text[: letters - 1]}…"
