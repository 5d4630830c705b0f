// The steps on which Touchline goes down when a page shows less: each is a state of its own with its words and what the
// rep can do, never an error. Pure.
//
//   all facts → identity only → URL only → selection → by hand → panel without the page
import type { Context } from '../model/context.ts';
import { healthOf, labelOf } from './health.ts';
import { slugOf } from './locate.ts';

export type Step = 'all' | 'identity' | 'url' | 'selection' | 'manual' | 'no-access';

export interface Rung {
  step: Step;
  /** Title and sentence of the notice; empty on the first step. */
  title: string;
  sentence: string;
  /** What the rep can do: `select` = use the selected text, `pin` = name the person by hand, `unpin` = take that back. */
  offers: readonly ('select' | 'pin' | 'unpin')[];
  /** LinkedIn profile name out of the address, when the card could not be read. */
  slug: string;
}

const rung = (step: Step, title: string, sentence: string, offers: Rung['offers'] = [], slug: string = ''): Rung => ({
  step,
  title,
  sentence,
  offers,
  slug,
});

/** The profile in the page's own address; a member id (`ACoAA…`) is no name and does not count. */
function slugInUrl(context: Context): string {
  if (context.host !== 'linkedin' || !URL.canParse(context.url)) return '';
  const slug = slugOf(new URL(context.url).pathname, 'in');
  return /^AC[ow]AA/.test(slug) ? '' : slug;
}

/** Somebody was taken from the selection, the store or the rep's word: the facts say so by the names of their anchors. */
const chosenBy = (context: Context): 'selection' | 'manual' | 'stored' | undefined => {
  const from = context.facts.find((fact) => fact.name === 'person.name' || fact.name === 'person.emails')?.anchor;
  if (from === 'selection' || from === 'beside-address') return 'selection';
  if (from === 'stored') return 'stored';
  return from === 'pinned' ? 'manual' : undefined;
};

const placeOf = (context: Context): string => (context.thread === undefined ? 'page' : 'thread');

/** What the rep added to somebody whom the page names itself. */
const filledIn = (context: Context): string[] =>
  context.facts
    .filter((fact) => fact.anchor === 'pinned' && fact.name.startsWith('person.'))
    .map((fact) => labelOf(fact.name));

/** `undefined` = the panel has no page: none is open, or the site is not one we may read. */
export function ladderOf(context: Context | undefined): Rung {
  if (context === undefined)
    return rung(
      'no-access',
      'Touchline is not on this page',
      'It reads mail and profiles on the sites that are switched on, and nothing else. Search, the library and copying still work.',
    );
  if (context.state === 'loading') return rung('all', '', '');
  const chosen = context.state === 'ready' ? chosenBy(context) : undefined;
  if (chosen === 'selection')
    return rung('selection', 'From your selection', 'This person comes from the text you selected.', ['pin']);
  if (chosen === 'manual')
    return rung('manual', 'Chosen by you', `Chosen by you for this ${placeOf(context)}.`, ['pin', 'unpin']);
  if (chosen === 'stored')
    return rung(
      'url',
      `LinkedIn profile ${slugInUrl(context)}`,
      'The page could not be read. This person is stored on your computer under the page’s address.',
      ['pin'],
      slugInUrl(context),
    );
  const slug = context.state === 'unknown' ? slugInUrl(context) : '';
  if (slug !== '')
    return rung(
      'url',
      `LinkedIn profile ${slug}`,
      'The address names this profile, the page itself could not be read.',
      ['select', 'pin'],
      slug,
    );
  if (context.state === 'ready') {
    const filled = filledIn(context);
    if (filled.length > 0)
      return rung('manual', 'Filled in by you', `You filled in ${filled.join(' and ')}.`, ['pin', 'unpin']);
    const health = healthOf(context);
    if (health.state !== 'degraded' || context.person === undefined) return rung('all', '', '');
    return rung('identity', 'Only the identity was read', health.sentence, ['pin']);
  }
  return rung(
    'manual',
    context.state === 'ambiguous' ? 'Two names on this page disagree' : 'Nobody was found on this page',
    context.state === 'ambiguous'
      ? 'Select the right name or address on the page, then use it here.'
      : 'Select a name or an address on the page, then use it here.',
    ['select', 'pin'],
  );
}
