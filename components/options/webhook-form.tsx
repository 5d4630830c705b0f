// The form of a webhook: name and address; for a new one also the secret. The browser's question comes with the click on Save.
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import type { ConnectionRow } from '../../lib/wire/messages.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import type { ConnectionsModel } from './connections-model.ts';

interface WebhookFormProps {
  model: ConnectionsModel;
  /** Absent = a new one. */
  row?: ConnectionRow;
  onDone: (isSaved: boolean) => void;
  onCancel: () => void;
}

export function WebhookForm({ model, row, onDone, onCancel }: WebhookFormProps) {
  const [label, setLabel] = useState(row?.label ?? '');
  const [url, setUrl] = useState(row?.url ?? '');
  const [secret, setSecret] = useState('');
  const isBusy = model.busy.value.endsWith(' saving');
  const isReady = label.trim() !== '' && url.trim() !== '';
  return (
    <form
      class="grid max-w-xl gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady || isBusy) return;
        const draft = { label: label.trim(), url: url.trim(), secret: secret.trim() };
        void model.save(row === undefined ? draft : { ...draft, id: row.id }).then(onDone);
      }}
    >
      <TextField
        label={t('options.webhook.name')}
        hint={t('options.webhook.nameHint')}
        placeholder={t('options.webhook.nameExample')}
        maxLength={200}
        isRequired
        value={label}
        onType={setLabel}
      />
      <TextField
        label={t('options.webhook.endpoint')}
        hint={t('options.webhook.endpointHint')}
        placeholder={t('options.webhook.endpointExample')}
        maxLength={2000}
        isRequired
        value={url}
        onType={setUrl}
      />
      {row === undefined && (
        <TextField
          label={t('options.webhook.secret')}
          hint={t('options.webhook.secretHint')}
          type="password"
          maxLength={500}
          value={secret}
          onType={setSecret}
        />
      )}
      <div class="flex gap-2">
        <Button kind="primary" type="submit" disabled={!isReady || isBusy}>
          {isBusy ? t('options.saving') : t('common.save')}
        </Button>
        <Button kind="ghost" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
