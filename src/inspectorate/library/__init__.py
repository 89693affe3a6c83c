"""Reports, documents and recommendations as printed; taking them in, publishing them, the public pages.

Its verbs: `services.ingest`, `services.import_listing`, `services.publish`, `services.withdraw`; its reads are in `queries`.
"""
