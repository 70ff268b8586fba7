"""What a new person answers becomes ordinary records."""

import re
from datetime import UTC, datetime

import pytest

from infoint.domain import CareerField, Contact, Letter
from infoint.domain.problems import InputError
from infoint.interviews.appointment import new_interview
from infoint.library import load_library
from infoint.outreach.first_message import first_message
from infoint.people.contact_removal import remove_contact
from infoint.people.contacts import add_contacts_by_name
from infoint.people.told import add_told
from infoint.store import Workspace, open_workspace
from infoint.today.first_questions import DRAFT, Begun, begin, forget_answers, unplaced
from infoint.today.first_words import WORDS, put_words_in
from infoint.today.how_known import asks_how_known, tell_how_known
from infoint.words.told.people import PersonTold

NOW = datetime(2026, 3, 3, 9, tzinfo=UTC)


@pytest.fixture
def ws() -> Workspace:
    return open_workspace(None)


def answer(ws: Workspace, **answers: str) -> None:
    with ws.edit("", now=NOW) as tx:
        tx.page_state.write(("drafts", DRAFT), answers)


def test_field_and_people_are_linked(ws: Workspace) -> None:
    """Whose work names the field can speak about it; of somebody else that was never said."""
    answer(ws, field=" Nursing ", knows="Vera Lind, nurse, City Hospital", agreed="Bo Ek")
    begun = begin(ws, load_library(), now=NOW)
    field = ws.fields.all()[0]
    vera, bo = ws.contacts.all()
    assert field.title == "Nursing"
    assert (vera.name, vera.role, vera.organization) == ("Vera Lind", "nurse", "City Hospital")
    assert (vera.fields, bo.fields) == ((field.id,), ())
    assert [(one.contact, one.outcome) for one in ws.attempts.all()] == [(bo.id, "agreed")]
    assert begun == Begun((field.id,), (vera.id,), (bo.id,))


def test_the_same_person_twice_is_one(ws: Workspace) -> None:
    """Who is known and has agreed stands on the list once."""
    answer(ws, knows="Vera Lind", agreed="vera lind")
    begin(ws, load_library(), now=NOW)
    assert [one.name for one in ws.contacts.all()] == ["Vera Lind"]
    assert len(ws.attempts.all()) == 1


def test_what_is_listed_is_not_added_again(ws: Workspace) -> None:
    """A field or a person of that name that another window added is taken."""
    with ws.edit("", now=NOW) as tx:
        tx.fields.put(CareerField(title="nursing"))
        tx.contacts.put(Contact(name="Vera"))
    answer(ws, field="Nursing", knows="Vera")
    begin(ws, load_library(), now=NOW)
    assert len(ws.fields.all()) == len(ws.contacts.all()) == 1


def test_two_fields_and_two_people_of_a_line(ws: Workspace) -> None:
    """What is plainly two becomes two records, each with what the line says of it."""
    answer(
        ws,
        field="landscape architecture or UX research",
        knows="Vera Lind, nurse and Tom Ng",
        agreed="my cousin Lena, she draws parks",
    )
    begin(ws, load_library(), now=NOW)
    assert [one.title for one in ws.fields.all()] == ["landscape architecture", "UX research"]
    vera, tom, lena = ws.contacts.all()
    assert (vera.name, vera.role, tom.name) == ("Vera Lind", "nurse", "Tom Ng")
    assert (lena.name, lena.relationship, lena.notes) == ("Lena", "cousin", "she draws parks")
    assert vera.fields == tom.fields == ()
    assert [one.contact for one in ws.attempts.all()] == [lena.id]


def test_a_person_is_linked_to_the_field_that_is_named(ws: Workspace) -> None:
    """Of two fields a person gets the one that their role names."""
    answer(ws, field="nursing or law", knows="Vera Lind, teaches nursing")
    begin(ws, load_library(), now=NOW)
    nursing, _ = ws.fields.all()
    assert ws.contacts.all()[0].fields == (nursing.id,)


def test_where_it_is_open_one_asks_first(ws: Workspace) -> None:
    """In doubt nothing is stored and nothing lost; once a reading is chosen, it holds."""
    answer(ws, field="marine biology and chemistry")
    before = ws.page_state.drafts
    with pytest.raises(InputError) as caught:
        begin(ws, load_library(), now=NOW)
    assert caught.value.problems == {"field": "Choose below how you mean this."}
    assert not ws.fields.all()
    assert ws.page_state.drafts == before
    answer(ws, field="marine biology and chemistry", field_as="marine biology | chemistry")
    begin(ws, load_library(), now=NOW)
    assert [one.title for one in ws.fields.all()] == ["marine biology", "chemistry"]


def test_a_choice_for_another_text_does_not_count(ws: Workspace) -> None:
    """Who changes the line after choosing is asked again."""
    answer(ws, field="physics and art", field_as="marine biology | chemistry")
    with pytest.raises(InputError):
        begin(ws, load_library(), now=NOW)


def test_what_is_told_of_somebody_known_is_kept(ws: Workspace) -> None:
    """What was not known of them is filled in, what differs goes to the notes."""
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(name="Lena", role="gardener", notes="Met at the fair."))
    answer(ws, knows="my cousin Lena, draughtswoman, she draws parks")
    begin(ws, load_library(), now=NOW)
    (lena,) = ws.contacts.all()
    assert (lena.role, lena.relationship) == ("gardener", "cousin")
    assert lena.notes == "Met at the fair.\ndraughtswoman\nshe draws parks"


@pytest.mark.parametrize("no", ["nobody", "No, not yet", "none", "-"])
def test_a_no_is_nobody(no: str, ws: Workspace) -> None:
    """Who answers that nobody agreed gets no person of that name."""
    answer(ws, agreed=no)
    begin(ws, load_library(), now=NOW)
    assert not ws.contacts.all()


def test_nothing_answered_writes_nothing(ws: Workspace) -> None:
    """Without an answer there is no record."""
    before = ws.revision
    assert begin(ws, load_library(), now=NOW) == Begun((), (), ())
    assert ws.revision == before


def test_blank_answers_make_no_records(ws: Workspace) -> None:
    """Spaces are no answer."""
    answer(ws, field="  ", knows="", agreed=" , ")
    begin(ws, load_library(), now=NOW)
    assert not ws.fields.all()
    assert not ws.contacts.all()
    assert not ws.attempts.all()


@pytest.mark.parametrize(
    ("told", "fields"),
    [
        ("Vera Lind, nurse", ["nursing"]),
        ("Vera Lind, lawyer", ["law"]),
        ("Vera Lind, nurse, City Law School", ["nursing", "law"]),
        ("Vera Lind", []),
        ("Vera Lind, my aunt", []),
    ],
)
def test_which_of_two_fields_somebody_knows(ws: Workspace, told: str, fields: list[str]) -> None:
    """A role names its field by the stem; where nothing names one, none is guessed."""
    answer(ws, field="nursing or law", knows=told)
    begin(ws, load_library(), now=NOW)
    titles = {one.id: one.title for one in ws.fields.all()}
    assert [titles[each] for each in ws.contacts.all()[0].fields] == fields


def test_the_field_that_was_said_counts_where_the_role_is_silent(ws: Workspace) -> None:
    """Of two people the one without a word about it gets the field that was chosen for them."""
    answer(ws, field="nursing or law", knows="Vera Lind, nurse; Tom Ng", knows_about="law")
    begin(ws, load_library(), now=NOW)
    nursing, law = ws.fields.all()
    assert [one.fields for one in ws.contacts.all()] == [(nursing.id,), (law.id,)]
    assert [one.name for one in unplaced(("nursing", "law"), TOLD)] == ["Tom Ng"]
    assert not unplaced(("nursing",), TOLD)


TOLD = (PersonTold("Vera Lind", role="nurse"), PersonTold("Tom Ng"))


@pytest.mark.parametrize(
    ("knows", "channel", "template"),
    [
        ("Vera Lind", "message", "message-friend"),
        ("my aunt Rosa", "message", "message-friend"),
    ],
)
def test_the_first_text_is_one_to_an_acquaintance(
    ws: Workspace, knows: str, channel: str, template: str
) -> None:
    """Whoever comes to mind is known: the text has no gap for how one found them."""
    answer(ws, field="nursing", knows=knows)
    begin(ws, load_library(), now=NOW)
    (letter,) = ws.letters.all()
    assert (letter.channel, letter.template) == (channel, template)
    assert len(letter.open_gaps) <= 2


def test_a_contact_that_was_there_keeps_what_was_written(ws: Workspace) -> None:
    """A text that is there already is not written a second time, nor over."""
    with ws.edit("", now=NOW) as tx:
        vera = tx.contacts.put(Contact(name="Vera"))
        tx.letters.put(Letter(contact=vera.id, text="My own words"))
    answer(ws, knows="Vera")
    begin(ws, load_library(), now=NOW)
    assert [one.text for one in ws.letters.all()] == ["My own words"]


def test_the_answers_are_forgotten_once_they_are_behind(ws: Workspace) -> None:
    """Until then one can go back to them."""
    answer(ws, field="nursing", knows="Vera")
    begin(ws, load_library(), now=NOW)
    assert ws.page_state.drafts[DRAFT]["knows"] == "Vera"
    forget_answers(ws, now=NOW)
    assert DRAFT not in ws.page_state.drafts


def test_a_correction_of_two_people_moves_nobody_wrongly(ws: Workspace) -> None:
    """Who was named before stays, also when the line names somebody else instead."""
    answer(ws, field="nursing", knows="Vera Lind, nurse; Tom Ng, teacher")
    begin(ws, load_library(), now=NOW)
    vera, tom = ws.contacts.all()
    with ws.edit("", now=NOW) as tx:
        for name, value in {"knows": "Tom Ng, teacher; Ana Ruiz"}.items():
            tx.page_state.write(("drafts", DRAFT, name), value)
    begin(ws, load_library(), now=NOW)
    people = {one.id: (one.name, one.role) for one in ws.contacts.all()}
    (ana,) = people.keys() - {vera.id, tom.id}
    assert people == {
        vera.id: ("Vera Lind", "nurse"),
        tom.id: ("Tom Ng", "teacher"),
        ana: ("Ana Ruiz", ""),
    }
    made = ws.page_state.drafts[DRAFT]["made_people"].split()
    assert made == [tom.id, ana, vera.id]


def test_another_spelling_is_the_same_person(ws: Workspace) -> None:
    """Who goes back to write the name in full has one person, and not two."""
    for line in ("Vera", "Vera Lnd", "Vera Lind, nurse"):
        answer(ws, **{**ws.page_state.drafts.get(DRAFT, {}), "knows": line})
        begin(ws, load_library(), now=NOW)
    assert [(one.name, one.role) for one in ws.contacts.all()] == [("Vera Lind", "nurse")]


def test_who_is_removed_is_not_in_the_answers_either(ws: Workspace) -> None:
    """What was typed of somebody goes with them."""
    answer(ws, field="nursing", knows="Vera")
    begin(ws, load_library(), now=NOW)
    remove_contact(ws, ws.contacts.all()[0].id, now=NOW)
    assert DRAFT not in ws.page_state.drafts


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("Bo Ek, paramedic, on Friday at 3 pm", datetime(2026, 3, 6, 15, tzinfo=UTC)),
        ("Bo Ek, Thursday 10.30 am, paramedic", datetime(2026, 3, 5, 10, 30, tzinfo=UTC)),
        ("Bo Ek, paramedic; 9 March, 14:00", datetime(2026, 3, 9, 14, tzinfo=UTC)),
        ("Tomorrow at noon with Bo Ek, paramedic", datetime(2026, 3, 4, 12, tzinfo=UTC)),
    ],
)
def test_the_day_told_with_a_yes_is_the_appointment(
    ws: Workspace, line: str, start: datetime
) -> None:
    """A day and a time are never what somebody does for a living; the talk is set."""
    answer(ws, agreed=line)
    begin(ws, load_library(), now=NOW)
    (bo,) = ws.contacts.all()
    assert (bo.name, bo.role, bo.organization, bo.notes) == ("Bo Ek", "paramedic", "", "")
    assert [(one.contact, one.start) for one in ws.interviews.all()] == [(bo.id, start)]


def test_another_day_moves_the_talk(ws: Workspace) -> None:
    """Who goes back and corrects the day has one talk, at the new one."""
    answer(ws, agreed="Bo Ek on Friday at 3 pm")
    begin(ws, load_library(), now=NOW)
    answer(ws, agreed="Bo Ek on Friday at 4 pm")
    begin(ws, load_library(), now=NOW)
    assert [one.start for one in ws.interviews.all()] == [datetime(2026, 3, 6, 16, tzinfo=UTC)]


def test_a_day_without_its_time_waits_in_the_box(ws: Workspace) -> None:
    """What was told is not asked again; what was not told is."""
    answer(ws, agreed="Bo Ek, paramedic, on Friday")
    begin(ws, load_library(), now=NOW)
    (talk,) = ws.interviews.all()
    assert talk.start is None
    assert ws.page_state.drafts[f"appointment-{talk.id}"] == {"date": "2026-03-06"}


@pytest.mark.parametrize("words", ["next week", "Tuesday or Thursday", "Friday afternoon"])
def test_words_that_set_no_day_are_a_note(ws: Workspace, words: str) -> None:
    """Nothing that was typed is lost, and nothing of it becomes the role."""
    answer(ws, agreed=f"Bo Ek, {words}")
    begin(ws, load_library(), now=NOW)
    (bo,) = ws.contacts.all()
    kept = f"{bo.notes} {ws.page_state.drafts}"
    assert bo.role == ""
    assert words.split()[-1] in bo.notes, kept


def test_a_day_told_of_somebody_to_ask_is_a_note(ws: Workspace) -> None:
    """Nobody has agreed to anything yet: the words stay with the person."""
    answer(ws, knows="Vera Lind, nurse, on Friday at 3 pm")
    begin(ws, load_library(), now=NOW)
    (vera,) = ws.contacts.all()
    assert (vera.role, vera.notes, ws.interviews.all()) == ("nurse", "on Friday at 3 pm", [])


def test_without_a_field_the_text_has_no_gap_for_one(ws: Workspace) -> None:
    """Who does not know yet which work it is says so, and needs no word more than a name."""
    answer(ws, knows="my aunt Rosa")
    begin(ws, load_library(), now=NOW)
    text = ws.letters.all()[0]
    assert text.open_gaps == ("your name",)
    assert "what kind of work could suit me" in text.text


def test_of_nobody_is_said_what_was_not_told(ws: Workspace) -> None:
    """Mum is asked about teaching, and neither knows about it nor knows anybody from anywhere."""
    answer(ws, field="teaching", knows="Mum")
    begin(ws, load_library(), now=NOW)
    (mum,), (text,) = ws.contacts.all(), ws.letters.all()
    assert mum.fields == ()
    assert "teaching" in text.text
    assert "know each other" not in text.text


@pytest.mark.parametrize(
    ("how", "words", "situation"),
    [
        ("family", "came to mind", "message-friend"),
        ("from work", "from work. I am curious", "message-friend"),
        ("unknown", "I came across your name", "email"),
    ],
)
def test_one_tap_says_how_one_knows_somebody(
    ws: Workspace, how: str, words: str, situation: str
) -> None:
    """Once it is told it is not asked again, and the text says no more than that."""
    answer(ws, field="nursing", knows="Vera Lind, nurse")
    begin(ws, load_library(), now=NOW)
    assert asks_how_known(ws.contacts.all()[0])
    tell_how_known(ws, load_library(), ws.contacts.all()[0].id, how, now=NOW)
    (vera,), (text,) = ws.contacts.all(), ws.letters.all()
    assert not asks_how_known(vera)
    assert text.template == situation
    assert words in text.text


def test_own_words_stay_when_one_says_how_one_knows_somebody(ws: Workspace) -> None:
    """What somebody wrote themselves is not written over."""
    answer(ws, field="nursing", knows="Vera Lind, nurse")
    begin(ws, load_library(), now=NOW)
    (text,) = ws.letters.all()
    with ws.edit("", now=NOW) as tx:
        tx.letters.update(text.id, text="Hello Vera!")
    tell_how_known(ws, load_library(), text.contact, "family", now=NOW)
    assert [one.text for one in ws.letters.all()] == ["Hello Vera!"]
    assert ws.contacts.all()[0].relationship == "family"


def test_everybody_who_comes_to_mind_gets_the_same_opening(ws: Workspace) -> None:
    """Second and third names, also several at once, are asked about the one field as the first."""
    with ws.edit("", now=NOW) as tx:
        tx.fields.put(CareerField(title="graphic design"))
    add_contacts_by_name(ws, {"names": "Tom Berg\nAnna Sund"}, now=NOW)
    for one in ws.contacts.all():
        text = first_message(ws, load_library(), one.id, now=NOW)
        assert text
        assert text.open_gaps == ("your name",)
        assert "graphic design" in text.text


def test_who_agreed_is_asked_for_the_day_first(ws: Workspace) -> None:
    """Without a word about the day the talk is there, to be given one; its plan ticks nothing."""
    answer(ws, field="graphic design", agreed="Sofia Berg, designer")
    begun = begin(ws, load_library(), now=NOW)
    (talk,) = ws.interviews.all()
    assert (talk.contact, talk.status) == (begun.agreed[0], "unscheduled")
    assert talk.field == ws.fields.all()[0].id


def test_what_one_person_is_asked_about_is_asked_of_nobody_else(ws: Workspace) -> None:
    """Who has no kind of work in mind asks each about theirs; an own one counts for all."""
    answer(ws, knows="my old biology teacher mr keller")
    begin(ws, load_library(), now=NOW)
    (keller,) = (one.id for one in ws.letters.all())
    with ws.edit("", now=NOW) as tx:
        tx.page_state.write(("drafts", WORDS, "field"), "what a biologist does all day")
    put_words_in(ws, load_library(), keller, now=NOW)
    (text,) = ws.letters.all()
    assert "curious about what a biologist does all day" in text.text
    for line in ("mum", "Jonas", "the woman at the bike shop", "Dr. Ana Ruiz"):
        with ws.edit("", now=NOW) as tx:
            tx.page_state.write(("drafts", "new-contact", "name"), line)
        (one,) = add_told(ws, now=NOW).added
        other = first_message(ws, load_library(), one.id, now=NOW)
        assert other
        assert "biologist" not in other.text
        assert re.search("your work is|work like yours", other.text)
        assert not new_interview_field(ws, one)
    answer(ws, field="what a biologist does all day", knows="Ben")
    (ben,) = begin(ws, load_library(), now=NOW).people
    assert "biologist" in next(one.text for one in ws.letters.all() if one.contact == ben)


def new_interview_field(ws: Workspace, contact: Contact) -> str:
    with ws.edit("", now=NOW) as tx:
        return new_interview(tx, contact, NOW).field
