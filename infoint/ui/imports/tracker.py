"""What a tracker holds beside its people: in one sentence, by sheet, and what has no place."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from infoint.i18n import _, listed, ngettext
from infoint.imports.preview import Preview
from infoint.imports.taking import ImportPlan
from infoint.imports.taking.history import NOTHING
from infoint.ui.imports.choice import grouped
from infoint.ui.imports.file import ImportState
from infoint.ui.imports.statuses import with_new_notes
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.window import box_state

_SHEET = "import-sheet"
_ALL = ""
"""All sheets that list people."""
_MOST = 200
_NAMED = 4
"""So many sheets that were left out are named."""


def held_by(preview: Preview) -> str:
    """People, messages, talks and the like, in one sentence; "" where it holds people alone."""
    of = preview.counts
    people = ngettext("**{n}** person", "**{n}** people", of.people, n=grouped(of.people))
    messages = ngettext("**{n}** message", "**{n}** messages", of.messages, n=grouped(of.messages))
    talks = ngettext("**{n}** talk", "**{n}** talks", of.interviews, n=grouped(of.interviews))
    thanks = ngettext(
        "**{n}** thank-you sent", "**{n}** thank-yous sent", of.letters, n=grouped(of.letters)
    )
    named = ngettext("**{n}** referral", "**{n}** referrals", of.referrals, n=grouped(of.referrals))
    to_do = ngettext(
        "**{n}** thing to do", "**{n}** things to do", of.actions, n=grouped(of.actions)
    )
    dates = ngettext(
        "**{n}** next date", "**{n}** next dates", of.next_dates, n=grouped(of.next_dates)
    )
    counted = (
        (of.messages, messages),
        (of.interviews, talks),
        (of.letters, thanks),
        (of.referrals, named),
        (of.next_dates, dates),
        (of.actions, to_do),
    )
    beside = [words for count, words in counted if count]
    if not beside:
        return ""
    things = listed([people, *beside])
    if not of.unplaced:
        return _("It holds {things}.", things=things)
    return ngettext(
        "It holds {things}; **{n}** cell has no place.",
        "It holds {things}; **{n}** cells have no place.",
        of.unplaced,
        n=grouped(of.unplaced),
        things=things,
    )


def left_sheets(preview: Preview) -> list[str]:
    """Which sheets of a workbook nothing was read of."""
    sheets = preview.left_sheets
    if not sheets:
        return []
    names = [plain_text(name) for name in sheets]
    if len(names) > _NAMED + 1:
        return [
            _(
                "Left out: {n} sheets, such as {sheets}.",
                n=grouped(len(names)),
                sheets=listed(names[:_NAMED]),
            )
        ]
    return [
        ngettext(
            "Left out: the sheet {sheets}.",
            "Left out: the sheets {sheets}.",
            len(names),
            sheets=listed(names),
        )
    ]


def choose_sheet(sheets: Sequence[str], now: str, of_people: Sequence[str] = ()) -> None:
    """The sheet of a workbook that is looked at, or all that list people where several do."""
    file = ImportState.read().file
    key = f"{_SHEET}-{file.id if file else ''}"
    options = [_ALL, *sheets] if len(of_people) > 1 else list(sheets)
    st.selectbox(
        _("Sheet"),
        options,
        index=options.index(now) if now in options else None,
        format_func=lambda each: (
            each or _("All that list people: {sheets}", sheets=listed(of_people))
        ),
        key=key,
        on_change=_turned,
        args=(key,),
    )


def _turned(key: str) -> None:
    """Another sheet is another table: what was said and ticked belongs to the one before."""
    sheet = box_state.shown(key) or ""
    state = ImportState.read()
    replace(
        state, sheet=sheet, mapping=None, ticked=frozenset(), how="", column=0, done=None
    ).keep()


def unplaced_label(preview: Preview) -> str:
    """How many cells could not be told."""
    count = len(preview.unplaced)
    return ngettext("Look at {n} cell", "Look at {n} cells", count, n=grouped(count))


def next_dates(plan: ImportPlan) -> list[str]:
    """What becomes of the days that a file has for the next contact, those that are over too; of
    people of the list only what is not there yet.
    """
    news = [plan.histories.get(one.id, NOTHING) for one in plan.new]
    news += [each.history for each in plan.known]
    days = [one.next_date for each in news for one in (*each.attempts, *each.dated.values())]
    again = sum(day is not None for day in days)
    steps = sum(not one.text for each in news for one in each.open_steps)
    today = local_dates.today()
    due = sum(day is not None and day < today for day in days)
    with_notes = with_new_notes(plan)
    over = sum(one in with_notes for one in plan.preview.history.over)
    counted = (
        (
            again,
            ngettext(
                "**{n}** next date is for asking again: it stands with the message that waits.",
                "**{n}** next dates are for asking again: they stand with the messages that wait.",
                again,
                n=grouped(again),
            ),
        ),
        (
            due,
            ngettext(
                "**{n}** of these is past: asking again is due.",
                "**{n}** of these are past: asking again is due.",
                due,
                n=grouped(due),
            ),
        ),
        (
            steps,
            ngettext(
                "**{n}** next date is a next step with its person: Today and your calendar show "
                "it.",
                "**{n}** next dates are next steps with their people: Today and your calendar "
                "show them.",
                steps,
                n=grouped(steps),
            ),
        ),
        (
            over,
            ngettext(
                "**{n}** next date is over: it goes to the notes of its person.",
                "**{n}** next dates are over: they go to the notes of their people.",
                over,
                n=grouped(over),
            ),
        ),
    )
    return [words for count, words in counted if count]


def unplaced_cells(preview: Preview) -> None:
    """The cells of which it could not be told what they mean; they go to the notes."""
    cells = preview.unplaced
    names = {one.id: one.name for one in preview.people}
    st.subheader(_("Cells without a place"), anchor=False)
    st.markdown(_("They go to the notes of their person, so nothing is lost."))
    st.dataframe(
        [
            {
                "row": one.row,
                "name": names.get(one.contact, ""),
                "column": one.column,
                "text": one.text,
            }
            for one in cells[:_MOST]
        ],
        hide_index=True,
        alt=_("Cells without a place"),
        column_config={
            "row": _("Row"),
            "name": _("Name"),
            "column": _("Column"),
            "text": _("What it says"),
        },
    )
    if len(cells) > _MOST:
        most, total = grouped(_MOST), grouped(len(cells))
        st.markdown(_("These are the first {most} of {total}.", most=most, total=total))
