"""Ranks, records and comparisons against the values behind them."""
