"""LinkedIn's Invitations.csv and messages.csv: the others, never oneself."""

from tests.imports.reading import names, note_lines, only, read

INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
    "SUBJECT,CONTENT,FOLDER\n"
)
ME = "https://www.linkedin.com/in/maya-haddad"


def _message(talk: str, sender: str, to: str, day: str = "2024-01-02") -> str:
    def url(name: str) -> str:
        return f"https://www.linkedin.com/in/{name.lower().replace(' ', '-')}"

    urls = ",".join(url(each) for each in to.split(", "))
    return (
        f'{talk},,{sender},{url(sender)},"{to}","{urls}",{day} 10:00:00 UTC,,"Hi,\nthere",INBOX\n'
    )


def test_the_other_side_of_an_invitation() -> None:
    """Who invited, and who was invited, with the day and the words."""
    found = read(
        INVITATIONS
        + f'Anna Lee,Maya Haddad,"3/5/26, 1:45 AM",Hello,INCOMING,https://www.linkedin.com/in/al,{ME}\n'
        f'Maya Haddad,Bo Ray,"3/6/26, 1:45 AM",,OUTGOING,{ME},https://www.linkedin.com/in/bo\n'
    )
    assert found.source == "linkedin"
    assert names(found) == ["Anna Lee", "Bo Ray"]
    assert found.people[0].profile_url == "https://www.linkedin.com/in/al"
    assert note_lines(found.people[0]) == [
        "Invited you on LinkedIn: 2026-03-05",
        "Invitation: Hello",
    ]
    assert found.people[1].notes == "You invited them on LinkedIn: 2026-03-06"


def test_invitations_of_before_2023_have_no_profiles() -> None:
    """Five columns are enough."""
    found = read(
        "From,To,Sent At,Message,Direction\nAnna Lee,Maya Haddad,x,,INCOMING\n,,x,,INCOMING\n"
    )
    assert only(found).name == "Anna Lee"
    assert sum(found.skipped.values()) == 1


def test_everyone_one_wrote_with_once() -> None:
    """People of the messages, each once, with how many and the last day; not oneself."""
    found = read(
        MESSAGES
        + _message("1", "Maya Haddad", "Anna Lee")
        + _message("1", "Anna Lee", "Maya Haddad", "2024-03-04")
        + _message("2", "Bo Ray", "Maya Haddad")
        + _message("3", "Maya Haddad", "Cy Dee, Di Eff")
    )
    assert found.source == "linkedin"
    assert names(found) == ["Anna Lee", "Bo Ray", "Cy Dee", "Di Eff"]
    assert found.skipped == {"yourself": 1}
    assert note_lines(found.people[0]) == [
        "Messages on LinkedIn: 2",
        "Last message on LinkedIn: 2024-03-04",
    ]
    assert found.people[0].where_found == "circle:linkedin"


def test_one_talk_alone_does_not_tell_who_is_oneself() -> None:
    """Then both are shown, and it is said."""
    found = read(MESSAGES + _message("1", "Maya Haddad", "Anna Lee"))
    assert names(found) == ["Maya Haddad", "Anna Lee"]
    assert "which of these people is you" in found.problems[0].text


def test_names_with_commas_are_not_parted_wrongly() -> None:
    """A comma in a name of several leaves that row out rather than mixing people up."""
    urls = "https://www.linkedin.com/in/cy,https://www.linkedin.com/in/di"
    found = read(
        MESSAGES
        + _message("1", "Maya Haddad", "Anna Lee")
        + f'2,,Maya Haddad,{ME},"Cy Dee, PhD, Di Eff","{urls}",2024-01-02,,x,INBOX\n'
    )
    assert names(found) == ["Anna Lee"]


def test_gone_members_and_advertisements_are_left_out() -> None:
    """Nobody can be asked who is no longer there, or was never a person."""
    found = read(
        MESSAGES
        + _message("1", "Maya Haddad", "Anna Lee")
        + _message("1", "Anna Lee", "Maya Haddad")
        + f"2,,LinkedIn Member,,Maya Haddad,{ME},2024-01-02,,x,INBOX\n"
        + f"3,Sponsored Conversation,Big Co,,Maya Haddad,{ME},2024-01-02,,x,INBOX\n"
    )
    assert names(found) == ["Anna Lee"]
    assert found.skipped["an advertisement"] == 1
