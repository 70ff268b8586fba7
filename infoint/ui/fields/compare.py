"""The page that compares fields: its head, which fields it is about, and its way back."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import Literal

import streamlit as st

from infoint.domain import CareerField
from infoint.fields.comparison import FieldCompared, FieldsCompared, compare_fields
from infoint.fields.heard import everything_heard
from infoint.fields.said import FEW
from infoint.fields.tables import own_titles
from infoint.i18n import _, listed, ngettext
from infoint.ui.components.buttons import go_button
from infoint.ui.components.drawing import drawing
from infoint.ui.fields.words import titles_of
from infoint.ui.frame import parts
from infoint.ui.frame.bottom_bar import Way, bottom_bar
from infoint.ui.frame.columns import work_and_side
from infoint.ui.frame.small_view import back_to_part
from infoint.ui.session.plain_text import named_checkbox
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import box_state, whereabouts
from infoint.ui.session.window_state import DataState

SIDE_BY_SIDE = 3
"""So many fields stand beside each other, the best of those that are compared."""
_CHOSEN = "fields-compared"
_ADDRESS = "fields"
_PAGE = "compare-fields"
_WITH_SIDE = ("weights", "decide")


@dataclass(frozen=True)
class _Compared(DataState):
    """The fields that the person chose to compare, by id."""

    fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class Comparing:
    """What a part draws: the comparison, which part and view, and the fields side by side."""

    compared: FieldsCompared
    part: str
    view: str
    side: AbstractContextManager[object]
    """Beside the work, in the parts that have something there."""

    @property
    def shown(self) -> tuple[FieldCompared, ...]:
        """The best few of the fields, as many as stand side by side."""
        return self.compared.ranked[:SIDE_BY_SIDE]


def views_of(visit: Visit) -> tuple[str, ...]:
    """The small views of the part that is drawn."""
    fields = tuple(f"open-{one.id}" for one in visit.ws.fields.all())
    return {
        "overview": ("all", "which", "about", "sums", "report"),
        "weights": ("moved",),
        "said": ("believed", "judged", "words", "pay", "skills", "raw"),
        "unknown": fields,
        "decide": ("notes", "again"),
    }.get(parts.part_of(_PAGE), ())


@contextmanager
def compare_page(visit: Visit, view: str) -> Iterator[Comparing]:
    """Draw the page around a part: `with compare_page(visit, view) as now:`.

    Without a field it says how to begin, and no part is drawn.
    """
    fields = visit.ws.fields.all()
    part = parts.part_of(_PAGE)
    work, side = _room(part, view, bool(fields))
    compared = compare_fields(visit.ws, visit.library, fields=_chosen(fields))
    with work:
        if fields:
            st.caption(_("Compare fields"))
            st.title(_heading(compared, part, view), anchor=False)
            part = parts.choose_part(_PAGE, None)
            if view:
                back_to_part(_("Back to: {page}", page=parts.title_of(_PAGE, part)))
        else:
            _nothing_yet(visit)
        yield Comparing(compared, part if fields else "", view, side)
    quiet = part == "overview" and bool(comes_first(compared))
    _foot(part if fields else "", compared, quiet=quiet)


def comes_first(compared: FieldsCompared) -> Literal["criteria", "second", "stars", ""]:
    """What has to be there before fields can be compared; "" where nothing is missing."""
    if compared.decided:
        return ""
    if not compared.criteria:
        return "criteria"
    if len(compared.fields) < 2:
        return "" if compared.resting else "second"
    return "stars" if len(compared.order) < 2 else ""


def _room(
    part: str, view: str, any_field: bool
) -> tuple[AbstractContextManager[object], AbstractContextManager[object]]:
    """The work, and a side where it has one: columns want the whole width."""
    if any_field and not view and part in _WITH_SIDE:
        return work_and_side()
    return st.container(key="work"), nullcontext()


def _foot(part: str, compared: FieldsCompared, *, quiet: bool) -> None:
    if not part:
        bottom_bar(None)
    elif part == "decide":
        bottom_bar(Way(_("Back to: {page}", page=_first_part()), _PAGE))
    else:
        back = Way(_("Back to: {page}", page=_first_part()), _PAGE)
        decided = compared.decided is not None
        words = _("Tell those who helped") if decided else _("What do you think now?")
        onward = Way(words, _PAGE, "decide")
        bottom_bar(back if part != "overview" else None, onward, quiet=quiet)


def _first_part() -> str:
    return parts.title_of(_PAGE, "overview")


def _nothing_yet(visit: Visit) -> None:
    st.caption(_("Compare fields"))
    st.title(_("Which kinds of work could it be?"), anchor=False)
    st.markdown(
        _(
            "Name two or three; a guess is enough. After a few talks you see here, side by side, "
            "what speaks for each."
        )
    )
    go_button(
        _("Name a kind of work"), "choose-field", part="fields", key="to-fields", type="primary"
    )
    if everything_heard(visit.ws, visit.library):
        go_button(
            _("Everything people said"),
            "what-people-say",
            key="compare-what-people-say",
            icon="forum",
            type="tertiary",
        )
    drawing("choose-field")


def _heading(compared: FieldsCompared, part: str, view: str) -> str:
    titles = {
        "weights": _("How much does each thing matter?"),
        "said": ngettext(
            "What one talk has shown you",
            "What your talks have shown you",
            sum(len(one.interviews) for one in (*compared.fields, *compared.resting)),
        ),
        "unknown": _("Still open, and whom to ask"),
        "decide": _("You have decided. What now?")
        if compared.decided and not view
        else _("What do you think now?"),
    }
    views = {
        "all": _("All your fields"),
        "which": _("Which fields do you compare?"),
        "about": _("Which talk is about which field?"),
        "sums": _("Where this comes from"),
        "report": _("Take it along"),
        "moved": _("Before the talks, and now"),
        "believed": _("What you believed, and what people say"),
        "judged": _("How the work looks to you"),
        "words": _("What you wrote after the talks"),
        "pay": _("What the fields pay"),
        "skills": _("Skills you have, and those to learn"),
        "raw": _("Notes not yet laid to a question"),
        "notes": _("What you thought before"),
    }
    return views.get(view) or titles.get(part) or headline(compared)


def headline(compared: FieldsCompared) -> str:
    """Who leads, in one short sentence; or what has to come first."""
    titles = titles_of(compared)
    if compared.decided:
        return _("You decided for {field}", field=titles[compared.decided.field.id])
    return _before_ranking(compared) or _ranked(compared)


def _before_ranking(compared: FieldsCompared) -> str:
    if not compared.fields:
        return _("Which fields do you compare?")
    if not compared.criteria:
        return _("First: what matters to you?")
    if len(compared.fields) == 1:
        title = titles_of(compared)[compared.fields[0].field.id]
        return (
            _("You go on with {field}", field=title) if compared.resting else _("One field so far")
        )
    return "" if compared.order else _("How do they look to you so far?")


def _ranked(compared: FieldsCompared) -> str:
    titles, front = titles_of(compared), compared.front
    if compared.by_guess:
        if compared.firm is None:
            return _("It is too early to say")
        return _("{field} is in front so far", field=titles[compared.firm.field.id])
    if compared.guessed:
        return _by_guess([titles[each.field.id] for each in front])
    is_few = bool(compared.unheard) or any(len(each.interviews) <= FEW for each in front)
    if len(front) > 1:
        return _level([titles[each.field.id] for each in front], is_few=is_few)
    field = titles[front[0].field.id]
    if compared.tips and compared.tips[0].steps == 1:
        if is_few:
            return _("{field} is a little ahead so far", field=field)
        return _("{field} is a little ahead", field=field)
    if is_few:
        return _("{field} is ahead so far", field=field)
    return _("{field} is clearly ahead", field=field)


def _by_guess(names: Sequence[str]) -> str:
    if len(names) == 1:
        return _("Your first guess puts {field} first", field=names[0])
    return _("Your first guess makes them level")


def _level(names: Sequence[str], *, is_few: bool) -> str:
    if len(names) == 2 and is_few:
        return _("{fields} are level so far", fields=listed(names))
    if len(names) == 2:
        return _("{fields} are level", fields=listed(names))
    return ngettext("{n} field is level", "{n} fields are level", len(names))


# -- which fields


def _chosen(fields: Sequence[CareerField]) -> list[str]:
    """Ids of the fields to compare: by the address, else as this window chose, else all those in
    the running.
    """
    known = [field.id for field in fields]
    asked = whereabouts.in_address(_ADDRESS).split(",")
    running = [field.id for field in fields if field.status != "set aside"]
    for wanted in (asked, _Compared.read().fields, running):
        found = [each for each in known if each in wanted]
        if found:
            return found
    return known


def which_fields(visit: Visit, now: Comparing) -> None:
    """Tick the fields to compare; at least one stays."""
    st.markdown(_("What you set aside is left out until you tick it."))
    fields = visit.ws.fields.all()
    ticked = [one.field.id for one in now.compared.fields]
    for key, title in own_titles({field.id: field.title for field in fields}).items():
        named_checkbox(
            title,
            value=key in ticked,
            key=f"{_CHOSEN}-{key}",
            on_change=_keep_in_address,
            args=(tuple(field.id for field in fields),),
            disabled=ticked == [key],
        )


def _keep_in_address(fields: tuple[str, ...]) -> None:
    chosen = [key for key in fields if box_state.shown(f"{_CHOSEN}-{key}")]
    _Compared(tuple(chosen)).keep()
    whereabouts.keep_in_address(_ADDRESS, ",".join(chosen))
