import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { doubts, doubtWords, expectedFacts, healthOf } from '../../../lib/hosts/health.ts';
import { type Counts, countsKey, countView, hitsOf, keptViews, noCounts } from '../../../lib/hosts/health-counts.ts';
import { ladderOf } from '../../../lib/hosts/ladder.ts';
import { nobody } from '../../../lib/hosts/reading.ts';
import type { Context, Fact } from '../../../lib/model/context.ts';

const fact = (name: string, state: Fact['state'] = 'ok', anchor = 'h2'): Fact => ({
  name,
  value: `value of ${name}`,
  anchor,
  step: 2,
  state,
  agreed: 1,
});
const profileMust = expectedFacts.linkedin?.profile?.must ?? [];
const context = (change: Partial<Context> = {}): Context => ({
  viewId: 'view-0001',
  host: 'linkedin',
  view: 'profile',
  url: 'https://www.linkedin.com/in/ann-example/',
  pageLanguage: 'en',
  state: 'ready',
  trouble: '',
  own: '',
  text: '',
  person: { ...nobody, name: 'Ann Example', linkedinSlug: 'ann-example' },
  facts: profileMust.map((name) => fact(name)),
  ...change,
});
const without = (...names: string[]): Fact[] =>
  profileMust.filter((name) => !names.includes(name)).map((name) => fact(name));

describe('healthOf', () => {
  it('says nothing when every expected fact was found, also by a later anchor', () => {
    const facts = profileMust.map((name) => fact(name, name === 'person.name' ? 'shifted' : 'ok'));
    expect(healthOf(context({ facts }))).toMatchObject({ state: 'ok', sentence: '' });
  });

  it('names what was found and what was not, and never a value', () => {
    const health = healthOf(context({ facts: without('person.headline') }));
    expect(health.state).toBe('degraded');
    expect(health.sentence).toBe(
      'LinkedIn changed: name and profile address found, headline not found. You can type it in.',
    );
    expect(health.sentence).not.toContain('value of');
  });

  it('does not take the absence of what a page need not have for trouble', () => {
    const { state, rows } = healthOf(context());
    expect(state).toBe('ok');
    expect(rows.find((row) => row.fact === 'person.title')).toMatchObject({ state: 'missing', isExpected: false });
  });

  it('expects nobody in an inbox in which no conversation is open', () => {
    const inbox = context({ view: 'messaging', person: undefined, facts: [fact('list.0.isMine')] });
    expect(healthOf(inbox)).toMatchObject({ state: 'ok', sentence: '' });
    const thread = { id: '2-x', subject: '', participants: [], messages: [] };
    expect(healthOf({ ...inbox, thread })).toMatchObject({ state: 'degraded' });
    expect(countsKey(inbox)).toBeUndefined();
    expect(countsKey({ ...inbox, thread })).toBe('health:linkedin:messaging');
  });

  it('asks for a look when only one place says it', () => {
    const facts = [...without('person.name'), fact('person.name', 'weak')];
    expect(healthOf(context({ facts }))).toMatchObject({
      state: 'degraded',
      sentence: 'LinkedIn shows name in one place only. Check before you use it.',
    });
  });

  it('is ambiguous by the state of the page or by a conflict in an expected fact', () => {
    expect(healthOf(context({ state: 'ambiguous', trouble: 'Two names.', facts: [] }))).toMatchObject({
      state: 'ambiguous',
      sentence: 'Two names.',
    });
    const facts = [...without('person.name'), fact('person.name', 'conflict')];
    expect(healthOf(context({ facts })).state).toBe('ambiguous');
  });

  it('knows nothing of a strange page, and is off where the user switched it off', () => {
    expect(healthOf(context({ state: 'unknown', view: 'other', facts: [] })).state).toBe('unknown');
    expect(healthOf(context(), true)).toMatchObject({ state: 'off', rows: [] });
    expect(healthOf(context({ state: 'loading', facts: [] })).sentence).toBe('');
    expect(healthOf(undefined).state).toBe('unknown');
  });

  it('shows the first row of a list for all of them', () => {
    const facts = ['account.own', 'list.0.subject', 'list.1.subject'].map((name) => fact(name));
    const rows = healthOf(context({ host: 'gmail', view: 'list', facts })).rows.map((row) => row.fact);
    expect(rows).toEqual(['account.own', 'list.0.subject', 'list.0.from.email']);
  });
});

describe('counts per anchor', () => {
  const seen = (count: number, anchorOf: (index: number) => string): Counts => {
    let counts = noCounts;
    for (let index = 0; index < count; index++) {
      const anchor = anchorOf(index);
      const facts = anchor === '' ? [] : [fact('person.name', 'ok', anchor)];
      counts = countView(counts, context({ viewId: String(index).padStart(8, '0'), facts }));
    }
    return counts;
  };
  const name = (counts: Counts) => hitsOf(counts).find((one) => one.fact === 'person.name');

  it('keeps the last 200 views and no value', () => {
    const counts = seen(260, (index) => (index % 100 === 99 ? '' : 'h2'));
    expect(counts.views).toHaveLength(keptViews);
    expect(name(counts)).toMatchObject({ anchor: 'h2', hits: 198, found: 198, views: 200, fell: undefined });
    expect(JSON.stringify(counts)).not.toContain('value of');
  });

  it('tells when an anchor stops to hit, even if another one steps in', () => {
    const counts = seen(200, (index) => (index < 160 || index % 5 < 3 ? 'h2' : 'title'));
    expect(name(counts)?.fell).toEqual({ from: 1, to: 0.6 });
    expect(name(counts)?.found).toBe(200);
  });

  it('tells nothing from a few views', () => {
    expect(name(seen(30, (index) => (index < 10 ? 'h2' : '')))?.fell).toBeUndefined();
  });

  it('counts a view that fills in late once', () => {
    const early = countView(noCounts, context({ facts: [] }));
    const late = countView(early, context());
    expect(late.views).toHaveLength(1);
    expect(name(late)?.hits).toBe(1);
  });

  it('counts only views of which something is expected', () => {
    expect(countsKey(context())).toBe('health:linkedin:profile');
    expect(countsKey(context({ state: 'loading' }))).toBeUndefined();
    expect(countsKey(context({ view: 'other' }))).toBeUndefined();
  });
});

describe('ladderOf', () => {
  it('stands on the top step when all facts are there, and while the page loads', () => {
    expect(ladderOf(context())).toMatchObject({ step: 'all', title: '' });
    expect(ladderOf(context({ state: 'loading', facts: [] })).step).toBe('all');
  });

  it('goes down to the identity when the rest is gone', () => {
    const rung = ladderOf(context({ facts: without('person.headline') }));
    expect(rung).toMatchObject({ step: 'identity', offers: ['pin'] });
    expect(rung.sentence).toContain('headline not found');
  });

  it('keeps the profile of the address when its card is unreadable', () => {
    const { person: _, ...bare } = context({ state: 'unknown', view: 'other', facts: [] });
    expect(ladderOf(bare)).toMatchObject({
      step: 'url',
      slug: 'ann-example',
      title: 'LinkedIn profile ann-example',
      offers: ['select', 'pin'],
    });
    const member = { ...bare, url: 'https://www.linkedin.com/in/ACoAAFIXTURE0000000000000/' };
    expect(ladderOf(member).step).toBe('manual');
  });

  it('says where a person comes from who was selected or named by hand', () => {
    const taken = (anchor: string) => context({ view: 'other', facts: [fact('person.name', 'weak', anchor)] });
    expect(ladderOf(taken('selection')).step).toBe('selection');
    expect(ladderOf(taken('pinned'))).toMatchObject({ step: 'manual', offers: ['pin', 'unpin'] });
    expect(ladderOf(taken('stored'))).toMatchObject({ step: 'url', slug: 'ann-example' });
  });

  it('offers the selection where nobody or two are named, and the panel without a page', () => {
    const { person: _, ...bare } = context({ state: 'ambiguous', facts: [] });
    expect(ladderOf(bare)).toMatchObject({ step: 'manual', offers: ['select', 'pin'] });
    const mail = {
      ...bare,
      state: 'unknown' as const,
      host: 'gmail' as const,
      url: 'https://mail.google.com/mail/u/0/',
    };
    expect(ladderOf(mail).title).toBe('Nobody was found on this page');
    expect(ladderOf(undefined)).toMatchObject({
      step: 'no-access',
      title: 'Touchline is not on this page',
      offers: [],
    });
  });

  it('says what the rep filled in, and no longer that the page lost it', () => {
    const filled = context({ facts: [...without('person.headline'), fact('person.title', 'ok', 'pinned')] });
    expect(ladderOf(filled)).toMatchObject({
      step: 'manual',
      sentence: 'You filled in job title.',
      offers: ['pin', 'unpin'],
    });
  });
});

describe('counts with their days', () => {
  const view = (counts: Counts, number: number, facts: Fact[], day: string): Counts =>
    countView(counts, context({ viewId: `v${String(number).padStart(7, '0')}`, facts }), `${day}T09:00:00.000Z`);

  it('knows when a fact was found last, and that it is lost after three views without it', () => {
    const all = profileMust.map((name) => fact(name));
    let counts = view(noCounts, 1, all, '2026-11-20');
    counts = view(counts, 2, all, '2026-11-21');
    const headline = () => hitsOf(counts).find((one) => one.fact === 'person.headline');
    for (const number of [3, 4]) counts = view(counts, number, without('person.headline'), '2026-11-26');
    expect(headline()).toMatchObject({ foundOn: '2026-11-21', isLost: false });
    counts = view(counts, 5, without('person.headline'), '2026-11-27');
    expect(headline()).toMatchObject({ foundOn: '2026-11-21', isLost: true, found: 2, views: 5 });
    expect(hitsOf(counts).find((one) => one.fact === 'person.name')).toMatchObject({
      foundOn: '2026-11-27',
      isLost: false,
    });
    expect(counts.at).toBe('2026-11-27T09:00:00.000Z');
  });

  it('reads counts of before, which have no days', () => {
    const {
      foundOn: _,
      at: __,
      ...old
    } = view(
      noCounts,
      1,
      profileMust.map((name) => fact(name)),
      '2026-11-20',
    );
    expect(hitsOf(old).find((one) => one.fact === 'person.name')).toMatchObject({ foundOn: '', isLost: false });
    const next = view(old, 2, without('person.headline'), '2026-11-27');
    expect(hitsOf(next).find((one) => one.fact === 'person.headline')?.foundOn).toBe('');
  });
});

describe('a doubt', () => {
  it('has a sentence for each word that a reader says', () => {
    const said = globSync('lib/hosts/**/*.ts').flatMap((file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(
          /(?:const \w*[dD]oubt|const strange|trouble:| {2}(?:page|post|talk|invite|bubbles):) ?=? ?'(\w+)'/g,
        ),
      ].map((match) => match[1] ?? ''),
    );
    expect(said.length).toBeGreaterThan(5);
    expect(said.filter((word) => doubtWords(word) === word)).toEqual([]);
    expect(doubts.map(doubtWords).filter((sentence) => !sentence.endsWith('.'))).toEqual([]);
    expect(doubtWords('A page’s own words.')).toBe('A page’s own words.');
  });
});
