"""Why: how a figure was read, what it was compared with, and why a rule fires or is silent."""
