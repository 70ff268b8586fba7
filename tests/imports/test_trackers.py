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


def test_two_people_in_a_row() -> None:
    """Numbered contacts are people of their own; the organization is that of both."""
    found = read(
        "Company,Contact 1,Contact 1 Email,Contact 2,Contact 2 Email,Status\n"
        "Kestrel,Odalys Wren,ow@k.example,Bram Ito,bi@k.example,open\n"
        "Hollander,Piet Hollander,ph@h.example,,,closed\n"
    )
    assert [(one.name, one.organization, one.email, one.notes) for one in found.people] == [
        ("Odalys Wren", "Kestrel", "ow@k.example", "Status: open"),
        ("Bram Ito", "Kestrel", "bi@k.example", ""),
        ("Piet Hollander", "Hollander", "ph@h.example", "Status: closed"),
    ]
    assert found.mapping["Contact 2"] == "name"


def test_numbered_addresses_are_one_persons() -> None:
    """E-mail 2 beside one name is that person's second address."""
    found = read("Name,Email 1,Email 2\nAna Prima,a@x.example,b@y.example\n")
    assert (only(found).email, only(found).other_emails) == ("a@x.example", ("b@y.example",))


def test_two_tables_one_below_the_other() -> None:
    """Titles that begin anew are titles, with their own order; the line above them is a heading."""
    found = read(
        "ALUMNI,,,\nName,Company,Email,Notes\nOdalys Wren,Kestrel,ow@k.example,\n,,,\n"
        "PROFESSORS,,,\nEmail,Name,Department,Phone\nif@u.example,Ines Falk,Film,212 555 0147\n"
    )
    assert [(one.name, one.email, one.phone) for one in found.people] == [
        ("Odalys Wren", "ow@k.example", ""),
        ("Ines Falk", "if@u.example", "212 555 0147"),
    ]
    assert [each.row for each in found.problems] == [5]
    assert found.columns == ("Name", "Company", "Email", "Notes", "Department", "Phone")


def test_lines_below_the_table() -> None:
    """What a program writes under its table is nobody, and is told."""
    found = read(
        "Name,Email,Company\nOdalys Wren,ow@k.example,Kestrel\n\n"
        "Exported from a base on 2025-03-01\nTotal contacts: 1\n"
    )
    assert names(found) == ["Odalys Wren"]
    assert [each.row for each in found.problems] == [4, 5]


def test_groups_of_people_without_titles() -> None:
    """Headings between rows without titles are no reason to lose the names."""
    found = read(
        "Status: To contact,,\nOdalys Wren,Kestrel,odalys@k.example\n"
        "Bram Ito,Kestrel,bram@k.example\n"
        "Status: Done,,\nPiet Hollander,Hollander,piet@h.example\n"
    )
    assert names(found) == ["Odalys Wren", "Bram Ito", "Piet Hollander"]


def test_a_person_with_only_a_name_stays() -> None:
    """A line with one name is a person, in a wide table too, in capitals of any kind."""
    rows = [
        "Joanna Reyes",
        "joanna reyes",
        "JOANNA REYES",
        "Cher",
        "Ludwig van Beethoven",
        "李小龍",
    ]
    found = read("Name,Company,Email\n" + "".join(f"{name},,\n" for name in rows))
    assert names(found) == rows
