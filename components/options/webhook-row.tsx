// One webhook: how it is, what can be done now, and behind a fold what is done rarely.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import type { ConnectionRow } from '../../lib/wire/messages.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { connectionWords } from './connection-words.ts';
import type { ConnectionsModel } from './connections-model.ts';
import { ExactRequestPanel } from './exact-request.tsx';
import { Spoken } from './section.tsx';
import { WebhookForm } from './webhook-form.tsx';
import { FreshSecret, SecretChange } from './webhook-secret.tsx';

export function WebhookRow({ row, model }: { row: ConnectionRow; model: ConnectionsModel }) {
  const { state, tone, sentence } = connectionWords(row);
  const saying = model.saying.value;
  const exact = model.exact.value;
  const fresh = model.fresh.value;
  return (
    <li class="py-3">
      <div class="flex items-baseline justify-between gap-3">
        <h3 class="min-w-0 truncate font-medium">{row.label}</h3>
        <Badge tone={tone}>{state}</Badge>
      </div>
      <p class="truncate text-ink-soft" title={row.url}>
        {row.url}
      </p>
      <p class="max-w-prose text-pretty text-ink-soft text-small">{sentence}</p>
      <Doings row={row} model={model} />
      <Spoken saying={saying?.id === row.id ? saying : undefined} />
      {fresh?.id === row.id && (
        <FreshSecret
          secret={fresh.secret}
          copy={model.copy}
          onDone={() => {
            model.fresh.value = undefined;
          }}
        />
      )}
      {exact?.id === row.id && <ExactRequestPanel row={row} model={model} exact={exact} />}
      <Disclosure summary={t('options.webhook.rarely')}>
        <Rarely row={row} model={model} />
      </Disclosure>
    </li>
  );
}

function Doings({ row, model }: { row: ConnectionRow; model: ConnectionsModel }) {
  const busy = model.busy.value;
  const isBusy = busy.startsWith(`${row.id} `);
  const waitsForYou = row.isStopped || row.health.state === 'gone' || row.health.state === 'auth';
  const named = (what: string) => ({ 'aria-label': t('options.webhook.doing', [what, row.label]), disabled: isBusy });
  return (
    <div class="flex flex-wrap gap-2 pt-2">
      {!row.isAllowed && !row.isStopped && (
        <Button kind="primary" {...named(t('options.webhook.allow'))} onClick={() => void model.allow(row)}>
          {t('options.webhook.allow')}
        </Button>
      )}
      {waitsForYou && (
        <Button kind="primary" {...named(t('options.webhook.start'))} onClick={() => void model.stop(row, false)}>
          {t('options.webhook.start')}
        </Button>
      )}
      <Button {...named(t('options.webhook.test'))} onClick={() => void model.test(row)}>
        {busy === `${row.id} testing` ? t('options.testing') : t('options.webhook.test')}
      </Button>
      <Button {...named(t('options.webhook.exact'))} onClick={() => void model.look(row, '')}>
        {t('options.webhook.exact')}
      </Button>
      {!row.isStopped && (
        <Button kind="ghost" {...named(t('options.webhook.stop'))} onClick={() => void model.stop(row, true)}>
          {t('options.webhook.stop')}
        </Button>
      )}
    </div>
  );
}

function Rarely({ row, model }: { row: ConnectionRow; model: ConnectionsModel }) {
  const [isChanging, setChanging] = useState(false);
  const isBusy = model.busy.value.startsWith(`${row.id} `);
  if (isChanging) {
    const close = (): void => setChanging(false);
    return (
      <div class="pt-2">
        <WebhookForm model={model} row={row} onDone={(isSaved) => isSaved && close()} onCancel={close} />
      </div>
    );
  }
  return (
    <dl class="grid gap-4 pt-1">
      <Rare term={t('options.webhook.nameAndEndpoint')} detail={t('options.webhook.newEndpoint')}>
        <Button onClick={() => setChanging(true)}>{t('options.webhook.change')}</Button>
      </Rare>
      <SecretChange row={row} model={model} />
      <Rare term={t('options.webhook.earlier')} detail={t('options.webhook.earlierHint')}>
        <Button disabled={isBusy} onClick={() => void model.fillUp(row)}>
          {t('options.webhook.sendEarlier')}
        </Button>
      </Rare>
      <Removal row={row} model={model} />
    </dl>
  );
}

function Rare({ term, detail, children }: { term: string; detail: string; children: ComponentChildren }) {
  return (
    <div>
      <dt class="font-medium">{term}</dt>
      <dd class="flex flex-col items-start gap-1.5">
        <p class="max-w-prose text-pretty text-ink-soft">{detail}</p>
        {children}
      </dd>
    </div>
  );
}

/** The second click is beside the first one, never under it. */
function Removal({ row, model }: { row: ConnectionRow; model: ConnectionsModel }) {
  const [isSure, setSure] = useState(false);
  return (
    <Rare term={t('common.remove')} detail={t('options.webhook.removeHint')}>
      <span class="flex flex-wrap gap-2">
        {isSure ? (
          <>
            <Button kind="plain" onClick={() => setSure(false)}>
              {t('options.keepIt')}
            </Button>
            <Button kind="danger" onClick={() => void model.remove(row)}>
              {t('options.webhook.removeNow', [row.label])}
            </Button>
          </>
        ) : (
          <Button kind="danger" onClick={() => setSure(true)}>
            {t('options.webhook.remove')}
          </Button>
        )}
      </span>
    </Rare>
  );
}
