"""Notes as nervous people write them, what a letter says of each, and what it never says."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.letters import sentences
from infoint.letters.as_you import names_of, said_to
from infoint.letters.note_forms import NOTE_MARKS, ended, quoted, sentences_of, step_of
from infoint.letters.sentences import (
    WHATS,
    Reader,
    begun_with,
    done_step,
    leaves_out,
    sentence,
    why_left,
)

TO_THEM = Reader(names_of("Tomás Whitfield"), others=frozenset(("Jo Pike", "Amir Shah")))
TO_OTHERS = Reader(TO_THEM.names, is_the_one=False)

SAID = [
    # terse
    ("appreciated", "his time", "Thank you for your time."),
    ("appreciated", "honest about the pay", "Thank you for being honest about the pay."),
    ("appreciated", "so patient", "Thank you for being so patient."),
    ("appreciated", "coffee w/ the crew", "Thank you for coffee with the crew."),
    ("appreciated", "the tour", "Thank you for the tour."),
    ("learned", "you need no degree!!!", "I learned that you need no degree."),
    ("learned", "it's mostly emails...", "I learned that it's mostly emails."),
    # with the capital that a phone puts there
    ("appreciated", "Coffee with the crew", "Thank you for coffee with the crew."),
    ("appreciated", "His time", "Thank you for your time."),
    ("appreciated", "Taking me round the park", "Thank you for taking me round the park."),
    ("advice", "Join the union", "You advised me to join the union."),
    (
        "learned",
        "Making sound is mostly to listen, and that I need not the expensive microphone.",
        "I learned that making sound is mostly to listen, and that I need not the expensive "
        "microphone.",
    ),
    ("learned", "Nurses plan the week", "I learned that nurses plan the week."),
    ("learned", "Most days begin early.", "I learned that most days begin early."),
    ("surprised", "nobody prints", "It surprised me that nobody prints."),
    ("advice", "join the union", "You advised me to join the union."),
    ("advice", "don't apply yet", "You advised me not to apply yet."),
    ("next_step", "need to rework my CV", "Next I will rework my CV."),
    ("next_step", "TODO call the union...", "Next I will call the union."),
    ("next_step", "📚 read Plain Dose", "Next I will read Plain Dose."),
    ("next_step", "[ ] go to the writers' circle", "Next I will go to the writers' circle."),
    # with the beginning, or other words for it
    ("appreciated", "thank you for the tea!", "Thank you for the tea."),
    (
        "appreciated",
        "Thank you for showing me the map room",
        "Thank you for showing me the map room.",
    ),
    ("appreciated", "I want to thank her for being so open", "Thank you for being so open."),
    ("learned", "I learned that one can start late", "I learned that one can start late."),
    (
        "learned",
        "that planning is mostly listening",
        "I learned that planning is mostly listening.",
    ),
    ("surprised", "It surprised me how calm it was", "It surprised me how calm it was."),
    ("advice", "You advised me to draw more", "You advised me to draw more."),
    ("next_step", "I am going to look for a course", "Next I will look for a course."),
    # long, of somebody who writes whole sentences
    (
        "learned",
        "A museum does not look for teachers but for people who can make a group of strangers "
        "curious within ninety seconds",
        "I learned that a museum does not look for teachers but for people who can make a group of "
        "strangers curious within ninety seconds.",
    ),
    (
        "advice",
        "Offer one workshop for nothing, one that only I can give, and have somebody photograph "
        "it.",
        "You advised me to offer one workshop for nothing, one that only I can give, and have "
        "somebody photograph it.",
    ),
    # two sentences: the first, and the next where it says something of its own
    (
        "learned",
        "A good handover matters more than speed. Nobody teaches it.",
        "I learned that a good handover matters more than speed. Nobody teaches it.",
    ),
    (
        "learned",
        "nurses work in three shifts. The night shift is the hardest.",
        "I learned that nurses work in three shifts. The night shift is the hardest.",
    ),
    (
        "learned",
        "it's all about people. tools can be learned",
        "I learned that it's all about people. Tools can be learned.",
    ),
    (
        "learned",
        "Nurses work in three shifts. I could never do that.",
        "I learned that nurses work in three shifts.",
    ),
    (
        "learned",
        "nurses work in shifts. It starts at 24k.",
        "I learned that nurses work in shifts.",
    ),
    ("learned", "- it is calm\n- it is paid by the hour", "I learned that it is calm."),
    (
        "learned",
        "The work is mostly listening; the tools come later.",
        "I learned that the work is mostly listening. The tools come later.",
    ),
    (
        "learned",
        "that I am allowed to be slow!! I could have cried.",
        "I learned that I am allowed to be slow.",
    ),
    (
        "surprised",
        "A vet. And that he asked to see my week of data.",
        "It surprised me that you asked to see my week of data.",
    ),
    ("surprised", "How calm it was!! I expected chaos.", "It surprised me how calm it was."),
    (
        "surprised",
        "That she had been a baker before. It gave me courage.",
        "It surprised me that you had been a baker before. It gave me courage.",
    ),
    (
        "appreciated",
        "showing me round. I loved the roof garden.",
        "Thank you for showing me round. I loved the roof garden.",
    ),
    (
        "appreciated",
        "The patience with which you answered. It meant a great deal to me.",
        "Thank you for the patience with which you answered. It meant a great deal to me.",
    ),
    (
        "appreciated",
        "Her patience with all my questions. I asked far too many!",
        "Thank you for your patience with all my questions.",
    ),
    ("appreciated", "his time. told me about the bins, honest", "Thank you for your time."),
    ("appreciated", "her time. honest, bins", "Thank you for your time."),
    ("advice", "work hard. Be patient.", "You advised me to work hard and to be patient."),
    (
        "advice",
        "Build one small thing and put it online. Dont wait",
        "You advised me to build one small thing and put it online, and not to wait.",
    ),
    (
        "advice",
        "not to be afraid. Everybody makes mistake in first year.",
        "You advised me not to be afraid.",
    ),
    ("advice", "Trust my hands. She said it twice.", "You advised me to trust my hands."),
    (
        "next_step",
        "Visit the evening school. I am looking forward to it.",
        "Next I will visit the evening school.",
    ),
    # telegraphic
    (
        "appreciated",
        "time, coffee + the book",
        "Thank you for your time, the coffee and the book.",
    ),
    ("appreciated", "tour, tea", "Thank you for the tour and the tea."),
    ("appreciated", "the tea\nthe tour", "Thank you for the tea and the tour."),
    ("appreciated", "everything", "Thank you for everything."),
    ("appreciated", "honesty", "Thank you for your honesty."),
    ("appreciated", "straight answers", "Thank you for your straight answers."),
    ("learned", "you never stop learning", "I learned that you never stop learning."),
    ("learned", "Nobody cares where u studied", "I learned that nobody cares where you studied."),
    ("learned", "projects beat certificates", "I learned that projects beat certificates."),
    ("learned", "Teamwork is everything", "I learned that teamwork is everything."),
    (
        "surprised",
        "nobody cared about my grades",
        "It surprised me that nobody cared about my grades.",
    ),
    ("surprised", "so much paperwork!", "It surprised me how much paperwork there is."),
    ("surprised", "so many forms", "It surprised me how many forms there are."),
    ("surprised", "no degree needed", "It surprised me that no degree is needed."),
    ("surprised", "quiet at night", "It surprised me how quiet it is at night."),
    ("advice", "not to rush", "You advised me not to rush."),
    ("learned", "Its more about people", "I learned that it's more about people."),
    ("surprised", "How little they code tbh", "It surprised me how little they code."),
    (
        "surprised",
        "no boss around",
        "It surprised me that there is no boss around.",
    ),
    (
        "surprised",
        "You still enjoy night shifts.",
        "It surprised me that you still enjoy night shifts.",
    ),
    ("appreciated", "Thx for the chat and the links!", "Thank you for the chat and the links."),
    ("appreciated", "her hug at the end :)", "Thank you for your hug at the end."),
    (
        "appreciated",
        "I really appreciated how openly you talked",
        "I especially appreciated how openly you talked.",
    ),
    ("advice", "start small. one hive. keep notes", "You advised me to start small."),
    ("advice", "Never stop drawing!!!", "You advised me never to stop drawing."),
    (
        "advice",
        "* talk to alumni\n* visit the fair in May",
        "You advised me to talk to alumni and to visit the fair in May.",
    ),
    ("next_step", "- update CV\n- send thank you", "Next I will update my CV."),
    ("next_step", "I'll finally start my portfolio!", "Next I will start my portfolio."),
    ("next_step", "I want register for the course", "Next I will register for the course."),
    (
        "next_step",
        "I shall attend the open day on 12 January.",
        "Next I will attend the open day on 12 January.",
    ),
    ("advice", "internship", "You recommended an internship."),
    ("advice", "a trial week on a ward", "You recommended a trial week on a ward."),
    (
        "advice",
        "get the red book, join the ass. in spring",
        "You advised me to get the red book.",
    ),
    (
        "advice",
        "join the union; read the report",
        "You advised me to join the union and to read the report.",
    ),
    (
        "next_step",
        "mail beekeeping club re weekend, by fri",
        "Next I will mail the beekeeping club about the weekend, by Friday.",
    ),
    ("next_step", "learn german every day", "Next I will learn German every day."),
    ("advice", "do internship in summer", "You advised me to do an internship in summer."),
    ("advice", "write to Mr Silva", "You advised me to write to Mr Silva."),
    (
        "advice",
        "make first the language course C1",
        "You advised me to take the language course C1 first.",
    ),
    ("advice", "find mentor", "You advised me to find a mentor."),
    ("next_step", "call vet office mon", "Next I will call the vet office on Monday."),
    (
        "next_step",
        "email course office, update CV, buy shoes",
        "Next I will email the course office.",
    ),
    ("next_step", "write to the club by fri", "Next I will write to the club by Friday."),
    # moved
    (
        "advice",
        "build a model of one scene, even if it is ugly, and show it to her in February",
        "You advised me to build a model of one scene, even if it is ugly, and show it to you in "
        "February.",
    ),
    (
        "appreciated",
        'letting me hold the brush, and for saying: "You have the hands for it."',
        'Thank you for letting me hold the brush, and for saying: "You have the hands for it."',
    ),
    # not native
    (
        "appreciated",
        "she was so friendly and speak slow",
        "You were so friendly and spoke slowly. Thank you for that.",
    ),
    (
        "appreciated",
        "she explain me everything very slow. and the coffee",
        "You explained everything to me very slowly. Thank you for that.",
    ),
    (
        "appreciated",
        "he explain me how the tax works",
        "You explained to me how the tax works. Thank you for that.",
    ),
    ("appreciated", "you tell me all", "You told me all. Thank you for that."),
    (
        "appreciated",
        "Tomás show me the hive and let me hold a frame",
        "You showed me the hive and let me hold a frame. Thank you for that.",
    ),
    (
        "surprised",
        "in the office is very quiet",
        "It surprised me that in the office it is very quiet.",
    ),
    ("learned", "he say you need patience", "You told me that you need patience."),
    (
        "appreciated",
        "That she took time for student who is not so good in English",
        "I especially appreciated that you took time for student who is not so good in English.",
    ),
    (
        "learned",
        "making sound is mostly to listen and to be patient",
        "I learned that making sound is mostly to listen and to be patient.",
    ),
    ("next_step", "record one door every day", "Next I will record one door every day."),
    # about them, where that is sure
    ("appreciated", "He drew it on a napkin.", "You drew it on a napkin. Thank you for that."),
    ("appreciated", "thank her for her patience", "Thank you for your patience."),
    ("appreciated", "how openly you spoke", "I especially appreciated how openly you spoke."),
    ("learned", "he said you need patience", "You told me that you need patience."),
    ("learned", "she advised me to wait", "You advised me to wait."),
    ("advice", "told me to ask for the archive", "You advised me to ask for the archive."),
    ("advice", "he recommended the evening course", "You recommended the evening course."),
    ("advice", "She said: don't apply before May", "You told me not to apply before May."),
    ("next_step", "send her my notes", "Next I will send you my notes."),
    # what they said, marked as such
    (
        "advice",
        'She say: "Finish small things. One door."',
        "You said: “Finish small things. One door.”",
    ),
    (
        "learned",
        "“I throw away nine sounds for one.”",
        "You said: “I throw away nine sounds for one.”",
    ),
    ("advice", "“I would start small”", "You said: “I would start small”."),
]
LEFT = [
    # terse, in short hand
    ("appreciated", "thanks"),
    ("learned", "volunteer first, then seasonal job in march"),
    ("learned", "mostly meetings"),
    ("learned", "Nurses plan"),
    ("learned", "no certs"),
    ("advice", "portf. w/ 2 proj., LinkedIn, no certs"),
    ("advice", "LinkedIn"),
    ("next_step", "2 proj. in portf. till Feb"),
    ("next_step", "CV"),
    ("learned", "SQL > Excel"),
    ("learned", "pay: ok. hours: bad"),
    # more than one sentence: what is taken back, or goes on from what stays out
    ("learned", "It is calm. I would hate that."),
    ("learned", "You need no degree. But only in small firms."),
    ("learned", "A degree is needed. Not always."),
    ("advice", "Take the course. But only if it is free."),
    ("learned", "Amir failed twice. Nobody helped."),
    ("learned", "it starts at 24k. Nurses work in shifts."),
    ("learned", "Pay: 24k. It is calm."),
    ("learned", "The archive will close. Don't tell anyone."),
    ("learned", "amir is there every day"),
    ("advice", "Everything is drafting. I should try a claim."),
    # judges them, or where they work
    ("learned", "the hospital is badly run"),
    ("learned", "it is a hard job and not for me"),
    ("surprised", "you have no degree"),
    ("surprised", "you earn less than my cousin at the supermarket"),
    ("surprised", "how old everybody is"),
    ("learned", "The place is chaotic. It is sad."),
    ("advice", "find something better than this"),
    ("appreciated", "being honest about how bad the shifts are"),
    ("appreciated", "you were late"),
    ("appreciated", "her trust, the story about her son"),
    ("appreciated", "you took a long time to answer"),
    ("learned", "Patients hit nurses. The police comes often."),
    ("learned", "The hospital will close next year. Nurses move on."),
    ("surprised", "how young you are"),
    ("advice", "avoid the head nurse"),
    ("next_step", "ask someone more competent"),
    ("appreciated", "she like my drawing"),
    ("appreciated", "she answer many question"),
    ("learned", "in Germany is the exam very hard"),
    ("appreciated", "the coffee was good at least"),
    ("surprised", "your colleagues seem exhausted"),
    ("learned", "the management has no clue"),
    ("learned", "Up there one sees no patients. One step in, one still does."),
    ("learned", "no nights in four years, phone on two weekends"),
    ("appreciated", "you never let me talk"),
    # nothing, and what would not be English
    ("learned", "nothing new really"),
    ("appreciated", "not much"),
    ("learned", "handover > speed"),
    ("learned", "shift work = hard. team = great"),
    ("advice", "a bit of everything"),
    # first person, and a doubt
    ("learned", "I may be too old"),
    ("learned", "I am not sure that it suits me"),
    ("advice", "ask me again in March"),
    ("advice", "read more, I guess"),
    ("next_step", "maybe join the regional group"),
    # third person that may be another
    ("learned", "Her boss is never there"),
    ("learned", "he programs almost nothing"),
    ("appreciated", "he gave me 40 minutes and his own first sample"),
    ("appreciated", "that his boss let me stay"),
    ("next_step", "shadow a planner, if she lets me"),
    # somebody else
    ("next_step", "email jo pike"),
    ("advice", "she say: do what Herr Pohl does not"),
    ("next_step", "thank Dr Osei for the book"),
    ("next_step", "write to Fatoumata Sow"),
    ("learned", "that Amir got in without a degree"),
    ("appreciated", "introducing me to Amir"),
    ("learned", "it was Baumann who began it"),
    # pay
    ("surprised", "the pay"),
    ("learned", "the pay is fine"),
    ("appreciated", "time and money"),
    ("learned", "it starts at 24k"),
    ("learned", "you earn 32-38 to start"),
    ("appreciated", "honest re: pay (32-38k), intro"),
    ("learned", "it pays £60 an hour"),
    ("learned", "freelancers are paid 60 an hour"),
    # rude, or told alone
    ("learned", "the manager is an idiot who redoes everything"),
    ("learned", "it is boring on Fridays"),
    ("learned", "you are about to quit"),
    ("surprised", "that you were fired once"),
    ("appreciated", "telling me in confidence about the merger"),
    # other languages, questions
    ("appreciated", "dass ich hobeln durfte"),
    ("learned", "no hace falta un máster"),
    ("next_step", "Lebenslauf überarbeiten"),
    ("learned", "Do I really want this?"),
    # quotes that are not all of it
    ("learned", "she said “start small” and laughed"),
]


@pytest.mark.parametrize(("what", "note", "said"), SAID)
def test_what_goes_on_from_its_beginning_is_said(
    what: sentences.What, note: str, said: str
) -> None:
    """The sentence is begun above the box; what goes on from there for sure is the letter's."""
    assert sentence(what, note, TO_THEM) == said


@pytest.mark.parametrize(("what", "note"), LEFT)
def test_anything_else_is_left_to_be_finished(what: sentences.What, note: str) -> None:
    """Nothing is guessed and nothing is quoted; what one goes on with does not begin twice."""
    assert sentence(what, note, TO_THEM) == ""
    begun = begun_with(what, note, TO_THEM)
    assert not sentences.breaks_off(what, begun)
    assert not set('“”"') & set(begun) - set(note)


@pytest.mark.parametrize(
    ("what", "note", "begun"),
    [
        ("learned", "mgr = idiot", "I learned that "),
        ("learned", "pay 32-38k", "I learned that "),
        ("learned", "mostly meetings", "I learned that mostly meetings"),
        (
            "learned",
            "he knows every hive by nr",
            "I learned that you know every hive by number",
        ),
        (
            "surprised",
            "Wards ring her, she has her own desk",
            "It surprised me that wards ring you, you have your own desk",
        ),
        ("learned", "It is calm. He is an idiot.", "I learned that it is calm."),
        ("learned", "the archive closes. Don't tell anyone", "I learned that "),
        ("learned", "- she say: a missing 4 cent", "I learned that a missing 4 cent"),
        (
            "appreciated",
            "she took time for me, and Birgit brought me a tea",
            "You took time for me, and Birgit brought me a tea. Thank you for that.",
        ),
        (
            "advice",
            "she said I should first work in the ward",
            "You advised me to first work in the ward",
        ),
        (
            "next_step",
            "I will ask if they are taking helpers",
            "Next I will ask if they are taking helpers",
        ),
        ("next_step", "email jo pike", "Next I will email jo pike"),
        ("appreciated", "his time", "Thank you for your time."),
        ("learned", "Frost kills more", "I learned that frost kills more"),
        ("learned", "Amir is there", "I learned that Amir is there"),
    ],
)
def test_the_box_to_finish_holds_a_sentence_or_its_beginning(
    what: sentences.What, note: str, begun: str
) -> None:
    """Of a note that does not go on for sure the words stand after the beginning, to be shortened;
    but for what hurts, what somebody earns and what was told alone.
    """
    assert begun_with(what, note, TO_THEM) == begun


@pytest.mark.parametrize(
    ("what", "note", "why"),
    [
        ("learned", "The archive will close. Don't tell anyone.", "told alone"),
        ("learned", "it starts at 24k", "pay"),
        ("surprised", "the pay", "pay"),
        ("learned", "the hospital is badly run", "unkind"),
        ("learned", "that Amir got in without a degree", "another"),
        ("learned", "Do I really want this?", "question"),
        ("learned", "she said “start small” and laughed", "quote"),
        ("learned", "no hace falta una carrera", "language"),
        ("learned", "he programs almost nothing", "them"),
        ("learned", "mostly meetings", "note"),
        ("learned", "german level must B2 minimum", "note"),
    ],
)
def test_why_it_stays_out(what: sentences.What, note: str, why: str) -> None:
    """One reason, the one that weighs most."""
    assert sentence(what, note, TO_THEM) == ""
    assert why_left(what, note, TO_THEM) == why


@pytest.mark.parametrize(
    ("note", "leaves"),
    [
        ("Nurses work in three shifts. I could never do that.", True),
        ("Nurses work in three shifts. The night is the hardest.", False),
        ("it is calm", False),
    ],
)
def test_whether_a_part_of_the_note_stays(note: str, leaves: bool) -> None:
    """Of several sentences one may go in alone."""
    assert leaves_out(note, sentence("learned", note, TO_THEM)) is leaves


@pytest.mark.parametrize(
    ("what", "words", "breaks"),
    [
        ("next_step", "Next I will I will ask", True),
        ("appreciated", "Thank you for she took time", True),
        ("appreciated", "Thank you for you took time", True),
        ("appreciated", "Thank you for thank you for coming", True),
        ("appreciated", "Thank you for your time", False),
        ("advice", "You advised me to to go", True),
        ("advice", "You advised me to she said I should", True),
        ("advice", "You advised me to ask her", False),
        ("learned", "I learned that she said no", True),
        ("learned", "I learned that I like it", False),
        ("learned", "You drew the week for me", False),
    ],
)
def test_a_sentence_does_not_begin_twice(what: sentences.What, words: str, breaks: bool) -> None:
    """After the beginning neither the beginning stands once more nor somebody who does it."""
    assert sentences.breaks_off(what, words) is breaks


@pytest.mark.parametrize(
    ("note", "done"),
    [
        ("look for a course", "I have looked for a course."),
        ("write to Ann", "I have written to Ann."),
        ("I visited two wards", "I visited two wards."),
        ("signed up for the course", "I signed up for the course."),
        ("the CV", ""),
    ],
)
def test_what_was_done_is_told(note: str, done: str) -> None:
    """Verbs have the form that follows; a fragment is not told."""
    assert done_step(note, TO_THEM) == done


@pytest.mark.parametrize("note", ["he said that maps lie", "join the union", "his boss let me"])
def test_others_are_not_told_of_them(note: str) -> None:
    """In a letter to somebody else nothing is "you", and nobody is spoken of."""
    assert sentence("advice", note, TO_OTHERS) == ""
    assert sentence("learned", note, TO_OTHERS) == ""


@pytest.mark.parametrize(
    "note",
    ["He likes it", "her map", "He drew it and his boss smiled", "he met Ann", "He never is late"],
)
def test_what_cannot_be_said_to_them_for_sure(note: str) -> None:
    """A verb with an ending, a possession, or another person: then it stays as it is."""
    assert said_to(note, TO_THEM.names) is None


WORDS = """he she said that I should Tomás Lee was is how your the look for - * ! ? … “ ” . , 30 😀
über told me to and who ring work you're it's boss e.g. Mr. 2. DON'T"""
NOTES = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=200)
NOTES |= st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=14).map(" ".join)


@pytest.mark.parametrize("what", WHATS)
@given(note=NOTES, to_them=st.booleans())
def test_every_note_gives_whole_sentences(what: sentences.What, note: str, to_them: bool) -> None:
    """Each begins with a capital of ours and ends with one mark; a box to finish is never empty."""
    reader = TO_THEM if to_them else TO_OTHERS
    said = sentence(what, note, reader)
    assert said == said.strip()
    assert not said or re.search(r"[.!?…][”’\"')\]]*$", said), said
    assert begun_with(what, note, reader).strip()


@given(note=NOTES)
def test_a_quote_is_letter_for_letter(note: str) -> None:
    """Nothing of a quoted note is lost, changed or doubled."""
    note = note.strip()
    inner = quoted(note).rstrip(".")
    assert note.strip('“”".…') in inner or note in quoted(note)
    assert len(quoted(note)) <= len(note) + 3


@given(note=NOTES)
def test_no_word_of_a_step_is_lost_or_doubled(note: str) -> None:
    """All that follows the verb stands in the sentence once, as it was written."""
    bare = " ".join(NOTE_MARKS.sub("", note.strip()).split())
    plan = step_of(bare)
    said = sentence("next_step", note, TO_OTHERS)
    if plan and said:
        rest = plan.partition(" ")[2]
        assert bare.endswith(rest)
        kept = rest.rstrip(" .!?…,;:-–—😀")
        assert not kept or said.count(kept) >= 1


@given(note=NOTES)
def test_the_sentences_of_a_note_are_all_of_it(note: str) -> None:
    """Parting a note loses nothing but the spaces between."""
    assert "".join("".join(sentences_of(note)).split()) == "".join(note.split())


@given(note=NOTES)
def test_one_mark_at_the_end(note: str) -> None:
    """Words are kept, and a run of marks is one."""
    end = ended(note)
    assert not re.search(r"[!?…]{2,}$|\.\.$", end)
    assert re.findall(r"\w+", end) == re.findall(r"\w+", note)


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("she came late and was tired", "You came late and were tired"),
        (
            "she came without a word of English and was alone for a year",
            "You came without a word of English and were alone for a year",
        ),
        ("he worked nights and wasn't afraid", "You worked nights and weren't afraid"),
        ("she stayed and learned and was glad", "You stayed and learned and were glad"),
        (
            "she said the bus was late and was full",
            "You said the bus was late and was full",
        ),
        (
            "he drew a map that hung there and was wrong",
            "You drew a map that hung there and was wrong",
        ),
    ],
)
def test_a_second_verb_is_said_to_them(note: str, said: str) -> None:
    """What follows an "and" is theirs too, unless something else has done something before it."""
    assert said_to(note, TO_THEM.names) == said


@pytest.mark.parametrize("named", ["Prof. Vogt", "Jana Vogt"])
def test_whom_they_named_is_nobody_else(named: str) -> None:
    """To the one who named them one may say whom one writes to; of them one tells nothing."""
    reader = Reader(TO_THEM.names, others=TO_THEM.others | {named}, sent_to=frozenset({named}))
    assert (
        sentence("next_step", "write to Prof. Vogt", reader) == "Next I will write to Prof. Vogt."
    )
    assert why_left("learned", f"that {named} has no degree", reader) == "another"
    stranger = Reader(TO_THEM.names, others=TO_THEM.others | {named})
    assert sentence("next_step", "write to Jo Pike and Prof. Vogt", stranger) == ""
