import { describe, expect, it } from 'vitest';
import { buildEngine } from '../../../lib/match/open-engine.ts';
import { asset, query, thread } from './sample.ts';

const sensors = { title: 'Pallet sensors in trailers', language: 'en' };
const engine = buildEngine([
  ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => asset({ id, type: `type-${id}`, ...sensors })),
  asset({ id: 'old', ...sensors, validUntil: '2026-11-23' }),
  asset({ id: 'soon', ...sensors, validFrom: '2026-12-01' }),
  asset({ id: 'draft', ...sensors, status: 'draft' }),
  asset({ id: 'customers', ...sensors, audience: 'customer' }),
  asset({ id: 'weak', title: 'A trailer park in the mountains and its many rooms for guests', language: 'en' }),
  asset({ id: 'else', title: 'Folder of the archive', language: 'en' }),
  asset({ id: 'french', title: 'Bonjour, merci pour votre message avec nos clients', language: 'fr' }),
  ...Array.from({ length: 20 }, (_, at) =>
    asset({ id: `zz-${at}`, title: `Folder ${at} of the archive`, language: 'en' }),
  ),
]);
const context = thread('Sensors', 'Do pallet sensors work in our trailers?');
const ask = (id: string, text = context) => engine.whyNot(id, text, query(), { relation: 'prospect' });

describe('why an asset is missing', () => {
  it.each([
    ['old', 'expired', 'It was valid until 23 Nov 2026.'],
    ['soon', 'not-yet-valid', 'It is valid only from 1 Dec 2026.'],
    ['draft', 'not-approved', 'It is not approved: drafts and archived assets are never shown.'],
    ['customers', 'audience', 'It is for customers only, and this account is a prospect.'],
    ['else', 'no-word', 'It has no telling word in common with what is on screen.'],
    ['weak', 'below-threshold', 'It shares words with what is on screen, but too few or too weak ones.'],
    ['french', 'other-language', 'It is in French, and no word of it is known to mean what is said here.'],
    ['nobody', 'unknown', 'The catalogue has no asset of this id.'],
  ] as const)('%s: %s', (id, why, sentence) => {
    expect(ask(id)).toEqual({ why, sentence });
  });

  it('is told for what others outrank, with its place', () => {
    expect(ask('g')).toEqual({ why: 'outranked', place: 7, sentence: 'It is in place 7: 6 assets fit better.' });
  });

  it('is no question for what is on the list', () => {
    expect(ask('a')).toMatchObject({ why: 'shown', place: 1 });
  });

  it('says so when nothing at all is shown', () => {
    const talk = thread('Lunch', 'Thanks, see you at the trailer park on Thursday!');
    expect(ask('weak', talk).why).toBe('nothing-opens');
  });
});
