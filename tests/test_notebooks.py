"""Notebooks: the tutorial and others are run by a real kernel, and looked at in a real browser."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient
from nbconvert import HTMLExporter
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

from .browser import start_chromium
from .scripts import LONG

# Of jupyter_client and zmq, and of kernels that end.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")

TUTORIAL = Path(__file__).parent.parent / "examples" / "tutorial.ipynb"
PAGE = Path(__file__).parent.parent / "docs" / "notebooks.md"
ANSI = re.compile(r"\x1b\[[0-9;]*m")
NASTY = "<script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'> & \"more\""
# What a page says: each text in a view that is seen, its contrast, and what stands behind it.
CONTRASTS = """
const luminance = colour => {
  const [r, g, b] = colour.map(part => part / 255).map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const parts = text => text.match(/[\\d.]+/g).map(Number);
const over = (front, alpha, back) => front.map((part, at) => part * alpha + back[at] * (1 - alpha));
const behind = node => {
  if (node === null) return [255, 255, 255];
  const [r, g, b, alpha = 1] = parts(getComputedStyle(node).backgroundColor);
  return alpha === 0 ? behind(node.parentElement) : over([r, g, b], alpha, behind(node.parentElement));
};
const faintness = node => node === null ? 1 : Number(getComputedStyle(node).opacity) * faintness(node.parentElement);
const found = [];
for (const view of document.querySelectorAll(".aws-appstream")) {
  const walk = document.createTreeWalker(view, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !node.checkVisibility() || node.closest("style, svg")) continue;
    const back = behind(node), [r, g, b, alpha = 1] = parts(getComputedStyle(node).color);
    const front = luminance(over([r, g, b], alpha * faintness(node), back)), rear = luminance(back);
    const contrast = (Math.max(front, rear) + 0.05) / (Math.min(front, rear) + 0.05);
    found.push([walk.currentNode.data.trim(), contrast]);
  }
}
return found;
"""


def notebook(*cells: str) -> Any:
    made = nbformat.v4.new_notebook()
    made.cells = [nbformat.v4.new_code_cell(cell) for cell in cells]
    return made


class Frontend(NotebookClient):
    """Keeps what outputs showed in between, beside what they show in the end."""

    def process_message(self, msg: dict[str, Any], cell: Any, cell_index: int) -> Any:
        if msg["msg_type"] == "update_display_data":
            cell.metadata.setdefault("meanwhile", []).append(msg["content"]["data"]["text/html"])
        return super().process_message(msg, cell, cell_index)


def run(made: Any, directory: Path) -> Any:
    """Runs all cells, also those after one that fails; what they give is in them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("IPYTHONDIR", str(directory))
        patch.setenv("JUPYTER_RUNTIME_DIR", str(directory))
        Frontend(made, timeout=LONG, allow_errors=True, kernel_name="python3").execute()
    return made


@pytest.fixture(scope="module")
def tutorial(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The cells of the tutorial, run, by their ids."""
    made = run(nbformat.read(TUTORIAL, as_version=4), tmp_path_factory.mktemp("tutorial"))
    return {cell.id: cell for cell in made.cells}


def errors(cell: Any) -> list[str]:
    return [output.ename for output in cell.outputs if output.output_type == "error"]


def views(cell: Any, kind: str = "text/html") -> list[str]:
    return [output.data[kind] for output in cell.outputs if kind in output.get("data", {})]


# --- The tutorial --------------------------------------------------------------------------------------------------


def test_the_tutorial_is_kept_without_what_a_run_of_it_gives() -> None:
    kept = nbformat.read(TUTORIAL, as_version=4)
    nbformat.validate(kept)
    code = [cell for cell in kept.cells if cell.cell_type == "code"]
    assert [cell.id for cell in code if cell.outputs or cell.execution_count is not None] == []
    assert kept.metadata.keys() == {"kernelspec", "language_info"}


def test_the_tutorial_runs(tutorial: dict[str, Any]) -> None:
    code = {name: cell for name, cell in tutorial.items() if cell.cell_type == "code"}
    failing = [name for name, cell in code.items() if "raises-exception" in cell.metadata.get("tags", [])]
    assert {name: errors(cell) for name, cell in code.items() if errors(cell)} == {"failed": ["ImageBuilderFailed"]}
    assert failing == ["failed"]
    printed = [output for cell in code.values() for output in cell.outputs if output.output_type == "stream"]
    assert printed == [], "a warning?"
    silent = [name for name, cell in code.items() if not views(cell)]
    assert silent == ["stop"]


def test_the_tutorial_shows_what_it_says(tutorial: dict[str, Any]) -> None:
    def shown(name: str) -> str:
        (view,) = views(tutorial[name])
        return view

    assert "office" not in shown("images")
    assert "AppStream-WinServer2022-09-18-2024" in shown("latest")
    assert 'aria-label="win2022: PENDING, RUNNING"' in shown("create")
    assert "stream.standard.medium" in shown("builder")
    assert re.search(r"desk: PENDING, RUNNING; table: PENDING, RUNNING; chair: PENDING, RUNNING", shown("several"))
    assert shown("table").index("win2022") > shown("table").index("desk")
    assert 'aria-label="office-2026: PENDING, AVAILABLE"' in shown("bake")
    assert "DOMAIN_JOIN_ERROR_ACCESS_DENIED" in shown("failed")
    assert "ResourceAlreadyExistsException" in shown("refused")
    assert "5 done, 0 failed" in shown("clean")


def test_what_the_page_about_notebooks_shows_runs(tmp_path: Path) -> None:
    blocks = re.findall(r"^```python\n(.*?)^```", PAGE.read_text(), re.DOTALL | re.MULTILINE)
    assert len(blocks) == 3
    start = f"""{START}
import asyncio, os
from aws_appstream import Timeline
builder = made("b")
local.advance(minutes=30)
keys = {{"AWS_ENDPOINT_URL_APPSTREAM": local.endpoint_url, "AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b"}}
os.environ.update(keys)
"""
    ran = run(notebook(start, *blocks), tmp_path)
    assert [errors(cell) for cell in ran.cells] == [[]] * 4
    assert [len(views(cell)) for cell in ran.cells] == [0, 2, 1, 0]


def test_a_streaming_url_is_in_no_text_of_the_tutorial(tutorial: dict[str, Any]) -> None:
    (text,) = views(tutorial["url"], "text/plain")
    assert text.startswith("<StreamingURL *** expires ")
    assert "authenticate?parameters=" in views(tutorial["url"])[0]


# --- In a kernel ---------------------------------------------------------------------------------------------------

START = """
import sys
sys.modules["tqdm"] = None  # nobody needs it here
from aws_appstream import AsyncClient, Client, State, exceptions
from aws_appstream.local import LocalAppStream
local = LocalAppStream(speed=0, jitter=0, image_builder_quota=500).start()
client = local.client()
def made(name):
    image = "AppStream-WinServer2022-06-17-2024"
    return client.image_builders.create(name, image=image, instance_type="stream.standard.medium")
"""


@pytest.fixture(scope="module")
def cells(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Cells, run in one kernel, one after the other, by their first lines."""
    code = [
        "# progress\nmade('b').wait_until('RUNNING', progress=True, poll=0.02, on_change=later).state",
        "# progress, async\n"
        "async with local.async_client() as other:\n"
        "    made('c'), made('d')\n"
        "    await other.image_builders.wait_until(['c', 'd'], 'RUNNING', progress=True, poll=0.02, on_change=later)",
        "# progress of many\nnames = [f'many-{number}' for number in range(100)]\n"
        "for name in names: made(name)\n"
        "client.image_builders.wait_until(names, 'RUNNING', progress=True, poll=0.02, on_change=later)[0].name",
        "# progress that fails\nmade('e').wait_until('RUNNING', progress=True, timeout=1.2, poll=0.02)",
        "# gone\nclient.image_builders.get('c').delete(wait=True, progress=True, poll=0.02, on_change=later)",
        "# a wait that fails\nmade('f')\nlocal.fail('f')\nclient.image_builders.wait_until('f', 'RUNNING')",
        "# an error, async\nawait local.async_client().image_builders.get('nosuch')",
        "# in a function\ndef mine():\n    return client.image_builders.get('nosuch')\nmine()",
        "# raised again\ntry:\n    mine()\nexcept Exception as error:\n    kept = error\nraise kept",
        "# and once more\nraise kept",
        "# a cause\ntry:\n    1 / 0\nexcept ZeroDivisionError as why:\n    raise exceptions.AppStreamError() from why",
        "# caught\ntry:\n    mine()\nexcept exceptions.ClientError as error:\n    caught = error\ncaught",
    ]
    later = "later = lambda change: local.advance(minutes=9)"
    ran = run(notebook(START, later, *code, "client.close()\nlocal.stop()"), tmp_path_factory.mktemp("cells"))
    assert [errors(ran.cells[0]), errors(ran.cells[1])] == [[], []], ran.cells[0].outputs
    return {cell.source.partition("\n")[0].removeprefix("# "): cell for cell in ran.cells}


def test_progress_is_drawn_in_place_and_stays(cells: dict[str, Any]) -> None:
    (drawn,) = views(cells["progress"])[:1]
    assert 'aria-label="b: PENDING, RUNNING"' in drawn
    assert "on the way" not in drawn
    kinds = [output.output_type for output in cells["progress"].outputs]
    assert kinds == ["display_data", "execute_result"]
    assert views(cells["progress"], "text/plain")[0].startswith("<Timeline b: PENDING 0")


def test_progress_tells_the_time_while_nothing_changes(cells: dict[str, Any]) -> None:
    drawn = [view for view in cells["progress that fails"].metadata.meanwhile if "on the way to RUNNING: 1" in view]
    assert drawn
    assert all("usually 8 min" in view and ">8 min</text>" in view for view in drawn)


def test_progress_of_several_is_drawn_while_a_cell_awaits(cells: dict[str, Any]) -> None:
    (drawn,) = views(cells["progress, async"])
    assert "2 resources: 2&nbsp;" in drawn
    assert 'aria-label="c: PENDING, RUNNING; d: PENDING, RUNNING"' in drawn


def test_progress_of_many_is_not_drawn_for_each_change(cells: dict[str, Any]) -> None:
    (drawn,) = views(cells["progress of many"])
    assert "100 resources: 100&nbsp;" in drawn
    assert len(cells["progress of many"].metadata.meanwhile) < 50


def test_progress_that_fails_says_so_and_draws_no_second_time(cells: dict[str, Any]) -> None:
    drawn, card = views(cells["progress that fails"])
    assert "not RUNNING after 1.2 s" in drawn
    assert "<svg" in drawn
    assert "WaitTimeout" in card
    assert "<svg" not in card


def test_progress_of_a_deletion_ends_with_it_gone(cells: dict[str, Any]) -> None:
    drawn = views(cells["gone"])[-1]
    assert ">gone</span> after " in drawn
    assert errors(cells["gone"]) == []


def test_a_wait_that_fails_draws_what_it_saw(cells: dict[str, Any]) -> None:
    (card,) = views(cells["a wait that fails"])
    assert 'aria-label="f: FAILED"' in card
    assert errors(cells["a wait that fails"]) == ["ImageBuilderFailed"]


@pytest.mark.parametrize("cell", ["an error, async", "in a function", "raised again", "and once more", "a cause"])
def test_an_error_that_nobody_caught_shows_itself_once_and_where_it_was(cell: str, cells: dict[str, Any]) -> None:
    (card,) = views(cells[cell])
    assert 'class="card failed"' in card
    (trace,) = ("\n".join(out.traceback) for out in cells[cell].outputs if out.output_type == "error")
    trace = ANSI.sub("", trace)
    assert "--> " in trace
    assert "aws_appstream/_" not in trace, "frames of the package"
    if cell == "in a function":
        assert "mine()" in trace
        assert "return client.image_builders.get('nosuch')" in trace
    if cell == "a cause":
        assert "ZeroDivisionError" in trace


def test_an_error_that_was_caught_can_be_shown(cells: dict[str, Any]) -> None:
    (card,) = views(cells["caught"])
    assert "nosuch" in card


def in_a_terminal(directory: Path, *lines: str) -> str:
    """What IPython shows in a terminal."""
    keys = "aws_access_key_id='a', aws_secret_access_key='b'"
    start = f"from aws_appstream import Client; client = Client('eu-west-1', endpoint_url='http://127.0.0.1:1', {keys})"
    shown = subprocess.run(
        [sys.executable, "-m", "IPython", "--no-banner", "--simple-prompt", "--no-confirm-exit", "--colors=NoColor"],
        input="\n".join([start, *lines, "exit", ""]),
        env={"IPYTHONDIR": str(directory), "HOME": str(directory), "PATH": "", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        timeout=LONG,
    )
    return ANSI.sub("", shown.stdout + shown.stderr)


def test_ipython_in_a_terminal_shows_text_only(tmp_path: Path) -> None:
    told = in_a_terminal(tmp_path, "client.describe_images(a=1)")
    assert "Unknown parameter in input" in told
    assert "HTML" not in told
    assert "Unexpected exception" not in told


def test_the_debugger_still_has_all_frames(tmp_path: Path) -> None:
    told = in_a_terminal(tmp_path, "client.image_builders.get(5)", "%debug", "where", "quit")
    trace, _, debugger = told.partition("ipdb>")
    assert "ParamValidationError" in trace
    assert "_onebody.py" not in trace
    assert "_onebody.py" in debugger


# --- In a browser --------------------------------------------------------------------------------------------------

# Everything that a view can have, from objects that are full of HTML.
SHOWN = f"""
from tests.test_views import VIEWS, URL, builder, timeline
from aws_appstream import Listing, StreamingURL
import tests.test_views
tests.test_views.NASTY = {NASTY!r}
STATES = ["RUNNING", "STOPPED", "FAILED", "PENDING", "UPDATING_AGENT", "SNAPSHOTTING", "DELETING", "REBOOTING", "NEW"]
for view in VIEWS.values():
    display(view())
display(StreamingURL.from_dict({{"StreamingURL": URL}}))
display(Listing(builder(f"b-{{number}}" * 9, STATES[number % 9]) for number in range(70)))
display(timeline("a: PENDING 0, UPDATING_AGENT 300, RUNNING 400", "b: PENDING 0, gone 200", until=500))
"""


@pytest.fixture(scope="module")
def chromium() -> Iterator[webdriver.Chrome]:
    driver = start_chromium()
    yield driver
    driver.quit()


@pytest.fixture(scope="module")
def pages(tutorial: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The tutorial and the others as JupyterLab shows them: nbconvert has its templates and themes."""
    directory = tmp_path_factory.mktemp("pages")
    root = str(TUTORIAL.parent.parent)
    whole = nbformat.read(TUTORIAL, as_version=4)
    whole.cells = list(tutorial.values())
    shown = run(notebook(f"import sys\nsys.path.insert(0, {root!r})", SHOWN), directory)
    assert [errors(cell) for cell in shown.cells] == [[], []], shown.cells[1].outputs
    nothing = dict.fromkeys(["mathjax_url", "require_js_url", "jquery_url", "mermaid_js_url"], "")
    made = {}
    for theme in ("light", "dark"):
        for name, ran in (("tutorial", whole), ("views", shown)):
            html, _ = HTMLExporter(theme=theme, **nothing).from_notebook_node(ran)
            # What asks for the network, and is empty now.
            html = re.sub(r'<script (?:src="">|type="module">).*?</script>', "", html, flags=re.DOTALL)
            made[f"{name}, {theme}"] = directory / f"{name}-{theme}.html"
            made[f"{name}, {theme}"].write_text(html)
    return made


@pytest.fixture(params=["tutorial, light", "tutorial, dark", "views, light", "views, dark"])
def page(
    request: pytest.FixtureRequest, chromium: webdriver.Chrome, pages: dict[str, Path]
) -> Iterator[webdriver.Chrome]:
    """A browser that shows it. Whatever it has to complain about fails the test."""
    chromium.get(pages[request.param].as_uri())
    yield chromium
    assert chromium.get_log("browser") == []  # type: ignore[no-untyped-call]


@pytest.fixture
def untrusted(chromium: webdriver.Chrome, pages: dict[str, Path], tmp_path: Path) -> webdriver.Chrome:
    """A browser that shows the views as JupyterLab does of somebody else's notebook: without styles and drawings, of
    which only the texts stay."""
    html = pages["views, light"].read_text()
    begin = html.index("<main>")
    views = re.sub(
        r"<style>.*?</style>|</?(?:svg|g|title|rect|text|circle|path)\b[^>]*>", "", html[begin:], flags=re.DOTALL
    )
    views = re.sub(r" hidden(?!=)", "", views)  # attributes without a value do not stay either
    (tmp_path / "untrusted.html").write_text(html[:begin] + views)
    chromium.get((tmp_path / "untrusted.html").as_uri())
    return chromium


def open_all(page: webdriver.Chrome) -> None:
    page.execute_script("document.querySelectorAll('.aws-appstream details').forEach(each => each.open = true)")


def test_every_text_is_legible_in_light_and_dark(page: webdriver.Chrome) -> None:
    open_all(page)
    contrasts = page.execute_script(CONTRASTS)
    assert len(contrasts) > 100
    assert [(text, contrast) for text, contrast in contrasts if contrast < 4.5] == []


def test_without_styles_and_drawings_tables_and_states_are_left(untrusted: webdriver.Chrome) -> None:
    open_all(untrusted)
    contrasts = untrusted.execute_script(CONTRASTS)
    assert [(text, contrast) for text, contrast in contrasts if contrast < 4.5] == []
    shown = untrusted.find_element(By.TAG_NAME, "body").text
    assert "UPDATING_AGENT" in shown
    assert "1 min 40 s" not in shown, "texts of a drawing"


def test_nothing_that_looks_like_html_is_any(page: webdriver.Chrome) -> None:
    open_all(page)
    assert page.execute_script("return window.hacked ?? null") is None
    assert page.find_elements(By.CSS_SELECTOR, ".aws-appstream script, .aws-appstream img") == []


def test_no_view_is_wider_than_its_place(page: webdriver.Chrome) -> None:
    open_all(page)
    wide = page.execute_script("""
        return [...document.querySelectorAll(".aws-appstream")].filter(
            view => view.getBoundingClientRect().right > innerWidth).map(view => view.textContent)
    """)
    assert wide == []


def test_states_and_drawings_have_their_colours(page: webdriver.Chrome) -> None:
    def colours(selector: str, name: str) -> set[str]:
        seen = [each for each in page.find_elements(By.CSS_SELECTOR, selector) if each.is_displayed()]
        return {each.value_of_css_property(name) for each in seen}

    open_all(page)
    assert len(colours(".aws-appstream .state", "background-color")) >= 2
    assert colours(".aws-appstream .state", "color") == {"rgba(255, 255, 255, 1)"}
    drawings = page.find_elements(By.CSS_SELECTOR, ".aws-appstream svg")
    shown = [each for each in drawings if each.is_displayed()]
    assert shown
    assert all(each.size["width"] > 300 and each.size["height"] > 40 for each in shown)
    label = shown[0].find_element(By.CSS_SELECTOR, "text[text-anchor]")
    assert label.value_of_css_property("fill") == page.execute_script(
        "return getComputedStyle(arguments[0]).color", shown[0].find_element(By.XPATH, "..")
    )


def test_tables_are_read_from_the_left(page: webdriver.Chrome) -> None:
    cells = page.find_elements(By.CSS_SELECTOR, ".aws-appstream td, .aws-appstream th")
    assert {cell.value_of_css_property("text-align") for cell in cells[:200]} == {"left"}


def test_a_streaming_url_is_seen_after_a_click(page: webdriver.Chrome) -> None:
    def folded() -> WebElement:
        found = page.find_elements(By.CSS_SELECTOR, ".aws-appstream details")
        return next(each for each in found if each.find_element(By.TAG_NAME, "summary").text.startswith("StreamingURL"))

    link = folded().find_element(By.TAG_NAME, "a")
    code = folded().find_elements(By.TAG_NAME, "code")[-1]
    assert (link.is_displayed(), code.is_displayed()) == (False, False)
    assert "authenticate?parameters=" not in page.find_element(By.TAG_NAME, "body").text
    folded().find_element(By.TAG_NAME, "summary").click()
    assert (link.is_displayed(), link.text) == (True, "Open the session")
    assert code.text == link.get_attribute("href") or "script" in code.text
