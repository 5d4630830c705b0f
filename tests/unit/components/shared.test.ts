// The desk for what the team shares: who may, what a clash keeps, and what is told.
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFactsModel } from '../../../components/facts/facts-model.ts';
import { createRulesModel, draftOf } from '../../../components/rules/rules-model.ts';
import { createTeamDesk, isOfTeam, mayEdit, mayShare, overTheirs } from '../../../components/shared/team-desk.ts';
import type { Rule } from '../../../lib/model/rule.ts';
import type { Held, SharedRow } from '../../../lib/model/shared.ts';
import type { Client } from '../../../lib/wire/client.ts';
import type { Answers, SharedSaved } from '../../../lib/wire/messages.ts';

const at = '2026-11-24T09:00:00.000Z';
const hub = { version: 3, by: 'Mira', at };
const rule: Held<Rule> = {
  ...{ id: 'r1', name: 'Prices', isOn: true, always: false, any: [], none: [], tags: ['pricing'], updated: at, hub },
  all: [{ facet: 'persona', value: 'finance' }],
};
const theirs: SharedRow = { kind: 'rule', id: 'r1', data: { ...rule, name: 'By Lee' }, version: 8, by: 'Lee', at };

let asked: [name: string, argument: unknown][];
let answer: SharedSaved;
beforeEach(() => {
  asked = [];
  answer = { stored: theirs };
});
const client = {
  ask: async (name: string, argument: unknown) => {
    asked.push([name, argument]);
    return name.startsWith('shared.') ? answer : { rules: [], contexts: 0, facts: [], facets: {}, tags: [] };
  },
  listen: () => () => {},
} as unknown as Client;
const teamOf = (access: Answers['publish.team']['access']): Answers['publish.team'] => ({
  access,
  workspace: '',
  catalogues: [],
  away: '',
});
const deskOf = (access: Answers['publish.team']['access'] = 'marketer') =>
  createTeamDesk(client, signal(teamOf(access)));

describe('the desk', () => {
  it.each([
    ['none', false, false, true],
    ['rep', true, false, false],
    ['marketer', true, true, true],
    ['admin', true, true, true],
  ] as const)('for %s: of the team %s, may share %s, may edit %s', (access, ...may) => {
    const desk = deskOf(access);
    expect([isOfTeam(desk, rule), mayShare(desk), mayEdit(desk, rule)]).toEqual(may);
    expect(mayEdit(desk, {})).toBe(true);
  });

  it('locks what is the team’s until it is known who asks', () => {
    const desk = createTeamDesk(client, signal());
    expect([mayEdit(desk, rule), mayShare(desk)]).toEqual([false, false]);
  });
});

describe('a shared rule', () => {
  it('is saved at the hub, on the version that the editor saw', async () => {
    const model = createRulesModel(client, deskOf());
    const draft = draftOf({ rule: { ...rule, mine: rule }, assets: 0, applied: 0 });
    expect(await model.save({ ...draft, name: 'New' })).toBe(true);
    expect(asked[0]).toMatchObject(['shared.save', { kind: 'rule', data: { id: 'r1', name: 'New' }, baseVersion: 3 }]);
    expect(asked.map(([name]) => name)).not.toContain('rules.save');
    expect(model.saying.value?.text).toMatch(/“New” is saved for the team/);
  });

  it('that somebody changed first stays open with what was typed, and can be saved over it', async () => {
    const model = createRulesModel(client, deskOf());
    answer = { conflict: theirs };
    const typed = { ...draftOf({ rule, assets: 0, applied: 0 }), name: 'Mine' };
    expect(await model.save(typed)).toBe(false);
    const clash = model.desk.clash.value;
    expect(clash).toEqual({ id: 'r1', theirs });
    answer = { stored: theirs };
    expect(clash && (await model.save(overTheirs(typed, clash)))).toBe(true);
    expect(asked.filter(([name]) => name === 'shared.save').at(-1)).toMatchObject([
      'shared.save',
      { data: { name: 'Mine' }, baseVersion: 8 },
    ]);
    expect(model.desk.clash.value).toBeUndefined();
  });

  it('whose switch came too late is told so, and stands as it was', async () => {
    const model = createRulesModel(client, deskOf());
    answer = { conflict: theirs };
    await model.turn(rule, false);
    expect(model.saying.value).toMatchObject({ tone: 'bad', text: expect.stringContaining('Lee changed “Prices”') });
    answer = { conflict: undefined };
    await model.act(() => model.desk.stop('rule', rule));
    expect(model.saying.value).toMatchObject({ tone: 'bad', text: expect.stringContaining('is shared no longer') });
  });

  it('without a hub is saved here', async () => {
    const model = createRulesModel(client, deskOf('none'));
    await model.save(draftOf({ rule, assets: 0, applied: 0 }));
    expect(asked[0]?.[0]).toBe('rules.save');
  });
});

it('a shared fact is saved at the hub, and a clash keeps the dialog', async () => {
  const model = createFactsModel(client, deskOf());
  const fact = { id: 'prices', name: 'Prices', kind: 'price', note: '', owner: '', hub } as const;
  answer = { conflict: undefined };
  expect(await model.save(fact)).toBe('');
  expect(model.desk.clash.value).toEqual({ id: 'prices', theirs: undefined });
  expect(asked[0]).toMatchObject(['shared.save', { kind: 'fact', baseVersion: 3 }]);
});
