"""References and sources: locators, pages, names, dates, and where a source comes from."""
