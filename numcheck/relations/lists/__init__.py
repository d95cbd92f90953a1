"""Lists: what is counted and what is named, numbered or told one after the other."""
