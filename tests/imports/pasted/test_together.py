"""Signatures in other scripts, two people under one, a team page, a table set with spaces."""

import pytest

from infoint.imports.pasted import read_pasted
from tests.imports.reading import names, only

_JAPANESE = """今後ともよろしくお願いいたします。
――――――――――――
株式会社あおば
企画部 課長
森本 健二（もりもと けんじ）
〒980-0000 宮城県架空市青葉1-2
電話：022-000-0148 ／ FAX：022-000-0149
メール：k-morimoto@aoba.example
"""
_KOREAN = """감사합니다.

김민서
(주)한빛소프트 | 디자인팀 팀장
전화: 02-000-0132
이메일: minseo@hanbit.example
"""
_CHINESE = """祝好

陈思远
供应链分析师
广达物流有限公司
电话：021-0000-0145
邮箱：siyuan.chen@quanta.example
"""
_ARABIC = """تحياتي،
د. سامر الخطيب
أستاذ مساعد
جامعة النور
هاتف: +961 1 000 014
البريد الإلكتروني: samer@alnoor.example
"""
_HEBREW = """בברכה,

ד"ר נועה לוי
מנהלת מחקר ופיתוח
חברת אור ירוק בע"מ
טל: 03-000-0145
noa.levi@or-yarok.example
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (_JAPANESE, ("森本 健二", "企画部 課長", "株式会社あおば", "022-000-0148")),
        (_KOREAN, ("김민서", "디자인팀 팀장", "(주)한빛소프트", "02-000-0132")),
        (_CHINESE, ("陈思远", "供应链分析师", "广达物流有限公司", "021-0000-0145")),
        (_ARABIC, ("سامر الخطيب", "أستاذ مساعد", "جامعة النور", "+961 1 000 014")),
        (_HEBREW, ("נועה לוי", "מנהלת מחקר ופיתוח", 'חברת אור ירוק בע"מ', "03-000-0145")),
    ],
    ids=["ja", "ko", "zh", "ar", "he"],
)
def test_signatures_in_other_scripts(text: str, told: tuple[str, ...]) -> None:
    """Name, role, organization and phone; the greeting, the title and the post code are none."""
    found = only(read_pasted(text))
    assert (found.name, found.role, found.organization, found.phone) == told
    assert found.email.endswith(".example")


def test_two_under_one_signature() -> None:
    """Each has the lines with their name or an address made of it in front; the rest is of both."""
    found = read_pasted(
        "Best regards,\n\nAna Prima & Bo Ek\nBolt Consulting\n"
        "Ana: ana@bolt.example, 0176 04069033\n"
        "bo.ek@bolt.example\n"
    )
    told = [(one.name, one.organization, one.email, one.phone) for one in found.people]
    assert told == [
        ("Ana Prima", "Bolt Consulting", "ana@bolt.example", "0176 04069033"),
        ("Bo Ek", "Bolt Consulting", "bo.ek@bolt.example", ""),
    ]


def test_a_firm_of_two_names_is_one() -> None:
    """A law firm under a name is no second and third person."""
    found = read_pasted(
        "Best regards,\nAna Prima\nPartner\nStone & Field LLP\nana.prima@stone.example\n"
    )
    assert (names(found), only(found).organization) == (["Ana Prima"], "Stone & Field LLP")


def test_the_page_of_a_team() -> None:
    """Whoever has an address of their name in their block; a dog and a mailbox are nobody."""
    found = read_pasted(
        "Meet the team\n\nAna Prima\nHead of Product\nana@bolt.example\n\n"
        "Bob Ekman\nEngineer\nbob@bolt.example\n\nBiscuit\nGood boy.\n\njobs@bolt.example\n"
    )
    assert [(one.name, one.role) for one in found.people] == [
        ("Ana Prima", "Head of Product"),
        ("Bob Ekman", "Engineer"),
    ]


def test_a_table_set_with_spaces() -> None:
    """Columns begin where the dashes under their titles do."""
    found = read_pasted(
        "NAME           WHERE                 WHAT       TEL\n"
        "-------------  --------------------  ---------  -------------\n"
        "Ottoline Grey  Kew Street Seed Bank  Curator    020 7946 0480\n"
        "Jean St. Roi   Inst. of Botany       -          -\n"
    )
    told = [(one.name, one.organization, one.role, one.phone) for one in found.people]
    assert told == [
        ("Ottoline Grey", "Kew Street Seed Bank", "Curator", "020 7946 0480"),
        ("Jean St. Roi", "Inst. of Botany", "", ""),
    ]


def test_the_title_of_a_picture() -> None:
    """What a page calls somebody's picture is no part of the name."""
    found = read_pasted(
        "Profilbild von Ulrike Bach\nUlrike Bach\nPlanerin, Amt für Bau\nu.bach@amt.example\n"
    )
    assert names(found) == ["Ulrike Bach"]
