"""Words at the beginning of a text that are no name of a person, plain and in lower case."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NO_NAMES = _words(
    """
    actually afternoon again congratulations dear evening finally first friday fwd good
    greetings happy hello hey hi honestly just last many monday morning no oh one question quick
    re saturday so sorry subject sunday thanks thursday today tuesday wednesday welcome well
    what wow yes yesterday
    """
)
OFFICES = _words(
    """
    admiral
    doktor ambassador attorney bishop brother canon captain chef chief coach colonel commander
    constable councillor councilor counsellor counselor deacon dean director father general imam
    inspector ji judge justice lieutenant major mayor minister mother nurse officer pastor
    president principal rabbi senator sensei sergeant sheikh shri sister smt sri vicar
    """
)
"""What a person is addressed as besides the titles of an address book."""
NOBODY = _words(
    """
    a again all alumna alumni alumnus an and aunt auntie aunty boss both bro brother buddy class
    coach colleague colleagues committee cousin customer cuz dad daddy darling dear department
    doc everybody everyone father folks friend friends gentlemen godfather godmother gramps gran
    grandad grandma grandpa granny guys hiring honey host hr human hun i i'm in is it's ladies
    love luv ma'am madam madams mam mama manager mate me member members mom mommy mother mum
    mummy my name nan nana neighbor neighbors neighbour neighbours of office or our pal papa pop
    pops reader recruiter recruiters recruiting resources service sir sirs sis sister staff
    stranger team the there this to uncle we whoever whom y'all you
    """
)
"""Words of a greeting that name nobody in particular."""
GROUPS = _words(
    """
    association church class club committee company crew department desk editors family fellow
    group hotel hr museum office reception school service society staff support team
    """
)
STOPPING = _words(
    """
    a after am an are as at before calling can could did do does first for from good great
    greetings happy has have here hope hoping how i i'm i've if im in is it it's its just may
    might my nice on our please quick so sorry speaking thank thanks the this was we we're what
    when where who will with would you your
    """
)
