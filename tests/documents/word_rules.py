"""What Word insists on in a document, held against the parts of one (ISO/IEC 29500).

Other programs forgive all of it; Word says that the file is damaged, or drops what it dislikes.
"""

import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import pairwise
from xml.etree import ElementTree as ET

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_CT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr "
    "suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct "
    "topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind "
    "contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
    "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect "
    "bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    "pBdr": "top left bottom right between bar",
    "tblBorders": "top left start bottom right end insideH insideV",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW "
    "jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption "
    "tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection "
    "tcFitText vAlign hideMark",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc "
    "pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi "
    "rtlGutter docGrid printerSettings",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden "
    "unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr "
    "tcPr tblStylePr",
    "tbl": "tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
}
"""By element: its children, in the order that they must have."""
_SEVERAL = {"headerReference", "footerReference", "tr", "tc", "tblStylePr"}
"""Children that may come more than once."""
_FIRST = {"p": "pPr", "r": "rPr", "tc": "tcPr"}
"""By element: the child that must be the first one, where it is there."""
_STYLES = {"pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"}
_WHOLE = {"sz", "szCs", "spacing", "ind", "tcW", "gridCol", "pgSz", "pgMar", "tab", "tblW"}
"""Elements whose measures are whole numbers."""
_WORDS = {"type", "lineRule", "val", "leader", "orient"}


def faults(data: bytes) -> list[str]:
    """What Word would dislike, one line each; nothing for a sound document."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        names = package.namelist()
        parts = {
            name: ET.fromstring(package.read(name))
            for name in names
            if name.endswith((".xml", ".rels"))
        }
    found = [f"{name}: twice in the file" for name, times in Counter(names).items() if times > 1]
    found += _types(names, parts["[Content_Types].xml"])
    found += _relations(names, parts)
    styles = {one.get(f"{_W}styleId") for one in parts["word/styles.xml"].iter(f"{_W}style")}
    for name, root in parts.items():
        if name.startswith("word/") and name.endswith(".xml"):
            found += (f"{name}: {fault}" for fault in _part(root, styles))
    found += _whole(parts["word/document.xml"])
    return found


def _types(names: list[str], types: ET.Element) -> Iterator[str]:
    """Every part has a type; those of Word's own have one by name."""
    endings = {str(one.get("Extension")).lower() for one in types.iter(f"{_CT}Default")}
    named = {"/[Content_Types].xml", *(one.get("PartName") for one in types.iter(f"{_CT}Override"))}
    for name in names:
        ending = name.rpartition(".")[2].lower()
        is_own = name.startswith("word/") and ending == "xml"
        if f"/{name}" not in named and (is_own or ending not in endings):
            yield f"{name}: no type"


def _relations(names: list[str], parts: dict[str, ET.Element]) -> Iterator[str]:
    """Every relation has an id of its own and a part at its end; each one used is there."""
    for name in (one for one in parts if one.endswith(".rels")):
        folder = posixpath.dirname(posixpath.dirname(name))
        relations = list(parts[name].iter(f"{_REL}Relationship"))
        ids = [str(one.get("Id")) for one in relations]
        yield from _twice(ids, f"{name}: relation")
        for one in relations:
            target = posixpath.normpath(f"/{folder}/{one.get('Target')}").lstrip("/")
            if one.get("TargetMode") != "External" and target not in names:
                yield f"{name}: no part {target}"
        yield from _used(parts.get(posixpath.join(folder, posixpath.basename(name)[:-5])), ids)


def _used(root: ET.Element | None, ids: list[str]) -> Iterator[str]:
    for each in () if root is None else root.iter():
        for key, value in each.attrib.items():
            if key.startswith(_R) and value not in ids:
                yield f"no relation {value}"


def _twice(ids: Iterable[str], what: str) -> Iterator[str]:
    for key, times in Counter(ids).items():
        if times > 1:
            yield f"{what} {key} is there {times} times"


def _part(root: ET.Element, styles: set[str | None]) -> Iterator[str]:
    for one in root.iter():
        name = _name(one)
        children = [_name(each) for each in one]
        if name in _ORDERS:
            yield from _order(name, children)
        if name in _FIRST and _FIRST[name] in children[1:]:
            yield f"{_FIRST[name]} is not the first of {name}"
        if name in _STYLES and one.get(f"{_W}val") not in styles:
            yield f"no style {one.get(f'{_W}val')}"
        if name in _WHOLE:
            yield from _measures(one)
        if (
            name == "t"
            and one.get(_SPACE) != "preserve"
            and (one.text or "").strip(" ") != (one.text or "")
        ):
            yield f"a space at the edge of {one.text!r} is lost"
        yield from _cells(one, name)


def _name(one: ET.Element) -> str:
    """The name of an element of Word's own; that of others with where it belongs."""
    return one.tag.removeprefix(_W)


def _order(name: str, children: list[str]) -> Iterator[str]:
    order = _ORDERS[name].split()
    if unknown := [each for each in children if each not in order]:
        yield f"{name} holds {unknown}"
        return
    places = [order.index(each) for each in children]
    if places != sorted(places):
        yield f"{name} has its parts in the order {children}"
    yield from _twice((each for each in children if each not in _SEVERAL), f"in {name}")


def _measures(one: ET.Element) -> Iterator[str]:
    for key, value in one.attrib.items():
        if key.removeprefix(_W) not in _WORDS and not re.fullmatch(r"-?\d+", value):
            yield f"{_name(one)} measures {value}"
    if _name(one) in ("sz", "szCs") and not re.fullmatch(r"[1-9]\d*", str(one.get(f"{_W}val"))):
        yield f"type of size {one.get(f'{_W}val')}"


def _cells(one: ET.Element, name: str) -> Iterator[str]:
    """A cell ends with a paragraph, a row has as many cells as the table has columns."""
    if name == "tc" and (not len(one) or _name(one[-1]) != "p"):
        yield "a cell does not end with a paragraph"
    if name == "tbl":
        columns = len(one.findall(f"{_W}tblGrid/{_W}gridCol"))
        for row in one.findall(f"{_W}tr"):
            if len(row.findall(f"{_W}tc")) != columns:
                yield f"a row of {len(row.findall(f'{_W}tc'))} cells in {columns} columns"


def _whole(root: ET.Element) -> Iterator[str]:
    """A table is followed by a paragraph, the body ends with its section, pictures have ids."""
    body = root[0]
    names = [_name(one) for one in body]
    if names[-1:] != ["sectPr"] or names.count("sectPr") != 1:
        yield "the body does not end with its section"
    for one, following in pairwise(names):
        if one == "tbl" and following != "p":
            yield f"a table is followed by {following}"
    pictures = list(root.iter(f"{_WP}docPr"))
    yield from _twice((str(one.get("id")) for one in pictures), "picture")
    room = _room(body)
    for extent in root.iter(f"{_WP}extent"):
        if not 0 < int(str(extent.get("cx"))) <= room or int(str(extent.get("cy"))) <= 0:
            yield f"a picture of {extent.attrib} in a room of {room}"


def _room(body: ET.Element) -> int:
    """How broad the text is, in the units of pictures."""
    size, margin = body.find(f".//{_W}pgSz"), body.find(f".//{_W}pgMar")
    assert size is not None
    assert margin is not None
    left, right = (int(str(margin.get(f"{_W}{side}"))) for side in ("left", "right"))
    return (int(str(size.get(f"{_W}w"))) - left - right + 1) * 635
