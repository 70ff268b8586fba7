"""Who named whom: the names one may use and whom to tell, and the chains as picture and as text."""

from dataclasses import dataclass

import streamlit as st

from infoint.domain import Contact
from infoint.i18n import N_, _, ngettext
from infoint.people.referral_chart import referral_picture
from infoint.people.referrals import Referral, TreeRow, referral_tree, referrals, tree_rows
from infoint.ui.browser.dark_mode import dark_look
from infoint.ui.components.buttons import go_button
from infoint.ui.components.chart_box import figure
from infoint.ui.components.drawing import drawing
from infoint.ui.components.paging import page_slice
from infoint.ui.people.may_say import answer_at
from infoint.ui.people.rows import person_button
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import box_state
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.binding import WidgetCodec, bound
from infoint.ui.worksheet.boxes import select
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.place import FieldPath, on_contact

_ALL_AT_ONCE = 40
"""So many people are drawn together; with more, one chain at a time."""
_TEXT_PAGE = 8
_DEEPEST = 5
"""Further in, lines of text do not move: each names the one before it in any case."""
_ROWS = 6
_MAY = {
    True: N_("You may say who sent you"),
    False: N_("Do not say who sent you"),
    None: N_("Ask if you may say who sent you"),
}


@dataclass(frozen=True)
class _Order(DataState):
    """The contacts with a referral, by id, as they stood on the page last."""

    contacts: tuple[str, ...] = ()


def nobody_named(visit: Visit) -> bool:
    """Whether there is no referral yet; then this says how they come about."""
    if referrals(visit.ws):
        return False
    drawing("no-people")
    st.markdown(
        _(
            "Nobody on your list has named anyone yet. At the end of each talk, ask whom else you "
            "could talk to, and whether you may say who sent you."
        )
    )
    st.markdown(
        _("One tap makes each name a contact. Or say on a person's page who named them to you.")
    )
    go_button(_("Your people"), "identify-people", key="to-people", part="list", icon="groups")
    return True


def as_picture(visit: Visit) -> None:
    """The tree as a picture, with what its signs mean."""
    from infoint.people.referral_chart import ROWS_DRAWN, referral_figure

    top = _chosen_chain(visit)
    rows = tree_rows(visit.ws, top)
    people = ngettext(
        "Tree of {n} person, who named whom; the part beside it has the same as text",
        "Tree of {n} people, who named whom; the part beside it has the same as text",
        len(rows),
    )
    st.plotly_chart(
        figure(referral_figure, referral_picture(visit.ws, top), dark_look()),
        key="referral-tree",
        config={"displayModeBar": False},
        alt=people,
    )
    st.markdown(
        _(
            "Full: you have talked; open: not yet; orange: tell the one who named them how it "
            "went. Round: you may say who sent you; diamond: not asked; square: you may not."
        )
    )
    if len(rows) > ROWS_DRAWN:
        st.markdown(
            _("The picture shows the first {n} of {total} people.", n=ROWS_DRAWN, total=len(rows))
        )


def as_text(visit: Visit) -> None:
    """The tree as a nested list, with what stands about each."""
    rows = tree_rows(visit.ws, _chosen_chain(visit))
    listed, pages = st.container(), st.container()
    with pages:
        part = page_slice(len(rows), _TEXT_PAGE, "tree-page")
    shown = rows[part]
    with listed:
        st.markdown("\n".join(_line(row, shown[0].depth, part.start) for row in shown))


def _chosen_chain(visit: Visit) -> str:
    """Id of the contact at the top of the chain to show; "" for all of them."""
    everybody = tree_rows(visit.ws)
    trees = referral_tree(visit.ws)
    if len(everybody) <= _ALL_AT_ONCE or len(trees) < 2:
        return ""
    sizes = {tree.contact.id: len(tree_rows(visit.ws, tree.contact.id)) for tree in trees}
    order = sorted(sizes, key=lambda top: -sizes[top])
    names = {tree.contact.id: tree.contact.name.strip() or _("(no name)") for tree in trees}
    picked = drop_down(
        _("Which of the {n} chains?", n=len(trees)),
        {
            top: ngettext(
                "{name} and {n} person", "{name} and {n} people", sizes[top] - 1, name=names[top]
            )
            for top in order
        },
        key="which-chain",
        start=order[0],
    )
    return picked or order[0]


def _line(row: TreeRow, least: int, first: int) -> str:
    """`first` is the place of the first row in sight; who named them is said if not above."""
    depth = row.depth - least
    indent = "    " * min(max(depth, 0), _DEEPEST)
    stands_above = row.parent is not None and row.parent >= first and depth <= _DEEPEST
    return f"{indent}- **{shown_name(row.contact.name)}** {_in_words(row, stands_above)}".rstrip()


def _in_words(row: TreeRow, stands_above: bool) -> str:
    one = row.referral
    if one is None:
        return ""
    told = f"{_may(one)} {_told(one)}"
    if stands_above:
        return told
    by = shown_name(one.by.name)
    named = (
        _("{name} named them.", name=by)
        if row.parent is not None
        else _("{name} named them in turn.", name=by)
    )
    return f"{named} {told}"


def _may(one: Referral) -> str:
    return {
        True: _("You may say so."),
        False: _("Keep that to yourself."),
        None: _("Ask whether you may say so."),
    }[one.contact.may_use_name]


def _told(one: Referral) -> str:
    day = local_dates.day(one.told_on) if one.told_on else ""
    if one.told == "letter":
        return _("Told by letter on {day}.", day=day)
    if one.told:
        return _("Told on {day}.", day=day)
    return _("**Not told yet how it went.**") if one.owed else _talk_set(one, in_short=True)


def _talk_set(one: Referral, *, in_short: bool = False) -> str:
    """For when the talk is set that was not held yet."""
    if one.planned is None:
        return _("No talk yet.")
    day = local_dates.day(one.planned)
    if in_short:
        return _("Talk on {day}.", day=day)
    if one.planned >= session.now():
        return _("You talk on {day}.", day=day)
    return _("A talk was set for {day}.", day=day)


def keep_up(visit: Visit) -> None:
    """A row for each who was named, with what can be noted; what is to be done comes first."""
    known = referrals(visit.ws)
    owed = sum(one.owed for one in known.values())
    came = ngettext(
        "**{n} person** came to you through somebody else.",
        "**{n} people** came to you through others.",
        len(known),
    )
    still = ngettext("{n} talk is still to be told.", "{n} talks are still to be told.", owed)
    st.markdown(f"{came} {still}" if owed else came)
    order = _in_a_calm_order(known)
    listed, pages = st.container(), st.container()
    with pages:
        shown = order[page_slice(len(order), _ROWS, "referral-page")]
    with listed:
        for one in shown:
            _row(one)


def _place(contact: Contact) -> FieldPath:
    return on_contact(contact)


def _in_a_calm_order(known: dict[str, Referral]) -> list[Referral]:
    """What is to be done first; once drawn, no row moves away under the hand that ticks it off."""
    kept = _Order.read().contacts
    stays = any(
        box_state.is_alive(_place(known[key].contact).at("may_use_name").key)
        for key in kept
        if key in known
    )
    if not stays or set(kept) != set(known):
        fresh = sorted(
            known.values(),
            key=lambda one: (not one.owed, one.contact.may_use_name is not None, bool(one.told)),
        )
        kept = tuple(one.contact.id for one in fresh)
        _Order(kept).keep()
    return [known[key] for key in kept]


def _row(one: Referral) -> None:
    contact, place = one.contact, _place(one.contact)
    named = _("{name} named them.", name=shown_name(one.by.name))
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key=f"row-{contact.id}"
    ):
        with st.container(gap=None):
            person_button(contact, f"**{shown_name(contact.name)}** :gray[{named}]")
            st.markdown(_what_came(one))
        if one.told != "letter" and (one.interviewed or one.told):
            with st.container(width="content", key=f"more-told-{contact.id}"):
                _tick_told(place.at("referrer_told"))
        with st.container(width=310, key=f"more-may-{contact.id}"):
            _may_say_so(answer_at(place))


def _what_came(one: Referral) -> str:
    if one.told:
        return f":material/check: {_told(one)}"
    if one.interviewed:
        return _("You talked on {day}.", day=local_dates.day(one.interviewed))
    return _talk_set(one)


def _may_say_so(place: FieldPath) -> None:
    select(
        _("May you say who sent you?"),
        place,
        list(_MAY),
        lambda may: _(_MAY[may]),
        label_visibility="collapsed",
    )


def _tick_told(place: FieldPath) -> None:
    """A tick that notes the day on which it was set, in the person's zone."""
    stored = place.read()
    bound(
        place,
        WidgetCodec(bool, lambda ticked: local_dates.today() if ticked else None),
        lambda **kw: st.checkbox(_("I told them"), bool(stored), **kw),
    )
