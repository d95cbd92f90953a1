"""Dates, times and durations: the calendar, the order of events, and what lies between two of them."""
