// The team's part of the library page against a background that answers as the hub would.
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { createPublishModel } from '../../../components/publish/publish-model.ts';
import { type Asset, assetSchema } from '../../../lib/model/asset.ts';
import type { Board, Stored } from '../../../lib/model/publishing.ts';
import { type Client, WireError } from '../../../lib/wire/client.ts';

const asset = (id: string, change: Partial<Asset> = {}): Asset =>
  v.parse(assetSchema, { id, type: 'deck', title: `Title of ${id}`, ...change });
const stored = (one: Asset, version: number, change: Partial<Stored> = {}): Stored => ({
  ...{ asset: one, catalogue: 'main', state: 'draft', version, by: 'Lee', at: '2026-11-27T10:00:00.000Z' },
  ...change,
});

type Answer = (argument: never) => unknown;

function page(size: number, more: Record<string, Answer> = {}) {
  const asked: [string, unknown][] = [];
  const board: Board = {
    assets: Array.from({ length: size }, (_, at) => ({
      ...{ id: `a${at}`, title: `Asset ${at}`, type: 'deck', audience: 'public', catalogue: 'main' },
      ...{ state: 'draft', version: at + 1, by: 'Lee', at: '' },
    })) as Board['assets'],
    counts: { draft: size, review: 0, published: 0, archived: 0 },
    next: 0,
  };
  const answers: Record<string, Answer> = {
    'publish.team': () => ({ access: 'marketer', workspace: 'North', catalogues: [], away: '' }),
    'publish.board': () => board,
    'publish.move': ({ assets }: { assets: { id: string; version: number }[] }) => ({ moved: assets, refused: [] }),
    'publish.draft': ({ ids }: { ids: string[] }) => ({ added: ids, taken: [], errors: [] }),
    'publish.open': ({ id }: { id: string }) => ({ stored: stored(asset(id), 1), entries: [] }),
    'hub.pull': () => ({ changed: 0 }),
    ...more,
  };
  const client = {
    ask: async (name: string, argument: unknown) => {
      asked.push([name, argument]);
      return answers[name]?.(argument as never);
    },
    listen: () => () => undefined,
  } as unknown as Client;
  const model = createPublishModel(client);
  const count = (name: string): number => asked.filter(([each]) => each === name).length;
  return { model, asked, count };
}

test('a rep is asked nothing more', async () => {
  const { model, asked } = page(3, { 'publish.team': () => ({ access: 'rep', away: '', catalogues: [] }) });
  await model.start();
  expect(asked.map(([name]) => name)).toEqual(['publish.team']);
  expect(model.board.value).toBeUndefined();
});

test('five hundred move in parts with progress, and then this profile pulls, too', async () => {
  const { model, count } = page(500);
  await model.start();
  model.chooseAll(true);
  const seen: number[] = [];
  model.batch.progress.subscribe((progress) => progress !== undefined && seen.push(progress.done));
  await model.move('review');
  expect(seen).toEqual([0, 50, 100, 150, 200, 250, 300, 350, 400, 450]);
  expect(count('hub.pull')).toBe(1);
  expect(model.saying.value).toEqual({ tone: 'good', text: '500 assets are in review.' });
  expect([model.chosen.value.size, model.batch.progress.value]).toEqual([0, undefined]);
});

test('stopped, it says how far it came', async () => {
  const { model, count } = page(500);
  await model.start();
  model.chooseAll(true);
  model.batch.progress.subscribe((progress) => progress?.done === 100 && model.batch.cancel());
  await model.move('review');
  expect(count('publish.move')).toBe(3);
  expect(model.saying.value?.text).toBe('150 assets are in review. Stopped after 150 of 500; what was done stays.');
});

test('what was left out is named with its reason; what was there already is not', async () => {
  const refused = [
    { id: 'a0', code: 'changed', by: 'Lee', state: 'draft' },
    { id: 'a1', code: 'changed', by: 'Lee', state: 'review' },
    { id: 'a2', code: 'gone', by: '' },
  ];
  const { model } = page(3, { 'publish.move': () => ({ moved: [], refused }) });
  await model.start();
  model.chooseAll(true);
  await model.move('review');
  expect(model.leftOut.value).toEqual([
    '“Asset 0” was left as it is: Lee changed it meanwhile. Look at it, then try again.',
    '“Asset 2” is no longer at the hub.',
  ]);
});

test('drafts that are there already are counted apart, and an error is a sentence', async () => {
  const { model } = page(0, { 'publish.draft': () => ({ added: ['x'], taken: [{ id: 'y' }], errors: [] }) });
  await model.start();
  expect(await model.send(['x', 'y'], 'main')).toBe(true);
  expect(model.saying.value?.text).toBe(
    '1 draft is at the hub now. 1 asset was there already and was left as it is; open it below to change it.',
  );
  const away = page(0, {
    'publish.draft': () => {
      throw new WireError({ code: 'hub_unreachable', message: 'No hub answers.' });
    },
  });
  await away.model.start();
  expect(await away.model.send(['x'], 'main')).toBe(false);
  expect(away.model.saying.value).toEqual({ tone: 'bad', text: 'No hub answers.' });
});

test('a conflict keeps what was typed, also when the dialog is closed, until it is resolved', async () => {
  const theirs = stored(asset('a0', { title: 'Theirs', owner: 'Lee' }), 7, { state: 'review', catalogue: 'north' });
  const sent: { asset: Asset; baseVersion: number; catalogue: string }[] = [];
  const { model } = page(1, {
    'publish.save': (argument: (typeof sent)[number]) => {
      sent.push(argument);
      return argument.baseVersion === 7
        ? { stored: { ...theirs, asset: argument.asset, version: 8 } }
        : { conflict: theirs };
    },
  });
  const { edit } = model;
  await edit.open('a0');
  edit.type({ title: 'Mine', summary: 'Mine' });
  await edit.save();
  expect(edit.opened.value?.conflict).toEqual({ theirs, choices: { summary: 'mine', owner: 'theirs' } });
  edit.close();
  expect([...edit.unsaved.value]).toEqual(['a0']);
  await edit.open('a0');
  edit.choose('title', 'mine');
  await edit.resolve();
  const next = asset('a0', { title: 'Mine', summary: 'Mine', owner: 'Lee' });
  expect(sent.at(-1)).toEqual({ asset: next, baseVersion: 7, catalogue: 'north' });
  expect(edit.opened.value).toMatchObject({ base: { version: 8 }, mine: next });
  expect([edit.opened.value?.conflict, edit.unsaved.value.size]).toEqual([undefined, 0]);
});

test('what was removed meanwhile is kept and can be saved anew', async () => {
  const sent: { baseVersion: number }[] = [];
  const { model } = page(1, {
    'publish.save': (argument: { asset: Asset; baseVersion: number }) => {
      sent.push(argument);
      return argument.baseVersion === 0 ? { stored: stored(argument.asset, 9) } : { conflict: undefined };
    },
  });
  await model.edit.open('a0');
  model.edit.type({ title: 'Mine' });
  await model.edit.save();
  expect(model.edit.opened.value).toMatchObject({ mine: { title: 'Mine' }, conflict: { theirs: undefined } });
  await model.edit.saveAnew();
  expect(sent.map(({ baseVersion }) => baseVersion)).toEqual([1, 0]);
  expect(model.edit.opened.value).toMatchObject({ base: { version: 9, asset: { title: 'Mine' } } });
});
