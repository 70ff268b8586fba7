"""Outlook CSV: classic and new, in the languages of its headers."""

import re
from collections.abc import Mapping, Sequence

from infoint.imports.person import Person
from infoint.imports.tables.mapped import LEFT_OUT, add_rows, places
from infoint.imports.tables.table import Sheet, key_of
from infoint.imports.tables.titles.columns import guessed
from infoint.imports.tables.titles.meaning import is_noise, plain
from infoint.words.word_lists import phrases_in

_EMAIL = phrases_in(
    """
    e-mail address, e-mail-adresse, adresse de messagerie, adresse e-mail,
    dirección de correo electrónico, dirección del correo electrónico,
    indirizzo posta elettronica, indirizzo di posta elettronica, e-mailadres,
    endereço de email, endereço de e-mail, endereço de correio electrónico,
    endereço de correio eletrónico, endereço do correio electrónico, e-postadress, e-postadresse,
    sähköpostiosoite, adres e-mail, e-mailová adresa, e-mail-cím, адрес эл. почты,
    電子メール アドレス
    """
)
_MARKS = phrases_in(
    """
    e mail display name, business street, business phone, home street, company main phone,
    assistant s phone, assistant s name, government id number, organizational id number,
    e mail angezeigter name, strasse geschaftlich, straße geschaftlich, telefon geschaftlich,
    nom complet de l adresse de messagerie, rue bureau, telephone bureau,
    calle del trabajo, telefono del trabajo, nombre de pantalla de correo electronico,
    via uff, fax uff, nome visualizzato posta elettronica,
    weergavenaam voor e mail, telefoon op werk, werkadres straat,
    nome para exibicao do email, telefone comercial, rua da empresa, telefone da empresa,
    nome a apresentar para o correio electronico
    """
)
_WIDEST = 300
_NOTHING = re.compile(
    r"0/0/00|0\.0\.00|00/00/00|unspecified|keine angabe|normal|false|falsch", re.I
)


def is_outlook(titles: Sequence[str]) -> bool:
    """Whether a row is the header of an Outlook export in a language that is known."""
    if len(titles) > _WIDEST:
        return False
    found = set(guessed(titles, by_values=False).values())
    if not {"first_name", "last_name"} <= found:
        return False
    marks = {plain(title) for title in titles} & _MARKS
    return bool({key_of(title) for title in titles} & _EMAIL) or len(marks) >= 2


def _mapping(columns: Sequence[str]) -> dict[str, str]:
    """Column -> meaning; what says nothing of the person is `LEFT_OUT`."""
    noise = dict.fromkeys(filter(is_noise, columns), LEFT_OUT)
    found = guessed(columns, by_values=False) | noise
    if "role" in found.values():  # then Title is the courtesy title, not the job
        found |= {column: "prefix" for column in columns if key_of(column) == "title"}
    return found


def add_outlook(sheet: Sheet, mapping: Mapping[str, str] | None) -> Mapping[str, str]:
    """Add everyone of an Outlook export; default values such as 0/0/00 are no notes."""
    sheet.check_end()
    found = _mapping(sheet.columns) if mapping is None else mapping

    def complete(person: Person, row: list[str]) -> None:
        person.lines = {line: None for line in person.lines if not _NOTHING.fullmatch(line[1])}

    add_rows(sheet, places(sheet.columns, found), complete)
    return found
