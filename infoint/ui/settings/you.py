"""Who is asking, and how the app writes: rows that say it, each opens to be changed."""

from collections.abc import Iterator

import streamlit as st

from infoint.advice.todays_employer import is_work_address, must_not_know
from infoint.domain.interviews import MINUTES_OFFERED
from infoint.domain.profile import PAPERS, QUESTIONS, TEXT_SIZES, paper_of
from infoint.entries.form import lines_of
from infoint.entries.own_settings import forget_own
from infoint.entries.page_state import set_language
from infoint.i18n import N_, _, listed, ngettext
from infoint.i18n.catalogs import ENOUGH, languages
from infoint.letters.writing import keep_quiet, lack_name, let_it_know, put_name_in
from infoint.library.settings import folder_settings, settings_of, settings_of_folder
from infoint.ui.frame.small_view import back_to_part, opening_row
from infoint.ui.session import session, workspaces
from infoint.ui.session.language import chosen_language, set_window_language
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import box_state
from infoint.ui.session.zone_names import zone_words, zones
from infoint.ui.settings.folder_says import back_to_folder, folder_says
from infoint.ui.sharing.comments import comments_beside
from infoint.ui.worksheet.boxes import address, buttons, number, select, text, text_area
from infoint.ui.worksheet.place import FieldPath, on_profile
from infoint.ui.worksheet.run_and_undo import action_button, run_action
from infoint.ui.worksheet.situations import in_words, situations
from infoint.ui.worksheet.ways_to_talk import WAY_WORDS, ways_to_talk

VIEWS = ("letters", "about", "situation", "past", "ways", "written", "look")
_LONGEST = 70
_LANGUAGE = "language"
_AS_BROWSER = ""
_SIZES = {
    "normal": N_("As it is"),
    "large": N_("Larger"),
    "largest": N_("Largest"),
}


def you(visit: Visit, view: str) -> None:
    """Who the person is, and rows for the rest; or the row that is open."""
    me = on_profile(N_("Changed the profile"))
    if not view:
        _reach(me)
        _put_name_in(visit)
        for name, title, line in _rows(visit):
            opening_row(name, title, f":gray[{line}]")
        return
    back_to_part(_("Back to you"))
    match view:
        case "letters":
            text_area(
                _("Lines at the top of a letter, such as your address"), me.at("contact_lines")
            )
        case "about":
            _about(me)
            comments_beside(visit, "profile")
        case "situation":
            situations(me, visit.library)
        case "past":
            _past(visit, me)
        case "ways":
            ways_to_talk(me)
        case "written":
            _written(visit, me)
        case "look":
            _look(me)


def _rows(visit: Visit) -> Iterator[tuple[str, str, str]]:
    """View, title, and in a line what stands there."""
    me = visit.ws.profile
    yield "letters", _("Top of your letters"), _said(*me.contact_lines.split("\n"))
    yield "about", _("Two sentences about you"), _said(me.about, me.goals, me.accomplishments)
    if visit.library.situations:
        said = _said(*in_words(me.situations, visit.library).split("; "))
        yield "situation", _("What holds for you"), said
    yield (
        "past",
        _("Schools and employers"),
        _said(*me.schools.split("\n"), *me.employers.split("\n")),
    )
    yield (
        "ways",
        _("Ways you can talk"),
        listed([_(WAY_WORDS[one]) for one in me.can_talk]) if me.ways else _("All of them"),
    )
    yield (
        "written",
        _("Time, paper, minutes and questions"),
        ngettext(
            "{n} minute a talk",
            "{n} minutes a talk",
            settings_of(me).minutes,
        ),
    )
    yield "look", _("Size of the text, and the look"), _(_SIZES[me.text_size])


def _said(*texts: str) -> str:
    words = [" ".join(each.split()) for each in texts if each.strip()]
    if not words:
        return _("Nothing yet")
    whole = listed(words)
    return plain_text(whole if len(whole) <= _LONGEST else f"{whole[:_LONGEST].rstrip()}…")


def _reach(me: FieldPath) -> None:
    text(_("Your name"), me.at("name"))
    with st.grid(2, min_column_width=220):
        address(_("Your e-mail"), me.at("email"), "email")
        text(_("Your phone"), me.at("phone"))


def _put_name_in(visit: Visit) -> None:
    """Texts that wait for one's name get it in one press: a name begun is nobody's name."""
    lacking = lack_name(visit.ws.letters.all())
    if lacking and visit.ws.profile.name.strip():
        action_button(
            ngettext(
                "Put your name into {n} text that lacks it",
                "Put your name into {n} texts that lack it",
                len(lacking),
            ),
            "put-name-in",
            (put_name_in,),
            icon="auto_fix_high",
            type="tertiary",
            said=_("Your name stands in all of them."),
        )


def _about(me: FieldPath) -> None:
    st.markdown(
        _(
            "Words that a neighbour understands are best. A disability, a gap or papers: whether "
            "you tell of them is up to you."
        )
    )
    text_area(_("Two sentences about you, as you would say them"), me.at("about"))
    text_area(_("What you are after"), me.at("goals"))
    text_area(_("What you are proud of"), me.at("accomplishments"))


def _past(visit: Visit, me: FieldPath) -> None:
    st.markdown(_("They help to see who went the same way as you: people from there are moved up."))
    text_area(_("Schools, one a line"), me.at("schools"))
    text_area(_("Employers, one a line"), me.at("employers"))
    _today(visit, me)


def _today(visit: Visit, me: FieldPath) -> None:
    """Which employer is that of today: whoever works there may be the wrong one to hear of it."""
    employers, said = lines_of(str(me.at("employers").read())), str(me.at("works_at").read())
    if not employers and not said:
        return
    with st.container(gap="xsmall"):
        select(
            _("Where you work today"),
            me.at("works_at"),
            list(dict.fromkeys(("", *employers, *((said,) if said else ())))),
            lambda place: place or _("Not said"),
            start="",
        )
        if not said:
            return
        _quiet(visit)


_QUIET = "employer-must-not-know"


def _quiet(visit: Visit) -> None:
    """The tick for who looks around in silence, what it does, and what no app can do."""
    profile = visit.ws.profile
    st.checkbox(
        _("My employer must not know"),
        value=profile.employer_must_not_know,
        key=_QUIET,
        on_change=_keep_quiet,
    )
    if not must_not_know(profile):
        st.markdown(
            _(
                "Nobody from there is moved up, and where they stand on your list it says to ask "
                "only who may know."
            )
        )
        return
    st.markdown(
        _(
            "Nobody from there is suggested. First texts, reports and copies leave its name out; "
            "subject lines and calendar entries stay neutral."
        )
    )
    st.markdown(
        _(
            ":material/visibility: Write from a private address, not from one of your work. On "
            "LinkedIn, colleagues may see new contacts, likes and changes of your profile."
        )
    )
    if is_work_address(profile.email, profile):
        st.warning(
            _(
                "**{address}** looks like an address of your work.",
                address=plain_text(profile.email),
            ),
            icon=":material/alternate_email:",
        )
    waiting = len(let_it_know(visit.ws))
    if waiting:
        st.warning(
            ngettext(
                "{n} text that you changed still names it.",
                "{n} texts that you changed still name it.",
                waiting,
            ),
            icon=":material/edit:",
        )


def _keep_quiet() -> None:
    quiet = bool(box_state.shown(_QUIET))
    run_action(keep_quiet, workspaces.library(), quiet)


def _written(visit: Visit, me: FieldPath) -> None:
    select(
        _("Time zone"),
        me.at("time_zone"),
        zones(),
        zone_words,
        placeholder=zone_words(session.zone_name()),
    )
    _language(visit)
    _minutes(visit, me)
    _questions(visit, me)
    buttons(_("Paper"), me.at("paper_size"), PAPERS, start=paper_of(visit.ws.profile))


def _minutes(visit: Visit, me: FieldPath) -> None:
    folder, own = folder_settings().minutes, visit.ws.profile.default_minutes
    usual = settings_of_folder().minutes
    with st.container(gap="xsmall"):
        buttons(
            _("Minutes to ask for"),
            me.at("default_minutes"),
            sorted({*MINUTES_OFFERED, usual, own or usual}),
            start=usual,
        )
        folder_says(ngettext("{n} minute", "{n} minutes", folder) if folder else "")
        is_own = own is not None and folder not in (None, own)
        back_to_folder("minutes", is_own, (forget_own, "default_minutes"))


def _questions(visit: Visit, me: FieldPath) -> None:
    folder, own = folder_settings().questions, visit.ws.profile.questions
    usual = settings_of_folder().questions
    with st.container(gap="xsmall"):
        number(
            _("Questions that matter most in a plan"),
            me.at("questions"),
            *QUESTIONS,
            start=usual,
            width=280,
        )
        folder_says(ngettext("{n} question", "{n} questions", folder) if folder else "")
        is_own = own is not None and folder not in (None, own)
        back_to_folder("questions", is_own, (forget_own, "questions"))


def _look(me: FieldPath) -> None:
    buttons(_("Size of the text"), me.at("text_size"), TEXT_SIZES, lambda size: _(_SIZES[size]))
    st.markdown(
        _(
            "Light or dark: open the menu :material/more_vert: at the top right and choose a "
            "theme. *System* follows your computer."
        )
    )


def _language(visit: Visit) -> None:
    """Where there are several: the one of this window, and in own data of every further one."""
    if len(languages()) < 2:
        return
    shown = chosen_language()
    if shown is None and session.data_source() == workspaces.OWN:
        shown = visit.ws.profile.language
    options = [_AS_BROWSER, *languages()]
    st.selectbox(
        _("Language"),
        options,
        index=options.index(shown) if shown in options else 0,
        format_func=_language_name,
        key=_LANGUAGE,
        on_change=_choose_language,
        width=280,
    )


def _language_name(tag: str) -> str:
    if tag == _AS_BROWSER:
        return _("As in the browser")
    name, share = _in_itself(tag), languages().get(tag, 0.0)
    if share >= ENOUGH:
        return name
    return _("{language}, {percent} % translated", language=name, percent=int(100 * share))


def _in_itself(tag: str) -> str:
    """What a language is called in itself, such as español; the tag where that is not known."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(tag).get_display_name() or tag
    except UnknownLocaleError:
        return tag


def _choose_language() -> None:
    language = box_state.shown(_LANGUAGE) or _AS_BROWSER
    set_window_language(language or None)
    if session.data_source() == workspaces.OWN:
        run_action(set_language, language)
