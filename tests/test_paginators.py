"""Paginators give boto3's pages, full results and tokens, and ask the service for what boto3 asks."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from typing import Any

import botocore.exceptions
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aws_appstream import exceptions

from .faces import AsyncFace, Face, SyncFace, answer, parameters_in
from .model import METHODS, PAGINATED, SERVICE, input_of, output_of
from .stub import Answer, Request, Stub
from .values import least_parameters

Outcome = tuple[str, Any, list[Any]]


class Book:
    """What the service holds: pages, each with the token of the next."""

    def __init__(self, protocol: str, method: str, pages: list[int | None], ends: Any = None) -> None:
        self.protocol, self.key, self.pages, self.ends = protocol, PAGINATED[method]["result_key"], pages, ends
        self.item: Callable[[int], Any] = lambda number: f"n{number}"
        member = output_of(method).members[self.key].member
        if member.type_name == "structure":
            name = next(name for name, shape in member.members.items() if shape.type_name == "string")
            self.item = lambda number: {name: f"n{number}"}

    def __call__(self, request: Request) -> Answer:
        token = parameters_in(self.protocol, request).get("NextToken")
        index = int(token[1:]) if token and token[1:].isdigit() and int(token[1:]) < len(self.pages) else 0
        page: dict[str, Any] = {"NextToken": f"t{index + 1}" if index + 1 < len(self.pages) else self.ends}
        size = self.pages[index]
        if size is not None:
            page[self.key] = [self.item(100 * index + number) for number in range(size)]
        return answer(self.protocol, page)


def outcome(protocol: str, stub: Stub, action: Callable[[], Any]) -> Outcome:
    """What an action gives or says, and what it asks the service for."""
    stub.take()
    try:
        result: tuple[str, Any] = ("gives", action())
    except (exceptions.PaginationError, exceptions.ParamValidationError, botocore.exceptions.BotoCoreError) as error:
        result = ("says", str(error))
    except ValueError as error:
        result = ("says", str(error))
    return (*result, [parameters_in(protocol, request) for request in stub.take()])


def full(pages: Any) -> tuple[Any, str | None]:
    return pages.build_full_result(), pages.resume_token


def assert_same(face: Face, judge: Any, stub: Stub, method: str, config: dict[str, Any] | None) -> Outcome:
    """Our pages and full result are boto3's, and so are the requests; returns the full result's outcome."""
    call = least_parameters(method)
    if config is not None:
        call["PaginationConfig"] = config
    paginator = judge.get_paginator(method)
    pages = outcome(face.protocol, stub, lambda: list(paginator.paginate(**call)))
    assert outcome(face.protocol, stub, lambda: face.pages(method, **call)) == pages
    theirs = outcome(face.protocol, stub, lambda: full(paginator.paginate(**call)))
    assert outcome(face.protocol, stub, lambda: face.full(method, **call)) == theirs
    return theirs


PAGES = st.lists(st.sampled_from([0, 1, 2, 3, 5, None]), min_size=1, max_size=4)
ENDS = st.sampled_from([None, None, ""])
ITEMS = st.sampled_from([None, None, 0, 1, 2, 3, 4, 5, 6, 100, "3"])
SIZES = st.sampled_from([None, None, 1, 2, 25, "2"])


@pytest.mark.parametrize("method", PAGINATED)
@settings(max_examples=15)
@given(pages=PAGES, ends=ENDS, items=ITEMS, size=SIZES)
def test_pages_and_full_results_are_boto3s(
    method: str, face: Face, judge: Any, stub: Stub, pages: list[int | None], ends: Any, items: Any, size: Any
) -> None:
    stub.respond = Book(face.protocol, method, pages, ends)
    config = {"MaxItems": items, "PageSize": size if "limit_key" in PAGINATED[method] else None}
    kind, result, _ = assert_same(face, judge, stub, method, config)
    # From where a truncated result ends, on to the end.
    for _ in range(20):
        if kind != "gives" or result[1] is None:
            return
        kind, result, _ = assert_same(face, judge, stub, method, {**config, "StartingToken": result[1]})
    assert items == 0, "the results never end"


@pytest.mark.parametrize("method", PAGINATED)
def test_without_configuration_all_pages_come(method: str, face: Face, judge: Any, stub: Stub) -> None:
    stub.respond = Book(face.protocol, method, [2, 0, 3])
    _, (result, token), requests = assert_same(face, judge, stub, method, None)
    assert len(result[PAGINATED[method]["result_key"]]) == 5
    assert token is None
    assert len(requests) == 3


@pytest.mark.parametrize("method", [method for method in PAGINATED if "limit_key" not in PAGINATED[method]])
def test_a_page_size_is_refused_where_the_service_has_none(method: str, face: Face, judge: Any, stub: Stub) -> None:
    stub.respond = Book(face.protocol, method, [1])
    kind, _, requests = assert_same(face, judge, stub, method, {"PageSize": 5})
    assert (kind, requests) == ("says", [])


def encoded(token: Any) -> str:
    return base64.b64encode(json.dumps(token).encode()).decode()


TOKENS = [
    "t1",
    "None",
    "t1___1",
    "None___1",
    "t1___x",
    "t1___1___1",
    "a___b___c",
    "",
    "___",
    "!",
    "bm90IGpzb24=",
    encoded({"NextToken": "t1"}),
    encoded({"NextToken": "t1", "boto_truncate_amount": 2}),
    encoded({"NextToken": None, "boto_truncate_amount": 1}),
    encoded({"boto_truncate_amount": 1}),
    encoded({"Name": "x"}),
    encoded({}),
    encoded([]),
]


@pytest.mark.parametrize("items", [None, 2])
@pytest.mark.parametrize("token", TOKENS)
def test_a_starting_token_is_taken_or_refused_as_by_boto3(
    face: Face, judge: Any, stub: Stub, token: str, items: int | None
) -> None:
    stub.respond = Book(face.protocol, "describe_images", [3, 3])
    assert_same(face, judge, stub, "describe_images", {"StartingToken": token, "MaxItems": items})


def test_a_bad_starting_token_is_a_pagination_error(face: Face, stub: Stub) -> None:
    with pytest.raises(exceptions.PaginationError, match="Bad starting token: a___b___c"):
        face.pages("describe_images", PaginationConfig={"StartingToken": "a___b___c"})
    assert not stub.take()


def test_a_token_that_comes_twice_is_a_pagination_error(face: Face, judge: Any, stub: Stub, protocol: str) -> None:
    stub.always(answer(protocol, {"Images": [], "NextToken": "again"}))
    assert_same(face, judge, stub, "describe_images", {})
    with pytest.raises(exceptions.PaginationError, match="The same next token was received twice"):
        face.pages("describe_images")


def test_an_error_on_a_later_page_comes_after_the_pages_before_it(kind: str, clients: Any, stub: Stub) -> None:
    face: SyncFace | AsyncFace = clients[kind, "json"]
    book = Book("json", "describe_images", [1, 1, 1])
    refusal = answer("json", {"__type": "InvalidParameterCombinationException"}, 400)
    stub.respond = lambda request: refusal if len(stub.requests) == 3 else book(request)
    seen: list[Any] = []
    pages = face.client.get_paginator("describe_images").paginate()

    async def collect() -> None:
        async for page in pages:
            seen.append(page)

    with pytest.raises(exceptions.InvalidParameterCombinationException):
        seen.extend(pages) if isinstance(face, SyncFace) else face.run(collect())
    assert len(seen) == 2


def test_pages_are_asked_for_as_they_are_taken(kind: str, clients: Any, stub: Stub) -> None:
    face: SyncFace | AsyncFace = clients[kind, "json"]
    stub.respond = Book("json", "describe_images", [1, 1, 1])
    pages = face.client.get_paginator("describe_images").paginate()

    async def take_two() -> None:
        iterator = aiter(pages)
        await anext(iterator)
        await anext(iterator)

    assert not stub.requests
    if isinstance(face, SyncFace):
        iterator = iter(pages)
        next(iterator)
        next(iterator)
    else:
        face.run(take_two())
    assert len(stub.take()) == 2


def test_parameters_go_with_every_page(face: Face, stub: Stub, protocol: str) -> None:
    stub.respond = Book(protocol, "describe_images", [1, 1])
    face.pages("describe_images", Names=["a"], PaginationConfig={"PageSize": 7})
    assert [parameters_in(protocol, request) for request in stub.take()] == [
        {"Names": ["a"], "MaxResults": 7},
        {"Names": ["a"], "MaxResults": 7, "NextToken": "t1"},
    ]


def test_parameters_are_validated_as_in_a_call(face: Face, stub: Stub) -> None:
    with pytest.raises(exceptions.ParamValidationError, match="Unknown parameter in input"):
        face.pages("describe_images", Nmaes=["a"])
    assert not stub.take()


@pytest.mark.parametrize("method", METHODS)
def test_what_can_be_paginated_is_what_boto3_paginates(method: str, kind: str, clients: Any, judges: Any) -> None:
    client = clients[kind, "json"].client
    assert client.can_paginate(method) is judges["json"].can_paginate(method)
    if client.can_paginate(method):
        client.get_paginator(method)
    else:
        with pytest.raises(exceptions.AppStreamError, match="Operation cannot be paginated: " + method):
            client.get_paginator(method)


def test_every_paginator_has_the_members_that_these_tests_use() -> None:
    assert len(PAGINATED) >= 10
    for method, config in PAGINATED.items():
        assert config["input_token"] == config["output_token"] == "NextToken"
        assert config["result_key"] in SERVICE.operation_model(METHODS[method]).output_shape.members
        assert config.get("limit_key", "NextToken") in input_of(method).members
