"""The linter: rules, the rows they see, and the engine that runs them."""
