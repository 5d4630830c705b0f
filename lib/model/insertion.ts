// What is written into a composer. Plain lines and at most one link; never markup: the host builds the anchor itself.
import type { Asset } from './asset.ts';

export interface Insertion {
  /** Written first, one paragraph each. */
  lines: string[];
  /** Written last, on a line of its own. */
  link: { text: string; url: string } | undefined;
  /** For a composer with a subject of its own (InMail, new mail); goes in only while that is empty. */
  subject?: string;
}

/** One line of what it is, then the title as link; an answer goes out as its full text. */
export function insertionOf(asset: Asset): Insertion {
  const text = asset.type === 'rfp-answer' ? asset.body || asset.summary : asset.summary;
  const lines = text
    .split(/\r?\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (asset.url === '') return { lines: [asset.title, ...lines], link: undefined };
  return { lines, link: { text: asset.title, url: asset.url } };
}

/** The same for a clipboard or an editor without links. */
export const plainText = ({ lines, link }: Insertion): string =>
  [...lines, ...(link === undefined ? [] : [`${link.text}: ${link.url}`])].join('\n');
