"""What a page drew, as a tree of plain data: the same widgets can then be drawn without us."""

import base64
from typing import Any

from streamlit.proto.Block_pb2 import Block
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

Node = dict[str, Any]


def tree_of(messages: list[ForwardMsg]) -> list[Node]:
    """The nodes at the top of the main area and of the sidebar, in order, with their children."""
    root: Node = {"children": {}}
    for message in messages:
        if message.WhichOneof("type") != "delta":
            continue
        node = root
        for index in message.metadata.delta_path:
            node = node["children"].setdefault(index, {"kind": "empty", "children": {}})
        delta = message.delta
        if delta.WhichOneof("type") == "add_block":
            node.update(_block(delta.add_block))
        elif delta.WhichOneof("type") == "new_element":
            node.update(_element(delta.new_element))
            node["children"] = {}
    areas = _listed(root)
    for number, area in zip(sorted(root["children"]), areas, strict=True):
        area["kind"] = "sidebar" if number == 1 else "container"
    return areas


def _listed(node: Node) -> list[Node]:
    children = [node["children"][index] for index in sorted(node["children"])]
    for child in children:
        child["children"] = _listed(child)
    return children


def _block(block: Block) -> Node:
    kind = block.WhichOneof("type") or "container"
    found: Node = {"kind": kind}
    if kind == "flex_container":
        flex = block.flex_container
        found["horizontal"] = flex.direction == Block.FlexContainer.Direction.HORIZONTAL
        found["border"] = flex.border
    if kind == "column":
        found["weight"] = block.column.weight
    if kind in ("expandable", "tab", "popover"):
        found["label"] = getattr(block, kind).label
    if kind == "grid_container":
        found["columns"] = block.grid_container.columns
    if kind == "expandable":
        found["expanded"] = block.expandable.expanded
    return found


def _element(element: Element) -> Node:
    """The kind and every plain field of an element; bytes become text."""
    kind = element.WhichOneof("type") or "empty"
    inner = getattr(element, kind)
    found: Node = {"kind": kind}
    if not hasattr(inner, "DESCRIPTOR"):
        return found
    for field, value in inner.ListFields():
        if isinstance(value, bytes):
            found[field.name] = base64.b64encode(value).decode()
        elif isinstance(value, (str, int, float, bool)):
            found[field.name] = value
        elif field.name in ("options", "default", "arrow_data"):
            found[field.name] = _plain(value)
    return found


def _plain(value: Any) -> Any:
    if hasattr(value, "ListFields"):
        return {field.name: _plain(inner) for field, inner in value.ListFields()}
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, (str, int, float, bool)):
        return value
    return [_plain(inner) for inner in value]


def failed(messages: list[ForwardMsg]) -> bool:
    """Whether a run ended in an exception on the page."""
    return any(node["kind"] == "exception" for node in _all(tree_of(messages)))


def _all(nodes: list[Node]) -> list[Node]:
    return [each for node in nodes for each in (node, *_all(node["children"]))]
