"""Cells in which the whole story of somebody is told, one thing after the other."""
