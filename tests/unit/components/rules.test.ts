import { readFileSync } from 'node:fs';
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { ruleSentence } from '../../../components/rules/rule-item.tsx';
import { conditionWords, contextWords, valueWords } from '../../../components/rules/rule-words.ts';
import { createRulesModel, freshRule } from '../../../components/rules/rules-model.ts';
import { createTeamDesk } from '../../../components/shared/team-desk.ts';
import { changeOf, createTaggingModel, keyOf, mostAssets } from '../../../components/tagging/tagging-model.ts';
import { ruleWords } from '../../../lib/match/rules/words.ts';
import { noRehearsal } from '../../../lib/model/rehearsal.ts';
import type { RuleFacet } from '../../../lib/model/rule.ts';
import type { Client } from '../../../lib/wire/client.ts';
import type { TagRow } from '../../../lib/wire/messages.ts';

const updated = '2026-11-24T08:00:00.000Z';

describe('the words of rules', () => {
  it('are there for every value of every vocabulary, in both languages', () => {
    const own = new Set(['competitor', 'product', 'language']);
    const values = Object.entries(ruleWords(undefined)).filter(([facet]) => !own.has(facet));
    for (const [facet, list] of values)
      for (const value of list) expect(valueWords(facet as RuleFacet, value), `${facet}: ${value}`).toMatch(/^\p{Lu}/u);
    const tables = ['en', 'de'].map((language) => {
      const { rules } = JSON.parse(readFileSync(`locales/${language}.json`, 'utf8'));
      return Object.entries(rules.value as object).map(([facet, words]) => [facet, Object.keys(words).length]);
    });
    expect(tables[1]).toEqual(tables[0]);
    expect(tables[0]).toEqual(expect.arrayContaining(values.map(([facet, list]) => [facet, list.length])));
  });

  it('say a rule in a sentence, and a context without saying who', () => {
    const rule = {
      ...{ ...freshRule(), id: 'r', updated, name: 'Prices' },
      all: [
        { facet: 'persona' as const, value: 'finance' },
        { facet: 'stage' as const, value: 'evaluation' },
      ],
      none: [{ facet: 'contact' as const, value: 'customer' }],
      tags: ['pricing'],
    };
    expect(ruleSentence(rule)).toBe(
      'All of: Function: Finance, Stage: Evaluation · None of: Known customer → tag pricing',
    );
    const vector = {
      host: ['gmail'],
      persona: ['finance'],
      industry: ['healthcare', 'healthcare/devices'],
      stage: ['evaluation'],
      intent: ['price'],
      language: ['de'],
    };
    expect(contextWords(vector, '2026-11-24')).toBe(
      'Gmail · Finance · Medical devices · Evaluation · Price · German · 24 Nov 2026',
    );
    expect(conditionWords({ facet: 'competitor', value: 'PolarTrack' })).toBe('Competitor: PolarTrack');
  });
});

type Ask = (name: string, argument: Record<string, unknown>) => Promise<unknown>;
const clientOf = (ask: Ask): Client => ({ ask: ask as Client['ask'], listen: () => () => {} });
const modelOf = (client: Client) => createRulesModel(client, createTeamDesk(client, signal()));

describe('a trial', () => {
  const part = { ...noRehearsal, contexts: 50, applied: 1 };

  it('joins its parts, tells how far it is, and ends where there is no more', async () => {
    const far: number[] = [];
    const model = modelOf(
      clientOf(async (_, { from }) => ({ rehearsal: part, titles: { a: 'A' }, isEnd: from === 100 })),
    );
    model.trial.subscribe((trial) => trial && far.push(trial.rehearsal.contexts));
    await model.rehearse(freshRule());
    expect(far).toEqual([0, 50, 100, 150]);
    expect(model.trial.value).toMatchObject({ state: 'done', rehearsal: { applied: 3 }, titles: { a: 'A' } });
  });

  it('that is stopped keeps what it has and takes no more', async () => {
    let asked = 0;
    const model = modelOf(
      clientOf(async () => {
        if (++asked === 2) model.stop();
        return { rehearsal: part, titles: {}, isEnd: false };
      }),
    );
    await model.rehearse(freshRule());
    expect(asked).toBe(2);
    expect(model.trial.value).toMatchObject({ state: 'stopped', rehearsal: { contexts: 50 } });
  });
});

describe('suggested tags', () => {
  const row: TagRow = {
    ...{ id: 'a', title: 'A', isOfHub: false },
    proposals: [
      { field: 'industry', value: 'Food', certainty: 0.9, words: ['dairy'] },
      { field: 'tags', value: 'spoilage', certainty: 0.6, words: ['spoilage'] },
      { field: 'tags', value: 'audit', certainty: 0.8, words: ['audit'] },
      { field: 'language', value: 'de', certainty: 0.9, words: ['die'] },
    ],
  };
  const ofHub: TagRow = { ...row, id: 'h', isOfHub: true };

  it('become one change an asset, of what was chosen and nothing else', () => {
    const chosen = new Set(row.proposals.slice(1).map((proposal) => keyOf('a', proposal)));
    expect(changeOf(row, chosen)).toEqual({ language: 'de', add: { tags: ['spoilage', 'audit'] } });
    expect(changeOf(ofHub, chosen)).toBeUndefined();
  });

  it('are sure or not, and what the hub supplies is left out', async () => {
    const asked: unknown[] = [];
    const model = createTaggingModel(
      clientOf(async (name, argument) => {
        asked.push([name, argument]);
        return name === 'tags.suggest' ? { rows: [row, ofHub] } : { changed: 1, ofHub: 0, revision: 7 };
      }),
    );
    await model.suggest(['a', 'h']);
    expect(model.sure.value.size).toBe(3);
    model.choose(model.sure.value, true);
    await model.write();
    expect(asked.at(-1)).toEqual([
      'tags.apply',
      { changes: [{ id: 'a', change: { language: 'de', add: { industry: ['Food'], tags: ['audit'] } } }] },
    ]);
    expect(model.undoable.value).toBe(7);
    expect(model.rows.value).toBeUndefined();
  });

  it('are refused for too many assets with a sentence, and nothing is read', async () => {
    const model = createTaggingModel(clientOf(() => Promise.reject(new Error('not to be asked'))));
    await model.suggest(Array.from({ length: mostAssets + 1 }, (_, at) => String(at)));
    expect(model.saying.value).toEqual({ tone: 'bad', text: 'Choose at most 500 assets.' });
    expect(model.rows.value).toBeUndefined();
  });
});
