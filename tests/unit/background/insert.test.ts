// From the choice to the text in the composer: renderings, budgets, merge fields, edited texts.
import { describe, expect, test } from 'vitest';
import { snippetHandlers } from '../../../entrypoints/background/snippets.ts';
import type { Page } from '../../../entrypoints/background/tabs.ts';
import type { Context } from '../../../lib/model/context.ts';
import { saveSnippet } from '../../../lib/store/snippets.ts';
import { context } from '../../fakes/people.ts';
import { asset } from '../../fakes/world.ts';
import { composer, mail, onLinkedIn, scene, tabId } from './scene.ts';

const story = asset('cold', {
  title: 'Cold chain at Fjordfisk',
  summary: 'How spoilage fell by two thirds. It took one season.',
  language: 'en',
  url: 'https://collateral.example/en/cold',
});
const german = asset('kalt', {
  title: 'Kühlkette bei Fjordfisk',
  summary: 'Wie der Verderb um zwei Drittel sank.',
  language: 'de',
  url: 'https://collateral.example/de/cold',
});
const inGerman = (change: Partial<Context> = {}): Context =>
  mail({
    thread: {
      id: 't',
      subject: 'AW: Verderb',
      participants: [],
      messages: [
        {
          id: 'm',
          from: { name: 'Ann Example', email: 'ann@northwind.example' },
          to: [],
          sentAt: '',
          text: 'Vielen Dank für das Gespräch. Können Sie uns die Unterlagen bitte schicken?',
          isMine: false,
        },
      ],
    },
    ...change,
  });

test.each([
  ['email', 'mail', undefined],
  ['message', 'mail', 8_000],
  ['inmail', 'inmail', 1_900],
  ['note', 'note', 200],
  ['comment', 'comment', 1_250],
  ['post', 'comment', 3_000],
] as const)('a composer for %s gets its rendering and budget', async (kind, rendering, budget) => {
  const { preview, insert, written } = await scene(onLinkedIn(kind), [story]);
  const shown = await preview({ assetId: 'cold' });
  expect([shown.channel, shown.rendering, shown.budget]).toEqual([kind, rendering, budget]);
  expect(shown.choices).toEqual(['mail', 'inmail', 'note', 'comment']);
  expect(await insert({ assetId: 'cold' })).toBe('inserted');
  expect(written).toEqual([
    { lines: shown.lines, link: shown.link, ...(kind === 'inmail' ? { subject: story.title } : {}) },
  ]);
});

test('a note fits by leaving parts out, and the composer’s own limit counts', async () => {
  const roomy = await scene(onLinkedIn('note'), [story], { budgets: { ...(await budgets()), note: 300 } });
  expect(await roomy.preview({ assetId: 'cold' })).toMatchObject({ budget: 300, leftOut: [], isOver: false });
  const limited = onLinkedIn('note', {
    composer: composer({ kind: 'note', subject: '', recipients: [], maxLength: 120 }),
  });
  const small = await scene(limited, [story]);
  const shown = await small.preview({ assetId: 'cold' });
  expect(shown).toMatchObject({ budget: 120, leftOut: ['summary'], isOver: false, why: '' });
  expect(shown.length).toBeLessThanOrEqual(120);
});

const budgets = async () => (await scene(mail(), [])).settings.budgets;

describe('a text that is too long', () => {
  const long = { lines: [story.summary, 'x'.repeat(200)] };
  test('is refused with the count and never cut', async () => {
    const { insert, inserter, preview, written, usage } = await scene(onLinkedIn('note'), [story]);
    const shown = await preview({ assetId: 'cold', edited: long });
    expect(shown).toMatchObject({
      length: 253,
      budget: 200,
      isOver: true,
      why: '253 of 200: 53 too many; shorten it or send it without the summary.',
    });
    expect(await insert({ assetId: 'cold', edited: long })).toBe('too_long');
    expect(await inserter.insert(tabId, 'view-0001', { assetId: 'cold', edited: long })).toMatchObject({
      problem: { message: `${shown.why} Nothing was inserted.` },
    });
    expect(written).toEqual([]);
    expect(await usage('inserted')).toEqual([]);
  });
  test('is copied all the same', async () => {
    const { copy } = await scene(onLinkedIn('note'), [story]);
    expect(await copy({ assetId: 'cold', edited: long })).toMatchObject({
      ok: true,
      value: { text: long.lines.join('\n') },
    });
  });
  test('can be the subject', async () => {
    const titled = asset('t', { title: 'T'.repeat(212) });
    const { preview, insert } = await scene(onLinkedIn('inmail'), [titled]);
    expect(await preview({ assetId: 't' })).toMatchObject({
      subjectLength: 212,
      subjectBudget: 200,
      isOver: true,
      why: 'Subject: 212 of 200: 12 too many; shorten it.',
    });
    expect(await insert({ assetId: 't' })).toBe('too_long');
  });
});

describe('in the language of the thread', () => {
  test('the variant goes out, and is what is counted', async () => {
    const { preview, insert, usage } = await scene(inGerman(), [story, german]);
    expect(await preview({ assetId: 'cold' })).toMatchObject({
      assetId: 'kalt',
      language: 'de',
      lines: [german.summary],
    });
    expect(await insert({ assetId: 'cold' })).toBe('inserted');
    expect(await usage('inserted')).toEqual(['kalt']);
  });
  test('not one that is expired, or for another audience', async () => {
    for (const change of [
      { validUntil: '2026-11-01' },
      { audience: 'customer' as const },
      { status: 'draft' as const },
    ]) {
      const { preview } = await scene(inGerman(), [story, { ...german, ...change }]);
      expect((await preview({ assetId: 'cold' })).assetId).toBe('cold');
    }
  });
  test('the page’s language alone changes words, not the asset', async () => {
    const { preview } = await scene(onLinkedIn('note', { pageLanguage: 'de-DE' }), [story, german]);
    const shown = await preview({ assetId: 'cold' });
    expect([shown.assetId, shown.lines[0]]).toEqual(['cold', 'Hallo Ann,']);
  });
});

describe('an edited text', () => {
  test('goes in as edited, without what is invisible', async () => {
    const { insert, written, usage } = await scene(mail(), [story]);
    const edited = {
      lines: ['Dear\u202e Ann\u0000,', '', ' see\u200b this '],
      link: { text: 'Story', url: story.url },
    };
    expect(await insert({ assetId: 'cold', edited })).toBe('inserted');
    expect(written).toEqual([{ lines: ['Dear Ann,', '', 'see this'], link: { text: 'Story', url: story.url } }]);
    expect(await usage('inserted')).toEqual(['cold']);
  });
  test('with a link that is none, or a field left in it, is refused', async () => {
    const { insert, written } = await scene(mail(), [story]);
    const link = { text: 'x', url: 'javascript:alert(1)' };
    expect(await insert({ assetId: 'cold', edited: { lines: ['a'], link } })).toBe('bad_link');
    expect(await insert({ assetId: 'cold', edited: { lines: ['Hi {{person.firstName}}'] } })).toBe('field_empty');
    expect(written).toEqual([]);
  });
});

test('a subject is written only where one can stand and none stands yet', async () => {
  const subjectIn = async (shown: Context) => {
    const { insert, written } = await scene(shown, [story]);
    expect(await insert({ assetId: 'cold', edited: { lines: ['a'], subject: 'Cold chain' } })).toBe('inserted');
    return written[0]?.subject;
  };
  expect(await subjectIn(mail({ composer: composer({ subject: '', hasSubject: true }) }))).toBe('Cold chain');
  expect(await subjectIn(mail({ composer: composer({ subject: '' }) }))).toBeUndefined();
  expect(await subjectIn(mail())).toBeUndefined();
  expect(await subjectIn(onLinkedIn('message'))).toBeUndefined();
});

test.each([
  [
    'into a message without a subject field',
    onLinkedIn('message'),
    'inmail',
    /no subject field here: “Cold chain at Fj/,
  ],
  [
    'where one stands',
    mail({ composer: composer({ hasSubject: true }) }),
    'inmail',
    /^The subject stays as it is: “Sp/,
  ],
  ['into an empty subject', onLinkedIn('inmail'), 'inmail', /^$/],
  ['none into an empty subject', onLinkedIn('inmail'), 'note', /^No subject stands here yet/],
  ['none into a mail', mail(), 'mail', /^$/],
] as const)('the preview says what becomes of a subject: %s', async (_, shown, rendering, note) => {
  const { preview } = await scene(shown, [story]);
  expect((await preview({ assetId: 'cold', rendering })).subjectNote).toMatch(note);
});

describe('what stands in the composer already', () => {
  const note = (length: number) =>
    onLinkedIn('note', { composer: composer({ kind: 'note', subject: '', recipients: [], length }) });

  test('is asked of the page and leaves less room', async () => {
    const { preview, page } = await scene(onLinkedIn('note'), [story]);
    const alone = await preview({ assetId: 'cold' });
    expect(alone).toMatchObject({ standing: 0, leftOut: [] });
    page.shown = note(200 - alone.length + 1);
    const beside = await preview({ assetId: 'cold' });
    expect(beside).toMatchObject({ standing: 200 - alone.length + 1, leftOut: ['summary'], isOver: false });
  });
  test('counts in the refusal', async () => {
    const { preview, insert, page, written } = await scene(onLinkedIn('note'), [story]);
    page.shown = note(150);
    const edited = { lines: ['x'.repeat(80)] };
    const why = '230 of 200 with the 150 that stand there already: 30 too many; shorten it.';
    expect(await preview({ assetId: 'cold', edited })).toMatchObject({ length: 80, isOver: true, why });
    expect(await insert({ assetId: 'cold', edited })).toBe('too_long');
    expect(written).toEqual([]);
  });
  test('is not asked of a page that is silent: it counts itself before it writes', async () => {
    const { preview, page } = await scene(onLinkedIn('note'), [story]);
    page.isSilent = true;
    expect(await preview({ assetId: 'cold' })).toMatchObject({ standing: 0, isOver: false });
  });
});

test('without a composer there is a preview and a copy, but no insertion', async () => {
  const { preview, copy, insert } = await scene(context({ host: 'linkedin', view: 'profile' }), [story]);
  expect(await preview({ assetId: 'cold' })).toMatchObject({ channel: 'message', rendering: 'mail' });
  expect(await preview({ assetId: 'cold', rendering: 'note' })).toMatchObject({ channel: 'note', budget: 200 });
  expect(await copy({ assetId: 'cold', rendering: 'inmail' })).toMatchObject({ value: { subject: story.title } });
  expect(await insert({ assetId: 'cold' })).toBe('no_composer');
});

test.each([
  [{ assetId: 'gone' }, 'asset_gone'],
  [{ snippetId: 'gone' }, 'snippet_gone'],
  [{}, 'nothing_chosen'],
])('%j is refused', async (choice, code) => {
  expect(await (await scene(mail(), [story])).insert(choice)).toBe(code);
});

describe('snippets', () => {
  const page: Page = {
    port: {} as Page['port'],
    mount: 'frame',
    greeting: Promise.resolve(),
    tabId,
    windowId: undefined,
  };
  const snippet = {
    name: 'Hello',
    subject: '',
    text: 'Hi {{person.firstName}} of {{account|your team}}',
    language: '',
    channels: [],
  };

  test('are kept, changed, listed by their last change and removed', async () => {
    const { world, inserter } = await scene(mail(), [story]);
    const ask = snippetHandlers(world, inserter);
    const first = await saveSnippet(world.db, world.clock, snippet);
    (world.clock as unknown as { pass(ms: number): void }).pass(1_000);
    const second = await ask['snippets.save']({ snippet: { ...snippet, name: 'Second' } }, page, 'k');
    const names = async () => {
      const list = await ask['snippets.list']({}, page, 'k');
      return list.ok && list.value.snippets.map(({ name }) => name);
    };
    expect(second.ok).toBe(true);
    expect(await names()).toEqual(['Second', 'Hello']);
    (world.clock as unknown as { pass(ms: number): void }).pass(1_000);
    await ask['snippets.save']({ snippet: { ...snippet, id: first.id, name: 'First' } }, page, 'k');
    expect(await names()).toEqual(['First', 'Second']);
    expect(await ask['snippets.remove']({ id: first.id }, page, 'k')).toEqual({ ok: true, value: { wasThere: true } });
    expect(await ask['snippets.remove']({ id: first.id }, page, 'k')).toEqual({ ok: true, value: { wasThere: false } });
    expect(await names()).toEqual(['Second']);
  });

  test('with a mistake are not saved, and the place is named', async () => {
    const { world, inserter } = await scene(mail(), []);
    const ask = snippetHandlers(world, inserter);
    const saved = await ask['snippets.save']({ snippet: { ...snippet, text: 'Hi {{name}}' } }, page, 'k');
    expect(saved).toMatchObject({ ok: false, problem: { message: expect.stringContaining('line 1, column 4') } });
    expect(await world.db.snippets.count()).toBe(0);
  });

  test('that are shipped come once, and what the rep made of them stays', async () => {
    const { world, inserter } = await scene(mail(), []);
    const ask = snippetHandlers(world, inserter);
    expect(await ask['snippets.shipped']({}, page, 'k')).toEqual({ ok: true, value: { added: 10 } });
    await ask['snippets.save']({ snippet: { ...snippet, id: 'shipped-nudge-en', name: 'Mine' } }, page, 'k');
    await ask['snippets.remove']({ id: 'shipped-nudge-de' }, page, 'k');
    expect(await ask['snippets.shipped']({}, page, 'k')).toEqual({ ok: true, value: { added: 1 } });
    expect((await world.db.snippets.get('shipped-nudge-en'))?.name).toBe('Mine');
  });

  test('are filled and inserted; what is missing is named and holds the insertion back', async () => {
    const { insert, preview, written, world } = await scene(mail(), [story]);
    const { id } = await saveSnippet(world.db, world.clock, snippet);
    expect(await insert({ snippetId: id })).toBe('inserted');
    expect(written).toEqual([{ lines: ['Hi Ann of Northwind Logistics'], link: undefined }]);
    const nobody = await scene(mail({ person: undefined, composer: composer({ recipients: [] }) }), []);
    const other = await saveSnippet(nobody.world.db, nobody.world.clock, snippet);
    expect(await nobody.preview({ snippetId: other.id })).toMatchObject({
      lines: ['Hi {{person.firstName}} of your team'],
      unresolved: ['person.firstName'],
      choices: [],
    });
    expect(await nobody.insert({ snippetId: other.id })).toBe('field_empty');
    expect(nobody.written).toEqual([]);
    expect(await preview({ snippet, assetId: 'cold' })).toMatchObject({ link: { url: story.url }, assetId: 'cold' });
  });

  test('are listed as they would read here', async () => {
    const { world, inserter } = await scene(mail(), [story]);
    const ask = snippetHandlers(world, inserter);
    const text = 'Hi {{person.firstName}},\n\nsee {{asset.title}} of {{own.calendar}}';
    await saveSnippet(world.db, world.clock, { ...snippet, text });
    const lines = async (about: { viewId: string; assetId?: string }) => {
      const here = await ask['snippets.here'](about, page, 'k');
      return here.ok && here.value.snippets.map(({ line }) => line);
    };
    const calendar = { field: 'own.calendar' };
    expect(await lines({ viewId: 'view-0001', assetId: 'cold' })).toEqual([
      [`Hi Ann, see ${story.title} of `, calendar],
    ]);
    expect(await lines({ viewId: 'view-0000' })).toEqual([
      ['Hi ', { field: 'person.firstName' }, ', see ', { field: 'asset.title' }, ' of ', calendar],
    ]);
  });

  test('that name an asset’s page count as its insertion', async () => {
    const { insert, usage, world, inserter } = await scene(mail(), [story]);
    const { id } = await saveSnippet(world.db, world.clock, { ...snippet, text: `See ${story.url}` });
    expect(await insert({ snippetId: id })).toBe('inserted');
    expect(await usage('inserted')).toEqual(['cold']);
    expect(inserter.insertedInto('view-0001')).toEqual(['cold']);
  });

  test('a page that knows only names keeps braces as text', async () => {
    const person = { ...(mail().person as NonNullable<Context['person']>), name: '{{own.email}}', emails: [] };
    const { preview, world } = await scene(onLinkedIn('message', { person }), []);
    const { id } = await saveSnippet(world.db, world.clock, { ...snippet, text: 'Dear {{person.name}}' });
    const shown = await preview({ snippetId: id });
    expect([shown.lines, shown.unresolved]).toEqual([['Dear ((own.email))'], []]);
  });
});
