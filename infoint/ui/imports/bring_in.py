"""The page that takes people over from a file: choose it, look at it, take whom you want."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import streamlit as st

from infoint.entries.page_state import note_zone
from infoint.imports.preview import LARGEST, LARGEST_TABLE, Problem
from infoint.imports.taking import ImportPlan, Taken, take_people
from infoint.imports.taking.links import NO_REFERRER
from infoint.store import StoreError
from infoint.ui.browser.scroll import bring_into_sight, in_sight
from infoint.ui.components.buttons import go_button
from infoint.ui.components.navigation import side_button
from infoint.ui.imports.choice import (
    chosen_people,
    fields_to_link,
    forget_choice,
    how_to_choose,
)
from infoint.ui.imports.columns import columns_of_the_file
from infoint.ui.imports.file import ImportState, LoadedFile, load
from infoint.ui.session import browser_facts, session
from infoint.ui.session.plain_text import many, plain_text, so_many
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.run_and_undo import take_back


def where_to_get_it() -> None:
    """How to get the file out of each program, in a few steps."""
    with st.expander("Where to get the file", icon=":material/help:"):
        for program, steps in _STEPS.items():
            st.markdown(f"**{program}**")
            st.markdown("\n".join(f"{n}. {step}" for n, step in enumerate(steps, 1)))


_STEPS = {
    "LinkedIn": (
        "Open Settings, then Data privacy, then Get a copy of your data.",
        "Tick Connections and ask for the archive; a mail tells you when it is ready.",
        "Choose the .zip here, or Connections.csv from inside it.",
    ),
    "Google Contacts": (
        "On a computer, open contacts.google.com and choose Export.",
        "Take Google CSV or vCard, and choose that file here.",
    ),
    "Outlook": (
        "Open People, then Manage contacts, then Export contacts.",
        "In classic Outlook: File, Open and Export, Import/Export, Export to a file, CSV.",
        "Choose the .csv here.",
    ),
    "iPhone, iCloud and Mac": (
        "On icloud.com open Contacts, select all, and choose Export vCard.",
        "In Contacts on a Mac: select all, then File, Export, Export vCard.",
        "Choose the .vcf here.",
    ),
    "Android": (
        "Open the Contacts app, then Fix and manage or Settings, then Export to file.",
        "Choose the .vcf here.",
    ),
    "Anything else": (
        "Save a list of people as CSV, with a first row that names the columns.",
        "Choose it here and say what each column is.",
    ),
}


_ADDING = "Adding people to your list"
_KINDS = {
    "linkedin": "LinkedIn connections",
    "google": "Google Contacts",
    "outlook": "Outlook contacts",
    "vcard": "contact cards (vCard)",
    "csv": "a table",
}


def bring_people_in(visit: Visit) -> None:
    """The whole worksheet, from the file to the people taken.

    The box takes any kind of file: one that the box itself refused would stand in it with its red
    line for good. What is wrong is said below, and goes with the next file.
    """
    where_to_get_it()
    most, most_of_a_table = LARGEST // 2**20, LARGEST_TABLE // 2**20
    file = st.file_uploader(
        "Choose a file", max_upload_size=most, key="people-file", on_change=_begin_anew
    )
    st.markdown(
        f"An archive or cards may have up to {most} MB, a table {most_of_a_table} MB. Nothing "
        "of the file is kept, apart from the people whom you take."
    )
    if file is None:
        return
    found = load(visit, file)
    if found.problem:
        st.error(plain_text(found.problem), icon=":material/error:")
        _taking()
        return
    if found.plan:
        _preview(visit, found, found.plan)


def _begin_anew() -> None:
    """Another file, or none. Numbers and dates are read as the browser's country writes them."""
    forget_choice()
    replace(ImportState.read(), done=None, taking=None).keep()
    try:
        session.work(note_zone, browser_facts.browser_zone(), browser_facts.browser_locale())
    except StoreError as error:
        session.set_trouble(error.worded())


def _preview(visit: Visit, found: LoadedFile, plan: ImportPlan) -> None:
    st.header("What is in the file", anchor=False)
    _what_was_found(plan)
    if plan.preview.columns:
        columns_of_the_file(found.key[0], plan.preview, found.unsure)
    _odd_rows(plan)
    if plan.new or plan.known:
        st.header("Choose whom to take", anchor=False)
        _done()
        chosen = chosen_people(visit, found, plan)
        link = fields_to_link(visit, found, plan, chosen)
        if not _taking():
            _take_button(plan, chosen, link)
    else:
        _taking()
        if plan.unchanged:
            st.success("Everyone in this file is on your list.", icon=":material/check:")
        _done()
    if ImportState.read().done:  # what one does with people who were just taken
        with st.container(horizontal=True):
            go_button(
                "Whom to ask next",
                "identify-people",
                part="next",
                key="to-next",
                icon="format_list_numbered",
            )
            side_button("find-duplicates")


def _take_button(plan: ImportPlan, chosen: list[str], link: list[str]) -> None:
    st.button(
        _words(plan, chosen),
        key="take-people",
        type="primary",
        icon=":material/person_add:",
        on_click=_take,
        args=(plan, chosen, link),
        disabled=not chosen,
    )
    if not chosen:
        st.markdown(how_to_choose(plan))


def _take(plan: ImportPlan, chosen: list[str], link: list[str]) -> None:
    """Take those who stood on the button, from the file as it was shown at the press.

    What else the window tells in the same moment, such as a box that begins anew with another
    file, may have the file read in another way before the next drawing.
    """
    if chosen:
        replace(ImportState.read(), taking=(plan, chosen, link)).keep()


def _taking() -> bool:
    """Whether people were chosen by the press before: then the frame stores them, with a bar here.

    Not in the press itself, where nothing can be drawn in its place. Whatever else is pressed
    meanwhile stops it before anything is stored, and the next drawing begins it again.
    """
    if not ImportState.read().taking:
        return False
    bar = st.progress(0.0, text=_ADDING)
    session.write_after_drawing(lambda: _store(lambda share: bar.progress(share, text=_ADDING)))
    return True


def _store(tell: Callable[[float], object]) -> None:
    asked = ImportState.read().taking
    if not asked:
        return
    plan, chosen, link = asked
    try:
        taken = session.work(take_people, plan, chosen, link=link, progress=tell)
    except StoreError as error:
        session.set_trouble(error.worded())
    else:
        _note_taken(taken)
    replace(ImportState.read(), taking=None).keep()


def _note_taken(taken: Taken) -> None:
    if not (taken.added or taken.filled):
        return
    session.mark_saved(session.now())
    forget_choice()
    more = f"Filled in what was missing for {so_many(taken.filled)}." if taken.filled else ""
    added = f"Added {so_many(taken.added)} to your list." if taken.added else ""
    done = (f"{added} {more}".strip(), session.workspace().edits()[0].id)
    replace(ImportState.read(), done=done).keep()
    bring_into_sight()


def _done() -> None:
    """What was taken last, where the person looks just then, with the way back."""
    said = ImportState.read().done
    in_sight()
    if not said:
        return
    sentence, edit = said
    with st.container(horizontal=True, vertical_alignment="center"):
        st.success(sentence, icon=":material/check:")
        if edit:
            st.button(
                "Undo", key="undo-import", icon=":material/undo:", on_click=_undo, args=(edit,)
            )


def _undo(edit: str) -> None:
    take_back(edit)
    sentence = session.notice()[0]
    replace(ImportState.read(), done=(sentence, "") if sentence else None).keep()
    session.say("")


def _what_was_found(plan: ImportPlan) -> None:
    skipped = plan.preview.skipped
    if plan.preview.source == "csv" and not plan.preview.people:
        st.markdown("Nobody was found yet. Say below which column holds the names.")
        return
    lines = [f"**{len(plan.new):,}** new"]
    if plan.namesakes:
        lines.append(
            f"**{len(plan.namesakes):,}** of them with the name of someone on your list. A name "
            "alone does not tell, so look at them"
        )
    if plan.sharers:
        lines.append(
            f"**{len(plan.sharers):,}** of them with the e-mail address or the profile of someone "
            "of another name on your list. Look whether they are the same person"
        )
    if plan.known:
        lines.append(f"**{len(plan.known):,}** on your list already, and the file knows more")
    if plan.unchanged:
        lines.append(f"**{len(plan.unchanged):,}** on your list already, with nothing to add")
    lines += [f"**{count:,}** skipped: {plain_text(reason)}" for reason, count in skipped.items()]
    lines += [_left_out(what, count) for what, count in plan.left_out.items()]
    st.markdown(f"Kind of file: {_KINDS[plan.preview.source]}")
    st.markdown("\n".join(f"- {line}" for line in lines))


def _left_out(what: str, count: int) -> str:
    if what == NO_REFERRER:
        return f"**{count:,}** {plain_text(what)}. The name goes to the notes"
    return f"**{count:,}** left out: {plain_text(what)}"


def _odd_rows(plan: ImportPlan) -> None:
    """What may need a look, row by row; files of an archive that were left out come first."""
    problems = plan.preview.problems
    if not problems:
        return
    few = len(problems) <= _FEW
    with st.expander(_odd_label(problems), icon=":material/rule:", expanded=few):
        if few:
            st.markdown("\n".join(f"- {_odd_line(each)}" for each in problems))
            return
        shown = [
            {"Row": None if each.of_file else each.row, "What": each.text}
            for each in problems[:_MOST]
        ]
        st.dataframe(shown, hide_index=True, alt="Rows with something odd")
        if len(problems) > _MOST:
            st.markdown(f"These are the first {_MOST} of {len(problems):,}.")


def _odd_label(problems: Sequence[Problem]) -> str:
    count = len(problems)
    if not any(each.of_file for each in problems):
        return f"Look at {many(count, 'odd row')}"
    return f"Look at {count:,} odd rows and files" if count > 1 else "Look at 1 odd file"


def _odd_line(problem: Problem) -> str:
    text = plain_text(problem.text)
    return text if problem.of_file else f"Row {problem.row:,}: {text}"


_MOST = 200
_FEW = 5
"""So many odd rows are shown at once; more of them stand behind a press."""


def _words(plan: ImportPlan, chosen: list[str]) -> str:
    known = {each.person.id for each in plan.known}
    filled = sum(person in known for person in chosen) if known else 0
    new = len(chosen) - filled
    if not chosen:
        return "Take people"
    if not filled:
        return f"Take {so_many(new)}"
    return f"Take {so_many(new)}, fill in {filled:,}" if new else f"Fill in {so_many(filled)}"
