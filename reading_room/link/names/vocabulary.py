"""Words that tell what a name names: titles, posts, heads of organisations and places, verbs of speech.

Closed classes of English, German, French and Spanish, in lower case. No list here names anyone.
"""


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


MALE_TITLES = words("mr mister sir lord king prince baron count herr monsieur señor don")
FEMALE_TITLES = words("""
ms mrs miss dame lady queen princess baroness madam frau madame mme mlle señora doña
""")
TITLES = (
    MALE_TITLES
    | FEMALE_TITLES
    | words("""
dr prof professor rev reverend father sister brother pope saint sen senator rep representative gov
governor gen general lt lieutenant col colonel maj major sgt sergeant capt captain cmdr commander
admiral marshal judge justice inspector detective sheriff mayor president vice-president premier
chancellor minister secretary ambassador congressman congresswoman councillor alderman speaker
chairman chairwoman chair chief coach imam rabbi sheikh ayatollah emperor emir sultan bishop
archbishop cardinal officer deputy director leader attorney prosecutor doctor dictator candidate
nominee präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin bundespräsident
ministerpräsident ministerpräsidentin außenminister außenministerin innenminister innenministerin
finanzminister verteidigungsminister ministerin sprecher sprecherin bürgermeister bürgermeisterin
oberbürgermeister professorin doktor président présidente ministre premier-ministre chancelier maire
sénateur député professeur docteur presidente presidenta ministro ministra canciller alcalde
alcaldesa senador profesor profesora gobernador
""")
)
"""Words before a name that make it a person's, whether or not they stand in capitals."""

MODIFIERS = words("""
prime foreign vice deputy first former ex-president acting interim executive attorney chief home
interior finance energy defence defense health education justice trade labour labor environment
agriculture transport culture press security economy development state treasury commerce veterans
housing senior assistant associate flight managing general district county federal national party
republican democratic conservative democrat police lead late new then-president military supreme
court state's presidential majority minority house senate
""")
"""Words that stand before a title and are part of it: `Prime Minister`, `Deputy Energy Secretary`."""

PORTFOLIOS = words("state defense defence commerce treasury labor labour homeland")
"""What stands behind `Secretary of`."""

POSTS = TITLES | words("""
spokesman spokeswoman spokesperson founder co-founder owner manager editor reporter journalist
correspondent columnist analyst economist scientist researcher biologist historian expert lawyer
barrister solicitor activist organiser organizer strategist adviser advisor aide official envoy
negotiator conciliator delegate diplomat member lawmaker legislator mp author writer novelist poet
actor actress singer musician director producer artist photographer player striker goalkeeper
captain trainer athlete star teacher headmaster headmistress principal student graduate engineer
developer designer architect astronaut pilot skipper sailor farmer fisherman docker driver worker
resident neighbour neighbor witness victim survivor suspect defendant patient customer tourist
visitor nurse surgeon physician veteran soldier head executive boss ceo cfo coo treasurer trustee
pollster consultant operative supporter voter volunteer widow wife husband son daughter father
mother brother sister uncle aunt cousin friend partner colleague rival opponent critic man woman boy
girl teenager shareholder broker banker trader investor entrepreneur businessman businesswoman
billionaire mogul politician campaigner preacher pastor priest philosopher sociologist psychologist
physicist chemist astronomer meteorologist geologist ecologist epidemiologist virologist inventor
curator librarian conductor composer chef baker organist policeman policewoman constable firefighter
guard fondateur fondatrice directeur directrice porte-parole patron patronne chercheur chercheuse
gründer gründerin chefin leiter leiterin forscher forscherin vorsitzender vorsitzende fundador
fundadora portavoz directora jefe jefa
""")
"""Nouns for a person by post, work or tie: before or behind a name, or alone (`the professor`)."""

FEMALE_POSTS = words("""
spokeswoman congresswoman chairwoman businesswoman policewoman actress headmistress widow wife
daughter mother sister aunt woman girl kanzlerin bundeskanzlerin ministerin sprecherin präsidentin
présidente fondatrice directrice presidenta ministra directora
""")
MALE_POSTS = words("""
spokesman congressman chairman businessman policeman fisherman actor headmaster husband son father
brother uncle man boy
""")

ORGANISATION_HEADS = words("""
ministry department office bureau agency commission committee council parliament congress senate
assembly court tribunal board authority administration government cabinet service police army navy
force forces guard coastguard union federation association league society club guild party movement
front alliance coalition institute university college school academy laboratory centre center
hospital clinic church bank fund foundation trust company corporation group holdings industries
airlines airways motors systems technologies partners associates capital insurance securities
exchange press times post news journal herald tribune gazette observer guardian telegraph magazine
radio television network studios records pictures entertainment games foods works terminals lines
line railways railway newswire nations organisation organization programme program campaign team
orchestra museum library theatre gallery opera bundestag bundesrat ministerium universität verein
verband gewerkschaft partei ministère université parti syndicat société banque conseil assemblée
ministerio universidad partido sindicato sociedad banco consejo
""")
"""Common nouns that are the head of an organisation's name."""

CORPORATE = words("""
plc inc inc. ltd ltd. llc llp corp corp. co co. gmbh ag kg sa s.a. sas spa nv bv ab oy asa sarl
""")
"""Legal forms behind a company's name."""

PLACE_HEADS = words("""
river sea ocean lake mount mountain mountains island islands isle bay gulf strait channel peninsula
cape coast desert valley forest park street road avenue boulevard square lane bridge county province
district city town village region territory airport station port harbour harbor beach hill hills
canal dam basin banks reef canyon glacier fjord
gardens neighborhood neighbourhood plant factory prison jail mall stadium arena plaza tower
""")
"""Common nouns that are the head of a place's name."""

PLACE_PREPOSITIONS = words("""
in at near from to into across outside inside around off of throughout toward towards via leaves
leave à en dans près nach aus bei bis im hacia desde cerca
""")
PLACE_NOUNS = words("""
city town village port capital island state province region country county
""")

SPEECH = words("""
say says said saying tell tells told telling add adds added adding ask asks asked explain explains
explained argue argues argued warn warns warned note notes noted claim claims claimed insist insists
insisted reply replies replied answer answers answered announce announces announced declare declares
declared state states stated write writes wrote continue continues continued recall recalls recalled
joke jokes joked admit admits admitted acknowledge acknowledges acknowledged conclude concludes
concluded remark remarks remarked observe observes observed complain complains complained suggest
suggests suggested tweet tweets tweeted posted quip quips quipped shout shouts shouted cry cried
respond responds responded call calls called calling describe describes described dub dubbed blast
blasted urge urges urged demand demanded promise promises promised vow vowed predict predicted
lament lamented boast boasted muse mused whisper whispered mutter muttered retort retorted counter
countered stress stressed emphasize emphasized reiterate reiterated confirm confirmed deny denied
maintain maintained contend contended assert asserted allege alleged caution cautioned praise
praised criticize criticized denounce denounced blame blamed accuse accused think thinks thought
believe believed believes exclaim exclaimed offer offered testify testified read reads according
noting arguing explaining warning insisting claiming wonder wonders wondered chant chanted surmise
surmised interject interjected ponder pondered email emails emailed opine opined gush gushed snap
snapped plead pleaded pledge pledged concede conceded estimate estimated reflect reflected assured
advise advised hail hailed implore implored express expressed reveal revealed report reported
thunder thundered summarise summarised put puts sagte sagt erklärte erklärt meinte betonte fügte
schrieb antwortete warnte kritisierte teilte dit déclare déclaré expliqué explique affirmé affirme
ajouté ajoute raconté raconte estime estimé répond répondu lance lancé souligne souligné assure
assuré précise précisé confie confié indiqué dijo dice afirmó afirma explicó explica añadió añade
declaró declara señaló aseguró contó respondió
""")
"""Verbs that give words to a speaker."""

FUNCTION_WORDS = words("""
a an the this that these those i we you he she it they my our your his her its their me us him them
who whom whose which what when where why how if as at by for from in into of off on onto over to
under up upon with within without about above across after against along among around before behind
below beneath beside between beyond despite down during except inside like near outside past since
than through throughout till toward towards until unlike via and but or nor so yet not no yes both
either neither each every all any some many much more most few several other another such same own
only just also too very even still again ever never always often now then here there once twice is
are was were be been being am do does did done have has had having will would shall should can could
may might must let while whereas although though because unless whether however moreover meanwhile
instead therefore thus perhaps maybe indeed according asked one two three four five six seven eight
nine ten yesterday today tomorrow tonight earlier later last next first second third finally well
please ok okay oh given former i'm i've it's that's there's he's she's we're they're don't didn't can't
won't
""")
"""English words that stand in capitals only where a sentence, a title or a quotation begins."""

_OTHER_FUNCTION_WORDS = {
    "de": words("""
der die das den dem des ein eine einer eines einem einen und oder aber nicht ich wir ihr sie er es
mit von zu zur zum bei nach aus auf für über unter vor im am wie als wenn auch nur noch schon dann
da hier dies diese dieser dieses sein seine ihre unser bis durch gegen ohne um seit während wegen
weil dass ob so sehr mehr viele alle einige kein keine man was wer wo warum doch jetzt heute gestern
morgen zwei drei vier fünf laut
"""),
    "fr": words("""
le la les l un une des du de au aux et ou mais ne pas je nous vous il elle ils elles on ce cet cette
ces c' son sa ses leur leurs mon ma mes notre votre dans sur pour par avec sans sous entre chez
après avant depuis selon si que qui quand comme où donc car plus moins très tout tous toute toutes
deux trois quatre cinq premier première ainsi alors aussi encore même hier demain aujourd'hui en y à
est sont était a ont être
"""),
    "es": words("""
el la los las lo un una unos unas y e o u pero no yo nosotros él ella ellos ellas se su sus con sin
sobre para por según cuando donde desde hasta que quien como más menos muy todo todos toda todas
este esta estos estas ese esa esos esas dos tres cuatro cinco en a al del de es son era fue ha han
hay también ya hoy ayer mañana mi tu le les nos entre tras ante contra durante
"""),
}


def function_words(language: str) -> frozenset[str]:
    """Return the words of a language that name nothing; English ones for a language not known here."""
    return _OTHER_FUNCTION_WORDS.get(language.partition("-")[0], FUNCTION_WORDS)


CALENDAR = words("""
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
january february march april may june july august september october november december jan feb mar
apr jun jul aug sep sept oct nov dec spring summer autumn winter christmas easter am pm gmt utc est
edt cet cest montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar
märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre
novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche
""")
"""Months, days of the week and the like, which are no names here."""

DOCUMENTS = words("""
statement report letter email e-mail memo document filing ad advert study survey poll editorial article
release communiqué communique note tweet post message interview
""")
"""Common nouns for what is read out: a speaker only where nobody is said to have written it."""

BODIES = DOCUMENTS | words("""
company firm campaign agency website newspaper magazine paper group union government ministry department
office court commission committee council party police bank charity school university hospital network
institute board team
""")
"""Common nouns for what speaks as a body."""

OF_NATIONS = words("""
government parliament president prime foreign defence defense economy military army navy fleet capital
population border borders coast people leader leaders minister ambassador ambassadors embassy
""")
"""What a country has: behind `’s` they make the owner a place."""

OF_COMPANIES = words("""
shares share stock board customers employees staff products profit profits revenue sales chairman ceo
founder headquarters shareholders investors parent subsidiary website newsroom factories stores
""")
"""What a company has: behind `’s` they make the owner an organisation."""

PLACES_FIRST = words("lake mount mt mt. cape port")
"""Common nouns of places that stand before the name."""

LOOSE_PREPOSITIONS = words("from to at of off de von")
"""Prepositions of place that stand before people just as well."""

SURNAME_MONTHS = words("march april may june august mai juni")
"""Months that are surnames too."""

LEADERS = words("president minister premier chancellor leader king queen emperor emir sultan")
"""Posts whose holder may be called a nation's leader."""

COMPASS = words("north south east west")
"""What names a part of the world only with another word."""

GROUPS = words("people women men children citizens king queen")
"""Whose `’s` is part of a name: `People’s Assembly`."""
