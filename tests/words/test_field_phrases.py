"""A field as somebody typed it, in sentences to strangers."""

import pytest

from infoint.words.field_phrases import HOLE, in_sentences, names_one, put_in, spoken_of

_QUOTED = "work that I would describe as “{}”"


@pytest.mark.parametrize(
    ("typed", "work"),
    [
        ("Nursing", "work in nursing"),
        ("museum work", "museum work"),
        ("Social Work", "social work"),
        ("UX design", "work in UX design"),
        ("landscape architecture", "work in landscape architecture"),
        ("Conservation of paintings", "work in conservation of paintings"),
        ("the theatre", "work in the theatre"),
        ("nursing and midwifery", "work in nursing and midwifery"),
        ("maybe nursing", "work in nursing"),
        ("marketing, I think", "work in marketing"),
        ("law?", "work in law"),
        ("people operations", "work in people operations"),
        ("help desk", "work in help desk"),
        ("people who design parks", "the work of people who design parks"),
        ("People who design parks.", "the work of people who design parks"),
        ("PEOPLE WHO DESIGN PARKS", "the work of people who design parks"),
        ("Those who care for the old", "the work of those who care for the old"),
        ("someone who restores books", "the work of someone who restores books"),
        ("people working with refugees", "the work of people working with refugees"),
        ("people", "work with people"),
        ("People and animals", "work with people and animals"),
        ("something with animals", "work with animals"),
        ("Something with animals!", "work with animals"),
        ("anything outdoors", "work outdoors"),
        ("something where I can use my hands", "work where I can use my hands"),
        ("something i can do from home", "work I can do from home"),
        ("something creative", "work that is creative"),
        ("Something technical with wood", "work that is technical with wood"),
        ("something to do with maps", "work that has to do with maps"),
        ("something like architecture", "work such as architecture"),
        ("a job with children", "work with children"),
        ("A career in film", "work in film"),
        ("Jobs that help people", "jobs that help people"),
        ("a job as a vet", "the work of a vet"),
        ("being a vet", "being a vet"),
        ("Being a vet", "being a vet"),
        ("Designing parks", "designing parks"),
        ("working with animals", "working with animals"),
        ("Working With Animals", "working with animals"),
        ("work with animals", "work with animals"),
        ("with animals", "work with animals"),
        ("In a museum", "work in a museum"),
        ("outdoors", "work outdoors"),
        ("to help people", "helping people"),
        ("help people", "helping people"),
        ("I want to be a nurse", "being a nurse"),
        ("I'd like to make furniture", "making furniture"),
        ("I love drawing maps", "drawing maps"),
        ("I want something with animals", "work with animals"),
        ("nurse", "the work of a nurse"),
        ("Landscape architect", "the work of a landscape architect"),
        ("HR manager", "the work of an HR manager"),
        ("UX designer", "the work of a UX designer"),
        ("urban planner", "the work of an urban planner"),
        ("park rangers", "the work of park rangers"),
        ("A vet", "the work of a vet"),
        ("teacher in a primary school", "the work of a teacher in a primary school"),
        ("how museums work", "how museums work"),
        ("What park designers do", "what park designers do"),
        ("creative", "creative work"),
        ("Animals", "work with animals"),
        ("design, maybe architecture", "work in design or architecture"),
        ("a vet or zoo keeper", "the work of a vet or zoo keeper"),
        ("nurse and midwife", "the work of a nurse and midwife"),
        ("Vets", "the work of vets"),
        ("Boeing", "work in Boeing"),
        ("I like animals and being outside", _QUOTED.format("I like animals and being outside")),
        ("no idea, not an office", _QUOTED.format("no idea, not an office")),
        ("Parks! Gardens! Trees", _QUOTED.format("Parks! Gardens! Trees")),
        ("anything but accounting", _QUOTED.format("anything but accounting")),
        ("who designs parks", _QUOTED.format("who designs parks")),
        ('the "green" thing', _QUOTED.format("the green thing")),
    ],
)
def test_a_field_reads_well_as_a_kind_of_work(typed: str, work: str) -> None:
    """Whatever was typed, "I am finding out about ..." goes on as a sentence."""
    assert in_sentences(typed).work == work


@pytest.mark.parametrize(
    ("typed", "asked", "yours"),
    [
        ("nursing", "your advice on nursing", "your work in nursing"),
        ("something with animals", "your advice on work with animals", "your work with animals"),
        ("a vet", "your advice on the work of a vet", "your work"),
        ("designing parks", "your advice on designing parks", "your work"),
    ],
)
def test_the_words_before_it_choose_the_form(typed: str, asked: str, yours: str) -> None:
    """Advice is asked on the thing, and what they do is theirs."""
    assert put_in(f"your advice on {HOLE}", typed) == asked
    assert put_in(f"your work in {HOLE}", typed) == yours


@pytest.mark.parametrize("typed", ["", "  ", "not sure yet", "I don't know", "?", "maybe"])
def test_no_field_is_none(typed: str) -> None:
    """That one does not know is no field to write a stranger about."""
    assert not names_one(typed)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Nursing", "nursing"),
        ("something with bees maybe", "work with bees"),
        ("i want to help people", "helping people"),
        ("a nurse", "the work of a nurse"),
        ("dunno!! <b>", "“dunno!! <b>”"),
    ],
)
def test_a_field_as_one_speaks_of_it(typed: str, said: str) -> None:
    """In a sentence to the person who typed it, never glued in as it is."""
    assert spoken_of(typed) == said
