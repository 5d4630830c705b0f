import { describe, expect, test } from 'vitest';
import { agoWords, countOf, dayWords, shareOf, syncWords } from '../../../components/wording.ts';
import { evidenceLabel, kindLabel, kindsByHand } from '../../../lib/touches/words.ts';
import type { SyncStatus } from '../../../lib/wire/messages.ts';

describe('numbers', () => {
  test('are grouped and carry their noun in the right number', () => {
    expect(countOf(1, 'asset')).toBe('1 asset');
    expect(countOf(1240, 'asset')).toBe('1,240 assets');
    expect(countOf(0, 'touch', 'touches')).toBe('0 touches');
  });

  test('show a small sample as it is and add a percentage only to a larger one', () => {
    expect(shareOf(3, 4)).toBe('3 of 4');
    expect(shareOf(19, 19, 'shown')).toBe('19 of 19 shown');
    expect(shareOf(38, 52, 'usable')).toBe('38 of 52 usable (73\u00A0%)');
    expect(shareOf(0, 0, 'shown')).toBe('none shown');
  });
});

describe('moments', () => {
  const now = Date.parse('2026-11-24T18:00:00Z');
  test.each([
    ['2026-11-24T17:59:40Z', 'now'],
    ['2026-11-24T17:56:00Z', '4 min ago'],
    ['2026-11-24T15:00:00Z', '3 h ago'],
    ['2026-11-21T18:00:00Z', '3 d ago'],
    ['2026-11-24T18:05:00Z', 'now'],
    ['not a date', ''],
  ])('%s is “%s”', (instant, words) => {
    expect(agoWords(instant, now)).toBe(words);
  });

  test('become a day after a month', () => {
    expect(agoWords('2026-10-02T10:00:00Z', now)).toBe('2 Oct 2026');
    expect(dayWords('')).toBe('');
  });
});

describe('the sync line', () => {
  const status = (more: Partial<SyncStatus>): SyncStatus => ({
    state: 'ok',
    waiting: 0,
    failed: 0,
    nextTryAt: '',
    message: '',
    hubUrl: '',
    targets: [],
    ...more,
  });

  test('says what waits and how the hub is', () => {
    expect(syncWords(status({ waiting: 2 }))).toEqual({ queue: '2 waiting', hub: 'Hub ok', tone: 'green' });
    expect(syncWords(status({}))).toMatchObject({ queue: 'Nothing waiting' });
  });

  test('turns amber for a failed touch although the hub is well, and stays red for a refused token', () => {
    expect(syncWords(status({ failed: 1 }))).toMatchObject({ queue: '1 failed', tone: 'amber' });
    expect(syncWords(status({ state: 'auth', failed: 1 })).tone).toBe('red');
  });

  test('does not speak of a queue that nobody has asked for', () => {
    expect(syncWords(status({ state: 'off' }))).toEqual({ queue: '', hub: 'Kept on this computer', tone: 'plain' });
  });
});

describe('touches', () => {
  test('have a label each, also one that has no special words', () => {
    expect(kindLabel('email_sent')).toBe('Email sent');
    expect(kindLabel('profile_view')).toBe('Profile viewed');
    expect(kindLabel('some_new_kind')).toBe('Some new kind');
  });

  test('name their proof in words, also for a cue that is new', () => {
    expect(evidenceLabel({ cue: 'undo-toast', seenBy: 'auto', at: '' })).toBe('seen “Message sent”');
    expect(evidenceLabel({ cue: 'pending-button', seenBy: 'auto', at: '' })).toBe('pending button');
  });

  test('are offered by hand with the likeliest of the host first', () => {
    expect(kindsByHand('gmail')[0]).toBe('email_sent');
    expect(kindsByHand('linkedin')[0]).toBe('message_sent');
    expect(kindsByHand(undefined)).toContain('note');
  });
});

test('the sync line names the connection that matters most', () => {
  const status = {
    ...{ state: 'trouble' as const, waiting: 1, failed: 0, nextTryAt: '', message: '', hubUrl: 'https://hub.example' },
    targets: [
      { id: 'hub', label: 'Touchline hub', isStopped: false, state: 'ok' as const },
      { id: 'webhook:1', label: 'Our CRM', isStopped: false, state: 'trouble' as const },
    ],
  };
  expect(syncWords(status).hub).toBe('Our CRM: waits');
  const gone = status.targets.map((target) => ({ ...target, state: target.id === 'hub' ? 'ok' : 'gone' }) as const);
  expect(syncWords({ ...status, state: 'gone', targets: gone }).hub).toBe('Our CRM asked to stop');
  const own = status.targets.slice(1).map((target) => ({ ...target, state: 'ok' as const }));
  expect(syncWords({ ...status, state: 'ok', hubUrl: '', targets: own }).hub).toBe('Connections ok');
});
