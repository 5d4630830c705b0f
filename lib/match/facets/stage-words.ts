// Where a deal stands, as catalogues name it and as a thread shows it.

/** Stage → names in catalogues, and phrases in a thread that speak for it. */
export const stages: Readonly<Record<string, { names: readonly string[]; said: readonly string[] }>> = {
  prospecting: {
    names: ['prospecting', 'awareness', 'lead', 'outreach', 'top of funnel', 'erstkontakt', 'akquise'],
    said: [],
  },
  discovery: {
    names: ['discovery', 'interest', 'qualification', 'consideration', 'bedarfsanalyse', 'needs'],
    said: [
      'intro call',
      'first call',
      'what hurts',
      'tell me more',
      'learn more',
      'erstgespräch',
      'kennenlernen',
      'mehr erfahren',
    ],
  },
  evaluation: {
    names: ['evaluation', 'decision', 'proof', 'demo', 'trial', 'pilot', 'bewertung', 'auswahl'],
    said: [
      'demo',
      'pilot',
      'trial',
      'proof of concept',
      'poc',
      'compare',
      'comparison',
      'shortlist',
      'rfp',
      'questionnaire',
      'reference',
      'steering group',
      'vergleich',
      'referenz',
      'fragebogen',
      'ausschreibung',
      'testphase',
    ],
  },
  negotiation: {
    names: ['negotiation', 'proposal', 'closing', 'contract', 'purchase', 'verhandlung', 'angebot', 'abschluss'],
    said: [
      'quote',
      'pricing',
      'discount',
      'contract',
      'procurement',
      'budget',
      'proposal',
      'terms',
      'angebot',
      'rabatt',
      'vertrag',
      'preis',
      'preise',
      'konditionen',
      'einkauf',
    ],
  },
  customer: {
    names: [
      'customer',
      'onboarding',
      'adoption',
      'expansion',
      'renewal',
      'retention',
      'kunde',
      'bestandskunde',
      'verlängerung',
    ],
    said: [
      'renewal',
      'renew',
      'rollout',
      'go-live',
      'onboarding',
      'upsell',
      'verlängerung',
      'einführung',
      'inbetriebnahme',
    ],
  },
};

/** A part of a deal's name that stands for itself: `Cold chain – negotiation`, `Renewal (evaluation)`. */
const partsOfDeal = (deal: string): string[] =>
  deal.split(/\s[–—-]\s|[:,;()/|[\]]/).map((part) => part.trim().toLowerCase());

/** The stage that a deal's name says, or empty. A whole part must name it: "Contract management" is about contracts. */
export function stageInDeal(deal: string): string {
  for (const part of partsOfDeal(deal).reverse())
    for (const [stage, { names }] of Object.entries(stages)) if (part === stage || names.includes(part)) return stage;
  return '';
}
