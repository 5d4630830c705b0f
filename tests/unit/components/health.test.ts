import { describe, expect, it } from 'vitest';
import { concernsOf } from '../../../components/health/concerns.ts';
import { diagnosticsText } from '../../../components/health/diagnostics.ts';
import { examinedWords } from '../../../components/health/health-model.ts';
import type { Finding } from '../../../lib/model/finding.ts';
import { noPolicy } from '../../../lib/model/no-policy.ts';
import type { HealthReport, HostHealth } from '../../../lib/wire/messages.ts';

const finding = (state: Finding['state']): Finding => ({ id: 'I1', state, count: 1, sentence: 'It does not hold.' });
const host = (change: Partial<HostHealth> = {}): HostHealth => ({
  host: 'linkedin',
  label: 'LinkedIn',
  mode: 'in-page',
  isOff: false,
  isAllowed: true,
  origins: ['https://www.linkedin.com/*'],
  lastReadAt: '2026-11-27T09:00:00.000Z',
  anchors: [],
  ...change,
});
const anchor = {
  view: 'profile',
  fact: 'person.headline',
  label: 'headline',
  anchor: 'h2',
  found: 12,
  views: 20,
  foundOn: '2026-11-20',
  isLost: true,
};
const report = (change: Partial<HealthReport> = {}): HealthReport => ({
  at: '2026-11-27T09:30:00.000Z',
  hosts: [host()],
  index: { state: 'ready', assets: 24, share: 0 },
  storage: { used: 1_000, quota: 100_000 },
  errors: [],
  sync: { state: 'off', waiting: 0, failed: 0, nextTryAt: '', message: '', hubUrl: '', targets: [] },
  managed: { policy: noPolicy, ignored: [] },
  permissions: { names: ['storage'], origins: [] },
  versions: { extension: '0.1.0', schema: 8, browser: 'Chrome 156', packs: [] },
  ...change,
});
const tones = (change: Partial<HealthReport>, findings?: Finding[]): string[] =>
  concernsOf(report(change), findings).map(({ id, tone }) => `${tone} ${id}`);
const target = (state: 'ok' | 'trouble' | 'auth' | 'gone', isStopped = false) => ({
  id: 'webhook:1',
  label: 'Our CRM',
  state,
  isStopped,
});

describe('what needs somebody', () => {
  it('is nothing when all is well, with or without a target', () => {
    expect(tones({})).toEqual([]);
    expect(tones({ sync: { ...report().sync, state: 'ok', targets: [target('ok')] } }, [finding('holds')])).toEqual([]);
  });

  it('is red only where somebody must act, and each red one has a next step', () => {
    const bad = report({
      storage: { used: 95, quota: 100 },
      sync: { ...report().sync, state: 'auth', failed: 2, targets: [target('auth')] },
      hosts: [host({ isAllowed: false }), host({ host: 'gmail', label: 'Gmail', anchors: [anchor] })],
      managed: {
        policy: { ...noPolicy, hubUrl: 'https://hub.example' },
        ignored: [{ key: 'x', value: '1', why: 'unknown' }],
      },
      index: { state: 'empty', assets: 0, share: 0 },
    });
    const concerns = concernsOf(bad, [finding('broken')]);
    expect(concerns.map(({ id, tone }) => `${tone} ${id}`)).toEqual([
      'red storage',
      'red doctor-I1',
      'red target-webhook:1',
      'red failed',
      'red hub',
      'red allow-linkedin',
      'amber lost-gmail',
      'amber policy',
      'amber catalogue',
    ]);
    expect(concerns.filter(({ tone, next }) => tone === 'red' && next.kind === 'none')).toEqual([]);
  });

  it('leaves alone what the user stopped or switched off, and waits for what is tried again', () => {
    const { sync } = report();
    expect(tones({ sync: { ...sync, targets: [target('gone', true)] } })).toEqual([]);
    expect(tones({ sync: { ...sync, targets: [target('trouble')] } })).toEqual(['amber target-webhook:1']);
    expect(tones({ hosts: [host({ isOff: true, isAllowed: false, anchors: [anchor] })] })).toEqual([]);
  });

  it('takes the hub of the policy for connected whatever its last slash', () => {
    const policy = { ...noPolicy, hubUrl: 'https://hub.example/' };
    const sync = { ...report().sync, state: 'ok' as const, hubUrl: 'https://hub.example' };
    expect(tones({ sync, managed: { policy, ignored: [] } })).toEqual([]);
  });
});

it('sums up what the doctor found', () => {
  expect(examinedWords([finding('holds'), finding('unchecked')])).toBe('All is well.');
  expect(examinedWords([finding('repaired'), finding('holds')])).toBe('1 promise repaired. Nothing was deleted.');
  expect(examinedWords([finding('repaired'), finding('broken')])).toBe('1 promise does not hold; see below.');
});

it('copies no name, no address and no label of a person or a company', () => {
  const text = diagnosticsText(
    report({
      hosts: [host({ anchors: [anchor] })],
      sync: {
        ...report().sync,
        message: 'Ann Example refused',
        hubUrl: 'https://hub.secret.example/path?token=1',
        targets: [{ ...target('auth'), label: 'Ann’s CRM' }],
      },
      permissions: { names: [], origins: ['https://crm.example/ann/*'] },
      managed: {
        policy: { ...noPolicy, neverLog: ['ann@example.com'], hubUrl: 'https://hub.secret.example/path' },
        ignored: [{ key: 'neverLog', value: 'bo@example', why: 'broken' }],
      },
    }),
    {
      footprints: [
        {
          host: 'linkedin',
          mode: 'quiet',
          views: 2,
          facts: [{ name: 'person.name', count: 2 }],
          readMs: 3,
          watchMs: 900,
          requests: 0,
        },
      ],
      exposed: { fixed: 0, secret: 1 },
    },
    [finding('broken')],
  );
  expect(text).not.toMatch(/ann\b|@|token|path|Our CRM|does not hold/i);
  expect(text).toContain('hub hub.secret.example');
  expect(text).toContain('lost profile person.headline h2 12/20, found on 2026-11-20');
  expect(text).toContain('policy neverLog 1 entries');
  expect(text).toContain('footprint linkedin quiet: not measured, requests 0, views 2, facts 1, reading 3 of 900 ms');
  expect(text).toContain('promise I1 broken 1');
});
