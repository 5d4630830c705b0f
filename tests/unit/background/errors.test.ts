import '../../fakes/browser.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Errors, redacted } from '../../../entrypoints/background/errors.ts';
import { exposedBy } from '../../../entrypoints/background/footprint.ts';
import { browserName } from '../../../entrypoints/background/health-report.ts';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

it.each([
  ['Failed to fetch https://crm.example/people/ann?x=1', 'Failed to fetch [address]'],
  ['No mailbox for ann.example@northwind.example here', 'No mailbox for [address] here'],
  ['Cannot read “Ann Example” of undefined', 'Cannot read [text] of undefined'],
  ["The key 'person:019ab000' is there", 'The key [text] is there'],
  ['Row 019ab000-0000-7000-8000-00000000d001 of 1234567', 'Row [id] of [number]'],
])('keeps nothing of a page or a person: %s', (message, kept) => {
  expect(redacted(message)).toBe(kept);
});

it('counts the same error once, newest first, and keeps fifty', () => {
  const errors = new Errors();
  for (let index = 0; index < 60; index++)
    errors.note(new TypeError(`broken in part ${String.fromCharCode(97 + (index % 55))}`), index);
  errors.note(new TypeError('broken in part z'), 99_000);
  errors.note('Ann Example', 100_000);
  expect(errors.lines).toHaveLength(50);
  expect(errors.lines[0]?.words).toBe('Something that is no error was thrown');
  expect(errors.lines[1]).toEqual({ at: '1970-01-01T00:01:39.000Z', words: 'TypeError: broken in part z', times: 2 });
});

it('tells files at an address that everybody knows from those at a secret one', () => {
  const list = { resources: ['sidepanel.html'], matches: ['https://x/*'] };
  expect(exposedBy({ web_accessible_resources: [{ ...list, use_dynamic_url: true }] }, false)).toEqual({
    fixed: 0,
    secret: 1,
  });
  expect(exposedBy({ web_accessible_resources: [list] }, false)).toEqual({ fixed: 1, secret: 0 });
  expect(exposedBy({ web_accessible_resources: [list] }, true)).toEqual({ fixed: 0, secret: 1 });
  expect(exposedBy({}, false)).toEqual({ fixed: 0, secret: 0 });
});

it('names the browser without what else it says of itself', () => {
  const chrome =
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
  expect(browserName(chrome)).toBe('Chrome 156');
  expect(browserName(`${chrome} Edg/156.0.0.0`)).toBe('Edge 156');
  expect(browserName('Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0')).toBe('Firefox 153');
  expect(browserName('x')).toBe('unknown');
});
