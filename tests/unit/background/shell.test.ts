// Menus, badge and wishes: what a click means, what the button says, and which sidebar gets a wish.
import '../../fakes/browser.ts';
import { describe, expect, test } from 'vitest';
import { Badge } from '../../../entrypoints/background/shell/badge.ts';
import { type BadgeLook, badgeColors, badgeLook, troubleOf } from '../../../entrypoints/background/shell/badge-look.ts';
import { draftOf, menuAction, menuIds } from '../../../entrypoints/background/shell/menu-action.ts';
import { menuEntries } from '../../../entrypoints/background/shell/menus.ts';
import { Wishes } from '../../../entrypoints/background/shell/wishes.ts';
import type { Page } from '../../../entrypoints/background/tabs.ts';
import type { BackgroundToPage } from '../../../lib/wire/messages.ts';

describe('a click in a menu', () => {
  const page = 'https://vendor.example/blog/cold-chain';
  const link = 'https://vendor.example/cases/fjord?utm_source=x';

  test('has a meaning for each entry that is shown, and for no other', () => {
    expect(menuEntries().map(({ id }) => id)).toEqual([...menuIds]);
    for (const menuItemId of menuIds) expect(menuAction({ menuItemId, pageUrl: page }, '')).toBeDefined();
    expect(menuAction({ menuItemId: 'constructor', pageUrl: page }, '')).toBeUndefined();
    expect(menuAction({ menuItemId: 7 }, '')).toBeUndefined();
  });

  test('on a selection searches for it, in one line and not longer than a search takes', () => {
    expect(menuAction({ menuItemId: 'find', selectionText: '  cold\n chain ' }, '')).toEqual({
      does: 'find',
      text: 'cold chain',
    });
    const long = menuAction({ menuItemId: 'find', selectionText: 'word '.repeat(500) }, '');
    expect(long?.does === 'find' && long.text.length).toBeLessThanOrEqual(200);
  });

  test('on a link or a page searches for what its address says', () => {
    expect(menuAction({ menuItemId: 'find-link', linkUrl: link, pageUrl: page }, '')).toMatchObject({ text: 'fjord' });
    expect(menuAction({ menuItemId: 'find-page', pageUrl: page }, '')).toMatchObject({ text: 'cold chain' });
  });

  test('puts a link aside with the selected words, or those of the address, as its title', () => {
    const draft = { url: 'https://vendor.example/cases/fjord', language: '' };
    expect(menuAction({ menuItemId: 'add-link', linkUrl: link, selectionText: 'Fjord story' }, 'Page')).toEqual({
      does: 'add',
      draft: { ...draft, title: 'Fjord story' },
    });
    expect(menuAction({ menuItemId: 'add-link', linkUrl: link }, 'Page')).toMatchObject({
      draft: { ...draft, title: 'Fjord' },
    });
    expect(menuAction({ menuItemId: 'add-page', pageUrl: page }, 'Cold chain, explained')).toMatchObject({
      draft: { url: page, title: 'Cold chain, explained' },
    });
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://ann:secret@vendor.example/',
    '',
  ])('takes nothing over from %s', (address) =>
    expect(draftOf(address, 'A title')).toEqual({ url: '', title: '', language: '' }),
  );
});

describe('the badge', () => {
  const well = { state: 'ok', failed: 0, message: '' } as const;
  const quiet = { matches: 0, trouble: undefined, due: 0 };

  test('says trouble before matches, and matches before what is due; each in words too', () => {
    const trouble = troubleOf({ state: 'auth', failed: 0, message: 'The hub refused the token.' });
    expect(badgeLook({ matches: 3, trouble, due: 2 })).toEqual({
      text: '!',
      color: badgeColors.red,
      title: 'Touchline, check the sync: The hub refused the token.',
    });
    expect(badgeLook({ ...quiet, matches: 3, due: 2 })).toMatchObject({
      text: '3',
      title: 'Touchline: 3 assets fit this page',
    });
    expect(badgeLook({ ...quiet, matches: 1 }).title).toBe('Touchline: 1 asset fits this page');
    expect(badgeLook({ ...quiet, due: 1 })).toMatchObject({ text: '1', title: 'Touchline: 1 next step is due' });
    expect(badgeLook(quiet)).toMatchObject({ text: '', title: 'Touchline' });
    expect(badgeLook({ ...quiet, matches: 1_240 }).text).toBe('99+');
  });

  test('is red where the rep is needed, amber where it is tried again, and nothing where nothing is connected', () => {
    expect(troubleOf(well)).toBeUndefined();
    expect(troubleOf({ ...well, state: 'off', failed: 2 })).toBeUndefined();
    expect(troubleOf({ ...well, state: 'gone', message: 'Asked to stop.' })?.isForbidden).toBe(true);
    expect(troubleOf({ ...well, state: 'trouble', message: 'Offline.' })).toEqual({
      isForbidden: false,
      sentence: 'Offline.',
    });
    expect(troubleOf({ ...well, failed: 1 })?.sentence).toMatch(/^1 touch could not be delivered/);
    expect(troubleOf({ ...well, state: 'trouble' })?.sentence).not.toBe('');
  });

  function painted() {
    const looks = new Map<number | undefined, BadgeLook>();
    let due = 0;
    const badge = new Badge(
      (tabId, look) => looks.set(tabId, look),
      async () => due,
    );
    const text = (tabId?: number): string | undefined => looks.get(tabId)?.text;
    return {
      badge,
      text,
      setDue: (count: number) => {
        due = count;
      },
    };
  }

  test('counts for the view of its tab alone, and is cleared by the next view and by leaving', () => {
    const { badge, text } = painted();
    badge.viewShown(1, 'a');
    badge.counted(1, 'a', 3);
    badge.counted(2, 'b', 5);
    expect([text(1), text(2)]).toEqual(['3', '5']);
    badge.viewShown(1, 'a');
    expect(text(1)).toBe('3');
    badge.viewShown(1, 'c');
    expect([text(1), text(2)]).toEqual(['', '5']);
    badge.leftWhere((tabId) => tabId === 2);
    expect(text(2)).toBe('');
  });

  test('shows trouble and what is due in every tab, and what was there before when it is over', async () => {
    const { badge, text, setDue } = painted();
    badge.counted(1, 'a', 3);
    setDue(2);
    await badge.dueChanged();
    expect([text(), text(1)]).toEqual(['2', '3']);
    badge.synced({ ...well, state: 'trouble', message: 'Offline.' });
    expect([text(), text(1)]).toEqual(['!', '!']);
    badge.synced(well);
    expect([text(), text(1)]).toEqual(['2', '3']);
  });
});

describe('a wish', () => {
  let now = 0;
  const pageOf = (mount: Page['mount'], tabId: number) => {
    const heard: BackgroundToPage[] = [];
    const port = { postMessage: (message: BackgroundToPage) => heard.push(message) } as unknown as Page['port'];
    return { heard, page: { port, mount, greeting: Promise.resolve(), tabId, windowId: undefined } satisfies Page };
  };
  const wish = { kind: 'search', text: 'cold chain' } as const;
  const given = [{ type: 'wish', wish }];

  test('goes to the frame of the tab, else to its panel; never to another tab', () => {
    const [frame, panel, other] = [pageOf('frame', 1), pageOf('panel', 1), pageOf('frame', 2)];
    const wishes = new Wishes(new Set([other.page, panel.page, frame.page]), () => now);
    expect(wishes.make(1, wish)).toBe(true);
    expect([frame.heard, panel.heard, other.heard]).toEqual([given, [], []]);
  });

  test('waits for the sidebar that opens, is given once, and is forgotten when nobody comes', () => {
    const late = pageOf('panel', 1);
    const wishes = new Wishes(new Set(), () => now);
    expect(wishes.make(1, wish)).toBe(false);
    wishes.greeted(late.page);
    wishes.greeted(late.page);
    expect(late.heard).toEqual(given);
    wishes.make(1, wish);
    now += 60_000;
    wishes.greeted(late.page);
    expect(late.heard).toEqual(given);
  });
});
