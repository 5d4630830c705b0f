// Reads labelled contexts (`contexts.jsonl`, `qrels.tsv`) and turns a row into what the extension would know at that moment.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { readCatalogue } from '../../lib/importers/index.ts';
import type { Known } from '../../lib/match/known.ts';
import type { Asset } from '../../lib/model/asset.ts';
import { type Context, hostIds, views } from '../../lib/model/context.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';

const text = v.optional(v.nullable(v.string()));
const rowSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  host: v.optional(v.picklist(hostIds), 'gmail'),
  view: v.optional(v.picklist(views), 'thread'),
  person: v.optional(v.object({ name: text, title: text, headline: text, company: text, location: text })),
  account: v.optional(v.nullable(v.object({ name: text, industry: text, size: text, region: text }))),
  thread: v.optional(
    v.object({
      subject: text,
      messages: v.array(v.object({ from: v.optional(v.string(), 'prospect'), text: v.string() })),
    }),
  ),
  text,
  stage: text,
});
export type ContextRow = v.InferOutput<typeof rowSchema>;

export interface LabelledContext {
  id: string;
  context: Context;
  known: Known;
  /** Everything on screen as one text: what a peer is asked with. */
  wholeText: string;
  /** Asset id → grade 0–3. */
  judged: Map<string, number>;
}

const isFilled = ([, value]: [string, unknown]): boolean => typeof value === 'string' && value !== '';

/** The facts that a CRM would add; the label `language` and the notes are for people and stay out. */
function knownOf({ account, stage }: ContextRow): Known {
  const filled = Object.fromEntries(Object.entries(account ?? {}).filter(isFilled));
  return { account: filled, ...(stage ? { stage } : {}) };
}

/** A row as the context that a host would have read. */
export function contextOf(row: ContextRow): Context {
  const { person, account, thread } = row;
  const prospect = { name: person?.name ?? '', email: '' };
  return {
    viewId: `eval-${row.id}`.padEnd(8, '-'),
    host: row.host,
    view: row.view,
    url: '',
    pageLanguage: '',
    state: 'ready',
    trouble: '',
    own: '',
    text: row.text ?? '',
    facts: [],
    person: {
      name: person?.name ?? '',
      emails: [],
      headline: person?.headline ?? '',
      title: person?.title ?? '',
      company: person?.company ?? account?.name ?? '',
      location: person?.location ?? account?.region ?? '',
      degree: '',
      linkedinSlug: '',
      linkedinMemberId: '',
      salesNavLeadId: '',
    },
    ...(thread
      ? {
          thread: {
            id: row.id,
            subject: thread.subject ?? '',
            participants: [prospect],
            messages: thread.messages.map((message, at) => ({
              id: `${row.id}-${at}`,
              from: message.from === 'prospect' ? prospect : { name: message.from, email: '' },
              to: [],
              sentAt: '',
              text: message.text,
              isMine: message.from === 'rep',
            })),
          },
        }
      : {}),
  };
}

function wholeText({ person, account, thread, text: page }: ContextRow): string {
  const messages = thread?.messages.map((message) => message.text) ?? [];
  const facts = [person?.title, person?.headline, account?.name, account?.industry, account?.region];
  return [thread?.subject, ...messages, page, ...facts].filter((part) => part).join('\n');
}

function readText(path: string): Result<string> {
  try {
    return ok(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    return fail('unreadable', `${path} is missing or cannot be read.`);
  }
}

function readJudgements(path: string): Result<Map<string, Map<string, number>>> {
  const file = readText(path);
  if (!file.ok) return file;
  const judgements = new Map<string, Map<string, number>>();
  for (const [at, line] of file.value.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [context = '', asset = '', cell = ''] = line.split('\t');
    const grade = Number(cell);
    if (at === 0 && Number.isNaN(grade)) continue;
    if (context === '' || asset === '' || cell.trim() === '' || Number.isNaN(grade))
      return fail('malformed', `${path}, line ${at + 1}: context id, asset id and grade are needed.`);
    const judged = judgements.get(context) ?? new Map<string, number>();
    judgements.set(context, judged.set(asset, grade));
  }
  return ok(judgements);
}

/** Reads `contexts.jsonl` and `qrels.tsv` in `folder`. */
export function readContexts(folder: string): Result<LabelledContext[]> {
  const path = join(folder, 'contexts.jsonl');
  const file = readText(path);
  if (!file.ok) return file;
  const judgements = readJudgements(join(folder, 'qrels.tsv'));
  if (!judgements.ok) return judgements;
  const contexts: LabelledContext[] = [];
  for (const [at, line] of file.value.split('\n').entries()) {
    if (line.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      return fail('malformed', `${path}, line ${at + 1}: not a JSON object.`);
    }
    const row = v.safeParse(rowSchema, value);
    if (!row.success) {
      const [issue] = row.issues;
      return fail('malformed', `${path}, line ${at + 1}: ${v.getDotPath(issue) ?? 'row'}: ${issue.message}.`);
    }
    const judged = judgements.value.get(row.output.id) ?? new Map<string, number>();
    const [context, known] = [contextOf(row.output), knownOf(row.output)];
    contexts.push({ id: row.output.id, context, known, wholeText: wholeText(row.output), judged });
  }
  return contexts.length > 0 ? ok(contexts) : fail('empty', `${path} holds no contexts.`);
}

/** Imports the catalogue as the options page would; rows that are refused are told. */
export function readAssets(path: string): Result<{ assets: Asset[]; refused: number }> {
  const file = readText(path);
  if (!file.ok) return file;
  const { assets, errors } = readCatalogue(path, file.value);
  if (assets.length === 0) return fail('empty', `${path}: ${errors[0]?.message ?? 'no asset could be read.'}`);
  return ok({ assets, refused: errors.length });
}
