// Who will read what is written into this composer, as far as this device knows? Not known means outside.
import * as v from 'valibot';
import type { Context } from '../../lib/model/context.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { corporateDomain, domainOf, foldAddress } from '../../lib/people/address.ts';
import { addressees, isForPersonAlone } from '../../lib/renderings/recipient.ts';
import { readMeta, writeMeta } from '../../lib/store/meta.ts';
import { ownKeys, personOnPage } from './people.ts';
import { isMail } from './place.ts';
import { saltedHash } from './usage.ts';
import type { World } from './world.ts';

interface Reader {
  name: string;
  /** Known addresses; empty = none is known. */
  emails: string[];
  /** What an answer about this reader is remembered under; empty = not remembered. */
  key: string;
}

export interface Readers {
  /** A comment or post: anybody. */
  isPublic: boolean;
  /** Empty = nobody is named. */
  people: Reader[];
  areColleagues: boolean;
  /** Each is a customer, a colleague, or was once said to be fine. */
  areCustomers: boolean;
}

const mostRemembered = 10_000;
const rememberedSchema = v.array(v.string());

/**
 * The domain of the own address and those in the settings; free mail has no colleagues unless the settings say so. Where a
 * host does not tell the own address (LinkedIn), those that the mail hosts told.
 */
async function ownDomainsOf(world: World, context: Context, listed: readonly string[]): Promise<Set<string>> {
  const told = context.own !== '' ? [context.own] : emailsAmong([...(await ownKeys(world, context))]);
  const here = told.filter((email) => corporateDomain(email) !== '').map(domainOf);
  return new Set([...here, ...listed.map((domain) => domainOf(`@${domain}`))].filter((domain) => domain !== ''));
}

const emailsAmong = (keys: readonly string[]): string[] =>
  keys.filter((key) => key.startsWith('email:')).map((key) => key.slice(6));

async function peopleBehind(world: World, context: Context): Promise<Reader[]> {
  if (isMail(context.host)) {
    const to = context.composer?.recipients ?? [];
    return to.map(({ name, email }) => ({
      name: name || email,
      emails: email === '' ? [] : [foldAddress(email)],
      key: email === '' ? '' : `email:${foldAddress(email)}`,
    }));
  }
  if (!isForPersonAlone(context)) {
    const others = addressees(context).length > 0 ? addressees(context) : (context.thread?.participants ?? []);
    return others.map(({ name }) => ({ name, emails: [], key: '' }));
  }
  const row = await personOnPage(world, context);
  const emails = [...(context.person?.emails ?? []).map(foldAddress), ...emailsAmong(row?.keys ?? [])];
  const slug = context.person?.linkedinSlug ?? '';
  return [{ name: context.person?.name ?? '', emails, key: row?.keys[0] ?? (slug === '' ? '' : `linkedin:${slug}`) }];
}

/** Judged anew at each call: recipients change between a preview and an insertion. */
export async function readersOf(
  world: World,
  context: Context,
  { ownDomains, customerDomains }: Pick<Settings, 'ownDomains' | 'customerDomains'>,
): Promise<Readers> {
  const kind = context.composer?.kind;
  const isPublic = kind === 'comment' || kind === 'post';
  const people = isPublic ? [] : await peopleBehind(world, context);
  const own = await ownDomainsOf(world, context, ownDomains);
  const customers = domainsOf(customerDomains);
  const remembered = new Set((await readMeta(world.db, 'customerAnswers', rememberedSchema)) ?? []);

  const isColleague = ({ emails }: Reader): boolean =>
    emails.some((email) => own.has(domainOf(email)) || (context.own !== '' && email === foldAddress(context.own)));
  const isCustomer = async (reader: Reader): Promise<boolean> =>
    isColleague(reader) ||
    reader.emails.some((email) => isWithin(email, customers)) ||
    (reader.key !== '' && remembered.has(await saltedHash(world, `customer ${reader.key}`)));
  return {
    isPublic,
    people,
    areColleagues: people.length > 0 && people.every(isColleague),
    areCustomers: people.length > 0 && (await Promise.all(people.map(isCustomer))).every((is) => is),
  };
}

const domainsOf = (listed: readonly string[]): string[] =>
  listed.map((domain) => domainOf(`@${domain}`)).filter((domain) => domain !== '');

const isWithin = (email: string, domains: readonly string[]): boolean => {
  const domain = domainOf(email);
  return domains.some((one) => domain === one || domain.endsWith(`.${one}`));
};

/** By a domain of the settings, or by what the rep once said; `keys` of one person. No answer means not known, not a prospect. */
export async function isKnownCustomer(
  world: World,
  keys: readonly string[],
  { customerDomains }: Pick<Settings, 'customerDomains'>,
): Promise<boolean> {
  if (emailsAmong([...keys]).some((email) => isWithin(email, domainsOf(customerDomains)))) return true;
  const remembered = new Set((await readMeta(world.db, 'customerAnswers', rememberedSchema)) ?? []);
  if (remembered.size === 0) return false;
  const hashes = await Promise.all(keys.map((key) => saltedHash(world, `customer ${key}`)));
  return hashes.some((hash) => remembered.has(hash));
}

/** Drops what was answered about a person who is erased. `keys`: every key of the person and of those joined to it. */
export async function forgetCustomers(world: World, keys: readonly string[]): Promise<void> {
  const gone = new Set(await Promise.all(keys.map((key) => saltedHash(world, `customer ${key}`))));
  const known = (await readMeta(world.db, 'customerAnswers', rememberedSchema)) ?? [];
  await writeMeta(
    world.db,
    'customerAnswers',
    known.filter((hash) => !gone.has(hash)),
  );
}

/** The rep said once that these people may have what is for customers. Kept as hashes: no name, no address. */
export async function rememberCustomers(world: World, { people }: Readers): Promise<void> {
  const fresh = await Promise.all(
    people.filter(({ key }) => key !== '').map(({ key }) => saltedHash(world, `customer ${key}`)),
  );
  const known = (await readMeta(world.db, 'customerAnswers', rememberedSchema)) ?? [];
  const all = [...new Set([...known, ...fresh])].slice(-mostRemembered);
  await writeMeta(world.db, 'customerAnswers', all);
}
