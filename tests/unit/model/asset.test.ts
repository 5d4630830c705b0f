import { expect, test } from 'vitest';
import { barredOn, isSafeLink, useOf } from '../../../lib/model/asset.ts';
import { typeLabel } from '../../../lib/model/asset-words.ts';
import { localInstant } from '../../../lib/model/moment.ts';
import { asset } from '../../fakes/world.ts';

test('an asset may be used from its first to its last day', () => {
  const dated = asset('a', { validFrom: '2026-11-01', validUntil: '2026-11-24' });
  expect(barredOn(dated, '2026-10-31')).toBe('not-yet-valid');
  expect(barredOn(dated, '2026-11-24')).toBeUndefined();
  expect(barredOn(dated, '2026-11-25')).toBe('expired');
  expect(barredOn(asset('a', { status: 'draft' }), '2026-11-24')).toBe('not-approved');
});

test.each([
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'https://user:pw@good.example/',
  'file:///etc/passwd',
  '//evil.example',
  'nonsense',
])('refuses %j as a link', (text) => {
  expect(isSafeLink(text)).toBe(false);
});

test('an own type of a catalogue is named and sent', () => {
  expect([
    typeLabel('case-study'),
    typeLabel('field-guide'),
    useOf('field-guide'),
    useOf('battlecard'),
    typeLabel('constructor'),
  ]).toEqual(['Case study', 'Field guide', 'send', 'know', 'Constructor']);
});

test('an instant carries the offset of the rep', () => {
  const text = localInstant(Date.UTC(2026, 10, 24, 9, 5, 7, 8));
  expect(new Date(text).getTime()).toBe(Date.UTC(2026, 10, 24, 9, 5, 7, 8));
  expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/);
});
