"""What management answered to each recommendation, with its places: position, target date, status, what closes it. Pure.

`answers.answers_of` reads once what all recommendations share, `response.evidence` what is said of one, `response.response` and
`dues.target_date` judge it.
"""
