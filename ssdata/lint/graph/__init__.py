"""Links between records: ways back, circles, places inside places, twins."""
