// What an address or a title says, by name: an anchor names its reading, so that anchors stay data. New readings come with
// a release, never with a pack.
import { emailIn } from './text.ts';

interface Said {
  url: string;
  /** Already clean. */
  title: string;
}

/** The segment after `/<word>/` in a path, decoded; empty when there is none. */
export function slugOf(path: string, word: string): string {
  const raw = new RegExp(`^/${word}/([^/?#]{1,200})`).exec(path)?.[1] ?? '';
  try {
    return decodeURIComponent(raw).normalize('NFC');
  } catch {
    return raw;
  }
}

const slugIn = (url: string): string => slugOf(URL.canParse(url) ? new URL(url).pathname : '', 'in');

/** Gmail's titles read `Subject - me@x.com - Name Mail`; with a badge in front. */
const gmailOwn = (title: string): string => {
  const parts = title.split(' - ').slice(1);
  return parts.reverse().find((part) => emailIn(part) === part.toLowerCase() && part !== '') ?? '';
};

/** By `take`: what can be read from the address, and what from the title. */
export const readings = {
  url: {
    /** `/in/<vanity>`; empty when the address holds a member id. */
    linkedinVanity: ({ url }: Said) => slugIn(url).replace(/^AC[ow]AA.*$/s, ''),
    /** `/in/<vanity or member id>`. */
    linkedinSlug: ({ url }: Said) => slugIn(url),
  },
  title: {
    gmailOwn: ({ title }: Said) => gmailOwn(title),
    /** The subject part; empty when the title has no own address to end it. */
    gmailSubject: ({ title }: Said) => {
      const own = gmailOwn(title);
      return own === '' ? '' : title.slice(0, title.lastIndexOf(` - ${own}`)).trim();
    },
    /** `Mail - Robin Vale - Outlook`, in some builds with a subject in front. */
    outlookOwn: ({ title }: Said) => / - ([^-]{2,100}) - Outlook$/.exec(title)?.[1] ?? '',
    /** `(3) Tess Kepler | LinkedIn`, also with a bare dash. */
    linkedinName: ({ title }: Said) =>
      /^(?:\(\d+\+?\)\s*)?(.+?)\s*(?:[|–-]\s*)LinkedIn$/.exec(title)?.[1]?.split(/\s+[|–-]\s+/)[0] ?? '',
  },
} as const;
export type ReadingName = keyof (typeof readings)['url'] | keyof (typeof readings)['title'];

/** Empty for a name that is not known. */
export const readNamed = (name: ReadingName, said: Said): string => {
  const all: Partial<Record<ReadingName, (said: Said) => string>> = { ...readings.url, ...readings.title };
  return all[name]?.(said) ?? '';
};
