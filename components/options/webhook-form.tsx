// The form of a webhook: name and address; for a new one also the secret. The browser's question comes with the click on Save.
import { useState } from 'preact/hooks';
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
        label="Name"
        hint="As you want to see it in the outbox."
        placeholder="Our CRM"
        maxLength={200}
        isRequired
        value={label}
        onType={setLabel}
      />
      <TextField
        label="Endpoint"
        hint="It starts with https://. When you save, the browser asks whether Touchline may reach it."
        placeholder="https://crm.example.com/touches"
        maxLength={2000}
        isRequired
        value={url}
        onType={setUrl}
      />
      {row === undefined && (
        <TextField
          label="Signing secret (optional)"
          hint="Leave it empty and Touchline makes one and shows it once. A secret of yours starts with whsec_."
          type="password"
          maxLength={500}
          value={secret}
          onType={setSecret}
        />
      )}
      <div class="flex gap-2">
        <Button kind="primary" type="submit" disabled={!isReady || isBusy}>
          {isBusy ? 'Saving…' : 'Save'}
        </Button>
        <Button kind="ghost" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
