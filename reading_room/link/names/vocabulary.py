"""Words that tell what a name names: titles, posts, heads of organisations and places, verbs of speech.

Closed classes of English, German, French and Spanish and some words of others, in lower case.
"""

import functools


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
alcaldesa senador profesor profesora gobernador signor signora onorevole sindaco ministre burgemeester
statsminister statsministern ministern kungen bakanı başkanı cumhurbaşkanı başbakan başbakanı sayın
valisi datuk
dato seri tan encik primeiro-ministro senhor senhora prefeito herrn bundespräsidentin baron baroness
sheik
commodore commissioner atty det adv advocate mk mp msgr fr capt comrade
""")
)
"""Words before a name that make it a person's, whether or not they stand in capitals."""

MODIFIERS = words("""
dist asst
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
trooper constable corporal pensioner paramedic
    firefighter commando resident neighbour neighbor
 witness victim survivor suspect defendant patient customer tourist
visitor nurse surgeon physician veteran soldier head executive boss ceo cfo coo treasurer trustee
pollster consultant operative supporter voter volunteer widow wife husband son daughter father
mother brother sister uncle aunt cousin friend partner colleague rival opponent critic man woman boy
girl teenager shareholder broker banker trader investor entrepreneur businessman businesswoman
billionaire mogul politician campaigner preacher pastor priest philosopher sociologist psychologist
physicist chemist astronomer meteorologist geologist ecologist epidemiologist virologist inventor
curator librarian conductor composer chef baker organist policeman policewoman constable firefighter
guard fondateur fondatrice directeur directrice porte-parole patron patronne chercheur chercheuse
gründer gründerin chefin leiter leiterin forscher forscherin vorsitzender vorsitzende fundador
fundadora portavoz directora jefe jefa comedian comedienne rapper host anchor broadcaster blogger
influencer
quarterback pitcher midfielder defender forward winger goalie golfer boxer cyclist swimmer sprinter
runner
skier jockey batsman bowler coach rookie champion heavyweight teammate publicist screenwriter filmmaker
dancer choreographer comic model designer photographer illustrator cinematographer landlord tenant
inmate
gunman shooter killer murderer robber accomplice hostage fugitive convict prisoner detainee ranger
paramedic lifeguard stylist bodyguard nanny housekeeper roommate girlfriend boyfriend fiancé fiancée
grandmother grandfather grandson granddaughter nephew niece cousin stepfather stepmother stepson teen
mayor magistrate prosecutor clerk juror bailiff stenographer attorney counsel undersecretary premier
gouverneur avocat avocate journaliste écrivain écrivaine acteur actrice chanteur chanteuse joueur
joueuse
schauspieler schauspielerin sänger sängerin autor autorin anwalt anwältin journalist journalistin
politiker
politikerin kanzlerkandidat rapperin regisseur regisseurin moderator moderatorin boxer fußballer
tennisspieler
abogado abogada periodista escritor escritora actriz cantante jugador entrenador delantero portero
policía
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
radio television network studios records pictures entertainment  foods works railways railway
newswire nations organisation organization    team orchestra museum library gallery opera
bundestag bundesrat ministerium universität verein verband gewerkschaft partei ministère université
parti syndicat société banque conseil assemblée ministerio universidad partido sindicato sociedad
banco consejo gobierno watch hospital terminals lines house institut stiftung gesellschaft verlag klinik
hochschule
""")
"""Common nouns that are the head of an organisation's name."""

CORPORATE = words("""
plc inc inc. ltd ltd. llc llp corp corp. co co. gmbh ag kg sa s.a. sas spa nv bv ab oy asa sarl
""")
"""Legal forms behind a company's name."""

PLACE_HEADS = words("""
theatre theater
    river sea ocean lake mount mountain mountains island islands isle bay gulf strait channel peninsula
cape coast desert valley forest park street road avenue boulevard square lane bridge county
province district city town village region territory airport station port harbour harbor beach hill
hills canal dam basin banks reef canyon glacier fjord republic kingdom gardens neighborhood
neighbourhood plant factory prison jail mall stadium arena plaza tower lodge hotel resort
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
explained argue argues argued warn warns warned note notes noted claim claims claimed insist
insists insisted reply replies replied answer answers answered announce announces announced declare
declares declared state states stated write writes wrote continue continues continued recall
recalls recalled joke jokes joked admit admits admitted acknowledge acknowledges acknowledged
conclude concludes concluded remark remarks remarked observe observes observed complain complains
complained suggest suggests suggested tweet tweets tweeted posted quip quips quipped shout shouts
shouted cry cried respond responds responded call calls called calling describe describes described
dub dubbed blast blasted urge urges urged demand demanded promise promises promised vow vowed
predict predicted lament lamented boast boasted muse mused whisper whispered mutter muttered retort
retorted counter countered stress stressed emphasize emphasized reiterate reiterated confirm
confirmed deny denied maintain maintained contend contended assert asserted allege alleged caution
cautioned praise praised criticize criticized denounce denounced blame blamed accuse accused think
thinks thought believe believed believes exclaim exclaimed offer offered testify testified read
reads according noting arguing explaining warning insisting claiming wonder wonders wondered chant
chanted surmise surmised interject interjected ponder pondered email emails emailed opine opined
gush gushed snap snapped plead pleaded pledge pledged concede conceded estimate estimated reflect
reflected assured advise advised hail hailed implore implored express expressed reveal revealed
report reported thunder thundered summarise summarised put puts proclaim proclaims proclaimed
proclaiming affirm affirms affirmed yell yells yelled yelling scream screamed screaming decry
decried slam slammed rail railed scoff scoffed recount recounted voiced texted messaged testifies
declaring responding writing describing adding concluding replying recalling tweeting urging
retorting quipping asking chides chided rips ripped mocks mocked relate related reiterates stresses
laments sagte sagt erklärte erklärt meinte betonte fügte schrieb antwortete warnte kritisierte
teilte dit déclare déclaré expliqué explique affirmé affirme ajouté ajoute raconté raconte estime
estimé répond répondu lance lancé souligne souligné assure assuré précise précisé confie confié
indiqué dijo dice afirmó afirma explicó explica añadió añade declaró declara señaló aseguró contó
respondió
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


STOP_LISTS = {
    "it": "Italian", "nl": "Dutch", "pt": "Portuguese", "sv": "Swedish", "da": "Danish",
    "no": "Norwegian_Bokmal", "nb": "Norwegian_Bokmal", "nn": "Norwegian_Nynorsk", "fi":
    "Finnish", "is": "Icelandic", "tr": "Turkish", "pl": "Polish", "cs": "Czech", "sk":
    "Slovak", "hu": "Hungarian", "ro": "Romanian", "ru": "Russian", "uk": "Ukrainian", "bg":
    "Bulgarian", "el": "Greek", "id": "Indonesian", "ms": "Malay", "ca": "Catalan",
}  # fmt: skip
"""Languages whose most frequent words `justext` lists."""


@functools.cache
def function_words(language: str) -> frozenset[str]:
    """Return the words of a language that name nothing; English ones for a language not known here."""
    code = language.partition("-")[0]
    if code in _OTHER_FUNCTION_WORDS or code not in STOP_LISTS:
        return _OTHER_FUNCTION_WORDS.get(code, FUNCTION_WORDS)
    from justext import get_stoplist  # type: ignore[import-untyped]

    return frozenset(word.lower() for word in get_stoplist(STOP_LISTS[code]))


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
institute board team administration
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

_POST_ENDINGS = (
    "minister", "ministerin", "präsident", "präsidentin", "sprecher", "sprecherin", "politiker",
"politikerin",
    "forscher", "forscherin", "vorsitzende", "vorsitzender", "vorsitzenden", "chef", "chefin",
"trainer",
    "trainerin", "leiter", "leiterin", "beauftragte", "beauftragter", "experte", "expertin", "kanzler",
    "kanzlerin", "meister", "meisterin", "kandidat", "kandidatin", "anwalt", "anwältin", "direktor",
    "direktorin", "kommissar", "kommissarin", "abgeordnete", "abgeordneter", "professor", "professorin",
)  # fmt: skip


@functools.lru_cache(maxsize=1 << 14)
def is_post(lower: str) -> bool:
    """Return whether a word means a person by post, work or tie; compounds too: `us-präsident`."""
    lower = lower.removesuffix("-elect")
    if lower in POSTS:
        return True
    tail = lower.rpartition("-")[2]
    return (tail != lower and tail in POSTS) or (len(tail) > 8 and tail.endswith(_POST_ENDINGS))


ACTS = words("""
resigned testified pleaded married divorced died born arrested convicted sentenced acquitted retired
smiled
laughed wept grinned nodded scored pitched batted tweeted sang dances starred grew attended graduated
confessed apologised apologized apologise apologize reminisced hospitalised hospitalized killed injured
wounded wore sued drove quit jailed charged accused indicted sacked fired elected reelected sworn
""")
"""Verbs of which mostly people are the subject."""

BODY_POSTS = POSTS - words("""
widow wife husband son daughter father mother brother sister uncle aunt friend man woman boy girl star
resident neighbour neighbor visitor tourist supporter voter
""")
"""Posts that one has at an organisation."""

ACTIONS = words("""
sign subscribe share read related follow click watch listen download register login log menu search
newsletter comments comment advertisement sponsored promoted trending popular latest breaking
updated published editor's editors' opinion view views photos video videos gallery podcast podcasts
live copyright credit caption rights reserved terms privacy policy cookie cookies contact about
help faq home loading page next previous continue reading more see also tags topics topic
categories category section exclusive age job analysis explainer file story stories article
articles print email facebook twitter instagram whatsapp pinterest linkedin youtube rss app store
account profile settings subscribe subscriber subscribers support donate join get try buy shop save
sale offer deal deals best top how what why when where weiterlesen anmelden registrieren teilen
kommentare mehr lesen artikel startseite anzeige lire partager abonnez s'abonner leer compartir
suscríbete comentarios condividi leggi commenta
""") - words("view live top best story store")
"""Words that call on the reader or label a part of a page, and begin no name."""

CREDITS = words("""
photo photograph photos photography foto fotos image images picture pictures copyright credit
credits bild bilder
courtesy illustration getty ap afp epa dpa reuters imago shutterstock istock alamy graphic grafik
""")
"""Words behind which a photographer is named."""

NO_ORGANISATIONS = words("""
TV DNA GPS PDF USB CEO CFO COO CTO CIO MD PM GMT EST EDT PST PDT UTC CET AM BST AIDS HIV COVID SARS
ID IQ PC CD DVD SUV GDP GNP IPO FAQ ATM UFO VIP HDR CCTV SIM APP DJ MP MPs MEP MEPs CEOs SUVs TVs
AI KI IT PR HR UK USA US EU-US OK FILE PHOTO NEWS RSS URL HTML SMS MRI CT IVF LGBT LGBTQ RNA PTSD
ADHD BC AD WWII WWI II III IV VI VII VIII IX XI XII XX XXI LED LCD HD UHD NFL-AFC AFC NFC ETF ETFs
REIT GDR GDRs ADR ADRs NPL LNG VAT MWh kWh CO PhD MBA BA MA EM WM EPO PSA RBI ERA TD QB KO DUI SOS
ASAP FYI AKA RIP LOL OMG DIY EV EVs NGO NGOs PAC PACs GmbH AG SE KG EUR USD GBP JPY CHF DM CDs PCs
ICU ER
""") | frozenset({"A1", "A2"})
"""Words in capitals that name no organisation."""

_ORGANISATIONS = """
United Nations, UN, U.N., European Union, EU, E.U., NATO, WHO, World Health Organization, IMF, World
Bank, OPEC, WTO,
World Trade Organization, OECD, UNESCO, UNICEF, UNHCR, OSCE, ASEAN, African Union, Arab League,
Commonwealth, Red Cross,
International Committee of the Red Cross, Amnesty International, Human Rights Watch, Greenpeace,
Oxfam, Interpol,
Europol, European Commission, European Parliament, European Central Bank, ECB, Federal Reserve, Fed,
Bundesbank, Bank of England,
Bank of Japan, FBI, CIA, NSA, KGB, FSB, MI5, MI6, Mossad, Shin Bet, Pentagon, White House, Kremlin,
Congress, Senate, House of Commons,
House of Lords, House of Representatives, Supreme Court, Downing Street, Knesset, Bundestag, Duma,
State Duma, Capitol, NASA, ESA, FDA,
EPA, SEC, FCC, FTC, NTSB, FAA, TSA, DEA, ATF, LAPD, NYPD, CDC, IRS, IAEA, ICC, Scotland Yard,
Republican Party, Democratic Party,
Labour Party, Conservative Party, Labour, Likud, Fatah, Hamas, Hizbollah, Hezbollah, Taliban, al-
Qaeda, al Qaeda, Al-Qaeda, Al Qaeda,
Islamic State, ISIS, PKK, PLO, IRA, ETA, Sinn Fein, African National Congress, ANC, CDU, CSU, SPD,
FDP, AfD, Grüne, Die Linke, PSOE,
Microsoft, Google, Apple, Amazon, Facebook, Meta, Twitter, IBM, Intel, Samsung, Sony, Nokia,
Siemens, Volkswagen, BMW, Daimler, Toyota,
Honda, Nissan, Boeing, Airbus, Lufthansa, Air France, British Airways, Gazprom, Rosneft, Shell, BP,
Exxon, Chevron, General Motors, Ford,
General Electric, GE, Goldman Sachs, Morgan Stanley, JPMorgan, Citigroup, Deutsche Bank, HSBC,
Barclays, UBS, Credit Suisse, Nestle, Novartis,
Pfizer, Tesla, SpaceX, OpenAI, Netflix, YouTube, Walmart, McDonald's, Starbucks, Coca-Cola, PepsiCo,
Disney, Warner Bros, Universal Pictures,
BBC, CNN, ABC, NBC, CBS, MSNBC, Fox News, PBS, NPR, ITV, Sky News, Al Jazeera, Reuters, AP,
Associated Press, AFP, Agence France-Presse, dpa,
Bloomberg, Xinhua, Tass, TASS, Itar-Tass, Interfax, Kyodo, New York Times, The New York Times,
Washington Post, The Washington Post,
Los Angeles Times, Wall Street Journal, The Wall Street Journal, Financial Times, The Guardian, USA
Today, Time Magazine, Newsweek,
Der Spiegel, Le Monde, El País, El Mundo, La Repubblica, Haaretz, FIFA, UEFA, IOC, NBA, NFL, MLB,
NHL, WADA,
International Olympic Committee, Harvard, Yale, Stanford, Princeton, MIT, Oxford University,
Cambridge University, Harvard University,
Stanford University, NYSE, Nasdaq, NASDAQ, Wall Street Journal, UCLA, NCAA, UNICEF, UNRWA, WFP, SDF,
IDF, GOP, ACLU, NAACP, AFL-CIO
"""
KNOWN_ORGANISATIONS = frozenset(name.strip() for name in " ".join(_ORGANISATIONS.split()).split(","))
"""Organisations that most readers of news anywhere know."""

FIRST_HEADS = words("""
ministry department office bureau bank university institute school college council court centre
center house federation association union association society hospital academy museum church
ministerio universidad banco partido ministère université parti banque conseil assemblée tribunal
hospital government commission committee organisation organization board agency league group fund
foundation army port confederation consejo unión
""")
"""Heads that open an organisation's name: `Ministry of Fisheries`."""

EVENTS = words("""
program programme holiday holidays news-conference citizenship amendment weather exclusive

cup open games championship championships olympics trophy prix marathon masters festival awards
award oscar oscars series conference summit day week war wars act bill law treaty agreement accord
pact plan deal prize bowl derby year week month century curse revolution crisis affair scandal
operation project study report index average exchange-rate world
""")
"""Common nouns at the end of what is neither a person, nor a body, nor a place."""

SPORTS = words("""
innings wicket wickets striker midfielder defender goalkeeper halftime quarterback touchdown homer
homered inning innings pitcher batting bowled crease defeated scored goals goal league seeded seeds
semifinal semifinals quarterfinal playoff playoffs match matches lap laps beat overs fullback
hooker scrum try tries goalless relegated relegation penalty kick header skipper coach champions
championship fixture fixtures
""") - words("coach kick goal goals penalty try")
"""Words of a sports report, in which a city is mostly a team."""

SURNAME_HEADS = words("""
banks post press hill hall rivers lake bay park forest bridge church house lane beach street union
bank guard force north plant tower fields wells woods brooks mills bishop temple ford court college
island river market
""")
"""Common nouns of bodies and places that are surnames as well: `Ernie Banks`."""

ARTICLES = words("the a an its le la les l’ der die das ein eine el un une los")
"""Articles, and what stands in their place, before a post in an apposition."""

RELATIVES = words("who whose qui quien whom")
"""Words that a person's clause begins with."""

FAMILY = words("mother father brother sister")
"""Kin that some have for a title: `Sister Agnes`."""
