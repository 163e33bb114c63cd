"""Instants that are not plain seconds since 1970: text, and years that `fromtimestamp` cannot tell. Rare."""

from datetime import datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def parse(value: float | str) -> datetime:
    """Seconds since 1970 as a number or as text, ISO 8601, or an HTTP date; always aware, UTC where nothing is said.

    Raises:
        ValueError: it is none of these, or before year 1, or after 9999.
    """
    try:
        return _EPOCH + timedelta(seconds=float(value))
    except (ValueError, OverflowError):
        if not isinstance(value, str):
            raise ValueError(f"Invalid timestamp {value}") from None
    for read in (lambda text: datetime.fromisoformat(text.replace("Z", "+00:00")), parsedate_to_datetime):
        try:
            parsed = read(value)
        except ValueError:
            continue
        return parsed if parsed.tzinfo is not None else parsed.replace(tzinfo=timezone.utc)
    raise ValueError(f'Invalid timestamp "{value}"')
