"""The URL of a streaming session: whoever has it is let in, so that it shows itself to nobody who does not ask."""

from __future__ import annotations

from aws_appstream.records import StreamingURLRecord

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class StreamingURL(StreamingURLRecord):
    """A streaming URL. It is a bearer credential: `repr` and `str` mask it, and it does not pickle. A notebook
    shows it when it is clicked at.

    Attributes:
        url: the URL itself.
        expires: until when a session can be begun with it.

    Example:
        url = builder.streaming_url(valid_for=600)
        print(url)  # <StreamingURL *** expires ...>
        webbrowser.open(url.url)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImageBuilderStreamingURL.html
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<StreamingURL *** expires {self.expires}>"

    def _repr_html_(self) -> str:
        from aws_appstream import _html_resources

        return _html_resources.streaming_url(self)

    def __reduce__(self) -> tuple[Any, ...]:
        raise TypeError("a streaming URL lets in whoever has it, and is not pickled: take its .url if you must")
