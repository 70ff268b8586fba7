"""Where the fields stand: what would tip it, a column for each, and where that comes from."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import Criterion
from infoint.domain.fields import Decision
from infoint.fields.comparison import INTERVIEWS_NEEDED, FieldCompared, FieldsCompared
from infoint.fields.ratings import RatingMoves
from infoint.fields.tables import own_titles
from infoint.fields.tipping import what_one_has_more_of, what_speaks_most
from infoint.fields.unknowns import Unknown
from infoint.i18n import _, listed, ngettext
from infoint.ui.components.buttons import dots_menu, go_button
from infoint.ui.components.paging import paged
from infoint.ui.fields.compare import Comparing, comes_first
from infoint.ui.fields.resting import decided_head, what_rests
from infoint.ui.fields.what_people_say import read_about
from infoint.ui.fields.which_talk import unsaid
from infoint.ui.fields.words import (
    against_heading,
    against_words,
    band,
    for_a_fair_comparison,
    for_heading,
    for_words,
    interviews_held,
    nobody_told,
    rests_on,
    short,
    tip_words,
    titles_of,
)
from infoint.ui.frame.guidance import notes_by_title
from infoint.ui.frame.small_view import turn_to_view, view_button
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text, shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import whereabouts
from infoint.ui.worksheet.drop_down import drop_down
from infoint.words.people_names import greeting_name

_NARROW = 190
"""Pixels that a column needs."""
_ROWS = 3
_COLUMNS = 2
"""So many fields stand beside each other; where more are level, so many more."""
_UNTOLD = ("pay", "guess", "assumption", "question")


def overview(visit: Visit, now: Comparing) -> None:
    """Why it stands so, a column for each field, what would tip it, and what rests."""
    compared = now.compared
    reasons = _more_of(compared)
    said = " ".join(_lead(compared, reasons))
    if said:
        st.markdown(said)
    if compared.decided:
        decided_head(visit, compared.decided)
    _what_comes_first(compared)
    unsaid(visit)
    columns = now.shown[: max(_COLUMNS, len(compared.front))]
    with st.container(horizontal=True, gap="small"):
        count = len(compared.fields) + len(compared.resting)
        if count > len(columns):
            words = ngettext("All {n} field", "All {n} fields", count)
            view_button(words, "all", icon="list", type="tertiary")
        _more(visit)
    with st.grid(max(1, len(columns)), min_column_width=_NARROW):
        for one in columns:
            with st.container(border=True, gap="small", height="stretch"):
                _column(one, reasons.get(one.field.id))
    tips = " ".join(filter(None, _what_would_tip_it(compared, reasons)))
    if tips:
        st.markdown(tips)
    what_rests(compared)
    with st.container(horizontal=True, gap="small"):
        if compared.order:
            view_button(_("Where this comes from"), "sums", icon="calculate", type="tertiary")
        if not compared.decided:
            notes_by_title(visit, "overview")
    for said in _where_they_disagree(compared, columns):
        st.markdown(said)


def _lead(compared: FieldsCompared, reasons: Mapping[str, Criterion]) -> Iterator[str]:
    """Why it stands so, or what has to be there first: a few whole sentences."""
    if compared.decided:
        return
    if not compared.criteria:
        yield _("Name three to six things that work must give you. Then you see what fits.")
        return
    if len(compared.fields) == 1:
        yield (
            _("What you set aside stays here, with all that you heard about it.")
            if compared.resting
            else _("Set a second one beside it, and you see better what you like about the first.")
        )
        return
    if not compared.order:
        yield _("Give each field a few stars; a guess is enough. The talks will correct it.")
        return
    titles = titles_of(compared)
    if compared.by_guess:
        yield from _by_guess(compared, titles)
        return
    if compared.guessed:
        yield (
            _("No talk has changed its stars yet.")
            if len(compared.front) == 1
            else _("No talk has changed their stars yet.")
        )
        return
    if len(compared.front) == 1:
        one = compared.front[0]
        best = what_speaks_most(compared.contest, compared.criteria, one.field.id, one.struck)
        if best:
            yield _because(one, best)
    elif not reasons:
        yield _("They have the same stars.")


def _because(one: FieldCompared, best: Criterion) -> str:
    """What puts a field in front, and that it is a guess where no talk has rated it."""
    matter = plain_text(best.name.strip())
    if any(each.criterion.id == best.id and each.after is None for each in one.ratings):
        return _("Above all because of “{matter}”, your own guess so far.", matter=matter)
    return _("Above all because of “{matter}”.", matter=matter)


def _what_would_tip_it(compared: FieldsCompared, reasons: Mapping[str, Criterion]) -> Iterator[str]:
    """The smallest change that puts another field first, and what is open about those in front."""
    if compared.by_guess or compared.decided or not compared.order:
        return
    titles = titles_of(compared)
    if compared.tips:
        tip = tip_words(compared.tips[0], titles)
        yield f"**{tip}**"
    else:
        yield _("No change of a single star would put another field first.")
    yield rests_on(compared)
    if not reasons:
        yield from _not_told(compared, titles)


def _more_of(compared: FieldsCompared) -> dict[str, Criterion]:
    """Why two fields are level, by field: what each has more of than the other."""
    if len(compared.front) != 2 or compared.by_guess:
        return {}
    one, other = compared.front
    found = {
        first.field.id: what_one_has_more_of(
            compared.contest, compared.criteria, first.field.id, second.field.id, first.struck
        )
        for first, second in ((one, other), (other, one))
    }
    return {field: best for field, best in found.items() if best}


def _by_guess(compared: FieldsCompared, titles: dict[str, str]) -> Iterator[str]:
    names = listed([titles[one.field.id] for one in compared.front])
    if len(compared.order) < 2:
        yield _(
            "Only {field} has stars so far. Give the others some; a guess is enough.", field=names
        )
    elif compared.firm:
        yield ngettext(
            "{n} talk stands behind it.",
            "{n} talks stand behind it.",
            len(compared.firm.interviews),
        )
    elif len(compared.front) == 1:
        yield _("Your own guess puts {field} first.", field=names)
    else:
        yield _("By your own guess they are as good as each other.")
    yield for_a_fair_comparison(compared)


def _where_they_disagree(
    compared: FieldsCompared, columns: Sequence[FieldCompared]
) -> Iterator[str]:
    """The first thing on which the people one talked to disagree, of the fields side by side."""
    titles = titles_of(compared)
    for one in () if compared.decided else columns:
        for unknown in one.unknown:
            if _is_disagreement(unknown):
                said = nobody_told(unknown, titles[one.field.id])
                yield f"{said} :small[:gray[{titles[one.field.id]}]]"
                return


def _is_disagreement(unknown: Unknown) -> bool:
    return unknown.is_split or unknown.kind == "differ"


def _not_told(compared: FieldsCompared, titles: dict[str, str]) -> Iterator[str]:
    """The first thing that no talk has told about a field in front, else what is not clear; what
    people disagree on stands below.
    """
    found = [
        (each, titles[one.field.id])
        for one in compared.front
        for each in one.unknown
        if not _is_disagreement(each)
    ]
    found.sort(key=lambda pair: pair[0].kind not in _UNTOLD)
    for unknown, title in found[:1]:
        yield nobody_told(unknown, title)


def _what_comes_first(compared: FieldsCompared) -> None:
    """What has to be done before anything can be compared, as one button."""
    first = comes_first(compared)
    if first == "criteria":
        words = _("Say what matters")
        go_button(words, "compare-fields", part="weights", key="to-criteria", type="primary")
    elif first == "second":
        words = _("Name another one")
        go_button(words, "choose-field", part="fields", key="to-fields", type="primary")
    else:
        unrated = [one for one in compared.fields if one.score is None] if first else []
        for one in (*compared.unevenly_rated, *unrated)[:1]:
            title = plain_text(one.field.title.strip() or _("this field"))
            st.button(
                _("Give {field} its stars", field=title),
                key="to-stars",
                type="primary" if first else "secondary",
                icon=":material/star:",
                on_click=_to_stars,
                args=(one.field.id,),
            )


def _to_stars(field: str) -> None:
    whereabouts.go("choose-field", "fields", f"field-{field}", field=field)


def _column(one: FieldCompared, reason: Criterion | None) -> None:
    title = plain_text(one.field.title.strip() or _("(no title)"))
    lines = [f"**{title}**", f"{band(one)} :gray[{interviews_held(len(one.interviews))}]"]
    if reason:
        lines.append(_("More of “{matter}”", matter=plain_text(reason.name.strip())))
    st.markdown("  \n".join(lines))
    pairs = ((for_heading(one.speaks_for), for_words(one.speaks_for)), _against(one))
    st.markdown("\n\n".join(f":small[:gray[{head}]]  \n{words}" for head, words in pairs))
    if one.interviews:
        go_button(
            _("Everything said"),
            "what-people-say",
            key=f"said-{one.field.id}",
            icon="forum",
            type="tertiary",
            does=partial(read_about, one.field.id),
        )
    else:
        go_button(
            _("Whom could you ask?"),
            "compare-fields",
            part="unknown",
            key=f"ask-about-{one.field.id}",
            type="tertiary",
        )


def _against(one: FieldCompared) -> tuple[str, str]:
    """What speaks against a field, else what is open about it; with its heading."""
    if one.speaks_against:
        return against_heading(one.speaks_against), against_words(one.speaks_against)
    said = one.speaks_for.text if one.speaks_for else ""
    for unknown in one.unknown:
        if unknown.about != said:
            return _("Still open"), plain_text(short(unknown.what))
    return _("Against"), _("Nothing so far.")


def _more(visit: Visit) -> None:
    words = {"report": _("Take it along as a document")}
    if any(one.held_at for one in index_of(visit.ws).interviews):
        words = {"about": _("Say which talk is about which field"), **words}
    if len(visit.ws.fields) > 1:
        words = {"which": _("Choose which fields"), **words}
    dots_menu(_("More"), "compare-more", words, turn_to_view)


# -- all fields


def all_fields(now: Comparing) -> None:
    """Every field as a row: those that are compared, then those that rest."""
    found = (*now.compared.ranked, *now.compared.resting)
    for _place, one in paged(found, _ROWS, "all-fields"):
        with st.container(
            horizontal=True, vertical_alignment="center", gap="small", key=f"row-{one.field.id}"
        ):
            title = plain_text(one.field.title.strip() or _("(no title)"))
            facts = [
                f"{band(one)} :gray[{interviews_held(len(one.interviews))}]",
                *_for_and_against(one),
                *_since(one),
                *_decided(one),
            ]
            st.markdown("  \n".join([f"**{title}**", *facts]), width="stretch")
            if one.interviews:
                go_button(
                    _("What people said"),
                    "what-people-say",
                    key=f"said-{one.field.id}",
                    does=partial(read_about, one.field.id),
                )


def _for_and_against(one: FieldCompared) -> Iterator[str]:
    """What speaks for it and against it, where it has no column of its own."""
    if one.speaks_for:
        yield f":small[:gray[{for_heading(one.speaks_for)}]] {for_words(one.speaks_for)}"
    if one.speaks_against:
        yield (
            f":small[:gray[{against_heading(one.speaks_against)}]] "
            f"{against_words(one.speaks_against)}"
        )


def _since(one: FieldCompared) -> Iterator[str]:
    """How the talks changed the picture, where they did."""
    if one.score is None or one.score_before is None or not any(m.steps for m in one.ratings):
        return
    moved = round(one.score) - round(one.score_before)
    talks = len(one.interviews)
    if moved > 0:
        yield ngettext(
            "After {n} talk better than you guessed.",
            "After {n} talks better than you guessed.",
            talks,
        )
    elif moved < 0:
        yield ngettext(
            "After {n} talk worse than you guessed.",
            "After {n} talks worse than you guessed.",
            talks,
        )
    else:
        yield ngettext(
            "After {n} talk just as you guessed.", "After {n} talks just as you guessed.", talks
        )


def _decided(one: FieldCompared) -> Iterator[str]:
    for note in one.decisions[:1]:
        day = local_dates.day(note.at)
        words: dict[Decision, str] = {
            "go on": _("You wanted to go on with it, {day}.", day=day),
            "set aside": _("You set it aside, {day}.", day=day),
            "decide": _("You decided for it, {day}.", day=day),
            "": _("You noted a thought, {day}.", day=day),
        }
        yield words[note.outcome]


# -- where it comes from


def where_it_comes_from(now: Comparing) -> None:
    """The arithmetic behind a band, field by field: stars, and which talks moved them."""
    compared = now.compared
    rated = [one for one in compared.ranked if one.score is not None]
    if not rated:
        st.markdown(_("No field has stars yet, so there is nothing to work out."))
        return
    names = own_titles({one.field.id: one.field.title for one in rated})
    first = rated[0].field.id
    picked = drop_down(_("Field"), names, key="sums-of", start=first) or first
    one = next(one for one in rated if one.field.id == picked)
    with st.grid(2, min_column_width=240):
        for moves in one.ratings:
            st.markdown(_sum_line(one, moves))
    st.markdown(_total(one))
    if not one.compared:
        st.markdown(
            ngettext(
                "The page says nothing of it before {n} talk: one opinion is no picture.",
                "The page says nothing of it before {n} talks: one opinion is no picture.",
                INTERVIEWS_NEEDED,
            )
        )


def _sum_line(one: FieldCompared, moves: RatingMoves) -> str:
    matter = plain_text(moves.criterion.name.strip())
    if moves.now is None:
        return _("**{matter}**  \n:gray[Not rated yet, so it does not count.]", matter=matter)
    line = _(
        "**{matter}**  \nFits {fit} of 5, matters {stars} of 5.",
        matter=matter,
        fit=moves.now,
        stars=moves.criterion.weight,
    )
    lines = [line, *(f":small[:gray[{way}]]" for way in _way(moves))]
    said = one.struck.get(moves.criterion.id)
    if said:
        words = _("{name} said otherwise.", name=shown_name(greeting_name(said.who)))
        lines.append(f":small[:orange[{words}]] :small[{plain_text(said.text)}]")
    return "  \n".join(lines)


def _way(moves: RatingMoves) -> Iterator[str]:
    """The first guess, and the talks that moved it."""
    if not moves.steps:
        yield _("Your guess; no talk has rated it.")
        return
    if moves.before is not None and not moves.movers:
        yield _("{stars} before the talks, and still", stars=moves.before)
        return
    if moves.before is not None:
        yield _("{stars} before the talks", stars=moves.before)
    for step in moves.movers or moves.steps[-1:]:
        if not step.who:
            yield _("{stars} after the talks", stars=step.rating)
        elif step.at:
            yield _(
                "{stars} after {name}, {day}",
                stars=step.rating,
                name=shown_name(step.who),
                day=local_dates.day(step.at),
            )


def _total(one: FieldCompared) -> str:
    counted = [moves for moves in one.ratings if moves.now is not None]
    most = sum(4 * moves.criterion.weight for moves in counted)
    points = sum(
        (moves.now or 1) * moves.criterion.weight - moves.criterion.weight for moves in counted
    )
    return _(
        "What matters more to you counts more. All in all it gives you {points} of {most} points "
        "that it could.",
        points=points,
        most=most,
    )
