// One webhook: how it is, what can be done now, and behind a fold what is done rarely.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
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
      <Disclosure summary="Change it, its secret, earlier touches, remove it">
        <Rarely row={row} model={model} />
      </Disclosure>
    </li>
  );
}

function Doings({ row, model }: { row: ConnectionRow; model: ConnectionsModel }) {
  const busy = model.busy.value;
  const isBusy = busy.startsWith(`${row.id} `);
  const waitsForYou = row.isStopped || row.health.state === 'gone' || row.health.state === 'auth';
  const named = (what: string) => ({ 'aria-label': `${what}: ${row.label}`, disabled: isBusy });
  return (
    <div class="flex flex-wrap gap-2 pt-2">
      {!row.isAllowed && !row.isStopped && (
        <Button kind="primary" {...named('Allow')} onClick={() => void model.allow(row)}>
          Allow
        </Button>
      )}
      {waitsForYou && (
        <Button kind="primary" {...named('Start again')} onClick={() => void model.stop(row, false)}>
          Start again
        </Button>
      )}
      <Button {...named('Send a test')} onClick={() => void model.test(row)}>
        {busy === `${row.id} testing` ? 'Testing…' : 'Send a test'}
      </Button>
      <Button {...named('Exact request')} onClick={() => void model.look(row, '')}>
        Exact request
      </Button>
      {!row.isStopped && (
        <Button kind="ghost" {...named('Stop')} onClick={() => void model.stop(row, true)}>
          Stop
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
      <Rare term="Name and endpoint" detail="What waits goes to the new endpoint.">
        <Button onClick={() => setChanging(true)}>Change</Button>
      </Rare>
      <SecretChange row={row} model={model} />
      <Rare
        term="Earlier touches"
        detail="Sends what it never got, the oldest first. Undone touches and your never-log list stay here."
      >
        <Button disabled={isBusy} onClick={() => void model.fillUp(row)}>
          Send earlier touches
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
    <Rare
      term="Remove"
      detail="What waits for it is called off. Your touches stay in the ledger, and what it has stays there."
    >
      <span class="flex flex-wrap gap-2">
        {isSure ? (
          <>
            <Button kind="plain" onClick={() => setSure(false)}>
              Keep it
            </Button>
            <Button kind="danger" onClick={() => void model.remove(row)}>
              Remove “{row.label}” for good
            </Button>
          </>
        ) : (
          <Button kind="danger" onClick={() => setSure(true)}>
            Remove…
          </Button>
        )}
      </span>
    </Rare>
  );
}
