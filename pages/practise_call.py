from infoint.ui.frame.lead_on import lead_on

lead_on("practise_call")
