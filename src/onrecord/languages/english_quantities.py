"""The English words around numbers: bounds, money, measures, and what is no quantity. Data for the steps in `extract/quantities`."""

from __future__ import annotations

from onrecord.languages.word_lists import words

# Words before a number, longest first: what they make of it.
LEADS: dict[tuple[str, ...], str] = {
    ("at", "the", "very", "least"): "least",
    ("not", "less", "than"): "least",
    ("no", "less", "than"): "least",
    ("no", "fewer", "than"): "least",
    ("not", "fewer", "than"): "least",
    ("no", "lower", "than"): "least",
    ("no", "more", "than"): "most",
    ("not", "more", "than"): "most",
    ("no", "higher", "than"): "most",
    ("no", "later", "than"): "most",
    ("as", "few", "as"): "least",
    ("as", "little", "as"): "least",
    ("at", "the", "most"): "most",
    ("as", "many", "as"): "most",
    ("as", "much", "as"): "most",
    ("a", "minimum", "of"): "least",
    ("a", "maximum", "of"): "most",
    ("a", "total", "of"): "",
    ("at", "least"): "least",
    ("more", "than"): "least",
    ("upwards", "of"): "least",
    ("greater", "than"): "least",
    ("at", "most"): "most",
    ("up", "to"): "most",
    ("less", "than"): "most",
    ("fewer", "than"): "most",
    ("lower", "than"): "most",
    ("close", "to"): "about",
    ("an", "estimated"): "about",
    ("in", "the", "region", "of"): "about",
    ("over",): "least",
    ("under",): "most",
    ("below",): "most",
    ("above",): "least",
    ("exceeding",): "least",
    ("about",): "about",
    ("around",): "about",
    ("approximately",): "about",
    ("roughly",): "about",
    ("some",): "about",
    ("nearly",): "about",
    ("almost",): "about",
    ("circa",): "about",
    ("estimated",): "about",
}
# "hand over 6,000 bodies" gives no bound.
VERBS_WITH_OVER = words(
    """
    hand hands handed handing turn turned turning take takes took taken give gave given carry carried make made
    """
)
LONGEST_LEAD = max(len(lead) for lead in LEADS)
TAILS: dict[tuple[str, ...], str] = {
    ("or", "more"): "least",
    ("or", "over"): "least",
    ("or", "less"): "most",
    ("or", "fewer"): "most",
    ("at", "least"): "least",
    ("at", "most"): "most",
    ("at", "the", "most"): "most",
    ("or", "so"): "about",
    ("each",): "each",
    ("apiece",): "each",
    ("per", "side"): "each",
    ("a", "side"): "each",
    ("each", "side"): "each",
    ("each", "way"): "each",
    ("on", "each", "side"): "each",
    ("from", "each", "side"): "each",
    ("for", "each", "side"): "each",
    ("by", "each", "side"): "each",
    ("on", "both", "sides"): "each",
    ("from", "both", "sides"): "each",
    ("on", "either", "side"): "each",
}
LONGEST_TAIL = max(len(tail) for tail in TAILS)

CURRENCY_SIGNS = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen", "₴": "hryvnias", "₽": "roubles", "₹": "rupees", "₪": "shekels"}
CURRENCY_CODES = {
    "usd": "dollars",
    "eur": "euros",
    "gbp": "pounds",
    "chf": "francs",
    "jpy": "yen",
    "cny": "yuan",
    "rub": "roubles",
    "uah": "hryvnias",
}
CURRENCY_WORDS = words(
    """
    dollar dollars euro euros pound pounds cent cents yen yuan rouble roubles ruble rubles hryvnia hryvnias hryvni franc francs crown crowns
    krona kronor kroner peso pesos real reais rupee rupees shekel shekels lira liras rial rials dinar dinars dirham dirhams riyal riyals baht
    riel won birr zloty forint lari dram manat
    """
)
PERCENT_WORDS = frozenset({"percent", "%", "percentage", "pc", "pct"})
# "20,000-plus people", "600-odd others"; a plus sign says the same as "plus".
HYPHENED_BOUNDS = {"plus": "least", "odd": "about"}
EACH_SIDES = words("side party country nation state government delegation army camp")

COLLECTIVES = words("hundreds thousands dozens scores tens millions billions trillions")
FRACTION_NAMES = words("half third thirds quarter quarters fifth fifths tenth tenths")

# Nouns that count without a plural s; nouns of measure that take "of" ("tons of aid").
PLURALS = words(
    """
    people men women children personnel troops police staff aircraft forces sheep fish crew infantry media data criteria militia clergy youth
    livestock missiles km kg mw gw gwh twh mwh kwh kb bpd sq m ha tn bn
    """
)
MEASURES = words(
    """
    ton tons tonne tonnes kilometre kilometres kilometer kilometers km metre metres meter meters mile miles litre litres liter liters barrel
    barrels gallon gallons kilogram kilograms kg acre acres hectare hectares bag bags truckload truckloads truck trucks shipment shipments
    consignment batch batches piece pieces set sets pair pairs litres copies pages volume volumes bushel bushels yards feet inches degrees
    kilowatts megawatts gigawatts metric list lists member members round rounds prisoner prisoners
    """
)
# People and things that "all" and "every" sweep up as a class.
CLASSES_OF_THINGS = words(
    """
    prisoner prisoners hostage hostages captive captives detainee detainees body bodies soldier soldiers servicemen serviceman troops forces
    fighters children child abductees deportees wounded remains pow pows civilians sanctions tariffs weapons detainees workers members employees
    strikers passengers refugees settlers mines drones missiles
    """
)
ALL_WORDS = frozenset({"all", "every"})

# A noun phrase ends before these.
STOPS = words(
    """
    the a an and or but nor for in on at by with from into onto over under to of as than that which who whose whom when while where if unless
    because since until till before after during between among against about around through across along within without is are was were be been
    being am has have had do does did will would shall should can could may might must not also only still then there here now again already so
    far yet each every both all this these those it its he she they we you i him her his their our my your me us them were remain remained
    remains left died killed wounded went came said says say told tells took take takes made make makes got get gets gave give gives ran run
    runs returned arrived crossed stay stays began begin begins met meet meets wants want needs need expects plans held hold holds spent paid
    lost won found rose fell set put per apiece due later ago earlier alone too instead away back out up down off more less other total such
    what how why very just even home today yesterday tomorrow tonight including like worth according plus minus via
    """
)
FILLERS = words(
    """
    more other additional further new such remaining same different separate extra another full whole estimated total fresh last next first
    """
)

# Numbers that name, and do not count: "Article 5", "District 751", "day 16", "the age of 18".
LABELS = words(
    """
    article articles paragraph paragraphs resolution resolutions district districts local flight route point points phase chapter section
    sections number no nos version gate annex annexes step stage room channel item items rule clause clauses protocol day week round group block
    unit line bus train page pages figure table no. sector brigade order decree law act directive track tier level zone schedule division form
    boeing airbus highway class size age aged since in by until till circa cop session world top article covid
    """
)
SIDE_NOUNS = words(
    """
    sides parties leaders countries presidents ministers delegations governments teams nations states neighbours neighbors capitals men women
    negotiators companies unions chiefs envoys foes allies powers armies militaries spokesmen officials peoples rivals camps things days weeks
    months years hours
    """
)
ONE_NOUNS = words(
    """
    soldier prisoner body person man woman child hostage captive detainee civilian truck vessel ship missile drone town village officer
    serviceman million billion thousand hundred percent % per
    """
)
RATE_WORDS = words(
    """
    year month week day hour minute quarter episode member worker employee share head person household barrel tonne ton kilometre season shift
    """
)
