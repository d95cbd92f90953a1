"""Stocks: what there was, what came and went, and what is left."""
