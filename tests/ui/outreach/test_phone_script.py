"""Step 3: what to say to someone, and what came of it."""

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import CareerField, Contact, Letter
from infoint.domain.letters import GAP_MARK, gap_text
from infoint.library.where_found import found_words
from infoint.store import Workspace
from tests.ui.conftest import OpenPage
from tests.ui.playing import box, drawn, fill, has, mine, options, press, read
from tests.worlds.pages import NOW


def ann(ws: Workspace, **values: object) -> None:
    """Ann is on the list."""
    with ws.edit("Ann", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee", email="ann@example.org", **values))


def me(ws: Workspace) -> None:
    """All words that an e-mail to Ann needs."""
    with ws.edit("Me", now=NOW) as tx:
        tx.profile.update(name="Bo Berg", about="I study art.", phone="123")
        tx.fields.put(CareerField(id="art", title="museum work"))
        tx.contacts.update("ann", fields=("art",), where_found="the museum's web page")


def email_to_ann(open_page: OpenPage) -> AppTest:
    """The page about Ann, with e-mail chosen and a first version written."""
    app = fill(open_page("phone_script", contact="ann"), {"channel-ann": "email"})
    return press(app, "write-script")


def test_a_first_version(ws: Workspace, open_page: OpenPage) -> None:
    """The first version holds the person's own words, is stored, and can be copied at once."""
    ann(ws)
    me(ws)
    app = email_to_ann(open_page)
    (letter,) = ws.letters.all()
    shown = app.text_area(key=box("letters", letter.id, "text")).value
    assert shown == letter.text
    for words in ("Dear Ann", "museum work", "I study art.", "the museum's web page", "Bo Berg"):
        assert words in shown
    assert not letter.open_gaps
    assert not has(app, f"no-copy-{letter.id}")
    assert has(app, f"copy-{letter.id}")
    assert app.link_button[0].url.startswith("mailto:ann@example.org?subject=")


def test_gaps_block_copying(ws: Workspace, open_page: OpenPage) -> None:
    """What is missing is listed, and there is no way to copy, mail or download the text."""
    ann(ws)
    app = email_to_ann(open_page)
    (letter,) = ws.letters.all()
    assert letter.open_gaps
    assert all(gap in app.warning[0].value.replace("\\", "") for gap in letter.open_gaps)
    assert app.button(key=f"no-copy-{letter.id}").disabled
    assert not has(app, f"copy-{letter.id}")
    assert not has(app, f"docx-{letter.id}")
    assert not app.link_button


def test_writing_over_the_gaps_frees_the_text(ws: Workspace, open_page: OpenPage) -> None:
    """Once no gap stands in the text, copying works; brackets of one's own do not block it."""
    ann(ws)
    app = email_to_ann(open_page)
    (letter,) = ws.letters.all()
    here = box("letters", letter.id)
    fill(app, {f"{here}-subject": "A question", f"{here}-text": "Dear Ann [from the fair], hello"})
    assert not app.warning
    assert has(app, f"copy-{letter.id}")
    assert ws.letters.all()[0].text == "Dear Ann [from the fair], hello"


def test_gaps_are_filled_from_what_was_entered(ws: Workspace, open_page: OpenPage) -> None:
    """Filling the gaps keeps every other word that the person wrote."""
    ann(ws)
    app = email_to_ann(open_page)
    (letter,) = ws.letters.all()
    text = box("letters", letter.id, "text")
    fill(app, {text: letter.text.replace("Dear Ann", "Hi Ann")})
    me(ws)
    press(app, f"fill-{letter.id}")
    (filled,) = ws.letters.all()
    assert not filled.open_gaps
    assert GAP_MARK not in filled.text
    assert "Hi Ann" in filled.text
    assert "I study art." in app.text_area(key=text).value
    assert has(app, f"copy-{letter.id}")


def test_nothing_to_fill_the_gaps_with(ws: Workspace, open_page: OpenPage) -> None:
    """Where nothing was entered yet, a sentence says so and the text stays."""
    ann(ws)
    app = email_to_ann(open_page)
    (letter,) = ws.letters.all()
    press(app, f"fill-{letter.id}")
    assert "Nothing to fill in was found" in app.error[0].value
    assert ws.letters.all() == [letter]


def test_words_entered_on_the_page(ws: Workspace, open_page: OpenPage) -> None:
    """Name, words about oneself and how one came to the person are entered right here."""
    ann(ws)
    app = open_page("phone_script", contact="ann")
    fill(
        app,
        {
            mine("name"): "Bo Berg",
            mine("about"): "I study art.",
            box("contacts", "ann", "where_found"): "the fair",
        },
    )
    assert (ws.profile.name, ws.profile.about) == ("Bo Berg", "I study art.")
    assert ws.contacts.all()[0].where_found == "the fair"


def test_where_one_found_them_is_kept_as_the_circle(ws: Workspace, open_page: OpenPage) -> None:
    """The words of a circle become its id and stay in the box; what looks like an id is words."""
    ann(ws)
    found = box("contacts", "ann", "where_found")
    app = fill(open_page("phone_script", contact="ann"), {found: "our neighbourhood"})
    assert ws.contacts.all()[0].where_found == "circle:neighbours"
    assert app.text_input(key=found).value == "our neighbourhood"
    assert open_page("phone_script", contact="ann").text_input(key=found).value == (
        "our neighbourhood"
    )
    fill(app, {found: "circle:neighbours"})
    (kept,) = ws.contacts.all()
    assert found_words(kept.where_found) == "circle:neighbours"
    app = open_page("phone_script", contact="ann")
    assert app.text_input(key=found).value == "circle:neighbours"


def test_the_circle_of_another_window_is_shown_in_words(ws: Workspace, open_page: OpenPage) -> None:
    """What gave way to this window's words stands beside them in words, and can be used again."""
    ann(ws)
    found = box("contacts", "ann", "where_found")
    app = open_page("phone_script", contact="ann")
    with ws.edit("Elsewhere", now=NOW) as tx:
        tx.contacts.update("ann", where_found="circle:neighbours")
    fill(app, {found: "the fair"})
    assert ws.contacts.all()[0].where_found == "the fair"
    (other,) = ws.other_texts.all()
    assert "our neighbourhood" in read(app)
    press(app, f"use-{other.id}")
    assert ws.contacts.all()[0].where_found == "circle:neighbours"
    assert app.text_input(key=found).value == "our neighbourhood"


def test_starting_over_and_back(ws: Workspace, open_page: OpenPage) -> None:
    """Starting over brings the template's words back; the notice brings the own ones back."""
    ann(ws)
    me(ws)
    app = email_to_ann(open_page)
    (letter,) = ws.letters.all()
    text = box("letters", letter.id, "text")
    fill(app, {text: "My own words"})
    press(app, f"refill-{letter.id}")
    assert app.text_area(key=text).value == ws.letters.all()[0].text == letter.text
    press(app, "undo-notice")
    assert app.text_area(key=text).value == ws.letters.all()[0].text == "My own words"


def test_the_script_is_kept(ws: Workspace, open_page: OpenPage) -> None:
    """In a new window the channel and the changed script are there again."""
    ann(ws)
    me(ws)
    app = email_to_ann(open_page)
    (letter,) = ws.letters.all()
    fill(app, {box("letters", letter.id, "text"): "My own words"})
    app = open_page("phone_script", contact="ann")
    assert app.get_by_key("channel-ann").value == "email"
    assert app.text_area(key=box("letters", letter.id, "text")).value == "My own words"


@pytest.mark.parametrize(
    ("channel", "files"),
    [("phone", 0), ("voicemail", 0), ("letter", 2), ("introduction", 0)],
)
def test_each_channel_has_its_text(
    channel: str, files: int, ws: Workspace, open_page: OpenPage
) -> None:
    """Each way to reach someone has a first version; a letter can be downloaded in two forms."""
    ann(ws, referred_by="bob", may_use_name=True)
    with ws.edit("Bob", now=NOW) as tx:
        tx.contacts.put(Contact(id="bob", name="Bob Roe"))
    me(ws)
    app = fill(open_page("phone_script", contact="ann"), {"channel-ann": channel})
    press(app, "write-script")
    (letter,) = ws.letters.all()
    assert letter.channel == channel
    here = box("letters", letter.id, "text")
    fill(app, {here: "Hello"})
    assert len(app.get("download_button")) == files
    assert not app.link_button


def test_the_likely_situation_comes_first(ws: Workspace, open_page: OpenPage) -> None:
    """For someone met at an open house, that situation is chosen and its text is written."""
    ann(ws, rung="open house")
    app = fill(open_page("phone_script", contact="ann"), {"channel-ann": "email"})
    assert app.radio(key="situation-ann").value == "event"
    press(app, "write-script")
    assert ws.letters.all()[0].template == "email-event"


def test_channel_and_situation_are_chosen_apart(ws: Workspace, open_page: OpenPage) -> None:
    """Another channel keeps the situation, and each pair of both has a text of its own."""
    ann(ws)
    me(ws)
    app = email_to_ann(open_page)
    press(fill(app, {"situation-ann": "read"}), "write-script")
    press(fill(app, {"channel-ann": "phone"}), "write-script")
    assert app.radio(key="situation-ann").value == "read"
    texts = {letter.template: letter.channel for letter in ws.letters.all()}
    assert len(texts) == 3
    assert list(texts.values()) == ["email", "email", "phone"]


def test_the_situation_follows_what_is_entered(ws: Workspace, open_page: OpenPage) -> None:
    """Saying where one met them changes the likely situation; a choice of one's own then stays."""
    ann(ws)
    app = fill(open_page("phone_script", contact="ann"), {"channel-ann": "email"})
    assert app.radio(key="situation-ann").value == "cold"
    found = box("contacts", "ann", "where_found")
    fill(app, {found: "a career fair"})
    assert app.radio(key="situation-ann").value == "event"
    fill(app, {"situation-ann": "friend"})
    fill(app, {found: "a career fair in May"})
    assert app.radio(key="situation-ann").value == "friend"


def test_the_situation_is_kept(ws: Workspace, open_page: OpenPage) -> None:
    """In a new window the situation is that of the text written last, not the likely one."""
    ann(ws, rung="open house")
    app = fill(
        open_page("phone_script", contact="ann"), {"channel-ann": "email", "situation-ann": "read"}
    )
    press(app, "write-script")
    app = open_page("phone_script", contact="ann")
    assert app.radio(key="situation-ann").value == "read"
    assert has(app, box("letters", ws.letters.all()[0].id, "text"))


def test_a_text_of_a_template_that_is_gone(ws: Workspace, open_page: OpenPage) -> None:
    """Where the content no longer has the template, the text is still there, beside a new start."""
    ann(ws)
    with ws.edit("Script", now=NOW) as tx:
        tx.letters.put(Letter(id="old", contact="ann", template="of-yore", text="My old words"))
    app = open_page("phone_script", contact="ann")
    assert app.text_area(key=box("letters", "old", "text")).value == "My old words"
    assert has(app, "write-script")


def test_nobody_on_the_list(ws: Workspace, open_page: OpenPage) -> None:
    """Without anyone to write to, the page says where to begin and leads there."""
    app = press(open_page("phone_script"), "to-people")
    assert app.title[0].value == "Identify people"


def test_changing_to_someone_else(ws: Workspace, open_page: OpenPage) -> None:
    """Choosing another contact at the top makes the whole page about them."""
    ann(ws)
    with ws.edit("Bob", now=NOW) as tx:
        tx.contacts.put(Contact(id="bob", name="Bob", organization="Zoo"))
    app = open_page("phone_script", contact="ann")
    assert options(app, "contact-of-the-page") == ["Ann Lee", "Bob, Zoo"]
    fill(app, {"contact-of-the-page": "bob"})
    assert has(app, "channel-bob")
    assert app.query_params["contact"] in ("bob", ["bob"])
    assert drawn(app).selectbox(key="contact-of-the-page").value == "bob"


def test_the_check_speaks_of_the_text_in_use(ws: Workspace, open_page: OpenPage) -> None:
    """With the e-mail whole the line ticks; turned to the call with its gaps, it does not."""
    ann(ws)
    me(ws)
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(phone="")
    app = fill(open_page("phone_script", contact="ann"), {"channel-ann": "voicemail"})
    press(app, "write-script")
    assert "Fill in what stands in brackets in your first message." in read(app)
    press(fill(app, {"channel-ann": "email"}), "write-script")
    assert "No gap is left in your first message." in read(app)
    fill(app, {"channel-ann": "voicemail"})
    assert "No gap is left" not in read(app)
    assert open_page("phone_script", contact="ann").radio(key="channel-ann").value == "voicemail"


def test_a_gap_typed_over_is_filled_in_the_other_channel(
    ws: Workspace, open_page: OpenPage
) -> None:
    """What was typed into the e-mail stands in the note as soon as one turns to it."""
    ann(ws, rung="open house")
    app = fill(open_page("phone_script", contact="ann"), {"channel-ann": "note"})
    press(app, "write-script")
    app = email_to_ann(open_page)
    mail = next(one for one in ws.letters.all() if one.channel == "email")
    words = mail.text.replace(gap_text("where you met"), "the fair")
    fill(app, {box("letters", mail.id, "text"): words})
    fill(app, {"channel-ann": "note"})
    note = next(one for one in ws.letters.all() if one.channel == "note")
    assert "we met at the fair." in app.text_area(key=box("letters", note.id, "text")).value


def test_every_gap_says_where_it_is_filled(ws: Workspace, open_page: OpenPage) -> None:
    """Beside each gap stands where one enters it; the same is said where nothing was found."""
    ann(ws)
    app = email_to_ann(open_page)
    where = "your name: Enter it above, under “Words that go into it”."
    assert where in app.warning[0].value
    (letter,) = ws.letters.all()
    press(app, f"fill-{letter.id}")
    assert where in app.error[0].value
