"""Step 3: what to say to someone, and what came of it."""

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import CareerField, Contact, Letter
from infoint.domain.contacts import circle_id
from infoint.domain.letters import GAP_MARK, gap_text, said_first
from infoint.interviews.appointment import plan_interview
from infoint.library import load_library
from infoint.library.where_found import found_words
from infoint.outreach.first_message import first_message
from infoint.store import Workspace
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import (
    box,
    draft,
    drawn,
    fill,
    has,
    mine,
    options,
    part_on,
    press,
    read,
    text_on,
    to_part,
)


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


def how(open_page: OpenPage) -> AppTest:
    """The part about Ann in which the way to reach her is chosen."""
    return open_page("phone_script", contact="ann")


def written(open_page: OpenPage, **chosen: str) -> AppTest:
    """The part with the text to Ann, in the way chosen, its first version written on the way."""
    app = fill(how(open_page), {f"{name}-ann": value for name, value in chosen.items()})
    return press(app, "continue")


def email_to_ann(open_page: OpenPage) -> AppTest:
    return written(open_page, channel="email")


def at(open_page: OpenPage, part: str) -> AppTest:
    return open_page("phone_script", part=part, contact="ann")


def turn(app: AppTest, part: str) -> AppTest:
    """Another part of the same page, from the map."""
    return to_part(app, part)


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
    turn(app, "send")
    assert not has(app, f"no-copy-{letter.id}")
    assert has(app, f"copy-{letter.id}")
    assert app.link_button[0].url.startswith("mailto:ann@example.org?subject=")


def test_gaps_block_copying(ws: Workspace, open_page: OpenPage) -> None:
    """What is missing is asked for, and there is no way to copy, mail or download the text."""
    ann(ws)
    app = email_to_ann(open_page)
    (letter,) = ws.letters.all()
    assert letter.open_gaps
    app = turn(app, "send")
    assert has(app, draft("first-words", "name"))
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
    assert ws.letters.all()[0].text == "Dear Ann [from the fair], hello"
    assert has(turn(app, "send"), f"copy-{letter.id}")


def test_gaps_are_filled_from_what_was_entered(ws: Workspace, open_page: OpenPage) -> None:
    """Filling the gaps keeps every other word that the person wrote."""
    ann(ws, rung="unknown")
    app = email_to_ann(open_page)
    (letter,) = ws.letters.all()
    text = box("letters", letter.id, "text")
    fill(app, {text: letter.text.replace("Dear Ann", "Hi Ann")})
    me(ws)
    press(drawn(app), f"fill-{letter.id}")
    (filled,) = ws.letters.all()
    assert not filled.open_gaps
    assert GAP_MARK not in filled.text
    assert "Hi Ann" in filled.text
    assert "I study art." in app.text_area(key=text).value
    assert has(turn(app, "send"), f"copy-{letter.id}")


def test_nothing_to_fill_the_gaps_with(ws: Workspace, open_page: OpenPage) -> None:
    """Where nothing was entered yet, there is nothing to press; once there is, there is."""
    ann(ws)
    app = email_to_ann(open_page)
    key = f"fill-{ws.letters.all()[0].id}"
    assert app.button(key=key).disabled
    me(ws)
    assert not drawn(app).button(key=key).disabled


def test_only_what_is_missing_is_asked(ws: Workspace, open_page: OpenPage) -> None:
    """Of one's own words two gaps stand open at most; the rest is behind Change."""
    ann(ws)
    app = how(open_page)
    about, found = mine("about"), box("contacts", "ann", "where_found")
    assert has(app, mine("name"))
    assert has(app, about)
    assert not has(app, found)
    fill(app, {mine("name"): "Bo Berg", about: "I study art."})
    assert (ws.profile.name, ws.profile.about) == ("Bo Berg", "I study art.")
    assert has(app, about), "a box does not go while one types"
    press(app, "words-done")
    assert not has(app, about)
    assert "**Bo Berg:** I study art" in read(app)
    fill(app, {"change-words": "How you came to this person"})
    fill(app, {found: "the fair"})
    assert ws.contacts.all()[0].where_found == "the fair"


def test_what_was_told_is_not_asked_again(ws: Workspace, open_page: OpenPage) -> None:
    """After Continue the words stand in the text, and on the way back to be read."""
    ann(ws, rung="unknown")
    app = fill(how(open_page), {mine("name"): "Bo Berg", mine("about"): "I study art."})
    press(app, "continue")
    assert "Bo Berg" in ws.letters.all()[0].text
    press(app, "back")
    assert app.title[0].value == "How will you reach Ann?"
    assert not has(app, mine("name"))
    assert "**Bo Berg:** I study art" in read(press(app, "words-done"))


def test_the_ways_of_today_come_first(ws: Workspace, open_page: OpenPage) -> None:
    """An e-mail and a LinkedIn note stand before the phone, which the documents begin with."""
    ann(ws)
    options = list(how(open_page).radio(key="channel-ann").options)
    assert options[0] == "E-mail"
    assert options.index("LinkedIn note") < options.index("Phone") < options.index("Letter")


def found_box(open_page: OpenPage) -> AppTest:
    """The part in which one says how one came to Ann, the box for it open."""
    return fill(how(open_page), {"change-words": "How you came to this person"})


def test_where_one_found_them_is_kept_as_the_circle(ws: Workspace, open_page: OpenPage) -> None:
    """The words of a circle become its id and stay in the box; what looks like an id is words."""
    ann(ws)
    found = box("contacts", "ann", "where_found")
    app = fill(found_box(open_page), {found: "our neighbourhood"})
    assert ws.contacts.all()[0].where_found == "circle:neighbours"
    assert app.text_input(key=found).value == "our neighbourhood"
    assert found_box(open_page).text_input(key=found).value == "our neighbourhood"
    fill(app, {found: "circle:neighbours"})
    (kept,) = ws.contacts.all()
    assert found_words(kept.where_found) == "circle:neighbours"
    assert found_box(open_page).text_input(key=found).value == "circle:neighbours"


def test_the_circle_of_another_window_is_shown_in_words(ws: Workspace, open_page: OpenPage) -> None:
    """What gave way to this window's words stands beside them in words, and can be used again."""
    ann(ws)
    found = box("contacts", "ann", "where_found")
    app = found_box(open_page)
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
    fill(app, {"other-texts-ann": "Start over from the template"})
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
    assert how(open_page).get_by_key("channel-ann").value == "email"
    app = at(open_page, "write")
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
    if channel == "voicemail":
        app = fill(written(open_page), {"other-texts-ann": "What to leave as a voicemail"})
    else:
        app = written(open_page, channel=channel)
    letter = ws.letters.all()[-1]
    assert letter.channel == channel
    fill(app, {box("letters", letter.id, "text"): "Hello"})
    app = turn(app, "send")
    assert len(app.get("download_button")) == files
    assert not app.link_button


def test_the_likely_situation_comes_first(ws: Workspace, open_page: OpenPage) -> None:
    """For someone met at an open house, that situation is chosen and its text is written."""
    ann(ws, rung="open house")
    app = how(open_page)
    assert "**We met at an event**" in read(app)
    press(app, "continue")
    assert ws.letters.all()[0].template == "email-event"


def test_channel_and_situation_are_chosen_apart(ws: Workspace, open_page: OpenPage) -> None:
    """Another channel keeps the situation, and each pair of both has a text of its own."""
    ann(ws)
    me(ws)
    email_to_ann(open_page)
    app = written(open_page, situation="read")
    app = fill(turn(app, "how"), {"channel-ann": "phone"})
    assert "**I read or heard about them**" in read(app)
    press(app, "continue")
    texts = {letter.template: letter.channel for letter in ws.letters.all()}
    assert len(texts) == 3
    assert list(texts.values()) == ["email", "email", "phone"]


def test_what_is_chosen_is_there_on_every_part(ws: Workspace, open_page: OpenPage) -> None:
    """A channel chosen before a text is written is kept on the other parts and in a new window."""
    ann(ws)
    app = fill(how(open_page), {"channel-ann": "letter"})
    turn(app, "send")
    assert turn(app, "how").radio(key="channel-ann").value == "letter"
    app = at(open_page, "write")
    letter, words = text_on(app)
    fill(app, {box("letters", letter, "text"): f"{words} Thank you."})
    assert ws.letters.all()[0].channel == "letter"


def test_not_knowing_is_an_answer(ws: Workspace, open_page: OpenPage) -> None:
    """Whoever does not know yet is given the way that fits, with the reason."""
    ann(ws)
    app = fill(how(open_page), {"channel-ann": "unsure"})
    assert "You have the address" in read(app)
    press(app, "continue")
    assert ws.letters.all()[0].channel == "email"
    assert turn(app, "how").radio(key="channel-ann").value == "unsure"


@pytest.mark.parametrize(
    ("known", "channel", "reason"),
    [
        ({"email": "a@example.org"}, "email", "You have the address"),
        ({"email": "", "phone": "123"}, "phone", "You have the number"),
        ({"email": "", "profile_url": "https://example.org/ann"}, "note", "You have a profile"),
        ({"email": "", "organization": "The zoo"}, "message", "You know Ann"),
        (
            {"email": "", "organization": "The zoo", "role": "keeper"},
            "email",
            "website of The zoo may have",
        ),
        ({"email": "", "rung": "unknown"}, "email", "Write now, find it later"),
        ({"email": "", "name": "the woman at the zoo"}, "in person", "you would say aloud"),
        ({"email": ""}, "message", "a short message is enough"),
    ],
)
def test_the_way_that_fits_is_proposed(
    known: dict[str, str], channel: str, reason: str, ws: Workspace, open_page: OpenPage
) -> None:
    """It is the one for which there is an address, and a line says why."""
    ann(ws)
    with ws.edit("Known", now=NOW) as tx:
        tx.contacts.update("ann", **known)
    app = how(open_page)
    assert app.radio(key="channel-ann").value == channel
    assert reason in read(app)


def test_no_call_is_pushed_on_who_cannot_call(ws: Workspace, open_page: OpenPage) -> None:
    """Only ways that one has said to have are offered, and the first text names them."""
    ann(ws, rung="unknown")
    with ws.edit("", now=NOW) as tx:
        tx.contacts.update("ann", email="", phone="123")
    app = fill(how(open_page), {"change-words": "ways"})
    app = fill(app, {box("profile", "profile", "ways"): ["video", "in writing"]})
    app = how(open_page)
    assert app.radio(key="channel-ann").value == "message"
    assert not {"Phone", "In person"} & set(app.radio(key="channel-ann").options)
    press(app, "continue")
    (text,) = ws.letters.all()
    assert "20 minutes by video, or send you about five questions in writing" in text.text


def test_the_situation_follows_what_is_entered(ws: Workspace, open_page: OpenPage) -> None:
    """Saying where one met them changes the likely situation; a choice of one's own then stays."""
    ann(ws)
    app = found_box(open_page)
    assert app.selectbox(key="situation-ann").value is None
    found = box("contacts", "ann", "where_found")
    fill(app, {found: "a career fair"})
    assert "**We met at an event**" in read(app)
    fill(app, {"change-situation-ann": "We know each other"})
    fill(app, {found: "a career fair in May"})
    assert "**We know each other**" in read(app)


def test_words_about_how_one_knows_them(ws: Workspace, open_page: OpenPage) -> None:
    """What nobody understands is no sign that one has not met: it is shown, and nothing is set."""
    ann(ws, relationship="pool on Mondays")
    app = how(open_page)
    assert app.selectbox(key="situation-ann").value is None
    assert "You noted: pool on Mondays" in [one.value for one in app.caption]


def test_notes_that_say_where_one_met(ws: Workspace, open_page: OpenPage) -> None:
    """Nobody is said to be a stranger whose notes tell where one met: nothing is set."""
    ann(ws, role="planner", organization="City of X", notes="Director since May. Met at church")
    app = how(open_page)
    assert app.selectbox(key="situation-ann").value is None
    assert "You noted: Met at church" in [one.value for one in app.caption]


def test_the_situation_is_kept(ws: Workspace, open_page: OpenPage) -> None:
    """In a new window the situation is that of the text written last, not the likely one."""
    ann(ws, rung="open house")
    app = fill(how(open_page), {"change-situation-ann": "I read or heard about them"})
    press(app, "continue")
    assert "**I read or heard about them**" in read(how(open_page))
    assert has(at(open_page, "write"), box("letters", ws.letters.all()[0].id, "text"))


def test_a_text_of_a_template_that_is_gone(ws: Workspace, open_page: OpenPage) -> None:
    """Where the content no longer has the template, the text is still there, beside a new start."""
    ann(ws)
    with ws.edit("Script", now=NOW) as tx:
        tx.letters.put(Letter(id="old", contact="ann", template="of-yore", text="My old words"))
    app = at(open_page, "write")
    assert app.text_area(key=box("letters", "old", "text")).value == "My old words"
    fill(app, {"other-texts-ann": "Start over from the template"})
    assert len(ws.letters) == 2
    assert "My old words" in [one.value for one in app.text]


def test_nobody_on_the_list(ws: Workspace, open_page: OpenPage) -> None:
    """Without anyone to write to, the page says where to begin and leads there."""
    app = press(open_page("phone_script"), "to-people")
    assert part_on(app) == "think"


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
    """With the e-mail whole the line ticks; turned to the voicemail with its gaps, it does not."""
    ann(ws)
    me(ws)
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(phone="")
    app = email_to_ann(open_page)
    assert ":green[:material/check_circle:] No gap left" in read(app)
    fill(app, {"other-texts-ann": "What to leave as a voicemail"})
    assert ":gray[:material/radio_button_unchecked:] No gap left" in read(app)
    assert how(open_page).radio(key="channel-ann").value == "voicemail"


def test_a_gap_typed_over_is_filled_in_the_other_channel(
    ws: Workspace, open_page: OpenPage
) -> None:
    """What was typed into the e-mail stands in the note as soon as one turns to it."""
    ann(ws, rung="open house")
    written(open_page, channel="note")
    app = fill(how(open_page), {"channel-ann": "email"})
    app = press(app, "continue")
    mail = next(one for one in ws.letters.all() if one.channel == "email")
    words = mail.text.replace(gap_text("where you met"), "the fair")
    fill(app, {box("letters", mail.id, "text"): words})
    fill(app, {"other-texts-ann": "As a LinkedIn note"})
    note = next(one for one in ws.letters.all() if one.channel == "note")
    assert "we met at the fair." in app.text_area(key=box("letters", note.id, "text")).value


def test_every_gap_says_where_it_is_filled(ws: Workspace, open_page: OpenPage) -> None:
    """One's own words are asked for right there, two at most; of the rest it is said where."""
    ann(ws, rung="unknown")
    app = email_to_ann(open_page)
    (letter,) = ws.letters.all()
    gaps = len(letter.open_gaps)
    asked = [key for key in (draft("first-words", "name"), mine("about")) if has(app, key)]
    assert len(asked) == 2
    assert app.warning[0].value.count("\n- ") == gaps - 2
    assert app.button(key=f"fill-{letter.id}").disabled
    fill(app, {draft("first-words", "name"): "Mia Roth"})
    press(app, f"fill-{letter.id}")
    (letter,) = ws.letters.all()
    assert "your name" not in letter.open_gaps
    assert "Mia Roth" in letter.text
    assert has(turn(app, "send"), mine("about"))


def test_what_is_copied_is_what_is_shown(ws: Workspace, open_page: OpenPage) -> None:
    """What one says after their answer is not on the card, and not on the clipboard."""
    ann(ws)
    with ws.edit("Call", now=NOW) as tx:
        words = "Hello Ann, do you have a minute?\n\nIf they say no:\nThank you all the same."
        tx.letters.put(Letter(contact="ann", template="phone", channel="phone", text=words))
    app = open_page("phone_script", part="send", contact="ann")
    sent_to_browser = "".join(str(one.proto) for one in app.main)
    assert "do you have a minute?" in sent_to_browser
    assert "Thank you all the same" not in sent_to_browser


def test_the_heading_says_what_one_is_doing(ws: Workspace, open_page: OpenPage) -> None:
    """Each part has its own, with the name of the person."""
    ann(ws)
    assert how(open_page).title[0].value == "How will you reach Ann?"
    app = email_to_ann(open_page)
    assert app.title[0].value == "Write to Ann"
    assert turn(app, "practise").title[0].value == "Go through it once"
    assert turn(app, "send").title[0].value == "Send it to Ann"
    fill(turn(app, "how"), {"channel-ann": "phone"})
    assert turn(app, "write").title[0].value == "What you will say to Ann"
    assert turn(app, "send").title[0].value == "Call Ann"


def test_a_first_version_is_never_written_by_looking(ws: Workspace, open_page: OpenPage) -> None:
    """Looking at the parts writes nothing, though the text stands there; a changed word keeps it,
    and all of it can be taken back.
    """
    ann(ws)
    app = how(open_page)
    for part in ("write", "practise", "send"):
        turn(app, part)
    assert not ws.letters.all()
    letter, words = text_on(turn(app, "write"))
    assert "Ann" in words
    assert not ws.edits()[0].label.startswith("Began")
    fill(app, {box("letters", letter, "text"): f"{words} Thank you."})
    assert [(one.id, one.text) for one in ws.letters.all()] == [(letter, f"{words} Thank you.")]
    assert text_on(app) == (letter, f"{words} Thank you.")


def test_a_name_is_no_markup(ws: Workspace, open_page: OpenPage) -> None:
    """In the heading and the sentences of every part a name stands letter for letter."""
    with ws.edit("Odd", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="*Ann*<b>"))
    for part, heading in (("how", "How will you reach {name}?"), ("write", "Write to {name}")):
        assert (
            at(open_page, part).title[0].value.startswith(heading.format(name="\\*Ann\\*\\<b\\>"))
        )


def test_a_kind_of_work_is_asked_for_where_the_text_lacks_it(
    ws: Workspace, open_page: OpenPage
) -> None:
    """Without any field on the list there is a box beside the gap, and it is no dead end.

    So it is in a text that one has changed, while another field was on the list.
    """
    ann(ws)
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="Mia Roth", about="I study art.")
        tx.contacts.update("ann", fields=(), where_found="LinkedIn")
        for title in ("Law", "Baking"):
            tx.fields.put(CareerField(title=title))
    email_to_ann(open_page)
    (letter,) = ws.letters.all()
    with ws.edit("", now=NOW) as tx:
        tx.letters.update(letter.id, text=f"{letter.text}\n\nPS: I live nearby.")
        for one in tx.fields.all():
            tx.fields.remove(one.id)
    app = email_to_ann(open_page)
    (letter,) = ws.letters.all()
    assert letter.open_gaps == ("the field you are exploring",)
    fill(app, {draft("first-words", "field"): "nursing"})
    press(app, f"fill-{letter.id}")
    (letter,) = ws.letters.all()
    assert not letter.open_gaps
    assert "work in nursing" in letter.text


def test_a_text_to_a_stranger_does_without_a_kind_of_work(
    ws: Workspace, open_page: OpenPage
) -> None:
    """Who has not named any kind of work asks about theirs, without a gap."""
    ann(ws)
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="Mia Roth", about="I study art.")
        tx.contacts.update("ann", fields=(), where_found="LinkedIn")
        for one in tx.fields.all():
            tx.fields.remove(one.id)
    email_to_ann(open_page)
    (letter,) = ws.letters.all()
    assert not letter.open_gaps
    assert "I am finding out about work like yours" in letter.text


def test_how_one_knows_them_is_asked_under_every_first_text(
    ws: Workspace, open_page: OpenPage
) -> None:
    """Not only under that of the first person named; one tap, and the text says what is true."""
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="Tom")
        tx.contacts.put(Contact(id="ann", name="Ann", relationship="aunt"))
        tx.contacts.put(Contact(id="bo", name="Bo Ek", role="nurse", organization="St. Anne"))
    for one in ("ann", "bo"):
        first_message(ws, load_library(), one, now=NOW)
    assert not has(open_page("phone_script", part="write", contact="ann"), "how-known-family")
    app = open_page("phone_script", part="write", contact="bo")
    (text,) = (one for one in ws.letters.all() if one.contact == "bo")
    assert "through \u2063[where you found them" in text.text
    press(app, "how-known-from-work")
    (text,) = (one for one in ws.letters.all() if one.contact == "bo")
    assert "it's Tom" in text.text
    app = open_page("phone_script", part="write", contact="bo")
    assert has(app, "how-known-back")
    assert not has(app, "how-known-family")
    app = open_page("phone_script", part="how", contact="bo")
    assert "**From work**" in read(app)
    fill(app, {"change-situation-bo": "We have not met"})
    press(open_page("phone_script", part="how", contact="bo"), "continue")
    (text,) = (one for one in ws.letters.all() if one.contact == "bo")
    assert "through \u2063[where you found them" in text.text


def test_a_teacher_from_a_circle_is_asked_about_still(ws: Workspace, open_page: OpenPage) -> None:
    """The first text begins as to somebody whom one knows; one tap says it more exactly."""
    with ws.edit("Ann", now=NOW) as tx:
        tx.profile.update(name="Rosa Lima")
        place = circle_id("teachers")
        tx.contacts.put(Contact(id="ann", name="Ann Lee", email="a@example.org", where_found=place))
    first_message(ws, load_library(), "ann", now=NOW)
    (text,) = ws.letters.all()
    assert "It's Rosa Lima from your class." in text.text
    assert app_asks(open_page("phone_script", part="how", contact="ann"))
    press(open_page("phone_script", part="write", contact="ann"), "how-known-from-work")
    (text,) = ws.letters.all()
    assert "It's Rosa Lima from work." in text.text
    assert not app_asks(open_page("phone_script", part="how", contact="ann"))


def app_asks(app: AppTest) -> bool:
    """Whether How asks how one knows somebody, with nothing chosen."""
    return has(app, "situation-ann") and app.selectbox(key="situation-ann").value is None


@pytest.mark.parametrize("channel", ["phone", "email", "message"])
def test_a_name_typed_on_the_way_is_put_in(
    channel: str, ws: Workspace, open_page: OpenPage
) -> None:
    """Whoever types it and presses Continue is not asked again, and nothing has brackets."""
    ann(ws, relationship="aunt")
    written(open_page, channel=channel)
    app = at(open_page, "write")
    press(fill(app, {draft("first-words", "name"): "tom"}), "continue")
    (letter,) = ws.letters.all()
    assert not letter.open_gaps
    assert "Tom" in letter.text


@pytest.mark.parametrize("channel", ["phone", "in person"])
def test_only_what_is_said_is_counted(channel: str, ws: Workspace, open_page: OpenPage) -> None:
    """What one says after an answer is not part of it, on the phone and face to face."""
    ann(ws, relationship="aunt")
    app = written(open_page, channel=channel)
    (letter,) = ws.letters.all()
    said = said_first(letter.clean_text)
    assert "If they say no:" not in said
    count = sum(any(map(str.isalnum, word)) for word in said.split())
    assert f"{count} words" in read(app)


def test_which_field_a_text_is_about_is_seen_and_changed(
    ws: Workspace, open_page: OpenPage
) -> None:
    """For somebody of whom no field is said the only one stands there, and is said to count; the
    text follows another choice, and a talk is about what was chosen.
    """
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="Mia Roth", about="I study art.")
        tx.fields.put(CareerField(id="art", title="museum work"))
        person = {"role": "Battery engineer", "where_found": "LinkedIn", "email": "b@example.org"}
        tx.contacts.put(Contact(id="ann", name="Ann", **person))
    app = email_to_ann(open_page)
    key = "about-field-ann"
    assert app.selectbox(key=key).value == "art"
    assert "A talk that comes of it counts for this field." in read(app)
    assert has(open_page("phone_script", part="send", contact="ann"), key)
    app = fill(app, {key: "none"})
    (letter,) = ws.letters.all()
    assert "museum work" not in letter.text
    assert not has(open_page("phone_script", part="send", contact="ann"), key)
    assert not letter.open_gaps
    assert "counts for this field" not in read(app)
    assert plan_interview(ws, load_library(), "ann", now=NOW).field == ""
    app = open_page("phone_script", part="write", contact="ann")
    assert app.selectbox(key=key).value == "none"
    fill(app, {key: "art"})
    (letter,) = ws.letters.all()
    assert "museum work" in letter.text


def test_without_a_field_no_question_is_asked(ws: Workspace, open_page: OpenPage) -> None:
    """Who has not named any kind of work is not asked which of them it is about."""
    ann(ws, where_found="LinkedIn")
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="Mia Roth", about="I study art.")
    assert not has(email_to_ann(open_page), "about-field-ann")
