// Never logged: addresses, domains and people; and the words that make a conversation look private.
import { AtSign, Globe, UserRound, X } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { t, tOf } from '../../lib/i18n/t.ts';
import type { NeverLogRule } from '../../lib/model/off-record.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { controlClass, Field } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { ManagedLock } from '../ui/managed-lock.tsx';
import { figure } from '../wording.ts';
import type { OptionsModel } from './model.ts';
import type { NeverLogModel } from './never-log-model.ts';
import { Section, Spoken } from './section.tsx';
import { SensitiveWords } from './sensitive-words.tsx';
import { Setting } from './setting.tsx';

const icons = { address: AtSign, domain: Globe, person: UserRound };

export function NeverLogSection({ model, options }: { model: NeverLogModel; options: OptionsModel }) {
  const rules = model.rules.value;
  return (
    <Section id="never-log" title={t('options.section.neverLog')} lead={t('options.neverLog.lead')}>
      <AddRule model={model} />
      {rules.length > 0 && (
        <ul class="mt-3 divide-y divide-hairline border-hairline border-y">
          {rules.map((rule) => (
            <RuleRow key={rule.id} rule={rule} onRemove={() => void model.remove(rule)} />
          ))}
        </ul>
      )}
      {rules.length === 0 && <p class="pt-2 text-ink-faint">{t('options.neverLog.empty')}</p>}
      {model.earlier.value.length > 0 && <Earlier model={model} />}
      <Spoken saying={model.saying.value} />
      <Setting id="sensitive" of="sensitive" model={options}>
        <SensitiveWords model={model} options={options} />
      </Setting>
    </Section>
  );
}

function AddRule({ model }: { model: NeverLogModel }) {
  const [text, setText] = useState('');
  return (
    <form
      class="flex max-w-xl items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void model.add(text.trim()).then((isTaken) => isTaken && setText(''));
      }}
    >
      <div class="min-w-0 flex-1">
        <Field label={t('options.neverLog.field')}>
          {(ids) => (
            <input
              {...ids}
              type="text"
              class={controlClass}
              autocomplete="off"
              spellcheck={false}
              maxLength={254}
              placeholder={t('options.neverLog.example')}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      <Button type="submit" class="h-8" disabled={text.trim() === ''}>
        {t('common.add')}
      </Button>
    </form>
  );
}

function RuleRow({ rule, onRemove }: { rule: NeverLogRule; onRemove: () => void }) {
  return (
    <li class="flex h-9 items-center gap-2">
      <Icon of={icons[rule.kind]} size={14} class="text-ink-faint" />
      <span class="min-w-0 flex-1 truncate">{rule.label}</span>
      <span class="text-ink-faint text-small">{tOf('options.ruleKind', rule.kind)}</span>
      {rule.isManaged === true ? (
        <ManagedLock />
      ) : (
        <IconButton label={t('options.neverLog.takeOff', [rule.label])} onClick={onRemove}>
          <Icon of={X} size={14} />
        </IconButton>
      )}
    </li>
  );
}

/** What was logged before the rule stays unless the user says otherwise. */
function Earlier({ model }: { model: NeverLogModel }) {
  const many = model.earlier.value.length;
  return (
    <div class="mt-3 flex flex-wrap items-center justify-between gap-2 rounded-lg bg-amber-wash px-3 py-2">
      <p class="text-amber">{t('options.neverLog.earlier', many, [figure(many)])}</p>
      <span class="flex gap-2">
        <Button onClick={() => void model.takeBackEarlier()}>{t('options.neverLog.takeBack')}</Button>
        <Button kind="ghost" onClick={model.keepEarlier}>
          {t('options.neverLog.keep')}
        </Button>
      </span>
    </div>
  );
}
