"""A field's title inside a sentence: "Museum work" is "museum work" there, "UX design" stays.

Only words that are known to be plain words lose their capital. A word that is not known may be a
name (Boeing, French, Java), so it stays as it was typed.
"""

import re

from infoint.words.word_lists import words_in

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_KNOWN = words_in(
    """
    academic accounting admin administration adult advertising aerospace affairs agriculture
    analysis analyst analytics animal animation applied aquatic archaeology architecture archive
    archives art artist arts assistant audio auditing aviation baker banking beauty biology biotech
    book books brand broadcasting building business buying campaign care career careers carpentry
    catering charities charity chef chemical chemistry child childcare children cinema city civil
    clerk climate clinical coaching coffee college commerce commercial communication communications
    community computer computing conservation construction consultancy consultant consulting
    consumer content cooking copywriting corporate counseling counselling counselor craft crafts
    creative crime criminal culinary cultural culture curation curator curatorial customer cyber
    cybersecurity dance data database debt dental design designer detective developer development
    diet digital diplomacy disability doctor drama early ecology economic economics economist
    editing editor editorial education elderly electrical electronic electronics elementary
    emergency energy engineer engineering entertainment environment environmental equality estate
    event events exhibition exhibitions experience family farming fashion film finance financial
    fire fishing fitness floristry food foreign forensic forensics forestry freelance fundraising
    furniture game games gaming garden gardening general genetic genetics geography geology global
    government graphic green hair health healthcare heritage higher history home horticulture
    hospital hospitality hotel hotels housing human humanitarian illustration industrial industry
    information innovation insurance interior international internet interpreting investigation
    investment it-support jewellery jewelry journalism journalist kitchen labor laboratory labour
    landscape language languages law legal leisure librarian librarianship libraries library life
    linguistics literary literature local logistics machine magazine maintenance management manager
    manufacturing marine maritime market marketing material materials mathematics mechanic
    mechanical media medical medicine mental midwifery migration mobile molecular museum museums
    music musical natural nature network neuroscience news non-profit nonprofit nurse nursery
    nursing nutrition occupational ocean office online operations optometry organic outdoor
    packaging paediatrics painting parks pastry patient payroll pediatrics people performing person
    personal personnel pet pharma pharmaceutical pharmacist pharmacy philosophy photographer
    photography physical physics physiotherapy planning plant plants plumbing podcast podcasts
    poetry police policing policy political politics post-production power prevention primary print
    printing prison private probation procurement producer product production products professional
    program programming project property psychologist psychology public publishing purchasing
    quality radio railway railways real recruiting recruitment recycling refugee rehabilitation
    relations renewable renewables renovation repair reporting research researcher residential
    resource resources restaurant restaurants restoration retail risk robotics rural safety sales
    school schools science sciences scientific screenwriting sculpture secondary security service
    services shipping shop small social society software solar sound space special speech sport
    sports staff start-ups startup startups statistics stock strategic strategy student studies
    supply support surgery surveying sustainability sustainable systems tax teacher teaching tech
    technical technician technology telecommunications television textile textiles theater theatre
    theology therapist therapy tourism town toxicology toy trade trades trading training translating
    translation translator transport transportation travel tree university urban user vegetable
    veterinary video visual volunteer volunteering warehouse waste water weather web welding welfare
    wellbeing wholesale wildlife wind wine women wood woodwork work worker writer writing yoga young
    youth zoology
    """
)
_TYPICAL = re.compile(r"(?:ation|ment|ology|graphy|istry|onomy|nship|care|work|working|making)s?$")


def in_a_sentence(title: str) -> str:
    """The title with plain words in lower case; names, abbreviations and unknown words stay."""
    return _WORD.sub(_lowered, title.strip())


def _lowered(found: re.Match[str]) -> str:
    word = found.group()
    head, rest = word[:1], word[1:]
    if not (head.isupper() and rest and rest == rest.lower()):
        return word
    low = word.lower()
    plain = low in _KNOWN or (len(low) > 6 and _TYPICAL.search(low) is not None)
    return low if plain else word
