"""Paths -> results: which files to check, each one checked, in one process or several."""
