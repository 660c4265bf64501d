"""Given names that are common in many countries, in lower case, by the gender that they are mostly
given to.

Written down from general knowledge, not from any article. Names that are as often a common noun, a
place
or a surname (`Grace`, `Sydney`, `Kelly`) are left out or stand with those that tell less.
"""

from reading_room.link.names.vocabulary import words

FEMALE_NAMES = words("""
анна мария елена ольга наталья татьяна ирина светлана екатерина юлия анастасия марина людмила галина
валентина надежда любовь вера нина лариса евгения александра дарья ксения полина алла тамара раиса
зинаида лидия виктория алина кристина валерия диана маргарита алиса софья софия олена наталія тетяна
ірина світлана катерина юлія оксана людмила мар’яна христина зоряна
abigail ada adele adriana agnes agnieszka ahlam aicha aida aino aisha aishwarya alana alba alejandra
aleksandra
alessandra alessia alexa alexandra alexia alice alicia alina alison allison alma alyssa amalia
amanda amber amelia
amelie amina amira amy ana anastasia andrea anette angela angelica angelina angelique anita anja
anke ann anna
annabel anne anneke annelies anneliese annette annie annika antje antoinette antonia anya araceli
ariana arianna
arlene asha ashley asma astrid aud audrey aurora ava ayesha aylin ayşe azadeh barbara bärbel beata
beatrice beatriz
becky belinda benazir bernadette bertha bethany betsy bettina betty beverly bianca birgit birgitta
blanca bonnie
brenda bridget brigitte britney britta brittany camila camilla camille candace carina carla carly
carmen carol
carole carolin carolina caroline carolyn cassandra catalina caterina catharina catherine cathy
cecilia cecile céline
chandra chantal charlene charlotte chelsea cheryl chiara chloe chloé christa christiane christina
christine cindy
claire clara claudia claudine colleen concepción connie consuelo corinna corinne cornelia courtney
cristina cynthia
dagmar daisy danielle daniela daphne deborah debra deepika delphine denise diana diane dina dolores
dominika donna
dora doreen doris dorothea dorothy edith edna eileen elaine eleanor elena eleni eleonora elfriede
elif elin elisa
elisabeth élisabeth elise elizabeth elke ella ellen elsa elvira emilia emilie émilie emily emine
emma erika esmeralda
estelle esther ethel eugenia eunice eva evelyn ewa fabiola fatima fatma fatou federica felicia
felicity fernanda
fiona flavia florence fran frances francesca françoise franziska frieda gabriela gabriele gabriella
gabrielle gail
gemma genevieve geneviève georgia georgina geraldine gerda gertrud ghislaine gillian gina ginny
giorgia giovanna gisela
giulia gloria gotje gretchen greta gretel gudrun guadalupe gwen gwendolyn hailey halima hannah hanna
hanne harriet
hatice hayley hazel heather hedwig heide heidi heike helen helena helene hélène helga henrietta
hilary hilda
hildegard hillary hind hiroko ida ilaria ilona ilse imelda imke inès ines ingeborg ingrid inge ioana
irene irina
iris irma isabel isabell isabella isabelle isla ivana ivanka jackie jacqueline jana jane janet
janice janina jasmin
jasmine jean jeanette jeanne jelena jenna jennifer jenny jessica jill jiwon joan joana joanna joanne
jocelyn jodie
johanna josefa josefina josephine joyce juanita judith judy julia juliana julie juliet juliette june
jutta kamala
karen karin karina karla karolina katarina katarzyna kate katerina katharina katharine katherine
kathleen kathrin
kathryn kathy katia katie katja katrin kayla keiko kelly kendra kerry kerstin khadija kiran kirsten
kirsty kristen
kristin kristina kristine kylie laetitia lakshmi lara larissa latifa laura laurence lauren laurie
layla lea leah
leila lena leonie leslie leticia leyla lidia liesbeth lilian liliana lilly lina linda lindsay
lindsey lioba lisa
liv liz liza lois lola loretta lori lorraine louisa louise lourdes lucia lucía lucie lucille lucinda
lucy ludmila
luisa luise luz lydia lyn lynn madeleine madeline magali magda magdalena maggie mai maja malala
malgorzata małgorzata
mandy manon manuela marcela margaret margarete margarita margherita margot marguerite maria mária
maría mariam mariana
marianne marie mariela marija marilyn marina marion marisa marissa marit marjorie marlene
marta martha martina
mary maryam mathilde matilda maud maureen maxine meagan megan meghan melanie melinda melissa
mercedes meredith merve
michaela michele michelle mildred milena mina mira miranda miriam moira molly mona monica mónica
monika monique
muriel myra myriam nadia nadine nadja nancy naomi narges natacha natalia natalie natascha natasha
nathalie nawal
nicola nicole nicoletta nigar nikki nina noemi noémie nora norma nour nuria odette olena olga olivia
ophelia oriana
paige paloma pamela paola pascale patricia patty paula paulina pauline peggy penelope penny petra
phoebe phyllis pia
pilar polly pooja priscilla priya rachel rachida ramona raquel rashida rebecca regina regine reina
renata renate renée
rhonda rita roberta rocío romy rosa rosalía rosalie rosalind rosanna rosemarie rosemary rosie
roxanne ruth sabina
sabine sabrina sally samantha samira sana sandra sanna sara sarah saskia savannah shakira shanice
shannon sharon
shauna sheila shelley sherry shirley sigrid silke silvia simona simone siobhan sinead sofia sofía
sofie solange
sonia sonja sophia sophie soraya stacey stacy stefania stefanie stella stephanie stéphanie sue susan
susana susanna
susanne susie suzanne svetlana swetlana sylvia sylvie tabea tamara tammy tania tanja tanya tara
tatiana tatjana
teresa tess tessa thea thelma theresa thérèse tiffany tina tonya tracey tracy trisha trudy tulsi
ulla ulrike uma
ursula uschi ute valentina valeria valerie valérie vanessa vera verena verónica veronica veronika
véronique vicky
victoria viktoria violeta virginie vivian viviane viviana wanda wendy whitney wilhelmina wilma
winifred xenia yael
yasmin yasmine yolanda yoko yuki yulia yuliya yvette yvonne zahra zainab zara zeynep zoe zoé zsuzsanna
""")

MALE_NAMES = words("""
александр алексей андрей антон аркадий артём артем богдан борис вадим валентин валерий василий
виктор виталий владимир владислав вячеслав геннадий георгий григорий даниил денис дмитрий евгений
егор иван игорь илья кирилл константин лев леонид максим михаил никита николай олег павел пётр петр
роман руслан сергей степан тимур фёдор федор эдуард юрий яков ярослав олександр олексій андрій
дмитро євген ігор кирило леонід максим михайло микола петро сергій тарас юрій ярослав володимир
василь віктор
aaron abdallah abdel abdul abdulaziz abdullah abe abel abraham achim achmed adam adil adnan adolf
adrian agustín ahmad ahmed ahmet akio akira alain alan alastair albert alberto albrecht alec
alejandro aleksandar aleksander aleksandr aleksei aleksey alessandro alex alexander alexandre
alexandros alexei alexey alexis alfonso alfred alfredo ali alistair allan allen alois alonso alvaro
álvaro amadou amin amir amit anatoly anders andré andre andreas andrea andrei andrej andrés andres
andrew andrey andriy andrzej andy ángel ángelo angelo angus anil ansgar antal anthony antoine anton
antonio antónio antonín antti anwar archie ari arild aristide armand armando armin arne arnaud
arnold artem arthur arturo arvind ashok asif attila august augusto aurélien avi axel ayman aziz
babak baptiste barack barnaby barry bart bashar bastian ben benedict benedikt benito benjamin
benjamín bernard bernardo bernd bernhard bernie bertrand bilal bill billy bjarne björn bjørn bob
bobby bogdan boris børge brad bradley brandon brendan brent brett brian bruce bruno bryan burkhard
byron caleb calvin cameron carl carlo carlos carsten casey cedric cédric cem cesar césar chad
charles charlie chester chris christian christof christoph christophe christopher chuck claes
claude claudio clarence claus clay clément clemens cliff clifford clint clive clyde colin conor
connor conrad constantin corentin cory craig cristian cristiano curtis cyril dale damian damien
damon dan daniel daniele danilo danny dante dariusz darius darrell darren dave david davide dean
dejan denis dennis derek derrick detlef devin didier diego dieter dietmar dietrich dimitar dimitri
dimitris dinesh dino dirk dmitri dmitriy dmitry dmytro dominic dominik dominique don donald donnie
douglas doug drew duncan dustin dwayne dwight earl eberhard eckhard ed eddie edgar edmond edmund
edoardo eduard eduardo édouard edouard edward edwin egon ehud einar elias eli elie elijah elliot
elliott elmar elon emanuel emanuele emerson emil emile émile emilio emmanuel emre enda engin enoch
enrico enrique eoin eric éric erich erik ernest ernesto ernst erwin esteban ethan étienne etienne
eugen eugene euan evan evgeny ewald ezra fabian fabien fabio fabrice fadi faisal farid farouk
federico felipe felix ferdinand fernando ferenc fidel filip filippo florent florian floyd francesco
francis francisco franck franco francois françois frank franklin franz fred freddie frederic
frédéric frederick frederik fredrik friedrich fritz fumio gabriel gabriele gareth garry gary
gaspard gavin gene geoff geoffrey georg george georges georgi gerald gérald gérard gerard gerardo
gerd gerhard gerrit gerry giacomo gianluca gianni gideon gilbert gilles giorgio giorgos giovanni
giulio giuseppe glen glenn godfrey gonzalo goran gordon göran gottfried graeme graham greg gregg
gregor gregory grégoire grigory guido guillaume guillermo gunnar günter günther guntram gus gustav
gustavo guy habib hakan hakim halil hamad hamid hamza hank hannes hans harald hari harold harry
hartmut harvey hasan hassan hayato heath hector héctor heiko heiner heinrich heinz helge helmut
hendrik henning henri henrik henrique henry herbert heribert herman hermann hervé hideki hideo
hiroshi holger horacio horst howard hubert hugh hugo humberto hüseyin husain hussain hussein ian
ibrahim ignacio igor ike ilham ilya imran ingo ingmar ioannis iosif iqbal isaac isaiah ismail
ismaël issam istván ivan iván ivar ivo jaap jack jackson jacob jacques jaime jakob jakub jalal
jamal james jamie jan janos jános jared jarosław jason jasper javier jay jed jeff jefferson jeffrey
jens jeremiah jeremy jérémy jérôme jerome jerry jesper jesse jesús jim jimmy jin joachim joakim
joão joaquín joaquim jochen joe joel joël johan johann johannes john johnny jon jonas jonathan
jordan jordi jörg jorge jørgen jörn josé jose josef josep joseph josh joshua josip jouni juan
juergen jürgen jules julian julien julio julius jun junichiro jürg justin kai kamal karim karl
karlheinz karol karsten kaspar kazuo keir keith kemal ken kenneth kenji kent kevin khaled khalid
khalil kilian kim kirill kirk klaas klaus knut kofi kolja konrad konstantin konstantinos kostas
krishna kristian kristof kristoffer krzysztof kumar kurt kwame kwasi kyle kyriakos lachlan lalit
lamar lance larry lars lasse laurent lawrence lázaro lech lee leif len lenny leo leon leonard
leonardo leonid leopold leroy lester lev levi lewis liam linus lionel lloyd logan loïc lorenz
lorenzo lothar lou louis luc luca lucas lucian luciano ludovic ludwig luigi luis luís luiz lukas
luke lutz lyle maciej maher mahmoud mahmud malcolm malik malte manfred manoj manuel mao marat marc
marcel marcello marcelo marcin marco marcos marcus marek mario mariusz marius mark markku marko
markus marlon marshall martin martín marvin masato masahiro massimo mateo mateusz mathias mathieu
mats matt matteo matthew matthias matthieu matti maurice mauricio maurizio max maxim maxime
maximilian mehdi mehmet mel melvin meir michael michał michal michel mick miguel mihai mihail
mikael mike mikhail mikkel miklós miles milan milorad milos miloš miloslav milton miroslav mitch
mitchell modibo moe mohamad mohamed mohammad mohammed mohamud mohan morgan moritz morten mostafa
muammar muhammad muhammadu murad murat musa mustafa mykola mykhailo nabil naftali naguib narendra
nasser nate nathan nathaniel neal ned neil nelson nestor neville nicholas nick niccolò nicolae
nicolas nicolás nicolò nigel nihat niels niklas nikita niko nikola nikolai nikolaj nikolaus nikolay
nikos nils nobuyuki noah noam noel noël norbert norman octavio olaf olav oleg oleh oleksandr
oleksiy oliver olivier omar orhan orlando oscar oskar osama osman oswald othmar otto owen pablo
paddy pál paolo pascal patrice patrick patrik paul paulo pavel pavlo paweł pedro pekka per percy
perry pete peter petr petro petros philip philipp philippe phil phillip pierre pieter pietro piotr
prakash pranab quentin quincy rabin radek radoslav rafael rafał rafik rafiq raimund rainer raj
rajesh rajiv ralf ralph ramiro ramón ramon randall randolph randy ranil raphael raphaël rashid
rasmus raúl raul ravi ray raymond recep reginald reinhard reinhold rémi renato rené rene reuben rex
reza ricardo riccardo richard rick ricky rob robert roberto robin rod roderick rodney rodolfo
rodrigo roger roland rolf román romain romano ron ronald ronnie rory ross roy ruben rubén rudi
rudolf rudolph rudy rufus rupert russell ruud ryan sadiq saeed said salah salim salman salvador
salvatore sam sami samir samuel sándor sander sandro sanjay santiago santos saul scott sean
sébastien sebastian sebastián seif sergei sergej sergey serge sergio serhiy seth seymour shane
shaun shawn shigeru shinji shinzo sidney siegfried silvio simon slobodan spencer stan stanislav
stanisław stanley stefan stefano steffen stéphane stephan stephane stephen steve steven stewart
stig stuart subhash sunil suresh sven taavi tadeusz takeshi tarek tariq taro tayyip ted teodor
terence terrence terry thabo thad theo theodor theodore theodoros thibault thierry thilo thomas
thorsten tiago tibor tim timo timothy timur tobias toby todd tom tomas tomás tomasz tommaso tommy
tony torben torsten travis trevor tristan tyler tyrone udo ulf uli ulrich umar umberto urs uwe
václav vadim valentin valentino valery vasily vaughn ved vicente victor vijay viktor viktors vince
vincent vincenzo vinod vitali vitaly vito vittorio vivek vlad vladimir volker volodymyr wade
waldemar walid wallace walter warren wassim wayne wendell werner wesley wilfred wilfried wilhelm
willem willi william willie willy winfried winston wladimir wojciech wolf wolfgang wolfram woodrow
xavier yair yann yannick yasir yasser yasuo yevgeny yitzhak yiannis yoshihide yossi youssef yuri
yury yusuf yves zac zach zachary zack zaher zbigniew zdeněk zeev zoltan zoltán fabrizio gigi ciro
dario edmondo ermanno gennaro nando nunzio rocco silvano ugo vasco zeno aldo amedeo benoît bruno
cyrille didier gaël gaston gaultier hugues jean-claude jérémie lucien maxence octave régis roch
sylvain thierry yvan yvon anatole dragan dejan igor ivica ljubomir mirko momcilo nebojsa predrag
radovan ratko slavko stjepan tomislav vojislav zlatko željko zeljko davor dusan kresimir alija
haris bakir bojan miodrag svetozar velimir petar emil gheorghe ilie ion liviu marian nicu ovidiu
petre radu sorin traian vasile bohumil jaroslav jiri jiří karel ladislav lubomir lubos martin milan
milos ondrej otakar pavol radim rudolf vlastimil zdenek antanas arvydas jonas kazimierz lech leszek
miroslaw slawomir waldemar wieslaw wlodzimierz zygmunt andris guntis imants janis juris valdis
arnold lembit mart tiit toomas urmas esa hannu heikki ilkka jarmo jari juha jukka kalle kari kimmo
mika olli paavo pentti pertti reijo risto sakari tapio teemu timo tuomas urho veikko ville aapo
håkan mats pär staffan sven-göran torbjörn ulf-göran kjell odd oddvar pål roar stein svein terje
tore trond øyvind lodewijk maarten roelof sjaak theun wouter evangelos fotis giannis ilias lefteris
nikolaos panagiotis sotiris spyros thanos vassilis yorgos adnan bülent cengiz deniz ersin fatih
ferhat gökhan hikmet ilhan kadir kenan levent metin mesut nuri oguz önder rıfat selim serkan
süleyman tansu turgut yilmaz yılmaz zeki zoran ernie yogi babe lou hal gus walt gil roy buster
ozzie jorge willy wes cody kobe lebron tyson dwyane kyrie dirk serena venus rafa novak lleyton
boris goran pim jaap wim gerrit sjoerd arjen ruud memphis virgil raheem jadon bukayo harry declan
jude phil ollie kieran conor niall cillian saoirse eamon declan finbarr padraig seamus sanjay rahul
amitabh narendra arun vikram deepak anand rajesh sachin virat ravindra shashi pranab lal mohan
imran nawaz pervez asif yousaf zulfikar hamid ashraf gulbuddin burhanuddin abdulrahman omar ayman
osama anwar hosni saddam bashar hafez muqtada nouri ayad jalal masoud barham haidar tong wei ming
jun hui xiaoping zedong jinping keqiang enlai
""")

DOUBTFUL_NAMES = words("""
amal amen angel april art asia august austin autumn bill brand brook carter chance chase chelsea
cheng clay crystal dale dallas dawn destiny devon eden faith flora florence florida france georgia
grace guy harmony heath hope houston israel ivy jade jersey jewel jordan joy june justice kai lee
lincoln love mai marine mark max may
melody mercedes milan misty morgan noble orlando paris patience pearl
penny per petty phoenix pilar poppy prince reed rich rock roman ruby san sana santiago santos
savannah salvador sky sterling sue summer sydney trinity troy victoria violet virginia wade wolf
will duke levi christian said media
""")
"""Given names that are words, places or surnames as well: alone they tell nothing."""

GIVEN_NAMES = (FEMALE_NAMES | MALE_NAMES) - DOUBTFUL_NAMES
"""Words that are given names and hardly ever anything else."""

EITHER_NAMES = words("""
jean kim robin leslie jackie kelly kerry jamie casey chris alex sam pat andrea gabriele jan jo
dominique morgan jordan ashley lindsay shannon tracy nikita sasha dana terry lee lynn sandy michele
""")
"""Given names that women and men have alike."""
