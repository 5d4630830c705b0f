// A background around a database of its own, and a page that answers: it is read again on request and takes insertions.
import '../../fakes/browser.ts';
import { Inserter } from '../../../entrypoints/background/insert.ts';
import { type Port, Tabs } from '../../../entrypoints/background/tabs.ts';
import type { World } from '../../../entrypoints/background/world.ts';
import type { Asset } from '../../../lib/model/asset.ts';
import type { Composer, Context } from '../../../lib/model/context.ts';
import type { Insertion } from '../../../lib/model/insertion.ts';
import { defaultSettings, type Settings } from '../../../lib/model/settings.ts';
import { replaceSource } from '../../../lib/store/catalogue.ts';
import type { BackgroundToHost } from '../../../lib/wire/messages.ts';
import { matcherOver } from '../../fakes/matcher.ts';
import { context, freshWorld, onScreen } from '../../fakes/people.ts';

export const ann = onScreen({
  name: 'Ann Example',
  emails: ['ann@northwind.example'],
  company: 'Northwind Logistics',
});
export const colleague = { name: 'Mira Lind', email: 'mira.lind@northlight-systems.example' };
export const outsider = { name: 'Ann Example', email: 'ann@northwind.example' };

export const composer = (change: Partial<Composer> = {}): Composer => ({
  id: 'c1',
  kind: 'email',
  isEmpty: true,
  subject: 'Spoilage',
  recipients: [outsider],
  ...change,
});
export const mail = (change: Partial<Context> = {}): Context =>
  context({ person: ann, composer: composer(), ...change });
/** LinkedIn never says who the rep is, nor anybody's address. */
export const onLinkedIn = (kind: Composer['kind'], change: Partial<Context> = {}): Context =>
  context({
    host: 'linkedin',
    view: 'profile',
    url: 'https://www.linkedin.com/in/ann-example/',
    own: '',
    person: { ...ann, emails: [], linkedinSlug: 'ann-example' },
    composer: composer({ kind, subject: '', hasSubject: kind === 'inmail', recipients: [] }),
    ...change,
  });

export const tabId = 1;

export async function scene(first: Context, assets: readonly Asset[], change: Partial<Settings> = {}) {
  const { db, clock } = freshWorld();
  await replaceSource(db, 'file', assets);
  const world: World = {
    db,
    clock,
    deviceId: async () => 'device',
    matcher: matcherOver(db, clock),
  };
  const tabs = new Tabs();
  const settings: Settings = { ...defaultSettings, ...change };
  const inserter = new Inserter(world, tabs, async () => settings);
  /** What the page was told to write. */
  const written: Insertion[] = [];
  const page = { shown: first, isSilent: false };
  const answer = (message: BackgroundToHost): void => {
    if (page.isSilent) return;
    if (message.type === 'read') tabs.setContext(tabId, page.shown);
    if (message.type !== 'insert') return;
    written.push(message.insertion);
    inserter.answered(message.commandId, { landed: true, why: '' });
  };
  const port = { postMessage: (message: BackgroundToHost) => queueMicrotask(() => answer(message)) };
  tabs.hostArrived(tabId, port as unknown as Port);
  tabs.setContext(tabId, first);
  const usage = async (step: string): Promise<string[]> =>
    (await db.usage.toArray()).filter((row) => row.step === step).map(({ assetId }) => assetId);
  const { viewId } = first;
  return {
    world,
    tabs,
    inserter,
    page,
    written,
    usage,
    settings,
    preview: async (choice: Parameters<Inserter['preview']>[2]) => {
      const result = await inserter.preview(tabId, viewId, choice);
      if (!result.ok) throw new Error(result.problem.message);
      return result.value;
    },
    /** `inserted`, or the code of the refusal. */
    insert: async (decision: Parameters<Inserter['insert']>[2]): Promise<string> => {
      const result = await inserter.insert(tabId, viewId, decision);
      return result.ok ? result.value.how : result.problem.code;
    },
    copy: (decision: Parameters<Inserter['copy']>[2]) => inserter.copy(tabId, viewId, decision),
  };
}
