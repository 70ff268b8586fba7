"""The README's pictures, made anew from the demo: `make pictures`.

They lie in `docs/pictures/`. A demo has its dates around today, so days differ from time to time.
"""

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

from infoint.store import Workspace, open_workspace
from tests.browser.conftest import FLAGS
from tests.browser.running import ROOT, RunningApp, find_chromium
from tests.browser.screen import Screen

FOLDER = ROOT / "docs" / "pictures"
DEMO = "deciding"


@dataclass(frozen=True)
class Picture:
    """A file's name, the address of what is on it, and the window it is taken of."""

    name: str
    address: str
    width: int = 1280
    height: int = 800
    dark: bool = False
    about: str = ""
    """How the name of the person begins whom it is about; "" for nobody."""


PICTURES = (
    Picture("today", ""),
    Picture("write", "phone_script?part=write", about="Maryam"),
    Picture("compare", "compare_fields"),
    Picture("progress", "progress"),
    Picture("phone-interview", "interview", 375, 812, about="Hemi"),
    Picture("phone-debrief", "track", 375, 812, dark=True, about="Tom"),
)


def main() -> int:
    """Take them all; 1 where no browser is installed."""
    browser = find_chromium()
    if browser is None:
        print("No Chromium or Chrome is installed here, so no picture was taken.")
        return 1
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        data = Path(folder) / "data"
        data.mkdir()
        app = RunningApp(data).start()
        try:
            window = play.chromium.launch(executable_path=browser, args=FLAGS)
            Screen.open(window, app.url, f"?demo={DEMO}").close()
            demo = open_workspace(data / "demo" / f"{DEMO}.json")
            for picture in PICTURES:
                address = _address(picture, demo)
                screen = Screen.open(window, app.url, address, picture.width, picture.dark)
                _take(screen, picture)
                screen.close()
        finally:
            app.stop()
    return 0


def _address(picture: Picture, demo: Workspace) -> str:
    page, _, query = picture.address.partition("?")
    whom = next(
        (f"contact={one.id}" for one in demo.contacts.all() if _is_about(picture, one.name)), ""
    )
    return f"{page}?{'&'.join(filter(None, (f'demo={DEMO}', query, whom)))}"


def _is_about(picture: Picture, name: str) -> bool:
    return bool(picture.about) and name.startswith(picture.about)


def _take(screen: Screen, picture: Picture) -> None:
    screen.page.set_viewport_size({"width": picture.width, "height": picture.height})
    screen.settle()
    screen.page.mouse.move(0, 0)
    screen.page.screenshot(path=FOLDER / f"{picture.name}.png")


if __name__ == "__main__":
    sys.exit(main())
