// A case is a page and what must be read from it: NAME.html beside NAME.json.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const sidecarSchema = v.looseObject({
  url: v.pipe(v.string(), v.url()),
  host: v.string(),
  view: v.optional(v.string()),
  facts: v.record(v.string(), v.string()),
  /** Texts that may stand nowhere in the reading: strangers, old persons. */
  never: v.optional(v.array(v.string()), []),
  /** `ready` unless told. */
  state: v.optional(v.string()),
});
export type Sidecar = v.InferOutput<typeof sidecarSchema>;
export interface Case extends Sidecar {
  name: string;
  html: string;
}

export interface Verdict {
  name: string;
  found: string[];
  missing: string[];
  wrong: { fact: string; want: string; got: string }[];
}

/** Every case of a folder, in the order of names. Throws with a sentence when the folder or a sidecar is broken. */
export function readCases(folder: string): Case[] {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.slice(0, -'.html'.length))
    .sort();
  return names.map((name) => {
    const sidecar = join(folder, `${name}.json`);
    if (!existsSync(sidecar)) throw new Error(`${name}.html has no ${name}.json beside it.`);
    const parsed = v.safeParse(sidecarSchema, JSON.parse(readFileSync(sidecar, 'utf8')));
    if (!parsed.success) throw new Error(`${name}.json: ${parsed.issues.map((issue) => issue.message).join('; ')}`);
    return { ...parsed.output, name, html: readFileSync(join(folder, `${name}.html`), 'utf8') };
  });
}

const listed = new Set(['person.emails', 'thread.participants', 'message.to']);
const comparable = (fact: string, value: string): string => {
  const plain = value.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (!listed.has(fact)) return fact.endsWith('.email') || fact === 'account.own' ? plain.toLowerCase() : plain;
  return plain.toLowerCase().split(/,\s*/).sort().join(', ');
};

/** Compares facts by value; white space and the order of addresses do not count. */
export function judge(one: Case, facts: readonly { name: string; value: string }[]): Verdict {
  const got = new Map(facts.map((fact) => [fact.name, fact.value]));
  const verdict: Verdict = { name: one.name, found: [], missing: [], wrong: [] };
  for (const [fact, want] of Object.entries(one.facts)) {
    const value = got.get(fact);
    if (value === undefined) verdict.missing.push(fact);
    else if (comparable(fact, value) === comparable(fact, want)) verdict.found.push(fact);
    else verdict.wrong.push({ fact, want, got: value });
  }
  return verdict;
}
