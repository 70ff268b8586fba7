"""Starting the app for a folder of data, or showing the one that is served for it already."""

import gc
import os
import sys
import tempfile
import threading
import webbrowser
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

import click

from infoint import access_key, lan, paths, single_instance
from infoint.library import load_library

PATIENCE = 20.0
"""Seconds that a second start waits for the first one to answer."""


class Refusal(click.ClickException):
    """Infoint cannot go on: one sentence for the person, exit code 1."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the sentence alone."""
        click.echo(self.message, file=file or sys.stderr)


def run(port: int | None, no_browser: bool, path: str = "") -> None:
    """Serve the app, or show it where it is served already; `path` is what the browser opens.

    Raises Refusal where neither can be done.
    """
    folder = paths.data_folder()
    _prepare(folder)
    _warn_about_content()
    try:
        with single_instance.only_one(folder) as note:
            _start(folder, note, port, no_browser, path)
    except single_instance.AlreadyRunningError:
        _join_the_first(folder, no_browser, path)


def _prepare(folder: Path) -> None:
    """Make the data folder and try to write there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except (FileExistsError, NotADirectoryError):
        raise Refusal(
            f"{folder} is not a folder. Choose a folder for your data with --data."
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the system refuses"
        raise Refusal(
            f"Infoint cannot write in the folder {folder} ({reason}). "
            "Choose another folder for your data with --data."
        ) from None


def _warn_about_content() -> None:
    """Name what of a changed folder cannot be used, and what is used instead."""
    folder = paths.content_folder()
    if folder is None:
        return
    from infoint.content_check import IN_PLACE, problems_in_use

    found = problems_in_use()
    if found:
        click.echo(f"The content in {folder} has problems:", err=True)
    for part in found:
        for problem in part.problems:
            click.echo(f"  {problem}", err=True)
        click.echo(f"{IN_PLACE[part.part]}\n", err=True)


def _start(folder: Path, note: Path, port: int | None, no_browser: bool, path: str) -> None:
    """Serve the app in this process until it is stopped."""
    chosen = port or single_instance.next_free_port()
    if chosen is None:
        raise Refusal("No free port was found. Choose one with --port.")
    phone = os.environ.pop(lan.VARIABLE, "")
    host = lan.EVERYWHERE if phone else single_instance.HOST
    if not single_instance.is_free(chosen, host):
        raise Refusal(
            f"Port {chosen} is taken or not allowed on this computer. "
            "Choose another with --port, or leave --port out."
        )
    here = single_instance.leave_note(note, chosen)
    key = access_key.keep_key(folder) if access_key.is_wanted() else None
    address = access_key.with_key(here.address + path, key)
    click.echo(f"Infoint runs at {address}")
    if phone:
        lan.share(phone, chosen)
        _show_to_phone(access_key.with_key(lan.shared_at() + "/interview", key))
    click.echo("To stop it, press Ctrl+C in this window. What you entered stays.")
    click.echo(f"Your data lies in {folder}")
    if paths.is_wiped():
        click.echo(
            "This computer may forget what you enter: before you leave, open Settings, Your data, "
            "and download everything."
        )
    warning = paths.synced_folder_warning(folder)
    if warning:
        click.echo(f"\n{warning}", err=True)
    shown = "" if no_browser or not _has_a_screen() else address
    _serve(chosen, key, shown, phone)


def _show_to_phone(address: str) -> None:
    click.echo(f"\nOn your phone, in the same network: {address}\n")
    with suppress(UnicodeEncodeError):  # a command line of plain letters has the address alone
        click.echo(f"{lan.in_letters(address)}\n")
    click.echo("Whoever else has this address can read and change everything you entered, and what")
    click.echo("is sent can be read along: use it at home, not in a café. It ends with Infoint.\n")


def _serve(port: int, key: str | None, shown: str, phone: str) -> None:
    """Serve the app with the settings beside app.py, and show it at `shown` once it answers."""
    from infoint import door
    from infoint.ui.session.server import ask_nothing_of_the_network

    ask_nothing_of_the_network(single_instance.HOST)
    gc.disable()  # thousands of objects are made that all stay: looking through them only delays
    ready = threading.Event()
    threading.Thread(target=_read_ahead, args=(ready, shown), daemon=True).start()
    settings: dict[str, object] = {
        "server.headless": True,
        "logger.hideWelcomeMessage": True,
        "logger.level": "warning",
    }
    if phone:
        settings["server.address"] = lan.EVERYWHERE
        settings["server.allowedHosts"] = [*single_instance.NAMES, phone]
        settings["server.corsAllowedOrigins"] = [lan.shared_at()]
    script = paths.app_root() / "app.py"
    door.serve(script, port=port, key=key, settings=settings, when_ready=ready.set)


def _read_ahead(ready: threading.Event, shown: str) -> None:
    """Open the browser at `shown`, if anywhere; while it opens, load what the first screen needs.

    Then what was loaded is left out of all later looking for garbage.
    """
    try:
        if ready.wait(PATIENCE):
            if shown:
                webbrowser.open(shown)
            load_library()
    finally:
        gc.freeze()
        gc.enable()


def _join_the_first(folder: Path, no_browser: bool, path: str) -> None:
    """Open the browser at the Infoint that already serves this data folder."""
    first = single_instance.wait_for_first(folder, PATIENCE)
    if first is None:
        raise Refusal(
            f"Another Infoint uses the folder {folder} but does not answer. "
            "Stop it, then start again."
        )
    wants_key = first.wants_key()
    key = access_key.read_key(folder) if wants_key else None
    if wants_key and key is None:
        raise Refusal(
            f"Infoint runs at {first.address}, but its key is gone from the folder {folder}. "
            "Stop that one, then start again."
        )
    address = access_key.with_key(first.address + path, key)
    click.echo(f"Infoint already runs at {address} with the data in {folder}")
    click.echo("To start it with other settings, stop that one first.")
    if not no_browser and _has_a_screen():
        webbrowser.open(address)


def _has_a_screen() -> bool:
    """Whether a browser window can be shown. Without one, a text browser would take the window."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"))
