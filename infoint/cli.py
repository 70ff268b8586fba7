"""The command line: its commands, their options, and what each says."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import wraps
from pathlib import Path
from typing import Any

import click

from infoint import __version__, access_key, lan, paths, single_instance
from infoint.library import ContentError, Library, load_library
from infoint.serving import Refusal, run


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
        run(port, no_browser)


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
    run(port or before.get("port"), no_browser or bool(before.get("no_browser")), path)


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
    run(port or before.get("port"), no_browser or bool(before.get("no_browser")), "/caseload")


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
