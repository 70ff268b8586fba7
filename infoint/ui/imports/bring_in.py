"""The part that takes people over from a file: choose it, look at it, take whom you want."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from infoint.i18n import N_, _, ngettext
from infoint.i18n.messages import worded
from infoint.imports.gathering import TWICE
from infoint.imports.preview import Preview, Problem, Source
from infoint.imports.taking import ImportPlan
from infoint.imports.taking.links import NO_FIELD, NO_REFERRER
from infoint.ui.components.drawing import drawing
from infoint.ui.frame.small_view import back_to_part, turn_to_view, view_button, view_now
from infoint.ui.frame.step_page import Work
from infoint.ui.imports.choice import chosen_people, fields_to_link, grouped
from infoint.ui.imports.columns import columns_of_the_file, first_to_ask, turn_to_column
from infoint.ui.imports.differing import (
    choose_what_holds,
    stays_as_here,
    what_differs,
    what_is_added,
)
from infoint.ui.imports.file import ImportState, LoadedFile, Taking, is_pasted, load
from infoint.ui.imports.get_file import PASTE, another_file, choose_file, paste_list
from infoint.ui.imports.namesakes import choose_who_is_known
from infoint.ui.imports.one_person import LEFT, as_meant, left_button, left_lines, one_person
from infoint.ui.imports.statuses import not_understood, words_of_status
from infoint.ui.imports.taken import done, is_taking, take_button, what_to_choose
from infoint.ui.imports.tracker import (
    choose_sheet,
    held_by,
    left_sheets,
    next_dates,
    unplaced_cells,
    unplaced_label,
)
from infoint.ui.imports.twins import choose_who_is_one, who_stands_twice
from infoint.ui.imports.what_is_new import whom_and_what
from infoint.ui.imports.whose_fields import whose_fields
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit

_TAKE, _COLUMNS, _ODD, _WORDS, _UNPLACED = "take", "columns", "odd", "words", "unplaced"
"""Views of a file beside what is in it: whom to take, what the columns are, what looks odd, what
words of a status mean, and which cells have no place."""
_KINDS: dict[Source, str] = {
    "linkedin": N_("LinkedIn connections"),
    "google": N_("Google Contacts"),
    "outlook": N_("Outlook contacts"),
    "vcard": N_("Contact cards"),
    "csv": N_("A table"),
    "xlsx": N_("An Excel workbook"),
    "xls": N_("An Excel workbook"),
    "ods": N_("A LibreOffice workbook"),
    "notion": N_("A table from Notion"),
    "airtable": N_("A table from Airtable"),
    "pasted": N_("People in a text"),
}
_MOST = 200
_FEW = 3
"""So many odd rows are told at once; more of them have a view."""


def bring_people_in(visit: Visit, work: Work) -> None:
    """One thing at a time, from the file to the people taken.

    While there is somebody to take and nobody was taken yet, no Continue leads past it.
    """
    work.has_primary = _one_thing(visit, work)
    state = ImportState.read()
    plan = state.loaded.plan if state.file and state.loaded else None
    waits = plan and (plan.new or plan.known or plan.differing)
    is_taken = state.done is not None and bool(state.done[1])
    work.leads_on = not waits or is_taken


def _one_thing(visit: Visit, work: Work) -> bool:
    """Draw it; whether it has a primary button."""
    with st.container():
        busy = is_taking()
    file = ImportState.read().file
    if file:
        found = load(visit, file)
        if found.plan and found.one_person and _is_meant(found):
            one_person(visit, found, found.plan, busy)
            return True
        if found.plan:
            _of_file(visit, work, found, found.plan, busy)
            return True
        if found.problem:
            st.error(plain_text(found.problem.worded()), icon=":material/error:")
            sheets = ImportState.read().sheets
            if sheets and file.name:
                choose_sheet(sheets, found.key.sheet)
                another_file()
                return False
    if (file and not file.name) or view_now((PASTE,)):
        paste_list()
        return True
    choose_file()
    return False


def _is_meant(found: LoadedFile) -> bool:
    """Whether a pasted text is looked at as one person: not a list that has but one line."""
    return is_pasted() and found.key.meant != "people"


def _of_file(visit: Visit, work: Work, found: LoadedFile, plan: ImportPlan, busy: bool) -> None:
    view = view_now((_TAKE, _COLUMNS, _ODD, _WORDS, _UNPLACED, LEFT))
    work.is_alone = bool(plan.differing)  # enough is to read
    if view == _TAKE:
        _whom_to_take(visit, work, found, plan, busy)
        return
    if view:
        back_to_part(_("Back to what is in it"))
    match view:
        case "columns" if plan.preview.columns:
            columns_of_the_file(found, plan.preview)
        case "odd" if plan.preview.problems:
            _odd_rows(plan.preview.problems)
        case "left" if plan.preview.left:
            left_lines(plan.preview.left)
        case "words":
            words_of_status(visit, plan.preview)
        case "unplaced":
            unplaced_cells(plan.preview)
        case _:
            _what_is_in_it(visit, found, plan)


def _whom_to_take(
    visit: Visit, work: Work, found: LoadedFile, plan: ImportPlan, busy: bool
) -> None:
    back_to_part(_("Back to what is in it"))
    with st.container():
        done()
    if not (plan.new or plan.known or plan.differing):
        _everyone_is_there(visit, plan)
        return
    chosen = chosen_people(visit, found, plan)
    choose_who_is_known(visit, plan, chosen)
    together = choose_who_is_one(plan, chosen)
    _what_is_left_aside(plan)
    link = fields_to_link(visit, found, plan, chosen)
    about = whose_fields(visit, plan, chosen)
    as_file, as_here = choose_what_holds(visit, plan)
    if not busy:
        asked = Taking(plan, chosen, link, about, as_file, as_here, together)
        what_to_choose(asked)
        work.in_bar = partial(take_button, asked)


def _what_is_left_aside(plan: ImportPlan) -> None:
    """Words of a status that nobody understood, and the way to say what they mean."""
    for words in not_understood(plan):
        st.markdown(words)
        view_button(_words_label(plan.preview), _WORDS, icon="help", type="tertiary")


def _everyone_is_there(visit: Visit, plan: ImportPlan) -> None:
    drawing("nothing-due")
    st.markdown(
        _all_on_the_list()
        if plan.unchanged
        else _("There is nobody in this text to take.")
        if is_pasted()
        else _("There is nobody in this file to take.")
    )
    if ImportState.read().done is None:
        choose_who_is_known(visit, plan, ())
    stays_as_here(plan)
    another_file()


def _all_on_the_list() -> str:
    if is_pasted():
        return _("Everyone in this text is on your list.")
    return _("Everyone in this file is on your list.")


def _what_is_in_it(visit: Visit, found: LoadedFile, plan: ImportPlan) -> None:
    preview = plan.preview
    with st.container():
        done()
    _what_was_found(visit, found, plan)
    if 0 < len(preview.problems) <= _FEW:
        st.markdown("\n".join(f"- {_odd_line(each)}" for each in preview.problems))
    has_somebody = bool(plan.new or plan.known)
    if plan.unchanged and not (has_somebody or plan.differing):
        st.success(_all_on_the_list(), icon=":material/check:")
    stays_as_here(plan)
    with st.container(horizontal=True):
        if has_somebody:
            label = _("Choose whom to take") if plan.new else _("Choose what to take")
            view_button(label, _TAKE, icon="person_add", type="primary")
        elif plan.differing:
            view_button(_("Look at what differs"), _TAKE, icon="compare_arrows", type="primary")
        if preview.samples:
            _to_columns(found, preview, primary=not preview.people)
        if preview.unknown_statuses:
            view_button(_words_label(preview), _WORDS, icon="help")
        if preview.unplaced:
            view_button(unplaced_label(preview), _UNPLACED, icon="rule", type="tertiary")
        if preview.source == "pasted":
            as_meant("person")
            left_button(preview.left)
        if len(preview.problems) > _FEW:
            view_button(_odd_label(preview.problems), _ODD, icon="rule", type="tertiary")
        another_file()


def _to_columns(found: LoadedFile, preview: Preview, *, primary: bool) -> None:
    """The way to what the columns are, from the first one that was not told."""

    def look() -> None:
        turn_to_column(first_to_ask(preview) if found.unsure else 0)
        turn_to_view(_COLUMNS)

    st.button(
        _("Say what the columns are") if found.unsure else _("Check the columns"),
        key=f"view-{_COLUMNS}",
        icon=":material/view_column:",
        type="primary" if primary else "secondary",
        on_click=look,
    )


def _words_label(preview: Preview) -> str:
    count = len(preview.unknown_statuses)
    return ngettext(
        "Say what {n} status means", "Say what {n} statuses mean", count, n=grouped(count)
    )


def _what_was_found(visit: Visit, found: LoadedFile, plan: ImportPlan) -> None:
    preview, file = plan.preview, ImportState.read().file
    kind = _(_KINDS[preview.source])
    name = plain_text(file.name) if file and file.name else _("What you pasted")
    st.subheader(name, anchor=False)
    if len(preview.sheets) > 1:
        choose_sheet(preview.sheets, preview.sheet, preview.of_people)
    if preview.columns and not preview.people:
        st.markdown(
            _("Nobody was found yet. Say which column holds the names.")
            if preview.samples
            else _("There is nobody in it yet: there are no rows beneath the titles.")
        )
        return
    st.markdown(held_by(preview) or f":gray[{kind}]")
    if found.remembered:
        st.caption(_("The columns are read as you said last time."))
    told = (
        _counts(plan),
        left_sheets(preview),
        who_stands_twice(plan),
        what_is_added(visit, plan),
        what_differs(visit, plan),
        not_understood(plan),
        next_dates(plan),
    )
    if lines := [line for part in told for line in part]:
        st.markdown("\n".join(f"- {line}" for line in lines))
    whom_and_what(visit, plan)


def _counts(plan: ImportPlan) -> list[str]:
    """How many are new, known or left out, a sentence each."""
    is_all = len(plan.new) == len(plan.preview.people) and held_by(plan.preview)
    are_known = plan.unchanged or plan.differing
    lines = [] if is_all or (are_known and not plan.new) else [_new(len(plan.new))]
    for count, sentence in (
        (len(plan.namesakes), _namesakes),
        (len(plan.sharers), _sharers),
        (len(plan.known), _known),
        (len(plan.unchanged), _unchanged),
    ):
        if count:
            lines.append(sentence(count))
    for reason, count in plan.preview.skipped.items():
        if reason == TWICE:
            lines.append(_put_together(count))
            continue
        lines.append(
            _(
                "**{count}** skipped: {reason}",
                count=grouped(count),
                reason=plain_text(worded(reason)),
            )
        )
    left_out = ((what, count) for what, count in plan.left_out.items() if what != NO_FIELD)
    return lines + [_left_out(what, count) for what, count in left_out]


def _new(count: int) -> str:
    return ngettext("**{n}** person is new.", "**{n}** people are new.", count, n=grouped(count))


def _namesakes(count: int) -> str:
    return ngettext(
        "**{n}** of them has the name of somebody on your list. Say whether it is that person when "
        "you choose.",
        "**{n}** of them have the name of somebody on your list. Say whether it is that person "
        "when you choose.",
        count,
        n=grouped(count),
    )


def _sharers(count: int) -> str:
    return ngettext(
        "**{n}** of them has the e-mail address or the profile of somebody with another name on "
        "your list. Say whether it is the same person when you choose.",
        "**{n}** of them have the e-mail address or the profile of somebody with another name on "
        "your list. Say whether it is the same person when you choose.",
        count,
        n=grouped(count),
    )


def _known(count: int) -> str:
    return ngettext(
        "**{n}** person is on your list already, with something to add.",
        "**{n}** people are on your list already, with something to add.",
        count,
        n=grouped(count),
    )


def _unchanged(count: int) -> str:
    return ngettext(
        "**{n}** person is on your list already, with nothing to add.",
        "**{n}** people are on your list already, with nothing to add.",
        count,
        n=grouped(count),
    )


def _put_together(count: int) -> str:
    return ngettext(
        "**{n}** more row is of somebody who stands in it already: put together.",
        "**{n}** more rows are of people who stand in it already: put together.",
        count,
        n=grouped(count),
    )


def _left_out(what: str, count: int) -> str:
    number, words = grouped(count), plain_text(worded(what))
    if what == NO_REFERRER:
        return _("**{count}** {what}. The name goes to the notes.", count=number, what=words)
    return _("**{count}** left out: {what}", count=number, what=words)


def _odd_rows(problems: Sequence[Problem]) -> None:
    """What may need a look, row by row; files of an archive that were left out come first."""
    st.subheader(_odd_label(problems), anchor=False)
    shown = [
        {"row": None if each.of_file else each.row, "what": worded(each.text)}
        for each in problems[:_MOST]
    ]
    st.dataframe(
        shown,
        hide_index=True,
        alt=_("Rows with something odd"),
        column_config={"row": _("Row"), "what": _("What")},
    )
    if len(problems) > _MOST:
        most, total = grouped(_MOST), grouped(len(problems))
        st.markdown(_("These are the first {most} of {total}.", most=most, total=total))


def _odd_label(problems: Sequence[Problem]) -> str:
    count = len(problems)
    if not any(each.of_file for each in problems):
        return ngettext("Look at {n} odd row", "Look at {n} odd rows", count, n=grouped(count))
    return ngettext(
        "Look at {n} odd file", "Look at {n} odd rows and files", count, n=grouped(count)
    )


def _odd_line(problem: Problem) -> str:
    text = plain_text(worded(problem.text))
    if problem.of_file:
        return text
    return _("Row {row}: {what}", row=grouped(problem.row), what=text)
