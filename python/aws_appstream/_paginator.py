"""Paginators under boto3's names. `Walk` decides; the sync and the async page iterator only make the calls."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from aws_appstream import _core
from aws_appstream.exceptions import OperationNotPageableError, PaginationError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

_Page = TypeVar("_Page")
_Whole = TypeVar("_Whole")

Token = dict[str, Any]

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
        self._skip: int | None = None
        #: What asked for the page that comes next.
        self._asked: Token = {pages.token: None}
        self._previous: str | None = None
        #: Arguments of the next call; None when the walk is over.
        self.kwargs: dict[str, Any] | None = dict(kwargs)
        self.resume_token: str | None = None
        if config.starting_token is not None:
            self._asked, self._skip = _decode(config.starting_token, pages.token)
            self._ask(self.kwargs)
        if config.page_size is not None and pages.limit is not None:
            self.kwargs[pages.limit] = config.page_size

    def _ask(self, kwargs: dict[str, Any]) -> None:
        for name, token in self._asked.items():
            if token is None or token == "None":
                kwargs.pop(name, None)
            else:
                kwargs[name] = token

    def take(self, page: Any) -> Any:
        """Cuts the page to what was asked for, and prepares `kwargs` for the next one; None ends the walk."""
        key = self._pages.result
        skipped, self._skip = self._skip, None
        if skipped is not None:  # the first page of a walk that resumes
            page[key] = page[key][skipped:] if isinstance(page.get(key), list) else None
        items = page.get(key) or []
        surplus = 0 if self._max_items is None else self._items + len(items) - self._max_items
        if surplus > 0:
            keep = len(items) - surplus
            page[key] = items[:keep]
            self._end({**self._asked, _TRUNCATED: keep + (skipped or 0)})
        else:
            self._items += len(items)
            self._go_on(page.get(self._pages.token) or None)
        return page

    def _go_on(self, token: str | None) -> None:
        self._asked = {self._pages.token: token}
        if token is None or self.kwargs is None:
            self.kwargs = None
        elif self._max_items is not None and self._items == self._max_items:
            self._end(self._asked)
        elif token == self._previous:
            raise PaginationError(f"Error during pagination: The same next token was received twice: {self._asked}")
        else:
            self._ask(self.kwargs)
            self._previous = token

    def _end(self, token: Token) -> None:
        if token.keys() - {_TRUNCATED} != {self._pages.token}:
            raise PaginationError(f"Bad starting token: {token}")
        self.kwargs = None
        self.resume_token = b64encode(json.dumps(token).encode()).decode()


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


def _decode(told: str, key: str) -> tuple[Token, int]:
    """What to ask for and how many items to skip: of a token of ours or botocore's, or of the service's own."""
    try:
        token = json.loads(b64decode(told).decode())
        return token, token.pop(_TRUNCATED, 0)
    except (ValueError, TypeError, AttributeError):  # not one of ours
        pass
    token, *more = told.split("___")
    if len(more) > 1:
        raise PaginationError(f"Bad starting token: {told}")
    if more and not more[0].isdigit():
        return {key: told}, 0
    return {key: None if token == "None" else token}, int(more[0]) if more else 0


class _Pages(Generic[_Page, _Whole]):
    """What both page iterators share. `_Page` is what a page is, `_Whole` all of them in one."""

    def __init__(self, method: Callable[..., Any], pages: Pagination, kwargs: dict[str, Any]) -> None:
        self._method = method
        self._pages = pages
        self._config = _PagingConfig.read(kwargs.pop("PaginationConfig", {}), pages)
        self._kwargs = kwargs
        self._walk: Walk | None = None

    def _begin(self) -> Walk:
        self._walk = Walk(self._pages, self._config, self._kwargs)
        return self._walk

    def _whole(self, result: Any) -> _Whole:
        if self.resume_token is not None:
            result["NextToken"] = self.resume_token
        whole: _Whole = result
        return whole

    def _add(self, result: Any, page: Any) -> None:
        items = page.get(self._pages.result)
        if items is not None:
            result.setdefault(self._pages.result, []).extend(items)

    @property
    def resume_token(self) -> str | None:
        """Where the last walk ended.

        Returns:
            What `StartingToken` takes to go on where `MaxItems` ended it; None if there is no more.

        Example:
            pages = client.get_paginator("describe_images").paginate(PaginationConfig={"MaxItems": 2})
            first = list(pages)
            rest = client.get_paginator("describe_images").paginate(
                PaginationConfig={"StartingToken": pages.resume_token}
            )
        """
        return self._walk.resume_token if self._walk is not None else None


class PageIterator(_Pages[_Page, _Whole]):
    """Pages of one operation; each iteration starts anew. One page is held at a time.

    Example:
        for page in client.get_paginator("describe_fleets").paginate():
            print([fleet["Name"] for fleet in page["Fleets"]])
    """

    def __iter__(self) -> Iterator[_Page]:
        walk = self._begin()
        while walk.kwargs is not None:
            yield walk.take(self._method(**walk.kwargs))

    def build_full_result(self) -> _Whole:
        """All items of all pages in one.

        Returns:
            A dict as one answer would be, with `NextToken` to resume from if `MaxItems` cut it short.

        Raises:
            PaginationError: the service repeats a token.

        Example:
            pages = client.get_paginator("describe_images").paginate(Type="PUBLIC")
            print(len(pages.build_full_result()["Images"]))
        """
        result: dict[str, Any] = {}
        for page in self:
            self._add(result, page)
        return self._whole(result)

    def search(self, expression: str) -> Iterator[Any]:
        """Applies a JMESPath expression to each page. Needs the package `jmespath`.

        Args:
            expression: in JMESPath, such as `"Images[?State=='AVAILABLE'].Name"`.

        Returns:
            An iterator of what it finds, item by item where that is a list.

        Raises:
            ImportError: there is no `jmespath`.
            jmespath.exceptions.JMESPathError: the expression is none.

        Example:
            print(list(client.get_paginator("describe_images").paginate().search("Images[].Name")))
        """
        import jmespath

        compiled = jmespath.compile(expression)
        for page in self:
            found = compiled.search(page)
            if isinstance(found, list):
                yield from found
            else:
                yield found


class AsyncPageIterator(_Pages[_Page, _Whole]):
    """Pages of one operation for `async for`; each iteration starts anew. One page is held at a time.

    Example:
        async with AsyncClient(region_name="eu-west-1") as client:
            async for page in client.get_paginator("describe_fleets").paginate():
                print([fleet["Name"] for fleet in page["Fleets"]])
    """

    _method: Callable[..., Awaitable[Any]]

    async def __aiter__(self) -> AsyncIterator[_Page]:
        walk = self._begin()
        while walk.kwargs is not None:
            yield walk.take(await self._method(**walk.kwargs))

    async def build_full_result(self) -> _Whole:
        """All items of all pages in one.

        Returns:
            A dict as one answer would be, with `NextToken` to resume from if `MaxItems` cut it short.

        Raises:
            PaginationError: the service repeats a token.

        Example:
            async with AsyncClient(region_name="eu-west-1") as client:
                pages = client.get_paginator("describe_images").paginate(Type="PUBLIC")
                print(len((await pages.build_full_result())["Images"]))
        """
        result: dict[str, Any] = {}
        async for page in self:
            self._add(result, page)
        return self._whole(result)

    async def search(self, expression: str) -> AsyncIterator[Any]:
        """Applies a JMESPath expression to each page. Needs the package `jmespath`.

        Args:
            expression: in JMESPath, such as `"Images[?State=='AVAILABLE'].Name"`.

        Returns:
            An iterator of what it finds, item by item where that is a list.

        Raises:
            ImportError: there is no `jmespath`.
            jmespath.exceptions.JMESPathError: the expression is none.

        Example:
            async with AsyncClient(region_name="eu-west-1") as client:
                async for name in client.get_paginator("describe_images").paginate().search("Images[].Name"):
                    print(name)
        """
        import jmespath

        compiled = jmespath.compile(expression)
        async for page in self:
            found = compiled.search(page)
            for item in found if isinstance(found, list) else [found]:
                yield item


class _AnyPaginator(Generic[_Page, _Whole]):
    def __init__(self, method: Callable[..., Any] | None, operation_name: str) -> None:
        pages = pagination(operation_name)
        if method is None or pages is None:
            raise OperationNotPageableError(f"Operation cannot be paginated: {operation_name}")
        self._method = method
        self._pages = pages


class Paginator(_AnyPaginator[_Page, _Whole]):
    """Walks the pages of one operation.

    Example:
        paginator = client.get_paginator("describe_images")
        whole = paginator.paginate(Type="PUBLIC").build_full_result()
        print(len(whole["Images"]))
    """

    def paginate(self, **kwargs: Any) -> PageIterator[_Page, _Whole]:
        """Pages for these arguments; nothing is asked before the first is taken.

        Args:
            PaginationConfig: `MaxItems` (all pages together), `PageSize` (asked of the service), `StartingToken`
                (a `resume_token`, botocore's too).
            **kwargs: the operation's own.

        Raises:
            PaginationError: `PageSize` where the operation has none; later, if the starting token is none, or the
                service repeats a token.

        Returns:
            The pages; walk them as often as you like.

        Example:
            pages = client.get_paginator("describe_images").paginate(PaginationConfig={"MaxItems": 50})
            print([image["Name"] for page in pages for image in page["Images"]])
        """
        return PageIterator(self._method, self._pages, kwargs)


class AsyncPaginator(_AnyPaginator[_Page, _Whole]):
    """Walks the pages of one operation, for `async for`.

    Example:
        async with AsyncClient(region_name="eu-west-1") as client:
            pages = client.get_paginator("describe_images").paginate(Type="PUBLIC")
            print(len((await pages.build_full_result())["Images"]))
    """

    def paginate(self, **kwargs: Any) -> AsyncPageIterator[_Page, _Whole]:
        """Pages for these arguments; nothing is asked before the first is taken.

        Args:
            **kwargs: as `Paginator.paginate` takes them.

        Raises:
            PaginationError: as `Paginator.paginate` does.

        Returns:
            The pages; walk them as often as you like.

        Example:
            async with AsyncClient(region_name="eu-west-1") as client:
                pages = client.get_paginator("describe_images").paginate(Type="PUBLIC")
        """
        return AsyncPageIterator(self._method, self._pages, kwargs)
