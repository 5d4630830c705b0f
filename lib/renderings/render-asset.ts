// One asset, written as its place wants it. The title and the link always stay; the summary goes first when it is too long,
// then the reason, then the greeting.
import { type Asset, useOf } from '../model/asset.ts';
import type { Channel, Insertion, Rendering } from '../model/insertion.ts';
import { fitParts, type Part, roomIn } from './budget.ts';
import type { Draft, Limits } from './draft.ts';
import type { FieldValues } from './merge-fields.ts';
import { plainLine, plainLines, plainUrl } from './plain.ts';
import { type WordLanguage, words } from './words.ts';

const byChannel: Readonly<Record<Channel, Rendering>> = {
  email: 'mail',
  message: 'mail',
  inmail: 'inmail',
  note: 'note',
  comment: 'comment',
  post: 'comment',
};
const ofSend: readonly Rendering[] = ['mail', 'inmail', 'note', 'comment'];

/** How an asset is written there unless the rep says otherwise: an answer goes out as its full text. */
export const usualRendering = (asset: Asset, channel: Channel): Rendering =>
  useOf(asset.type) === 'answer' ? 'text' : byChannel[channel];

/** The ways to write it; the usual ones, and the full text of what is an answer. */
export const renderingsOf = (asset: Asset): Rendering[] =>
  useOf(asset.type) === 'answer' ? ['text', ...ofSend] : [...ofSend];

const shortSummary = 240;

/** The whole summary when it is short and one paragraph; else its first sentence. */
export function oneLine(summary: string): string {
  const [line = '', ...more] = plainLines(summary);
  return more.length === 0 && line.length <= shortSummary ? line : firstSentence(line);
}

function firstSentence(line: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(line);
  return first?.segment.trim() ?? line;
}

/** The title is the link's words; without a page of its own it stands first. */
function titleAndLink(asset: Asset): { title: Part[]; link: Insertion['link'] } {
  const title = plainLine(asset.title);
  if (asset.url === '') return { title: [{ text: title }], link: undefined };
  return { title: [], link: { text: title, url: plainUrl(asset.url) } };
}

function reasonFor(values: FieldValues, language: WordLanguage): string {
  const subject = values['thread.subject'] ?? '';
  const account = values.account ?? '';
  if (subject !== '') return words[language].aboutThread(subject);
  return account === '' ? '' : words[language].forAccount(account);
}

function partsOf(asset: Asset, rendering: Rendering, values: FieldValues, language: WordLanguage): Part[] {
  const greeting: Part = {
    text: words[language].greeting(values['person.firstName'] ?? ''),
    optional: 'greeting',
  };
  const reason: Part = { text: reasonFor(values, language), optional: 'reason' };
  const summary: Part = { text: oneLine(asset.summary), optional: 'summary' };
  switch (rendering) {
    case 'mail':
      return [summary];
    case 'comment':
      return [{ ...summary, text: firstSentence(plainLine(asset.summary)) }];
    case 'inmail':
      return [greeting, summary, reason];
    case 'note':
      return [greeting, reason, { ...summary, text: firstSentence(plainLine(asset.summary)), isInline: true }];
    case 'text':
      return plainLines(asset.body || asset.summary).map((text) => ({ text }));
  }
}

/** Pure: the text of one asset for one place. Over its budget only when title and link alone are. */
export function renderAsset(
  asset: Asset,
  rendering: Rendering,
  values: FieldValues,
  language: WordLanguage,
  limits: Limits,
): Draft {
  const { title, link } = titleAndLink(asset);
  const parts = [...title, ...partsOf(asset, rendering, values, language)];
  const fitted = fitParts(parts, link, roomIn(limits.budget, limits.standing));
  return {
    rendering,
    ...fitted,
    link,
    ...(rendering === 'inmail' ? { subject: plainLine(asset.title) } : {}),
    unresolved: [],
  };
}
