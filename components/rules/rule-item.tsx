// One rule in the list: its sentence, its switch, and what it reaches.
import { listWords } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import { conditionGroups, flawOf, type Rule } from '../../lib/model/rule.ts';
import type { RuleRow } from '../../lib/wire/messages.ts';
import { isOfTeam, mayEdit } from '../shared/team-desk.ts';
import { TeamLine } from '../shared/team-line.tsx';
import { Button } from '../ui/button.tsx';
import { figure } from '../wording.ts';
import { conditionWords } from './rule-words.ts';
import { draftOf, type RulesModel } from './rules-model.ts';

/** What the rule says, group by group; in a list, so that its words may break where it is narrow. */
export function ruleSentence(rule: Rule): string {
  const groups = conditionGroups
    .filter((group) => rule[group].length > 0)
    .map((group) => t(`rules.${group}`, [listWords(rule[group].map(conditionWords), 'unit')]));
  if (rule.tags.length === 0) return groups.join(' · ');
  const tags = listWords(rule.tags, 'unit');
  const shows = rule.tags.length === 1 ? t('rules.shows', [tags]) : t('rules.showsAny', [tags]);
  return `${groups.join(' · ')} ${shows}`.trim();
}

/** `Prices · On · All of: … → tag …`. */
export const ruleWordsOf = (rule: Rule): string =>
  [rule.name, rule.isOn ? t('rules.on') : t('rules.off'), ruleSentence(rule)].join(' · ');

export function RuleItem({ model, row, contexts }: { model: RulesModel; row: RuleRow; contexts: number }) {
  const { rule, assets, applied } = row;
  const flaw = flawOf(rule);
  const isFree = mayEdit(model.desk, rule);
  const reach = [
    t('rules.assets', assets, [figure(assets)]),
    contexts === 0 ? t('rules.noContexts') : t('rules.applied', contexts, [figure(contexts), figure(applied)]),
    ...(rule.always ? [t('rules.always')] : []),
  ];
  return (
    <article aria-label={rule.name} class="flex flex-wrap items-start gap-x-4 gap-y-2">
      <input
        type="checkbox"
        class="switch mt-0.5 disabled:opacity-55"
        checked={rule.isOn}
        disabled={!isFree}
        aria-label={t('rules.turn', [rule.name])}
        onChange={(event) => void model.turn(rule, event.currentTarget.checked)}
      />
      <div class="min-w-0 flex-1 basis-56">
        <h3 class="wrap-anywhere font-medium">
          {rule.name}{' '}
          <span class="font-normal text-ink-faint text-small">{rule.isOn ? t('rules.on') : t('rules.off')}</span>
        </h3>
        <p class="wrap-anywhere text-pretty text-ink-soft">{ruleSentence(rule)}</p>
        <p class="text-ink-faint text-small tabular-nums">{reach.join(' · ')}</p>
        {flaw !== undefined && <p class="text-amber text-small">{t(`rules.flaw.${flaw}`)}</p>}
        <TeamLine
          desk={model.desk}
          kind="rule"
          one={rule}
          act={(work) => void model.act(work)}
          mineWords={rule.mine === undefined ? '' : ruleWordsOf(rule.mine)}
        />
      </div>
      <span class="flex flex-wrap gap-1 max-sm:ms-12">
        {isFree && (
          <Button onClick={() => model.open(draftOf(row))} aria-label={t('rules.edit', [rule.name])}>
            {t('common.edit')}
          </Button>
        )}
        {isFree && (
          <Button
            kind="ghost"
            onClick={() => void model.duplicate(rule)}
            aria-label={t('rules.duplicateOf', [rule.name])}
          >
            {t('rules.duplicate')}
          </Button>
        )}
        {!isOfTeam(model.desk, rule) && (
          <Button kind="ghost" onClick={() => void model.remove(rule)} aria-label={t('rules.remove', [rule.name])}>
            {t('common.remove')}
          </Button>
        )}
      </span>
    </article>
  );
}
