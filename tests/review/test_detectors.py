"""What no patterns over words can tell: languages, greetings, other organizations, loud texts.

The plain cases stand in the files of the rules; here is what holds between them.
"""

import pytest

from infoint.coaching import Finding, review_message, review_question
from infoint.review.detectors import meant_for

BLOCK = (
    "I am in my last year of school and have been reading about ferries since spring, and my uncle "
    "who worked on one says that nobody knows the river as you do, so I would like to hear from "
    "you how one becomes a pilot and what you did before you had the licence in your hands "
)


def found(text: str, rule: str, kind: str = "email", **known: str) -> list[Finding]:
    """What a rule says to a message."""
    return [each for each in review_message(text, kind, **known) if each.rule == rule]


def words_found(text: str, rule: str, kind: str = "email", **known: str) -> list[str]:
    """The words that a rule points at."""
    return [text[slice(*each.span)] for each in found(text, rule, kind, **known)]


@pytest.mark.parametrize(
    "text",
    [
        "Guten Morgen Herr Vogt, mein Name ist Lea und ich mache eine Ausbildung zur Tischlerin.",
        "lieber herr meier koennen sie mir sagen wie man pilot wird",
        "Dear Mr. Vogt, vielen Dank für Ihre Zeit gestern. Kind regards, Lea",
        "coucou tu peux me dire comment t'es devenue avocate stp",
        "oye tienes un rato para contarme de tu chamba?",
        "Gentile dottoressa Bianchi, Le scrivo perché vorrei diventare veterinaria.",
        "oi tudo bem? voce pode me contar como virou enfermeira",
        "hoi lotte, kan ik je volgende week even bellen over je baan?",
        "Hej, kan jeg ringe til dig i næste uge og høre om dit fag?",
        "Moi Anna, kiitos eilisestä! Opin todella paljon hoitoalasta.",
        "hej ania super dzieki za rozmowe, duzo sie dowiedzialam",
        "Tisztelt Kovács Úr! Szeretnék többet megtudni a szakmájáról.",
        "selam abi isin hakkinda biraz konusabilir miyiz",
        "Salamat po sa oras ninyo kahapon, ang dami kong natutunan.",
        "Aap kaise doctor bane? Mujhe aapse thoda guide chahiye.",
        "Ndiyabonga kakhulu ngexesha lakho izolo, ndifunde lukhulu ngomsebenzi wakho.",
        "ICH MÖCHTE GERNE MIT IHNEN ÜBER IHREN BERUF SPRECHEN",
        "Благодаря Ви за разговора вчера, научих много.",
        "Ευχαριστώ πολύ για τον χρόνο σας χθες.",
        "请问您是怎么成为护士的？",
        "昨日はお時間をいただきありがとうございました。",
        "어제 시간 내주셔서 감사합니다. 많이 배웠습니다.",
        "با سلام، من دانشجو هستم و می‌خواهم درباره کار شما بپرسم.",
        "आपके काम के बारे में जानना चाहता हूँ, मैं एक छात्र हूँ।",
    ],
)
def test_another_language_has_one_finding(text: str) -> None:
    """Whatever the language and the letters, the text is told to be in another one, and no more."""
    assert [each.rule for each in review_message(text, "email")] == ["other-language"]
    assert [each.rule for each in review_question(text)] == ["other-language"]


@pytest.mark.parametrize(
    "text",
    [
        "Dear Herr Vogt, thanks for the tip about the Berufsschule and the Meisterbrief.",
        "I speak Deutsch, français, español and italiano.",
        "Ann-Kathrin Möller-Lüdenscheidt (Geschäftsführerin, Bäckerei Söhne) gave me your name.",
        "Can I visit the Estación de Investigación de la Universidad de los Lagos?",
        "Thanks for the link to “La vie est belle et je suis là” by Renaud.",
        "Wie geht's, Tom? Long time no see! Do you still weld?",
        "The motto of our club is: carpe diem, ora et labora, memento mori.",
        "Dear Mr. Иванов, I found your post and want to ask about rail work.",
        "do u need a licence 4 forklift",
        "I am interesting in biology. Please, when you have time for speak?",
        "word word word word word word word word word word",
        "Thanks!",
    ],
)
def test_english_with_words_of_others_is_english(text: str) -> None:
    """Names, places, quotations and a few foreign words make no other language."""
    assert found(text, "other-language") == []


def test_in_another_language_gaps_names_and_length_are_still_read() -> None:
    """What holds in every language is said; nothing else is."""
    text = (
        "Hallo Tom, ich suche eine Arbeit bei Ihnen und schreibe wegen [Name]. PLEASE HELP ME!!! "
    )
    rules = {each.rule for each in review_message(text, "email", contact_name="Ana Ruiz")}
    assert rules == {"other-language", "wrong-name", "placeholder-left"}
    rules = {each.rule for each in review_message(text * 12, "email", contact_name="Tom Lee")}
    assert "too-long" in rules


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hiya Tom, got a minute?", "Tom"),
        ("Dear\u00a0Tom,\nI read your article.", "Tom"),
        ("Hi\u202fTom,\nI read your article.", "Tom"),
        ("Subject: bees\n\nDear Tom,\nI read your article.", "Tom"),
        ("hi tom saw ur post on bees", "tom"),
        ("Thanks Tom! That was great.", "Tom"),
        ("Tom, thank you for the talk.", "Tom"),
        ("Good morning, Mr. Castle. I read your article.", "Mr. Castle."),
    ],
)
def test_a_wrong_name_is_seen_in_any_greeting(text: str, name: str) -> None:
    """Also after a space that does not break, under a subject, and as one types on a phone."""
    assert words_found(text, "wrong-name", contact_name="Helen Brandt") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "hi helen saw ur post on bees",
        "hi saw ur post on bees",
        "hi tom here from school",
        "Hello, Tom here from school.",
        "Thank you, Tom says hi too.",
        "Honestly, thank you for the talk.",
        "Dear\u00a0Ms.\u00a0Brandt,\nI read your article.",
    ],
)
def test_no_name_in_a_greeting_is_no_wrong_name(text: str) -> None:
    """The sender's own name, and words that follow a greeting without a comma, greet nobody."""
    assert found(text, "wrong-name", contact_name="Helen Brandt") == []


def test_a_greeting_is_wrong_in_one_way_only() -> None:
    """A greeting to nobody in particular is not called a wrong name as well."""
    for text in ("Dear Norhaul team,\nI am a nurse.", "Dear Norhaul,\nI am a nurse."):
        known = {"contact_name": "Helen Brandt", "organization": "Norhaul"}
        rules = {each.rule for each in review_message(text, "email", **known)}
        assert rules == {"impersonal-greeting"}


@pytest.mark.parametrize(
    ("organization", "said"),
    [
        ("Norhaul Logistics GmbH", "Norhaul"),
        ("Norhaul", "Norhaul's Hamburg office"),
        ("University of Leeds", "Leeds Uni"),
        ("British Broadcasting Corporation", "the BBC"),
        ("NHL", "North Harbour Logistics"),
        ("Deutsche Bahn AG", "DB"),
        ("Kuehne + Nagel", "KuehneNagel"),
        ("St Mary's Hospital", "St. Mary's"),
        ("Norhaul", "Norhual"),
        ("self-employed", "Maersk"),
        ("", "Maersk"),
    ],
)
def test_short_forms_and_parts_are_the_same_organization(organization: str, said: str) -> None:
    """Nothing is said where the name may mean where they work, or nobody knows where."""
    text = f"I would like to learn what you do at {said}."
    assert found(text, "meant-for-another", organization=organization) == []


def test_where_the_sender_is_and_where_the_reader_was_is_no_mistake() -> None:
    """An organization that the text calls the sender's own, or left, is fine all over the text."""
    for before in ("I study at Lund College.", "I saw that you worked at Lund College."):
        text = f"{before} I would like to learn what you do at Lund College."
        assert found(text, "meant-for-another", organization="Norhaul") == []
    text = "I study at Lund College. I would like to learn what you do at Maersk."
    assert words_found(text, "meant-for-another", organization="Norhaul") == ["Maersk"]


def test_a_pattern_that_cannot_be_read_stops_nothing() -> None:
    """A slip in a counselor's list leaves the other patterns as they are."""
    found = list(meant_for._readable(["what you do at", "<no such list> at", "(open"], {}))
    assert [one.written for one in found] == ["what you do at"]


def test_capitals_and_marks_are_two_things() -> None:
    """Each is told once, with its own advice; a typed gap of question marks is no shouting."""
    text = "I REALLY WANT to learn this!!! It is VERY IMPORTANT!!!"
    capitals, marks = found(text, "shouting")
    assert text[slice(*capitals.span)] == "I REALLY WANT"
    assert text[slice(*marks.span)] == "!!!"
    assert capitals.advice != marks.advice
    assert found("We met at ??? last week.", "shouting") == []
    assert words_found("Is that so???", "shouting") == ["???"]


def test_names_in_capitals_are_no_shouting() -> None:
    """The names that are known may stand in capitals."""
    text = "Dear MARK STONE, I read your article."
    assert found(text, "shouting", contact_name="Mark Stone") == []


@pytest.mark.parametrize("kind", ["email", "letter", "thank-you"])
def test_a_wall_of_text(kind: str) -> None:
    """More than ninety words in one piece, also where each line was wrapped."""
    wall = BLOCK * 4
    (finding,) = found(f"Dear Ana,\n\n{wall}\n\nTom", "wall-of-text", kind)
    assert str(len(wall.split())) in finding.advice
    wrapped = wall.replace(" of ", " of\n").replace(" who ", "\nwho ").replace(" you ", " you\n")
    assert found(wrapped.replace("\n\n", "\n"), "wall-of-text", kind) == []
    lines = [" ".join(wall.split()[n : n + 12]) for n in range(0, len(wall.split()), 12)]
    assert found("\n".join(lines), "wall-of-text", kind)


def test_paragraphs_and_what_is_said_are_no_wall() -> None:
    """An empty line or an ended one is a break; nobody sees the paragraphs of a call."""
    assert found(f"{BLOCK}\n\n{BLOCK}", "wall-of-text") == []
    assert found(f"{BLOCK.strip()}.\n{BLOCK}", "wall-of-text") == []
    for kind in ("phone", "voicemail", "message", "report-back"):
        assert found(BLOCK * 2, "wall-of-text", kind) == []
