"""Practise the call: the opening aloud, the answers that may come, and how sure one feels."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import Contact, Letter, Rehearsal
from infoint.domain.letters import gap_text
from infoint.library import load_library
from infoint.library.template_values import card_said
from infoint.outreach.practice import card_names
from infoint.store import Workspace
from infoint.ui.session.plain_text import plain_text
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import draft, fill, has, press, read
from tests.worlds.pages import ODD

ROUND = "rehearsal-ann"
CARDS = load_library().practice_cards


def ann(ws: Workspace, *texts: Letter) -> None:
    """Ann is on the list, with these texts for her."""
    with ws.edit("Ann", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        for text in texts:
            tx.letters.put(text)


def said(text: str, channel: str = "phone", key: str = "one", **values: object) -> Letter:
    """A text for Ann."""
    return Letter(id=key, contact="ann", channel=channel, text=text, **values)


def practising(open_page: OpenPage, station: str = "") -> AppTest:
    """The part about Ann, at this card; without one at the person's own words."""
    view = {"view": station} if station else {}
    return open_page("phone_script", part="practise", contact="ann", **view)


def on_map(app: AppTest) -> list[str]:
    """The icons of the parts of the step, as they stand on its map."""
    (parts,) = [one for one in app.button_group if one.label == "Parts"]
    return [option.content_icon for option in parts.proto.options]


def large(app: AppTest, key: str) -> str:
    """The words set in large type."""
    return str(app.get_by_key(key).proto.json)


def test_the_opening_with_its_time(ws: Workspace, open_page: OpenPage) -> None:
    """The kept words stand in large type, letter for letter, with the time they take."""
    ann(ws, said(f"Hello Ann, {ODD}. " + "word " * 71))
    app = practising(open_page)
    assert ODD in large(app, "opening-one").replace("\\u003c", "<").replace("\\u003e", ">")
    assert "about 35 seconds" in read(app)


def test_what_follows_their_answer_is_no_part_of_the_opening(
    ws: Workspace, open_page: OpenPage
) -> None:
    """The opening alone is timed and stands large; what is said after an answer stands below."""
    ann(ws, said("word " * 65 + "\n\nIf they say yes:\n" + "Thank you. " * 65))
    app = practising(open_page)
    assert "Thank you" not in large(app, "opening-one")
    assert "about 30 seconds" in read(app)
    assert "If they say yes:" in "".join(each.value for each in app.text)


def test_a_card_names_the_one_who_is_called(ws: Workspace, open_page: OpenPage) -> None:
    """At Ingrid's practice it is her practice that answers, and no doctor's office."""
    ann(ws)
    with ws.edit("", now=NOW) as tx:
        tx.contacts.update("ann", name="Ingrid Dahl", organization="Dahl Gardens")
    app = practising(open_page, "assistant")
    assert "Dahl Gardens, this is Ben" in large(app, "heard-assistant")
    assert "Ingrid Dahl" in read(press(app, "show-answer")).replace("\\", "")


def test_the_text_written_last(ws: Workspace, open_page: OpenPage) -> None:
    """Of two openings for the phone the newer one is practised; an e-mail is no opening."""
    ann(ws, said("Old", key="old"), said("New", key="new"), said("Dear Ann", "email", "mail"))
    app = practising(open_page)
    assert has(app, "opening-new")
    assert not has(app, "opening-old")
    assert not has(app, "opening-mail")


def test_phone_and_voicemail(ws: Workspace, open_page: OpenPage) -> None:
    """Where there are words for both, those in use are said."""
    ann(ws, said("Hello Ann"), said("Hello, this is Bo", "voicemail", "two"))
    assert has(practising(open_page), "opening-two")
    with ws.edit("", now=NOW) as tx:
        tx.letters.update("one", taken_up=NOW)
    assert has(practising(open_page), "opening-one")


def test_a_written_text_is_read_aloud(ws: Workspace, open_page: OpenPage) -> None:
    """Before an e-mail goes out it can be said aloud once, too."""
    ann(ws, said("Dear Ann, hello", "email"))
    app = practising(open_page)
    assert "Dear Ann" in large(app, "opening-one")
    assert "reads odd" in read(app)


def test_gaps_are_told(ws: Workspace, open_page: OpenPage) -> None:
    """An opening with gaps can be practised, with a word on the brackets."""
    gap = gap_text("your name")
    ann(ws, said(f"Hello, I am {gap}", gaps=(gap,)))
    app = practising(open_page)
    assert "brackets" in read(app)
    assert "[your name]" in large(app, "opening-one")


def test_without_an_opening(ws: Workspace, open_page: OpenPage) -> None:
    """Where nothing was written yet the page leads to writing it, with the same person."""
    ann(ws)
    app = press(practising(open_page), "to-script")
    assert app.title[0].value == "Write to Ann"
    assert app.selectbox(key="contact-of-the-page").value == "ann"


def test_the_step_leads_here(ws: Workspace, open_page: OpenPage) -> None:
    """From the text Continue leads to saying it aloud, with the same person."""
    ann(ws, said("Hello Ann"))
    app = press(open_page("phone_script", part="write", contact="ann"), "continue")
    assert app.title[0].value == "Go through it once"
    assert has(app, "opening-one")


def test_without_anyone(ws: Workspace, open_page: OpenPage) -> None:
    """The answers can be practised before anyone is on the list, and the round is kept."""
    app = open_page("phone_script", part="practise", view="round")
    fill(app, {draft("rehearsal-nobody", "after"): 4})
    press(app, "keep-round")
    (kept,) = ws.rehearsals.all()
    assert (kept.contact, kept.confidence_after) == ("", 4)


def test_every_card_asks_first_and_answers_then(ws: Workspace, open_page: OpenPage) -> None:
    """Each card shows what one hears; what a good answer does comes only when asked for."""
    ann(ws)
    names = card_names(ws, "ann", now=NOW)
    app = practising(open_page)
    assert not has(app, "next-card")
    for place, card in enumerate(CARDS, 2):
        press(app, "to-cards" if place == 2 else "next-card")
        menu = app.get_by_key("practice-card")
        assert menu.label.startswith(f"{place} of {len(CARDS) + 2}: ")
        assert has(app, f"heard-{card.key}")
        words = read(app)
        example = plain_text(card_said(card.example, names))
        assert example not in words
        assert not any(point.text in words for point in card.good_answer)
        words = read(press(app, "show-answer"))
        assert example in words
        assert all(point.text in words for point in card.good_answer)
    press(app, "next-card")
    assert has(app, "keep-round")
    assert app.button(key="next-card").disabled


def test_a_card_is_closed_again(ws: Workspace, open_page: OpenPage) -> None:
    """Coming back to a card, or choosing one from the list, hides its answer again."""
    ann(ws)
    first, second = CARDS[0].key, CARDS[1]
    app = press(practising(open_page, first), "show-answer")
    press(press(app, "next-card"), "previous-card")
    assert has(app, f"heard-{first}")
    assert has(app, "show-answer")
    press(app, "show-answer")
    fill(app, {"practice-card": second.title})
    assert has(app, "show-answer")
    assert has(app, f"heard-{second.key}")


def test_a_round_is_kept(ws: Workspace, open_page: OpenPage) -> None:
    """Confidence and ratings become one round in one edit; the boxes are empty, undo works."""
    ann(ws, said("Hello Ann"))
    first = CARDS[0].key
    fill(press(practising(open_page), "said-it"), {draft(ROUND, "rating-opening"): 3})
    app = press(practising(open_page, first), "show-answer")
    fill(app, {draft(ROUND, f"rating-{first}"): 5})
    app = practising(open_page, "round")
    fill(app, {draft(ROUND, "before"): 2, draft(ROUND, "after"): 4})
    assert "2 answers rated" in read(app)
    assert not ws.rehearsals.all()
    press(app, "keep-round")
    (kept,) = ws.rehearsals.all()
    assert (kept.contact, kept.confidence_before, kept.confidence_after) == ("ann", 2, 4)
    assert kept.ratings == {"opening": 3, first: 5}
    assert "2 → 4 of 5, 2 answers rated" in read(app)
    assert app.radio(key=draft(ROUND, "before")).value is None
    press(app, "undo-notice")
    assert not ws.rehearsals.all()
    assert app.radio(key=draft(ROUND, "before")).value == 2


def test_what_was_rated_is_there_in_a_new_window(ws: Workspace, open_page: OpenPage) -> None:
    """A round that was not kept yet goes on where it stopped."""
    ann(ws)
    fill(practising(open_page, "round"), {draft(ROUND, "before"): 2})
    app = practising(open_page, "round")
    assert app.radio(key=draft(ROUND, "before")).value == 2


def test_a_round_without_anything(ws: Workspace, open_page: OpenPage) -> None:
    """Nothing is kept where nothing was practised, and the page says what to do."""
    ann(ws)
    app = press(practising(open_page, "round"), "keep-round")
    assert not ws.rehearsals.all()
    assert "Practise the opening or a card first" in app.error[0].value


def test_earlier_rounds(ws: Workspace, open_page: OpenPage) -> None:
    """The last five rounds with this person are listed, the newest first, and no one else's."""
    ann(ws)
    with ws.edit("Rounds", now=NOW) as tx:
        tx.rehearsals.put(Rehearsal(contact="bob", at=NOW, confidence_before=5, confidence_after=5))
        for n in range(7):
            at = NOW - timedelta(days=n)
            tx.rehearsals.put(
                Rehearsal(contact="ann", at=at, ratings=dict.fromkeys("abcdefg"[n:], 3))
            )
    words = read(practising(open_page, "round"))
    assert words.index("7 answers rated") < words.index("6 answers rated")
    assert "2 answers rated" not in words
    assert "And 2 more rounds." in words
    assert "5 → 5" not in words


@pytest.mark.parametrize("station", ["", CARDS[0].key])
def test_what_becomes_of_a_recording_is_said(
    station: str, ws: Workspace, open_page: OpenPage
) -> None:
    """The microphone comes when it is asked for; beside it stands that nothing is stored."""
    ann(ws, said("Hello Ann"))
    app = practising(open_page, station)
    assert not app.get("audio_input")
    press(app, f"ask-answer-{station}" if station else "ask-recorded-one")
    assert len(app.get("audio_input")) == 1
    assert read(app).count("never writes it to disk") == 1


@pytest.mark.parametrize("contact", ["ann", ""])
def test_why_not_to_hesitate(contact: str, ws: Workspace, open_page: OpenPage) -> None:
    """A study's finding about asking stands below the words, with its source at hand."""
    ann(ws)
    address = {"contact": contact} if contact else {}
    app = open_page("phone_script", part="practise", **address)
    (fact, *_others) = load_library().facts_for("phone-script")
    (shown,) = [one for one in app.markdown if fact.text in one.value]
    assert "Flynn and Lake" in shown.proto.help


def test_the_first_time_is_one_quiet_thing(ws: Workspace, open_page: OpenPage) -> None:
    """The text, that it was said, and on: cards, marks and a microphone come when asked for."""
    ann(ws, said("Hello Ann"))
    app = practising(open_page)
    assert has(app, "opening-one")
    assert not any(has(app, key) for key in ("previous-card", "practice-card", "next-card"))
    assert not has(app, draft(ROUND, "rating-opening"))
    before = on_map(app)
    press(app, "said-it")
    assert "Gone through once." in read(app)
    assert not has(app, "said-it")
    app = practising(open_page)
    assert "Gone through once." in read(app)
    assert on_map(app).count(":material/done:") == before.count(":material/done:") + 1
    press(app, "to-cards")
    assert has(app, f"heard-{CARDS[0].key}")
    press(app, "previous-card")
    assert has(app, "opening-one")


def test_the_cards_need_nobody(ws: Workspace, open_page: OpenPage) -> None:
    """Who has nobody on the list can practise the answers all the same."""
    app = press(open_page("phone_script", part="practise"), "to-cards")
    assert has(app, f"heard-{CARDS[0].key}")
