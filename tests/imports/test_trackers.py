"""Whole tables as people keep them: whose the columns are, and what a row means."""

from tests.imports.reading import names, note_lines, only, read


def test_blocks_under_an_organization() -> None:
    """A row with an organization alone is that of the people below it."""
    found = read(
        "Company,Person,Title\nSt. Brigid,,\n,Joanna Reyes,Nurse\n,Mina Sato,NP\nOakes Co,,\n"
        ",Hal Oakes,Foreman\nPier,Bo Ek,Cook\n,Cy Dee,Clerk\n"
    )
    assert [(one.name, one.organization) for one in found.people] == [
        ("Joanna Reyes", "St. Brigid"),
        ("Mina Sato", "St. Brigid"),
        ("Hal Oakes", "Oakes Co"),
        ("Bo Ek", "Pier"),
        ("Cy Dee", ""),
    ]


def test_a_form_that_students_filled_in() -> None:
    """The address of the one who answered the form is not the contact's."""
    found = read(
        "Timestamp,Email Address,Your name,Who did you talk to?,What is their job?\n"
        "3/4/2025 10:12:33,amara@school.example,Amara N.,Joanna Reyes,Nurse\n"
    )
    person = only(found)
    assert (person.name, person.role, person.email) == ("Joanna Reyes", "Nurse", "")
    assert "Email Address: amara@school.example" in note_lines(person)


def test_a_list_of_applications() -> None:
    """The recruiter is the contact, with the address; the position is the one applied for."""
    found = read(
        "Company,Position,Date Applied,Recruiter,Recruiter Email\n"
        "Harbor Lab,Analyst,1/2/2025,Ana Prima,ana@harbor.example\nPier Co,Clerk,1/3/2025,,\n"
    )
    person = only(found)
    assert (person.organization, person.role, person.email) == (
        "Harbor Lab",
        "",
        "ana@harbor.example",
    )
    assert note_lines(person) == ["Position: Analyst", "Date Applied: 1/2/2025"]
    assert found.skipped == {"company, not a person": 1}


def test_an_address_and_a_number_in_one_cell() -> None:
    """Both are taken, whatever stands between them."""
    person = only(
        read("Name,Contact info\nMina Sato,mina@county.example / 555-212-0144\n", region="US")
    )
    assert (person.email, person.phone, person.notes) == (
        "mina@county.example",
        "555-212-0144",
        "",
    )


def test_an_address_written_against_robots() -> None:
    """hal [at] oakes [dot] example is an address."""
    found = read("Name,E-mail\nHal Oakes,hal [at] oakes [dot] example\nBo,bo(at)x.example\n")
    assert [one.email for one in found.people] == ["hal@oakes.example", "bo@x.example"]


def test_a_name_with_a_job_behind_a_dash() -> None:
    """The name ends at the dash; the whole stays in the notes."""
    found = read("People to ask,Phone\nHal Oakes - foreman,555-212-0144\nLee-Ann Ray,\n")
    assert names(found) == ["Hal Oakes", "Lee-Ann Ray"]
    assert note_lines(found.people[0]) == ["People to ask: Hal Oakes - foreman"]


def test_a_table_drawn_with_bars() -> None:
    """A table out of a text file, with its line of dashes."""
    found = read("| Name | Company |\n|:----|:---:|\n| Ana Prima | Harbor |\n", "list.md")
    assert [(one.name, one.organization) for one in found.people] == [("Ana Prima", "Harbor")]


def test_titles_written_as_programs_write_them() -> None:
    """companyName and profileUrl are read like Company name and Profile URL."""
    found = read(
        "profileUrl,fullName,companyName,title\n"
        "https://www.linkedin.com/in/jo,Joanna Reyes,St. Brigid,Nurse\n"
    )
    person = only(found)
    assert (person.organization, person.role) == ("St. Brigid", "Nurse")
    assert person.profile_url == "https://www.linkedin.com/in/jo"
