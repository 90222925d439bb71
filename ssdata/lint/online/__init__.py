"""What the rules of the online family share; nothing here speaks with the network."""
