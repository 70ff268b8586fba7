"""Charts, each with the table it is drawn from. Imports pandas and plotly: import it where used."""

from infoint.charts.stages import stage_figure, stage_table
from infoint.charts.talks import talks_figure, talks_table

__all__ = ["stage_figure", "stage_table", "talks_figure", "talks_table"]
