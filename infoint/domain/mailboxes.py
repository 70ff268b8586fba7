"""Addresses that several people read: nobody's own, told by the words before the @.

The list of words is our own judgement.
"""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_WORDS = _words(
    """
    info information office contact contacts hello hi mail email post admin administration
    administrator webmaster postmaster sales hr jobs job career careers recruiting recruitment
    recruiter talent people team staff support service services help helpdesk press media marketing
    events alumni admissions registrar library welcome enquiries enquiry inquiries inquiry feedback
    noreply billing accounts accounting reception frontdesk desk secretary secretariat general
    membership members volunteer volunteers newsletter
    kontakt buero büro bewerbung bewerbungen personal personalabteilung empfang sekretariat
    verwaltung presse anfrage zentrale
    contacto informacion información oficina empleo rrhh ventas
    bonjour accueil recrutement secretariat rh presse
    informazioni ufficio segreteria lavoro
    contato contacto escritorio vagas
    """
)
_PARTED = re.compile(r"[._+\-\d]+")


def is_shared_mailbox(email: str) -> bool:
    """Whether an address, as `email_key` gives it, is one that several people read.

    The first or the last word before the @ tells, such as info@, hr.berlin@ or the-office2@.
    """
    words = [word for word in _PARTED.split(email.partition("@")[0]) if word]
    if words == ["no", "reply"] or words == ["do", "not", "reply"]:
        return True
    return bool(words) and (words[0] in _WORDS or words[-1] in _WORDS)
