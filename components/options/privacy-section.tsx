// Privacy: what is read, kept and sent; the opt-in for profile views; the time in which a touch can be undone.
import { t, tOf } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { Field, Select, Switch } from '../ui/field.tsx';
import { figure } from '../wording.ts';
import { DomainList } from './domain-list.tsx';
import type { OptionsModel } from './model.ts';
import { PrivacyTable } from './privacy-table.tsx';
import { Section, Spoken } from './section.tsx';
import { Setting } from './setting.tsx';

/** Seconds. */
const undoSeconds = ['0', '60', '300', '900'] as const;

export function PrivacySection({ model }: { model: OptionsModel }) {
  const settings = model.settings.value;
  const learned = model.learned.value;
  const nearest = undoSeconds.findLast((seconds) => Number(seconds) <= settings.undoSeconds) ?? '0';
  return (
    <Section id="privacy" title={t('options.section.privacy')} lead={t('options.privacy.lead')}>
      <PrivacyTable />
      <Setting id="views" of="logProfileViews" model={model} class="mt-2">
        <Switch
          label={t('options.setting.views')}
          hint={t('options.privacy.viewsHint')}
          isOn={settings.logProfileViews}
          onTurn={(logProfileViews) => void model.set({ logProfileViews })}
        />
      </Setting>
      <div class="mt-3 grid max-w-xl gap-4">
        <Setting id="undo" of="undoSeconds" model={model}>
          <Field label={t('options.setting.undo')} hint={t('options.privacy.undoHint')}>
            {(ids) => (
              <Select
                {...ids}
                value={nearest}
                options={undoSeconds.map((value) => ({ value, label: tOf('options.undoTime', `s${value}`) }))}
                onPick={(seconds) => void model.set({ undoSeconds: Number(seconds) })}
              />
            )}
          </Field>
        </Setting>
        <Setting id="colleagues" of="ownDomains" model={model}>
          <DomainList
            label={t('options.setting.colleagues')}
            hint={t('options.privacy.colleaguesHint')}
            domains={settings.ownDomains}
            onChange={(ownDomains) => void model.set({ ownDomains })}
          />
        </Setting>
      </div>
      <Setting id="learned" class="mt-4 flex max-w-xl items-start gap-4 max-sm:flex-col">
        <div class="min-w-0 sm:flex-1">
          <p class="font-medium">{t('options.setting.learned')}</p>
          <p class="text-pretty text-ink-soft text-small">
            {t('options.privacy.usualWords', learned.contexts, [figure(learned.contexts)])}
          </p>
          <p class="mt-1 text-pretty text-ink-soft text-small">
            {t('options.privacy.choices', learned.lists, [figure(learned.lists)])}{' '}
            {learned.isFeedbackOn ? t('options.privacy.feedbackOn') : t('options.privacy.feedbackOff')}
          </p>
          <Spoken saying={model.learnedSaying.value} />
        </div>
        <Button disabled={learned.contexts + learned.lists === 0} onClick={() => void model.forgetLearned()}>
          {t('options.privacy.forget')}
        </Button>
      </Setting>
    </Section>
  );
}
