// A profile view: dwell, once a day for a person, and only where it is wanted. Other touches: touches.test.ts.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '../../lib/model/context.ts';
import type { TouchDraft } from '../../lib/model/touch.ts';
import { practiceFor } from '../../scripts/practice/index.ts';
import { type HostPage, openHostPage, type Readers } from './host-page.ts';

interface Seen {
  readers: Readers;
  touches: TouchDraft[];
  possible: TouchDraft[];
  isWanted: boolean;
  views: ReturnType<Readers['profileViews']>;
}
const profile = 'https://www.linkedin.com/in/ann-example/';
let host: HostPage;
beforeEach(async () => {
  host = await openHostPage();
  await host.page.clock.install({ time: new Date('2026-11-24T09:00:00') });
});
afterEach(() => host.close());
const seen = (): Promise<{ touches: TouchDraft[]; possible: TouchDraft[] }> =>
  host.page.evaluate(() => {
    const { touches, possible } = globalThis as unknown as Seen;
    return { touches, possible };
  });

describe('a profile view', () => {
  const show = async (viewId: string | undefined): Promise<void> => {
    const reading = await host.read('linkedin');
    const context: Context | undefined =
      viewId === undefined ? undefined : { ...reading, viewId, host: 'linkedin', url: profile, pageLanguage: 'en' };
    await host.page.evaluate((given) => (globalThis as unknown as Seen).views.seen(given), context);
  };
  const want = (isWanted: boolean): Promise<void> =>
    host.page.evaluate((on) => {
      (globalThis as unknown as Seen).isWanted = on;
    }, isWanted);
  beforeEach(async () => {
    await host.show(profile, practiceFor(profile)?.html ?? '');
    await host.page.evaluate(() => {
      const scope = globalThis as unknown as Seen;
      Object.assign(scope, { touches: [], possible: [], isWanted: true });
      scope.views = scope.readers.profileViews(
        () => scope.isWanted,
        (draft) => scope.touches.push(draft),
        new AbortController().signal,
      );
    });
  });

  it('counts after three seconds, once a day for a person, and again the next day', async () => {
    await show('view-1');
    await host.page.clock.runFor(2_000);
    expect((await seen()).touches).toEqual([]);
    await host.page.clock.runFor(2_000);
    expect((await seen()).touches).toMatchObject([
      { kind: 'profile_view', dedupeKey: 'profile_view:ann-example:2026-11-24', people: [{ name: 'Ann Example' }] },
    ]);
    await show('view-2');
    await host.page.clock.runFor(4_000);
    expect((await seen()).touches).toHaveLength(1);
    await host.page.clock.fastForward('24:00:00');
    await show('view-3');
    await host.page.clock.runFor(4_000);
    expect((await seen()).touches.map(({ dedupeKey }) => dedupeKey.slice(-10))).toEqual(['2026-11-24', '2026-11-25']);
  });

  it('does not count when it is not wanted, nor when the tab was hidden or left before', async () => {
    await want(false);
    await show('view-1');
    await host.page.clock.runFor(4_000);
    await want(true);
    await show('view-2');
    await host.page.clock.runFor(2_000);
    await show(undefined);
    await host.page.clock.runFor(4_000);
    expect((await seen()).touches).toEqual([]);
  });
});
