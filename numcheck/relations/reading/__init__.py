"""What a text says around its figures, for all finders alike: words, places, times, who is meant and what follows."""
