"""Dates and figures as sources print them."""
