// The types of assets in words. Beside the noun and not in it: the hub reads assets and says nothing about them.
import { tOf } from '../i18n/t.ts';
import { assetTypes } from './asset.ts';

const camel = (slug: string): string => slug.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** `case-study` → `Case study`, also for a catalogue's own slugs. */
export const typeLabel = (type: string): string =>
  Object.hasOwn(assetTypes, type)
    ? tOf('match.type', camel(type))
    : type.charAt(0).toUpperCase() + type.slice(1).replaceAll('-', ' ');
