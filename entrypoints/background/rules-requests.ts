// Requests of the library page about rules: kept, tried on kept contexts, removed with a way back.
import { t } from '../../lib/i18n/t.ts';
import { pause, runInSlices } from '../../lib/match/index/job.ts';
import { applies } from '../../lib/match/rules/apply.ts';
import { rehearsing } from '../../lib/match/rules/replay-rules.ts';
import { docsTagged, tagsInUse } from '../../lib/match/rules/tagged.ts';
import { ruleWords } from '../../lib/match/rules/words.ts';
import { localDay } from '../../lib/model/moment.ts';
import { noRehearsal, type Rehearsal } from '../../lib/model/rehearsal.ts';
import { fail, ok } from '../../lib/model/result.ts';
import type { Rule, RuleDraft } from '../../lib/model/rule.ts';
import { assetsOf } from '../../lib/store/catalogue.ts';
import { listRules, removeRule, saveRule } from '../../lib/store/rules.ts';
import { keptContexts } from '../../lib/store/showings.ts';
import type { rulesRequests } from '../../lib/wire/requests-rules.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Parts } from './handlers.ts';
import { lockedByTeam } from './shared.ts';
import type { Page } from './tabs.ts';
import { taggingHandlers } from './tagging-requests.ts';

/** Contexts that a trial replays at most. */
const replayed = 500;
/** Milliseconds of replaying before the thread is given back. */
const longestSlice = 10;

export function rulesHandlers(parts: Parts): Pick<Handlers<Page>, keyof typeof rulesRequests> {
  const { world, catalogueChanged } = parts;
  const { db, clock, matcher } = world;
  const made = (rule: RuleDraft): Rule => ({
    ...rule,
    id: rule.id ?? clock.id(),
    updated: new Date(clock.now()).toISOString(),
  });

  async function titlesOf({ seen, displaced, examples }: Rehearsal): Promise<Record<string, string>> {
    const rows = examples.flatMap(({ before, after }) => [...before, ...after]);
    const ids = new Set([...rows, ...[...seen, ...displaced].map(({ id }) => id)]);
    return Object.fromEntries((await assetsOf(db, [...ids])).map(({ id, title }) => [id, title]));
  }

  return {
    'rules.list': async () => {
      const [rules, contexts, opened] = await Promise.all([
        listRules(db),
        keptContexts(db, 0, replayed),
        matcher.engine(),
      ]);
      const rows = rules.map((rule) => ({
        rule,
        assets: opened === undefined ? 0 : docsTagged(opened.catalogue, rule.tags).length,
        applied: contexts.filter(({ vector }) => applies(rule, vector)).length,
      }));
      return ok({ rules: rows, contexts: contexts.length });
    },
    'rules.save': async ({ rule: draft }) => {
      const rule = made(draft);
      const locked = await lockedByTeam(world, await db.rules.get(rule.id));
      if (locked !== undefined) return locked;
      const wasOn = (await db.rules.get(rule.id))?.isOn === true;
      if (!(await saveRule(db, rule))) return fail('too_many_rules', t('rules.tooMany'));
      // Lists are made anew only where the rule has a say.
      if (rule.isOn || wasOn) await catalogueChanged();
      return ok({ rule });
    },
    'rules.remove': async ({ id }) => {
      const locked = await lockedByTeam(world, await db.rules.get(id));
      if (locked !== undefined) return locked;
      const rule = await removeRule(db, id);
      if (rule?.isOn) await catalogueChanged();
      return ok(rule === undefined ? {} : { rule });
    },
    'rules.words': async () => {
      const catalogue = (await matcher.engine())?.catalogue;
      return ok({ facets: ruleWords(catalogue), tags: catalogue === undefined ? [] : tagsInUse(catalogue) });
    },
    'rules.rehearse': async ({ rule, from, limit, assetId }) => {
      const [opened, rules, contexts] = await Promise.all([
        matcher.engine(),
        listRules(db),
        keptContexts(db, from, Math.min(limit, replayed - from)),
      ]);
      if (opened === undefined) return ok({ rehearsal: noRehearsal, titles: {}, isEnd: true });
      const on = rules.filter(({ isOn }) => isOn);
      const job = rehearsing(opened.catalogue, contexts, made(rule), on, localDay(clock.now()), assetId);
      const signal = new AbortController().signal;
      const rehearsal = await runInSlices(job, { signal, now: () => performance.now(), pause, longest: longestSlice });
      const isEnd = contexts.length < limit || from + limit >= replayed;
      return ok({ rehearsal, titles: await titlesOf(rehearsal), isEnd });
    },
    ...taggingHandlers(parts),
  };
}
