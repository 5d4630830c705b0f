// What is missing or going stale in the catalogue: rules over the rows of the library's table, each with the reason why it matters.
import type { AssetBrief } from '../model/asset-change.ts';

/** In the order in which they should be mended: what may do harm, what keeps an asset from being found, what will age. */
export const flaws = [
  'expired',
  'fact-expired',
  'link-gone',
  'expires-soon',
  'fact-expires-soon',
  'link-moved',
  'review-due',
  'twin-link',
  'twin-title',
  'no-summary',
  'no-language',
  'no-persona',
  'no-industry',
  'no-stage',
  'no-owner',
  'stale',
] as const;
export type Flaw = (typeof flaws)[number];

/** Days before the end at which an asset counts as about to expire: a month to renew it. */
const soonDays = 30;
/** Content that nobody changed for so many days is old, unless somebody will look at it: a year and a half, our own choice. */
const staleDays = 548;
const dayMs = 86_400_000;

const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** Flaws of one asset by itself. Archived ones have none: nobody sees them. @param today `YYYY-MM-DD` */
export function flawsOf(asset: AssetBrief, today: string): Flaw[] {
  if (asset.status === 'archived') return [];
  const isKnowledge = ['battlecard', 'persona', 'objection', 'play', 'rfp-answer'].includes(asset.type);
  const tests: readonly (readonly [Flaw, boolean])[] = [
    ['expired', asset.validUntil !== '' && asset.validUntil < today],
    ['expires-soon', asset.validUntil >= today && asset.validUntil <= plusDays(today, soonDays)],
    ['review-due', asset.review !== '' && asset.review <= today],
    ['no-summary', !asset.hasSummary],
    ['no-language', asset.language === ''],
    ['no-persona', asset.persona.length === 0],
    ['no-industry', asset.industry.length === 0 && !isKnowledge],
    ['no-stage', asset.stage.length === 0 && !isKnowledge],
    ['no-owner', asset.owner === ''],
    ['stale', asset.review === '' && asset.updated !== '' && asset.updated < plusDays(today, -staleDays)],
  ];
  return tests.flatMap(([flaw, isSo]) => (isSo ? [flaw] : []));
}

/** One page under two spellings: without the protocol, `www.`, a slash at the end, what is counted (`utm_…`) and the place on the page. */
export function pageOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()])
    if (/^(?:utm_|gclid$|fbclid$|mc_)/i.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const query = url.searchParams.toString();
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${query === '' ? '' : `?${query}`}`.toLowerCase();
}

const titleKey = (asset: AssetBrief): string =>
  `${asset.language}:${asset.type}:${asset.title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`;

export interface Twin {
  flaw: 'twin-link' | 'twin-title';
  /** Ids of the others. */
  others: string[];
}

/** Assets between two places at which it may be interrupted: their addresses are the dear part. */
const perStep = 500;

/** Assets that stand twice, by id. The same link weighs more than the same title. Yields how far it is, 0–1. */
export function* findingTwins(assets: readonly AssetBrief[]): Generator<number, Map<string, Twin>> {
  const found = new Map<string, Twin>();
  const kinds = [
    { flaw: 'twin-title', keyOf: titleKey },
    { flaw: 'twin-link', keyOf: (asset: AssetBrief) => pageOf(asset.url) },
  ] as const;
  for (const [turn, { flaw, keyOf }] of kinds.entries()) {
    const groups = new Map<string, string[]>();
    for (const [at, asset] of assets.entries()) {
      if (at % perStep === 0) yield (turn + at / assets.length) / kinds.length;
      const key = asset.status === 'archived' ? '' : keyOf(asset);
      const group = groups.get(key);
      if (key === '') continue;
      if (group === undefined) groups.set(key, [asset.id]);
      else group.push(asset.id);
    }
    for (const ids of groups.values())
      if (ids.length > 1) for (const id of ids) found.set(id, { flaw, others: ids.filter((other) => other !== id) });
  }
  return found;
}

/** Of an address that was asked and is not in order. What only failed may be well tomorrow, and a sign-in may be meant. */
export const linkFlaws = (check: { state: string } | undefined): Flaw[] =>
  check?.state === 'gone' ? ['link-gone'] : check?.state === 'moved' ? ['link-moved'] : [];

export interface QualityReport {
  /** Assets that are not archived. */
  whole: number;
  /** Flaw → assets that have it; those that nobody has are left out. */
  counts: Map<Flaw, number>;
  flawsOf: Map<string, Flaw[]>;
  twins: Map<string, Twin>;
}

/** Yields how far it is, 0–1. @param today `YYYY-MM-DD` @param more flaws that rest on what is known beyond the catalogue */
export function* assessing(
  assets: readonly AssetBrief[],
  today: string,
  more: (asset: AssetBrief) => readonly Flaw[] = () => [],
): Generator<number, QualityReport> {
  const twins = yield* findingTwins(assets);
  const report: QualityReport = { whole: 0, counts: new Map(), flawsOf: new Map(), twins };
  for (const [at, asset] of assets.entries()) {
    if (at % perStep === 0) yield at / assets.length;
    if (asset.status !== 'archived') report.whole += 1;
    const twin = twins.get(asset.id);
    const beyond = asset.status === 'archived' ? [] : more(asset);
    const found = [...flawsOf(asset, today), ...(twin === undefined ? [] : [twin.flaw]), ...beyond];
    if (beyond.length > 0) found.sort((a, b) => flaws.indexOf(a) - flaws.indexOf(b));
    if (found.length > 0) report.flawsOf.set(asset.id, found);
    for (const flaw of found) report.counts.set(flaw, (report.counts.get(flaw) ?? 0) + 1);
  }
  return report;
}
