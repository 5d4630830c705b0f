// Touches that are rare to see: a sending that only the own message proves, one that nothing proves, and profile views.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '../../lib/model/context.ts';
import type { TouchDraft } from '../../lib/model/touch.ts';
import { rep, threads } from '../../scripts/practice/cast.ts';
import { practiceFor } from '../../scripts/practice/index.ts';
import { type HostPage, openHostPage, type Readers } from './host-page.ts';

interface Seen {
  readers: Readers;
  touches: TouchDraft[];
  possible: TouchDraft[];
  isWanted: boolean;
  views: ReturnType<Readers['profileViews']>;
}
const thread = `https://mail.google.com/mail/u/0/#inbox/${threads[0]?.token}`;
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

describe('a mail that leaves without a toast', () => {
  beforeEach(async () => {
    const html = practiceFor(thread)?.html ?? '';
    // The toast is not drawn, and the sent message is not put into the thread: only the composer goes.
    await host.show(thread, html.replace('</style>', '.toast { display: none }</style>'));
    await host.page.evaluate(() => {
      const scope = globalThis as unknown as Seen;
      Object.assign(scope, { touches: [], possible: [] });
      scope.readers.hosts
        .find(({ id }) => id === 'gmail')
        ?.watchTouches(
          { document, url: location.href },
          (touch) => scope.touches.push(touch),
          (touch) => scope.possible.push(touch),
          new AbortController().signal,
        );
    });
    await host.page.getByRole('button', { name: 'Reply' }).click();
    await host.page.keyboard.type('I will be there');
    // Nothing may be looked for before the page is as it should be.
    await host.page.clock.pauseAt(new Date('2026-11-24T09:10:00'));
    await host.page.locator('.send').click();
    await host.page.locator('[g_editable=true]').waitFor({ state: 'detached' });
    await host.page.evaluate((own) => {
      const sent = [...document.querySelectorAll('[data-message-id]')].at(-1);
      if (sent?.querySelector(`[email="${own}"]`) && sent.textContent.includes('I will be there'))
        sent.closest('[role=listitem]')?.remove();
    }, rep.email);
  });

  it('is proved by the rep’s own new message', async () => {
    await host.page.evaluate((own) => {
      const copy = document.querySelector('[role=listitem]')?.cloneNode(true) as Element;
      copy.querySelector('[data-message-id]')?.setAttribute('data-message-id', '#msg-f:999');
      for (const name of ['email', 'data-hovercard-id'])
        for (const node of copy.querySelectorAll(`h3 [${name}]`)) node.setAttribute(name, own);
      document.querySelector('[role=list]')?.append(copy);
    }, rep.email);
    await host.page.clock.runFor(400);
    expect(await seen()).toMatchObject({ touches: [{ evidence: { cue: 'own-message' } }], possible: [] });
  });

  it('is only possible when nothing proves it in ten seconds', async () => {
    await host.page.clock.runFor(11_000);
    expect(await seen()).toMatchObject({
      touches: [],
      possible: [{ kind: 'email_reply_sent', evidence: { cue: 'send-click' }, subject: threads[0]?.subject }],
    });
    await host.page.clock.runFor(11_000);
    expect((await seen()).possible).toHaveLength(1);
  });
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
