"""The dicts of options that Python documents are those that the local AppStream takes."""

from __future__ import annotations

import re
from typing import Any, get_type_hints

import pytest

from aws_appstream.local import Durations, LocalAppStream, Policies


def taken(option: str) -> set[str]:
    """The names that an option's dict may have, as the refusal of another one tells."""
    options: dict[str, Any] = {option: {"no_such": 1}}
    with pytest.raises(TypeError) as caught:
        LocalAppStream(**options).start()
    _, _, expected = str(caught.value).partition("expected one of")
    return set(re.findall(r"`(\w+)`", expected))


@pytest.mark.parametrize(("option", "documented"), [("durations", Durations), ("policies", Policies)])
def test_what_is_documented_is_what_is_taken(option: str, documented: type) -> None:
    assert taken(option) == set(get_type_hints(documented))


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ({"durations": 5}, "durations: "),
        ({"durations": ["stop"]}, "durations: "),
        ({"policies": 5}, "policies: "),
        ({"policies": {"show_rebooting": "False"}}, "policies.show_rebooting: "),
        ({"credentials": "AKIDLOCAL"}, r"credentials\[0\]: "),
        ({"credentials": [5]}, r"credentials\[0\]: "),
        ({"faults": 5}, "faults: "),
        ({"faults": ["throttling", 5]}, r"faults\[1\]: "),
        ({"faults": {"kind": "failed", "errors": 5}}, r"faults\[0\].errors: "),
    ],
)
def test_what_is_of_the_wrong_type_is_named_in_the_refusal(options: dict[str, Any], named: str) -> None:
    local = LocalAppStream(**options)
    with pytest.raises(TypeError, match=f"^{named}"):
        local.start()


def test_a_policy_changes_the_answer() -> None:
    policies: Policies = {"stop_while_not_running": "ConcurrentModificationException", "unknown_name": "empty"}
    with LocalAppStream(speed=0, policies=policies) as local, local.client() as client:
        assert client.describe_image_builders(Names=["nobody"])["ImageBuilders"] == []
        client.create_image_builder(
            Name="b", ImageName="AppStream-WinServer2022-06-17-2024", InstanceType="stream.standard.medium"
        )
        with pytest.raises(client.exceptions.ConcurrentModificationException):
            client.stop_image_builder(Name="b")


def test_a_policy_that_cannot_be_is_refused_and_told() -> None:
    with pytest.raises(ValueError, match="bad_name"):
        LocalAppStream(policies={"bad_name": "NoSuchException"}).start()
