// All names that an anchor may use: a pack is checked where the vocabularies of all hosts are at hand.
import type { CheckName, ReadingName } from '../checks.ts';
import { words as gmail } from '../gmail/words.ts';
import { words as linkedin } from '../linkedin/words.ts';
import { mailWords } from '../mail-headers.ts';
import { words as outlook } from '../outlook/words.ts';
import { words as salesnav } from '../salesnav/words.ts';

const namesOf = <Name extends string>(...parts: object[]): Name[] => [
  ...new Set(parts.flatMap((part) => Object.keys(part) as Name[])),
];
export const checkNames = namesOf<CheckName>(
  gmail.checks,
  outlook.checks,
  linkedin.checks,
  salesnav.checks,
  mailWords.checks,
);
const inAddress: readonly ReadingName[] = ['linkedinVanity', 'linkedinSlug'];
export const addressReadings: ReadingName[] = [...inAddress];
export const titleReadings = namesOf<ReadingName>(gmail.readings, outlook.readings, linkedin.readings).filter(
  (name) => !inAddress.includes(name),
);
