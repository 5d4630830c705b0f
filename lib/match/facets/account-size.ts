// How big an account is: CRM ranges and labels of catalogues on the same three steps.
import { sizeSteps } from '../tuning.ts';

export type AccountSize = 'small' | 'mid' | 'enterprise';

const labels: Readonly<Record<AccountSize, RegExp>> = {
  small:
    /\b(smb|smbs|sme|small business(es)?|small and medium|start-?ups?|scale-?ups?|kmu|kleinunternehmen|gründer)\b/i,
  mid: /\b(mid-?market|midsize|mid-size|medium-sized|mittelstand|mittelständisch\w*)\b/i,
  enterprise:
    /\b(enterprises?|large accounts?|large companies|corporates?|konzerne?|großunternehmen|fortune 500|dax)\b/i,
};

/** Steps that a label of a catalogue names. */
export const sizesIn = (label: string): AccountSize[] =>
  (Object.keys(labels) as AccountSize[]).filter((size) => labels[size].test(label));

/** `1,001-5,000`, `501-1.000`, `800 employees`, `10,001+` → its step, by the middle of the range. */
export function sizeOf(text: string): AccountSize | undefined {
  const numbers = (text.match(/\d{1,3}(?:[.,' ]\d{3})+|\d+/g) ?? []).map((number) => Number(number.replace(/\D/g, '')));
  if (numbers.length === 0) return sizesIn(text)[0];
  const [low = 0, high = low] = numbers;
  const middle = (low + high) / 2;
  if (middle < sizeSteps.mid) return 'small';
  return middle < sizeSteps.enterprise ? 'mid' : 'enterprise';
}
