"""E-mail addresses that stand in notes as lines of their own, such as `E-mail (work): a@b.example`.

Earlier versions wrote a person's further addresses there, when they read a file or merged two
entries. A line counts only if its label says no more than that this is an address of the person:
`Her boss's e-mail: …` stays a note.
"""

import re
from functools import lru_cache


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MAIL = _words(
    "mail email mails emails courriel correo posta elettronica messagerie correio poczta"
)
_KIND = _words(
    """
    e address addresses adresse adressen direccion dirección indirizzo endereço endereco adres
    adress de di da do del electronico electrónico eletronico eletrônico electrónica
    work home private personal business office other others second secondary third further more
    alternative alternate additional primary main preferred pref default internet x400 voice smtp
    school university college mobile cell icloud gmail new old former
    arbeit geschäftlich geschaeftlich privat dienstlich zweite weitere andere büro buero
    travail bureau domicile perso personnelle professionnelle autre
    trabajo casa lavoro ufficio altro trabalho werk thuis
    """
)
_LINE = re.compile(r"([^:\n]{1,80}):\s+([^\s@<>,;:\"()\[\]]+@[^\s@<>,;:\"()\[\]]+)\s*")
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=1024)
def says_only_that_it_is_mail(label: str) -> bool:
    """Whether a label such as `E-mail (work)` or `Private e-mail 2` tells only its kind."""
    words = [word for word in _WORD.findall(label.casefold()) if not word.isdecimal()]
    return any(word in _MAIL for word in words) and all(
        word in _MAIL or word in _KIND for word in words
    )


def out_of_notes(notes: str) -> tuple[str, tuple[str, ...]]:
    """The notes without the lines that hold further addresses, and these addresses, each once."""
    if "@" not in notes:
        return notes, ()
    kept, found = [], []
    for line in notes.splitlines(keepends=True):
        told = _LINE.fullmatch(line)
        if told and says_only_that_it_is_mail(told[1]):
            found.append(told[2])
        else:
            kept.append(line)
    if not found:
        return notes, ()
    return "".join(kept).strip("\r\n"), tuple(dict.fromkeys(found))
