"""The rules, one a file. Adding a file here adds a rule."""
