import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ProfileViews, profileViews } from '../../../lib/hosts/profile-view.ts';
import type { Context } from '../../../lib/model/context.ts';
import type { TouchDraft } from '../../../lib/model/touch.ts';
import { context, fact, onScreen } from '../../fakes/people.ts';

let reported: TouchDraft[];
let isOn: boolean;
let views: ProfileViews;
beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 24, 12) });
  reported = [];
  isOn = true;
  views = profileViews(
    () => isOn,
    (draft) => reported.push(draft),
    new AbortController().signal,
  );
});
afterEach(() => {
  vi.useRealTimers();
});

const profile = (change: Partial<Context> = {}) =>
  context({
    host: 'linkedin',
    view: 'profile',
    state: 'ready',
    person: onScreen({ name: 'Tess Kepler', linkedinSlug: 'tess-kepler' }),
    ...change,
  });
const company = (viewId: string, slug = 'northwind') =>
  context({
    host: 'linkedin',
    view: 'company',
    state: 'ready',
    viewId,
    facts: [fact('company.slug', slug, 'ok'), fact('company.name', 'Northwind', 'ok')],
  });

test('a company that stays on screen is viewed once a day, and the touch is about the company', () => {
  views.seen(company('view-0001'));
  vi.advanceTimersByTime(2_900);
  expect(reported).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(reported).toMatchObject([
    { kind: 'company_view', evidence: { cue: 'company-shown' }, people: [{ name: 'Northwind', company: 'Northwind' }] },
  ]);
  views.seen(company('view-0002'));
  vi.advanceTimersByTime(5_000);
  expect(reported).toHaveLength(1);
  vi.setSystemTime(new Date(2026, 10, 25, 9));
  views.seen(company('view-0003'));
  vi.advanceTimersByTime(5_000);
  expect(reported.map(({ dedupeKey }) => dedupeKey)).toEqual([
    'company_view:northwind:2026-11-24',
    'company_view:northwind:2026-11-25',
  ]);
});

test('a Sales Navigator lead is viewed under its own id', () => {
  views.seen(profile({ host: 'salesnav', person: onScreen({ name: 'Tess Kepler', salesNavLeadId: 'ACwAAtess' }) }));
  vi.advanceTimersByTime(3_100);
  expect(reported).toMatchObject([{ kind: 'profile_view', people: [{ salesNavLeadId: 'ACwAAtess' }] }]);
});

test.each([
  ['it is switched off', profile(), false],
  ['the page is not sure', profile({ state: 'ambiguous' }), true],
  ['the profile is one’s own', profile({ facts: [fact('account.own.slug', 'tess-kepler', 'ok')] }), true],
  ['no id is known', profile({ person: onScreen({ name: 'Tess Kepler' }) }), true],
  ['the company has no name', context({ view: 'company', facts: [fact('company.slug', 'x', 'ok')] }), true],
])('nothing is reported when %s', (_, shown, on) => {
  isOn = on;
  views.seen(shown);
  vi.advanceTimersByTime(10_000);
  expect(reported).toEqual([]);
});

test('nothing is reported when the page is left before', () => {
  views.seen(profile());
  vi.advanceTimersByTime(2_000);
  views.seen(undefined);
  vi.advanceTimersByTime(10_000);
  expect(reported).toEqual([]);
});
