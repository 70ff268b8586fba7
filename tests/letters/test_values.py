"""What goes into a script or letter comes from what the person entered."""

from datetime import timedelta

import pytest

from infoint.coaching import review_message
from infoint.debrief import actions
from infoint.fields import listing
from infoint.interviews import appointment, running
from infoint.letters.address_and_signature import name_in_capitals
from infoint.letters.values import template_values
from infoint.letters.writing import fill_field, refill
from infoint.library.template_values import TEMPLATE_VALUES
from infoint.outreach.attempts import script_for
from infoint.people import contacts
from infoint.store import GoneError


def _profile(ws, now, **values):
    with ws.edit("", now=now) as tx:
        tx.profile.update(**values)


def _debrief(ws, interview, now, **texts):
    with ws.edit("", now=now) as tx:
        for name, text in texts.items():
            tx.interviews.write(interview.id, ("debrief", name), text)


def test_every_value_has_a_place(ws, now, anna):
    """The names are those that templates may use, and nothing is None."""
    values = template_values(ws, anna.id, now=now)
    assert set(values) == set(TEMPLATE_VALUES)
    assert all(isinstance(value, str) for value in values.values())


def test_a_missing_contact_is_said(ws, now):
    """Nothing is filled in for a contact that is gone."""
    with pytest.raises(GoneError):
        template_values(ws, "gone", now=now)


def test_own_words_come_from_the_profile(ws, now, anna):
    """Name, two sentences, phone and minutes are the profile's."""
    _profile(ws, now, name="Mia", about="I study. ", phone="12", default_minutes=30)
    values = template_values(ws, anna.id, now=now)
    assert [values[n] for n in ("my_name", "my_about", "my_phone", "minutes")] == [
        "Mia",
        "I study.",
        "12",
        "30",
    ]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("mia van dijk", "Mia van Dijk"),
        ("mia o'neil", "Mia O'Neil"),
        ("Mia  Roth", ""),
        ("(my name)", ""),
    ],
)
def test_the_name_that_is_offered_is_the_one_that_letters_sign_with(ws, now, anna, typed, offered):
    """A name in small letters stands in a letter as one is asked whether it may stand there."""
    _profile(ws, now, name=typed)
    assert name_in_capitals(ws) == offered
    signed = template_values(ws, anna.id, now=now)["my_name"]
    assert signed.split() == (offered or typed).split()


def test_names_are_cleaned_for_use_and_never_for_keeping(ws, now):
    """A text has the plain first name and the plain full name; the record keeps all of it."""
    kept = "Lee, Dr. Anna (she/her) \N{GLOWING STAR}"
    bo = contacts.add_contact(ws, {"name": "Bo Ek, MBA | Speaker"}, now=now)
    told = {"name": kept, "referred_by": bo.id, "may_use_name": True}
    contact = contacts.add_contact(ws, told, now=now)
    values = template_values(ws, contact.id, now=now)
    assert (values["greeting_name"], values["contact_name"]) == ("Anna", "Dr. Anna Lee")
    assert values["named_by"] == "Bo Ek"
    assert ws.contacts.get(contact.id).name == kept


def test_names_in_capitals_and_addresses(ws, library, now):
    """A shouted name is greeted as one writes it; an address by the organization, else by a gap."""
    loud = contacts.add_contact(ws, {"name": "MARIA LOPEZ"}, now=now)
    house = contacts.add_contact(
        ws, {"name": "info@tate.example", "organization": "The Tate Gallery"}, now=now
    )
    bare = contacts.add_contact(ws, {"name": "info@acme.example"}, now=now)
    texts = [script_for(ws, library, one.id, "email", now=now) for one in (loud, house, bare)]
    assert [letter.text.split(",")[0] for letter in texts][:2] == [
        "Dear Maria",
        "Dear The Tate Gallery",
    ]
    assert TEMPLATE_VALUES["greeting_name"].label in texts[2].open_gaps
    assert "@" not in texts[2].text
    found = review_message(texts[1].text, "email", contact_name=house.name)
    assert "wrong-name" not in {one.rule for one in found}


@pytest.mark.parametrize(("may", "name"), [(True, "Bo Ek"), (False, ""), (None, "")])
def test_referrer_only_with_permission(ws, now, may, name):
    """The name of the one who referred is used only where that was allowed."""
    bo = contacts.add_contact(ws, {"name": "Bo Ek"}, now=now)
    contact = contacts.add_contact(
        ws,
        {"name": "A", "referred_by": bo.id, "may_use_name": may, "where_found": "the fair"},
        now=now,
    )
    values = template_values(ws, contact.id, now=now)
    assert values["referrer"] == values["named_by"] == name
    assert bool(values["may_use_name"]) == bool(name)
    assert values["connection"] == "the fair"


def test_without_permission_the_name_is_nowhere(ws, now):
    """Where the name may not be used, no value holds it."""
    bo = contacts.add_contact(ws, {"name": "Bo Ek"}, now=now)
    values = {"name": "A", "referred_by": bo.id, "may_use_name": False}
    contact = contacts.add_contact(ws, values, now=now)
    filled = template_values(ws, contact.id, now=now)
    assert not any("Bo" in value for value in filled.values())


def test_connection_of_a_circle(ws, library, now):
    """A circle stands in a letter with the words of the content for the middle of a sentence."""
    contact = contacts.add_contact(ws, {"name": "A", "where_found": "circle:alumni"}, now=now)
    words = template_values(ws, contact.id, now=now)["connection"]
    assert words == "our school"
    filled = library.template("email").fill({"connection": words, "greeting_name": "A"})
    assert "through our school" in filled.text


@pytest.mark.parametrize(
    ("known", "through"),
    [
        ({"relationship": "mom's friend"}, "my mom"),
        ({"relationship": "my boss's sister"}, "my boss"),
        ({"relationship": "old maths teacher"}, ""),
        ({"where_found": "alumni directory"}, "the alumni directory"),
        ({"where_found": "The fair."}, "the fair"),
        ({"where_found": "LinkedIn"}, "LinkedIn"),
        ({"where_found": "through friends"}, "friends"),
    ],
)
def test_the_connection_fits_behind_through(ws, now, known, through):
    """Whom one knows was not found through themselves; somebody else's friend was."""
    contact = contacts.add_contact(ws, {"name": "A", **known}, now=now)
    assert template_values(ws, contact.id, now=now)["connection"] == through


def test_field_chosen_then_of_interview_then_of_contact(ws, library, now):
    """The chosen field comes first, then the talk's, then the contact's."""
    a, b, c = (listing.add_fields(ws, {"title": title}, now=now)[0] for title in "ABC")
    contact = contacts.add_contact(ws, {"name": "X", "fields": [a.id]}, now=now)
    interview = appointment.plan_interview(ws, library, contact.id, field=b.id, now=now)

    def title(**how):
        return template_values(ws, contact.id, now=now, **how)["field"]

    assert title() == "A"
    assert title(interview=interview.id) == "B"
    assert title(interview=interview.id, field=c.id) == "C"


def test_what_one_is_curious_about_is_said(ws, library, now, anna):
    """A first message names the only field there is; of two none is guessed."""
    only = listing.add_fields(ws, {"title": "Museum work"}, now=now)[0]
    with ws.edit("", now=now) as tx:
        tx.fields.update(only.id, status="exploring")
    assert template_values(ws, anna.id, now=now)["field"] == ""
    letter = script_for(ws, library, anna.id, "email", now=now)
    assert "museum work" in letter.text
    listing.add_fields(ws, {"title": "Nursing"}, now=now)
    letter = script_for(ws, library, anna.id, "phone", now=now)
    assert "museum" not in letter.text.casefold()
    assert "what kind of work could suit me" in letter.text


def test_a_field_in_mid_sentence(ws, library, now):
    """A title with a capital is an ordinary word inside a sentence and in a subject."""
    field = listing.add_fields(ws, {"title": "Museum work"}, now=now)[0]
    contact = contacts.add_contact(ws, {"name": "X", "fields": [field.id]}, now=now)
    letter = script_for(ws, library, contact.id, "email", now=now)
    assert "finding out about museum work" in letter.text
    assert "Museum" not in letter.subject + letter.text
    assert ws.fields.get(field.id).title == "Museum work"


@pytest.mark.parametrize(
    ("typed", "said", "subject"),
    [
        ("People who design parks", "the work of people who design parks", None),
        ("Something with animals", "work with animals", None),
        ("being a vet", "being a vet", None),
        ("I like animals", "work that I would describe as “I like animals”", None),
        ("Nursing", "work in nursing", "nursing"),
    ],
)
def test_any_phrase_reads_well(ws, library, now, typed, said, subject):
    """Whatever was typed as a field, a stranger reads a sentence; also where it fills a gap."""
    field = listing.add_fields(ws, {"title": typed, "title_as": typed}, now=now)[0]
    told = contacts.add_contact(ws, {"name": "X", "fields": [field.id]}, now=now)
    letter = script_for(ws, library, told.id, "email", now=now)
    assert f"finding out about {said} and" in letter.text
    assert letter.subject == f"20 minutes of your advice on {subject or said}?"
    other = contacts.add_contact(ws, {"name": "Y"}, now=now)
    listing.add_fields(ws, {"title": "Law"}, now=now)
    open_one = script_for(ws, library, other.id, "email", now=now)
    with ws.edit("", now=now) as tx:
        fill_field(tx, other.id, field.id)
    filled = ws.letters.get(open_one.id)
    assert f"finding out about {said} and" in filled.text
    assert filled.subject == letter.subject


@pytest.mark.parametrize(
    ("schools", "employers", "shared", "school"),
    [
        ("Uni X\nUni Y", "", "Shop\nuni y", "uni y"),
        ("", "Shop", "Shop\nUni Z", "Uni Z"),
        ("", "Shop", "Shop", ""),
        ("Uni X", "", "", ""),
    ],
)
def test_shared_school(ws, now, schools, employers, shared, school):
    """The school in common is one of my own, and never an employer."""
    _profile(ws, now, schools=schools, employers=employers)
    contact = contacts.add_contact(ws, {"name": "A", "shared_background": shared}, now=now)
    assert template_values(ws, contact.id, now=now)["my_school"] == school


def test_debrief_goes_into_the_letter(ws, now, anna, interview):
    """What was learned, valued and advised fills the letter, each as a sentence."""
    _debrief(ws, interview, now, learned="it is calm", appreciated="the tea", advice="draw more")
    values = template_values(ws, anna.id, now=now, interview=interview.id)
    assert values["learned"] == "I learned that it is calm. You advised me to draw more."
    assert values["appreciated"] == "Thank you for the tea."
    assert values["next_step"] == ""


def test_next_step_is_an_action(ws, now, anna, interview, library):
    """The first thing still to do is the next step; in a report back, only what was done."""
    for text in ("read Harley", "visit the ward"):
        actions.add_action(ws, {"text": text, "due": None}, interview=interview.id, now=now)
    report = next(each for each in library.letters if each.kind == "report back")

    def step(template=None):
        filled = template_values(ws, anna.id, now=now, interview=interview.id, template=template)
        return filled["next_step"]

    assert (step(), step(report)) == ("Next I will read Harley.", "")
    actions.set_action_done(ws, ws.actions.all()[0].id, True, now=now)
    assert (step(), step(report)) == ("Next I will visit the ward.", "I have read Harley.")


@pytest.mark.parametrize(
    ("locale", "zone", "day"),
    [
        ("", "", "Tuesday, 3 March"),
        ("en_US", "", "Tuesday, March 3"),
        ("de-DE", "Pacific/Auckland", "Tuesday, 3 March"),
        ("", "Pacific/Kiritimati", "Wednesday, 4 March"),
    ],
)
def test_day_of_the_interview(ws, now, anna, interview, locale, zone, day):
    """The day of the talk is that of the person's zone, in words and in their order; within a week
    the day of the week says it, that very evening too.
    """
    _profile(ws, now, locale=locale, time_zone=zone)
    started = now + timedelta(minutes=30)
    running.start_interview(ws, interview.id, now=started)

    def told(days):
        later = started + timedelta(days=days)
        return template_values(ws, anna.id, now=later, interview=interview.id)["talk_date"]

    assert [told(days) for days in (0, 1, 6, 7)] == [*[day.split(",")[0]] * 3, day]


def test_day_of_another_year_names_the_year(ws, now, anna, interview):
    """A talk of last year is given with its year."""
    running.start_interview(ws, interview.id, now=now)
    values = template_values(ws, anna.id, now=now + timedelta(days=365), interview=interview.id)
    assert values["talk_date"] == "Tuesday, 3 March 2026"


def test_no_day_before_the_interview(ws, now, anna, interview):
    """A talk that has not begun has no day to name."""
    assert template_values(ws, anna.id, now=now, interview=interview.id)["talk_date"] == ""


def test_a_referred_script_without_permission_has_a_gap(ws, library, now):
    """A script that says who named them leaves a gap until that name may be used."""
    bo = contacts.add_contact(ws, {"name": "Dr. Bo Ek"}, now=now)
    contact = contacts.add_contact(ws, {"name": "Ann Lee", "referred_by": bo.id}, now=now)
    asked = TEMPLATE_VALUES["named_by"].label
    before = script_for(ws, library, contact.id, "email-referred", now=now)
    assert asked in before.open_gaps
    assert "Bo" not in before.text
    with ws.edit("", now=now) as tx:
        tx.contacts.update(contact.id, may_use_name=True)
    after = script_for(ws, library, contact.id, "phone-referred", now=now)
    assert "Dr. Bo Ek suggested that I call you." in after.text
    assert asked not in after.open_gaps


def test_every_introduction_greets_the_go_between(ws, library, now):
    """In each situation the request to be introduced greets the one who knows them."""
    bo = contacts.add_contact(ws, {"name": "Dr. Bo Ek"}, now=now)
    contact = contacts.add_contact(ws, {"name": "Ann Lee", "referred_by": bo.id}, now=now)
    requests = [each for each in library.scripts if each.channel == "introduction"]
    assert len(requests) == 6
    for template in requests:
        letter = script_for(ws, library, contact.id, template.id, now=now)
        assert letter.text.startswith("Hello Bo,")
        assert "Ann Lee" in letter.text


@pytest.mark.parametrize("name", ["the couple next door", "My boss", "the woman with the red bike"])
def test_whoever_has_no_name_is_greeted_without_one(ws, library, now, name):
    """Nobody is greeted as The; once the name is told, it stands in the text."""
    contact = contacts.add_contact(ws, {"name": name, "relationship": "neighbour"}, now=now)
    letter = script_for(ws, library, contact.id, "phone-friend", now=now)
    assert letter.text.startswith("Hello, ")
    assert not [gap for gap in letter.open_gaps if "name to greet" in gap]
    with ws.edit("", now=now) as tx:
        tx.contacts.update(contact.id, name="Ida Holm")
    assert refill(ws, library, letter.id, now=now).text.startswith("Hello Ida, ")
