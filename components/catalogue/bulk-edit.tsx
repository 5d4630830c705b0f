// Changes what is chosen, all at once: one field, one value, one click, one way back.
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { assetStatuses, audiences } from '../../lib/model/asset.ts';
import { type AssetChange, changeableLists } from '../../lib/model/asset-change.ts';
import { Button } from '../ui/button.tsx';
import { controlClass, Select } from '../ui/field.tsx';
import { figure } from '../wording.ts';
import type { LibraryModel } from './library-model.ts';
import { quickChanges } from './quick-changes.ts';
import { statusWords } from './words.ts';

const single = ['status', 'audience', 'owner', 'language', 'review', 'validUntil'] as const;
const kinds = [
  ...single,
  ...changeableLists.map((list) => `add:${list}` as const),
  ...changeableLists.map((list) => `remove:${list}` as const),
];
type Kind = (typeof kinds)[number];

/** The change that the form says, or nothing while it says none. */
export function changeOf(kind: Kind, value: string): AssetChange | undefined {
  if (!kind.includes(':'))
    return kind === 'status' || kind === 'audience'
      ? value === ''
        ? undefined
        : ({ [kind]: value } as AssetChange)
      : ({ [kind]: value.trim() } as AssetChange);
  const [how = '', list = ''] = kind.split(':');
  const words = value
    .split(/[;,]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return words.length === 0 ? undefined : ({ [how]: { [list]: words } } as AssetChange);
}

export function BulkEdit({ model, today }: { model: LibraryModel; today: string }) {
  const [kind, setKind] = useState<Kind>('status');
  const [value, setValue] = useState('');
  const count = model.chosen.value.size;
  const change = changeOf(kind, value);
  if (count === 0 && model.undoable.value === 0) return null;
  return (
    <div class="flex flex-wrap items-center gap-2 rounded-lg bg-sunken px-3 py-2">
      {count > 0 && (
        <>
          <span class="pe-1 font-medium max-sm:w-full">{t('catalogue.chosen', count, [figure(count)])}</span>
          <span class="min-w-28 flex-1 sm:max-w-48">
            <Select
              aria-label={t('catalogue.whatToChange')}
              value={kind}
              options={kinds.map((each) => ({ value: each, label: kindWords(each) }))}
              onPick={(picked) => {
                setKind(picked);
                setValue('');
              }}
            />
          </span>
          <span class="min-w-28 flex-1 sm:max-w-48">
            <ValueField kind={kind} value={value} onValue={setValue} />
          </span>
          <Button
            kind="primary"
            disabled={model.isBusy.value || change === undefined}
            onClick={() => change !== undefined && void model.change(change)}
          >
            {t('catalogue.change')}
          </Button>
          {quickChanges(today).map(({ id, label, change: quick }) => (
            <Button key={id} disabled={model.isBusy.value} onClick={() => void model.change(quick)}>
              {label}
            </Button>
          ))}
        </>
      )}
      {model.undoable.value > 0 && (
        <Button disabled={model.isBusy.value} onClick={() => void model.undo()}>
          {t('catalogue.undoChange')}
        </Button>
      )}
    </div>
  );
}

function kindWords(kind: Kind): string {
  const [how, list] = kind.split(':');
  const word = t(`catalogue.field.${(list ?? how) as 'status'}`);
  return list === undefined ? word : how === 'add' ? t('catalogue.addTo', [word]) : t('catalogue.takeFrom', [word]);
}

function ValueField({ kind, value, onValue }: { kind: Kind; value: string; onValue: (value: string) => void }) {
  const label = t('catalogue.newValue');
  const choices =
    kind === 'status'
      ? assetStatuses.map((each) => ({ value: each as string, label: statusWords(each) }))
      : kind === 'audience'
        ? audiences.map((each) => ({ value: each as string, label: t(`catalogue.audience.${each}`) }))
        : undefined;
  if (choices !== undefined)
    return (
      <Select
        aria-label={label}
        value={value}
        options={[{ value: '', label: t('catalogue.choosePlease') }, ...choices]}
        onPick={onValue}
      />
    );
  const shared = {
    class: controlClass,
    'aria-label': label,
    value,
    onInput: (event: { currentTarget: HTMLInputElement }) => onValue(event.currentTarget.value),
  } as const;
  return kind === 'review' || kind === 'validUntil' ? (
    <input {...shared} type="date" />
  ) : (
    <input {...shared} type="text" maxLength={200} />
  );
}
