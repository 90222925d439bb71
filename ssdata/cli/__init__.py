"""The command line: one file a command, and no work in it."""
