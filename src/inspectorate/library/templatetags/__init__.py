"""Filters that put the library's codes into words."""
