// The link check's steps: nobody is asked without a permission, what came before a stop is kept, a new address is one click.
import { describe, expect, test } from 'vitest';
import { createLinkCheckModel } from '../../../components/link-check/link-check-model.ts';
import type { LinkDoor, LinkPlan } from '../../../components/link-check/link-door.ts';
import type { LinkCheck, LinkState } from '../../../lib/model/link-check.ts';
import type { Client } from '../../../lib/wire/client.ts';

const site = (host: string, paths: string[]) => ({
  ...{ host, pattern: `https://${host}/*` },
  addresses: paths.map((path) => `https://${host}/${path}`),
});
const plan: LinkPlan = {
  sites: [site('a.example', ['ok', 'moved', 'gone'])],
  inside: [site('wiki.corp', ['x'])],
  plain: 0,
  beyond: 0,
};
const found = (url: string): LinkCheck => {
  const state = (url.split('/').at(-1) ?? 'ok') as LinkState;
  return { ...{ url, state, status: 200, checkedAt: '' }, to: state === 'moved' ? 'https://a.example/new' : '' };
};

function shop(door: Partial<LinkDoor> = {}) {
  const kept: LinkCheck[] = [];
  const asked: { name: string; argument: unknown }[] = [];
  const allowed: string[][] = [];
  const given: number[] = [];
  const client = {
    ask: async (name: string, argument: { checks?: LinkCheck[] }) => {
      asked.push({ name, argument });
      kept.push(...(argument.checks ?? []));
      if (name === 'links.troubled') return { checks: kept.filter(({ state }) => state !== 'ok') };
      if (name === 'library.edit') return { changed: 1, ofHub: 0, revision: 7 };
      return {};
    },
    listen: () => () => undefined,
  } as unknown as Client;
  const checked: string[] = [];
  const model = createLinkCheckModel(
    client,
    {
      plan: () => plan,
      allow: async (patterns) => {
        allowed.push(patterns);
        return { giveBack: async () => void given.push(checked.length) };
      },
      check: async (sites, signal, onChecked) => {
        for (const url of sites.flatMap(({ addresses }) => addresses)) {
          signal.throwIfAborted();
          checked.push(url);
          await onChecked(found(url));
        }
      },
      isSignInPage: () => false,
      ...door,
    },
    () => Date.UTC(2026, 10, 27),
  );
  return { model, kept, asked, allowed, checked, given };
}

describe('the link check', () => {
  test('asks the browser for exactly the sites that it named, and tells what was found', async () => {
    const { model, kept, allowed, given } = shop();
    model.open([]);
    await model.start();
    expect(allowed).toEqual([['https://a.example/*']]);
    expect(model.saying.value).toEqual({
      tone: 'good',
      text: '3 addresses asked: 1 in order, 1 moved and 1 gone.',
    });
    expect(kept.map(({ state, checkedAt }) => [state, checkedAt])).toEqual(
      ['ok', 'moved', 'gone'].map((state) => [state, '2026-11-27T00:00:00.000Z']),
    );
    expect([...model.troubled.value.keys()]).toEqual(['https://a.example/moved', 'https://a.example/gone']);
    expect(model.progress.value).toBeUndefined();
    expect(model.plan.value).toBeUndefined();
    // What was allowed for the check ends with it.
    expect(given).toEqual([3]);
  });

  test('asks inside the own network only when that was ticked', async () => {
    const { model, allowed, checked } = shop();
    model.open([]);
    model.isInside.value = true;
    await model.start();
    expect(allowed[0]).toEqual(['https://a.example/*', 'https://wiki.corp/*']);
    expect(checked).toContain('https://wiki.corp/x');
    model.open([]);
    expect(model.isInside.value).toBe(false);
  });

  test('denied, it asks nobody and changes nothing', async () => {
    const { model, asked, checked } = shop({ allow: async () => undefined });
    model.open([]);
    await model.start();
    expect(model.saying.value?.text).toMatch(/did not allow it/);
    expect(checked).toEqual([]);
    expect(asked).toEqual([]);
    expect(model.plan.value).toBe(plan);
  });

  test('stopped, it keeps what came before', async () => {
    const { model, kept, given } = shop({
      check: async (sites, signal, onChecked) => {
        await onChecked(found(sites[0]?.addresses[2] ?? ''));
        model.cancel();
        signal.throwIfAborted();
      },
    });
    model.open([]);
    await model.start();
    expect(kept.map(({ state }) => state)).toEqual(['gone']);
    expect(given).toEqual([0]);
    expect(model.saying.value?.text).toBe('Stopped after 1 of 3. 1 address asked: 1 gone.');
    expect(model.progress.value).toBeUndefined();
  });

  test('puts the new address into the assets that have the old one', async () => {
    const { model, asked } = shop();
    model.open([]);
    await model.start();
    const moved = model.found.value.find(({ state }) => state === 'moved') as LinkCheck;
    expect(await model.useNew(moved, ['x', 'y'])).toBe(7);
    expect(asked.at(-1)).toEqual({
      name: 'library.edit',
      argument: { ids: ['x', 'y'], change: { url: 'https://a.example/new' } },
    });
    expect(model.found.value.map(({ state }) => state)).toEqual(['gone']);
  });
});
