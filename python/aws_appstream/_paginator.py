"""Paginators under boto3's names. `Walk` decides; the sync and the async page iterator only make the calls."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from typing import TYPE_CHECKING, Any, NamedTuple

from aws_appstream import _core
from aws_appstream.exceptions import OperationNotPageableError, PaginationError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

Page = dict[str, Any]

_TRUNCATED = "boto_truncate_amount"


class Pagination(NamedTuple):
    """How an operation answers in pages."""

    token: str
    result: str
    limit: str | None


def pagination(method: str) -> Pagination | None:
    """How the operation answers in pages, or None."""
    return next((Pagination(*pages) for name, _, pages in _core.operations() if name == method and pages), None)


class Walk:
    """One walk over the pages: what to ask next, and what of a page is given out."""

    def __init__(self, pages: Pagination, config: _PagingConfig, kwargs: dict[str, Any]) -> None:
        self._pages = pages
        self._max_items = config.max_items
        self._items = 0
        self._skip = 0
        self._asked: str | None = None
        self._previous: str | None = None
        self.kwargs: dict[str, Any] | None = dict(kwargs)
        self.resume_token: str | None = None
        if config.starting_token is not None:
            self._asked, self._skip = _decode(config.starting_token, pages.token)
            self._ask(self._asked)
        if config.page_size is not None and pages.limit is not None:
            self.kwargs[pages.limit] = config.page_size

    def _ask(self, token: str | None) -> None:
        if self.kwargs is None:
            return
        self.kwargs.pop(self._pages.token, None)
        if token is not None:
            self.kwargs[self._pages.token] = token

    def take(self, page: Page) -> Page:
        """Cuts the page to what was asked for, and prepares `kwargs` for the next one; None ends the walk."""
        skipped, self._skip = self._skip, 0
        key = self._pages.result
        if skipped:
            page[key] = (page.get(key) or [])[skipped:]
        items = page.get(key) or []
        surplus = 0 if self._max_items is None else self._items + len(items) - self._max_items
        if surplus > 0:
            keep = len(items) - surplus
            page[key] = items[:keep]
            self.resume_token = _encode({self._pages.token: self._asked, _TRUNCATED: keep + skipped})
            self.kwargs = None
            return page
        self._items += len(items)
        self._go_on(page.get(self._pages.token) or None)
        return page

    def _go_on(self, token: str | None) -> None:
        self._asked = token
        if token is None:
            self.kwargs = None
        elif self._max_items is not None and self._items == self._max_items:
            self.resume_token = _encode({self._pages.token: token})
            self.kwargs = None
        elif token == self._previous:
            again = {self._pages.token: token}
            raise PaginationError(f"Error during pagination: The same next token was received twice: {again}")
        else:
            self._ask(token)
            self._previous = token


class _PagingConfig(NamedTuple):
    max_items: int | None
    page_size: int | None
    starting_token: str | None

    @classmethod
    def read(cls, config: dict[str, Any], pages: Pagination) -> _PagingConfig:
        max_items, page_size = config.get("MaxItems"), config.get("PageSize")
        if page_size is not None and pages.limit is None:
            raise PaginationError(
                "Error during pagination: PageSize parameter is not supported for the pagination interface "
                "for this operation."
            )
        return cls(
            None if max_items is None else int(max_items),
            None if page_size is None else int(page_size),
            config.get("StartingToken"),
        )


def _encode(token: dict[str, Any]) -> str:
    return b64encode(json.dumps(token).encode()).decode()


def _decode(token: str, key: str) -> tuple[str | None, int]:
    """The service's token and how many items to skip: of a token of ours or botocore's, or of the service's own."""
    try:
        told = json.loads(b64decode(token).decode())
        skip = told.pop(_TRUNCATED, 0)
        return told.get(key), skip
    except (ValueError, TypeError, AttributeError):
        service_token, separator, skip = token.rpartition("___")
        if separator and skip.isdigit():
            return (None if service_token == "None" else service_token), int(skip)
        return token, 0


class _Pages:
    """What both page iterators share."""

    def __init__(self, method: Callable[..., Any], pages: Pagination, kwargs: dict[str, Any]) -> None:
        self._method = method
        self._pages = pages
        self._config = _PagingConfig.read(kwargs.pop("PaginationConfig", {}), pages)
        self._kwargs = kwargs
        self._walk: Walk | None = None

    def _begin(self) -> Walk:
        self._walk = Walk(self._pages, self._config, self._kwargs)
        return self._walk

    def _whole(self, result: Page) -> Page:
        if self.resume_token is not None:
            result["NextToken"] = self.resume_token
        return result

    def _add(self, result: Page, page: Page) -> None:
        items = page.get(self._pages.result)
        if items is not None:
            result.setdefault(self._pages.result, []).extend(items)

    @property
    def resume_token(self) -> str | None:
        """What `StartingToken` takes to go on where `MaxItems` ended the last walk; None if there is no more."""
        return self._walk.resume_token if self._walk is not None else None


class PageIterator(_Pages):
    """Pages of one operation; each iteration starts anew. One page is held at a time."""

    def __iter__(self) -> Iterator[Page]:
        walk = self._begin()
        while walk.kwargs is not None:
            yield walk.take(self._method(**walk.kwargs))

    def build_full_result(self) -> Page:
        """All items of all pages in one dict, with `NextToken` to resume from if `MaxItems` cut it short."""
        result: Page = {}
        for page in self:
            self._add(result, page)
        return self._whole(result)

    def search(self, expression: str) -> Iterator[Any]:
        """Applies a JMESPath expression to each page. Needs the package `jmespath`."""
        import jmespath

        compiled = jmespath.compile(expression)
        for page in self:
            found = compiled.search(page)
            if isinstance(found, list):
                yield from found
            else:
                yield found


class AsyncPageIterator(_Pages):
    """Pages of one operation for `async for`; each iteration starts anew. One page is held at a time."""

    _method: Callable[..., Awaitable[Page]]

    async def __aiter__(self) -> AsyncIterator[Page]:
        walk = self._begin()
        while walk.kwargs is not None:
            yield walk.take(await self._method(**walk.kwargs))

    async def build_full_result(self) -> Page:
        """All items of all pages in one dict, with `NextToken` to resume from if `MaxItems` cut it short."""
        result: Page = {}
        async for page in self:
            self._add(result, page)
        return self._whole(result)

    async def search(self, expression: str) -> AsyncIterator[Any]:
        """Applies a JMESPath expression to each page. Needs the package `jmespath`."""
        import jmespath

        compiled = jmespath.compile(expression)
        async for page in self:
            found = compiled.search(page)
            for item in found if isinstance(found, list) else [found]:
                yield item


class _AnyPaginator:
    def __init__(self, method: Callable[..., Any] | None, operation_name: str) -> None:
        pages = pagination(operation_name)
        if method is None or pages is None:
            raise OperationNotPageableError(f"Operation cannot be paginated: {operation_name}")
        self._method = method
        self._pages = pages


class Paginator(_AnyPaginator):
    """Walks the pages of one operation."""

    def paginate(self, **kwargs: Any) -> PageIterator:
        """Pages for these arguments; nothing is asked before the first is taken.

        Args:
            PaginationConfig: `MaxItems` (all pages together), `PageSize` (asked of the service), `StartingToken`
                (a `resume_token`, botocore's too).
            **kwargs: the operation's own.

        Raises:
            PaginationError: `PageSize` where the operation has none; later, if the service repeats a token.
        """
        return PageIterator(self._method, self._pages, kwargs)


class AsyncPaginator(_AnyPaginator):
    """Walks the pages of one operation, for `async for`."""

    def paginate(self, **kwargs: Any) -> AsyncPageIterator:
        """Pages for these arguments, as `Paginator.paginate`."""
        return AsyncPageIterator(self._method, self._pages, kwargs)
