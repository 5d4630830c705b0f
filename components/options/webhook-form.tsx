// The form of a webhook: name and address; for a new one also the secret. The browser's question comes with the click on Save.
import { useState } from 'preact/hooks';
import type { ConnectionRow } from '../../lib/wire/messages.ts';
import { Button } from '../ui/button.tsx';
import { controlClass, Field } from '../ui/field.tsx';
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
      <Field label="Name" hint="As you want to see it in the outbox.">
        {(ids) => (
          <input
            {...ids}
            class={controlClass}
            type="text"
            autocomplete="off"
            required
            maxLength={200}
            placeholder="Our CRM"
            value={label}
            onInput={(event) => setLabel(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field
        label="Endpoint"
        hint="It starts with https://. When you save, the browser asks whether Touchline may reach it."
      >
        {(ids) => (
          <input
            {...ids}
            class={controlClass}
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            required
            maxLength={2000}
            placeholder="https://crm.example.com/touches"
            value={url}
            onInput={(event) => setUrl(event.currentTarget.value)}
          />
        )}
      </Field>
      {row === undefined && (
        <Field
          label="Signing secret (optional)"
          hint="Leave it empty and Touchline makes one and shows it once. A secret of yours starts with whsec_."
        >
          {(ids) => (
            <input
              {...ids}
              class={controlClass}
              type="password"
              autocomplete="off"
              maxLength={500}
              value={secret}
              onInput={(event) => setSecret(event.currentTarget.value)}
            />
          )}
        </Field>
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
