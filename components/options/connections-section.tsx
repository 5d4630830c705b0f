// Connections beside the hub: signed webhooks, each with its state in words and what can be done about it.
import { Plus, Webhook } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
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
      title={t('options.section.connections')}
      lead={
        <>
          {t('options.connections.lead')}{' '}
          <a class="text-blue underline underline-offset-2" href={links.outbox}>
            {t('options.connections.outbox')}
          </a>
        </>
      }
    >
      {webhooks.length > 0 && (
        <ul
          aria-label={t('options.connections.webhooks')}
          class="mb-3 divide-y divide-hairline border-hairline border-y"
        >
          {webhooks.map((row) => (
            <WebhookRow key={row.id} row={row} model={model} />
          ))}
        </ul>
      )}
      {webhooks.length === 0 && !isAdding && model.webhooks.value !== undefined && (
        <div class="mb-3 flex gap-2.5 rounded-lg border border-hairline p-3">
          <Icon of={Webhook} class="mt-0.5 text-ink-faint" />
          <p class="max-w-prose text-pretty text-ink-soft">{t('options.connections.none')}</p>
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
          <Icon of={Plus} size={14} /> {t('options.connections.add')}
        </Button>
      )}
      <Spoken saying={saying?.id === '' ? saying : undefined} />
    </Section>
  );
}
