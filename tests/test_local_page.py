"""The page that a local AppStream shows at `/`, in a real browser: Debian's Chromium, headless."""

from __future__ import annotations

import base64
import hashlib
import re
import urllib.request
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

from aws_appstream import Client
from aws_appstream.local import LocalAppStream

from .asking import BASE, BUILDER, KIND
from .browser import start_chromium

NASTY = "<script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'> & \"more\""
KEYS: dict[str, Any] = {"region_name": "us-east-1", "aws_access_key_id": "a", "aws_secret_access_key": "b"}

Until = Callable[[Callable[[], Any]], Any]


@pytest.fixture(scope="module")
def chromium() -> Iterator[webdriver.Chrome]:
    driver = start_chromium()
    yield driver
    driver.quit()


@pytest.fixture
def browser(chromium: webdriver.Chrome, still: LocalAppStream) -> Iterator[webdriver.Chrome]:
    """A browser that shows the page. Whatever the page has to complain about fails the test."""
    chromium.get(still.endpoint_url)
    yield chromium
    assert chromium.get_log("browser") == []  # type: ignore[no-untyped-call]


@pytest.fixture
def until(chromium: webdriver.Chrome) -> Until:
    # A row that is gone while it is being read is no reason to stop looking.
    wait = WebDriverWait(chromium, 10, 0.05, ignored_exceptions=[StaleElementReferenceException])
    return lambda seen: wait.until(lambda _: seen())


def create(client: Client, name: str, **kwargs: Any) -> None:
    client.create_image_builder(**{"Name": name, **BUILDER, **kwargs})


def row(browser: webdriver.Chrome, name: str) -> WebElement | None:
    rows = browser.find_elements(By.CSS_SELECTOR, "tbody tr")
    return next((row for row in rows if row.find_element(By.TAG_NAME, "th").text.split("\n")[0] == name), None)


def shown(browser: webdriver.Chrome, name: str) -> list[str]:
    """The cells of the row of that name; none if there is no such row."""
    found = row(browser, name)
    return [] if found is None else [cell.text for cell in found.find_elements(By.CSS_SELECTOR, "th, td")]


def test_nothing_but_the_page_s_own_script_and_style_may_run(still: LocalAppStream) -> None:
    with urllib.request.urlopen(still.endpoint_url) as answer:
        html, policy = answer.read().decode(), answer.headers["content-security-policy"]
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for kind in ("script", "style"):
        (text,) = re.findall(f"<{kind}>(.*?)</{kind}>", html, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy, "src/local/page.rs has the hash of an older page"


def test_what_exists_is_shown(browser: webdriver.Chrome, hand: Client, still: LocalAppStream, until: Until) -> None:
    assert until(lambda: "None." in browser.find_element(By.TAG_NAME, "main").text)
    create(hand, "desk", Description="For the desks", Tags={"team": "desk", "ci": ""})
    until(lambda: row(browser, "desk"))
    assert shown(browser, "desk") == [
        *["desk\nFor the desks", "PENDING", "stream.standard.medium", BASE, "", "just now", "ci team: desk"]
    ]
    assert shown(browser, "golden-lent")[1:5] == ["AVAILABLE", "private", "Windows Server 2019", "golden-lent-builder"]
    assert until(lambda: browser.find_element(By.ID, "link").text == "live")
    place = browser.find_element(By.ID, "place").text
    assert place == f"us-east-1 · account 123456789012 · 127.0.0.1:{still.port}"
    assert "stands still" in browser.find_element(By.TAG_NAME, "header").text


def test_it_lives_without_being_loaded_again(
    browser: webdriver.Chrome, hand: Client, still: LocalAppStream, until: Until
) -> None:
    create(hand, "desk")
    create(hand, "table")
    before = until(lambda: row(browser, "desk"))
    still.advance(minutes=10)
    until(lambda: shown(browser, "desk")[1] == "RUNNING")
    cells = shown(browser, "desk")
    assert cells[4].startswith("10.0.")
    assert cells[5] == "10 min ago"
    still.create_image("desk", "baked")
    until(lambda: shown(browser, "desk")[1] == "SNAPSHOTTING" and shown(browser, "baked")[1:2] == ["PENDING"])
    still.fail("table", "IAM_SERVICE_ROLE_IS_MISSING")
    until(lambda: shown(browser, "table")[1] == "FAILED\nINTERNAL_ERROR\nIAM_SERVICE_ROLE_IS_MISSING")
    assert row(browser, "desk") == before, "the row was made anew"
    still.advance(minutes=20)
    hand.delete_image_builder(Name="desk")
    still.advance(minutes=1)
    until(lambda: row(browser, "desk") is None)
    assert row(browser, "table") is not None


def test_the_kinds_of_states_look_different(
    browser: webdriver.Chrome, hand: Client, still: LocalAppStream, until: Until
) -> None:
    for name in ("running", "stopped", "failed"):
        create(hand, name)
    still.advance(minutes=10)
    hand.stop_image_builder(Name="stopped")
    still.fail("failed")
    still.advance(minutes=5)
    create(hand, "pending")

    def colour(name: str) -> str:
        found = row(browser, name)
        return "" if found is None else found.find_element(By.CLASS_NAME, "state").value_of_css_property("color")

    until(lambda: colour("pending"))
    assert len({colour(name) for name in ("running", "stopped", "failed", "pending")}) == 4
    assert colour("golden-lent") == colour("running")


def test_what_looks_like_html_is_shown_as_text(browser: webdriver.Chrome, hand: Client, until: Until) -> None:
    create(hand, "nasty", Description=NASTY, DisplayName="</th><b>bold</b>")
    until(lambda: row(browser, "nasty"))
    assert shown(browser, "nasty")[0] == f"nasty\n</th><b>bold</b> \N{EN DASH} {NASTY}"
    assert browser.execute_script("return window.hacked ?? null") is None
    assert browser.find_elements(By.CSS_SELECTOR, "main b, main img, main script") == []


def test_a_phone_gets_cards_that_are_still_tables(browser: webdriver.Chrome, hand: Client, until: Until) -> None:
    create(hand, "desk" + "x" * 90, Tags={"k" * 100: "v" * 200})
    metrics = {"width": 360, "height": 800, "deviceScaleFactor": 1, "mobile": True}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    try:
        until(lambda: row(browser, "desk" + "x" * 90))
        width = browser.execute_script("return document.scrollingElement.scrollWidth")
        assert width == 360
        table = browser.find_element(By.TAG_NAME, "table")
        assert (table.aria_role, table.accessible_name) == ("table", "Image builders")
        cells = table.find_elements(By.CSS_SELECTOR, "tbody th, tbody td")
        assert [cell.aria_role for cell in cells[:2]] == ["rowheader", "cell"]
        heads = table.find_elements(By.CSS_SELECTOR, "thead th")
        assert {head.aria_role for head in heads} == {"columnheader"}
    finally:
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_of_very_many_the_first_are_shown(chromium: webdriver.Chrome, until: Until) -> None:
    with LocalAppStream(speed=0, image_builder_quota=2000) as local, local.client() as client:
        for number in range(1001):
            create(client, f"b{number:04}", **KIND)
        chromium.get(local.endpoint_url)
        count = until(lambda: chromium.find_element(By.CSS_SELECTOR, ".title .faint"))
        until(lambda: count.text == "the first 1,000 of 1,001")
        assert len(chromium.find_elements(By.CSS_SELECTOR, "section:first-of-type tbody tr")) == 1000


def test_a_lost_connection_is_told_and_found_again(chromium: webdriver.Chrome, until: Until) -> None:
    with LocalAppStream(speed=0) as local:
        chromium.get(local.endpoint_url)
        link = until(lambda: chromium.find_element(By.ID, "link"))
        until(lambda: link.text == "live")
        port = local.port
    until(lambda: link.text == "connection lost, trying again")
    with LocalAppStream(speed=0, port=port), Client(endpoint_url=f"http://127.0.0.1:{port}", **KEYS) as client:
        create(client, "desk")
        until(lambda: row(chromium, "desk"))
        assert link.text == "live"
