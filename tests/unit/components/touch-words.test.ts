import { describe, expect, test } from 'vitest';
import { changesOf, typedPerson } from '../../../components/sidebar/edit-touch.tsx';
import { guessKind } from '../../../components/sidebar/log-guess.ts';
import { sweepWords } from '../../../components/sidebar/sweep-dialog.tsx';
import { leftWords, undoLeft } from '../../../components/sidebar/undo-left.ts';
import type { Touch } from '../../../lib/model/touch.ts';
import { kindsByHand } from '../../../lib/touches/words.ts';
import { context } from './samples.ts';

const at = '2026-11-24T09:00:00.000Z';
const seen = { evidence: { cue: 'undo-toast', seenBy: 'auto', at } } as const;
const second = 1_000;

describe('the time left to undo', () => {
  test('counts from the proof and never below zero', () => {
    expect(undoLeft(seen, 300, Date.parse(at) + 60 * second)).toBe(240 * second);
    expect(undoLeft(seen, 300, Date.parse(at) + 301 * second)).toBe(0);
    expect(undoLeft({ evidence: { ...seen.evidence, at: 'never' } }, 300, 0)).toBe(0);
  });

  test.each([
    [0, ''],
    [1, '10 s'],
    [59 * second, '60 s'],
    [60 * second, '60 s'],
    [61 * second, '2 min'],
    [300 * second, '5 min'],
  ])('%i ms is “%s”', (ms, words) => {
    expect(leftWords(ms)).toBe(words);
  });
});

describe('the kind that is guessed', () => {
  const thread = (messages: number) => ({
    id: 't',
    subject: 's',
    participants: [],
    messages: Array.from({ length: messages }, (_, index) => ({
      id: String(index),
      from: { name: '', email: '' },
      to: [],
      sentAt: '',
      text: '',
      isMine: false,
    })),
  });
  const linkedin = kindsByHand('linkedin');
  const composer = (kind: 'note' | 'message' | 'inmail') => ({
    id: 'c',
    kind,
    isEmpty: true,
    subject: '',
    recipients: [],
  });
  const profile = (degree: string) => {
    const shown = context({ host: 'linkedin', view: 'profile' });
    return { ...shown, ...(shown.person && { person: { ...shown.person, degree } }) };
  };

  test.each([
    ['email_reply_sent', context({ thread: thread(2) }), kindsByHand('gmail')],
    ['email_sent', context({ view: 'compose' }), kindsByHand('gmail')],
    ['connection_request', profile('2'), linkedin],
    ['message_sent', profile('1'), linkedin],
    ['message_sent', context({ host: 'linkedin', view: 'profile', composer: composer('message') }), linkedin],
    ['inmail_sent', context({ host: 'linkedin', view: 'profile', composer: composer('inmail') }), linkedin],
    ['comment', context({ host: 'linkedin', view: 'post' }), linkedin],
  ] as const)('is %s', (kind, shown, kinds) => {
    expect(guessKind(shown, kinds)).toBe(kind);
  });

  test('is one that the host offers, and its first one where nothing tells', () => {
    expect(guessKind(context({ view: 'search' }), ['call', 'note'])).toBe('call');
    expect(guessKind(undefined, ['call'])).toBe('call');
    expect(guessKind(profile('2'), ['call'])).toBe('call');
  });
});

test('only what differs from the touch is sent, an emptied field too', () => {
  const touch = { personId: 'p1', subject: 'Old', note: 'Words', deal: 'Alpha' } as Touch;
  const same = { subject: 'Old', note: 'Words', deal: 'Alpha', disposition: '' };
  expect(changesOf(touch, same, undefined)).toEqual({});
  expect(changesOf(touch, { ...same, subject: ' New ', deal: '' }, undefined)).toEqual({ subject: 'New', deal: '' });
  expect(changesOf(touch, same, { id: 'p1', name: 'Same', company: '' })).toEqual({});
  expect(changesOf(touch, same, { id: 'p2', name: 'Else', company: '' })).toEqual({ person: { personId: 'p2' } });
  expect(changesOf(touch, same, typedPerson(' Ann Bold '))).toEqual({ person: { name: 'Ann Bold' } });
});

test('an address that is typed names its person', () => {
  expect(typedPerson(' ann@bold.example ')).toEqual({ name: 'ann@bold.example', email: 'ann@bold.example' });
  expect(typedPerson('Ann @ Bold')).toEqual({ name: 'Ann @ Bold' });
});

test('the sweep says its denominator and what was left out', () => {
  const list = { rows: [], seen: 40, known: 27, dismissed: 0, barred: 1, unnamed: 0 };
  expect(sweepWords(list)).toBe('0 of 40 on this page · 27 logged already · 1 on your never-log list');
});
