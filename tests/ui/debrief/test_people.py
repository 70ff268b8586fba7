"""Step 6, people: whom they named, on the list at once."""

from streamlit.testing.v1 import AppTest

from infoint.domain import CareerField, NamedPerson
from infoint.store import Workspace
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.debrief.talks import held, interview
from tests.ui.playing import box, draft, fill, has, page_of, press, read


def done(app: AppTest, line: str) -> bool:
    """Whether a line of what is done so far is ticked."""
    return f":green[:material/check_circle:] {line}" in read(app)


def test_a_named_person_becomes_a_contact(ws: Workspace, open_page: OpenPage) -> None:
    """Who was noted during the talk is put on the list with the referral and the permission."""
    named = NamedPerson(id="dora", name="Dora", detail="Runs the archive", may_use_name=True)
    held(ws, named=(named,))
    app = press(open_page("track", contact="ann", part="people"), "contact-dora")
    dora = ws.contacts.all()[1]
    assert (dora.name, dora.notes, dora.referred_by) == ("Dora", "Runs the archive", "ann")
    assert dora.may_use_name is True
    assert interview(ws).named[0].contact == dora.id
    assert not has(app, "contact-dora")
    press(app, f"next-{dora.id}")
    assert page_of(app) == "Write or call"
    app = open_page("track", contact="ann", part="people")
    with ws.edit("", now=dora.created) as tx:
        tx.letters.remove(ws.letters.all()[0].id)
    assert "Runs the archive" in read(app)


def test_undo_takes_back_contact_and_text(ws: Workspace, open_page: OpenPage) -> None:
    """One tap on undo and everything is as before."""
    held(ws, named=(NamedPerson(id="dora", name="Dora"),))
    app = press(open_page("track", contact="ann", part="people"), "contact-dora")
    assert len(ws.letters) == 1
    press(app, "undo-notice")
    assert [person.id for person in ws.contacts.all()] == ["ann"]
    assert not ws.letters.all()
    assert has(app, "contact-dora")


def test_two_windows_tap_at_once(ws: Workspace, open_page: OpenPage) -> None:
    """The same tap from a second, older window adds nobody twice."""
    held(ws, named=(NamedPerson(id="dora", name="Dora"),))
    first, second = (open_page("track", contact="ann", part="people") for _ in range(2))
    press(first, "contact-dora")
    press(second, "contact-dora")
    assert len(ws.contacts) == 2
    assert len(ws.letters) == 1


def test_a_named_person_without_a_name(ws: Workspace, open_page: OpenPage) -> None:
    """An empty line adds nobody and says what to do; someone noted without a name can be mended."""
    held(ws, named=(NamedPerson(id="x"),))
    app = press(open_page("track", contact="ann", part="people"), "add-named")
    assert "Write the name of the person first." in app.error[0].value
    press(app, "contact-x")
    assert len(ws.contacts) == 1
    fill(app, {"named-menu-x": "change"})
    fill(app, {box("interviews", "talk", "named", "x", "name"): "Xenia"})
    assert interview(ws).named[0].name == "Xenia"
    fill(app, {"named-menu-x": "remove"})
    assert not interview(ws).named


def test_the_new_row_asks_what_they_do_and_whether_one_may_say_so(
    ws: Workspace, open_page: OpenPage
) -> None:
    """Both are kept with the contact."""
    held(ws)
    app = open_page("track", contact="ann", part="people")
    fill(app, {draft("named-talk", "name"): "Dora Bell"})
    press(app, "add-named")
    dora = ws.contacts.all()[1]
    fill(app, {box("contacts", dora.id, "role"): "Archivist"})
    fill(app, {box("contacts", dora.id, "may_use_name"): True})
    dora = ws.contacts.all()[1]
    assert (dora.role, dora.may_use_name) == ("Archivist", True)
    press(app, f"close-{interview(ws).named[0].id}")
    assert "Archivist" in read(app)


def test_who_was_just_named_stands_first_with_the_question(
    ws: Workspace, open_page: OpenPage
) -> None:
    """However many were named before: whether one may say so is the first box of all."""
    held(ws)
    with ws.edit("", now=NOW) as tx:
        before = tuple(NamedPerson(name=name) for name in ("Cy Dee", "Max Ott"))
        tx.interviews.update("talk", named=before)
    app = open_page("track", contact="ann", part="people")
    fill(app, {draft("named-talk", "name"): "Dora Bell"})
    press(app, "add-named")
    dora = interview(ws).named[-1]
    assert has(app, box("contacts", dora.contact, "may_use_name"))
    keys = [one.key for one in app.button]
    assert keys.index(f"close-{dora.id}") < keys.index(f"contact-{before[0].id}")


def test_nobody_was_named(ws: Workspace, open_page: OpenPage) -> None:
    """That there was nobody is an answer, no name is none yet; a name takes the place of it."""
    held(ws)
    with ws.edit("", now=NOW) as tx:
        tx.interviews.update("talk", asked_who_else=True)
    nobody = box("interviews", "talk", "nobody_named")
    app = open_page("track", contact="ann", part="people")
    assert not done(app, "Everyone they named")
    fill(app, {nobody: True})
    assert interview(ws).nobody_named
    assert done(app, "Everyone they named")
    fill(app, {draft("named-talk", "name"): "Dora Bell"})
    press(app, "add-named")
    assert not has(app, nobody)
    dora = interview(ws).named[0].id
    app.get_by_key(f"named-menu-{dora}").set_value("remove").run()
    assert not interview(ws).named
    assert not interview(ws).nobody_named
    assert not done(app, "Everyone they named")


def test_the_answer_whether_one_may_say_so_is_believed(ws: Workspace, open_page: OpenPage) -> None:
    """Yes, told where they were named: the talk says so too, and the first text goes to them."""
    held(ws)
    app = open_page("track", contact="ann", part="people")
    fill(app, {draft("named-talk", "name"): "Dora Lind"})
    press(app, "add-named")
    dora = next(one for one in ws.contacts.all() if one.name == "Dora Lind")
    assert ws.letters.all()[0].channel == "introduction"
    app.radio(key=box("contacts", dora.id, "may_use_name")).set_value(True).run()
    assert interview(ws).named[0].may_use_name is True
    (letter,) = ws.letters.all()
    assert letter.channel != "introduction"
    assert letter.contact == dora.id


def test_the_field_of_the_talk_is_likely_and_can_be_taken_off(
    ws: Workspace, open_page: OpenPage
) -> None:
    """It stands in the row as what it is, and the open row has a press for yes and for no."""
    held(ws, field="art", named=(NamedPerson(id="dora", name="Dora"),))
    with ws.edit("", now=NOW) as tx:
        tx.fields.put(CareerField(id="art", title="Art"))
    app = press(open_page("track", contact="ann", part="people"), "contact-dora")
    dora = ws.contacts.all()[1]
    assert dora.fields == ()
    assert "Perhaps can speak about Art: Ann named them." in read(app)
    app = press(app, "close-dora")
    assert "Perhaps about Art" in read(app)
    app = open_page("person", contact=dora.id)
    press(app, f"not-about-{dora.id}")
    assert "Perhaps about Art" not in read(open_page("track", contact="ann", part="people"))
