"""What a tracker holds beside its people: in one sentence, by sheet, and what has no place."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from infoint.i18n import _, listed, ngettext
from infoint.imports.preview import Preview
from infoint.imports.tracker.found import Unplaced
from infoint.ui.imports.choice import grouped
from infoint.ui.imports.file import ImportState
from infoint.ui.session.window import box_state

_SHEET = "import-sheet"
_ALL = ""
"""All sheets that list people."""
_MOST = 200


def held_by(preview: Preview) -> str:
    """People, messages, talks and the like, in one sentence; "" where it holds people alone."""
    of = preview.counts
    people = ngettext("**{n}** person", "**{n}** people", of.people, n=grouped(of.people))
    messages = ngettext("**{n}** message", "**{n}** messages", of.messages, n=grouped(of.messages))
    talks = ngettext("**{n}** talk", "**{n}** talks", of.interviews, n=grouped(of.interviews))
    thanks = ngettext("**{n}** thank-you", "**{n}** thank-yous", of.letters, n=grouped(of.letters))
    named = ngettext("**{n}** referral", "**{n}** referrals", of.referrals, n=grouped(of.referrals))
    to_do = ngettext(
        "**{n}** thing to do", "**{n}** things to do", of.actions, n=grouped(of.actions)
    )
    counted = (
        (of.messages, messages),
        (of.interviews, talks),
        (of.letters, thanks),
        (of.referrals, named),
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


def unplaced_cells(cells: Sequence[Unplaced]) -> None:
    """The cells of which it could not be told what they mean; they go to the notes."""
    st.subheader(_("Cells without a place"), anchor=False)
    st.markdown(_("They go to the notes of their person, so nothing is lost."))
    st.dataframe(
        [{"row": one.row, "column": one.column, "text": one.text} for one in cells[:_MOST]],
        hide_index=True,
        alt=_("Cells without a place"),
        column_config={"row": _("Row"), "column": _("Column"), "text": _("What it says")},
    )
    if len(cells) > _MOST:
        most, total = grouped(_MOST), grouped(len(cells))
        st.markdown(_("These are the first {most} of {total}.", most=most, total=total))
