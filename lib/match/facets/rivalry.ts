// Is a named company spoken of as a rival, or as the system that everybody works in? "We pay for X" asks for the battlecard,
// "it should land in X" does not.
import { rivalShares } from '../tuning.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Words near a name that speak of a choice. */
const choice = words(
  `versus vs alternative alternatives instead switch switching switched migrate migrating replace replaced replacing
  compare compared comparison comparing competitor competitors incumbent contract contracts renew renewal renewing quote
  quoted cheaper expensive better worse already currently against evaluate evaluating evaluated shortlist shortlisted
  talk talking speaking pay paying offer offered pitch pitched demo trial choose chose consider considering using use both
  statt anstelle wechsel wechseln gewechselt umsteigen ablösen abgelöst ersetzen ersetzt vergleich vergleichen verglichen
  alternative alternativen vertrag verlängerung verlängern angebot günstiger billiger teurer besser schlechter bereits
  wettbewerber wettbewerb konkurrenz anbieter einsatz nutzen nutzt benutzen verwenden bezahlen zahlen auswahl gegen warum`,
);
/** Before a name: it is a place or a possession, not an offer. */
const placeBefore = words(
  'in into onto inside within on through via our my their your aus im ins auf über unser unsere unserem mein',
);
/** After a name: a part of the system that is meant. */
const partAfter = words(
  `screen screens account accounts object objects instance org field fields record records integration admin
  administrator api sync data dashboard native maske felder instanz anbindung integration konto`,
);
/** Words to either side in which a choice must be named. */
const window = 8;

/** 0–1: how much the mention at `at` (`length` words) speaks of a rival. `lower` are the words of the text in lower case. */
export function rivalry(lower: readonly string[], at: number, length: number): number {
  const around = lower.slice(Math.max(0, at - window), at + length + window);
  const isPlace = placeBefore.has(lower[at - 1] ?? '') || partAfter.has(lower[at + length] ?? '');
  const isChoice = around.some((word) => choice.has(word));
  if (!isPlace) return 1;
  return isChoice ? rivalShares.placeOfChoice : rivalShares.place;
}
