"""What a notebook shows: image builders, images, tables of them, streaming URLs, errors and timelines, as HTML. What
a real kernel and a real browser make of it is in `test_notebooks.py`."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree

import pytest

import aws_appstream
from aws_appstream import (
    AsyncImageBuilder,
    Image,
    ImageBuilder,
    Listing,
    Report,
    State,
    StateChange,
    StreamingURL,
    Timeline,
    VpcConfig,
    exceptions,
)
from aws_appstream.local import LocalAppStream

from .described import QUICK, Described
from .faces import Face

NASTY = "<script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'> & \"more\" </td></details>"
URL = "https://appstream2.eu-west-1.amazonaws.com/authenticate?parameters=bearer0815&x=1"


class View(HTMLParser):
    """A view, read as a browser would: its texts, its elements, its tables."""

    def __init__(self, shown: Any) -> None:
        super().__init__(convert_charrefs=True)
        self.html: str = shown if isinstance(shown, str) else shown._repr_html_()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.rows: list[list[str]] = []
        self.texts: list[str] = []
        self.folded: list[str] = []
        """What is not seen before somebody clicks."""
        self._open: list[str] = []
        self.feed(self.html)
        self.close()
        assert self._open == [], "elements that are not closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")
        if tag != "br":
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" in self._open:
            return
        self.texts.append(data)
        if "td" in self._open or "th" in self._open:
            self.rows[-1][-1] += data
        if "details" in self._open and "summary" not in self._open:
            self.folded.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())

    @property
    def facts(self) -> dict[str, str]:
        return {row[0]: row[1] for row in self.rows if len(row) == 2}


def builder(name: str = "b", state: str = "RUNNING", **more: Any) -> ImageBuilder:
    arn = f"arn:aws:appstream:eu-west-1:123456789012:image-builder/{name}"
    return ImageBuilder.from_dict({"Name": name, "Arn": arn, "State": state, "InstanceType": "s.m", **more})


def image(name: str = "i", state: str = "AVAILABLE", **more: Any) -> Image:
    return Image.from_dict({"Name": name, "State": state, "Visibility": "PRIVATE", **more})


def timeline(*lives: str, until: float | None = None) -> Timeline:
    """`a: PENDING 0, RUNNING 60` is a builder that was PENDING first, and RUNNING after a minute."""
    changes = []
    for life in lives:
        name, _, states = life.partition(": ")
        seen = [(None, 0.0), *((state, float(at)) for state, at in (part.split() for part in states.split(", ")))]
        for (before, _), (after, at) in pairwise(seen):
            was, state = State(before) if before else None, None if after in (None, "gone") else State(after)
            changes.append(StateChange(name, was, state, None, timedelta(seconds=at)))
    return Timeline(changes, None if until is None else timedelta(seconds=until))


def drawing(view: View) -> ElementTree.Element:
    begin, end = view.html.index("<svg"), view.html.index("</svg>") + len("</svg>")
    return ElementTree.fromstring(view.html[begin:end])


# --- Resources -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("class_", [ImageBuilder, AsyncImageBuilder])
def test_a_builder_shows_what_is_known_by_the_names_of_its_attributes(class_: type[Any]) -> None:
    created = datetime(2026, 11, 23, 22, 30, 5, tzinfo=timezone(timedelta(hours=1)))
    vpc = {"SubnetIds": ["subnet-1"], "SecurityGroupIds": ["sg-1", "sg-2"]}
    data = {**builder().to_dict(), "CreatedTime": created, "VpcConfig": vpc, "EnableDefaultInternetAccess": False}
    data["ImageBuilderErrors"] = [
        {"ErrorCode": "INTERNAL_SERVICE_ERROR", "ErrorMessage": "because"},
        {"ErrorCode": "X"},
    ]
    shown = View(class_.from_dict(data))
    assert shown.text.startswith(f"{class_.__name__} b RUNNING ")
    assert shown.facts == {
        "arn": "arn:aws:appstream:eu-west-1:123456789012:image-builder/b",
        "instance_type": "s.m",
        "created_time": "2026-11-23 21:30:05 UTC",
        "vpc_config": "subnet_ids=subnet-1, security_group_ids=sg-1, sg-2",
        "enable_default_internet_access": "no",
        "errors": "INTERNAL_SERVICE_ERROR: becauseX",
    }
    assert all(hasattr(class_, name) for name in shown.facts)


def test_an_image_shows_its_applications_by_name() -> None:
    icon = {"IconURL": "https://bucket/icon?X-Amz-Signature=abc"}
    shown = View(image(Applications=[{"Name": "calc", "DisplayName": "Calculator", **icon}, {"Name": "pad"}]))
    assert shown.facts["applications"] == "Calculatorpad"
    assert "Signature" not in shown.html


def test_parts_show_themselves_as_well() -> None:
    shown = View(VpcConfig.from_dict({"SubnetIds": ["subnet-1"]}))
    assert (shown.texts[0], shown.facts) == ("VpcConfig", {"subnet_ids": "subnet-1"})


def test_a_state_that_nobody_knew_is_shown() -> None:
    assert "BRAND_NEW" in View(builder(state="BRAND_NEW")).text


def test_a_list_is_a_table() -> None:
    base = "arn:aws:appstream:eu-west-1::image/base"
    address = {"EniPrivateIpAddress": "10.0.0.1"}
    shown = View(
        Listing(
            [
                builder("a", ImageArn=base, NetworkAccessConfiguration=address),
                builder("b", "FAILED", StateChangeReason={"Code": "INTERNAL_ERROR"}),
                builder("c", "FAILED", ImageBuilderErrors=[{"ErrorCode": "INTERNAL_SERVICE_ERROR"}]),
            ]
        )
    )
    assert shown.rows == [
        ["name", "state", "instance_type", "errors", "address", "image"],
        ["a", "RUNNING", "s.m", "", "10.0.0.1", "base"],
        ["b", "FAILED", "s.m", "INTERNAL_ERROR", "", ""],
        ["c", "FAILED", "s.m", "INTERNAL_SERVICE_ERROR", "", ""],
    ]
    assert shown.text.startswith("3 image builders: 1 RUNNING 2 FAILED ")


def test_a_list_of_images_is_a_table() -> None:
    shown = View(Listing([image("one")]))
    assert shown.rows == [["name", "state", "visibility"], ["one", "AVAILABLE", "PRIVATE"]]
    assert shown.text.startswith("1 image: 1 AVAILABLE ")


def test_of_a_long_list_the_first_are_shown_and_all_are_counted() -> None:
    shown = View(Listing(builder(f"b{number}", "STOPPED" if number % 2 else "RUNNING") for number in range(1000)))
    assert shown.text.startswith("1,000 image builders, of which the first 60 are shown: 500 RUNNING 500 STOPPED ")
    assert [row[0] for row in shown.rows[1:]] == [f"b{number}" for number in range(60)]


@pytest.mark.parametrize("odd", [[], [1, 2], [builder(), 5], [builder(), image()], [VpcConfig.from_dict({})]])
def test_a_list_of_something_else_is_shown_as_any_list(odd: list[Any]) -> None:
    assert Listing(odd)._repr_html_() is None
    assert repr(Listing(odd)) == repr(odd)


def test_what_a_client_lists_is_such_a_list(ours: Face, still: LocalAppStream) -> None:
    images = ours.finish(ours.client.images.list())
    assert (type(images), type(images[1:3]), type(images[0]).__name__.removeprefix("Async")) == (
        Listing,
        Listing,
        "Image",
    )
    assert View(images[1:3]).text.startswith("2 images")
    assert images == list(images)
    base = "AppStream-WinServer2022-06-17-2024"
    ours.finish(ours.client.image_builders.create("b", image=base, instance_type="stream.standard.medium"))
    still.advance(minutes=30)
    waited = ours.finish(ours.client.image_builders.wait_until(["b", "b"], "RUNNING"))
    for found in (waited, ours.finish(ours.client.image_builders.list()), still.image_builders):
        assert "b" in View(found).rows[1]
    assert View(still.images).text.startswith(f"{len(images)} images")


def test_a_collection_asks_for_nothing_to_be_shown(ours: Face, still: LocalAppStream) -> None:
    before = len(still.requests)
    shown = View(ours.client.image_builders).text
    assert still.endpoint_url in shown
    assert ("await " if ours.kind == "async" else "") + "client.image_builders.list()" in shown
    assert "client.images.list()" in View(ours.client.images).text
    assert len(still.requests) == before


# --- Streaming URLs ------------------------------------------------------------------------------------------------


def test_a_streaming_url_is_folded_away() -> None:
    expires = datetime(2026, 11, 23, tzinfo=timezone.utc)
    shown = View(StreamingURL.from_dict({"StreamingURL": URL, "Expires": expires}))
    assert URL in shown.folded
    assert [text for text in shown.texts if "bearer" in text] == [URL]
    assert "valid until 2026-11-23 00:00:00 UTC" in "".join(shown.texts)
    (link,) = (attributes for tag, attributes in shown.elements if tag == "a")
    assert link == {"href": URL, "target": "_blank", "rel": "noopener noreferrer"}
    (details,) = (attributes for tag, attributes in shown.elements if tag == "details")
    assert details == {}, "it is open from the beginning"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", ' https://"onclick="x', ""])
def test_only_a_url_of_the_web_is_a_link(url: str) -> None:
    shown = View(StreamingURL.from_dict({"StreamingURL": url}))
    assert [tag for tag, _ in shown.elements if tag == "a"] == []
    assert url in shown.folded or not url


# --- Errors --------------------------------------------------------------------------------------------------------


def test_an_answer_with_an_error_shows_what_support_asks_for(ours: Face) -> None:
    with pytest.raises(exceptions.ResourceNotFoundException) as refused:
        ours.call("start_image_builder", Name="nosuch")
    shown = View(refused.value)
    assert shown.text.startswith("ResourceNotFoundException The image builder nosuch ")
    assert shown.facts["operation_name"] == "StartImageBuilder"
    assert shown.facts["request_id"] == refused.value.request_id
    assert shown.facts["status_code"] == str(refused.value.status_code)
    (link,) = (attributes["href"] for tag, attributes in shown.elements if tag == "a")
    assert link == "https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StartImageBuilder.html"


def test_a_wait_that_failed_draws_what_it_saw(asker: Face, described: Described) -> None:
    described.add(["b"], "PENDING", "FAILED")
    with pytest.raises(exceptions.ImageBuilderFailed) as failed:
        asker.finish(asker.client.image_builders.wait_until("b", "RUNNING", on_change=print, **QUICK))
    seen = failed.value.timeline
    assert seen is not None
    assert [change.after for change in seen] == ["PENDING", "FAILED"]
    assert seen.until == failed.value.elapsed
    shown = View(failed.value)
    assert str(failed.value) in shown.text
    assert [row[2:] for row in shown.rows if row[1:2] == ["b"]] == [["", "PENDING"], ["PENDING", "FAILED"]]
    assert drawing(shown).get("aria-label") == "b: PENDING, FAILED"
    assert "As it was last seen" in shown.text


def test_what_a_wait_saw_comes_along_in_a_pickle(asker: Face, described: Described) -> None:
    described.add(["b"], "PENDING", "FAILED")
    with pytest.raises(exceptions.ImageBuilderFailed) as failed:
        asker.finish(asker.client.image_builders.wait_until("b", "RUNNING", on_change=print, **QUICK))
    again = pickle.loads(pickle.dumps(failed.value))
    assert repr(again.timeline) == repr(failed.value.timeline)
    assert again.timeline.until == again.elapsed == failed.value.elapsed


def test_a_wait_that_nobody_follows_has_no_timeline(asker: Face, described: Described) -> None:
    described.add(["b"], "FAILED")
    with pytest.raises(exceptions.ImageBuilderFailed) as failed:
        asker.finish(asker.client.image_builders.wait_until("b", "RUNNING", **QUICK))
    assert failed.value.timeline is None
    assert "<svg" not in View(failed.value).html


def test_a_report_shows_who_failed_and_why() -> None:
    report = Report()
    report.done += ["a", "b"]
    report.failed["c"] = exceptions.UnexpectedState("it vanished")
    for shown in (View(report), View(exceptions.BulkError(report))):
        assert "2 done, 1 failed" in shown.text
        assert shown.rows[1] == ["c", "UnexpectedState", "it vanished"]
        assert "a, b" in shown.folded


@pytest.mark.parametrize("class_", [exceptions.NoRegionError, exceptions.AppStreamError, exceptions.WaitTimeout])
def test_any_other_error_shows_its_message(class_: type[exceptions.AppStreamError]) -> None:
    assert View(class_("so it is")).text == f"{class_.__name__} so it is"


# --- Timelines -----------------------------------------------------------------------------------------------------


def test_a_timeline_is_told_by_a_wait(asker: Face, described: Described) -> None:
    described.add(["b"], "STOPPED", "PENDING", "RUNNING")
    seen = Timeline()
    asker.finish(asker.client.image_builders.wait_until("b", "RUNNING", on_change=seen, **QUICK))
    assert [change.after for change in seen] == ["STOPPED", "PENDING", "RUNNING"]
    assert repr(seen).startswith("<Timeline b: STOPPED 0")
    assert View(seen).text.startswith("b RUNNING after 0")


def test_a_timeline_says_how_long_each_state_lasted() -> None:
    seen = timeline("a: PENDING 0, UPDATING_AGENT 482, RUNNING 4000", "b: PENDING 0.25, gone 9", until=9000)
    assert repr(seen) == (
        "<Timeline a: PENDING 8 min 2 s, UPDATING_AGENT 58 min 38 s, RUNNING 1 h 23 min; "
        "b: PENDING 8.8 s, gone 2 h 29 min>"
    )
    assert repr(Timeline()) == "<Timeline of nothing>"
    assert View(Timeline()).text == "Nothing has been seen yet."


def test_a_drawing_is_to_scale() -> None:
    drawn = drawing(View(timeline("a: PENDING 0, UPDATING_AGENT 300, RUNNING 400")))
    bars = [each for each in drawn.iter("rect") if each.get("rx")]
    pending, updating = (float(bar.get("width", "")) for bar in bars)
    assert pending == pytest.approx(3 * updating, abs=3)
    assert bars[0].get("fill") != bars[1].get("fill")
    (dot,) = drawn.iter("circle")
    right = float(bars[1].get("x", "")) + updating
    assert float(dot.get("cx", "")) == pytest.approx(right, abs=2)
    titles = [title.text for title in drawn.iter("title")]
    assert titles == ["PENDING 5 min", "UPDATING_AGENT 1 min 40 s", "RUNNING"]


def test_several_have_a_line_each_and_of_many_the_first() -> None:
    shown = View(timeline(*(f"b{number}: PENDING 0, RUNNING {number + 1}" for number in range(25))))
    assert shown.text.startswith("25 resources: 25 RUNNING ")
    lines = {each.get("y") for each in drawing(shown).iter("rect") if each.get("rx")}
    assert len(lines) == 20
    assert "and 5 more" in shown.text


@pytest.mark.parametrize("seconds", [0, 0.001, 1, 59, 61, 3600, 86400, 10 * 86400])
def test_an_axis_is_legible_however_long_a_wait_took(seconds: float) -> None:
    drawn = drawing(View(timeline("a: PENDING 0", until=seconds)))
    labels = [each for each in drawn.iter("text") if each.get("text-anchor")]
    assert 1 <= len(labels) <= 8
    assert len({label.text for label in labels}) == len(labels)
    places = [float(label.get("x", "")) for label in labels]
    assert all(later - earlier > 60 for earlier, later in pairwise(places))


def test_timelines_and_lists_are_copied_and_pickled_whole() -> None:
    seen, listed = timeline("a: PENDING 0, RUNNING 60", until=90), Listing([builder()])
    for restored in (copy.copy(seen), pickle.loads(pickle.dumps(seen))):
        assert (type(restored), repr(restored)) == (Timeline, "<Timeline a: PENDING 1 min, RUNNING 30 s>")
    for again in (copy.copy(listed), pickle.loads(pickle.dumps(listed))):
        assert (type(again), again) == (Listing, listed)


def test_a_change_shows_itself() -> None:
    assert View(timeline("a: PENDING 0, RUNNING 60")[1]).text == "a PENDING → RUNNING after 1 min"


# --- All of them ---------------------------------------------------------------------------------------------------


def nasty_error() -> exceptions.ImageBuilderFailed:
    error = exceptions.ImageBuilderFailed(NASTY, NASTY, VIEWS["a builder"](), timedelta(seconds=60))
    error.timeline = VIEWS["a timeline"]()
    return error


def nasty_report() -> Report:
    report = Report()
    report.done.append(NASTY)
    report.failed[NASTY] = exceptions.AppStreamError(NASTY)
    return report


def nasty_answer() -> exceptions.ClientError:
    response = {"Error": {"Code": NASTY, "Message": NASTY}, "ResponseMetadata": {"RequestId": NASTY}}
    return exceptions.ClientError(response, NASTY)


ERRORS = [{"ErrorCode": NASTY, "ErrorMessage": NASTY}]
REASON = {"Code": NASTY, "Message": NASTY}
# Every text that comes from somewhere is HTML.
VIEWS: dict[str, Callable[[], Any]] = {
    "a builder": lambda: builder(
        NASTY, NASTY, Description=NASTY, ImageArn=NASTY, ImageBuilderErrors=ERRORS, StateChangeReason=REASON
    ),
    "an image": lambda: image(
        NASTY, NASTY, Platform=NASTY, ImageErrors=ERRORS, Applications=[{"Name": NASTY, "Metadata": {NASTY: NASTY}}]
    ),
    "a part": lambda: VpcConfig.from_dict({"SubnetIds": [NASTY]}),
    "builders": lambda: Listing([builder(NASTY, NASTY, ImageArn=NASTY, ImageBuilderErrors=ERRORS), builder()]),
    "images": lambda: Listing([image(NASTY, NASTY, ImageBuilderName=NASTY)]),
    "a streaming URL": lambda: StreamingURL.from_dict({"StreamingURL": f"https://{NASTY}"}),
    "a timeline": lambda: Timeline(
        StateChange(name, None, State(NASTY), None, timedelta(seconds=at)) for name, at in ((NASTY, 0), ("b", 9))
    ),
    "a change": lambda: StateChange(NASTY, State(NASTY), State(NASTY), None, timedelta(seconds=1)),
    "a failed wait": nasty_error,
    "an error of the service": nasty_answer,
    "a refusal": lambda: exceptions.ParamValidationError(NASTY),
    "a report": nasty_report,
}


@pytest.mark.parametrize("view", VIEWS)
def test_what_looks_like_html_is_text(view: str) -> None:
    shown = View(VIEWS[view]())
    tags = {tag for tag, _ in shown.elements}
    assert not tags & {"script", "img", "iframe", "object", "form", "link", "b"}
    for tag, attributes in shown.elements:
        assert not [name for name in attributes if name.startswith("on")]
        href = attributes.get("href") or ""
        assert href == "" or (tag == "a" and href.startswith("https://"))
    assert "<script>window.hacked = 1</script>" in "".join(shown.texts)
    assert "<script" not in shown.html
    if "<svg" in shown.html:
        drawing(shown)


@pytest.mark.parametrize("view", VIEWS)
def test_no_view_needs_anything_from_elsewhere(view: str) -> None:
    shown = View(VIEWS[view]())
    assert "url(" not in shown.html.split("</style>")[0]
    assert not [attributes for _, attributes in shown.elements if "src" in attributes]


def test_nothing_of_this_is_imported_before_it_is_shown() -> None:
    script = """
import sys
from aws_appstream import Client, Listing, Timeline, exceptions
from aws_appstream.local import LocalAppStream
with LocalAppStream(speed=0) as local, local.client() as client:
    client.images.list()
    print([name for name in sys.modules if name.startswith(("aws_appstream._html", "aws_appstream._notebook", "html"))])
"""
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert told.stdout == "[]\n"
    assert {"Listing", "Timeline"} <= set(aws_appstream.__all__)
