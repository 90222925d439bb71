"""What stands in the texts of a record: words, scripts, brackets, dates and figures."""
