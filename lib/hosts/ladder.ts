// The steps on which Touchline goes down when a page shows less: each is a state of its own with its words and what the
// rep can do, never an error. Pure.
//
//   all facts → identity only → URL only → selection → by hand → panel without the page
import { listWords } from '../i18n/locale.ts';
import { t, tOf } from '../i18n/t.ts';
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

/** What the rep added to somebody whom the page names itself. */
const filledIn = (context: Context): string[] =>
  context.facts
    .filter((fact) => fact.anchor === 'pinned' && fact.name.startsWith('person.'))
    .map((fact) => labelOf(fact.name));

/** What is so, and what the rep can do; `key` under `host.ladder`. */
const said = (step: Step, key: string, offers: Rung['offers'] = []): Rung =>
  rung(step, tOf('host.ladder', `${key}Title`), tOf('host.ladder', key), offers);

/** `undefined` = the panel has no page: none is open, or the site is not one we may read. */
export function ladderOf(context: Context | undefined): Rung {
  if (context === undefined) return said('no-access', 'noAccess');
  if (context.state === 'loading') return rung('all', '', '');
  const slug = slugInUrl(context);
  const profile = t('host.ladder.profile', [slug]);
  const chosen = context.state === 'ready' ? chosenBy(context) : undefined;
  if (chosen === 'selection') return said('selection', 'selection', ['pin']);
  if (chosen === 'manual')
    return said('manual', context.thread === undefined ? 'chosenPage' : 'chosenThread', ['pin', 'unpin']);
  if (chosen === 'stored') return rung('url', profile, t('host.ladder.stored'), ['pin'], slug);
  if (context.state === 'unknown' && slug !== '')
    return rung('url', profile, t('host.ladder.addressOnly'), ['select', 'pin'], slug);
  if (context.state === 'ready') {
    const filled = filledIn(context);
    if (filled.length > 0)
      return rung('manual', t('host.ladder.filledTitle'), t('host.ladder.filled', [listWords(filled)]), [
        'pin',
        'unpin',
      ]);
    const health = healthOf(context);
    if (health.state !== 'degraded' || context.person === undefined) return rung('all', '', '');
    return rung('identity', t('host.ladder.identityTitle'), health.sentence, ['pin']);
  }
  return said('manual', context.state === 'ambiguous' ? 'two' : 'nobody', ['select', 'pin']);
}
