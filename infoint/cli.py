"""The command line: start the app or its demo, or check a content folder."""

import gc
import os
import sys
import tempfile
import threading
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import wraps
from pathlib import Path
from typing import IO, Any

import click

from infoint import __version__, access_key, lan, paths, single_instance
from infoint.library import ContentError, Library, load_library

PATIENCE = 20.0
"""Seconds that a second start waits for the first one to answer."""


class Refusal(click.ClickException):
    """Infoint cannot go on: one sentence for the person, exit code 1."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the sentence alone."""
        click.echo(self.message, file=file or sys.stderr)


def _placed(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say where data and content lie."""

    @wraps(command)
    def placed(*, data: Path | None, content: Path | None, portable: bool, **others: Any) -> None:
        if portable:
            if data is not None:
                raise Refusal("Leave --data or --portable out: each names a folder for your data.")
            data = _beside_the_program()
        for variable, folder in ((paths.DATA_VARIABLE, data), (paths.CONTENT_VARIABLE, content)):
            if folder is not None:
                os.environ[variable] = str(folder.expanduser().absolute())
        command(**others)

    for option in reversed(
        (
            click.option(
                "--data", type=click.Path(path_type=Path), help="Folder for what you enter."
            ),
            click.option(
                "--portable",
                is_flag=True,
                help="Keep what you enter beside the program, as on a USB stick.",
            ),
            click.option(
                "--content",
                type=click.Path(path_type=Path),
                help="A changed copy of the content folder.",
            ),
        )
    ):
        placed = option(placed)
    return placed


def _beside_the_program() -> Path:
    """The folder for `--portable`; Refusal where the program has no place of its own."""
    folder = paths.portable_folder()
    if folder is None:
        raise Refusal(
            "Infoint is installed for the whole computer, so nothing lies beside it. "
            "Name a folder on the stick with --data."
        )
    os.environ[paths.PORTABLE_VARIABLE] = "1"
    return folder


def _starting(command: Callable[..., None]) -> Callable[..., None]:
    """The options of everything that starts the app. Port and browser are the command's matter."""

    @wraps(command)
    def starting(
        *,
        no_secret: bool,
        shares: bool,
        lan_address: str | None,
        **others: Any,
    ) -> None:
        if no_secret:
            os.environ[access_key.OPEN_VARIABLE] = "1"
        if shares or lan_address:
            os.environ[lan.VARIABLE] = _address_for_phone(lan_address)
        command(**others)

    for option in reversed(
        (
            click.option(
                "--port",
                type=click.IntRange(1, 65535),
                help=f"Port on {single_instance.HOST}. Without it, the first free one from "
                f"{single_instance.FIRST_PORT}.",
            ),
            click.option("--no-browser", is_flag=True, help="Do not open a browser."),
            click.option(
                "--no-secret",
                is_flag=True,
                help="Let every user of this computer in who knows the port.",
            ),
            click.option(
                "--lan",
                "shares",
                is_flag=True,
                help="Let your own phone in, over the network that both are in. Whoever else has "
                "the address it is given can read and change everything, too.",
            ),
            click.option(
                "--lan-address",
                metavar="ADDRESS",
                help="As --lan, at this address of this computer.",
            ),
        )
    ):
        starting = option(starting)
    return _placed(starting)


def _address_for_phone(asked: str | None) -> str:
    """Where a phone reaches this computer; Refusal where it must not or cannot."""
    if not access_key.is_wanted():
        raise Refusal("A phone comes in with a key only: leave --no-secret out, or --lan.")
    if asked and not lan.is_usable(asked):
        raise Refusal(
            f"{asked} is not an address in a private network. "
            "It looks like 192.168.0.12 and stands in this computer's network settings."
        )
    found = asked or lan.own_address()
    if found is None:
        raise Refusal(
            "No private network was found that a phone could share. Join one, or give the "
            "address of this computer there with --lan-address."
        )
    return found


@click.group(invoke_without_command=True, context_settings={"max_content_width": 100})
@click.version_option(__version__, prog_name="Infoint")
@_starting
@click.pass_context
def main(context: click.Context, port: int | None, no_browser: bool) -> None:
    """Start Infoint, a coach for informational interviews, in your browser.

    It runs on this computer only. Everything you enter stays in one file.
    """
    if context.invoked_subcommand is None:
        _run(port, no_browser)


@main.command()
@click.argument("who", required=False, default="")
@_starting
@click.pass_context
def demo(context: click.Context, who: str, port: int | None, no_browser: bool) -> None:
    """Start Infoint with made-up people to look at.

    WHO is one of them, such as "deciding"; without it the browser shows all of them to choose
    from. Your own data stay as they are: what is typed into a demo lies in files of its own.
    """
    before = context.parent.params if context.parent else {}
    path = f"/?demo={who}" if _known_demo(who) else "/demo"
    _run(port or before.get("port"), no_browser or bool(before.get("no_browser")), path)


@main.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@_starting
@click.pass_context
def caseload(
    context: click.Context, folder: Path | None, port: int | None, no_browser: bool
) -> None:
    """Start Infoint with the copies that students gave their counselor.

    FOLDER is where their files lie; it is made if it is not there. Without it Infoint opens the
    one that was open last, else a folder beside your own data, which stay as they are.
    """
    before = context.parent.params if context.parent else {}
    if folder is not None:
        _open_caseload(folder)
    _run(port or before.get("port"), no_browser or bool(before.get("no_browser")), "/caseload")


def _open_caseload(folder: Path) -> None:
    """Make the folder where it is not there, and remember that it is the one."""
    place = folder.expanduser().absolute()
    try:
        place.mkdir(parents=True, exist_ok=True)
        list(place.iterdir())
        paths.note_caseload(place)
    except (FileExistsError, NotADirectoryError):
        raise Refusal(f"{place} is not a folder. Choose the folder of the copies.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the system refuses"
        raise Refusal(
            f"The folder {place} cannot be used ({reason}). Choose another one for the copies."
        ) from None


def _known_demo(who: str) -> bool:
    if not who:
        return False
    from infoint.library.demos import load_demos

    try:
        keys = [each.key for each in load_demos(paths.content_folder())]
    except ContentError:
        keys = [each.key for each in load_demos()]
    if who not in keys:
        raise Refusal(f'There is no demo called "{who}". Choose one of: {", ".join(keys)}.')
    return True


_yes = click.option("--yes", is_flag=True, help="Replace what is there without asking.")
_file = click.Path(path_type=Path)


@main.command()
@click.argument("file", required=False, type=_file)
@_yes
@_placed
def backup(file: Path | None, yes: bool) -> None:
    """Write everything you entered into one FILE.

    Without FILE it gets a name with today's day, in this folder.
    """
    from infoint import data_commands

    with _told_in_words():
        written = data_commands.backup_to(file, replace=yes, now=_now())
    click.echo(f"Everything you entered is in {written}.")


@main.command()
@click.argument("file", type=_file)
@_yes
@_placed
def restore(file: Path, yes: bool) -> None:
    """Put a backup FILE in the place of everything you entered.

    It asks first. What was there stays as an earlier version, and one step back in Settings.
    """
    from infoint import data_commands

    with _told_in_words():
        found = data_commands.read_backup(file)
        click.echo(data_commands.backup_told(found))
        if paths.data_file().exists() and not yes:
            question = f"Replace everything in {paths.data_folder()} with it?"
            if not click.confirm(question, default=False):
                click.echo("Nothing was changed.")
                return
        data_commands.restore_from(found, now=_now())
    click.echo(f"It is restored in {paths.data_folder()}.")


@main.command()
@click.argument("file", type=_file)
@click.option("--field", metavar="TITLE", default="", help="About the field with this title.")
@click.option("--page", is_flag=True, help="Everything on one page, with three charts.")
@click.option("--sheet", is_flag=True, help="The sheet for a meeting with a counselor.")
@click.option("--word", is_flag=True, help="For Word (.docx) in place of PDF.")
@click.option("--by-name", is_flag=True, help="Speak of you by your name in place of I.")
@click.option("--private", is_flag=True, help="With what you marked as private.")
@_yes
@_placed
def report(
    file: Path,
    field: str,
    page: bool,
    sheet: bool,
    word: bool,
    by_name: bool,
    private: bool,
    yes: bool,
) -> None:
    """Write a report into FILE: the whole journey, or what an option says."""
    from infoint import data_commands

    if sum((bool(field), page, sheet)) > 1:
        raise Refusal("Choose one of --field, --page and --sheet.")
    with _told_in_words():
        written = data_commands.report_to(
            file,
            kind="page" if page else "sheet" if sheet else "whole",
            field=field,
            word=word,
            by_name=by_name,
            private=private,
            replace=yes,
            now=_now(),
        )
    click.echo(f"The report is in {written}.")


@contextmanager
def _told_in_words() -> Iterator[None]:
    """What a command on the data cannot do is one sentence."""
    from infoint.data_commands import CommandError

    try:
        yield
    except CommandError as error:
        raise Refusal(str(error)) from error


def _now() -> datetime:
    return datetime.now(UTC)


def _run(port: int | None, no_browser: bool, path: str = "") -> None:
    """Serve the app, or show it where it is served already; `path` is what the browser opens."""
    folder = paths.data_folder()
    _prepare(folder)
    _warn_about_content()
    try:
        with single_instance.only_one(folder) as note:
            _start(folder, note, port, no_browser, path)
    except single_instance.AlreadyRunningError:
        _join_the_first(folder, no_browser, path)


@main.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path))
def check(folder: Path | None) -> None:
    """List every problem of a content FOLDER, one on a line.

    Without FOLDER, checks the content that Infoint would use now.
    """
    from infoint.content_check import example_faults, folder_problems

    place = folder or paths.content_folder()
    problems = [problem for part in folder_problems(place) for problem in part.problems]
    problems = problems or list(example_faults(place))
    if problems:
        click.echo("\n".join(problems))
        raise SystemExit(1)
    click.echo(f"Nothing wrong: {_counts(load_library(place))}.")


def _counts(library: Library) -> str:
    counted = {
        "steps": library.steps,
        "questions": library.questions,
        "evaluation questions": library.evaluation,
        "scripts": library.scripts,
        "messages before the talk": library.follow_ups,
        "letters": library.letters,
        "checklists": library.checklists,
        "obstacles": library.obstacles,
        "practice cards": library.practice_cards,
        "research hints": library.research_hints,
        "sources": library.sources,
    }
    return ", ".join(f"{len(entries)} {name}" for name, entries in counted.items())


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

    for part in problems_in_use():
        click.echo(f"The content in {folder} has problems:", err=True)
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
            "This computer may forget what you enter: before you leave, open Settings, Data, and "
            "download everything."
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
