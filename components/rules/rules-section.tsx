// The rules of the catalogue: each with its sentence, its switch and what it reaches; one of them open to be written and tried.
import { ListChecks, Plus } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import { Spoken } from '../options/section.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { RuleEditor } from './rule-editor.tsx';
import { RuleItem } from './rule-item.tsx';
import { freshRule, type RulesModel } from './rules-model.ts';

export function RulesSection({ model }: { model: RulesModel }) {
  const list = model.list.value;
  const draft = model.draft.value;
  const removed = model.removed.value;
  if (list === undefined) return null;
  return (
    <section id="rules" aria-labelledby="rules-title" class="flex flex-col gap-3">
      <div class="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div class="min-w-0">
          <h2 id="rules-title" class="font-semibold">
            {t('rules.title')}
          </h2>
          <p class="mt-0.5 max-w-prose text-pretty text-ink-soft">{t('rules.lead')}</p>
        </div>
        <Button disabled={draft !== undefined} onClick={() => model.open(freshRule())}>
          <Icon of={Plus} size={14} /> {t('rules.new')}
        </Button>
      </div>
      {draft !== undefined && draft.id === undefined && <RuleEditor key="new" model={model} start={draft} />}
      {list.rules.length === 0 && draft === undefined ? (
        <div class="border-hairline border-y *:-mx-3">
          <Notice icon={ListChecks} title={t('rules.empty')}>
            {t('rules.emptyLead')}
          </Notice>
        </div>
      ) : (
        <ul aria-label={t('rules.list')} class="divide-y divide-hairline border-hairline border-t empty:hidden">
          {list.rules.map((row) => (
            <li key={row.rule.id} class="py-3">
              {draft?.id === row.rule.id ? (
                <RuleEditor model={model} start={draft} />
              ) : (
                <RuleItem model={model} row={row} contexts={list.contexts} />
              )}
            </li>
          ))}
        </ul>
      )}
      <Spoken saying={model.saying.value} />
      {removed !== undefined && (
        <Button kind="ghost" class="self-start" onClick={() => void model.bringBack(removed)}>
          {t('rules.bringBack', [removed.name])}
        </Button>
      )}
    </section>
  );
}
