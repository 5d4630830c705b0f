// Connections beside the hub: signed webhooks, each with its state in words and what can be done about it.
import { Plus, Webhook } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { PageLinks } from '../ui/page-frame.tsx';
import type { ConnectionsModel } from './connections-model.ts';
import { Section, Spoken } from './section.tsx';
import { WebhookForm } from './webhook-form.tsx';
import { WebhookRow } from './webhook-row.tsx';

export function ConnectionsSection({ model, links }: { model: ConnectionsModel; links: PageLinks }) {
  const [isAdding, setAdding] = useState(false);
  const webhooks = model.webhooks.value ?? [];
  const saying = model.saying.value;
  return (
    <Section
      id="connections"
      title="Connections"
      lead={
        <>
          Other places that receive your touches: a signed webhook brings each one to an endpoint of your CRM or your
          own. What waits and what left is in the{' '}
          <a class="text-blue underline underline-offset-2" href={links.outbox}>
            outbox
          </a>
          .
        </>
      }
    >
      {webhooks.length > 0 && (
        <ul aria-label="Webhooks" class="mb-3 divide-y divide-hairline border-hairline border-y">
          {webhooks.map((row) => (
            <WebhookRow key={row.id} row={row} model={model} />
          ))}
        </ul>
      )}
      {webhooks.length === 0 && !isAdding && model.webhooks.value !== undefined && (
        <div class="mb-3 flex gap-2.5 rounded-lg border border-hairline p-3">
          <Icon of={Webhook} class="mt-0.5 text-ink-faint" />
          <p class="max-w-prose text-pretty text-ink-soft">
            No webhook yet. You need an https address that takes a POST; Touchline makes the secret that signs it. You
            see the exact request before anything is sent.
          </p>
        </div>
      )}
      {isAdding ? (
        <WebhookForm
          model={model}
          onDone={(isSaved) => {
            if (isSaved) setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <Button onClick={() => setAdding(true)}>
          <Icon of={Plus} size={14} /> Add a webhook
        </Button>
      )}
      <Spoken saying={saying?.id === '' ? saying : undefined} />
    </Section>
  );
}
