"""How English reports speak of people and bodies: titles, roles, nouns for unnamed sources, documents that "say". Lower-case data, no logic."""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


HONORIFICS = _set(
    """
    mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady prof prof. professor h.e. excellency sayyid sheikh sheikha shaikh ato woizero herr
    frau monsieur madame mme signor signora señor señora don doña hon hon. rev rev. rt khun samdech tun datuk ayatollah hojjatoleslam mullah
    haji his her pan pani
    """
)

TITLES = _set(
    """
    president presidents vice-president chancellor premier minister ministers secretary commissioner ambassador envoy senator representative
    congressman congresswoman governor mayor speaker chairman chairwoman chair chairperson chief general generals gen gen. colonel col col.
    major maj maj. captain capt capt. lieutenant lt lt. lt-gen sergeant sgt sgt. admiral adm adm. brigadier brig brig. marshal field commander
    king queen prince princess emir sultan pope patriarch archbishop bishop cardinal imam rabbi judge justice attorney director spokesman
    spokeswoman spokesperson negotiator leader deputy counsel adviser advisor aide ceo cfo coo officer boss head coordinator delegate official
    lawmaker mp mep analyst professor economist historian undersecretary minister-counsellor counsellor comrade comandante commandante executive
    first vice prime foreign defence defense finance trade interior justice labor labour health energy transport agriculture economy environment
    education acting assistant interim outgoing senior top special national security state chief
    """
)

# Nouns for one person who holds a post or plays a part: heads of "the …" that stand for somebody named elsewhere.
ROLE_NOUNS = _set(
    """
    minister premier president vice-president chancellor secretary commissioner ambassador envoy senator representative congressman
    congresswoman governor mayor speaker chairman chairwoman chairperson chair chief general colonel major captain lieutenant sergeant admiral
    brigadier marshal commander king queen prince princess emir sultan pope patriarch archbishop bishop cardinal imam judge justice attorney
    lawyer director spokesman spokeswoman spokesperson negotiator leader deputy counsel counsellor adviser advisor aide ceo boss head
    coordinator delegate official lawmaker legislator analyst professor economist historian undersecretary executive diplomat officer politician
    veteran mediator moderator host president-elect strongman ruler autocrat dictator man woman lady gentleman colleague predecessor successor
    counterpart interlocutor number-two right-hand bargainer organiser organizer founder journalist reporter correspondent columnist expert
    researcher academic scholar author owner manager engineer worker nurse doctor driver resident witness villager soldier fighter pensioner
    farmer banker trader broker investor shareholder insider source person participant member consultant physician registrar surgeon clerk
    treasurer president-designate unionist steward captain pilot actor writer showrunner producer technician staffer assistant chief-of-staff
    confidant ally critic opponent supporter friend brother sister father mother son daughter wife husband widow superintendent inspector
    prosecutor ombudsman auditor regulator arbitrator conciliator rapporteur guarantor facilitator go-between secretary-general director-general
    governor-general vice-premier co-chair chairholder guest speaker bloc's skipper dean rector rabbi priest cleric miner machinist striker
    picket mechanic fitter sealer teacher student parent passenger customer commuter shopkeeper hotelier operative commando guerrilla rebel
    insurgent militant activist campaigner organizer planner strategist tactician exec
    """
)

FEMALE_NOUNS = _set(
    """
    spokeswoman chairwoman congresswoman queen princess lady woman sister mother daughter wife widow mrs mrs. ms ms. miss madame mme frau
    signora señora dame sheikha woizero girl actress stateswoman policewoman businesswoman frenchwoman irishwoman
    """
)
MALE_NOUNS = _set(
    """
    spokesman chairman congressman king prince gentleman man brother father son husband mr mr. sir lord herr monsieur signor señor sheikh emir
    sultan pope patriarch archbishop bishop cardinal imam strongman statesman policeman businessman frenchman irishman dutchman ato ayatollah
    boy
    """
)

# Heads of phrases that name nobody on purpose.
SOURCE_NOUNS = _set(
    """
    source sources person people official officials diplomat diplomats insider insiders aide aides adviser advisers advisor advisors staffer
    staffers participant participants member members delegate delegates negotiator negotiators officer officers representative representatives
    spokesman spokeswoman spokesperson spokespeople spokesmen colleague analyst analysts expert experts resident residents witness witnesses
    someone somebody one man woman lawyer lawmaker lawmakers attendee attendees envoy envoys leaders circles mediators critics observers
    reporters journalists neighbours protesters one others some few several many most everybody nobody union-members rank-and-file
    """
)

BODY_NOUNS = _set(
    """
    government ministry office department delegation side team commission committee council secretariat union guild company firm carrier
    automaker carmaker planemaker manufacturer employer railway operator airline army military navy force forces command police party front
    movement group organisation organization association alliance federation confederation league bloc presidency embassy mission panel agency
    watchdog bureau board court tribunal parliament congress senate house cabinet administration authority authorities regime state country
    nation kingdom republic republics capital region province institute bank fund service services ministry's leadership headquarters studio
    studios network broadcaster newspaper agency daily district local chapter cartel consortium body entity junta council camp faction militia
    rebels insurgents guerrillas machinists truckers teamsters actors writers doctors nurses drivers workers employers mediators moderators
    islands treasury chancellery palace politburo bloc staff secretariat judiciary church
    """
)

DOCUMENT_NOUNS = _set(
    """
    memo memorandum statement statements communique communiqué text letter video release readout notice bulletin report document post tweet
    message note declaration announcement paper filing charge complaint letterhead website page leaflet flyer email e-mail newsletter dispatch
    reply answer response version account telling words remarks speech interview transcript thread clip appeal briefing circular proclamation
    review summary update explanation wording protocol
    """
)

MEDIA_NOUNS = _set("television radio tv newspaper daily tabloid broadcaster wire weekly magazine newsroom")

JOINT_WORDS = _set(
    """
    both two sides parties delegations teams governments negotiators leaders ministers presidents capitals foes rivals neighbours neighbors
    countries
    """
)

MALE_PRONOUNS = _set("he him his himself")
FEMALE_PRONOUNS = _set("she her hers herself")
NEUTER_PRONOUNS = _set("it its itself")
PLURAL_PRONOUNS = _set("they them their theirs themselves")
FIRST_PRONOUNS = _set("i me my mine myself we us our ours ourselves")
PRONOUNS = MALE_PRONOUNS | FEMALE_PRONOUNS | NEUTER_PRONOUNS | PLURAL_PRONOUNS | FIRST_PRONOUNS

DEFINITE = _set("the this that these those same its his her their our my said such")
INDEFINITE = _set("a an another one some any two three four five several many few other most")

# Small words inside a person's name.
PARTICLES = _set("von van der den de del della di da dos la le el al bin ibn bint ben abu ter zu zum zur y e ul ud af av of-the bar")

# The outlet's colour: kept apart from the role, never part of it.
EPITHETS = _set(
    """
    dictator dictator's tyrant tyrannical despot strongman hardline hardliner firebrand notorious infamous embattled beleaguered veteran
    seasoned wily canny shrewd combative bellicose defiant hawkish dovish pugnacious outspoken blunt taciturn soft-spoken silver-haired
    bespectacled grim-faced stern-faced smiling beaming so-called self-styled self-proclaimed disgraced controversial maverick populist
    authoritarian autocratic autocrat illegitimate puppet usurper usurping warlord terrorist criminal corrupt rogue fanatical extremist radical
    militant bloodthirsty genocidal fascist nazi colonial imperialist aggressor enemy traitor henchman henchmen crony cronies stooge lackey
    mouthpiece propagandist ringleader kingpin pompous arrogant brash flamboyant fiery feisty long-serving long-time longtime respected
    celebrated beloved heroic legendary iconic powerful influential mighty greedy cruel inhuman arrogant
    """
)

HEDGES = _set("allegedly purportedly supposedly reportedly ostensibly apparently so-called alleged purported supposed self-declared")
HEDGING_CUES = _set(
    """
    claim claims claimed claiming allege alleges alleged alleging assert purport purports insist profess professed pretend pretends pretended
    """
)

# Given names by the pronoun that usually follows them; a hint for agreement and nothing else.
FEMALE_NAMES = _set(
    """
    ursula paula tammy karoline kaja giorgia angela annalena christine kamala hillary theresa liz jacinda sanna mette magdalena katarina vera
    maria mary marie anna anne ann elizabeth sarah laura julia julie emma linda susan karen lisa nancy betty margaret sandra ashley kim donna
    carol michelle amanda melissa deborah stephanie rebecca sharon cynthia kathleen amy shirley barbara helen ruth rosa carmen lucia sofia
    sophia elena irina olga natalia natalya svetlana tatiana yulia yuliya oksana iryna olena kateryna viktoria victoria francia claudia patricia
    monica silvia dilma cristina michele valerie segolene marine catherine nathalie fatima aisha aicha khadija zainab layla leila maryam mariam
    noura hanan fatou ngozi ellen joyce amina nadia samia zuzana ingrid astrid birgit heike petra sabine ulrike katja nicola penny priti suella
    rachel angela yvette bridget lindsey wendy alice eva dora ida vivian grace jane jean joan judith frances fran duncan-rosa meredith carole
    lori randi mia greta federica margrethe roberta dubravka cecilia frehiwot wang-yi meenakshi indira sushma sonia nirmala hina sherry benazir
    vjosa maia kersti dalia ana ivana jelena milica frances-gail leticia gabriela mirjana park-geun-hye rosemary samantha condoleezza madeleine
    tzipi golda
    """
)
MALE_NAMES = _set(
    """
    donald joe barack george bill john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony
    antony mark paul steven steve andrew kenneth kevin brian edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen
    larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry
    peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean arthur lawrence jesse dylan bryan bruce billy joe
    jordan albert dylan willie alan juan wayne roy ralph randy eugene vincent russell louis philip bobby johnny bradley marco pete howard
    jamieson vladimir volodymyr sergei sergey dmitry dmitri mikhail oleksandr oleksiy rustem andriy yuri yury viktor ivan igor boris anatoly
    nikolai emmanuel francois françois jean-noël jean-yves olaf friedrich lars bernd olof maroš maros josep charles abbas mohammad mohammed
    muhammad mahmoud ali hassan hossein hussein ahmed ahmad ibrahim khalid omar yusuf ismail benjamin yoav naftali yair abdel fattah recep hakan
    hulusi mevlut mevlüt ilham nikol ararat jeyhun hikmet alen abiy redwan getachew olusegun uhuru tadesse antonio antónio gustavo otty pablo xi
    li wang narendra subrahmanyam imran shehbaz rafael masoud esmaeil esmail badr kelly jon martin claus klaus keir rishi boris michel wopke
    john-paul mukhtar simon hun hor anwar anutin phumtham manet yalchin rafael gideon najib nabih naim amos tom tony mike ted chuck jim tim ken
    dan dave chris nick sam max
    """
)

# Written large and yet no name, alone.
NOT_NAMES = _set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
    december christmas easter ramadan i q a the we he she it they but and or in on at for from with by as if when while after before that this
    there what who whom how why where not no yes so then also only even still yet both neither either each every all some any another one two
    three four five six seven eight nine ten his her its their our my your article section chapter round day week month year
    """
)

# A name with one of these is a body's.
NAMES_OF_BODIES = _set(
    """
    foreign state international national federal united general central supreme joint presidency department news agency wire times post tribune
    herald daily gazette journal radio television tv media press street university institute kremlin pentagon telecom airways airlines bank
    corporation company inc corp ltd group holdings fund treaty agreement memorandum act accord ceasefire party
    """
)

# Words of a party's name that tell nothing by themselves.
GENERIC_WORDS = _set(
    """
    the a an of for and in on to from at by with s new old north south east west national international federal united general central foreign
    state states joint first third high level special people peoples republic democratic islamic royal great affairs prime negotiating talks our
    own its his her both each office headquarters former world global
    """
)
