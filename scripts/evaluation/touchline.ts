// Our own engine in the evaluation: the scorer that `rank` uses, over documents taken as assets. No setting depends on the collection.
import * as v from 'valibot';
import { buildSegment } from '../../lib/match/index/build-segment.ts';
import type { IndexedDocument } from '../../lib/match/index/count-words.ts';
import { runThrough } from '../../lib/match/index/job.ts';
import { openSegment } from '../../lib/match/index/segment.ts';
import { indexedFields } from '../../lib/match/indexed-fields.ts';
import { type ContextScores, scoreContext } from '../../lib/match/score-context.ts';
import { smallTalkOf } from '../../lib/match/small-talk.ts';
import { emptyBackground, learnContext } from '../../lib/match/text/background.ts';
import { addFeedback } from '../../lib/match/text/latent-feedback.ts';
import { passagesOf } from '../../lib/match/text/mail-text.ts';
import { openIndex, type TextIndex } from '../../lib/match/text/text-index.ts';
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
  const smallTalk = smallTalkOf(index);
  /** A bare query has no noise: all its words count. */
  const plain = (text: string): number[] => {
    const scores = new Float32Array(index.size);
    index.addScores(index.wanted(text, 'en'), scores);
    return addFeedback(index, scores);
  };
  /** As the sidebar reads the last message of a thread; quotes are kept, because the query may have been put behind one. */
  const mail = (text: string): ContextScores => {
    const passages = passagesOf(text).map((each) => ({ text: each, place: 'lastInbound' as const, weight: 1 }));
    return scoreContext(index, passages, { background, language: 'en', smallTalk });
  };
  const idsOf = (docs: readonly number[], limit: number): string[] => docs.slice(0, limit).map(index.idAt);
  return {
    search: (text, limit) => idsOf(plain(text), limit),
    searchMail: (text, limit) => idsOf(mail(text).docs, limit),
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
      setting: 'simple BM25F, title 3, Snowball, stop words, latent feedback; mails: the scorer of the sidebar',
      build: async (documents) => openBytes(runThrough(buildSegment(documents.map(asIndexed)))),
      load: async (bytes) =>
        openBytes(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer),
    },
  ],
};
