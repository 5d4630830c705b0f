// Ordinary words of any conversation, English and German, in their basic form. In a catalogue of some hundred assets they look
// rare and would count as topics. A stand-in until the background learned from the rep's own threads replaces it.

const list = (words: string): string[] => words.split(/\s+/).filter((word) => word !== '');

export const everydayWords: readonly string[] = list(`
  able absolutely accept according act action actual add additional admit adult advice afford afraid age agree aim air
  allow alone along aloud amount angry animal annoy answer apart appear apply approve arm arrange arrive article aside
  aspect assist assume attempt attend attention available average avoid awake award aware bad bag ball bear beat
  beautiful bed begin behave behind believe belong bend benefit beside big bill bin bird birth bite black blame blind
  block blood blow blue board body bone book boot bore borrow bother bottle bottom bowl box boy brain bread breath
  breathe brief bright broad broken brown brush bucket burn burst bus busy button buy cage calm camera camp care
  careful carry case catch cause ceiling celebrate center centre certain chain chair chance change character charge
  cheap check cheese chicken chief choice choose circle claim class clean clear clever climb clock close cloth clothes
  club coat collect color colour comfort comfortable comment committee common compare complain complete concern
  condition confirm consider contain continue convince cook copy corner correct count country county courage course
  court cover crazy create crew crime cross crowd cry cup cure curious current cut damage dance danger dark darling
  date day dead deal dear death debt decide decision deep degree delay delight depend depth describe deserve desk
  despite detail die differ different difficult dig direct direction director dirty disappear discover discuss
  distance divide doubt draft drag draw drawer dream dress drink drive drop dry due dull dumb during dust duty eager
  ear earn earth ease easy eat edge edit editor effect effort egg element embarrass employ empty encourage enemy enjoy
  enough enter entire entrance equal escape especially event evidence exact example excellent except exchange excuse
  exercise exist expect expensive experience explain express extra extreme eye face fact fail failure fair faith fall
  familiar famous fan far fast fat fault favor favour fear feed field fight figure fill final finally fine finger
  finish fire fit fix float flow flower fly focus fold fool foot force foreign forget forgive form former forth
  fortune forward frame free fresh front fruit full fun funny future gain garage gather general gentle girl glass
  glove goal god gold gray green grey ground group grow guess guest guide gun habit hair hall hand handle hang happen
  hard hardly hat hate head heart heat heavy hell help hide high hill history hit hold hole hollow home honor honour
  hook horse host hot huge hungry hunt hurry hurt idea identify ill imagine immediately important impossible include
  increase indeed individual influence inform inside instance intend interest introduce involve iron island issue item
  jacket job join joint joke jump key kick kill king kiss knee knife knock knowledge lack lady lake lamp land laptop
  large laugh law lay lazy lead leader leaf lean learn least leather leave leg lend length lesson let letter level lie
  life lift light like likely limit line lip list listen live load local location lock lonely loose lose loss lot loud
  love low luck lucky main manner map mark marry mass master match matter mean meaning measure member memory mention
  mess metal metre middle might mile milk mind miss mistake mix mode moment money mood moon mouth move movie mug
  muscle narrow natural nature neat neck nerve neighbor neighbour nerd noise none normal north nose notice number
  object obvious occasion odd offer officer older operate opinion opportunity option ordinary original ought outside
  owe own owner pack page pain paint pair pale pan paper parent park participate particular partner pass past path pay
  peace pen pencil perfect perform perhaps period permit personal pick picture piece pile pink pipe pity plain plan
  plane plate play pleasant please pleasure plenty pocket poem point polite poor popular position positive possible
  post pot potato pour power practice practise praise pray prefer prepare present press pretend pretty prevent
  previous pride print private prize probable problem produce progress project promise proof proper proud prove
  provide public pull punish purpose push quick quiet quite race raise range rare rate reach ready real reality
  realise realize reason reasonable receive recent recognise recognize recover red refer refuse regard regular relate
  relation relax remain remark remember remind remove rent repair repeat represent request require reserve respect
  respond response responsible result return reward rich ride right ring rise river road rock role roll roof root rope
  rough round row rub rude ruin rule run rush sad safe salt sand satisfy scene scream seat section select sense
  sentence separate series serious serve set settle shade shadow shake shame shape share sharp shelter shift shine
  shirt shock shoe shoot shop shore shoulder shout shut sick sight sign silence silly silver similar simple sing
  single sink sister sit situation size skill skin skip sky sleep slide slightly slip slope slow smart smell smile
  smoke smooth soap society soft soil solid solve somehow song soon sore sort soul sound soup south spare special
  spell spend spirit spite spoil sport spot spread spring square stage stair stamp stand standard star stare start
  state station stay steal steam steep step stick stiff stomach stone stop storm story strange stranger stream
  strength stress stretch strict strike string strong student study stuff stupid style succeed success sudden suffer
  sugar suggest suit sum summer suppose surface surprise surround swear sweet swim table tail talent tall tap taste
  teach tear telephone temper terrible text thick thin third throat throw tie tight till tiny tire title toe tone
  tongue tooth top topic total touch tough toward towel tree trouble true trust truth tune turn type ugly uncle
  understand upset urge useful usual valley value van vary view village wage wait wake walk wall wander warm warn wash
  watch wave weak wealth wear web weight welcome west wet wheel white wide wild willing win wind window wing wire wise
  within wood wool word world worry worth wrap write writer wrong yard yellow young youth afterwards apparently
  completely currently eventually fairly generally mainly mostly nearly normally obviously quickly recently suddenly
  totally usually whatever anfangen angst ankommen anrufen ansehen arbeit arbeiten art aufgabe aufhören auge bedeuten
  bedeutung beginnen beispiel bekannt bereich bereit bescheid besonders bestimmt besuchen bewegen bild bisher blau
  blick brauchen breit bringen bruder buch danken dauern denken deutlich dienst direkt drehen dunkel dünn echt ehrlich
  eigene einfach einzeln eltern entscheiden erfahren erfahrung erfolg erhalten erinnern erklären erreichen erwarten
  erzählen essen fahren fallen falsch fehlen fehler fest finden folgen freuen freund freundin früh führen fuß garten
  geben gedanke gefallen gefühl geld gemeinsam genau genug gerade gering gern geschehen geschichte gesellschaft
  gesicht gesund gewinnen gleich glück grund gruppe halb hälfte handeln hart heißen helfen herz hinten hoch hoffen
  hören holen idee interesse interessant jung kaufen kennen klar kopf kraft kriegen lachen lassen laufen laut leben
  lebendig legen leicht leid leiten lernen lesen letzt licht lieb lieben liegen linie links liste loch lösen lust
  machen meinen meinung meist merken möglich möglichkeit mutter nah name nehmen nennen nett nötig nutzen offen öffnen
  ordnung ort papier person platz plötzlich punkt recht reden reihe richtig richtung rot rufen ruhe ruhig schaffen
  schauen scheinen schlafen schlagen schlecht schließen schnell schreiben schritt schwarz schwer schwester setzen
  sicher sinn sitzen sofort sogar sohn spaß später sprache sprechen springen stadt stark stein stellen sterben stimmen
  straße stück stunde suchen teil tisch tochter tragen treffen treten trinken tun tür typ überlegen übrig unterschied
  unterschiedlich ursache vater verändern verbinden vergangen vergessen verlassen verlieren verschieden verstehen
  versuchen voll vorne vorschlag vorstellen wachsen wählen wahr wand warten wechseln weg weit weiß welt wenig werfen
  wert wichtig wirken wissen wort wunsch wünschen zahl zahlen zählen zeigen ziehen ziel ziemlich zufrieden zurück
  zusammen sitz vorstand amtsgericht
`);
