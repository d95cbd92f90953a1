"""Reports -> text: one module per format, each a pure function; nothing here prints."""
