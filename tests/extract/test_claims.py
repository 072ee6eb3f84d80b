"""Claims: what the words of a claim allow, and how a content is cut."""

from __future__ import annotations

import pytest

from onrecord.extract.acts import choose_act, may_agree
from onrecord.extract.claim_inputs import claim_input
from onrecord.extract.conditions import find_condition
from onrecord.extract.cutting import cut_claims
from onrecord.extract.issues import assign_issues
from onrecord.extract.stages import find_stage
from onrecord.model import Act, Claim, Issue, Modality, Span, Stage, Tense
from onrecord.protocols import ClaimInput, Parse

SURE_OF_AGREEMENT = {Act.AGREE: 0.99, Act.REPORT: 0.01}


@pytest.mark.parametrize(
    ("cue", "words"),
    [
        ("said", "we talked about the exchange"),
        ("asked for", "a meeting of the two presidents"),
        ("took note of", "the request"),
        ("said", "nothing has been agreed on quotas"),
        ("said", "the truce was discussed at length"),
        ("requested", "direct talks"),
        ("said", "the sides failed to agree on a date"),
    ],
)
def test_an_agreement_is_never_invented(cue: str, words: str) -> None:
    """What was only asked for, talked about or noted is not agreed, however sure the model is."""
    assert choose_act(ClaimInput(words, cue), SURE_OF_AGREEMENT) is not Act.AGREE


@pytest.mark.parametrize(
    "words", ["the two sides agreed to meet again", "they accepted the proposal", "after talks about the exchange they agreed on it"]
)
def test_an_agreement_may_be_told(words: str) -> None:
    """Words of agreement let an agreement through."""
    assert may_agree(ClaimInput(words, "said"))


def test_cut_at_the_end_of_a_sentence() -> None:
    """Two sentences are two claims, and each is exactly its slice."""
    text = "We are ready to talk. They must stop the shelling."
    parse = Parse((), (Span(0, 21), Span(22, 50)))
    parts = cut_claims((Span(0, 50),), text, parse)
    assert [span.of(text) for part in parts for span in part] == ["We are ready to talk.", "They must stop the shelling."]


def test_list_items_are_read_with_their_introduction() -> None:
    """A list item's context begins with the sentence that introduces the list."""
    text = "It was long.\nThe sides agreed as follows:\n\n1. to meet in May;\n2. to free all."
    start = text.index("to free")
    assert claim_input(text, (Span(start, start + 11),)).before.startswith("The sides agreed as follows:")


@pytest.mark.parametrize(
    ("words", "condition"),
    [
        ("we stop firing if they stop firing", "if they stop firing"),
        ("If they pay, we leave", "If they pay"),
        ("asked if they would leave", None),
        ("we leave on Monday", None),
    ],
)
def test_conditions(words: str, condition: str | None) -> None:
    """A condition is the exact words of the claim."""
    found = find_condition((Span(0, len(words)),), words)
    assert (found and found.span.of(words)) == condition


@pytest.mark.parametrize(
    ("words", "act", "stage"),
    [
        ("we discussed a truce", Act.REPORT, Stage.DISCUSSED),
        ("a truce was agreed", Act.AGREE, Stage.AGREED),
        ("we offer a truce", Act.PROPOSE, Stage.PROPOSED),
        ("I will not comment", Act.WITHHOLD, None),
    ],
)
def test_stages(words: str, act: Act, stage: Stage | None) -> None:
    """Only the act of agreeing makes a matter agreed."""
    assert find_stage(words, act, Modality.CERTAIN, Tense.PAST, dated=False) is stage


def test_issues_by_their_words() -> None:
    """A claim goes to the issue whose words it has; to `other` where it has none."""
    issues = (Issue("prisoners", "Prisoners", ("exchange of prisoners",)), Issue("truce", "The truce", ("ceasefire",)))
    texts = ("all prisoners come home", "the ceasefire holds", "it rained")
    claims = [Claim(str(i), (Span(i * 9000, i * 9000 + 5),), Act.REPORT, words=t, context=t) for i, t in enumerate(texts)]
    assert list(assign_issues(claims, issues, {}).values()) == [("prisoners",), ("truce",), ("other",)]
