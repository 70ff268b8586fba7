"""Tests of reading contacts out of files. All people in them are made up."""
