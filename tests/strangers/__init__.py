"""Reports written by people who had never seen the reading, in the forms that they know of many offices, with their truth."""
