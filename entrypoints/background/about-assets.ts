// What this device knows of assets beyond the catalogue: to whom of the account on screen they went, how often they are used, how
// many sendings were answered. Asked when a list stands; the list does not wait for it.
import type { Context } from '../../lib/model/context.ts';
import type { TouchKind } from '../../lib/model/touch.ts';
import { assetsOf } from '../../lib/store/catalogue.ts';
import type { Database, TouchRecord } from '../../lib/store/database.ts';
import type { AboutAsset, SentTo } from '../../lib/wire/messages.ts';
import { endedFacts } from './fact-warnings.ts';
import { touchesAround } from './known.ts';
import { personOnPage } from './people.ts';
import type { World } from './world.ts';

/** Sendings told of one asset, and sendings of it that are looked at for answers. */
const mostTold = 3;
const mostLookedAt = 200;
/** An answer after this many days answers something else. The same span as in the reports of mail tools. */
const answerDays = 30;
const dayMs = 86_400_000;

const answers: readonly TouchKind[] = [
  'message_received',
  'inmail_accepted',
  'email_reply_received',
  'comment_received',
  'meeting_accepted',
];

/** Was this sending answered by the same person, later and soon? */
async function isAnswered(db: Database, { personId, seq, occurredAt }: TouchRecord): Promise<boolean> {
  const until = Date.parse(occurredAt) + answerDays * dayMs;
  const answer = await db.touches
    .where('[personId+seq]')
    .between([personId, seq], [personId, Number.POSITIVE_INFINITY], false)
    .filter((one) => answers.includes(one.kind) && one.state !== 'undone' && Date.parse(one.occurredAt) <= until)
    .first();
  return answer !== undefined;
}

const sentOf = (touches: readonly TouchRecord[], assetId: string, isThem: boolean): SentTo[] =>
  touches
    .filter(({ assetIds }) => assetIds.includes(assetId))
    .map(({ person, occurredAt }) => ({ name: person.name || person.email, isThem, day: occurredAt.slice(0, 10) }));

const newestFirst = (x: SentTo, y: SentTo): number =>
  x.isThem === y.isThem ? y.day.localeCompare(x.day) : x.isThem ? -1 : 1;

/** Rows of usage are named `step:assetId:where`, where a sending's place is the id of its touch. */
const placeOf = (id: string): string => id.slice(id.lastIndexOf(':') + 1);

async function numbersOf(db: Database, assetId: string): Promise<Pick<AboutAsset, 'used' | 'taken' | 'replies'>> {
  const rows = await db.usage.where('assetId').equals(assetId).toArray();
  const sent = rows.filter(({ step }) => step === 'sent');
  const taken = new Set(
    rows.filter(({ step }) => step === 'inserted' || step === 'copied').map(({ id }) => placeOf(id)),
  );
  const touches = await db.touches.bulkGet(sent.slice(-mostLookedAt).map(({ id }) => placeOf(id)));
  const answered = await Promise.all(touches.map((touch) => touch !== undefined && isAnswered(db, touch)));
  return { used: sent.length, taken: taken.size, replies: answered.filter(Boolean).length };
}

/** In the order of the ids. @param context absent = nobody is on screen */
export async function aboutAssets(
  world: World,
  context: Context | undefined,
  assetIds: readonly string[],
): Promise<AboutAsset[]> {
  const person = context && (await personOnPage(world, context));
  const { own, colleagues } = await touchesAround(world, person);
  const ended = await endedFacts(world);
  const known = ended.areNone ? [] : await assetsOf(world.db, assetIds);
  const assets = new Map(known.map((asset) => [asset.id, asset]));
  return Promise.all(
    assetIds.map(async (assetId) => {
      const sent = [...sentOf(own, assetId, true), ...sentOf(colleagues, assetId, false)].sort(newestFirst);
      const asset = assets.get(assetId);
      const facts = asset === undefined ? [] : ended.of(asset);
      return {
        ...{ assetId, sent: sent.slice(0, mostTold) },
        ...(await numbersOf(world.db, assetId)),
        ...(facts.length > 0 && { ended: facts }),
      };
    }),
  );
}
