"""Notes of the evening after a talk, by five people, and what the letter makes of them."""

import re

import pytest

from infoint.letters import sentences
from infoint.letters.as_you import names_of
from infoint.letters.sentences import Reader

TO_THEM = Reader(names_of("Dr. Margaret Oyelaran"))


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (
            "I want to thank her for being so honest about the billing",
            "Thank you for being so honest about the billing.",
        ),
        ("i want to thank him for taking the time", "Thank you for taking the time."),
        ("I'd like to thank them for the tour", "I especially appreciated the tour."),
        ("thank her for her patience", "I especially appreciated your patience."),
        ("thanks to Margaret for the tea", "I especially appreciated the tea."),
        (
            "I would like to thank Margaret for going through the claim with me",
            "Thank you for going through the claim with me.",
        ),
        ("dass ich hobeln durfte", "I want to thank you for this: “dass ich hobeln durfte”."),
        ("que me dejara probar", "I want to thank you for this: “que me dejara probar”."),
        ("honesty", "I want to thank you for this: “honesty”."),
        ("tour of the booth, coffee", "I want to thank you for this: “tour of the booth, coffee”."),
        ("coffee w/ the crew", "I want to thank you for this: “coffee with the crew”."),
    ],
)
def test_thanks_go_in_whatever_their_form(note: str, said: str) -> None:
    """As a sentence where one is sure, else quoted whole; never left out."""
    assert sentences.glad_of(note, TO_THEM) == sentences.Said(said)


def test_long_thanks_go_in() -> None:
    """What somebody wrote to thank with is never too long to be said."""
    note = f"I want to thank her for taking out a real patent {'and the next one ' * 12}with me"
    said = sentences.glad_of(note, TO_THEM)
    assert said.fits
    assert said.text.startswith("Thank you for taking out a real patent and the next")


@pytest.mark.parametrize(
    "note", ["she hates her boss", "why did he do that?", "thanks", "Thank you so much!"]
)
def test_thanks_about_them_or_asking_wait_for_a_word(note: str) -> None:
    """What speaks about the reader, and a question, is put in only where it is asked for."""
    assert not sentences.glad_of(note, TO_THEM).fits


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (
            "She said: shadow a supervisora for one shift before you decide",
            "You told me to shadow a supervisora for one shift before you decide.",
        ),
        (
            "she said read what the examiners write",
            "You told me to read what the examiners write.",
        ),
        ("She said: don't apply before May", "You told me not to apply before May."),
        ("she says never skip the claims", "You told me never to skip the claims."),
        ("she said to call the union", "You told me to call the union."),
        ("she said the firm pays", "You told me that the firm pays."),
        ("she said: patience, patience", "You told me: “patience, patience”."),
        ("Margaret said: nights only", "You told me: “nights only”."),
        ("she said: Munich or nothing", "You told me: “Munich or nothing”."),
        (
            "Everything is drafting. I should try drafting a claim.",
            "You told me: “Everything is drafting.” You advised me to try drafting a claim.",
        ),
        (
            "Take the day. Bring flat shoes. I must buy a bag.",
            "You told me: “Take the day. Bring flat shoes.” You advised me to buy a bag.",
        ),
        ("work w/ the free version", "You advised me to work with the free version."),
        ("practise the desk w/o sound", "You advised me to practise the desk without sound."),
    ],
)
def test_what_they_said_is_theirs(note: str, said: str) -> None:
    """A request is told as one, a fragment quoted, and one's own "I should" is never theirs."""
    assert sentences.advised(note, TO_THEM) == sentences.Said(said)


def test_ones_own_thought_is_not_put_into_their_mouth() -> None:
    """A thought beside the advice stays one's own, and is not said unasked."""
    said = sentences.advised("Everything is drafting. I would hate that.", TO_THEM)
    assert said == sentences.Said(
        "You told me: “Everything is drafting.” I would hate that.", fits=False
    )


TO_OTHERS = Reader(TO_THEM.names, is_the_one=False)


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("I think I would like billing", "I think I would like billing."),
        ("I'd rather draft", "I'd rather draft."),
        ("Not sure that suits me", "I wrote down: “Not sure that suits me”."),
        ("me too slow with claims", "I wrote down: “me too slow with claims”."),
        ("ask early, I never do", "I wrote down: “ask early, I never do”."),
        ("ask me again in March", "I wrote down: “ask me again in March”."),
        ("She said: I love my job", "I wrote down: “She said: I love my job”."),
        (
            "Start small. That scares me. Ask around.",
            "You told me: “Start small. Ask around.” I wrote down: “That scares me.”",
        ),
    ],
)
def test_an_i_that_may_be_ones_own_is_never_theirs(note: str, said: str) -> None:
    """It stays outside of what they are quoted with, and waits for a word; for others, too."""
    assert sentences.advised(note, TO_THEM) == sentences.Said(said, fits=False)
    told = sentences.advised(note, TO_OTHERS, "Margaret Oyelaran").text
    theirs = told.partition("told me: ")[2].partition("”")[0]
    assert not re.search(r"\b(?:I|me|my)\b", theirs)


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("“I would start small”", "You told me: “I would start small”."),
        ('she said "I never studied law"', "You told me: “I never studied law”."),
        ("She said I should draft more", "You told me that I should draft more."),
        ("told me to ask for the archive", "You advised me to ask for the archive."),
        ("Told me that the pay is low", "You told me that the pay is low."),
        ("Recommended the evening course", "You recommended the evening course."),
        ("She told me to send her my draft", "You advised me to send you my draft."),
        ("put my drafts online", "You advised me to put my drafts online."),
    ],
)
def test_an_i_that_is_plain(note: str, said: str) -> None:
    """In quotation marks it is theirs; where they told one to do it, it is one's own."""
    assert sentences.advised(note, TO_THEM) == sentences.Said(said)


@pytest.mark.parametrize("note", ["Ask Maria and send her my CV", "show my boss and tell her how"])
def test_her_may_be_somebody_else(note: str) -> None:
    """Where another person is spoken of, "her" stays, and the step waits for a word."""
    said = sentences.step(note, TO_THEM)
    assert "her" in said.text
    assert not said.fits


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (
            "install eos at home by friday",
            "I am going to install eos at home by Friday.",
        ),
        ("install the free version", "I am going to install the free version."),
        ("practise on tuesday and thursday", "I am going to practise on Tuesday and Thursday."),
        (
            "Draft one claim for my own thesis, and send it to Margaret",
            "I am going to draft one claim for my own thesis, and send it to you.",
        ),
        ("send the draft to Dr. Oyelaran", "I am going to send the draft to you."),
        ("Send her my CV by Friday", "I am going to send you my CV by Friday."),
        ("show him my maps", "I am going to show you my maps."),
        ("a get-in w/ the crew", "My own next step: “a get-in with the crew”."),
        ("watch a get-in next wk", "I am going to watch a get-in next week."),
        ("eos course, monday", "My own next step: “eos course, Monday”."),
        ("nach einem Praktikum fragen", "My own next step: “nach einem Praktikum fragen”."),
    ],
)
def test_a_next_step_is_said(note: str, said: str) -> None:
    """A fragment becomes what one is going to do where its first word is known, else a note."""
    assert sentences.step(note, TO_THEM) == sentences.Said(said)


def test_a_step_about_them_waits_for_a_word() -> None:
    """Their name elsewhere than as the one who gets something is not said unasked."""
    assert not sentences.step("ask Baumann about Margaret", TO_THEM).fits


def test_a_name_that_is_a_place_stays_one() -> None:
    """Only who gets something is "you"; a place of the same name is not."""
    said = sentences.step("go from Oyelaran to Ely", TO_THEM)
    assert said == sentences.Said("I will go from Oyelaran to Ely.", fits=False)
