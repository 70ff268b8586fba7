"""What the talks have shown, field beside field: beliefs, judgements, pay, skills."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

import streamlit as st

from infoint.fields.comparison import FieldCompared
from infoint.fields.heard import Heard, everything_heard
from infoint.fields.said import FEW, Answers, Said, Tally
from infoint.fields.said_takeaways import Pay, Skill, plain
from infoint.fields.tables import pay_words
from infoint.i18n import _, listed, ngettext
from infoint.ui.components.buttons import go_button
from infoint.ui.components.drawing import drawing
from infoint.ui.components.notes.raw_notes import in_short
from infoint.ui.components.paging import paged
from infoint.ui.fields.compare import Comparing
from infoint.ui.fields.what_people_say import read_about
from infoint.ui.fields.words import standing_badge, titles_of
from infoint.ui.frame.small_view import opening_row
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text, shown_name
from infoint.ui.session.visit import Visit

_CORRECTED, _BELIEFS, _PAGE, _SKILLS, _WORDS = 2, 4, 5, 5, 3
_ORDER = ("contradicted", "disputed", "confirmed", "open")
Belief = tuple[str, Tally]
"""The title of a field, and one belief about it."""


def what_was_heard(visit: Visit, now: Comparing) -> None:
    """What a talk corrected, then a row for each thing that can be set side by side."""
    everywhere = (*now.compared.fields, *now.compared.resting)
    if not any(one.interviews for one in everywhere):
        drawing("no-talks")
        st.markdown(
            _(
                "No talk about these fields was held yet. What you hear comes together here, and "
                "shows what you believed too soon."
            )
        )
        go_button(_("Whom could you ask?"), "compare-fields", part="unknown", key="to-unknown")
        if _raw(visit):
            _everything_said()
        return
    beliefs = _beliefs(now)
    corrected = [each for each in beliefs if each[1].standing == "contradicted"]
    for title, tally in corrected[:_CORRECTED]:
        st.markdown(_corrected(title, tally))
    _rows(now, beliefs, _raw(visit))
    _everything_said()


def _everything_said() -> None:
    go_button(
        _("Everything people said"),
        "what-people-say",
        key="compare-what-people-say",
        does=partial(read_about, ""),
        icon="forum",
        type="tertiary",
    )


def _raw(visit: Visit) -> list[Heard]:
    """The notes of each talk that were laid to no question yet, the last talk first."""
    return [one for one in everything_heard(visit.ws, visit.library) if one.kind == "notes"]


def _rows(now: Comparing, beliefs: Sequence[Belief], raw: Sequence[Heard]) -> None:
    spoken = sum(tally.voices > 0 for _title, tally in beliefs)
    named = len({pay.said[0].who for one in now.shown for pay in one.pay})
    lines = {
        "believed": (
            _("What you believed"),
            ngettext(
                "People spoke of {spoken} of {n} belief",
                "People spoke of {spoken} of {n} beliefs",
                len(beliefs),
                spoken=spoken,
            ),
        ),
        "judged": (_("How the work looks to you"), _after(now, scale=True)),
        "words": (_("What you wrote after the talks"), _after(now, scale=False)),
        "pay": (
            _("What the fields pay"),
            ngettext("From {n} person", "From {n} people", named) if named else _("Nobody yet"),
        ),
        "skills": (
            _("Skills you have, and those to learn"),
            _skills_in_short(now.shown),
        ),
    }
    if raw:
        people = len({one.contact for one in raw})
        lines["raw"] = (
            _("Notes not yet laid to a question"),
            ngettext("From {n} person", "From {n} people", people),
        )
    with st.grid(2, min_column_width=260):
        for view, (title, line) in lines.items():
            opening_row(view, title, f":gray[{line}]")


def _after(now: Comparing, *, scale: bool) -> str:
    """After how many talks one answered such questions to oneself."""
    answered = {
        said.interview
        for one in now.shown
        for asked in one.evaluation
        if asked.scale == scale
        for said in asked.said
    }
    if not answered:
        return _("Nothing yet")
    return ngettext("After {n} talk", "After {n} talks", len(answered))


def _skills_in_short(shown: Sequence[FieldCompared]) -> str:
    """How many skills one has, and how many are to be learned; of how many people's telling."""
    have, lack = sum(len(one.have) for one in shown), sum(len(one.lack) for one in shown)
    who = {name for one in shown for skill in (*one.have, *one.lack) for name in skill.who}
    if not who:
        return _("Nobody yet")
    if len(who) > FEW:
        return _("You have {have}, to learn {lack}", have=have, lack=lack)
    return ngettext(
        "One person named them: you have {have}, to learn {lack}",
        "{n} people named them: you have {have}, to learn {lack}",
        len(who),
        have=have,
        lack=lack,
    )


# -- beliefs


def _beliefs(now: Comparing) -> list[Belief]:
    """All beliefs about the fields side by side, the corrected ones at the beginning; those about
    fields that rest come last.
    """
    return [*_sorted(now, now.shown), *_sorted(now, now.compared.resting)]


def _sorted(now: Comparing, fields: Sequence[FieldCompared]) -> list[Belief]:
    titles = titles_of(now.compared)
    found = [(titles[one.field.id], tally) for one in fields for tally in one.assumptions]
    return sorted(found, key=lambda pair: _ORDER.index(pair[1].standing))


def what_you_believed(now: Comparing) -> None:
    """Each belief beside what is known now."""
    beliefs = _beliefs(now)
    if not beliefs:
        st.markdown(_("Write down what you believe about a field. The talks will test it."))
        go_button(_("Write it down"), "choose-field", part="questions", key="to-beliefs")
    for _place, (title, tally) in paged(beliefs, _BELIEFS, "beliefs"):
        with st.container(gap="xsmall"):
            st.markdown(
                _corrected(title, tally)
                if tally.standing == "contradicted"
                else "  \n".join(_belief(title, tally))
            )


def _corrected(title: str, tally: Tally) -> str:
    """The belief, and what was said against it with the day of the talk; it is struck through once
    it is not one person alone who says otherwise.
    """
    said = [each for outcome, each in tally.said if outcome == "contradicted"]
    known = next((each for each in reversed(said) if each.text), said[-1])
    belief, n = plain_text(tally.assumption.text), tally.voices
    believed = f"~~{belief}~~" if n >= FEW else belief
    lines = [_("You believed: {belief} :gray[{field}]", belief=believed, field=title)]
    if known.text:
        lines.append(
            ngettext(
                "One person said: **{words}**",
                "{n} people say otherwise, one of them: **{words}**",
                n,
                words=plain_text(known.text),
            )
        )
    else:
        lines.append(
            ngettext("One person said: **it is not so.**", "{n} people said: **it is not so.**", n)
        )
    return "  \n".join([*lines, f":small[:gray[{_who_and_when(known)}]]"])


def _belief(title: str, tally: Tally) -> Iterator[str]:
    yield f"{plain_text(tally.assumption.text)} {standing_badge(tally)} :gray[{title}]"
    for _outcome, said in tally.said:
        if said.text:
            text, who = plain_text(said.text), _who_and_when(said)
            yield f":small[{text} :gray[{who}]]"


def _who_and_when(said: Said) -> str:
    if said.at is None:
        return shown_name(said.who)
    return _("{name}, {day}", name=shown_name(said.who), day=local_dates.day(said.at))


# -- judgements


def how_it_looks(now: Comparing) -> None:
    """The answers on a scale, question by question, each field with what it rests on."""
    asked = _answered(now, scale=True)
    if not asked:
        _nothing_judged()
        return
    titles = titles_of(now.compared)
    for _place, n in paged(asked, _PAGE, "judged"):
        question = plain_text(now.shown[0].evaluation[n].text)
        lines = [
            f"{titles[one.field.id]}: {_scale(one.evaluation[n])}"
            for one in now.shown
            if one.evaluation[n].said
        ]
        st.markdown("  \n".join([f"**{question}**", *(f":small[{line}]" for line in lines)]))


def _scale(answers: Answers) -> str:
    scores = [each.score for each in answers.said if each.score is not None]
    low, high, n = min(scores), max(scores), len(scores)
    if low == high:
        return ngettext("{low} of 5, {n} talk", "{low} of 5, {n} talks", n, low=low)
    return ngettext(
        "{low} to {high} of 5, {n} talk", "{low} to {high} of 5, {n} talks", n, low=low, high=high
    )


def what_you_wrote(now: Comparing) -> None:
    """The answers in words, question by question."""
    asked = _answered(now, scale=False)
    if not asked:
        _nothing_judged()
        return
    titles = titles_of(now.compared)
    for _place, n in paged(asked, 1, "wrote"):
        question = plain_text(now.shown[0].evaluation[n].text)
        st.markdown(f"**{question}**")
        for one in now.shown:
            for said in one.evaluation[n].said[-_WORDS:]:
                text, who = plain_text(said.text), _who_and_when(said)
                st.markdown(f"{text}  \n:small[:gray[{titles[one.field.id]}, {who}]]")


def _answered(now: Comparing, *, scale: bool) -> list[int]:
    """The places of the questions to oneself that some field has an answer to."""
    return [
        n
        for n, asked in enumerate(now.shown[0].evaluation)
        if asked.scale == scale and any(one.evaluation[n].said for one in now.shown)
    ]


def _nothing_judged() -> None:
    st.markdown(_("Nothing yet. After each talk, a few short questions ask how it looks to you."))
    go_button(_("To the last talk"), "track", part="judge", key="to-judge")


# -- pay and skills


def what_it_pays(now: Comparing) -> None:
    """The ranges that people named, field by field."""
    titles = titles_of(now.compared)
    found = [(titles[one.field.id], pay) for one in now.shown for pay in one.pay]
    if not found:
        st.markdown(_("Nobody has named a range. Ask for that of the field, never for their own."))
        return
    for _place, (title, pay) in paged(found, _PAGE, "pay"):
        st.markdown(_range(title, pay))
    st.caption(_("A year, as people named it. Currencies and levels do not mix."))


def _range(title: str, pay: Pay) -> str:
    level = plain_text(pay.level)
    names = listed([shown_name(who) for who in dict.fromkeys(each.who for each in pay.said)])
    head = f"**{plain_text(pay_words(pay))}** :gray[{title}]"
    lines = [head, *([level] if level else [])]
    if pay.apart:
        lines.append(_("The ranges do not meet."))
    more = (each.text for each in pay.said if plain(each.text) not in ("", plain(pay.level)))
    lines.extend(plain_text(text) for text in more)
    return "  \n".join([*lines, f":small[:gray[{names}]]"])


def skills(now: Comparing) -> None:
    """What each field asks for, against what one has."""
    if not any(one.have or one.lack for one in now.shown):
        st.markdown(_("No skill was named yet. Keep those that people name, after a talk."))
        return
    titles = titles_of(now.compared)
    with st.grid(len(now.shown), min_column_width=190):
        for one in now.shown:
            st.markdown(f"**{titles[one.field.id]}**\n\n{_have_and_lack(one)}")
    st.caption(_("You have a skill if it stands among your own in step 1."))


def _have_and_lack(one: FieldCompared) -> str:
    if not (one.have or one.lack):
        return _("No skill was named.")
    have_n, lack_n = len(one.have), len(one.lack)
    have = _few(":green[:material/check_circle:]", one.have, _("You have: {n}", n=have_n))
    lack = _few(":gray[:material/radio_button_unchecked:]", one.lack, _("To learn: {n}", n=lack_n))
    return "\n\n".join(filter(None, (have, lack, _named_by(one))))


def _named_by(one: FieldCompared) -> str:
    """That the skills of a field are what one or two people named."""
    who = {name for skill in (*one.have, *one.lack) for name in skill.who}
    if len(who) > FEW:
        return ""
    words = ngettext("So far one person named them.", "So far {n} people named them.", len(who))
    return f":small[:gray[{words}]]"


def _few(icon: str, found: Sequence[Skill], head: str) -> str:
    if not found:
        return ""
    lines = [f"{icon} {plain_text(each.text)}" for each in found[:_SKILLS]]
    left = len(found) - len(lines)
    more = [ngettext("and {n} more", "and {n} more", left)] if left else []
    return "  \n".join([f":small[:gray[{head}]]", *lines, *more])


# -- notes as they came


def notes_as_they_came(visit: Visit) -> None:
    """The notes that were laid to no question yet, talk by talk; a press opens the talk."""
    raw = _raw(visit)
    if not raw:
        st.markdown(_("All your notes are laid to questions."))
        return
    for _place, one in paged(raw, _PAGE, "raw-notes"):
        with st.container(gap=None, key=f"raw-{one.interview}"):
            go_button(
                _said_by(one),
                "track",
                part="write",
                key=f"open-raw-{one.interview}",
                type="tertiary",
                about={"contact": one.contact, "interview": one.interview},
            )
            st.markdown(in_short(one.text.split("\n")))


def _said_by(one: Heard) -> str:
    if one.at is None:
        return shown_name(one.who)
    return _("{name}, {day}", name=shown_name(one.who), day=local_dates.day(one.at))


VIEWS: dict[str, Callable[[Comparing], None]] = {
    "believed": what_you_believed,
    "judged": how_it_looks,
    "words": what_you_wrote,
    "pay": what_it_pays,
    "skills": skills,
}
"""By name of a small view: what draws it."""
