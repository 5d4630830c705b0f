// FlexSearch 0.8: `suggest` is its OR. It ranks by position and knows no idf; titles go first by field order.
import { Document } from 'flexsearch';
import { peerWords } from './peer-words.ts';
import { byTitleWeight, decode, encode, type OpenRanker, type Variant } from './ranker.ts';

type Fields = { id: string; title: string; text: string };

const fresh = (): Document<Fields> =>
  new Document<Fields>({
    document: { id: 'id', index: ['title', 'text'] },
    tokenize: 'strict',
    encode: peerWords,
    resolution: 9,
  });

/** Field results are merged by rank, a title hit counting more: the library returns them side by side. */
const open = (index: Document<Fields>, title: number): OpenRanker => ({
  search(text, limit) {
    const scores = new Map<string, number>();
    const fields = index.search(text, { limit, suggest: true }) as { field: string; result: (string | number)[] }[];
    for (const { field, result } of fields) {
      result.forEach((id, rank) => {
        const score = (field === 'title' ? title : 1) / (rank + 10);
        scores.set(String(id), (scores.get(String(id)) ?? 0) + score);
      });
    }
    return [...scores]
      .sort(([, x], [, y]) => y - x)
      .slice(0, limit)
      .map(([id]) => id);
  },
  async save() {
    const parts: [string, string][] = [];
    await index.export((key: string, data: string) => {
      parts.push([key, data]);
    });
    return encode(JSON.stringify(parts));
  },
  close: () => {},
});

const variant = (title: number): Variant => ({
  setting: `suggest (OR), title ${title} by rank, Snowball, stop words`,
  async build(documents) {
    const index = fresh();
    for (const document of documents) index.add({ ...document });
    return open(index, title);
  },
  async load(bytes) {
    const index = fresh();
    for (const [key, data] of JSON.parse(decode(bytes)) as [string, string][]) index.import(key, data);
    return open(index, title);
  },
});

export const flexsearch = byTitleWeight('flexsearch', variant);
