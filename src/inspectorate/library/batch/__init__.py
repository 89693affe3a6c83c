"""Many files at once: gathering them from folders and zips, reading them in parallel, taking them in one by one."""
