"""The shape of records, sources and vocabularies: the one truth that the schemas are made from."""
