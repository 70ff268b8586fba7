"""What one learned about a field, kind by kind, each in a small view of its own."""

from collections.abc import Callable, Mapping

import streamlit as st

from infoint.domain.kinds import TakeawayKind
from infoint.fields.said import FEW, LISTS, Answers, FieldPicture, Tally
from infoint.i18n import N_, _, listed, ngettext
from infoint.ui.components.paging import paged
from infoint.ui.fields.what_people_say import field_of_the_page
from infoint.ui.fields.words import standing_badge
from infoint.ui.frame.small_view import opening_row
from infoint.ui.session.plain_text import plain_text, shown_name
from infoint.ui.session.visit import Visit
from infoint.words.amounts import HOURS_A_YEAR, range_words, written

_PAGE, _LINES = 4, 10


def what_was_learned(visit: Visit) -> None:
    """A row for each kind, with how much there is of it."""
    found = field_of_the_page(visit)
    if found is None:
        return
    _field, picture = found
    views = sum(bool(each.said) for each in picture.evaluation)
    have = sum(skill.have for skill in picture.skills)
    nothing = _("Nothing yet")
    rows = {
        "beliefs": (
            _("What you believed"),
            ngettext("{n} belief", "{n} beliefs", len(picture.assumptions))
            if picture.assumptions
            else nothing,
        ),
        "view": (
            _("How the work looks to you"),
            ngettext("{n} question answered", "{n} questions answered", views)
            if views
            else nothing,
        ),
        "skills": (
            _("Skills that people name"),
            ngettext(
                "{n} skill, {have} of them yours",
                "{n} skills, {have} of them yours",
                len(picture.skills),
                have=have,
            )
            if picture.skills
            else nothing,
        ),
        "terms": (
            _("Words of the field"),
            ngettext("{n} word", "{n} words", len(picture.terms)) if picture.terms else nothing,
        ),
        "lists": (
            _("Reading and advice"),
            _in_lists(sum(map(len, picture.lists.values()))) or nothing,
        ),
        "pay": (
            _("What the field pays"),
            ngettext("{n} range", "{n} ranges", len(picture.salaries))
            if picture.salaries
            else nothing,
        ),
    }
    with st.grid(2, min_column_width=260):
        for view, (title, line) in rows.items():
            opening_row(view, title, f":gray[{line}]")


def _in_lists(count: int) -> str:
    return ngettext("{n} thing", "{n} things", count) if count else ""


def beliefs(picture: FieldPicture) -> None:
    """Each belief with what the talks said of it."""
    if not picture.assumptions:
        st.markdown(_("Write down what you believe about this field, for the talks to test."))
    for _place, tally in paged(picture.assumptions, _PAGE, "beliefs-page"):
        st.markdown("  \n".join(_belief(tally)))


def _belief(tally: Tally) -> list[str]:
    text = plain_text(tally.assumption.text)
    is_wrong = tally.standing == "contradicted" and tally.is_settled
    lines = [f"{f'~~{text}~~' if is_wrong else f'**{text}**'} {standing_badge(tally)}"]
    for outcome, said in tally.said:
        name, quote = shown_name(said.who), plain_text(said.text)
        verdict = _(_VERDICTS[outcome])
        lines.append(
            _("{name} ({verdict}): {words}", name=name, verdict=verdict, words=quote)
            if quote
            else _("{name} ({verdict})", name=name, verdict=verdict)
        )
    return lines


_VERDICTS = {
    "confirmed": N_("so it is"),
    "contradicted": N_("not so"),
    "mixed": N_("both sides"),
    "not touched": N_("not touched"),
}


def view_of_the_work(picture: FieldPicture) -> None:
    """Answers on a scale with whether they agree and why, then those in words."""
    answered = [each for each in picture.evaluation if each.said]
    if not answered:
        st.markdown(_("After each talk a few short questions ask how the work looks to you."))
    for _place, each in paged(answered, _PAGE, "view-page"):
        st.markdown("  \n".join(_answers(each)))


def _answers(each: Answers) -> list[str]:
    question = plain_text(each.text)
    lines = [f"**{question}**{_together(each)}"]
    for said in each.said:
        name, words = shown_name(said.who), plain_text(said.text)
        if said.score is None:
            lines.append(_("{words} :gray[{name}]", words=words, name=name))
        elif words:
            lines.append(
                _("{stars} of 5 :gray[{name}] {words}", stars=said.score, name=name, words=words)
            )
        else:
            lines.append(_("{stars} of 5 :gray[{name}]", stars=said.score, name=name))
    return lines


def _together(each: Answers) -> str:
    if not each.scale or not each.agreement:
        return ""
    colour, two = ("green" if each.agreement == "agree" else "orange"), len(each.said) <= FEW
    if each.agreement == "agree":
        words = _("two talks, much alike") if two else _("much alike")
    else:
        words = _("two talks, far apart") if two else _("far apart")
    return f" :{colour}-badge[{words}]"


def skills(picture: FieldPicture) -> None:
    """Skills named most, against those one has."""
    if not picture.skills:
        st.markdown(_nothing_kept())
        return
    for _place, skill in paged(picture.skills, _LINES, "skills-page"):
        icon = (
            ":green[:material/check_circle:]"
            if skill.have
            else ":gray[:material/radio_button_unchecked:]"
        )
        st.markdown(f"{icon} {plain_text(skill.text)} :gray[{_names(skill.who)}]")
    st.caption(_("A tick: it stands among your own skills in step 1."))


def terms(picture: FieldPicture) -> None:
    """The glossary of the field."""
    if not picture.terms:
        st.markdown(_nothing_kept())
    for _place, term in paged(picture.terms, _LINES, "terms-page"):
        meaning = plain_text(" / ".join(term.meanings))
        st.markdown(f"**{plain_text(term.text)}** {meaning} :gray[{_names(term.who)}]")


def lists(picture: FieldPicture) -> None:
    """Reading, associations, training, challenges, trends, advice."""
    found = [(kind, each) for kind in LISTS for each in picture.lists[kind]]
    if not found:
        st.markdown(_nothing_kept())
    above = None
    for _place, (kind, each) in paged(found, _LINES, "lists-page"):
        if kind != above:
            above = kind
            title = _("Reading list") if kind is TakeawayKind.READING else kind.label
            st.markdown(f"**{title}**")
        st.markdown(f"- {plain_text(each.text)} :gray[{_names(each.who)}]")


def pay(picture: FieldPicture) -> None:
    """What is paid in the field, as each person said it."""
    if not picture.salaries:
        st.markdown(_("Ask for the range of the field, never for their own pay."))
        return
    for _place, each in paged(picture.salaries, _LINES, "pay-page"):
        amounts = plain_text(range_words(each.low, each.high, each.currency))
        more = plain_text(" · ".join(dict.fromkeys(filter(None, (each.level, each.text)))))
        st.markdown(f"**{amounts}** {more} :gray[{shown_name(each.who)}]")
    st.caption(
        _(
            "A year, of {hours} hours where it was told by the hour. Ranges stay apart: currencies "
            "and levels do not mix.",
            hours=written(HOURS_A_YEAR),
        )
    )


def _nothing_kept() -> str:
    return _("Keep what a talk taught you under its kind, after the talk: it comes together here.")


def _names(who: tuple[str, ...]) -> str:
    return listed([shown_name(name) for name in who])


VIEWS: Mapping[str, Callable[[FieldPicture], None]] = {
    "beliefs": beliefs,
    "view": view_of_the_work,
    "skills": skills,
    "terms": terms,
    "lists": lists,
    "pay": pay,
}
"""By name of a small view: what draws it."""


def learned_view(visit: Visit, view: str) -> None:
    """One kind of what was learned about the chosen field."""
    found = field_of_the_page(visit)
    if found:
        VIEWS[view](found[1])
