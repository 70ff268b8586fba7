"""Further addresses that earlier versions wrote into notes."""

import pytest

from infoint.domain.identity import out_of_notes


@pytest.mark.parametrize(
    ("notes", "rest", "found"),
    [
        ("E-mail (work): ana@work.example", "", ("ana@work.example",)),
        (
            "Met at a fair\nE-mail: a@x.example\nPhone: 1",
            "Met at a fair\nPhone: 1",
            ("a@x.example",),
        ),
        (
            "Work Email: a@x.example\r\nE-mail 2 Address: b@x.example",
            "",
            ("a@x.example", "b@x.example"),
        ),
        (
            "E-Mail-Adresse 2: ä@x.example\nE-mail (work, pref): c@x.example",
            "",
            ("ä@x.example", "c@x.example"),
        ),
        ("E-mail: a@x.example\nE-mail (home): a@x.example", "", ("a@x.example",)),
    ],
)
def test_lines_with_an_address_are_taken_out(notes: str, rest: str, found: tuple[str, ...]) -> None:
    """“E-mail (work): ana@work.example” leaves the notes; what stands around it stays as it is."""
    assert out_of_notes(notes) == (rest, found)


@pytest.mark.parametrize(
    "notes",
    [
        "",
        "Her assistant's e-mail: bo@x.example",
        "E-mail (summer house): a@x.example",
        "HR: jobs@x.example",
        "E-mail: ask Bo for it, or write to bo@x.example",
        "I sent an e-mail: no answer",
        "Website: https://x.example/@ana",
        "\n a@x.example \n",
    ],
)
def test_other_lines_stay_letter_for_letter(notes: str) -> None:
    """Another person's address, a label with words of its own and a sentence remain notes."""
    assert out_of_notes(notes) == (notes, ())
