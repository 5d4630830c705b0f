// Stop words of languages that are told apart but not stemmed: a French thread must not be taken for an English one.

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

export const otherStopWords: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: list(`le la les un une des du de et est sont dans pour que qui ne pas plus avec sur par au aux ce cette ces il elle
    nous vous ils elles je tu mon ma mes votre vos notre nos leur leurs mais ou où donc être avoir fait comme tout tous
    bien merci bonjour avons avez suis êtes cela ça si`),
  es: list(`el la los las un una unos unas del y es son en para que quien no más con por al este esta estos estas él ella
    nosotros ustedes ellos yo tú mi su sus nuestro nuestra pero o donde ser estar hay como todo todos muy gracias hola
    tenemos tiene usted le les lo se ya si también`),
  it: list(`il lo la i gli le un uno una del della dei delle e è sono nel nella per che chi non più con su da al alla
    questo questa questi lui lei noi voi loro io tu mio sua nostro nostra vostro ma o dove essere avere come tutto tutti
    molto grazie buongiorno abbiamo avete anche ci si`),
  nl: list(`de het een en is zijn in voor dat die niet meer met op door aan dit deze hij zij wij jullie ze ik jij mijn uw
    ons onze maar of waar hebben heeft als alle zeer bedankt hallo hebt wordt worden van te ook nog naar bij uit kan`),
  pt: list(`o a os as um uma do da dos das e é são em para que quem não mais com por ao este esta estes ele ela nós vocês
    eles eu tu meu sua nosso nossa mas ou onde ser estar há como tudo todos muito obrigado obrigada olá temos tem você
    se também já`),
  pl: list(`i w na z do nie się jest są to że jak ale o po za od dla przez czy tak już tylko bardzo proszę dziękuję
    dzień dobry mamy mam państwo nasz nasze który która które być`),
  sv: list(`och i att det som en ett är på för med av den till inte har de om vi ni jag du men eller kan ska från när
    mycket tack hej vår våra ert`),
  da: list(`og i at det som en et er på for med af den til ikke har de om vi jeg du men eller kan skal fra når meget tak
    hej vores jeres`),
};
