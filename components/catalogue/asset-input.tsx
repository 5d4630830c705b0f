// One field of the form of an asset, with what is wrong about it.
import { t } from '../../lib/i18n/t.ts';
import type { AssetField } from '../../lib/model/asset-fields.ts';
import { controlClass, Field } from '../ui/field.tsx';
import type { AssetDraft, AssetEditor } from './asset-editor.ts';

interface AssetInputProps {
  editor: AssetEditor;
  draft: AssetDraft;
  field: AssetField;
  /** More than one line. */
  rows?: number;
  /** Gets the focus when the form opens. */
  isFirst?: boolean;
}

const days: readonly AssetField[] = ['validFrom', 'validUntil', 'review'];

export function AssetInput({ editor, draft, field, rows, isFirst = false }: AssetInputProps) {
  const wrong = draft.touched.has(field) ? undefined : draft.errors[field];
  const label = t(`catalogue.field.${field}`);
  const shared = {
    class: `${controlClass} ${rows === undefined ? '' : 'h-auto py-1.5'} ${wrong === undefined ? '' : 'border-red'}`,
    value: draft.fields[field],
    'aria-invalid': wrong !== undefined,
    'data-first': isFirst ? '' : undefined,
    required: field === 'title',
    onInput: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      editor.set({ [field]: event.currentTarget.value }),
  } as const;
  return (
    <Field label={label} {...(wrong === undefined ? {} : { hint: <span class="text-red">{wrong}</span> })}>
      {(ids) => {
        if (rows !== undefined) return <textarea {...ids} {...shared} rows={rows} />;
        if (days.includes(field)) return <input {...ids} {...shared} type="date" />;
        if (field === 'url') return <input {...ids} {...shared} type="url" inputMode="url" autocomplete="off" />;
        return <input {...ids} {...shared} type="text" autocomplete="off" />;
      }}
    </Field>
  );
}
