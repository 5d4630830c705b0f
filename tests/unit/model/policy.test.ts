import { describe, expect, it } from 'vitest';
import { isModeOpen, modeChange, modeOf, sameOwner } from '../../../lib/model/modes.ts';
import { noPolicy } from '../../../lib/model/no-policy.ts';
import { ownChange, policyKeys, readPolicy, withPolicy } from '../../../lib/model/policy.ts';
import { defaultSettings } from '../../../lib/model/settings.ts';
import schema from '../../../public/managed-schema.json' with { type: 'json' };

describe('readPolicy', () => {
  it('takes what is right and names what is not, one by one', () => {
    const { policy, ignored } = readPolicy({
      hostsOff: ['gmail', 'myspace', 7],
      undoSeconds: 'soon',
      touchDays: 365,
      hubUrl: 'ftp://hub',
      neverLog: ['legal@example.com', 'Board.Example', 'x', 'no domain'],
      notifyOff: true,
      surprise: { deep: ['text'] },
    });
    expect(policy).toEqual({
      ...noPolicy,
      hostsOff: ['gmail'],
      neverLog: ['legal@example.com', 'Board.Example'],
      touchDays: 365,
      notifyOff: true,
    });
    expect(ignored.map(({ key, value, why }) => `${key} ${value} ${why}`)).toEqual([
      'hostsOff myspace broken',
      'hostsOff 7 broken',
      'undoSeconds soon broken',
      'hubUrl ftp://hub broken',
      'neverLog x broken',
      'neverLog no domain broken',
      'surprise {"deep":["text"]} unknown',
    ]);
  });

  it('is quiet where both are asked for', () => {
    const { policy, ignored } = readPolicy({ quietHosts: ['linkedin'], forceInPage: ['linkedin', 'gmail'] });
    expect(policy).toMatchObject({ quietHosts: ['linkedin'], forceInPage: ['gmail'] });
    expect(ignored).toEqual([{ key: 'forceInPage', value: 'linkedin', why: 'both' }]);
  });

  it.each([undefined, null, 'text', 7, [], {}, Object.create(null)])('finds nothing in %j', (raw) => {
    expect(readPolicy(raw)).toEqual({ policy: noPolicy, ignored: [] });
  });

  it('is not taken in by names of the language itself, and bounds what it names', () => {
    const { policy, ignored } = readPolicy(JSON.parse('{"__proto__":{"undoSeconds":1},"constructor":1}'));
    expect(policy).toEqual(noPolicy);
    expect(ignored.map(({ why }) => why)).toEqual(['unknown', 'unknown']);
    const many = readPolicy({ neverLog: Array.from({ length: 5_000 }, (_, index) => `a${index}.example`) });
    expect(many.policy.neverLog).toHaveLength(1_000);
    expect(many.ignored).toEqual([{ key: 'neverLog', value: '5000', why: 'long' }]);
    expect(readPolicy({ hostsOff: Array.from({ length: 900 }, () => 'x'.repeat(500)) }).ignored).toHaveLength(50);
  });

  it('knows each key that the browser is told of, and no other', () => {
    expect(Object.keys(schema.properties).sort()).toEqual([...policyKeys].sort());
  });
});

describe('a policy above the settings', () => {
  const policy = {
    ...noPolicy,
    hostsOff: ['yahoo' as const],
    quietHosts: ['linkedin' as const],
    forceInPage: ['gmail' as const],
    undoSeconds: 900,
  };
  const own = { ...defaultSettings, quietHosts: ['gmail' as const, 'outlook' as const], undoSeconds: 0 };

  it('holds whatever the user set, and leaves them the rest', () => {
    const shown = withPolicy(own, policy);
    expect(shown.hostsOff).toEqual(['yahoo']);
    expect(modeOf(shown, 'linkedin')).toBe('quiet');
    expect(modeOf(shown, 'gmail')).toBe('in-page');
    expect(modeOf(shown, 'outlook')).toBe('quiet');
    expect(shown.undoSeconds).toBe(900);
    expect(isModeOpen(shown, 'linkedin')).toBe(false);
    expect(isModeOpen(shown, 'salesnav')).toBe(true);
  });

  it('is never stored as the user’s own word, and cannot be changed by it', () => {
    const shown = withPolicy(own, policy);
    const change = ownChange({ hostsOff: [...shown.hostsOff, 'proton'], quietHosts: [], undoSeconds: 60 }, own, policy);
    expect(change).toEqual({ hostsOff: ['proton'], quietHosts: ['gmail'] });
  });

  it('switches notifications off and never on', () => {
    expect(withPolicy({ ...own, notifyDue: true }, { ...noPolicy, notifyOff: true }).notifyDue).toBe(false);
    expect(withPolicy({ ...own, notifyDue: false }, { ...noPolicy, notifyOff: false }).notifyDue).toBe(false);
  });
});

describe('the two modes', () => {
  it('asks once for both of one owner’s sites, and nowhere else', () => {
    expect(sameOwner('salesnav')).toEqual(['linkedin', 'salesnav']);
    expect(isModeOpen(defaultSettings, 'gmail')).toBe(false);
    const chosen = modeChange(defaultSettings, sameOwner('linkedin'), 'quiet');
    expect(chosen).toEqual({ quietHosts: ['linkedin', 'salesnav'], modesChosen: ['linkedin', 'salesnav'] });
    expect(isModeOpen({ ...defaultSettings, ...chosen }, 'salesnav')).toBe(false);
    expect(modeChange(chosen, ['salesnav'], 'in-page').quietHosts).toEqual(['linkedin']);
  });
});
