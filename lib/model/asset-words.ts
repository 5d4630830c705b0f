// The types of assets in words. Beside the noun and not in it: the hub reads assets and says nothing about them.
import { keyOf } from '../i18n/key-of.ts';
import { tOf } from '../i18n/t.ts';
import { assetTypes } from './asset.ts';

/** `case-study` → `Case study`, also for a catalogue's own slugs. */
export const typeLabel = (type: string): string =>
  Object.hasOwn(assetTypes, type)
    ? tOf('match.type', keyOf(type))
    : type.charAt(0).toUpperCase() + type.slice(1).replaceAll('-', ' ');
