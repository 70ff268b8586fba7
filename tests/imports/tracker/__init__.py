"""Tests of reading a tracker."""
