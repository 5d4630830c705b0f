// What becomes of imported snippets beside those that are there: same name and folder is the same one. Pure.
import { type DuplicateWay, longestName, type Snippet, type SnippetDraft } from '../model/snippet.ts';

export interface SnippetPlan {
  /** To be written; one with an `id` takes the place of the one that has it. */
  puts: SnippetDraft[];
  added: number;
  replaced: number;
  skipped: number;
}

const fold = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
const keyOf = ({ name, folder }: Pick<SnippetDraft, 'name' | 'folder'>): string =>
  `${fold(folder ?? '')}\n${fold(name)}`;

/** A name that nobody has in that folder: `Thanks (2)`. */
function freeName(draft: SnippetDraft, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const name = draft.name.slice(0, longestName - ending.length) + ending;
    if (!taken.has(keyOf({ ...draft, name }))) return name;
  }
}

/** Drafts in the order of the file: of two that are the same the second meets the first as if that were there already. */
export function planSnippets(
  existing: readonly Pick<Snippet, 'id' | 'name' | 'folder'>[],
  drafts: readonly SnippetDraft[],
  way: DuplicateWay,
): SnippetPlan {
  const plan: SnippetPlan = { puts: [], added: 0, replaced: 0, skipped: 0 };
  const ids = new Map(existing.map((one) => [keyOf(one), one.id]));
  const taken = new Set(ids.keys());
  const written = new Map<string, number>();
  const put = (draft: SnippetDraft): void => {
    const key = keyOf(draft);
    taken.add(key);
    const at = written.get(key);
    if (at === undefined) written.set(key, plan.puts.push(draft) - 1);
    else plan.puts[at] = draft;
  };
  for (const { id: _, ...draft } of drafts) {
    const key = keyOf(draft);
    if (!taken.has(key)) {
      plan.added += 1;
      put(draft);
    } else if (way === 'skip') plan.skipped += 1;
    else if (way === 'both') {
      plan.added += 1;
      put({ ...draft, name: freeName(draft, taken) });
    } else {
      const id = ids.get(key);
      plan.replaced += 1;
      put(id === undefined ? draft : { ...draft, id });
    }
  }
  return plan;
}

/** How many of them are there already, or stand in the file twice. */
export const duplicatesIn = (
  existing: readonly Pick<Snippet, 'id' | 'name' | 'folder'>[],
  drafts: readonly SnippetDraft[],
): number => planSnippets(existing, drafts, 'skip').skipped;
