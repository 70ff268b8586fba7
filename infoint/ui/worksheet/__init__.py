"""Widgets that save themselves: bound to one attribute of one record."""
