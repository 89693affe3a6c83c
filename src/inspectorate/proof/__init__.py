"""What anyone can check without us: signed checkpoints, exports, and the verifier `inspectorate-verify`.

Knows the core only: no Django, no database.
"""
