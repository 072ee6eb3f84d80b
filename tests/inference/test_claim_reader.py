"""The claim reader with the weights that ship, and what the network and the linear half are shown."""

from __future__ import annotations

import pytest

from onrecord.inference.claim_pieces import CLAIM, CLS, MOST_CLAIM, claim_pieces
from onrecord.inference.claim_reader import TrainedClaimReader
from onrecord.inference.words import load_tokenizer
from onrecord.languages.act_features import act_features, hinted_acts
from onrecord.model import Act
from onrecord.protocols import ClaimInput
from onrecord.settings import Settings

REFUSAL = ClaimInput("to comment on the date", cue="declined", source="The spokesman", before="The spokesman declined")
TRUCE = ClaimInput("the two sides agreed on a truce", cue="said", source="the minister", before="the minister said")


@pytest.fixture(scope="module")
def reader() -> TrainedClaimReader:
    return TrainedClaimReader(Settings())


def test_scores_are_shares(reader: TrainedClaimReader) -> None:
    """Every act has a score, and they sum to one."""
    (reading,) = reader.read([REFUSAL])
    assert set(reading.acts) == set(Act)
    assert sum(reading.acts.values()) == pytest.approx(1.0)


def test_a_reading_does_not_depend_on_its_neighbours(reader: TrainedClaimReader) -> None:
    """A claim reads the same alone and beside others."""
    assert reader.read([REFUSAL])[0] == reader.read([TRUCE, REFUSAL])[1]


@pytest.mark.parametrize(("claim", "act"), [(REFUSAL, Act.WITHHOLD), (TRUCE, Act.AGREE)])
def test_plain_acts(reader: TrainedClaimReader, claim: ClaimInput, act: Act) -> None:
    """What is plainly said is read so."""
    acts = reader.read([claim])[0].acts
    assert max(acts, key=lambda name: acts[name]) is act


def test_labels_and_claims_share_a_space(reader: TrainedClaimReader) -> None:
    """A label's vector is as long as a claim's."""
    assert len(reader.embed(["Ceasefire"])[0]) == len(reader.read([TRUCE])[0].vector)


def test_a_long_claim_is_cut() -> None:
    """The network is shown the first pieces of a long claim, after the opening mark."""
    pieces = claim_pieces(load_tokenizer(Settings()), ClaimInput("truce " * 300))
    assert pieces.ids[0] == CLS
    assert sum(role == CLAIM for role in pieces.roles) == MOST_CLAIM


@pytest.mark.parametrize(
    ("claim", "feature"),
    [
        (REFUSAL, "cue_act=withhold"),
        (ClaimInput("both sides will meet in May"), "joint_will"),
        (ClaimInput("to free all prisoners", before="The sides agreed as follows:"), "introduction_act=agree"),
        (ClaimInput("the crossing opens", headings="Joint agreement on the crossings"), "bare_agreed_headings"),
    ],
)
def test_features(claim: ClaimInput, feature: str) -> None:
    """The linear half is told what the words hint at."""
    assert feature in act_features(claim)


def test_hints() -> None:
    """The lexicon reads the cue."""
    assert hinted_acts("declined to", "cue") == ["withhold"]
