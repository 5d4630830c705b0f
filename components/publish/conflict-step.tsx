// Two people changed the same asset: both versions side by side, only what differs, and one choice a field. Nothing is saved
// before the last one is made, and what was typed stays until then.
import { TriangleAlert } from 'lucide-preact';
import { useId } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import type { Asset } from '../../lib/model/asset.ts';
import { Spoken } from '../options/section.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { agoWords } from '../wording.ts';
import type { EditModel, Opened } from './edit-model.ts';
import { type AssetField, differing, isDecided, type Side } from './merge.ts';
import { byWords, fieldWords, stateWords, valueWords } from './words.ts';

export function ConflictStep({ edit, desk, now }: { edit: EditModel; desk: Opened; now: number }) {
  const { theirs, choices = {} } = desk.conflict ?? {};
  const fields = theirs === undefined ? [] : differing(desk.mine, theirs.asset);
  const title =
    theirs === undefined
      ? t('publish.conflict.gone')
      : t('publish.conflict.title', [byWords(theirs.by), agoWords(theirs.at, now)]);
  return (
    <section aria-label={t('publish.conflict.name')} class="flex flex-col gap-3">
      <div role="alert" class="flex gap-2 text-pretty">
        <Icon of={TriangleAlert} size={16} class="mt-px shrink-0 text-amber" />
        <div>
          <p class="font-medium">{title}</p>
          <p class="text-ink-soft">
            {theirs === undefined ? t('publish.conflict.goneLead') : t('publish.conflict.lead')}
          </p>
          {theirs !== undefined && theirs.state !== desk.base.state && (
            <p class="text-ink-soft">{t('publish.conflict.moved', [stateWords(theirs.state)])}</p>
          )}
          {theirs !== undefined && fields.length === 0 && <p class="text-ink-soft">{t('publish.conflict.none')}</p>}
        </div>
      </div>
      {theirs !== undefined &&
        fields.map((field) => (
          <Choice
            key={field}
            field={field}
            mine={desk.mine}
            theirs={theirs.asset}
            by={byWords(theirs.by)}
            chosen={choices[field]}
            onChoose={(side) => edit.choose(field, side)}
          />
        ))}
      <div class="flex flex-wrap gap-2">
        {theirs === undefined ? (
          <Button kind="primary" disabled={edit.isBusy.value} onClick={() => void edit.saveAnew()}>
            {t('publish.conflict.saveAnew')}
          </Button>
        ) : (
          <>
            <Button
              kind="primary"
              disabled={edit.isBusy.value || !isDecided(desk.mine, theirs.asset, choices)}
              onClick={() => void edit.resolve()}
            >
              {t('publish.conflict.save')}
            </Button>
            <Button onClick={edit.discard}>{t('publish.discard')}</Button>
          </>
        )}
      </div>
      <Spoken saying={edit.saying.value} />
    </section>
  );
}

interface ChoiceProps {
  field: AssetField;
  mine: Asset;
  theirs: Asset;
  by: string;
  chosen: Side | undefined;
  onChoose: (side: Side) => void;
}

function Choice({ field, mine, theirs, by, chosen, onChoose }: ChoiceProps) {
  const name = useId();
  return (
    <fieldset class="min-w-0">
      <legend class="pb-1 font-medium text-ink-soft text-small">{fieldWords(field)}</legend>
      <div class="grid gap-2 sm:grid-cols-2">
        {(['mine', 'theirs'] as const).map((side) => {
          const words = valueWords(side === 'mine' ? mine : theirs, field);
          return (
            <label
              key={side}
              class="flex min-w-0 cursor-pointer gap-2 rounded-md border border-edge px-2.5 py-1.5 transition-colors hover:bg-wash has-checked:border-green has-checked:bg-green-wash has-focus-visible:outline-2 has-focus-visible:outline-green forced-colors:has-checked:outline-2"
            >
              <input
                type="radio"
                class="mt-0.5 size-4 shrink-0"
                name={name}
                checked={chosen === side}
                onChange={() => onChoose(side)}
              />
              <span class="min-w-0">
                <span class="block text-ink-soft text-small">
                  {side === 'mine' ? t('publish.conflict.mine') : t('publish.conflict.theirs', [by])}
                </span>
                <span class="wrap-anywhere line-clamp-6 whitespace-pre-line" dir="auto" translate={false}>
                  {words === '' ? <em class="text-ink-faint">{t('publish.conflict.empty')}</em> : words}
                </span>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
