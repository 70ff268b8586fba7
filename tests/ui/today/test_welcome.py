"""The first ten minutes: one question a view, and then at once what one could say."""

import pytest

from infoint.domain import CareerField, Contact
from infoint.domain.letters import gap_text
from infoint.store import Workspace
from infoint.ui.session.plain_text import plain_text
from infoint.words.mid_sentence import in_a_sentence
from tests.times import NOW
from tests.titles import WELCOME
from tests.ui.conftest import OpenPage
from tests.ui.playing import draft, drawn, fill, has, options, page_of, press, read

FIELD, KNOWS, AGREED = (draft("first-questions", name) for name in ("field", "knows", "agreed"))
NAME, CURIOUS = draft("first-words", "name"), draft("first-words", "field")
WHO = "Who works in {}, or might know somebody who does?"
SAY = "Here is what you could write to Vera"
PHONE = "Vera Lind, nurse, 030 1234567"


def told(open_page: OpenPage, field: str = "Nursing", knows: str = "Vera Lind") -> None:
    """Both questions are answered."""
    app = press(fill(open_page("today", part="field"), {FIELD: field}), "to-who")
    press(fill(app, {KNOWS: knows}), "start")


def test_one_thing_is_asked(open_page: OpenPage) -> None:
    """The first view has one box, one main button, and the ways past it."""
    app = open_page("today")
    assert app.title[0].value == WELCOME
    assert [box.key for box in app.text_input] == [FIELD]
    assert [one.key for one in app.button if one.proto.type == "primary"] == ["to-who"]
    assert [one.key for one in app.main.button] == [
        "to-who",
        "ideas",
        "to-agreed",
        "to-bring",
        "open-demo",
        "how",
    ]


def test_an_own_list_is_one_press_away(ws: Workspace, open_page: OpenPage) -> None:
    """The first screen leads to bringing in, and so does Today until somebody is on the list."""
    app = press(open_page("today"), "to-bring")
    assert (page_of(app), app.query_params["part"]) == ("Identify people", "bring")
    with ws.edit("", now=NOW) as tx:
        tx.fields.put(CareerField(id="nursing", title="Nursing"))
    assert has(open_page("today"), "to-bring")
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(id="bo", name="Bo Ek"))
    assert not has(open_page("today"), "to-bring")


def test_the_first_text_comes_within_five_actions(ws: Workspace, open_page: OpenPage) -> None:
    """Two answers and two presses, and there is what one could say, with name and field in it."""
    app = press(fill(open_page("today"), {FIELD: "Nursing"}), "to-who")
    assert app.title[0].value == WHO.format("nursing")
    app = press(fill(app, {KNOWS: "Vera Lind, nurse"}), "start")
    assert app.title[0].value == SAY
    assert "Hello Vera" in read(app)
    assert "curious about nursing" in read(app)
    (letter,) = ws.letters.all()
    assert letter.gaps == (gap_text("your name"),)
    assert app.query_params["contact"] == ws.contacts.all()[0].id


def test_what_is_said_aloud_and_what_is_written(ws: Workspace, open_page: OpenPage) -> None:
    """With a number one reads what to say; without one what to write, and nothing asks to speak."""
    told(open_page, knows=PHONE)
    app = open_page("today", part="say", contact=ws.contacts.all()[0].id)
    assert app.title[0].value == "Here is what you could say to Vera"
    assert has(app, "say-aloud")
    told(open_page, knows="Ben Kurz")
    ben = next(one.id for one in ws.contacts.all() if one.name == "Ben Kurz")
    app = open_page("today", part="say", contact=ben)
    assert app.title[0].value == "Here is what you could write to Ben"
    assert not has(app, "say-aloud")
    app = press(fill(app, {NAME: "Ida"}), "put-name-in")
    assert [one.key for one in app.button if one.proto.type == "primary"] == ["send-it"]


@pytest.mark.parametrize(
    ("key", "part"), [("say-aloud", "practise"), ("send-it", "send"), ("change-it", "write")]
)
def test_from_the_text_it_goes_on(key: str, part: str, ws: Workspace, open_page: OpenPage) -> None:
    """Saying it aloud, sending and changing it are one press away, about the same person."""
    told(open_page, knows=PHONE)
    contact = ws.contacts.all()[0].id
    app = press(open_page("today", part="say", contact=contact), key)
    assert (app.query_params["contact"], app.query_params["part"]) == (contact, part)
    assert ws.page_state.page == "phone-script"


def test_a_reload_shows_what_was_there(ws: Workspace, open_page: OpenPage) -> None:
    """Every view comes back by its address, with what was typed, also once it was kept."""
    fill(open_page("today"), {FIELD: "Nursing"})
    assert open_page("today").text_input(key=FIELD).value == "Nursing"
    app = fill(open_page("today", part="who"), {KNOWS: "Vera Lind, nurse"})
    press(app, "start")
    app = open_page("today", part="say", contact=ws.contacts.all()[0].id)
    assert app.title[0].value == SAY
    app = press(app, "back")
    assert app.text_input(key=KNOWS).value == "Vera Lind, nurse"
    app = press(app, "back")
    assert app.text_input(key=FIELD).value == "Nursing"


def test_going_back_corrects_and_adds_nothing(ws: Workspace, open_page: OpenPage) -> None:
    """Another name or another field for the same answer renames; the text is written anew."""
    told(open_page)
    told(open_page, field="Law", knows="Verena Lind, lawyer")
    (field,), (person,), (letter,) = ws.fields.all(), ws.contacts.all(), ws.letters.all()
    assert (field.title, person.name, person.role) == ("Law", "Verena Lind", "lawyer")
    assert person.fields == (field.id,)
    assert letter.text.startswith("Hello Verena,")
    assert "curious about law" in letter.text


def test_going_back_leaves_ones_own_words(ws: Workspace, open_page: OpenPage) -> None:
    """A text that was changed stays as it was written, whoever is renamed."""
    told(open_page)
    (letter,) = ws.letters.all()
    assert letter.written
    with ws.edit("", now=letter.written) as tx:
        tx.letters.update(letter.id, text="Hi Vera, my words.")
    told(open_page, knows="Verena Lind")
    assert [one.text for one in ws.letters.all()] == ["Hi Vera, my words."]


def test_who_has_no_idea_takes_one_of_ten(ws: Workspace, open_page: OpenPage) -> None:
    """One press takes an idea and leads on; the next question names it."""
    app = press(open_page("today"), "ideas")
    ideas = [one for one in app.button if str(one.key).startswith("idea-")]
    assert len(ideas) == 10
    words = ideas[1].label
    app = press(app, str(ideas[1].key))
    assert app.title[0].value == WHO.format(in_a_sentence(words))
    assert not ws.fields.all()


def test_no_answer_leads_to_the_ideas_and_past_them(ws: Workspace, open_page: OpenPage) -> None:
    """Continue without a word is no dead end, and one may go on without any field."""
    app = press(open_page("today"), "to-who")
    assert has(app, "idea-0")
    app = press(app, "no-idea")
    assert app.title[0].value == "Whose work would you like to hear about?"
    app = press(fill(app, {KNOWS: "Vera"}), "start")
    assert app.title[0].value == SAY
    assert not ws.fields.all()
    assert len(ws.letters.all()[0].gaps) == 1


def test_nobody_comes_to_mind(ws: Workspace, open_page: OpenPage) -> None:
    """Then one nudge comes after the other, with one box, and the field is kept."""
    app = press(fill(open_page("today"), {FIELD: "Nursing"}), "to-who")
    app = press(app, "nobody")
    assert [one.title for one in ws.fields.all()] == ["Nursing"]
    assert app.title[0].value == "Who comes to mind?"
    assert "Family and friends: " in read(app)
    assert [box.key for box in app.text_input] == [KNOWS]
    app = press(app, "another-idea")
    assert app.title[0].value == "Who comes to mind?"
    assert "Neighbours: " in read(app)
    app = press(app, "start")
    assert app.title[0].value == "Who comes to mind?"
    assert "Fellow students: " in read(app)
    assert not ws.contacts.all()
    app = press(fill(app, {KNOWS: "Vera"}), "start")
    assert app.title[0].value == SAY


def test_that_nobody_comes_to_mind_is_asked_once(open_page: OpenPage) -> None:
    """On the page with all ways to find people it is answered, and not offered again."""
    app = press(fill(open_page("today"), {FIELD: "Nursing"}), "to-who")
    app = press(press(app, "nobody"), "more-ways")
    assert page_of(app) == "Identify people"
    assert "So it is for many people at first" in read(app)
    assert not has(app, "nobody")


def test_ones_name_is_put_in_where_one_reads(ws: Workspace, open_page: OpenPage) -> None:
    """One box beside the text fills its only gap, and another field still writes it anew."""
    told(open_page)
    contact = ws.contacts.all()[0].id
    app = press(open_page("today", part="say", contact=contact), "put-name-in")
    assert [one.value for one in app.error] == ["- Type your name first."]
    app = press(fill(app, {NAME: "Ida *Ek*"}), "put-name-in")
    assert plain_text("Hello Vera, it's Ida *Ek*.") in read(app)
    assert not has(app, "put-name-in")
    assert not ws.letters.all()[0].gaps
    told(open_page, field="Law")
    text = ws.letters.all()[0].text
    assert "it's Ida *Ek*." in text
    assert "curious about law" in text


@pytest.mark.parametrize("key", ["say-aloud", "send-it", "change-it"])
def test_a_name_that_was_typed_goes_along(key: str, ws: Workspace, open_page: OpenPage) -> None:
    """Whoever types the name and goes straight on finds it in the text."""
    told(open_page, knows=PHONE)
    app = open_page("today", part="say", contact=ws.contacts.all()[0].id)
    press(fill(app, {NAME: "Ida"}), key)
    assert "it's Ida." in ws.letters.all()[0].text


def test_half_a_name_is_nobodys_name(ws: Workspace, open_page: OpenPage) -> None:
    """What a reload left in the box is no name until it is put in."""
    told(open_page, knows=PHONE)
    contact = ws.contacts.all()[0].id
    fill(open_page("today", part="say", contact=contact), {NAME: "Kar"})
    app = press(open_page("today", part="say", contact=contact), "say-aloud")
    assert ws.profile.name == ""
    assert "[your name]" in ws.letters.all()[0].text
    assert page_of(app) == "Write or call"


def test_a_kind_of_work_can_be_named_beside_the_text(ws: Workspace, open_page: OpenPage) -> None:
    """Whoever came without one has a box for it, and the text speaks of it at once."""
    press(fill(open_page("today", part="who"), {KNOWS: "Vera Lind"}), "start")
    contact = ws.contacts.all()[0].id
    app = open_page("today", part="say", contact=contact)
    assert "what kind of work could suit me" in read(app)
    app = press(fill(app, {CURIOUS: "nursing", NAME: "Ida"}), "put-name-in")
    assert [one.title for one in ws.fields.all()] == ["nursing"]
    text = ws.letters.all()[0]
    assert "it's Ida" in text.text
    assert "curious about nursing" in text.text
    assert not text.open_gaps
    assert not has(app, "put-name-in")


def test_we_have_not_met_holds_and_can_be_taken_back(ws: Workspace, open_page: OpenPage) -> None:
    """Also after a look at Send; two gaps at most, and none of it is for good."""
    told(open_page)
    contact = ws.contacts.all()[0].id
    press(open_page("today", part="say", contact=contact), "send-it")
    app = press(open_page("today", part="say", contact=contact), "how-known-unknown")
    (text,) = ws.letters.all()
    assert "I came across your name" in text.text
    assert "came to mind" not in text.text
    assert len(text.open_gaps) == 2
    press(app, "how-known-back")
    (text,) = ws.letters.all()
    assert "came to mind" in text.text
    assert ws.contacts.all()[0].rung == ""


def test_another_name_is_another_person(ws: Workspace, open_page: OpenPage) -> None:
    """Who goes back and names somebody else has both, and what was said of one is of one."""
    told(open_page, knows="Hans Berg")
    hans = ws.contacts.all()[0]
    press(open_page("today", part="say", contact=hans.id), "how-known-unknown")
    app = press(fill(open_page("today", part="who"), {KNOWS: "Ida Falk, nurse"}), "start")
    first, ida = ws.contacts.all()
    assert (first.name, first.rung, ida.name, ida.rung) == ("Hans Berg", "unknown", "Ida Falk", "")
    assert "Hans Berg is on your list, too." in read(app)


def test_who_was_named_besides_is_named(ws: Workspace, open_page: OpenPage) -> None:
    """The text is for the first of several; the others stand above it."""
    told(open_page, knows="Vera Lind, nurse; Bo Ek; my aunt Rosa")
    app = open_page("today", part="say", contact=ws.contacts.all()[0].id)
    assert "Bo Ek and Rosa are on your list, too." in read(app)


def test_someone_has_agreed_already(ws: Workspace, open_page: OpenPage) -> None:
    """The quiet way leads to one question, and that to preparing the talk."""
    app = press(fill(open_page("today"), {FIELD: "Nursing"}), "to-who")
    app = press(fill(press(app, "to-agreed"), {AGREED: "Bo *Ek*"}), "start")
    (bo,) = ws.contacts.all()
    assert app.query_params["contact"] == bo.id
    assert ws.page_state.page == "prepare"
    assert [one.outcome for one in ws.attempts.all()] == ["agreed"]


def test_with_a_yes_the_kind_of_work_is_asked_for(ws: Workspace, open_page: OpenPage) -> None:
    """Where none was named there is one question before the talk; not knowing is an answer."""
    app = press(fill(open_page("today", part="agreed"), {AGREED: "Bo Ek"}), "start")
    assert app.title[0].value == "What would you like to hear about from Bo?"
    app = press(fill(app, {FIELD: "ambulance work"}), "to-talk")
    (field,), (talk,) = ws.fields.all(), ws.interviews.all()
    assert (field.title, talk.field) == ("ambulance work", field.id)
    assert (page_of(app), len(ws.contacts.all())) == ("Prepare for the talk", 1)
    press(open_page("today", part="about", contact=talk.contact), "no-field")
    assert ws.page_state.page == "prepare"


def test_today_names_what_was_answered(open_page: OpenPage) -> None:
    """Afterwards the dashboard is about the person and the field just named."""
    told(open_page)
    app = open_page("today")
    assert page_of(app) == "Today"
    assert "Write to Vera Lind about nursing" in read(app)


def test_after_the_first_message_two_more_names(ws: Workspace, open_page: OpenPage) -> None:
    """Once it is sent, the hardest part is behind, and one press leads to more names."""
    told(open_page)
    (letter,), (contact,) = ws.letters.all(), ws.contacts.all()
    assert letter.written
    with ws.edit("", now=letter.written) as tx:
        tx.letters.update(letter.id, text=letter.text.replace(letter.gaps[0], "Bo"), gaps=())
    fill(open_page("today", part="log"), {f"log-{contact.id}": "waiting"})
    app = open_page("today")
    assert "Three names make a plan" in read(app)
    assert "hardest part" not in read(app)
    press(app, "do-names")
    assert ws.page_state.page == "identify-people"


def test_the_answers_can_be_taken_back(ws: Workspace, open_page: OpenPage) -> None:
    """All that was answered is one change in the list of changes, after the text."""
    told(open_page)
    assert [ws.undo(), ws.undo()] == ["Began a script", "Answered the first questions"]
    assert not ws.fields.all()
    assert not ws.contacts.all()
    assert drawn(open_page("today")).title[0].value == WELCOME


def test_how_a_line_is_understood_is_said(ws: Workspace, open_page: OpenPage) -> None:
    """What becomes several records, or has parts, stands below its box before anything is kept."""
    app = fill(open_page("today"), {FIELD: "nursing or social work"})
    assert "2 kinds of work: nursing; social work" in read(app)
    app = press(app, "to-who")
    assert app.title[0].value == WHO.format("nursing or social work")
    app = fill(app, {KNOWS: "my cousin Lena, she draws *parks*"})
    assert f"One person: {plain_text('Lena (cousin, she draws *parks*)')}" in read(app)
    assert not ws.contacts.all()


def test_in_doubt_there_is_one_question(ws: Workspace, open_page: OpenPage) -> None:
    """Where a line can be one field or two, a press says which and goes on; nothing is red."""
    app = fill(open_page("today"), {FIELD: "marine biology and chemistry"})
    key = draft("first-questions", "field_as")
    assert [app.button(key=f"{key}-{number}").label for number in (0, 1)] == [
        "One kind of work: marine biology and chemistry",
        "2 kinds of work: marine biology; chemistry",
    ]
    assert app.button(key="to-who").disabled
    assert not app.error
    app = press(app, f"{key}-1")
    assert app.title[0].value == WHO.format("marine biology or chemistry")
    app = open_page("today", part="field")
    assert not has(app, f"{key}-1")
    assert not app.button(key="to-who").disabled


def test_a_list_of_fields_is_said_and_can_be_one(ws: Workspace, open_page: OpenPage) -> None:
    """What became of the commas stands there before and after, and one press takes it back."""
    app = fill(open_page("today"), {FIELD: "baking, coffee and cakes"})
    assert "3 kinds of work: baking; coffee; cakes" in read(app)
    app = press(app, "to-who")
    assert "3 kinds of work: baking; coffee; cakes" in read(app)
    app = press(app, "to-field")
    app = press(app, f"{draft('first-questions', 'field_as')}-other")
    assert f"One kind of work: {plain_text('baking, coffee and cakes')}" in read(app)
    app = press(press(app, "to-who"), "nobody")
    assert [one.title for one in ws.fields.all()] == ["baking, coffee and cakes"]


def test_of_two_fields_one_is_asked_for(ws: Workspace, open_page: OpenPage) -> None:
    """Where nothing tells which field somebody knows, one says it; a nurse knows nursing."""
    key = draft("first-questions", "knows_about")
    app = press(fill(open_page("today"), {FIELD: "nursing or law"}), "to-who")
    app = fill(app, {KNOWS: "Vera Lind, nurse"})
    assert not has(app, key)
    app = fill(app, {KNOWS: "Vera Lind"})
    assert options(app, key) == ["nursing", "law", "I don't know yet"]
    press(fill(app, {key: "law"}), "start")
    law = ws.fields.all()[1]
    assert ws.contacts.all()[0].fields == (law.id,)
    assert "curious about law" in ws.letters.all()[0].text


@pytest.mark.parametrize("typed", ["I already have a talk with an illustrator", "Bo said yes"])
def test_a_talk_is_no_field(typed: str, ws: Workspace, open_page: OpenPage) -> None:
    """Whoever has a talk already is asked with whom, not who works in that."""
    app = press(fill(open_page("today"), {FIELD: typed}), "to-who")
    assert app.title[0].value == "Who has agreed to talk with you?"
    press(fill(app, {AGREED: "Bo Ek, on Friday at 3 pm"}), "start")
    assert not ws.fields.all()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("something with bees maybe", "work with bees"),
        ("looking after parks", "looking after parks"),
        ("a nurse", "the work of a nurse"),
    ],
)
def test_the_question_names_the_work_as_one_speaks_of_it(
    typed: str, said: str, open_page: OpenPage
) -> None:
    """Also where "work in" does not stand before it."""
    app = press(fill(open_page("today"), {FIELD: typed}), "to-who")
    assert app.title[0].value == (f"Who can tell you about {said}, or might know somebody who can?")


def test_a_sentence_is_not_put_into_the_question(open_page: OpenPage) -> None:
    """Something with animals is no name of a field: the question says so in other words."""
    typed = "something with animals, but not a vet"
    app = press(fill(open_page("today"), {FIELD: typed}), "to-who")
    assert app.title[0].value == "Who does such work, or might know somebody who does?"


def test_an_agreement_from_before_ticks_nothing_here(ws: Workspace, open_page: OpenPage) -> None:
    """How one asked is not known: it is neither called nor written, nor asked well, nor sent."""
    app = press(fill(press(open_page("today"), "to-agreed"), {AGREED: "Bo Ek"}), "start")
    (bo,) = ws.contacts.all()
    app = open_page("phone_script", part="send", contact=bo.id)
    text = read(app)
    assert "has said yes" in text
    assert "asked well" not in text
    assert "In person" not in text
    assert "They had said yes already" in str([one.label for one in app.expander]) + text


@pytest.mark.parametrize("who", ["the couple next door", "my boss", "a friend's mother"])
def test_the_apps_own_examples_are_greeted_well(
    who: str, ws: Workspace, open_page: OpenPage
) -> None:
    """Nobody is called The, My or A; the page says who they are."""
    told(open_page, knows=who)
    app = open_page("today", part="say", contact=ws.contacts.all()[0].id)
    assert ws.letters.all()[0].text.startswith("Hello, ")
    assert app.title[0].value.split()[-1] in who
    assert "say to The" not in app.title[0].value


def test_who_would_rather_write_turns_in_one_press_and_back(
    ws: Workspace, open_page: OpenPage
) -> None:
    """A call becomes a text message where the card stands, and the call's own words come back."""
    told(open_page, knows=PHONE)
    contact = ws.contacts.all()[0].id
    app = open_page("today", part="say", contact=contact)
    spoken = read(app)
    assert app.button(key=f"rather-{contact}").label == "Rather write"
    app = press(app, f"rather-{contact}")
    assert app.title[0].value == SAY
    assert "Text message" in read(app)
    assert app.button(key=f"rather-{contact}").label == "Rather call"
    app = press(app, f"rather-{contact}")
    assert read(app).startswith(spoken)
    assert len(ws.letters.all()) == 2


def test_nobody_who_cannot_phone_is_offered_to_call(ws: Workspace, open_page: OpenPage) -> None:
    """Beside a text that is written no call stands where one said that one does not phone."""
    told(open_page)
    contact = ws.contacts.all()[0].id
    assert has(open_page("today", part="say", contact=contact), f"rather-{contact}")
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(ways=("video", "in writing"))
    assert not has(open_page("today", part="say", contact=contact), f"rather-{contact}")
