"""One fact told twice: in headline and story, in words and in figures, again further below."""
