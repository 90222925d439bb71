"""Whether claims contradict each other: dates, figures and names of one slot."""
