from infoint.ui.fields.compare import compare_page, views_of, which_fields
from infoint.ui.fields.decisions import all_notes, decide
from infoint.ui.fields.heard import VIEWS, notes_as_they_came, what_was_heard
from infoint.ui.fields.overview import all_fields, overview, where_it_comes_from
from infoint.ui.fields.unknowns import still_unknown
from infoint.ui.fields.weights import what_matters, what_moved
from infoint.ui.fields.which_talk import which_talk
from infoint.ui.frame.app import open_page
from infoint.ui.frame.small_view import view_now
from infoint.ui.progress.reports import report_box

visit = open_page("compare-fields")

with compare_page(visit, view_now(views_of(visit))) as now:
    match now.part, now.view:
        case "overview", "all":
            all_fields(now)
        case "overview", "which":
            which_fields(visit, now)
        case "overview", "about":
            which_talk(visit)
        case "overview", "sums":
            where_it_comes_from(now)
        case "overview", "report":
            report_box(visit, field=visit.field.id if visit.field else "")
        case "overview", _:
            overview(visit, now)
        case "weights", "moved":
            what_moved(visit, now)
        case "weights", _:
            what_matters(visit, now)
        case "said", "raw":
            notes_as_they_came(visit)
        case "said", view if view:
            VIEWS[view](now)
        case "said", _:
            what_was_heard(visit, now)
        case "unknown", _:
            still_unknown(visit, now)
        case "decide", "notes":
            all_notes(visit)
        case "decide", _:
            decide(visit, now)
