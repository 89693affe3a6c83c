"""How access's tables came to be."""
