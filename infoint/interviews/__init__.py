"""Interviews: appointed, prepared, held by the clock."""
