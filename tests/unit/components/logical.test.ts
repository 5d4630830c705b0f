// The layout mirrors for languages that are written from right to left: start and end, never left and right.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Tailwind's utilities with a physical side, and the ones to take: `pl-2` → `ps-2`, `left-0` → `start-0`, `text-left` → `text-start`. */
const physical =
  /(?<![\w-])-?(?:scroll-)?(?:[pm][lr]-(?:\[|\(|px|auto|\d)|(?:left|right)-(?:\[|\(|px|auto|full|\d)|(?:text|float|clear)-(?:left|right)(?![\w-])|border-[lr](?![\w])|rounded-(?:[lr]|tl|tr|bl|br)(?![\w]))[\w.[\]()/-]*/g;

const sidesIn = (code: string): string[] =>
  code.split('\n').flatMap((line, at) => [...line.matchAll(physical)].map(([found]) => `${at + 1}: ${found}`));

describe('sides', () => {
  const files = globSync('components/**/*.{ts,tsx,css}').map((path) => path.replaceAll('\\', '/'));

  test('are start and end', () => {
    const found = files.sort().flatMap((file) => sidesIn(readFileSync(file, 'utf8')).map((one) => `${file}:${one}`));
    expect(found).toEqual([]);
  });

  test('are found where they are physical', () => {
    expect(sidesIn('class="pl-2 md:mr-auto -ml-2.5 left-3 text-left border-l rounded-tl-md"')).toHaveLength(7);
    expect(sidesIn('class="ps-2 place-left what-left text-lefty border-line rounded-lg" // pl; left over')).toEqual([]);
  });
});
