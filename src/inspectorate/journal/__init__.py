"""The journal: whatever happens is one appended entry; every table that pages read is rebuilt from them.

Its verbs: `services.append`, `services.purge`, `services.replay`; its reads: `services.entries`, `services.part`, `services.head`.
"""
