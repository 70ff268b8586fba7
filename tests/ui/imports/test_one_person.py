"""Somebody out of a profile page or a signature that was pasted."""

from streamlit.testing.v1 import AppTest

from infoint.domain import Contact
from infoint.store import Workspace
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import draft, fill, has, press, read
from tests.worlds.pages import ODD

SIGNATURE = """Kind regards
Nora Quill (she/her)
Head of Learning, City Gallery
T: +44 20 7946 0123
nora.quill@citygallery.example
Sent from my iPhone"""


def pasted(open_page: OpenPage, text: str) -> AppTest:
    """The part in which a text was pasted and read."""
    app = press(open_page("identify_people", part="bring"), "view-paste")
    fill(app, {draft("pasted-people", "text"): text})
    return press(app, "read-pasted")


def changing(app: AppTest, block: str, **boxes: str) -> AppTest:
    """Change some of what was read."""
    fill(app, {"change-pasted": block})
    return fill(app, {draft("pasted-person", name): value for name, value in boxes.items()})


def test_a_signature_becomes_a_person_after_a_look(ws: Workspace, open_page: OpenPage) -> None:
    """All is there to read, nothing is stored before the press, and undo takes it back."""
    app = pasted(open_page, SIGNATURE)
    words = read(app)
    for each in ("Nora Quill", "Head of Learning", "City Gallery", "+44 20 7946 0123"):
        assert each in words.replace("\\", "")
    assert "iPhone" not in words
    assert not ws.contacts.all()
    press(app, "take-people")
    (nora,) = ws.contacts.all()
    assert (nora.name, nora.role, nora.organization) == (
        "Nora Quill",
        "Head of Learning",
        "City Gallery",
    )
    assert (nora.email, nora.phone) == ("nora.quill@citygallery.example", "+44 20 7946 0123")
    assert nora.notes == "Pronouns: she/her"
    assert "Nora Quill is on your list." in read(app)
    assert app.button(key="to-person").label == "Open Nora Quill"
    press(app, "undo-import")
    assert not ws.contacts.all()


def test_what_was_read_can_be_changed_before(ws: Workspace, open_page: OpenPage) -> None:
    """Three boxes at a time hold what was read; what is changed there is taken, and goes then."""
    app = changing(pasted(open_page, SIGNATURE), "who", role="Educator", organization="")
    assert app.text_input(key=draft("pasted-person", "name")).value == "Nora Quill"
    press(app, "pasted-done")
    changing(app, "reach", phone="1")
    press(app, "take-people")
    (nora,) = ws.contacts.all()
    assert (nora.role, nora.organization, nora.phone) == ("Educator", "", "1")
    assert not any(name.startswith("pasted") for name in ws.page_state.drafts)


def test_a_name_that_is_not_plain_is_asked(ws: Workspace, open_page: OpenPage) -> None:
    """Nobody is taken before the person writes the name."""
    app = pasted(open_page, "Willow Clinic\ninfo@willow.example\nwww.willow.example")
    assert app.button(key="take-people").disabled
    assert "Who is it? Write the name." in read(app)
    press(fill(app, {draft("pasted-person", "name"): "Leah Stone"}), "take-people")
    assert [one.name for one in ws.contacts.all()] == ["Leah Stone"]


def test_what_may_be_either_is_asked(ws: Workspace, open_page: OpenPage) -> None:
    """A text beside the name that says neither what nor where is one choice away from its place."""
    app = pasted(open_page, "Mark Bauer\nLichtblick\nmark.bauer@gmx.example")
    assert "What is “Lichtblick”?" in read(app)
    fill(app, {"open-0": "role"})
    assert not has(app, "open-0")
    press(app, "take-people")
    assert [one.role for one in ws.contacts.all()] == ["Lichtblick"]


def test_lines_that_were_left_out_are_one_press_away(open_page: OpenPage) -> None:
    """They are counted, and stand in a view of their own."""
    app = pasted(open_page, SIGNATURE)
    assert app.button(key="view-left").label == "2 lines left out"
    press(app, "view-left")
    assert has(app, "close-view")


def test_it_can_be_read_the_other_way(ws: Workspace, open_page: OpenPage) -> None:
    """One person, or a list with a name in each line: the person has the last word."""
    app = press(pasted(open_page, "Ana Ruiz\nNurse"), "read-as-people")
    assert "**2** people are new" in read(app)
    press(app, "read-as-person")
    press(app, "take-people")
    assert [(one.name, one.role) for one in ws.contacts.all()] == [("Ana Ruiz", "Nurse")]


def test_somebody_known_is_only_filled_in(ws: Workspace, open_page: OpenPage) -> None:
    """The address tells that she is on the list; what the list lacks is added."""
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(name="Nora Quill", email="nora.quill@citygallery.example"))
    app = pasted(open_page, SIGNATURE)
    assert app.button(key="take-people").label == "Fill in what is missing"
    press(app, "take-people")
    assert [one.role for one in ws.contacts.all()] == ["Head of Learning"]


def test_after_one_was_taken_the_next_is_pasted(open_page: OpenPage) -> None:
    """Before it the way leads back to the text, which is there; after it to an empty box."""
    app = pasted(open_page, SIGNATURE)
    assert app.button(key="another-file").label == "Back to the text"
    press(app, "another-file")
    assert app.text_area(key=draft("pasted-people", "text")).value == SIGNATURE
    press(press(app, "read-pasted"), "take-people")
    assert app.button(key="another-file").label == "Paste the next one"
    press(app, "another-file")
    assert not app.text_area(key=draft("pasted-people", "text")).value


def test_what_differs_in_a_text_is_called_so(ws: Workspace, open_page: OpenPage) -> None:
    """Nobody chose a file, so that none is spoken of."""
    with ws.edit("", now=NOW) as tx:
        for name, place in (("Ana Ruiz", "Old Mill"), ("Bo Berg", "Old Farm")):
            mail = f"{name.split()[0].lower()}@x.example"
            tx.contacts.put(Contact(name=name, organization=place, email=mail))
    text = (
        "Name,Email,Company,Role\nAna Ruiz,ana@x.example,New Mill,Cook\n"
        "Bo Berg,bo@x.example,New Farm,Nurse\n"
    )
    app = pasted(open_page, text)
    assert "Ana Ruiz: organization Old Mill here, New Mill in the text." in read(app)
    assert "in the file" not in read(app)
    press(app, "view-take")
    (first, *_others) = [one for one in app.radio if str(one.key).startswith("differs-")]
    assert first.options == ["Old Mill, as here", "New Mill, as in the text"]


def test_markup_in_what_was_pasted(open_page: OpenPage) -> None:
    """A role full of markup stands there letter for letter."""
    app = pasted(open_page, f"Name: Nora Quill\nRole: {ODD}\nnora.quill@citygallery.example")
    assert not app.exception
