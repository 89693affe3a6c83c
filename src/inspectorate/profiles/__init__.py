"""Offices' words, codes and years as dated, cited data: TOML files without code."""
