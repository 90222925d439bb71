"""Time across claims and records: what came before what, and who lived when."""
