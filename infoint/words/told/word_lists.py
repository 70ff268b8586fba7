"""Words by which a line that a person typed is parted: into fields of work, into people."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(one.split()) for one in text.split(","))


SAYS_NOTHING = _phrases(
    """
    no, none, nobody, no one, noone, not yet, nope, n/a, na, nothing, -, ?, not sure, not sure
    yet, i don't know, i don't know yet, don't know, idk, no idea, nothing yet, nobody yet, no one
    yet, none yet, no not yet, unsure
    """
)
"""Answers that say that there is none, without full stop."""
ONE_FIELD = _phrases(
    """
    research and development, health and safety, arts and crafts, food and drink, travel and
    tourism, search and rescue, hair and beauty, law and order, food and beverage, leisure and
    tourism, hotel and catering, sport and leisure, obstetrics and gynaecology, obstetrics and
    gynecology, mergers and acquisitions, trial and error, diversity and inclusion, science and
    technology, oil and gas, learning and development, accident and emergency, museums and
    galleries, sales and marketing, marketing and sales, heating and cooling, film and television,
    design and technology, logistics and supply chain, teaching and learning
    """
)
"""Pairs that name one field."""
WHOLE_FIELDS = _words(
    """
    law medicine art arts music film sales hr it retail trade politics sport sports dance theatre
    theater media biology chemistry history philosophy theology pharmacy dentistry forestry
    """
)
"""Fields of one word that no ending tells from half of a name, as civil in civil or mechanical
engineering is."""
RELATIONS = _words(
    """
    mother father mom mum mam dad parents sister brother sibling twin aunt auntie uncle cousin
    niece nephew grandmother grandfather grandma grandpa granny son daughter wife husband partner
    boyfriend girlfriend fiance fiancee spouse stepmother stepfather stepsister stepbrother
    godmother godfather godson friend mate buddy pal neighbour neighbor neighbors flatmate
    roommate housemate classmate schoolmate colleague coworker co-worker boss supervisor manager
    teacher tutor professor lecturer coach trainer mentor advisor adviser counselor counsellor
    doctor dentist nurse therapist landlord landlady acquaintance ex relative in-law
    """
)
"""How one knows somebody, as the last word before the name."""
TRADES = _words(
    """
    professor lecturer coach trainer doctor dentist nurse therapist teacher tutor
    """
)
"""After the name these say what somebody does, after "my" how one knows them."""
BEFORE_RELATIONS = _words(
    """
    old best former good close new first older younger big little great elder
    """
)
"""What stands before them: my old boss."""
TELLS = _words(
    """
    he she they it who whose which i we you is was are has had does did works worked runs ran
    teaches taught knows knew studies studied draws makes made owns leads writes builds sells
    plays loves likes used lives lived met got also both
    """
)
"""A piece that begins so tells something of the person."""
