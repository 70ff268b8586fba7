"""The worksheet of step 2: think of people, add them, and look after the list."""

import streamlit as st

from infoint.domain import RUNGS, STAGES, Contact
from infoint.services import people as services
from infoint.services.circles import note_circle
from infoint.ui import session
from infoint.ui.acting import act
from infoint.ui.bind import Place, on, on_draft
from infoint.ui.boxes import address, area, buttons, one_of, several, text, tick
from infoint.ui.choosing import people_matching, who
from infoint.ui.literal import literal
from infoint.ui.people_rows import PAGE, SORTS, people_listed, people_rows
from infoint.ui.visit import Visit

RUNG_WORDS = {
    "": "Not sure",
    "loves to talk": "Loves to talk: a practice partner",
    "volunteer": "A volunteer in an organization",
    "open house": "Met at an open house or fair",
    "unknown": "Someone I do not know yet",
}
_YES_NO = {True: "Yes", False: "No", None: "Not asked"}
_EDITING = "editing"


def think_of_people(visit: Visit) -> None:
    """Prompts that help to think of people; the picked circle goes into the next contact."""
    st.subheader("Think of people, circle by circle", anchor=False)
    if not any(person.rung == "loves to talk" for person in visit.ws.contacts.all()):
        st.info(
            "Start with a practice partner: someone you know who loves to talk. The first talk is "
            "then easy, and you learn how it goes.",
            icon=":material/emoji_people:",
        )
    circles = {circle.key: circle for circle in visit.library.people_finder}
    picked = st.selectbox(
        "Circle",
        list(circles),
        format_func=lambda key: circles[key].title if key in circles else "",
        index=None,
        placeholder="Pick a circle to think about",
        key="circle",
        on_change=_picked_circle,
    )
    circle = circles.get(picked or "")
    if circle:
        st.markdown(circle.prompt)
        if circle.examples:
            st.markdown("\n".join(f"- {example}" for example in circle.examples))
    known = len(visit.ws.contacts)
    st.markdown(f"You have listed **{known}** of about 200 people that most of us know.")


def _picked_circle() -> None:
    circles = {circle.key: circle for circle in session.library().people_finder}
    circle = circles.get(session.box("circle") or "")
    if circle:
        rung = "" if circle.rung == "loves to talk" else circle.rung
        act(note_circle, circle.where_found, rung)


def add_someone(visit: Visit) -> None:
    """A name becomes a contact; everything else can follow later."""
    st.subheader("Add someone", anchor=False)
    draft = on_draft("new-contact")
    with st.container(border=True):
        with st.grid(2, min_column_width=240):
            text("Name", draft.at("name"), placeholder="First and last name")
            text("Organization", draft.at("organization"))
            text("What do they do?", draft.at("role"))
            text("How do you know them?", draft.at("relationship"), placeholder="Such as: my aunt")
        hidden = {"email", "profile_url"} & session.problems().keys()
        with st.expander("More about them", expanded=bool(hidden)):
            _more(visit, draft)
        st.button(
            "Add to my list",
            key="add-contact",
            type="primary",
            icon=":material/person_add:",
            on_click=act,
            args=(services.add_contact_from_draft,),
            kwargs={"said": "Added to your list.", "undo": True, "then": _about},
        )


def _about(contact: Contact) -> None:
    session.choose("contact", contact.id)


def _more(visit: Visit, place: Place) -> None:
    with st.grid(2, min_column_width=240):
        address("E-mail", place.at("email"), "email")
        text("Phone", place.at("phone"))
        address("Profile or web page", place.at("profile_url"), "link")
        text("Where did you find them?", place.at("where_found"))
    fields = {field.id: field.title for field in visit.ws.fields.all()}
    if fields:
        several(
            "Which of your fields can they speak about?",
            place.at("fields"),
            list(fields),
            lambda key: fields.get(key, ""),
        )
    one_of(
        "How easy a start are they? (practice rung)",
        place.at("rung"),
        ["", *RUNGS],
        lambda key: RUNG_WORDS.get(key, ""),
    )
    _referral(visit, place)


def _referral(visit: Visit, place: Place) -> None:
    everyone = [person for person in visit.ws.contacts.all() if person.id != place.record]
    if not everyone:
        return
    kept = everyone
    if len(everyone) > PAGE:
        needle = st.text_input(
            "Search for who named them",
            key=f"find-referrer-{place.record}",
            type="search",
            live="300ms",
        )
        kept = people_matching(everyone, needle)[-PAGE:]
    named = visit.ws.contacts.get(place.at("referred_by").read() or "")
    people = {person.id: who(person) for person in ([named] if named else []) + kept}
    one_of(
        "Who named them to you?",
        place.at("referred_by"),
        ["", *people],
        lambda key: people.get(key, "Nobody"),
    )
    if named:
        one_of(
            "May you use that person's name?",
            place.at("may_use_name"),
            [None, True, False],
            lambda key: _YES_NO.get(key, ""),
        )


def people_table(visit: Visit) -> None:
    """Search, filter and sort; long lists are paged."""
    everyone = visit.ws.contacts.all()
    if not everyone:
        return
    st.subheader("Look through your list", anchor=False)
    fields = {field.id: field.title for field in visit.ws.fields.all()}
    with st.grid(2, min_column_width=220):
        needle = st.text_input("Search", key="search-people", type="search", live="300ms")
        stage = st.selectbox("Stage", ["All", *STAGES], key="stage-filter")
        field = st.selectbox(
            "Field",
            ["", *fields],
            format_func=lambda key: fields.get(key, "All"),
            key="field-filter",
        )
        order = st.selectbox("Sort by", list(SORTS), key="sort-people")
    found = people_listed(visit, people_matching(everyone, needle), stage, field, order)
    if not found:
        st.markdown("Nobody matches. Clear the search or the filters to see everyone.")
        return
    pages = -(-len(found) // PAGE)
    page = st.pagination(pages, key="people-page") if pages > 1 else 1
    shown = found[(min(page, pages) - 1) * PAGE :][:PAGE]
    ids = [person.id for person in shown]
    st.dataframe(
        people_rows(visit, shown),
        hide_index=True,
        alt="Your contacts",
        key="people-table",
        on_select=lambda: _selected(ids),
        selection_mode="single-row",
    )
    st.markdown(f"{len(found)} of {len(everyone)} people. Select a row to change it below.")


def _selected(ids: list[str]) -> None:
    rows = session.box("people-table").selection.rows
    if rows and rows[0] < len(ids):
        session.set_flag(_EDITING, ids[rows[0]])


def edit_someone(visit: Visit) -> None:
    """Everything about one contact, bound to the record; and removing it, after a question."""
    everyone = visit.ws.contacts.all()
    if not everyone:
        return
    st.subheader("Change or remove someone", anchor=False)
    shown = everyone[-PAGE:]
    current = visit.ws.contacts.get(session.flag(_EDITING) or "")
    names = {person.id: who(person) for person in ([current] if current else []) + shown[::-1]}
    key = "edit-whom"
    if session.box_is_alive(key) and current and session.box(key) != current.id:
        session.put_in_box(key, current.id)
    picked = st.selectbox(
        "Person",
        list(names),
        index=0 if current else None,
        format_func=lambda key: names.get(key, ""),
        key=key,
        placeholder="Choose someone",
        on_change=lambda: session.set_flag(_EDITING, session.box(key)),
    )
    contact = visit.ws.contacts.get(picked or "")
    if contact:
        _edit(visit, contact)


def _edit(visit: Visit, contact: Contact) -> None:
    place = on("contacts", contact.id, f"Changed {contact.name}")
    with st.container(border=True):
        with st.grid(2, min_column_width=240):
            text("Name", place.at("name"))
            text("Organization", place.at("organization"))
            text("What do they do?", place.at("role"))
            text("How do you know them?", place.at("relationship"))
        _more(visit, place)
        with st.grid(2, min_column_width=240):
            buttons(
                "How keen are you to talk to them? 5 is most", place.at("motivation"), range(1, 6)
            )
            buttons("How easy are they to reach? 5 is easiest", place.at("access"), range(1, 6))
        area("Notes", place.at("notes"))
        tick("Keep out of anything shown to others", place.at("private"))
        with st.container(horizontal=True):
            st.button(
                "Write to them",
                key=f"write-{contact.id}",
                icon=":material/edit_note:",
                on_click=session.go,
                args=("phone-script",),
                kwargs={"contact": contact.id},
            )
            _remove(visit, contact)


def _remove(visit: Visit, contact: Contact) -> None:
    if session.flag("removing") != contact.id:
        st.button(
            "Remove",
            key=f"remove-{contact.id}",
            type="tertiary",
            icon=":material/delete:",
            on_click=session.set_flag,
            args=("removing", contact.id),
        )
        return
    with st.container(border=True):
        belongs = services.belongings(visit.ws, contact.id).sentence()
        st.markdown(f"Remove {literal(contact.name)}? {belongs}")
        with st.container(horizontal=True):
            st.button(
                "Yes, remove",
                key=f"really-remove-{contact.id}",
                type="primary",
                on_click=act,
                args=(services.remove_contact, contact.id),
                kwargs={"said": "Removed.", "undo": True},
            )
            st.button("Keep", key="keep", on_click=session.set_flag, args=("removing", None))
