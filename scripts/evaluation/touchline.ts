// Our own engine in the evaluation: the scorer that `rank` uses, over documents taken as assets. No setting depends on the collection.
import * as v from 'valibot';
import { buildSegment } from '../../lib/match/index/build-segment.ts';
import type { IndexedDocument } from '../../lib/match/index/count-words.ts';
import { runThrough } from '../../lib/match/index/job.ts';
import { openSegment } from '../../lib/match/index/segment.ts';
import { indexedFields } from '../../lib/match/indexed-fields.ts';
import { emptyBackground, learnContext } from '../../lib/match/text/background.ts';
import { type ContextScores, scoreContext } from '../../lib/match/text/score-context.ts';
import { openIndex, type TextIndex } from '../../lib/match/text/text-index.ts';
import { unitsOf } from '../../lib/match/text/units.ts';
import { type Asset, assetSchema } from '../../lib/model/asset.ts';
import type { EvalDocument } from './collection.ts';
import type { OpenRanker, Ranker } from './ranker.ts';

const template = v.parse(assetSchema, { id: '-', type: 'blog-post', title: '-' });

export const asAsset = ({ id, title, text }: EvalDocument): Asset => ({ ...template, id, title, body: text });

const asIndexed = (document: EvalDocument): IndexedDocument => ({
  id: document.id,
  language: 'en',
  fields: indexedFields(asAsset(document)),
});

function openBytes(buffer: ArrayBuffer): OpenRanker {
  const segment = openSegment(buffer);
  if (segment === undefined) throw new Error('our own snapshot cannot be read back');
  return open(openIndex(segment), buffer);
}

function open(index: TextIndex, buffer: ArrayBuffer): OpenRanker {
  const background = emptyBackground();
  const typed = (text: string): ContextScores =>
    scoreContext(index, [{ text, weight: 1 }], { background, language: 'en', isTyped: true });
  const mail = (text: string): ContextScores => {
    const units = unitsOf(text, (word) => !index.isStopWord(word)).map((each) => ({ text: each, weight: 1 }));
    return scoreContext(index, units, { background, language: 'en' });
  };
  const idsOf = ({ docs }: ContextScores, limit: number): string[] =>
    docs.slice(0, limit).map((doc) => index.idAt(doc));
  return {
    search: (text, limit) => idsOf(typed(text), limit),
    searchMail: (text, limit) => idsOf(mail(text), limit),
    learn(mails) {
      for (const text of mails) learnContext(background, text);
    },
    strength: (text) => mail(text).strength,
    save: async () => new Uint8Array(buffer),
    close: () => {},
  };
}

export const touchline: Ranker = {
  name: 'touchline',
  variants: [
    {
      setting: 'simple BM25F, title 3, Snowball, stop words, latent feedback; mails: contrast, best unit',
      build: async (documents) => openBytes(runThrough(buildSegment(documents.map(asIndexed)))),
      load: async (bytes) =>
        openBytes(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer),
    },
  ],
};
