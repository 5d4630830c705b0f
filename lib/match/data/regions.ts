// Regions and countries, English and German, as accounts and catalogues write them: `region: name; name …` or
// `region/country: name; name …`. A country belongs to its region; `emea` and such hold several regions.

export const regionLines = `
dach: dach; d-a-ch; german-speaking; deutschsprachig
dach/germany: germany; deutschland; german; de; brd; bayern; bavaria; baden-württemberg; nordrhein-westfalen; nrw; hessen; sachsen; niedersachsen; berlin; hamburg; munich; münchen; köln; frankfurt; stuttgart; düsseldorf; leipzig; hannover; bremen; nürnberg; dresden
dach/austria: austria; österreich; wien; vienna; graz; linz; salzburg; tirol
dach/switzerland: switzerland; schweiz; suisse; zürich; zurich; basel; bern; genf; geneva; lausanne
uk & ireland: uk & ireland; uki; ukie; british isles
uk & ireland/united kingdom: united kingdom; uk; great britain; britain; england; scotland; wales; northern ireland; vereinigtes königreich; großbritannien; london; manchester; birmingham; leeds; bristol; edinburgh; glasgow
uk & ireland/ireland: ireland; irland; dublin; cork
benelux: benelux
benelux/netherlands: netherlands; the netherlands; holland; niederlande; amsterdam; rotterdam; utrecht; eindhoven
benelux/belgium: belgium; belgien; brussels; brüssel; antwerp; antwerpen; ghent
benelux/luxembourg: luxembourg; luxemburg
nordics: nordics; nordic; scandinavia; skandinavien; nordeuropa
nordics/sweden: sweden; schweden; stockholm; gothenburg; malmö
nordics/norway: norway; norwegen; oslo; bergen
nordics/denmark: denmark; dänemark; copenhagen; kopenhagen; aarhus
nordics/finland: finland; finnland; helsinki; tampere
nordics/iceland: iceland; island; reykjavik
france: france; frankreich; paris; lyon; marseille; toulouse
iberia: iberia; iberian peninsula
iberia/spain: spain; spanien; madrid; barcelona; valencia
iberia/portugal: portugal; lisbon; lissabon; porto
italy: italy; italien; milan; mailand; rome; rom; turin
cee: cee; eastern europe; central and eastern europe; osteuropa; mitteleuropa; baltics; baltikum
cee/poland: poland; polen; warsaw; warschau; krakow; krakau
cee/czechia: czechia; czech republic; tschechien; prague; prag; brno
cee/romania: romania; rumänien; bucharest; bukarest
cee/hungary: hungary; ungarn; budapest
north america: north america; nordamerika; americas; amer; noram
north america/united states: united states; usa; us; u.s.; america; vereinigte staaten; california; new york; texas; florida; massachusetts; illinois; washington; colorado; boston; chicago; denver; austin; seattle; san francisco; atlanta; north carolina
north america/canada: canada; kanada; toronto; montreal; vancouver; ontario; quebec
latin america: latin america; latam; lateinamerika; south america; südamerika
latin america/brazil: brazil; brasilien; são paulo
latin america/mexico: mexico; mexiko
apac: apac; asia pacific; asia-pacific; asia; asien; southeast asia
apac/japan: japan; tokyo; osaka
apac/china: china; shanghai; beijing; hong kong
apac/india: india; indien; bangalore; bengaluru; mumbai; delhi
apac/singapore: singapore; singapur
apac/australia: australia; australien; sydney; melbourne; anz
apac/new zealand: new zealand; neuseeland; auckland
apac/korea: south korea; korea; südkorea; seoul
middle east: middle east; naher osten; gcc; mena; israel; uae; united arab emirates; dubai; saudi arabia; qatar
africa: africa; afrika; south africa; südafrika; nigeria; kenya; egypt
`;

/** Groupings of regions: a label of this name fits every region of the list. */
export const regionGroups: Readonly<Record<string, readonly string[]>> = {
  emea: ['dach', 'uk & ireland', 'benelux', 'nordics', 'france', 'iberia', 'italy', 'cee', 'middle east', 'africa'],
  europe: ['dach', 'uk & ireland', 'benelux', 'nordics', 'france', 'iberia', 'italy', 'cee'],
  europa: ['dach', 'uk & ireland', 'benelux', 'nordics', 'france', 'iberia', 'italy', 'cee'],
  eu: ['dach', 'benelux', 'nordics', 'france', 'iberia', 'italy', 'cee'],
};
/** Labels that fit everywhere and so say nothing. */
export const everywhere: readonly string[] = ['global', 'worldwide', 'international', 'weltweit', 'all', 'alle'];
