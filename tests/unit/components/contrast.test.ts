// Measures the colours that theme.css really holds.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../../components/ui/theme.css', import.meta.url), 'utf8');
const tokensOf = (block: string): Map<string, string> =>
  new Map([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
const [light = '', dark = ''] = css.slice(css.indexOf(':root {'), css.indexOf('@theme')).split('@variant dark');
const themes = { light: tokensOf(light), dark: tokensOf(dark) };

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each(['light', 'dark'] as const)('the %s theme', (name) => {
  const colour = (token: string): string => {
    const value = themes[name].get(token);
    if (value === undefined) throw new Error(`no --${token} in the ${name} theme`);
    return value;
  };

  test.each([
    ['ink', 'paper'],
    ['ink', 'wash'],
    ['ink-soft', 'sunken'],
    ['ink-faint', 'paper'],
    ['ink-faint', 'wash'],
    ['ink-faint', 'sunken'],
    ['green', 'paper'],
    ['on-green', 'green'],
    ['on-green', 'green-strong'],
    ['amber', 'paper'],
    ['amber', 'amber-wash'],
    ['red', 'paper'],
    ['red', 'wash'],
    ['red', 'red-wash'],
    ['blue', 'paper'],
  ])('shows %s on %s with at least 4.5:1', (ink, ground) => {
    expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test('draws the edge of a control with at least 3:1', () => {
    expect(contrast(colour('edge'), colour('paper'))).toBeGreaterThanOrEqual(3);
  });
});
