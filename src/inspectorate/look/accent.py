"""One colour of the office becomes the accent of light and dark pages, moved as far as it takes to be readable. Pure."""

Rgb = tuple[int, int, int]

PAPERS: dict[str, Rgb] = {"light": (255, 255, 255), "dark": (0x15, 0x18, 0x1B)}
READABLE = 5.0  # WCAG asks 4.5 on plain paper; tinted paper takes a little of it
STEPS = 40


def rgb(colour: str) -> Rgb:
    """`#005ea2` as three numbers."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def hexed(colour: Rgb) -> str:
    """Three numbers as `#005ea2`."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def luminance(colour: Rgb) -> float:
    """Relative luminance as WCAG defines it, 0 to 1."""
    parts = (part / 255 for part in colour)
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    """The WCAG contrast ratio of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mixed(colour: Rgb, other: Rgb, share: float) -> Rgb:
    """The colour with `share` (0 to 1) of another in it."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(colour, other, strict=True))
    return red, green, blue


def readable(colour: Rgb, paper: Rgb, ratio: float = READABLE) -> Rgb:
    """The nearest tone of the colour that stands out from the paper by this ratio."""
    towards = (0, 0, 0) if luminance(paper) > 0.5 else (255, 255, 255)
    tones = (mixed(colour, towards, step / STEPS) for step in range(STEPS + 1))
    return next((tone for tone in tones if contrast(tone, paper) >= ratio), towards)


def tokens(colour: str, scheme: str) -> dict[str, str]:
    """The accent tokens of one scheme ("light", "dark") for a colour `#rrggbb`."""
    paper = PAPERS[scheme]
    accent = readable(rgb(colour), paper)
    strong, deep = readable(accent, paper, 8.0), readable(accent, paper, 11.0)
    on_accent = max(((255, 255, 255), (0x0E, 0x19, 0x22)), key=lambda ink: contrast(ink, accent))
    shades = {"accent": accent, "accent-strong": strong, "accent-deep": deep, "on-accent": on_accent}
    return {name: hexed(shade) for name, shade in (*shades.items(), ("accent-paper", mixed(paper, accent, 0.1)))}


def stylesheet(colour: str) -> str:
    """The stylesheet that puts the colour in force."""
    light, dark = ("".join(f"--{name}:{value};" for name, value in tokens(colour, scheme).items()) for scheme in ("light", "dark"))
    return f":root{{{light}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
