// The hosts as pages name them: one line each, with the addresses and where one goes to begin.
import { hosts } from './index.ts';

const addressOf = (pattern: string): string => new URL(pattern.replace('*', '')).host;

export const hostChoices = () =>
  hosts.map(({ id, label, matches }) => ({
    id,
    label,
    /** For example `mail.google.com`. */
    address: matches.map(addressOf).join(', '),
    /** Where its work begins, e.g. `https://mail.google.com/`. */
    home: (matches[0] ?? '').replace('*', ''),
  }));
