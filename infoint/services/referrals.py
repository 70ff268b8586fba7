"""Who named whom, as a table for the picture."""

from typing import TYPE_CHECKING

from infoint.coaching.index import CONTACTS, OUTREACH, index_of
from infoint.coaching.referrals import tree_rows
from infoint.store import Workspace

if TYPE_CHECKING:
    import pandas as pd


def referral_picture(ws: Workspace, top: str = "") -> "pd.DataFrame":
    """The chains as the table that `referral_figure` draws; of the contact `top`, or of all.

    Made once for each state of the workspace, so nobody may change it in place.
    """
    from infoint.charts.referrals import referral_table

    def make() -> "pd.DataFrame":
        return referral_table(
            (
                row.contact.name.strip() or "(no name)",
                row.depth,
                row.parent,
                row.talked is not None,
                row.contact.may_use_name,
                bool(row.referral and row.referral.owed and row.parent is not None),
            )
            for row in tree_rows(ws, top)
        )

    return index_of(ws).remember(("referral table", top), make, OUTREACH | CONTACTS)
