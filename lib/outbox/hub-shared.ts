// Rules and facts of the team at the hub: all of them, and one of them put. Every answer is checked; every refusal is a sentence.
import * as v from 'valibot';
import { t } from '../i18n/t.ts';
import { fail, ok, type Result } from '../model/result.ts';
import {
  type Shareable,
  type SharedKind,
  type SharedRow,
  saysSame,
  sharedConflictSchema,
  sharedHeardSchema,
  sharedRowSchema,
  sharedSavedSchema,
} from '../model/shared.ts';
import { askHub, type HubAddress } from './hub-client.ts';
import { refusal } from './hub-publish.ts';

/** @param version as the hub named it last; nothing = nothing changed since, or the hub is older than this. */
export async function readShared(
  hub: HubAddress,
  version: string,
): Promise<Result<{ version: string; rows: SharedRow[] } | undefined>> {
  const answer = await askHub(hub, `/v1/shared?${new URLSearchParams({ version })}`);
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  if (status === 404) return ok(undefined);
  const parsed = v.safeParse(sharedHeardSchema, body);
  if (status !== 200 || !parsed.success) return refusal(hub, status, body);
  if ('isSame' in parsed.output) return ok(undefined);
  const rows = parsed.output.rows.flatMap((row) => {
    const read = v.safeParse(sharedRowSchema, row);
    return read.success ? [read.output] : [];
  });
  return ok({ version: parsed.output.version, rows });
}

const codeSchema = v.object({ error: v.object({ code: v.string() }) });
const sentences: Readonly<Record<string, () => string>> = {
  not_allowed: () => t('shared.problem.role'),
  not_found: () => t('shared.problem.oldHub'),
  shared_full: () => t('shared.problem.full'),
};

export interface SharedWish {
  kind: SharedKind;
  id: string;
  /** Absent = stop sharing. */
  data?: Shareable[SharedKind];
  baseVersion: number;
}
/** `conflict`: nothing was saved; what stands there now, or nothing when it is shared no longer. */
export type SharedOutcome = { stored: SharedRow | undefined } | { conflict: SharedRow | undefined };

/** A conflict is no failure. Where what stands there is the very edit, it was saved before and its answer was lost. */
export async function putShared(hub: HubAddress, wish: SharedWish): Promise<Result<SharedOutcome>> {
  const answer = await askHub(hub, '/v1/shared', wish, 'PUT');
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  const saved = v.safeParse(sharedSavedSchema, body);
  if (status === 200 && saved.success) return ok({ stored: saved.output.stored });
  const conflict = v.safeParse(sharedConflictSchema, body);
  if (status === 409 && conflict.success) {
    const { stored } = conflict.output;
    const isDone = stored !== undefined && wish.data !== undefined && saysSame(wish.kind, stored.data, wish.data);
    return ok(isDone ? { stored } : { conflict: stored });
  }
  const refused = v.safeParse(codeSchema, body);
  const sentence = refused.success ? sentences[refused.output.error.code] : undefined;
  return sentence === undefined ? refusal(hub, status, body) : fail('shared_refused', sentence());
}
