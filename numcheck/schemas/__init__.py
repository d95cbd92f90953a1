"""JSON Schemas of what numcheck writes and reads, made from the same tables as the code that does."""
