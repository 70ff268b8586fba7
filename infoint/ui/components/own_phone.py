"""The way to one's own phone, where it may come in: the address of a page, also as a picture."""

from html import escape
from urllib.parse import urlencode

import streamlit as st

from infoint import access_key, lan, paths
from infoint.i18n import _
from infoint.ui.session import session
from infoint.ui.session.browser_facts import is_on_this_computer
from infoint.ui.session.workspaces import OWN

_WIDE = 240


def own_phone_button(**about: str) -> None:
    """Open the interview on the phone, as this window shows it; nothing where no phone may come in.

    `about` goes into the address: whom the page is about, and its part. A demo stays on this
    computer, whose window it belongs to.
    """
    if not lan.shared_at() or not is_on_this_computer() or session.data_source() != OWN:
        return
    if st.button(
        _("Open it on your phone"), key="own-phone", type="tertiary", icon=":material/qr_code_2:"
    ):
        st.dialog(_("On your phone"))(_show)(about)


def _show(about: dict[str, str]) -> None:
    query = f"?{urlencode(about)}" if about else ""
    address = access_key.with_key(
        f"{lan.shared_at()}/interview{query}", access_key.read_key(paths.data_folder())
    )
    st.markdown(
        _("Point the phone's camera at it. The phone must be in the same network as this computer.")
    )
    alt = escape(_("A code for the camera; it holds the address below."))
    st.html(
        f'<img src="{lan.as_picture(address)}" alt="{alt}" width="{_WIDE}"'
        ' style="display: block; max-width: 100%; height: auto">',
        width="content",
    )
    st.code(address, language=None, wrap_lines=True)
    st.markdown(
        _(
            "Show it to nobody: whoever has this address can read and change everything you "
            "entered. In a network that strangers use, what is sent can be read along."
        )
    )
