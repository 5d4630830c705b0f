// Who is on screen, who may be the same one, and what the rep says about it. Nothing here creates anything in a CRM.

import * as v from 'valibot';
import { t } from '../../lib/i18n/t.ts';
import type { Context, Fact, PersonOnScreen } from '../../lib/model/context.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { emailKeys, keysOfContext, keysOfTouchPerson } from '../../lib/people/keys.ts';
import { placesOf } from '../../lib/people/place.ts';
import { withoutOwn } from '../../lib/people/resolve.ts';
import type { PersonRow } from '../../lib/store/database.ts';
import { readMeta, writeMeta } from '../../lib/store/meta.ts';
import { findPerson, keepPerson, type PersonSeen } from '../../lib/store/people.ts';
import { pinAt } from '../../lib/store/pins.ts';
import type { World } from './world.ts';

const nobody = () => fail('nobody_on_screen', t('person.problem.nobody'));

const mostOwn = 20;
const ownSchema = v.array(v.pipe(v.string(), v.maxLength(300)));

/** Keys of the rep: the address or public profile this page names, and those that pages named before. They never become anybody else's. */
export async function ownKeys(
  world: World,
  context: (Pick<Context, 'own'> & Partial<Pick<Context, 'facts'>>) | undefined,
): Promise<ReadonlySet<string>> {
  const known = (await readMeta(world.db, 'ownKeys', ownSchema)) ?? [];
  const slug = context?.facts?.find(({ name, state }) => name === 'account.own.slug' && state === 'ok')?.value ?? '';
  const here = [...emailKeys(context?.own ?? ''), ...keysOfTouchPerson({ email: '', linkedinSlug: slug })];
  const all = new Set([...here, ...known]);
  if (all.size > known.length) await writeMeta(world.db, 'ownKeys', [...all].slice(0, mostOwn));
  return all;
}

/** A pin counts where the page itself names nobody for sure; a page that still fills in is not guessed at. */
const mayBePinned = (context: Context): boolean =>
  context.state !== 'loading' &&
  (context.state !== 'ready' || context.person === undefined || keysOfContext(context).length === 0);

/**
 * The rep's word for this place, where it counts: the page is not sure, or it still names the one whom the rep said it is
 * not (`instead`), or it names the same one and shows less of it (`filled`).
 */
async function pinOf(
  world: World,
  context: Context,
): Promise<{ person: PersonRow; how: 'named' | 'instead' | 'filled' } | undefined> {
  if (context.state === 'loading') return undefined;
  const pin = await pinAt(world.db, placesOf(context));
  if (pin === undefined) return undefined;
  if (mayBePinned(context)) return { person: pin.person, how: 'named' };
  const shown = keysOfContext(context);
  if (shown.some((key) => pin.person.keys.includes(key))) return { person: pin.person, how: 'filled' };
  return shown.some((key) => pin.instead.includes(key)) ? { person: pin.person, how: 'instead' } : undefined;
}

const keyOfKind = (person: PersonRow, kind: string): string =>
  person.keys.find((key) => key.startsWith(`${kind}:`))?.slice(kind.length + 1) ?? '';

const onScreen = (person: PersonRow): PersonOnScreen => ({
  name: person.name,
  emails: person.keys
    .filter((key) => key.startsWith('email:'))
    .map((key) => key.slice(6))
    .slice(0, 20),
  headline: '',
  title: person.title,
  company: person.company,
  location: '',
  degree: '',
  linkedinSlug: keyOfKind(person, 'linkedin'),
  linkedinMemberId: keyOfKind(person, 'member'),
  salesNavLeadId: keyOfKind(person, 'salesnav'),
});

/** The person that the rep pinned to this thread or page, where that counts more than what the page names. */
export async function pinned(
  world: World,
  context: Context,
): Promise<{ personId: string; person: PersonOnScreen } | undefined> {
  const pin = await pinOf(world, context);
  return pin === undefined || pin.how === 'filled'
    ? undefined
    : { personId: pin.person.id, person: onScreen(pin.person) };
}

const byHand = (name: string, value: string): Fact => ({
  name,
  value,
  anchor: 'pinned',
  step: 9,
  state: 'ok',
  agreed: 0,
});
const fillable = ['name', 'title', 'company'] as const;

/** What is shown of a page to which the rep pinned somebody: that person, or the page's own with its gaps filled. */
export async function withPin(world: World, context: Context): Promise<Context> {
  const pin = await pinOf(world, context);
  if (pin === undefined) return context;
  const chosen = onScreen(pin.person);
  if (pin.how === 'filled' && context.person !== undefined) return filledUp(context, context.person, chosen);
  const facts = [
    ...context.facts.filter(({ name }) => !name.startsWith('person.')),
    byHand('person.name', chosen.name),
    ...chosen.emails.map((address) => byHand('person.emails', address)),
    ...(chosen.company === '' ? [] : [byHand('person.company', chosen.company)]),
  ];
  // What the page says about the other one is not about this one.
  const text = pin.how === 'instead' && context.thread === undefined ? '' : context.text;
  return { ...context, state: 'ready', trouble: '', person: chosen, text, facts };
}

function filledUp(context: Context, shown: PersonOnScreen, chosen: PersonOnScreen): Context {
  const gaps = fillable.filter(
    (part) => shown[part] === '' && chosen[part] !== '' && !(part === 'title' && shown.headline !== ''),
  );
  const isMailLost = shown.emails.length === 0 && chosen.emails.length > 0;
  if (gaps.length === 0 && !isMailLost) return context;
  const filled = gaps.map((part) => byHand(`person.${part}`, chosen[part]));
  const addresses = isMailLost ? chosen.emails.map((address) => byHand('person.emails', address)) : [];
  const names = new Set([...filled, ...addresses].map(({ name }) => name));
  return {
    ...context,
    person: {
      ...shown,
      ...Object.fromEntries(gaps.map((part) => [part, chosen[part]])),
      emails: isMailLost ? chosen.emails : shown.emails,
    },
    facts: [...context.facts.filter(({ name }) => !names.has(name)), ...filled, ...addresses],
  };
}

/** The visible person on screen: by the rep's pin where the page is not sure, else by exact keys. */
export async function personOnPage(world: World, context: Context | undefined): Promise<PersonRow | undefined> {
  if (context === undefined) return undefined;
  const own = await ownKeys(world, context);
  return (await pinOf(world, context))?.person ?? findPerson(world.db, keysOfContext(context), own);
}

/** The row of the person on screen; a parked one is made when there is none yet: the rep says something about it. */
export async function keepOnScreen(world: World, context: Context): Promise<Result<string>> {
  const known = await personOnPage(world, context);
  if (known !== undefined) return ok(known.id);
  const own = await ownKeys(world, context);
  const keys = withoutOwn(keysOfContext(context), own);
  if (context.person === undefined || keys.length === 0) return nobody();
  const { name, title, headline, company } = context.person;
  return ok(await keep(world, { name, title: title || headline, company, keys }, own));
}

export async function keep(
  { db, clock }: World,
  seen: PersonSeen,
  own: ReadonlySet<string>,
  personId?: string,
): Promise<string> {
  const how = { now: new Date(clock.now()).toISOString(), makeId: () => clock.id(), own, personId };
  return (await db.transaction('rw', db.people, async () => keepPerson(db, seen, how))).visibleId;
}
