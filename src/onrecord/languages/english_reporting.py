"""English words that attribute: verbs of saying, verbs of attitude, nouns that take a that-clause. Data, by lemma."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SAYING = _words(
    """say tell add claim argue state announce insist note suggest warn declare explain report write tweet ask reply respond remark comment mention
    acknowledge admit allege assert caution concede confirm contend deny emphasize emphasise stress estimate joke observe recall reiterate
    repeat reveal testify recount quip predict promise pledge vow describe accuse criticize criticise praise condemn blast slam complain
    recommend urge demand propose agree conclude speak call disclose maintain clarify counter opine retort assure inform cite quote question
    dismiss reject refuse threaten underline underscore highlight outline stipulate post charge signal hint indicate invite appeal request
    order vent lament boast exclaim advise brief echo protest shout whisper continue decline offer express voice welcome accept swear
    guarantee summarize summarise thank congratulate"""
)
ATTITUDE = _words(
    """think believe want hope expect plan fear know feel intend consider see doubt wish like need decide determine seek try aim worry wonder
    suspect prefer support oppose favor favour view regard find learn hear understand assume realize realise agree love hate trust rule
    forecast anticipate suppose imagine mean remember forget notice show ignore hold judge endorse back blame attempt prepare refuse desire"""
)
# Verbs whose infinitive is the content: "promised to return", "agreed to meet".
INFINITIVE = _words(
    """promise pledge vow agree propose offer refuse threaten claim decline ask want hope expect plan intend decide seek try aim wish like need
    prefer swear volunteer demand urge order tell advise invite request call appeal prepare attempt desire warn"""
)
# Verbs whose object is the content: "rejected the offer", "confirmed the date".
OBJECT = _words(
    """announce confirm deny reject condemn welcome criticize criticise praise demand propose promise pledge threaten admit acknowledge accept
    dismiss declare reiterate stress emphasize emphasise recommend request predict suggest describe question blast slam oppose support
    express underline underscore highlight favor favour fear want expect seek disclose reveal outline voice lament endorse back doubt
    mention"""
)
# Verb and preposition before the content: "warned of delays", "called for a truce".
PREPOSITION = {
    "warn": ("of", "against", "about"),
    "call": ("for", "on"),
    "accuse": ("of",),
    "insist": ("on",),
    "speak": ("of", "about"),
    "talk": ("of", "about"),
    "complain": ("of", "about"),
    "agree": ("on", "to", "with"),
    "appeal": ("for", "to"),
    "ask": ("for", "about"),
    "boast": ("of", "about"),
    "hope": ("for",),
    "hint": ("at",),
    "refer": ("to",),
    "point": ("to", "out"),
    "plead": ("for",),
    "push": ("for",),
    "press": ("for",),
    "object": ("to",),
    "blame": ("for", "on"),
    "criticize": ("for",),
    "criticise": ("for",),
    "praise": ("for",),
    "thank": ("for",),
    "apologize": ("for",),
    "believe": ("in",),
    "worry": ("about",),
    "dream": ("of",),
    "know": ("of", "about"),
    "think": ("of", "about"),
}
NOUNS = _words(
    """statement claim announcement promise warning belief allegation assertion view argument report pledge vow threat accusation suggestion
    opinion idea hope fear concern demand request proposal call plan decision assumption conclusion denial insistence remark comment
    admission complaint prediction confidence commitment offer position doubt assurance confirmation desire wish intention effort"""
)
SPEECH_NOUNS = _words(
    """statement claim announcement promise warning allegation assertion argument report pledge vow threat accusation suggestion demand request
    proposal call denial insistence remark comment admission complaint prediction offer assurance confirmation"""
)
