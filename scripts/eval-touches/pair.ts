// A fixture pair of a touch: NAME.html is the page before, NAME.json what the user and the page do then and what must be seen.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { touchKinds } from '../../lib/model/touch.ts';

/** `outer >>> inner` goes into an open shadow root or a frame. */
const selector = v.string();
/** What the page does by itself. `value` sets a field without a trace in the page's nodes. */
export const changeSchema = v.strictObject({
  at: selector,
  do: v.picklist(['remove', 'append', 'prepend', 'before', 'after', 'replace', 'inner', 'attr', 'text', 'value']),
  html: v.optional(v.string()),
  /** Attribute of `attr`; without `value` it is taken away. */
  name: v.optional(v.string()),
  value: v.optional(v.string()),
});
export type Change = v.InferOutput<typeof changeSchema>;
/** Done in the very event, as a page that acts at once does. */
const causes = {
  causes: v.optional(v.array(changeSchema)),
  on: v.optional(v.picklist(['mouseup', 'click'])),
};
export const stepSchema = v.union([
  /** A real click of the mouse. */
  v.strictObject({
    click: selector,
    twice: v.optional(v.boolean()),
    button: v.optional(v.literal('right')),
    ...causes,
  }),
  /** A real key, e.g. `Control+Enter`, where `at` has the keyboard. */
  v.strictObject({ press: v.string(), at: selector, ...causes }),
  v.strictObject({ type: v.string(), at: selector }),
  /** A click that a script makes: another extension's automation. */
  v.strictObject({ scripted: selector }),
  changeSchema,
  /** Milliseconds of the page's clock. */
  v.strictObject({ wait: v.number() }),
  /** The page gives itself another address. */
  v.strictObject({ go: v.string() }),
]);
export type Step = v.InferOutput<typeof stepSchema>;

const seenSchema = v.strictObject({
  kind: v.picklist(touchKinds),
  /** None, unless told. */
  variant: v.optional(v.string()),
  /** Each by address, else public profile, else name. */
  people: v.optional(v.array(v.string())),
  cue: v.optional(v.string()),
  subject: v.optional(v.string()),
  thread: v.optional(v.string()),
  /** How many links went out. */
  links: v.optional(v.number()),
});
export type Expected = v.InferOutput<typeof seenSchema>;
const sidecarSchema = v.strictObject({
  url: v.pipe(v.string(), v.url()),
  host: v.string(),
  kind: v.picklist(touchKinds),
  /** `trap`: looks like a touch of this kind and is none. */
  case: v.picklist(['found', 'trap']),
  /** What is tried, in a sentence. */
  tries: v.string(),
  steps: v.array(stepSchema),
  touches: v.optional(v.array(seenSchema), []),
  questions: v.optional(v.array(seenSchema), []),
  /** What was being sent, beside each touch; not compared unless told. */
  texts: v.optional(v.array(v.string())),
  /** How many of the touches and questions are taken back. */
  undone: v.optional(v.number(), 0),
});
export interface Pair extends v.InferOutput<typeof sidecarSchema> {
  name: string;
  html: string;
}

/** Every pair of a folder in the order of names; throws a sentence where one is broken. */
export function readPairs(folder: string): Pair[] {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
  return names.map((name) => {
    const page = join(folder, `${name}.html`);
    if (!existsSync(page)) throw new Error(`${name}.json has no ${name}.html beside it.`);
    const parsed = v.safeParse(sidecarSchema, JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
    if (!parsed.success) {
      const issue = parsed.issues[0];
      throw new Error(`${folder}/${name}.json: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
    }
    if (parsed.output.case === 'trap' && parsed.output.touches.length > parsed.output.undone)
      throw new Error(`${folder}/${name}.json: a trap with a touch that stays is no trap.`);
    return { ...parsed.output, name, html: readFileSync(page, 'utf8') };
  });
}
