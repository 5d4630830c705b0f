// What a page may ask about the facts that assets rest on: one request a line, its argument checked.
import * as v from 'valibot';
import { factChangeSchema, factDraftSchema } from '../model/asset-fact.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(120));

export const factsRequests = {
  'facts.list': v.object({}),
  /** Adds one, or changes the one with its id. A name that another one has is refused. */
  'facts.save': v.object({ fact: factDraftSchema }),
  'facts.remove': v.object({ id }),
  /** Takes a change back that one of the two answered, where nothing changed it after. */
  'facts.undo': v.object({ change: factChangeSchema }),
} as const;
