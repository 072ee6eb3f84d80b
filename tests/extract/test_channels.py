"""Channels: through what a statement came."""

from __future__ import annotations

import pytest

from onrecord.extract.channels import find_channels
from onrecord.model import Attribution, Document, Span, identity


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "via"),
    [
        ("“We go on,” Badr Albusaidi wrote on X.", "Badr Albusaidi", "wrote", "We go on", ("X",)),
        ("“We go on,” he told a press conference in Kyiv.", "he", "told", "We go on", ("press conference",)),
        ("“We go on,” he wrote on Telegram, as quoted by TASS.", "he", "wrote", "We go on", ("Telegram", "TASS")),
        ("Talks on X go on, he said.", "he", "said", "Talks on X go on", ()),
        ("Talks go on, he said. She wrote on X.", "he", "said", "Talks go on", ()),
    ],
)
def test_channels_stand_around_the_cue(text: str, source: str, cue: str, content: str, via: tuple[str, ...]) -> None:
    """Only words of the statement's own sentence and outside its content name a channel; the relay comes last."""

    def place(words: str) -> tuple[Span, ...]:
        return (Span(text.index(words), text.index(words) + len(words)),)

    assert find_channels(Document(identity(text), text, "0"), Attribution(place(source), place(cue), place(content))) == via
