// Every cue that a host may give as proof has its sentence: a rep never reads the name of a cue.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { askedWords, evidenceLabel } from '../../../lib/touches/words.ts';

const cuesIn = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/\bcue: (?:[^,'}]*\? )?'([a-z0-9-]+)'(?: : '([a-z0-9-]+)')?/g)].flatMap(
    (match) => match.slice(1).filter((cue) => cue !== undefined),
  );
const returned = [...readFileSync('lib/hosts/linkedin/touch-answer.ts', 'utf8').matchAll(/\? '([a-z-]+)'/g)].map(
  (match) => match[1] ?? '',
);
const cues = [...new Set([...globSync('lib/hosts/**/*.ts').flatMap(cuesIn), ...returned])].sort();

test('the hosts name cues that are found here', () => {
  expect(cues).toEqual(expect.arrayContaining(['own-message', 'pending-control', 'row-gone', 'post-toast']));
});

test.each(cues)('%s has a sentence', (cue) => {
  expect(evidenceLabel({ cue, seenBy: 'auto', at: '' })).not.toBe(cue.replaceAll('-', ' '));
});

test.each([
  ['message_sent', 'Did you send this to Ann $& Lee?', /pressed send, .* went out/],
  ['follow', 'Did you follow Ann $& Lee?', /pressed Follow, .* was done/],
  ['connection_withdrawn', 'Did you take back your invitation to Ann $& Lee?', /pressed Withdraw/],
] as const)('a %s without proof is asked about in its own words', (kind, text, why) => {
  expect(askedWords(kind, 'Ann $& Lee')).toEqual({ text, why: expect.stringMatching(why) });
});
