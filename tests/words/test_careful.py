"""Words that go into no letter by themselves."""

import pytest

from infoint.words.careful import careful_about, careful_places


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("mgr = idiot, redoes everything", ["idiot"]),
        ("pay 32-38k start", ["38k"]),
        ("freelancers 60-70 an hour", ["60-70 an hour"]),
        ("starts at £24,000", ["£2"]),
        ("45 000 after three years", ["45 000"]),
        ("tom gets 2900", ["gets 2900"]),
        ("told me in confidence", ["in confidence"]),
        ("she is pregnant", ["pregnant"]),
        ("salary about 30", ["salary about 30"]),
        ("I learned that the hospital is badly run.", ["badly run"]),
        ("It surprised me that you have no degree.", ["you have no degree"]),
        ("it is a hard job and not for me", ["not for me"]),
        ("you earn less than my cousin at the supermarket", ["you earn", "less than my"]),
        ("being honest about how bad the shifts are", ["how bad"]),
        ("how old everybody is", ["how old everybody"]),
        ("my boss is boring", ["boring"]),
        ("I think the model is ugly.", ["ugly"]),
        ("the office was terrible, and my desk was fine", ["terrible"]),
    ],
)
def test_places(text: str, words: list[str]) -> None:
    """Unkind words, sums and what was told alone."""
    found = [text[begin:end] for begin, end in careful_places(text)]
    assert all(any(one in each or each in one for each in found) for one in words), found


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for being honest about the pay.",
        "I learned that 2026 was a good year.",
        "You advised me to read two chapters a day.",
        "You work 40 hours a week.",
        "It is a class of thirty.",
        "Thank you for your time on Monday, 30 November.",
        "You advised me to build a model, even if it is ugly, and to show it to you.",
        "Thank you for looking at my first ugly model.",
        "Thank you for being patient with my terrible English.",
        "I learned that no question is a stupid question.",
        "Thank you for answering all my stupid questions.",
        "It surprised me that it was never boring.",
        "It surprised me that the night shift isn't boring at all.",
        "You are too kind.",
        "I learned that a bad night passes.",
        "You advised me to build trust.",
        "I learned that a hive makes 300 queens.",
        "I learned that you need no degree.",
        "It takes less than I thought.",
    ],
)
def test_plain_words_are_left_alone(text: str) -> None:
    """What anybody may read."""
    assert careful_places(text) == []


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("the manager is an idiot", "unkind"),
        ("the place is badly run", "unkind"),
        ("it starts at 24k", "pay"),
        ("the idiot gets 24k", "pay"),
        ("she will be fired, and it starts at 24k", "told alone"),
        ("nurses work in three shifts", None),
    ],
)
def test_why(text: str, about: str | None) -> None:
    """What was told alone counts first, then a sum, then a word that hurts."""
    assert careful_about(text) == about


@pytest.mark.parametrize(
    "text",
    [
        "Marisol came without papers and was undocumented for ten years.",
        "she had no papers for years",
        "his papers were not in order",
        "her visa ran out",
        "he has DACA",
        "they were afraid of ICE at the gate",
        "my papers are a worry",
        "was paid under the table at first",
        "her brother was deported",
        "the cook waits for his green card",
        "came illegally with an uncle",
        "she was diagnosed with MS",
        "he was in prison for two years",
        "Marisol came over the border with a coyote.",
        "that you work with a student permit",
        "that Marisol walked across the desert",
        "that you told me about your papers",
        "that you told me about your papers on the bus",
        "she told me about her mother's papers",
        "how you got legal after ten years",
        "you came here as a refugee",
        "you became a citizen last year",
    ],
)
def test_papers_and_status_are_told_alone(text: str) -> None:
    """Nothing about anybody's papers, health or past with a court goes into a letter by itself."""
    assert careful_about(text) == "told alone"


@pytest.mark.parametrize(
    "text",
    [
        "that you are gay",
        "that Marisol is a lesbian",
        "how you came out as trans",
        "that you were an addict for years",
        "you have been sober since May",
        "your addiction is behind you",
        "she has epilepsy",
        "that you're autistic",
        "your health is not good",
        "you are Muslim and pray at noon",
        "that your faith helps you",
        "you are also half deaf",
        "Marisol's faith",
        "you're still in recovery",
        "you have a chronic illness",
    ],
)
def test_what_nobody_else_tells(text: str) -> None:
    """Nothing about whom one loves, what one took, one's health and faith goes in by itself."""
    assert careful_about(text) == "told alone"


@pytest.mark.parametrize(
    "text",
    [
        "You teach autistic children and deaf adults.",
        "You advised me to read about addiction counseling.",
        "You work at a Catholic school.",
        "Christian told me how a hospital runs.",
        "You help refugees with forms.",
        "Your transition from the army took a year.",
        "A pharmacist counts pills and has deaf customers.",
        "coyotes and foxes are shy",
        "You published your papers late.",
        "the journal took your papers",
        "the desert is cold at night",
    ],
)
def test_a_field_is_no_secret(text: str) -> None:
    """What somebody works with says nothing about themselves."""
    assert careful_places(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "I read your papers on soil.",
        "You write your papers at night.",
        "the ice on the lake is the best teacher",
        "You told me how much paper a print shop needs.",
        "It surprised me that most papers are wrong on bees, as you said of my essay.",
    ],
)
def test_papers_that_one_reads_are_left_alone(text: str) -> None:
    """What is read, written or frozen says nothing of anybody's status."""
    assert careful_places(text) == []
