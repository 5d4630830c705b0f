// What only Gmail's anchors may ask of a value, an address or a title.
import { checks, type Said, type Words } from '../checks.ts';
import { emailIn } from '../text.ts';

/** Gmail's titles read `Subject - me@x.com - Name Mail`; with a badge in front. */
const own = ({ title }: Said): string => {
  const parts = title.split(' - ').slice(1);
  return parts.reverse().find((part) => emailIn(part) === part.toLowerCase() && part !== '') ?? '';
};

export const words = {
  checks: {
    ...checks,
    /** Gmail's own conversation and message ids; `undefined` was seen as a value in November 2025. */
    hexId: (value) => (/^[0-9a-f]{8,32}$/i.test(value) ? value.toLowerCase() : ''),
    threadId: (value) => /^#?(thread-[af]:[\w:-]{3,80})$/.exec(value)?.[1] ?? '',
  },
  readings: {
    gmailOwn: own,
    /** The subject part; empty when the title has no own address to end it. */
    gmailSubject: (said) => {
      const end = own(said);
      return end === '' ? '' : said.title.slice(0, said.title.lastIndexOf(` - ${end}`)).trim();
    },
  },
} satisfies Words;
