// One rule, open to be written: its conditions in three groups, its tags, and the trial below. What is wrong is said in a sentence.
import { useState } from 'preact/hooks';
import { listWords } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import { type ConditionGroup, conditionGroups, flawOf, type RuleDraft } from '../../lib/model/rule.ts';
import { ClashStep } from '../shared/clash-step.tsx';
import { type Editing, overTheirs } from '../shared/team-desk.ts';
import { Button } from '../ui/button.tsx';
import { Switch, TextField } from '../ui/field.tsx';
import { ConditionList } from './condition-list.tsx';
import { ruleWordsOf } from './rule-item.tsx';
import type { RulesModel } from './rules-model.ts';
import { Sandbox } from './sandbox.tsx';
import { TagField } from './tag-field.tsx';

/** Tags of the draft that no asset has. */
const unusedOf = ({ tags }: RuleDraft, used: readonly { value: string }[]): string[] => {
  const known = new Set(used.map(({ value }) => value.toLowerCase()));
  return tags.filter((tag) => !known.has(tag.toLowerCase()));
};

export function RuleEditor({ model, start }: { model: RulesModel; start: Editing<RuleDraft> }) {
  const [draft, setDraft] = useState(start);
  const [isTried, setTried] = useState(false);
  const words = model.words.value;
  const flaw = flawOf(draft);
  const isTold = flaw !== undefined && (isTried || flaw === 'contradiction');
  const unused = words === undefined ? [] : unusedOf(draft, words.tags);
  const change = (part: Partial<RuleDraft>): void => {
    setDraft({ ...draft, ...part });
    model.stop();
  };
  const unlessFlawed = (act: () => void): void => {
    setTried(true);
    if (flaw === undefined) act();
  };
  const clash = model.desk.clash.value;
  const save = async (typed: Editing<RuleDraft> = draft): Promise<void> => {
    if (await model.save(typed)) {
      model.draft.value = undefined;
      model.trial.value = undefined;
    }
  };
  return (
    <form
      aria-label={start.name === '' ? t('rules.newName') : start.name}
      class="flex flex-col gap-4 rounded-lg border border-hairline p-3 sm:p-4"
      onSubmit={(event) => {
        event.preventDefault();
        unlessFlawed(() => void save());
      }}
    >
      <div class="max-w-96">
        <TextField
          label={t('rules.name')}
          placeholder={t('rules.namePlaceholder')}
          maxLength={80}
          value={draft.name}
          onType={(name) => change({ name })}
        />
      </div>
      <fieldset class="min-w-0">
        <legend class="pb-1 font-medium text-ink-soft text-small">{t('rules.conditions')}</legend>
        <div class="divide-y divide-hairline border-hairline border-y">
          {conditionGroups.map((group: ConditionGroup) => (
            <ConditionList
              key={group}
              group={group}
              conditions={draft[group]}
              facets={words?.facets}
              onChange={(conditions) => change({ [group]: conditions })}
            />
          ))}
        </div>
      </fieldset>
      <TagField tags={draft.tags} used={words?.tags ?? []} onChange={(tags) => change({ tags })} />
      <div class="-my-2 max-w-prose">
        <Switch
          label={t('rules.always')}
          hint={t('rules.alwaysHint')}
          isOn={draft.always}
          onTurn={(always) => change({ always })}
        />
      </div>
      <div role="status" class="flex flex-col gap-1 text-amber empty:hidden">
        {isTold && <p>{t(`rules.flaw.${flaw}`)}</p>}
        {unused.length > 0 && <p>{t('rules.unusedTags', unused.length, [unused.length, listWords(unused)])}</p>}
      </div>
      {clash !== undefined && clash.id === draft.id && (
        <ClashStep
          clash={clash}
          theirsWords={clash.theirs?.kind === 'rule' ? ruleWordsOf(clash.theirs.data) : ''}
          onOver={() => unlessFlawed(() => void save(overTheirs(draft, clash)))}
          onTake={() => model.open(undefined)}
        />
      )}
      <div class="flex flex-wrap gap-2">
        <Button kind="primary" type="submit">
          {t('common.save')}
        </Button>
        <Button onClick={() => unlessFlawed(() => void model.rehearse(draft))}>{t('rules.try')}</Button>
        <Button kind="ghost" onClick={() => model.open(undefined)}>
          {t('common.cancel')}
        </Button>
      </div>
      <Sandbox model={model} draft={draft} />
    </form>
  );
}
