// Words too common to tell one asset from another, by language. They also tell the languages apart.

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

export const stopWords: Readonly<Record<'en' | 'de', ReadonlySet<string>>> = {
  en: list(`
    a about above after again against all almost also although always am among an and another any anyone anything are
    aren around as at away back be because been before being below between both but by can cannot could couldn d did
    didn do does doesn doing don done down during each either else enough etc even ever every everyone everything few
    for from further get gets getting give given go goes going gone got had hadn has hasn have haven having he her here
    hers herself him himself his how however i if in instead into is isn it its itself just let ll like made make makes
    making many may maybe me might mine more most much must my myself near nearly need neither never no nobody none nor
    not nothing now of off often on once one only onto or other others our ours ourselves out over own per perhaps
    quite rather re really s said same say see seem seems several shall she should shouldn since so some somebody
    someone something soon still such t than that the their theirs them themselves then there therefore these they this
    those though through thus to together too toward towards under until up upon us use used using ve very via was wasn
    we well were weren what whatever when where whether which while who whole whom whose why will with within without
    won would wouldn yes yet you your yours yourself
  `),
  de: list(`
    ab aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes auch auf aus bei beim
    bereits bin bis bist da dabei dadurch dafür dagegen daher damit danach dann daran darauf daraus darf darin darüber
    das dass dazu dein deine deinem deinen deiner dem den denen denn der deren des deshalb dessen dich die dies diese
    diesem diesen dieser dieses dir doch dort du durch eben ein eine einem einen einer eines einfach einige einigen
    einmal er erst es etwa etwas euch euer eure eurem euren eurer für ganz gar gegen gerade gern gerne gibt habe haben
    hab hast hat hatte hatten hätte hätten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in
    indem ins irgend ist ja je jede jedem jeden jeder jedes jedoch jemand jene jenem jenen jener jetzt kann kannst kaum
    kein keine keinem keinen keiner können könnte könnten lassen leider machen macht mal man manche mehr mein meine
    meinem meinen meiner mich mir mit möchte möchten müssen muss musste nach nein nicht nichts noch nun nur ob oder ohne
    schon sehr sei sein seine seinem seinen seiner seit selbst sich sie sind so sobald solche solchen soll sollen sollte
    sollten sondern sonst sowie soviel statt trotz über um und uns unser unsere unserem unseren unserer unter viel viele
    vielen vom von vor wann war waren warum was wegen weil weiter weitere weiteren welche welchem welchen welcher welches
    wenn wer werde werden wie wieder will wir wird wirklich wo wohl wollen wollte worden wurde wurden würde würden zu zum
    zur zwar zwischen
  `),
};
