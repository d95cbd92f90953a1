"""Shares, averages and rates against the numbers that they are of."""
