"""How the shipped attribution model is made. Imports the package, never the reverse; never ships."""
