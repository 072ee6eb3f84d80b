"""At which level a meeting was held: by the words of the sentences that tell of it, and by the offices of the people whom they name.

`"Nattapon and Tea Seiha signed a new truce"`, where another report has "General Tea Seiha, Minister of National Defence" -> ministers. Delegations
where nothing tells. Limit: an office is read from the words right before or after a name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.languages import english_meetings as english
from onrecord.model import Document, Level, MeetingMention

NAME = r"((?:[A-ZÀ-Þ][\w'’-]+ ){0,3}[A-ZÀ-Þ][\w'’-]{3,})"
OFFICES = tuple(
    (
        Level(level),
        re.compile(rf"\b{words}\b(?:,? (?:of|for) [A-Z][\w ]{{2,30}}?)?,? {NAME}"),
        re.compile(rf"{NAME}, (?:the |its |\w+[’']s )?(?:\w+ ){{0,3}}{words}\b"),
    )
    for level, words in english.OFFICES.items()
)
TWO = 2  # people of one level, or one and the office of another side


@dataclass(frozen=True, slots=True)
class Levels:
    """The level of people by surname."""

    people: dict[str, Level]

    def of(self, mentions: Iterable[tuple[Document, MeetingMention]]) -> Level:
        """What most sentences with the day tell, those that state it twice; else most of those that tell of a meeting without one."""
        mentions = list(mentions)
        dated = [(document, mention) for document, mention in mentions if mention.time is not None]
        votes = self._votes(dated)
        if not votes and not dated:
            votes = self._votes((document, mention) for document, mention in mentions if english.TELLING & set(mention.words))
        return votes.most_common(1)[0][0] if votes else Level.DELEGATIONS

    def _votes(self, mentions: Iterable[tuple[Document, MeetingMention]]) -> Counter[Level]:
        votes: Counter[Level] = Counter()
        for document, mention in mentions:
            level = self._of_sentence(mention, mention.span.of(document.text))
            if level:
                votes[level] += 1 if mention.time is None or mention.inherited else 2
        return votes

    def _of_sentence(self, mention: MeetingMention, words: str) -> Level | None:
        if mention.level in (Level.CALL, Level.TECHNICAL):
            return mention.level
        named = Counter(self.people[word] for word in set(re.findall(r"[\w'’-]+", words)) if word in self.people)
        top = named.most_common(1)[0] if named else None
        return mention.level or (top[0] if top and top[1] >= TWO else None)


def levels_in(documents: Iterable[Document]) -> Levels:
    """Surnames with the office that stands beside them most often."""
    seen: dict[str, Counter[Level]] = {}
    for document in documents:
        for level, before, after in OFFICES:
            for pattern in (before, after):
                for found in pattern.finditer(document.text):
                    seen.setdefault(found[1].split()[-1], Counter())[level] += 1
    return Levels({name: counted.most_common(1)[0][0] for name, counted in seen.items()})
