// The small talk of business mail: greetings, dates, scheduling, weather, family. Said in every thread, so it proves nothing.
// A stand-in until the background learned from the rep's own threads replaces it.

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Surface forms in lower case, English and German. */
export const chatter: ReadonlySet<string> = list(`
  hi hello hey dear thanks thank thx cheers regards best kind warm wishes sincerely please sorry apologies apologise
  welcome congratulations congrats happy glad pleased lovely nice great good bad fine ok okay sure perfect wonderful
  brilliant cool awesome honest honestly annoying lovely funny haha ha hope hoping wish wishes wishing wonder guess
  monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april may
  june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec today tomorrow
  yesterday tonight morning afternoon evening night noon week weeks weekend month months day days year years hour hours
  minute minutes min mins am pm et cet gmt quarter spring summer autumn fall winter christmas easter holiday holidays
  vacation break date dates later earlier early late recently soon ago next last first second third fourth new old
  meeting meetings meet met call calls calendar invite invitation invited schedule scheduled reschedule slot agenda zoom
  teams link links attached attachment attach deck slides recording email mail mails message messages phone mobile
  iphone android smartphone sent send sends sending reply replied follow followed following up forward forwarded fwd
  subject chat talk talked talking speak spoke spoken catch touch note notes word words question questions answer
  answers ask asked asking asks tell told know knew known think thought believe feel felt want wanted wants look looked
  looking looks find found come came comes coming bring brings brought take took taken takes put keep kept work works
  worked working try tried trying start started happen happened show shows showed shown mean means read hear heard
  thing things stuff bit lot lots couple half way ways kind sort part place side end people guy guys folk folks person
  someone everybody human man woman friend friends family mother father sister brother son daughter wife husband kids
  kid child children baby dog dogs cat puppy school uni university home house flat garden kitchen office desk room
  door building floor parking car bike train trains flight airport hotel city town street weather rain snow sun cold
  sick flu dentist doctor knee coffee tea lunch dinner breakfast beer wine cake food restaurant party birthday wedding
  football match skiing mountains beach boat sea holiday slopes travel trip visit visited visiting
  mr mrs ms miss sir madam he she they him her colleague colleagues boss manager team teams
  hundred hundreds thousand thousands million millions billion zero one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty
  really simply actually basically roughly almost probably possibly certainly definitely already currently usually
  sometimes straight exactly anyway rest able available interested interesting interest excited curious useful helpful
  see sees seeing saw seen
  long short big small little large high low hard easy free busy open closed close full half less least
  current present university experience about activity connections followers greater area part-time
  hallo liebe lieber liebes sehr geehrte geehrter geehrten guten tag moin servus danke dank vielen bitte gruß grüße
  grüßen freundliche freundlichen herzliche herzlichen beste besten viele vg mfg lg entschuldigung entschuldigen sorry
  frau herr herrn montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli
  august september oktober november dezember heute morgen gestern abend vormittag nachmittag mittag nacht woche wochen
  wochenende monat monate monaten tag tage tagen jahr jahre jahren stunde stunden minute minuten uhr kw urlaub ferien
  weihnachten ostern frühjahr frühling sommer herbst winter feiertage termin termine terminvorschlag besprechung treffen
  gespräch gespräche anruf telefonat einladung kalender anhang angehängt anbei unterlagen folien nachricht nachrichten
  mail mails antwort antworten frage fragen gefragt melden meldung schicken schicke geschickt senden gesendet kommen
  kommt kam gekommen gehen geht ging gut gute guten gutes guter schön schöne schönen klar gern wunderbar super toll
  prima hoffe hoffentlich leute leuten chef chefin kollege kollegen kollegin kolleginnen mensch menschen familie mann
  kind kinder hund schule haus wohnung büro raum parken auto zug bahn bahnstreik wetter regen schnee krank kaffee essen
  mittagessen feier geburtstag fußball zeit mal ding sache sachen ende anfang seite stelle teil eins zwei drei vier fünf
  sechs sieben acht neun zehn elf zwölf dreißig wissen weiß sagen sagt gesagt sehen sieht gesehen finden gefunden
  brauche brauchen braucht bekommen nehmen genommen stehen steht liegen liegt halten bleiben bleibt denken glaube
  sozusagen eigentlich natürlich vielleicht ungefähr letzte letzten letzter nächste nächsten nächster neue neuen neuer
  neues alt alte alten kurz kurze kurzer lang lange langen groß große großen klein kleine kleinen
`);
