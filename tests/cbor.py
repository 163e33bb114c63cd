"""The part of CBOR that rpc-v2-cbor uses, written both ways a server may write it, and read without forgiveness."""

from __future__ import annotations

import random
import struct
from dataclasses import dataclass
from typing import Any

NULL, UNDEFINED, BREAK = b"\xf6", b"\xf7", b"\xff"


@dataclass(frozen=True)
class Timestamp:
    """A wire timestamp: seconds since 1970. JSON: the bare number. CBOR: the number under tag 1."""

    seconds: int | float


def encode(value: Any, style: random.Random | None = None) -> bytes:
    """Shortest and definite without `style`; with it lengths, widths and nulls vary as it says."""
    return _encode(value, style.random if style else lambda: 1.0)


def _encode(value: Any, dice: Any) -> bytes:
    if value is None:
        return UNDEFINED if dice() < 0.1 else NULL
    if isinstance(value, bool):
        return b"\xf5" if value else b"\xf4"
    if isinstance(value, Timestamp):
        return b"\xc1" + _encode(value.seconds, dice)
    if isinstance(value, int):
        return _start(0, value, dice) if value >= 0 else _start(1, -1 - value, dice)
    if isinstance(value, float):
        return _float(value, dice)
    if isinstance(value, str):
        return _string(3, value.encode(), value, dice)
    if isinstance(value, bytes):
        return _string(2, value, None, dice)
    if isinstance(value, (list, tuple)):
        return _container(4, [_encode(item, dice) for item in value], dice)
    if isinstance(value, dict):
        return _container(5, [_encode(key, dice) + _encode(item, dice) for key, item in value.items()], dice)
    raise TypeError(f"no CBOR for {value!r}")


def _start(major: int, number: int, dice: Any) -> bytes:
    """A head with its number, in the shortest form or now and then a longer one."""
    width = next(width for width, limit in enumerate((24, 1 << 8, 1 << 16, 1 << 32, 1 << 64)) if number < limit)
    if dice() < 0.1:
        width = 4
    return bytes([major << 5 | (number if width == 0 else 23 + width)]) + (
        number.to_bytes(1 << (width - 1), "big") if width else b""
    )


def _float(value: float, dice: Any) -> bytes:
    for head, form in ((b"\xf9", ">e"), (b"\xfa", ">f")):
        try:
            packed = struct.pack(form, value)
        except OverflowError:
            continue
        if struct.unpack(form, packed)[0] == value and dice() < 0.5:
            return head + packed
    return b"\xfb" + struct.pack(">d", value)


def _string(major: int, raw: bytes, text: str | None, dice: Any) -> bytes:
    if dice() >= 0.15:
        return _start(major, len(raw), dice) + raw
    middle = len(text) // 2 if text is not None else len(raw) // 2
    pieces = (text[:middle].encode(), text[middle:].encode()) if text is not None else (raw[:middle], raw[middle:])
    chunks = b"".join(_start(major, len(piece), lambda: 1.0) + piece for piece in pieces)
    return bytes([major << 5 | 31]) + chunks + BREAK


def _container(major: int, items: list[bytes], dice: Any) -> bytes:
    if dice() < 0.5:
        return bytes([major << 5 | 31]) + b"".join(items) + BREAK
    return _start(major, len(items), dice) + b"".join(items)


def decode(data: bytes) -> Any:
    """The one value in `data`; tag 1 comes back as `Timestamp`."""
    value, rest = _decode(data)
    if rest:
        raise ValueError(f"{len(rest)} bytes after the value")
    return value


_BREAK = object()


def _decode(data: bytes) -> tuple[Any, bytes]:
    major, info, data = data[0] >> 5, data[0] & 31, data[1:]
    if major == 7:
        if info in (25, 26, 27):
            size = 1 << (info - 24)
            return struct.unpack({2: ">e", 4: ">f", 8: ">d"}[size], data[:size])[0], data[size:]
        return {20: False, 21: True, 22: None, 23: None, 31: _BREAK}[info], data
    number: int | None = info if info < 24 else None
    if 24 <= info <= 27:
        size = 1 << (info - 24)
        number, data = int.from_bytes(data[:size], "big"), data[size:]
    if major in (0, 1) and number is not None:
        return (number if major == 0 else -1 - number), data
    if major in (2, 3):
        if number is None:
            pieces, data = _items(data, None)
            return (b"" if major == 2 else "").join(pieces), data
        raw = data[:number]
        if len(raw) != number:
            raise ValueError("a string ends early")
        return (raw if major == 2 else raw.decode()), data[number:]
    if major == 4:
        return _items(data, number)
    if major == 5:
        items, data = _items(data, None if number is None else 2 * number)
        keys = items[::2]
        if len(set(keys)) != len(keys):
            raise ValueError(f"a key twice: {keys}")
        return dict(zip(keys, items[1::2], strict=True)), data
    if major == 6 and number == 1:
        seconds, data = _decode(data)
        return Timestamp(seconds), data
    raise ValueError(f"no value starts with major type {major}, information {info}")


def _items(data: bytes, count: int | None) -> tuple[list[Any], bytes]:
    items: list[Any] = []
    while count is None or len(items) < count:
        item, data = _decode(data)
        if item is _BREAK:
            if count is not None:
                raise ValueError("a break within a definite length")
            break
        items.append(item)
    return items, data
