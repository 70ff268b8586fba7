"""What the content suggests passes the same review as what people write themselves."""

import pytest

from infoint.domain.letters import FOLLOW_UPS
from infoint.library import Question, Template, load_library
from infoint.library.template_values import TEMPLATE_VALUES
from infoint.review.review import review_message, review_question

LIBRARY = load_library()
NURSE = {
    "my_name": "Amira Haddad",
    "my_about": "I am in my second year of biology. I work weekends in a care home.",
    "no_about": "",
    "my_email": "amira@example.org",
    "my_phone": "555 0134",
    "my_school": "Fleming College",
    "met_at": "the open day of the hospital",
    "read_in": "your talk on night shifts",
    "greeting_name": "Ngozi",
    "contact_name": "Dr. Ngozi Okafor, RN",
    "contact_organization": "Saint Mary's Hospital",
    "contact_role": "Ward manager",
    "contact_work": "Ward manager",
    "field": "nursing",
    "minutes": "20",
    "connection": "our school's alumni network",
    "known_as": "my aunt's neighbour",
    "introducer": "Bruno",
    "named_by": "Bruno Silva",
    "referrer": "Bruno Silva",
    "may_use_name": "yes",
    "offered_times": "on Tuesday and Thursday after 3",
    "answer_by": "Friday, 6 May",
    "or_writing": "",
    "discreet": "",
    "questions": "- How did you come to nursing?\n- What do you find hardest?",
    "talk_ahead": "Tuesday, 3 May",
    "wrote_on": "Tuesday, 26 April",
    "first_time": "Tuesday, 3 May at 10:00",
    "second_time": "Thursday, 5 May at 15:30",
    "talk_when": "Tuesday, 3 May at 10:00",
    "talk_off": "yes",
    "talk_how": "by video",
    "talk_place": "https://meet.example.org/abc",
    "in_person": "yes",
    "learned": "nurses plan the treatment together with the doctors.",
    "appreciated": "how openly you spoke about night shifts.",
    "next_step": "I have written to Mr Silva.",
    "talk_date": "3 May",
    "write_again": "at the end of June",
    "talked_with": "Dr. Ngozi Okafor",
    "helped_with": "trying the questions out with me",
}
PLANNER = {
    **NURSE,
    "my_name": "Jürgen Weiß-Ångström",
    "my_about": "After nineteen years as a joiner I am looking for a change. "
    "Streets interest me, and how people cross them.",
    "my_phone": "+49 7531 555 01",
    "my_school": "the University of Applied Sciences in Konstanz",
    "met_at": "a conference",
    "read_in": "an article that named you",
    "greeting_name": "Mrs. O’Neill",
    "contact_name": "Siobhán O’Neill",
    "contact_organization": "City of Cork",
    "field": "town and traffic planning",
    "minutes": "15",
    "connection": "being a client of yours",
    "introducer": "Auntie Maeve",
    "named_by": "Maeve O’Neill",
    "referrer": "Maeve O’Neill",
    "offered_times": "",
    "learned": "A crossing is planned with those who have to wait at it.",
    "next_step": "Visit the planning office on its open evening",
}
RECRUITER = {
    **NURSE,
    "my_name": "Li Na",
    "my_about": "I lead a team of five in a shop. "
    "I have hired thirty people so far, and training them is what I like best about my job.",
    "my_phone": "138 0013 8000",
    "greeting_name": "Max",
    "contact_name": "Max Job",
    "contact_organization": "",
    "field": "recruitment",
    "minutes": "45",
    "connection": "LinkedIn",
    "read_in": "an article on fair recruiting",
    "named_by": "Dr. Ama Opening",
    "referrer": "Dr. Ama Opening",
    "introducer": "Ama",
    "offered_times": "any evening but Friday",
    "learned": "A good vacancy notice says what the job is not.",
    "appreciated": "",
    "next_step": "",
    "talk_date": "",
    "write_again": "",
    "talked_with": "",
    "helped_with": "your patience",
}
PEOPLE = {"nurse": NURSE, "planner": PLANNER, "recruiter": RECRUITER}
KIND_OF_LETTER = {
    "thank-you": "thank-you",
    "report back": "report-back",
    "referrer": "thank-you",
    "helper": "thank-you",
}

to_review = [each for each in LIBRARY.templates if each.kind != "ahead"]


def kind_of(template: Template) -> str:
    """The kind under which a text of this template is reviewed."""
    likened = {"in person": "phone", "message": "email"}
    spoken = likened.get(template.channel, template.channel)
    return KIND_OF_LETTER.get(template.kind, spoken)


@pytest.mark.parametrize("only_writing", ["", "yes"], ids=["any way", "in writing"])
@pytest.mark.parametrize("values", PEOPLE.values(), ids=PEOPLE)
@pytest.mark.parametrize("template", to_review, ids=lambda template: template.id)
def test_a_filled_template_passes_its_review(
    template: Template, values: dict[str, str], only_writing: str
) -> None:
    """Every text, filled with what ordinary people enter, is left without a finding."""
    given = {**NURSE, **values, "write_again": "in the middle of May"}
    given["only_writing"] = only_writing
    if template.kind != "script":
        given = {**given, "next_step": given["next_step"] or "I have read the two books."}
    if template.kind == "helper":
        given = {**given, "greeting_name": "Tess"}
    text = template.fill(given).text
    others = {"referrer": given["named_by"], "helper": "Tess Miller"}
    addressee = others.get(template.kind, given["contact_name"])
    found = review_message(
        text,
        kind_of(template),
        contact_name=addressee,
        referrer=given["introducer" if template.channel == "introduction" else "named_by"],
        notes=[given["learned"]] if template.kind == "thank-you" else (),
        occasion=template.kind if template.kind in FOLLOW_UPS else "script",
    )
    unneeded = {"no-connection"} if template.channel == "in person" else set()
    assert [each for each in found if each.rule not in unneeded] == []


@pytest.mark.parametrize("template", to_review, ids=lambda template: template.id)
def test_only_the_gaps_are_found_in_an_empty_one(template: Template) -> None:
    """Where nothing has been entered yet, each gap is found, and nothing else.

    The labels of many gaps may make a voicemail too long; what is put into them is shorter.
    """
    filled = template.fill({"minutes": "20", "write_again": "in the middle of May"})
    found = review_message(
        filled.text,
        kind_of(template),
        contact_name="Ngozi Okafor",
        occasion=template.kind if template.kind in FOLLOW_UPS else "script",
    )
    unneeded = {"in person": {"no-connection"}, "voicemail": {"too-long"}}
    rules = {each.rule for each in found} - unneeded.get(template.channel, set())
    assert rules <= {"placeholder-left"}
    spans = [each.span for each in found if each.rule == "placeholder-left"]
    told = [filled.text[span[0] : span[1]] for span in spans if span]
    standing = [gap for gap in filled.gaps if gap in filled.text]
    assert len(told) >= len(standing)
    assert all(any(gap.strip("\u2063") in words for words in told) for gap in standing)


@pytest.mark.parametrize("question", LIBRARY.questions, ids=lambda question: question.id)
def test_a_question_of_the_bank_passes_its_review(question: Question) -> None:
    """No question of ours is one that the review would change."""
    assert review_question(question.text) == []


def test_the_people_give_every_value_that_a_script_uses() -> None:
    """No text of a test person has a gap, so that the review sees what people send."""
    said = {"no_field", "no_name", "is_family", "better_time", "decided_for"}
    said |= {
        "is_kin",
        "is_friend",
        "knows_field",
        "in_writing",
        "ways",
        "no_new_time",
        "only_writing",
    }
    told = {"named_on", "asks_first", "may_ask", *said}
    left_out = {"my_goals", "organization_research", "known_from", *told}
    assert set(NURSE) | left_out == set(TEMPLATE_VALUES)
    for values in PEOPLE.values():
        for template in (*LIBRARY.scripts, *LIBRARY.follow_ups):
            assert template.fill(values).gaps == ()
