// What the rules' part of the library page knows and does: the rules, what they can be made of, and one trial at a time.

import { batch, type Signal, signal } from '@preact/signals';
import { t } from '../../lib/i18n/t.ts';
import { joined, noRehearsal, type Rehearsal } from '../../lib/model/rehearsal.ts';
import type { Rule, RuleDraft } from '../../lib/model/rule.ts';
import type { Held } from '../../lib/model/shared.ts';
import type { Client } from '../../lib/wire/client.ts';
import type { Answers, RuleRow } from '../../lib/wire/messages.ts';
import { type Editing, isOfTeam, type TeamDesk } from '../shared/team-desk.ts';
import { type Saying, telling } from '../telling.ts';
import { sentenceOf } from '../wire-words.ts';

export interface Trial {
  state: 'running' | 'done' | 'stopped' | 'failed';
  rehearsal: Rehearsal;
  titles: Record<string, string>;
  /** Only where it failed. */
  problem: string;
}

export interface RulesModel {
  desk: TeamDesk;
  /** Nothing = not loaded yet. */
  list: Signal<Answers['rules.list'] | undefined>;
  words: Signal<Answers['rules.words'] | undefined>;
  /** The rule that is being written. */
  draft: Signal<Editing<RuleDraft> | undefined>;
  trial: Signal<Trial | undefined>;
  saying: Signal<Saying | undefined>;
  /** The way back from a removal. */
  removed: Signal<Rule | undefined>;
  refresh(): Promise<void>;
  /** Answers whether it was saved; why not stands in `saying`, or in the desk's `clash`. */
  save(rule: Editing<RuleDraft>): Promise<boolean>;
  turn(rule: Held<Rule>, isOn: boolean): Promise<void>;
  duplicate(rule: Rule): Promise<void>;
  remove(rule: Rule): Promise<void>;
  bringBack(rule: Rule): Promise<void>;
  /** Runs what ends in this sentence, and shows the rules as they are then. */
  act(work: () => Promise<string>): Promise<void>;
  /** Ends the trial before. @param assetId see `rehearsing`; when given, what is shown stays until the answer is whole. */
  rehearse(rule: RuleDraft, assetId?: string): Promise<void>;
  stop(): void;
  /** Opens a rule to be written, or closes it; the trial goes with it. */
  open(draft: Editing<RuleDraft> | undefined): void;
}

export const freshRule = (): RuleDraft => ({
  ...{ name: '', isOn: false, always: false },
  ...{ all: [], any: [], none: [], tags: [] },
});

/** Contexts per question to the background. */
const step = 50;

export function createRulesModel(client: Client, desk: TeamDesk): RulesModel {
  const list: RulesModel['list'] = signal();
  const words: RulesModel['words'] = signal();
  const draft: RulesModel['draft'] = signal();
  const trial: RulesModel['trial'] = signal();
  const saying: RulesModel['saying'] = signal();
  const removed: RulesModel['removed'] = signal();
  let running = 0;

  const load = async (): Promise<void> => {
    const [rules, found] = await Promise.all([client.ask('rules.list', {}), client.ask('rules.words', {})]);
    batch(() => {
      list.value = rules;
      words.value = found;
    });
  };
  const doing = (work: () => Promise<string>): Promise<boolean> =>
    telling(saying, async () => {
      const text = await work();
      await load();
      return text;
    });
  const put = async (rule: RuleDraft): Promise<void> => {
    await client.ask('rules.save', { rule });
    removed.value = undefined;
  };
  client.listen((push) => {
    if (push.type === 'catalogue') load().catch(() => undefined);
  });

  async function rehearse(rule: RuleDraft, assetId?: string): Promise<void> {
    const mine = ++running;
    let [rehearsal, titles] = [noRehearsal, {} as Record<string, string>];
    const show = (state: Trial['state'], problem = ''): void => {
      if (mine === running) trial.value = { state, rehearsal, titles, problem };
    };
    if (assetId === undefined) show('running');
    try {
      for (let from = 0, isEnd = false; !isEnd && mine === running; from += step) {
        const only = assetId === undefined || assetId === '' ? {} : { assetId };
        const part = await client.ask('rules.rehearse', { rule, from, limit: step, ...only });
        rehearsal = joined(rehearsal, part.rehearsal);
        titles = { ...titles, ...part.titles };
        isEnd = part.isEnd;
        if (isEnd) show('done');
        else if (assetId === undefined) show('running');
      }
    } catch (error) {
      show('failed', sentenceOf(error));
    }
  }

  return {
    ...{ desk, list, words, draft, trial, saying, removed, rehearse },
    refresh: async () => {
      await doing(async () => '');
    },
    async save(rule) {
      const isDone = await doing(async () => {
        if (isOfTeam(desk, rule)) return (await desk.save('rule', { ...rule, id: rule.id ?? '' })) ?? '';
        await put(rule);
        return rule.isOn ? t('rules.saved', [rule.name]) : t('rules.savedOff', [rule.name]);
      });
      return isDone && desk.clash.peek() === undefined;
    },
    turn: async (rule, isOn) => {
      const before = list.peek();
      // The switch stands where it was put while the answer is on its way.
      if (before !== undefined)
        list.value = { ...before, rules: before.rules.map((row) => turned(row, rule.id, isOn)) };
      const isDone = await doing(async () => {
        if (isOfTeam(desk, rule)) return desk.put('rule', { ...rule, isOn });
        await put({ ...rule, isOn });
        return isOn ? t('rules.isOn', [rule.name]) : t('rules.isOff', [rule.name]);
      });
      if (!isDone) list.value = before;
    },
    duplicate: async ({ id: _, ...rule }) => {
      await doing(async () => {
        const name = t('rules.copyOf', [rule.name]).slice(0, 80);
        await put({ ...rule, name, isOn: false });
        return t('rules.savedOff', [name]);
      });
    },
    remove: async (rule) => {
      await doing(async () => {
        await client.ask('rules.remove', { id: rule.id });
        removed.value = rule;
        return t('rules.removed', [rule.name]);
      });
    },
    bringBack: async (rule) => {
      await doing(async () => {
        await put(rule);
        return t('rules.saved', [rule.name]);
      });
    },
    act: async (work) => {
      await doing(work);
    },
    stop() {
      const before = trial.peek();
      running++;
      if (before?.state === 'running') trial.value = { ...before, state: 'stopped' };
    },
    open(next) {
      running++;
      batch(() => {
        draft.value = next;
        desk.clash.value = undefined;
        trial.value = undefined;
        saying.value = undefined;
      });
    },
  };
}

const turned = (row: RuleRow, id: string, isOn: boolean): RuleRow =>
  row.rule.id === id ? { ...row, rule: { ...row.rule, isOn } } : row;

/** What a saved rule is as a draft: the page sends no instant. */
export const draftOf = ({ rule: { updated: _, mine: __, ...rule } }: RuleRow): Editing<RuleDraft> => rule;
