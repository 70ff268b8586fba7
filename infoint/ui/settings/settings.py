"""Profile, where the data lies, taking it along, undo, and deleting everything."""

from dataclasses import dataclass

import streamlit as st

from infoint import paths
from infoint.domain.interviews import MINUTES_OFFERED
from infoint.entries.page_state import bring_all_back, set_language
from infoint.i18n import N_, _
from infoint.i18n.catalogs import languages
from infoint.store import Workspace
from infoint.ui.frame.other_page import main_page
from infoint.ui.outreach.waiting_days import waiting_days
from infoint.ui.session import browser_facts, local_dates, session, workspaces
from infoint.ui.session.language import ENOUGH, chosen_language, set_window_language
from infoint.ui.session.plain_text import many, plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.settings.downloads import downloads
from infoint.ui.settings.restore import restore
from infoint.ui.worksheet.boxes import address, buttons, number, select, text, text_area
from infoint.ui.worksheet.place import on_profile
from infoint.ui.worksheet.run_and_undo import action_button, run_action, take_back


@dataclass(frozen=True)
class _Deleting(DataState):
    """Whether the person is asked if everything is to go."""

    asked: bool = False


def profile(visit: Visit) -> None:
    """Who is asking, and how the app should count and write."""
    main_page(visit)
    st.header(_("Profile"), anchor=False)
    me = on_profile(N_("Changed the profile"))
    with st.grid(2, min_column_width=240):
        text(_("Your name"), me.at("name"))
        address(_("Your e-mail"), me.at("email"), "email")
        text(_("Your phone"), me.at("phone"))
        select(
            _("Time zone"),
            me.at("time_zone"),
            browser_facts.zones(),
            str,
            placeholder=session.zone_name(),
        )
    _language(visit)
    text_area(_("Lines at the top of a letter, such as your address"), me.at("contact_lines"))
    text_area(_("Two sentences about you"), me.at("about"))
    with st.grid(2, min_column_width=240):
        text_area(_("Goals"), me.at("goals"))
        text_area(_("Accomplishments"), me.at("accomplishments"))
        text_area(_("Schools, one a line"), me.at("schools"))
        text_area(_("Employers, one a line"), me.at("employers"))
    with st.grid(2, min_column_width=240):
        number(_("Talks you want to hold in a week"), me.at("weekly_goal"), 0, 50)
        buttons(
            _("Minutes to ask for"),
            me.at("default_minutes"),
            sorted({*MINUTES_OFFERED, visit.ws.profile.default_minutes}),
        )
        buttons(_("Paper"), me.at("paper_size"), ["A4", "Letter"])
    waiting_days(visit)


_LANGUAGE = "language"
_AS_BROWSER = ""


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
    language = session.box(_LANGUAGE) or _AS_BROWSER
    set_window_language(language or None)
    if session.data_source() == workspaces.OWN:
        run_action(set_language, language)


def data_folder(visit: Visit) -> None:
    """Where the one file lies."""
    st.header("Your data", anchor=False)
    st.markdown(
        "Everything you enter is in one file on this computer, with earlier copies beside it:"
    )
    show(visit.ws.place)
    warning = paths.synced_folder_warning(paths.data_folder())
    if warning:
        st.warning(warning)


def backup(visit: Visit) -> None:
    """Download everything, or restore it."""
    downloads(visit)
    restore(visit)


def undo_list(visit: Visit) -> None:
    """What was changed lately, each with a way to take it back."""
    edits = visit.ws.edits()
    if not edits:
        return
    with st.expander("Take back a change", icon=":material/undo:"):
        for edit in edits[:15]:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.button("Undo", key=f"undo-{edit.id}", on_click=take_back, args=(edit.id,))
                st.markdown(f"{plain_text(edit.label)}, {local_dates.day_and_clock(edit.at)}")


def put_off(visit: Visit) -> None:
    """Suggestions that were put off, for a while or for good, come back in one tap."""
    if visit.ws.page_state.dismissals:
        action_button(
            "Show every suggestion again that I put off",
            "bring-all-back",
            (bring_all_back,),
            icon="notifications_active",
            said="Every suggestion is shown again.",
        )


def content(visit: Visit) -> None:
    """Where the words of the app come from."""
    st.header("Where the advice comes from", anchor=False)
    folder, problems = paths.content_folder(), workspaces.content_problems()
    if problems:
        st.error(
            "The content folder has problems, so the built-in content is shown.",
            title="Your changed content was not used",
        )
        show("\n".join(problems))
    elif folder:
        st.markdown("Content is read from this folder:")
        show(str(folder))
    with st.expander("The documents and studies behind it", icon=":material/menu_book:"):
        for source in visit.library.sources.values():
            st.markdown(f"**{source.title}**  \n{source.note}")
            for link in source.links:
                show(f"{link.title} {link.url}".strip())


def delete_all(visit: Visit) -> None:
    """Delete everything, kept copies too, after a clear question."""
    st.header("Delete everything", anchor=False)
    if not _Deleting.read().asked:
        st.button(
            "Delete everything",
            key="delete-all",
            icon=":material/delete_forever:",
            on_click=_Deleting(True).keep,
        )
        return
    with st.container(border=True):
        st.markdown(
            f"This deletes {many(len(visit.ws.contacts), 'contact')}, "
            f"{many(len(visit.ws.interviews), 'talk')}, all letters and notes, and every earlier "
            "copy. It cannot be taken back. Download everything first if you are not sure."
        )
        with st.container(horizontal=True):
            st.button(
                "Yes, delete everything", key="really-delete", type="primary", on_click=_delete
            )
            st.button("Keep my data", key="keep-data", on_click=_Deleting().keep)


def _delete() -> None:
    run_action(
        Workspace.erase,
        said="Everything was deleted.",
        then=lambda _erased: session.unsaved().clear(),
    )
    _Deleting().keep()
