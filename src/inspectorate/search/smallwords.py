"""Words that mean little by themselves: those that join others, and those that ask about a report instead of being in it. Tables.

Small words are neither required nor lit beside other words; in phrases they count. Asking words are treated so in a
question only ("what did the office recommend about …, and did the agency agree?"): what they ask for is shown instead.
"""

from typing import Final, Literal

Asked = Literal["report", "recommendations", "responses"]
"""What an asking word asks for."""

BY_LANGUAGE: Final = {
    "en": "a about an and any are as at be been but by can could did do does for from had has have how i if in into is it its many me much "
    "my not of on or should so such that the their them there they this to was we were what when where which who whom whose why will "
    "with would you",
    "es": "al con cual cuál cuando cuándo como cómo cuáles de del donde dónde el en fue fueron ha han la las lo los por para que qué "
    "quién quien quienes se si sobre una y",
    "fr": "a ai ait au aux comment dans des du elle en est et il ils le les leur ont ou où par pour pourquoi quand que quel quelle "
    "quelles quels qui sa ses son sur un une",
    "de": "auf das dass dem den der des ein eine einen einer für hat hatte haben im ist man mit sich sind und vom von wann warum was "
    "welche welcher welches wer wie wo wurde wurden zu zum zur über",  # "die" is a word of other languages, too
}
SMALL: Final = frozenset(word for words in BY_LANGUAGE.values() for word in words.split())

_OPENING = (
    "what which who whom whose when where why how did do does is are was were has have had can could should would will "
    "qué que quién quien quienes cuál cual cuáles cuándo cuando dónde donde cómo como quel quelle quels quelles qui quand où comment "
    "pourquoi welche welcher welches wer wann wo wie warum hat haben wurde wurden"
)
OPENING: Final = frozenset(_OPENING.split())
"""Words with which a question begins."""

_ASKING: Final[dict[Asked, str]] = {
    "report": "office offices oig auditor auditors inspector inspectors report reports reported say says said find finds found finding "
    "findings conclude concludes concluded happen happens happened informe informes oficina encontró rapport rapports bureau constaté "
    "bericht berichte stelle festgestellt",
    "recommendations": "recommend recommends recommended recommending recommendation recommendations recomendar recomienda recomendó "
    "recomendo recomendación recomendacion recomendaciones recommander recommande recommandé recommandation recommandations empfehlen "
    "empfiehlt empfahl empfohlen empfehlung empfehlungen",
    "responses": "agree agrees agreed agreement disagree disagreed concur concurs concurred accept accepts accepted reject rejected "
    "respond responds responded response responses reply replied agency agencies management agencia agencias respondió respondio acuerdo "
    "aceptó acepto agence agences répondu réponse accepté accord behörde behorde behörden antwort geantwortet zugestimmt einverstanden",
}
ASKING: Final[dict[str, Asked]] = {word: asked for asked, words in _ASKING.items() for word in words.split()}
"""What each asking word asks for."""
