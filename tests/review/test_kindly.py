"""What the review says to people about themselves: nothing that hurts, and no doubt in anybody."""

import pytest

from infoint.coaching import review_message, review_question


@pytest.mark.parametrize(
    ("question", "instead"),
    [
        ("Could a deaf person do your job?", "What helps a deaf person do your job well?"),
        (
            "Can somebody who is blind do this work?",
            "What helps somebody who is blind do this work well?",
        ),
        (
            "Could someone with autism do this job?",
            "What helps someone with autism do this job well?",
        ),
        ("Would I be too slow for nursing?", "What does nursing ask of whoever does it?"),
        ("Am I too shy for this trade?", "What does this trade ask of whoever does it?"),
        ("Can I live on the pay?", "How far does the pay in this field go?"),
        ("Am I too old at 54 to start?", "What would you tell someone who starts at 54?"),
        ("Do I need to redo the exam?", "What would I have to do again?"),
        ("Do I have to start from zero?", "What would I have to do again?"),
        ("Do you ever miss the sea?", "What, if anything, do you miss about the sea?"),
        ("Do I need to be strong?", "How important is it to be strong?"),
    ],
)
def test_another_question_hurts_nobody(question: str, instead: str) -> None:
    """What is offered in place of a closed question doubts nobody and keeps a rule a rule."""
    assert [each.instead for each in review_question(question)] == [instead]


@pytest.mark.parametrize(
    "question",
    [
        "Would someone as anxious as me fit in?",
        "Would I be too slow for the people there?",
        "Could I do your job in a wheelchair?",
        "Can people with epilepsy drive a forklift?",
        "Would a wheelchair user be able to work here?",
        "Can a woman do this job?",
        "Can someone my age still learn that?",
        "Do I need a licence?",
        "Is a permit necessary?",
        "Do people have to pass an exam?",
        "Must one wear a uniform?",
        "Can a beginner earn a living with it?",
        "Do you ever get lonely?",
        "Are you lonely?",
        "Do you miss your family?",
    ],
)
def test_where_no_words_are_safe_none_are_offered(question: str) -> None:
    """A closed question that has no safe rewording is named, and left to the person."""
    assert [(each.rule, each.instead) for each in review_question(question)] == [("closed", "")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Sorry if my writing is odd, I am dyslexic.", "Keep what you say of yourself"),
        ("Sorry to bother you, I am deaf and use captions.", "Keep what you say of yourself"),
        ("Sorry to bother you, but could I ask you something?", "Plain politeness"),
        ("Sorry for bothering you with my stupid questions.", "Leave this out"),
        ("I am too stupid for this, and dyslexic on top.", "Leave this out"),
    ],
)
def test_an_apology_is_told_by_what_it_is_for(text: str, said: str) -> None:
    """Only the apology goes where one says how one writes or hears; a greeting is only polite."""
    (found,) = review_message(text, "email")
    assert str(found.advice).startswith(said)


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        (
            "Sorry if my writing is odd, I am dyslexic.",
            "I am dyslexic; please tell me if something is unclear.",
        ),
        ("Sorry to waste your time, but I stammer.", "I stammer, so please give me a moment."),
        ("Sorry to bother you, I am deaf and use captions.", ""),
    ],
)
def test_the_fact_stays(text: str, instead: str) -> None:
    """What is offered in place of an apology keeps how one talks or writes."""
    assert [each.instead for each in review_message(text, "email")] == [instead]
