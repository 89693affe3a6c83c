"""Who may see and do what: roles, one table of permissions, the one gate.

`gate.require(actor, permission)`, `gate.visible(actor, model)`, `people.acting_as(name, now=…)`.
"""
