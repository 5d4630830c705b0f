// The outbox under ten thousand made-up days: see tests/simulation. `npm run -s bench -- chaos --schedules N` runs more.
import { describe, expect, test } from 'vitest';
import { broken } from '../../simulation/broken.ts';
import { withInstantCrypto } from '../../simulation/instant-crypto.ts';
import { soundRules } from '../../simulation/rules.ts';
import { simulate } from '../../simulation/simulate.ts';

const longMs = 300_000;

describe('a schedule', () => {
  test('is the same for the same seed, and another one for another', async () => {
    const hashes = await withInstantCrypto(async () => {
      const found: [string, string][] = [];
      for (let seed = 0; seed < 100; seed++) found.push([(await simulate(seed)).hash, (await simulate(seed)).hash]);
      return found;
    });
    for (const [first, second] of hashes) expect(second).toBe(first);
    expect(new Set(hashes.map(([first]) => first)).size).toBe(hashes.length);
  });

  test('writes down what happened when it is asked to', async () => {
    const { lines, hash } = await withInstantCrypto(() => simulate(7, { isTraced: true }));
    expect(lines.some((line) => line.includes(' claims '))).toBe(true);
    expect((await withInstantCrypto(() => simulate(7))).hash).toBe(hash);
  });
});

describe('the simulation notices it when', () => {
  test.each(Object.entries(broken))(
    '%s',
    async (_, { rules, invariants }) => {
      const found = await withInstantCrypto(async () => {
        for (let seed = 0; seed < 2_000; seed++) {
          const { violation } = await simulate(seed, { rules: { ...soundRules, ...rules } });
          if (violation !== undefined) return violation;
        }
        return 'nothing';
      });
      expect(invariants).toContain(found.slice(0, found.indexOf(':')));
    },
    longMs,
  );
});
