"""Who named whom: the tree as a picture and as text, the names one may use, whom to tell."""

from dataclasses import dataclass

import streamlit as st

from infoint.domain import Contact
from infoint.people.referral_chart import referral_picture
from infoint.people.referrals import Referral, TreeRow, referral_tree, referrals, tree_rows
from infoint.ui.browser.dark_mode import dark_look
from infoint.ui.components.buttons import go_button
from infoint.ui.components.chart_box import figure
from infoint.ui.components.paging import page_slice
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import many, plain_text, so_many
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.binding import WidgetCodec, bound
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.place import FieldPath, on_contact

_ALL_AT_ONCE = 40
"""So many people are drawn together; with more, one chain at a time."""
_TEXT_PAGE = 60
_DEEPEST = 5
"""Further in, lines of text do not move: each names the one before it in any case."""
_CARDS = 10
_MAY = {True: "Yes", False: "No", None: "Not asked"}
_ANSWERS = {words: may for may, words in _MAY.items()}


@dataclass(frozen=True)
class _Order(DataState):
    """The contacts with a referral, by id, as they stood on the page last."""

    contacts: tuple[str, ...] = ()


def nobody_named(visit: Visit) -> bool:
    """Whether there is no referral yet; then this says how they come about."""
    if referrals(visit.ws):
        return False
    st.markdown(
        "Nobody on your list has named anyone yet. This is how chains begin:\n\n"
        "- At the end of each talk, ask whom else you could talk to, and whether you may say who "
        "sent you.\n"
        "- Note each name with the talk. One tap makes it a contact, with who named them.\n"
        "- When you add someone in step 2, choose who named them under “More about them”.\n\n"
        "The chains then stand here, as a picture and as text."
    )
    go_button("Identify people", "identify-people", key="to-people", icon="groups", type="primary")
    return True


def in_numbers(visit: Visit) -> None:
    """How many came through others, whose name may be used, and who still wants to hear."""
    known = referrals(visit.ws).values()
    givers = len({one.by.id for one in known})
    usable = sum(one.contact.may_use_name is True for one in known)
    owed = sum(one.owed for one in known)
    lines = [
        f"**{so_many(len(known))}** came to you through {so_many(givers)}.",
        f"You may say who sent you to {usable} of them.",
    ]
    if owed:
        interviews = many(owed, "talk")
        lines.append(
            f"After **{interviews}** the one who gave you the name has not heard how it went."
        )
    st.markdown(" ".join(lines))


def chains(visit: Visit) -> None:
    """The tree as a picture, and the same as text."""
    top = _chosen_chain(visit)
    rows = tree_rows(visit.ws, top)
    st.header("The chains", anchor=False)
    _picture(visit, top, rows)
    st.header("The same as text", anchor=False)
    shown = rows[page_slice(len(rows), _TEXT_PAGE, "tree-page")]
    st.markdown("\n".join(_line(row, shown[0].depth) for row in shown))


def _chosen_chain(visit: Visit) -> str:
    """Id of the contact at the top of the chain to show; "" for all of them."""
    everybody = tree_rows(visit.ws)
    trees = referral_tree(visit.ws)
    if len(everybody) <= _ALL_AT_ONCE or len(trees) < 2:
        return ""
    sizes = {tree.contact.id: len(tree_rows(visit.ws, tree.contact.id)) for tree in trees}
    order = sorted(sizes, key=lambda top: -sizes[top])
    names = {tree.contact.id: tree.contact.name.strip() or "(no name)" for tree in trees}
    picked = drop_down(
        f"Which of the {len(trees)} chains?",
        {top: f"{names[top]} and {so_many(sizes[top] - 1)}" for top in order},
        key="which-chain",
        start=order[0],
    )
    return picked or order[0]


def _picture(visit: Visit, top: str, rows: tuple[TreeRow, ...]) -> None:
    from infoint.people.referral_chart import ROWS_DRAWN, referral_figure

    st.plotly_chart(
        figure(referral_figure, referral_picture(visit.ws, top), dark_look()),
        key="referral-tree",
        config={"displayModeBar": False},
        alt=f"Tree of {so_many(len(rows))}, who named whom; the same tree as text stands below",
    )
    st.markdown(
        "Full: you have talked; open: not yet; orange: tell the one who named them how it went. "
        "Round: you may say who sent you; diamond: not asked; square: you may not."
    )
    if len(rows) > ROWS_DRAWN:
        st.markdown(f"The picture shows the first {ROWS_DRAWN} of {len(rows)} people.")


def _line(row: TreeRow, least: int) -> str:
    indent = "    " * min(max(row.depth - least, 0), _DEEPEST)
    name = plain_text(row.contact.name.strip() or "(no name)")
    return f"{indent}- **{name}**{_in_words(row)}"


def _in_words(row: TreeRow) -> str:
    one = row.referral
    if one is None:
        return ""
    by = plain_text(one.by.name.strip() or "(no name)")
    named = f", named by {by}" if row.parent is not None else f", whom {by} named in turn"
    return f"{named}. {_may(one)} {_told(one)}"


def _may(one: Referral) -> str:
    return {
        True: "You may use the name.",
        False: "You may not use the name.",
        None: "Ask whether you may use the name.",
    }[one.contact.may_use_name]


def _told(one: Referral) -> str:
    day = local_dates.day(one.told_on) if one.told_on else ""
    if one.told == "letter":
        return f"Told by letter on {day}."
    if one.told:
        return f"Told on {day}."
    return "**Not told yet how it went.**" if one.owed else "No talk yet."


def keep_up(visit: Visit) -> None:
    """Each referral with what can be noted of it; what is still to be done comes first."""
    st.header("Keep it up to date", anchor=False)
    st.markdown(
        "People who gave you a name like to hear what came of it. Tick it off once you told them."
    )
    order = _in_a_calm_order(referrals(visit.ws))
    for one in order[page_slice(len(order), _CARDS, "referral-page")]:
        _card(one)


def _place(contact: Contact) -> FieldPath:
    return on_contact(contact)


def _in_a_calm_order(known: dict[str, Referral]) -> list[Referral]:
    """What is to be done first; once drawn, no card moves away under the hand that ticks it off."""
    kept = _Order.read().contacts
    stays = any(
        session.box_is_alive(_place(known[key].contact).at("may_use_name").key)
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


def _card(one: Referral) -> None:
    contact, place = one.contact, _place(one.contact)
    name, by = (plain_text(each.name.strip() or "(no name)") for each in (contact, one.by))
    with st.container(border=True):
        day = local_dates.day(one.interviewed) if one.interviewed else ""
        interviewed = f"You talked on {day}." if day else "No talk yet."
        st.markdown(f"**{by}** named **{name}**. {interviewed}")
        _ask_for_the_name(place.at("may_use_name"))
        if one.told == "letter":
            st.markdown(f":material/check: {_told(one)}")
        elif one.interviewed or one.told:
            _tick_told(place.at("referrer_told"))
            if one.told:
                st.markdown(_told(one))


def _ask_for_the_name(place: FieldPath) -> None:
    shown = _MAY[place.read()]
    bound(
        place,
        WidgetCodec(_MAY.get, _ANSWERS.get),
        lambda **kw: st.radio(
            "May you say who sent you?",
            list(_ANSWERS),
            list(_ANSWERS).index(shown),
            horizontal=True,
            **kw,
        ),
    )


def _tick_told(place: FieldPath) -> None:
    """A tick that notes the day on which it was set, in the person's zone."""
    stored = place.read()
    bound(
        place,
        WidgetCodec(bool, lambda ticked: local_dates.today() if ticked else None),
        lambda **kw: st.checkbox("I told them how it went", bool(stored), **kw),
    )
