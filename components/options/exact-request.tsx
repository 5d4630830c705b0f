// The request as it would go out, word for word, for a touch of one's choice. Nothing is sent.
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { kindLabel } from '../../lib/touches/words.ts';
import type { ConnectionRow, ExactRequest } from '../../lib/wire/messages.ts';
import { prettyJson } from '../pretty-json.ts';
import { Button } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { SourceText } from '../ui/source-text.tsx';
import type { ConnectionsModel } from './connections-model.ts';

interface ExactRequestProps {
  row: ConnectionRow;
  model: ConnectionsModel;
  exact: { touchId: string; request: ExactRequest };
}

const rawRequest = ({ method, url, headers, body }: ExactRequest): string =>
  `${method} ${url}\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')}\n${body}`;

export function ExactRequestPanel({ row, model, exact }: ExactRequestProps) {
  const [isCopied, setCopied] = useState(false);
  const { request, touchId } = exact;
  const head = rawRequest({ ...request, body: '' }).trimEnd();
  const choices = model.touches.value.map(({ touch }) => ({
    value: touch.id,
    label: `${kindLabel(touch.kind)} · ${touch.person.name || touch.person.email}`,
  }));
  return (
    <div class="mt-3 grid gap-2 rounded-lg border border-hairline p-3">
      <p class="text-pretty">
        <span class="font-medium">{t('options.exact.title', [request.about])}</span>{' '}
        <span class="text-ink-soft">{t('options.exact.nothingSent')}</span>
      </p>
      <Field label={t('options.exact.touch')}>
        {(ids) => (
          <Select
            {...ids}
            value={touchId}
            options={[{ value: '', label: t('options.exact.newest') }, ...choices]}
            onPick={(picked) => void model.look(row, picked)}
          />
        )}
      </Field>
      <SourceText label={t('options.exact.head')} text={head} />
      <SourceText label={t('options.exact.body')} text={prettyJson(request.body)} />
      <div class="flex gap-2">
        <Button onClick={() => void model.copy(rawRequest(request)).then(setCopied)}>
          {isCopied ? t('common.copied') : t('options.exact.copy')}
        </Button>
        <Button
          kind="ghost"
          onClick={() => {
            model.exact.value = undefined;
          }}
        >
          {t('common.close')}
        </Button>
      </div>
    </div>
  );
}
