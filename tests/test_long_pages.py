"""Long pages of items that are alike and yet differ: what one item lacks, its neighbours do not lend it."""

from __future__ import annotations

import gc
import random
from typing import Any

import pytest

from .faces import Face, answer, headers_of
from .stub import Stub, reply
from .values import exact

STATES = ["RUNNING", "STOPPED", "NEW_STATE"]


def maybe(dice: random.Random, value: Any) -> Any:
    """The value, or a null, or one of another kind than the model has."""
    return dice.choices([value, None, 7], [8, 1, 1])[0]


def shuffled(dice: random.Random, members: dict[str, Any]) -> dict[str, Any]:
    """Some of the members, in some order."""
    names = dice.sample(list(members), dice.randint(0, len(members)))
    return {name: members[name] for name in names}


def builder(dice: random.Random) -> dict[str, Any]:
    return shuffled(
        dice,
        {
            "Name": maybe(dice, dice.choice(["a", "b"])),
            "State": maybe(dice, dice.choice(STATES)),
            "Description": dice.choice(["", "ä", "same"]),
            "VpcConfig": shuffled(dice, {"SubnetIds": ["s", None], "SecurityGroupIds": []}),
            "DomainJoinInfo": dice.choice([None, {}, shuffled(dice, {"DirectoryName": dice.choice(["c", "d"])})]),
            "EnableDefaultInternetAccess": dice.random() < 0.5,
            "ImageBuilderErrors": [
                shuffled(dice, {"ErrorCode": dice.choice(STATES), "ErrorMessage": maybe(dice, "m")})
                for _ in range(dice.randint(0, 3))
            ],
            "Unknown": {"State": "not this one"},
        },
    )


def containers(value: Any) -> list[Any]:
    """Every dict and list in the value, the value itself first."""
    if not isinstance(value, (dict, list)):
        return []
    inside = value.values() if isinstance(value, dict) else value
    return [value, *(found for item in inside for found in containers(item))]


@pytest.mark.parametrize("seed", range(30))
def test_a_long_page_is_what_boto3_makes_of_it(seed: int, face: Face, judge: Any, stub: Stub, protocol: str) -> None:
    dice = random.Random(seed)
    stub.always(answer(protocol, {"ImageBuilders": [builder(dice) for _ in range(40)]}))
    page = face.call("describe_image_builders")
    assert exact(page) == exact(judge.describe_image_builders())
    found = containers(page)
    assert len({id(container) for container in found}) == len(found), "two places share one object"
    assert gc.isenabled()


def test_changing_one_item_changes_no_other(face: Face, stub: Stub, protocol: str) -> None:
    stub.always(answer(protocol, {"ImageBuilders": [{"Name": "a", "VpcConfig": {"SubnetIds": ["s"]}}] * 3}))
    first, *others = face.call("describe_image_builders")["ImageBuilders"]
    first["VpcConfig"]["SubnetIds"].append("t")
    first["VpcConfig"]["New"] = 1
    first["Name"] = "z"
    assert others == [{"Name": "a", "VpcConfig": {"SubnetIds": ["s"]}}] * 2


def test_the_collector_stays_off_for_who_turned_it_off(face: Face, stub: Stub, protocol: str) -> None:
    stub.always(answer(protocol, {"ImageBuilders": [{"Name": "a"}]}))
    gc.disable()
    try:
        face.call("describe_image_builders")
        assert not gc.isenabled()
    finally:
        gc.enable()


@pytest.mark.parametrize("seed", range(40))
def test_of_a_member_that_comes_twice_the_last_counts_as_for_boto3(
    seed: int, kind: str, clients: dict[tuple[str, str], Face], judges: dict[str, Any], stub: Stub
) -> None:
    dice = random.Random(seed)
    values = ['"x"', '"y"', "null", "7"]

    def item() -> str:
        entries = [
            f'"{dice.choice(["Name", "Arn", "State"])}":{dice.choice(values)}' for _ in range(dice.randint(0, 5))
        ]
        return "{" + ",".join(entries) + "}"

    body = '{"ImageBuilders":[' + ",".join(item() for _ in range(200)) + "]}"
    stub.always(reply(body.encode(), headers=headers_of("json")))
    page = clients[kind, "json"].call("describe_image_builders")
    assert exact(page) == exact(judges["json"].describe_image_builders())
