"""Results of games: scores, sets, series and tables of places."""
