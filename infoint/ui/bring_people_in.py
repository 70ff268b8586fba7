"""The page that takes people over from a file: choose it, look at it, take whom you want."""

import streamlit as st

from infoint.services.importing import ImportPlan, Taken, take_people
from infoint.store import Workspace
from infoint.ui import session
from infoint.ui.acting import act, take_back
from infoint.ui.import_choice import chosen_people, forget_choice
from infoint.ui.import_columns import columns_of_the_file
from infoint.ui.import_file import LoadedFile, largest, load
from infoint.ui.literal import literal, many
from infoint.ui.visit import Visit

_FILE = "people-file"
_DONE = "import-done"
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
        on_change=_begin_anew,
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


def _begin_anew() -> None:
    forget_choice()
    session.set_flag(_DONE, None)


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
    _odd_rows(plan)
    if plan.new or plan.known:
        st.header("Choose whom to take", anchor=False)
        _done()
        _take_button(plan, chosen_people(visit, found, plan))
        return
    if plan.unchanged:
        st.success("Everyone in this file is on your list.", icon=":material/check:")
    _done()


def _take_button(plan: ImportPlan, chosen: list[str]) -> None:
    st.button(
        _words(plan, chosen),
        key="take-people",
        type="primary",
        icon=":material/person_add:",
        on_click=_take,
        args=(plan, chosen),
    )
    wrong = session.problems().get("people")
    if wrong:
        st.error(wrong, icon=":material/error:")


def _done() -> None:
    """What was taken last, where the person looks just then, with the way back."""
    said: tuple[str, str] | None = session.flag(_DONE)
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
    session.set_flag(_DONE, (session.notice()[0], "") if session.notice()[0] else None)
    session.drop_notice()


def _what_was_found(plan: ImportPlan) -> None:
    skipped = plan.preview.skipped
    lines = [f"**{len(plan.new):,}** new"]
    if plan.namesakes:
        lines.append(
            f"**{len(plan.namesakes):,}** of them with the name of someone on your list. A name "
            "alone does not tell, so look at them"
        )
    if plan.known:
        lines.append(f"**{len(plan.known):,}** on your list already, and the file knows more")
    if plan.unchanged:
        lines.append(f"**{len(plan.unchanged):,}** on your list already, with nothing to add")
    lines += [f"**{count:,}** skipped: {literal(reason)}" for reason, count in skipped.items()]
    lines += [f"**{count:,}** left out: {literal(what)}" for what, count in plan.left_out.items()]
    st.markdown(f"Kind of file: {_KINDS[plan.preview.source]}")
    st.markdown("\n".join(f"- {line}" for line in lines))


def _odd_rows(plan: ImportPlan) -> None:
    """What may need a look, row by row."""
    problems = plan.preview.problems
    if not problems:
        return
    with st.expander(f"Look at {many(len(problems), 'odd row')}", icon=":material/rule:"):
        shown = [{"Row": each.row, "What": each.text} for each in problems[:_MOST]]
        st.dataframe(shown, hide_index=True, alt="Rows with something odd")
        if len(problems) > _MOST:
            st.markdown(f"These are the first {_MOST} of {len(problems):,}.")


_MOST = 200


def _words(plan: ImportPlan, chosen: list[str]) -> str:
    new = len({person.id for person in plan.new} & set(chosen))
    filled = len(chosen) - new
    if not chosen:
        return "Take people"
    return f"Take {_people(new)}" if new else f"Fill in {_people(filled)}"


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{count:,} people"


def _take(plan: ImportPlan, chosen: list[str]) -> None:
    bar = st.progress(0.0, text="Adding people to your list")

    def job(ws: Workspace, **when: object) -> Taken:
        return take_people(ws, plan, chosen, progress=bar.progress, **when)  # type: ignore[arg-type]

    act(job, said="Done.", undo=True, then=_said)
    bar.empty()


def _said(taken: Taken) -> None:
    forget_choice()
    more = f" Filled in what was missing for {_people(taken.filled)}." if taken.filled else ""
    added = f"Added {_people(taken.added)} to your list." if taken.added or not more else ""
    session.set_flag(_DONE, (f"{added}{more}".strip(), session.notice()[1]))
    session.drop_notice()
