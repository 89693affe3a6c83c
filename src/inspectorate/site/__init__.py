"""Settings, addresses and health: the room that puts the others together for the web."""
