"""The page that takes people over from a file: choose it, look at it, take whom you want."""

import streamlit as st

from infoint.services.importing import ImportPlan, Taken, take_people
from infoint.store import Workspace
from infoint.ui import session
from infoint.ui.acting import act
from infoint.ui.import_choice import chosen_people, forget_choice
from infoint.ui.import_columns import columns_of_the_file
from infoint.ui.import_file import LoadedFile, largest, load
from infoint.ui.literal import literal, many
from infoint.ui.visit import Visit

_FILE = "people-file"
_TYPES = ["csv", "tsv", "txt", "vcf", "vcard", "zip"]
_KINDS = {
    "linkedin": "LinkedIn connections",
    "google": "Google Contacts",
    "outlook": "Outlook contacts",
    "vcard": "contact cards (vCard)",
    "csv": "a table",
}


def bring_people_in(visit: Visit) -> None:
    """The whole worksheet, from the file to the people taken."""
    where_to_get_it()
    file = st.file_uploader(
        "Choose a file",
        type=_TYPES,
        max_upload_size=largest(),
        key=_FILE,
        on_change=forget_choice,
    )
    st.markdown(
        f"A file may have up to {largest()} MB. Nothing of it is kept, apart from the people whom "
        "you take."
    )
    if file is None:
        return
    found = load(visit, file)
    if found.problem:
        st.error(literal(found.problem), icon=":material/error:")
        return
    if found.plan:
        _preview(visit, found, found.plan)


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


def _preview(visit: Visit, found: LoadedFile, plan: ImportPlan) -> None:
    st.header("What is in the file", anchor=False)
    _what_was_found(plan)
    if plan.preview.source == "csv" and plan.preview.columns:
        columns_of_the_file(plan.preview, found.unsure)
    _skipped(plan)
    if not plan.new and not plan.known:
        if plan.unchanged:
            st.success("Everyone in this file is on your list.", icon=":material/check:")
        return
    st.header("Choose whom to take", anchor=False)
    chosen = chosen_people(visit, found, plan)
    st.button(
        _words(plan, chosen),
        key="take-people",
        type="primary",
        icon=":material/person_add:",
        on_click=_take,
        args=(plan, chosen),
    )


def _what_was_found(plan: ImportPlan) -> None:
    lines = [
        f"**{len(plan.new):,}** new",
        f"**{len(plan.known):,}** on your list already, about whom the file says more"
        * bool(plan.known),
        f"**{len(plan.unchanged):,}** on your list already, with nothing to add"
        * bool(plan.unchanged),
        f"**{len(plan.namesakes):,}** of the new ones have the name of someone on your list. "
        "A name alone does not tell, so look at them" * bool(plan.namesakes),
        f"**{sum(plan.preview.skipped.values()):,}** rows skipped" * bool(plan.preview.skipped),
    ]
    st.markdown(f"This is {_KINDS[plan.preview.source]}.")
    st.markdown("\n".join(f"- {line}" for line in lines if line))


def _skipped(plan: ImportPlan) -> None:
    """Why rows were skipped, what is odd in some, and what could not be taken over."""
    reasons = {**plan.preview.skipped, **plan.left_out}
    problems = plan.preview.problems
    if not reasons and not problems:
        return
    title = "What was skipped or looks odd" if problems else "What was skipped and why"
    with st.expander(title, icon=":material/rule:"):
        if reasons:
            lines = (f"- {count:,}: {literal(reason)}" for reason, count in reasons.items())
            st.markdown("\n".join(lines))
        if problems:
            shown = [{"Row": each.row, "What": each.text} for each in problems[:_MOST]]
            st.dataframe(shown, hide_index=True, alt="Rows with something odd")
            if len(problems) > _MOST:
                st.markdown(f"These are the first {_MOST} of {len(problems):,}.")


_MOST = 200


def _words(plan: ImportPlan, chosen: list[str]) -> str:
    new = len({person.id for person in plan.new} & set(chosen))
    filled = len(chosen) - new
    if filled and not new:
        return f"Fill in {many(filled, 'person')}" if filled == 1 else f"Fill in {filled:,} people"
    return "Take 1 person" if new == 1 else f"Take {new:,} people"


def _take(plan: ImportPlan, chosen: list[str]) -> None:
    bar = st.progress(0.0, text="Adding people to your list")

    def job(ws: Workspace, **when: object) -> Taken:
        return take_people(ws, plan, chosen, progress=bar.progress, **when)  # type: ignore[arg-type]

    act(job, said="Done.", undo=True, then=_said)
    bar.empty()


def _said(taken: Taken) -> None:
    forget_choice()
    new = "1 person" if taken.added == 1 else f"{taken.added:,} people"
    more = f" Filled in what was missing for {taken.filled:,} more." if taken.filled else ""
    session.say(f"Added {new} to your list.{more}", session.notice()[1])
