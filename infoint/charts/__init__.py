"""Charts, each with its table and its takeaway. Imports pandas and plotly: import where used."""

from infoint.charts.confidence import confidence_figure, confidence_table, confidence_takeaway
from infoint.charts.funnel import funnel_figure, funnel_table, funnel_takeaway
from infoint.charts.ladder import ladder_figure, ladder_table, ladder_takeaway
from infoint.charts.matrix import matrix_figure, matrix_table, matrix_takeaway
from infoint.charts.responses import responses_figure, responses_table, responses_takeaway
from infoint.charts.thanks import thanks_figure, thanks_table, thanks_takeaway
from infoint.charts.topics import topics_figure, topics_table, topics_takeaway
from infoint.charts.waiting import days_figure, days_table, days_takeaway
from infoint.charts.weekly import weekly_figure, weekly_table, weekly_takeaway

__all__ = [
    "confidence_figure",
    "confidence_table",
    "confidence_takeaway",
    "days_figure",
    "days_table",
    "days_takeaway",
    "funnel_figure",
    "funnel_table",
    "funnel_takeaway",
    "ladder_figure",
    "ladder_table",
    "ladder_takeaway",
    "matrix_figure",
    "matrix_table",
    "matrix_takeaway",
    "responses_figure",
    "responses_table",
    "responses_takeaway",
    "thanks_figure",
    "thanks_table",
    "thanks_takeaway",
    "topics_figure",
    "topics_table",
    "topics_takeaway",
    "weekly_figure",
    "weekly_table",
    "weekly_takeaway",
]
