// What this device knows beyond the screen about whom the matcher ranks for: the account, the deal, the relation, what they got.
import { industriesIn } from '../../lib/match/facets/industry.ts';
import { stageInDeal } from '../../lib/match/facets/stage-words.ts';
import type { Known, KnownAccount, SentBefore } from '../../lib/match/known.ts';
import type { Context } from '../../lib/model/context.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { accountForms, companyForms, corporateDomains, domainForm } from '../../lib/people/account.ts';
import { keysOfContext } from '../../lib/people/keys.ts';
import { accountOf, keepAccount } from '../../lib/store/accounts.ts';
import type { PersonRow, TouchRecord } from '../../lib/store/database.ts';
import { idsOf } from '../../lib/store/people.ts';
import { isInbound } from '../../lib/touches/same-deed.ts';
import { personOnPage } from './people.ts';
import { isKnownCustomer } from './readers.ts';
import type { World } from './world.ts';

/** Days for which the deal of a touch still says where things stand. Two quarters: longer than a usual silence. */
const dealDays = 180;
const dayMs = 86_400_000;

export interface TouchesAround {
  own: TouchRecord[];
  colleagues: TouchRecord[];
}

/** Touches that stand, with the person on screen and with others of the same account. */
export async function touchesAround({ db }: World, person: PersonRow | undefined): Promise<TouchesAround> {
  if (person === undefined) return { own: [], colleagues: [] };
  const ids = new Set(await idsOf(db, person.id));
  const same = person.account === '' ? [] : await db.people.where('account').equals(person.account).primaryKeys();
  const all = await db.touches
    .where('personId')
    .anyOf([...new Set([...ids, ...same])])
    .filter(({ state }) => state !== 'undone')
    .toArray();
  return {
    own: all.filter(({ personId }) => ids.has(personId)),
    colleagues: all.filter(({ personId }) => !ids.has(personId)),
  };
}

const sentIn = (touches: readonly TouchRecord[], to: SentBefore['to']): SentBefore[] =>
  touches.flatMap(({ assetIds, occurredAt }) =>
    assetIds.map((assetId) => ({ assetId, to, day: occurredAt.slice(0, 10) })),
  );

/** The stage that the latest named deal says, of the person before that of a colleague; empty = none lately. */
function stageOf({ own, colleagues }: TouchesAround, now: number): string {
  const since = new Date(now - dealDays * dayMs).toISOString();
  const latest = (touches: readonly TouchRecord[]): string =>
    touches
      .filter(({ deal = '', recordedAt }) => deal !== '' && recordedAt >= since)
      .sort((x, y) => y.recordedAt.localeCompare(x.recordedAt))[0]?.deal ?? '';
  return stageInDeal(latest(own) || latest(colleagues));
}

async function accountBehind({ db }: World, context: Context, person: PersonRow | undefined): Promise<KnownAccount> {
  const name = context.person?.company || person?.company || '';
  const keys = [...new Set([...keysOfContext(context), ...(person?.keys ?? [])])];
  const found = await accountOf(db, accountForms({ company: name, keys }));
  return {
    ...(name === '' ? {} : { name }),
    ...(found === undefined || found.industry === '' ? {} : { industry: found.industry }),
    ...(found === undefined || found.region === '' ? {} : { region: found.region }),
  };
}

export type KnownAround = Pick<Known, 'account' | 'stage' | 'relation' | 'contact' | 'sent'>;

/** Read anew for each answer: the ledger and the settings are the truth, and both are near. */
export async function knownAround(world: World, context: Context, settings: Settings): Promise<KnownAround> {
  const person = await personOnPage(world, context);
  const [touches, account] = await Promise.all([touchesAround(world, person), accountBehind(world, context, person)]);
  const keys = [...keysOfContext(context), ...(person?.keys ?? [])];
  const isCustomer = await isKnownCustomer(world, keys, settings);
  const stage = stageOf(touches, world.clock.now());
  const isMet = touches.own.some(({ kind }) => isInbound(kind) || kind !== 'profile_view');
  return {
    account,
    sent: [...sentIn(touches.own, 'person'), ...sentIn(touches.colleagues, 'account')],
    contact: isMet ? 'ongoing' : 'first',
    ...(stage === '' ? {} : { stage }),
    ...(isCustomer ? { relation: 'customer' as const } : {}),
  };
}

const factOf = ({ facts }: Context, wanted: string, mayBeWeak = false): string =>
  facts.find(
    ({ name, state }) => name === wanted && (state === 'ok' || state === 'shifted' || (mayBeWeak && state === 'weak')),
  )?.value ?? '';

/** A company page is remembered for the people of that company. */
export async function learnAccount({ db, clock }: World, context: Context): Promise<void> {
  const name = factOf(context, 'company.name');
  if (context.view !== 'company' || name === '') return;
  const site = factOf(context, 'company.website');
  const host = URL.canParse(site) ? new URL(site).hostname.replace(/^www\./, '') : '';
  const domains = host === '' ? [] : corporateDomains([`email:x@${host}`]).map(domainForm);
  const forms = [...new Set([...companyForms(name), ...domains])].filter((form) => form !== '');
  // Only one place of the page says the industry, so it counts where it is one that we know.
  const industry = factOf(context, 'company.industry', true);
  await keepAccount(db, {
    forms,
    name,
    industry: industriesIn(industry).length > 0 ? industry : '',
    region: factOf(context, 'company.location', true),
    at: new Date(clock.now()).toISOString(),
  });
}
