// Puts into effect what an organisation set: the never-log list in the database, where every transaction asks it, and the
// one hub that may be connected. Everything else is merged where settings are read (lib/settings.ts).

import { t } from '../../lib/i18n/t.ts';
import type { NeverLogRule } from '../../lib/model/off-record.ts';
import type { Policy } from '../../lib/model/policy.ts';
import { fail, type Result } from '../../lib/model/result.ts';
import { hubOrigin } from '../../lib/outbox/hub-client.ts';
import { ruleOf } from '../../lib/people/suppression.ts';
import { readManaged } from '../../lib/settings.ts';
import type { World } from './world.ts';

const rulesOf = ({ neverLog }: Policy, at: string): NeverLogRule[] =>
  neverLog.flatMap((text) => {
    const rule = ruleOf(text.includes('@') ? 'address' : 'domain', text, at);
    return rule.ok ? [{ ...rule.value, isManaged: true }] : [];
  });

/** Rules of the organisation are there, those that it took away are not. What the rep added themselves stays theirs. */
export async function adoptRules({ db, clock }: World): Promise<void> {
  const { policy } = await readManaged();
  const wanted = rulesOf(policy, new Date(clock.now()).toISOString());
  await db.transaction('rw', db.neverLog, async () => {
    const there = await db.neverLog.toArray();
    const ids = new Set(wanted.map(({ id }) => id));
    await db.neverLog.bulkDelete(there.filter((one) => one.isManaged && !ids.has(one.id)).map(({ id }) => id));
    const known = new Set(there.map(({ id }) => id));
    await db.neverLog.bulkPut(wanted.filter(({ id }) => !known.has(id)));
  });
}

/** Ids of rules that nobody here may take off the list. */
export async function managedRuleIds(): Promise<Set<string>> {
  return new Set(rulesOf((await readManaged()).policy, '').map(({ id }) => id));
}

/** A refusal where the organisation names another hub than this. */
export async function otherHub(address: string): Promise<Result<never> | undefined> {
  const { policy } = await readManaged();
  return policy.hubUrl === undefined || isSameHub(policy.hubUrl, address)
    ? undefined
    : fail('managed_hub', t('problem.managedHub', [policy.hubUrl]));
}

export function isSameHub(one: string, other: string): boolean {
  const [first, second] = [hubOrigin(one), hubOrigin(other)];
  return first.ok && second.ok && first.value === second.value;
}
