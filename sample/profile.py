"""What an installation must know of the sample office by code: tables that `library.profile.load` adds to its own."""

import json
from typing import Any

from sample.facts import Office


def tables(office: Office) -> dict[str, str]:
    """The TOML files of the profile by name: the issuers, the agencies, the areas."""
    facts = office.facts
    issuers = [
        {
            "code": of["path"],
            "name": of["printed"],
            "short": of["short"],
            "parent": of["parent"],
            "spellings": [of["full"], *of["spellings"]],
            "year": {"starts": of["fiscal_year_starts"], "authority": of["fiscal_year_authority"]},
        }
        for of in facts["offices"]
    ]
    agencies = [
        {"code": agency["code"].lower(), "name": agency["name"], "spellings": [agency["code"]]}
        | ({"parent": agency["parent"].lower()} if "parent" in agency else {})
        for agency in facts["agencies"]
    ]
    areas = [{"code": "-".join(area.lower().split()), "name": area} for area in facts["areas"]]
    return {
        "issuers.toml": _table("issuer", issuers),
        "agencies.toml": _table("agency", agencies),
        "areas.toml": _table("area", areas),
    }


def _table(key: str, rows: list[dict[str, Any]]) -> str:
    return "\n".join(f"[[{key}]]\n" + "".join(f"{name} = {_value(value)}\n" for name, value in row.items()) for row in rows)


def _value(value: Any) -> str:
    """A TOML value; strings and lists are written as JSON writes them, which TOML reads alike."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{name} = {_value(inner)}" for name, inner in value.items()) + " }"
    return json.dumps(value, ensure_ascii=False)
