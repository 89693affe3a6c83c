"""Words that join others and mean nothing alone: beside other words they are neither required nor lit, in phrases they count. A table."""

from typing import Final

BY_LANGUAGE: Final = {
    "en": "a about an and are as at be been but by can did do does for from had has have how if in into is it its not of on or "
    "should so such that the their them there they this to was we were what when where which who why will with would",
    "es": "al con de del el en la las los por para que se una y",
    "fr": "au aux dans des du et le les ou par pour sur une",
    "de": "das dem den der ein eine für im mit und von zu",  # "die" is a word of other languages, too
}
SMALL: Final = frozenset(word for words in BY_LANGUAGE.values() for word in words.split())
