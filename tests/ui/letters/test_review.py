"""What to change stands beside the text, with its words, its reason and its source."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import CareerField, Clock, Contact, Debrief, Interview, Letter, Profile
from infoint.domain.kinds import Channel
from infoint.domain.letters import gap_text
from infoint.library import load_library
from infoint.outreach.attempts import script_for
from infoint.outreach.situations import script_template
from infoint.review.finding import Finding
from infoint.store import Workspace
from infoint.ui.letters import review as review_notes
from infoint.ui.session.plain_text import plain_text
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import box, fill, has, press, read, to_part
from tests.worlds.pages import ODD

PITZER = load_library().source_title("pitzer")
FOUND = Finding(
    rule="asks-for-job",
    advice="Ask to learn about the work.",
    why="Who is asked for a job has to say no.",
    source="pitzer",
    span=(0, 1),
)
Heard = list[tuple[str, str, dict[str, Any]]]


def about(text: str, words: str, **values: str) -> Finding:
    """A finding about these words of the text."""
    begin = text.index(words)
    kept = {name: getattr(FOUND, name) for name in ("rule", "advice", "why", "source")}
    return Finding(**{**kept, **values}, span=(begin, begin + len(words)))


@pytest.fixture
def says(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Heard]]:
    """Let the review say these things; returns what it is asked."""

    def let(answer: Callable[[str], Sequence[Finding]]) -> Heard:
        heard: Heard = []

        def review(text: str, kind: str, **more: Any) -> list[Finding]:
            heard.append((text, kind, more))
            return list(answer(text))

        monkeypatch.setattr(review_notes, "review_message", review)
        review_notes._reviewed.cache_clear()
        return heard

    yield let
    review_notes._reviewed.cache_clear()


def letter(
    ws: Workspace, text: str = "Dear Ann", channel: Channel = "email", **values: Any
) -> None:
    """Ann, named by Bob, has this text."""
    template = script_template(load_library(), channel, "referred")
    assert template is not None
    new = Letter(
        id="one", contact="ann", channel=channel, template=template.id, text=text, **values
    )
    with ws.edit("Ann", now=NOW) as tx:
        tx.contacts.put(Contact(id="bob", name="Bob Roe"))
        tx.contacts.put(Contact(id="ann", name="Ann Lee", referred_by="bob", may_use_name=True))
        tx.letters.put(new)


def wants_change(app: AppTest) -> bool:
    """Whether the page lists anything to change in the text."""
    return any(one.value.endswith("to change**") for one in app.markdown)


def plain(markdown: str) -> str:
    """Markdown as it is read: without escapes and joiners."""
    return markdown.replace("\\", "").replace("\u2060", "")


def test_a_finding_is_told_whole(
    ws: Workspace, open_page: OpenPage, says: Callable[..., Heard]
) -> None:
    """Advice and the words stand together; the reason and its source are one press away."""
    text = "Dear Ann, have you got a job for me?"
    letter(ws, text)
    says(lambda _: [about(text, "a job for me")])
    app = open_page("phone_script", part="write", contact="ann")
    words = plain(read(app))
    assert "One thing to change" in words
    for part in ("Ask to learn", "> a job for me"):
        assert part in words
    assert "has to say no" not in words
    words = plain(read(press(app, "why-change")))
    for part in ("has to say no", PITZER):
        assert part in words


def test_odd_words_are_quoted_letter_for_letter(
    ws: Workspace, open_page: OpenPage, says: Callable[..., Heard]
) -> None:
    """Marks in the quoted words, or in the advice about a name, are no marks of ours."""
    letter(ws, f"Dear {ODD}, hello")
    says(lambda text: [about(text, ODD, advice=f"Greet them as {ODD}.")])
    shown = [one.value for one in open_page("phone_script", part="write", contact="ann").markdown]
    (note,) = [one for one in shown if "Greet them as" in one]
    assert note.count(plain_text(ODD)) == 2
    assert plain(note).count(ODD) == 2


def test_lines_of_the_quoted_words_stay(
    ws: Workspace, open_page: OpenPage, says: Callable[..., Heard]
) -> None:
    """Words over two lines are quoted on two lines; very long ones are cut."""
    letter(ws, "Dear Ann\nhello" + " x" * 200)
    says(lambda text: [about(text, text)])
    note = next(
        one
        for one in read(open_page("phone_script", part="write", contact="ann")).split("**")
        if ">" in one
    )
    assert "> Dear Ann  \n> hello x" in note
    assert note.count(" x") < 100
    assert "…" in note


def test_the_same_advice_is_given_once(
    ws: Workspace, open_page: OpenPage, says: Callable[..., Heard]
) -> None:
    """Two places with the same advice make one note with both quotes."""
    text = "Any job? Any opening?"
    letter(ws, text)
    says(lambda _: [about(text, "Any job"), about(text, "Any opening")])
    words = plain(read(open_page("phone_script", part="write", contact="ann")))
    assert "One thing to change" in words
    assert words.count("Ask to learn") == 1
    assert "> Any job" in words
    assert "> Any opening" in words


def test_a_text_is_reviewed_once(
    ws: Workspace, open_page: OpenPage, says: Callable[..., Heard]
) -> None:
    """A page that is drawn again for another reason does not review the same text again."""
    letter(ws)
    heard = says(lambda _: [FOUND])
    app = open_page("phone_script", part="write", contact="ann")
    press(app, "why-change")
    assert len(heard) == 1
    assert wants_change(app)


def test_nothing_to_change(ws: Workspace, open_page: OpenPage, says: Callable[..., Heard]) -> None:
    """A text without findings is called ready, in the word that fits its channel."""
    letter(ws)
    says(lambda _: [])
    app = open_page("phone_script", part="write", contact="ann")
    assert [one.value for one in app.success] == [
        "None of the usual mistakes found. Read it through once more."
    ]
    letter(ws, channel="phone")
    app = open_page("phone_script", part="write", contact="ann")
    assert [one.value for one in app.success] == [
        "None of the usual mistakes found. Go through it once."
    ]


def test_findings_never_block(
    ws: Workspace, open_page: OpenPage, says: Callable[..., Heard]
) -> None:
    """With findings the text can still be copied, mailed and downloaded."""
    letter(ws)
    says(lambda _: [FOUND])
    app = open_page("phone_script", part="send", contact="ann")
    assert has(app, "copy-one")
    assert app.link_button
    assert has(app, "docx-one")


def test_one_thing_at_a_time(
    ws: Workspace, open_page: OpenPage, says: Callable[..., Heard]
) -> None:
    """What is left goes for the same words, in every window, and the next thing comes."""
    text = "Any job? Any pay?"
    letter(ws, text)
    job, pay = about(text, "Any job"), about(text, "Any pay", advice="Leave the pay out.")
    says(lambda now: [job, pay] if "job" in now else [pay, FOUND])
    app = open_page("phone_script", part="write", contact="ann")
    assert "Ask to learn" in read(app)
    assert "Leave the pay out" not in read(app)
    press(app, "leave-it")
    assert "Ask to learn" not in read(app)
    assert "Leave the pay out" in read(app)
    press(app, "leave-it")
    assert "You left the advice" in read(app)
    assert "You left the advice" in read(open_page("phone_script", part="write", contact="ann"))


def test_what_it_says_is_ticked(ws: Workspace, open_page: OpenPage) -> None:
    """A first message is ticked for what it says already, as it is typed."""
    letter(ws, "Dear Ann, could we talk for 20 minutes?")
    app = open_page("phone_script", part="write", contact="ann")
    assert ":green[:material/check_circle:] how long it takes" in read(app)
    assert not app.checkbox(key="says-purpose-one").value
    assert not has(app, "says-minutes-one")
    more = "Dear Ann, I would like to learn about your work. Could we talk for 20 minutes?"
    fill(app, {box("letters", "one", "text"): more})
    assert ":green[:material/check_circle:] what you want to learn" in read(app)


def test_a_point_is_ticked_by_hand(ws: Workspace, open_page: OpenPage) -> None:
    """What only the writer can tell is ticked by hand, and the tick stays with the text."""
    letter(ws, "Dear Ann, could we talk for 20 minutes?")
    app = open_page("phone_script", part="write", contact="ann")
    app.checkbox(key="says-purpose-one").check().run()
    again = open_page("phone_script", part="write", contact="ann")
    assert again.checkbox(key="says-purpose-one").value
    again.checkbox(key="says-purpose-one").uncheck().run()
    last = open_page("phone_script", part="write", contact="ann")
    assert not last.checkbox(key="says-purpose-one").value


def test_gaps_are_not_told_twice(
    ws: Workspace, open_page: OpenPage, says: Callable[..., Heard]
) -> None:
    """A gap that is listed below the text is no finding; brackets of one's own stay one."""
    gap = gap_text("your name")
    letter(ws, f"Dear Ann, {gap} and [mine]", gaps=(gap,))
    heard = says(
        lambda text: [about(text, "[your name]"), about(text, "[mine]", advice="Fill it.")]
    )
    words = plain(read(open_page("phone_script", part="write", contact="ann")))
    assert heard[-1][0] == "Dear Ann, [your name] and [mine]"
    assert "One thing to change" in words
    assert "> [mine]" in words
    assert "> [your name]" not in words
    says(lambda text: [about(text, "[your name]")])
    app = open_page("phone_script", part="write", contact="ann")
    assert "in brackets is still missing" in app.info[0].value
    assert not app.success


def test_notes_follow_the_typing(
    ws: Workspace, open_page: OpenPage, says: Callable[..., Heard]
) -> None:
    """Each commit of the box is reviewed at once, and is stored."""
    letter(ws)
    says(lambda text: [FOUND] if "job" in text else [])
    app = open_page("phone_script", part="write", contact="ann")
    text = box("letters", "one", "text")
    fill(app, {text: "Any job?"})
    assert wants_change(app)
    fill(app, {text: "May I learn?"})
    assert not wants_change(app)
    assert "None of the usual mistakes found" in read(app)
    assert ws.letters.all()[0].text == "May I learn?"
    fill(app, {text: ""})
    assert "ready" not in read(app)


@pytest.mark.parametrize(
    ("channel", "kind", "greeted"),
    [
        ("phone", "phone", "Ann Lee"),
        ("voicemail", "voicemail", "Ann Lee"),
        ("email", "email", "Ann Lee"),
        ("letter", "letter", "Ann Lee"),
        ("note", "note", "Ann Lee"),
        ("introduction", "introduction", "Bob Roe"),
    ],
)
def test_who_is_greeted(
    channel: str,
    kind: str,
    greeted: str,
    ws: Workspace,
    open_page: OpenPage,
    says: Callable[..., Heard],
) -> None:
    """A text is reviewed as what it is; one through someone greets the one in between."""
    letter(ws, channel=channel)
    heard = says(lambda _: [])
    open_page("phone_script", part="write", contact="ann")
    assert heard[-1] == (
        "Dear Ann",
        kind,
        {
            "contact_name": greeted,
            "referrer": "Bob Roe",
            "notes": (),
            "organization": "",
            "sender": "",
        },
    )


def test_words_on_the_spot_have_no_review(
    ws: Workspace, open_page: OpenPage, says: Callable[..., Heard]
) -> None:
    """There are no rules for what is said at a stand, only its length and time."""
    letter(ws, "Hello there", channel="in person")
    heard = says(lambda _: [FOUND])
    app = open_page("phone_script", part="write", contact="ann")
    assert not heard
    assert "2 words, about 5 seconds aloud" in read(app)
    assert not wants_change(app)


@pytest.mark.parametrize(
    ("channel", "text", "said"),
    [
        ("email", "one two - three", "3 words, short enough"),
        ("note", "12345 78", "8 characters, it fits"),
        ("phone", "word " * 78, "78 words, short enough, about 35 seconds aloud"),
        ("voicemail", "word " * 76, ":orange[76 words, better 75 at most, about 35 seconds aloud]"),
        ("note", "x" * 201, ":orange[201 characters, 200 fit in]"),
    ],
)
def test_length_against_the_limit(
    channel: str, text: str, said: str, ws: Workspace, open_page: OpenPage
) -> None:
    """Words are counted, in a note characters; what is too long is marked."""
    letter(ws, text, channel=channel)
    assert said in [
        one.value for one in open_page("phone_script", part="write", contact="ann").markdown
    ]


def test_the_thank_you_is_compared_with_the_debrief(
    ws: Workspace, open_page: OpenPage, says: Callable[..., Heard]
) -> None:
    """A thank-you is reviewed with what was noted of the talk; findings do not block sending."""
    with ws.edit("A talk", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.interviews.put(
            Interview(
                id="talk",
                contact="ann",
                clock=Clock(started=NOW, ended=NOW),
                debrief=Debrief(learned="Maps lie.", advice="Read Harley."),
            )
        )
        tx.letters.put(
            Letter(
                id="one",
                kind="thank-you",
                contact="ann",
                interview="talk",
                template="thank-you-email",
                text="Dear Ann, thank you.",
            )
        )
    heard = says(lambda _: [FOUND])
    app = open_page("thank_you", contact="ann", view="change")
    text, kind, more = heard[-1]
    assert (text, kind, more["contact_name"]) == ("Dear Ann, thank you.", "thank-you", "Ann Lee")
    assert [note for note in more["notes"] if note] == ["Maps lie.", "Read Harley."]
    assert "One thing to change" in read(app)
    press(to_part(app, "send"), "mark-sent-thank-you-talk-ann")
    assert ws.letters.all()[0].sent


def test_a_first_version_needs_no_change(ws: Workspace, open_page: OpenPage) -> None:
    """With every word entered, the first version of an e-mail passes the review as it stands."""
    with ws.edit("Ann", now=NOW) as tx:
        tx.profile.put(Profile(name="Bo Berg", about="I study art.", phone="123"))
        ann = Contact(id="ann", name="Ann Lee", fields=("art",), where_found="the fair in May")
        tx.contacts.put(ann)
        tx.fields.put(CareerField(id="art", title="museum work", status="exploring"))
    script_for(ws, load_library(), "ann", "email", now=NOW)
    app = open_page("phone_script", part="write", contact="ann")
    assert not wants_change(app)
    assert "None of the usual mistakes found" in app.success[0].value


def test_the_place_where_they_work_is_known(ws: Workspace, open_page: OpenPage) -> None:
    """A wish to work for the contact's own organization is one to change; for another it is not."""
    text = (
        "I found you in the alumni list, and want to learn about your work. Do you have 20 "
        "minutes? I'd love to work for Ormo."
    )
    with ws.edit("Ann", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee", organization="Ormo Ltd"))
        tx.contacts.put(Contact(id="bo", name="Bo Ray", organization="Zoo"))
        for who in ("ann", "bo"):
            one = Letter(contact=who, kind="script", template="email", channel="email", text=text)
            tx.letters.put(one)
    assert wants_change(open_page("phone_script", part="write", contact="ann"))
    assert not wants_change(open_page("phone_script", part="write", contact="bo"))


@pytest.mark.parametrize(("text", "notes"), [("Is it nice?", 1), ("What is it like?", 0), (" ", 0)])
def test_notes_on_a_question(
    text: str, notes: int, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A question of one's own gets its findings in the same form; a good one gets no word."""

    def review(question: str) -> list[Finding]:
        return [] if question.startswith("What") else [about(question, question, rule="closed")]

    def page(text: str) -> None:
        from infoint.ui.letters.review import question_notes

        question_notes(text)

    monkeypatch.setattr(review_notes, "review_question", review)
    app = AppTest.from_function(page, args=(text,)).run()
    assert not app.exception
    assert len(app.markdown) == notes
    assert all("> Is it nice?" in plain(one.value) for one in app.markdown)
