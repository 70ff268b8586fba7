"""What ends a long text: one says that it is done for now, and only then it counts."""

import streamlit as st

from infoint.domain.page_state import text_place
from infoint.entries.page_state import done_for_now as keep_done
from infoint.i18n import _
from infoint.ui.session import session
from infoint.ui.worksheet.place import FieldPath
from infoint.ui.worksheet.run_and_undo import run_action


def done_for_now(*places: FieldPath) -> None:
    """Draw the button below these long texts, or once they are done the mark.

    Texts that are empty have neither; the row is there all the same, so that no box moves.
    """
    done = session.workspace().page_state.done
    written = [_name_of(place) for place in places if str(place.read() or "").strip()]
    open_ones = [name for name in written if name not in done]
    with st.container(horizontal=True, vertical_alignment="center"):
        if open_ones:
            st.button(
                _("Done for now"),
                key=f"done-{places[0].key}",
                icon=":material/check:",
                on_click=run_action,
                args=(keep_done, *open_ones),
            )
        elif written:
            st.markdown(f":green[:material/check_circle:] {_('Done for now')}")


def _name_of(place: FieldPath) -> str:
    return text_place(place.collection, place.record, place.path[-1])
