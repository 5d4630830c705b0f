// The outbox page: what waits, and what left. One of the two is shown; the address says which.
import { useState } from 'preact/hooks';
import type { QueueItem, SyncStatus } from '../../lib/wire/messages.ts';
import { Spoken } from '../options/section.tsx';
import { EditTouch } from '../sidebar/edit-touch.tsx';
import { Badge } from '../ui/badge.tsx';
import { Segments } from '../ui/field.tsx';
import { PageFrame, type PageLinks } from '../ui/page-frame.tsx';
import { LeftSection } from './left-section.tsx';
import type { OutboxModel } from './model.ts';
import { QueueSection } from './queue-section.tsx';

export type OutboxView = 'waiting' | 'left';

interface OutboxProps {
  model: OutboxModel;
  links: PageLinks;
  view: OutboxView;
  onView: (view: OutboxView) => void;
  now: number;
}

const views = [
  { value: 'waiting', label: 'Waiting' },
  { value: 'left', label: 'What left' },
] as const;

export function Outbox({ model, links, view, onView, now }: OutboxProps) {
  const [editing, setEditing] = useState<QueueItem>();
  const sync = model.sync.value;
  const targets = [
    { value: '', label: 'All' },
    ...(sync?.targets ?? []).map(({ id, label }) => ({ value: id, label })),
  ];
  return (
    <PageFrame here="outbox" links={links}>
      <div class="flex flex-wrap items-center justify-between gap-3 pt-6 pb-4">
        <div class="min-w-0">
          <h1 class="font-semibold text-title">{view === 'waiting' ? 'What waits?' : 'What left this browser?'}</h1>
          <p class="text-pretty text-ink-soft">
            {view === 'waiting'
              ? 'Touches on their way to your hub and your connections. Nothing is dropped; each says why it is still here.'
              : 'Every delivery with its time, its destination and every word of it.'}
          </p>
        </div>
        <Segments legend="What to show" value={view} options={views} onPick={onView} />
      </div>
      {sync !== undefined && <Targets sync={sync} links={links} />}
      {view === 'waiting' ? (
        <QueueSection model={model} now={now} targets={targets} onEdit={setEditing} />
      ) : (
        <LeftSection model={model} now={now} targets={targets} />
      )}
      <Spoken saying={model.saying.value} />
      <EditTouch
        shape="centre"
        touch={editing?.touch}
        dispositions={model.dispositions.value}
        onClose={() => setEditing(undefined)}
        findPeople={model.findPeople}
        onEdit={model.edit}
      />
    </PageFrame>
  );
}

const stateWords = { ok: 'ok', trouble: 'in trouble', auth: 'refused us', gone: 'asked to stop' } as const;

/** How each target is, in a line. */
function Targets({ sync, links }: { sync: SyncStatus; links: PageLinks }) {
  const settings = (
    <a class="text-blue underline underline-offset-2" href={`${links.options}#connections`}>
      connections
    </a>
  );
  if (sync.targets.length === 0)
    return (
      <p class="pb-4 text-pretty">
        Nothing is connected, so touches stay on this computer. Connect a hub or a webhook in the {settings}.
      </p>
    );
  const worst = sync.targets.find(({ state }) => state === sync.state);
  return (
    <div class="flex flex-col gap-1.5 pb-4">
      <p class="flex flex-wrap items-center gap-2">
        {sync.targets.map(({ id, label, state, isStopped }) => (
          <Badge key={id} tone={isStopped || state === 'ok' ? 'plain' : state === 'trouble' ? 'amber' : 'red'}>
            {label}: {isStopped ? 'stopped' : stateWords[state]}
          </Badge>
        ))}
        <span class="text-ink-soft text-small">Change them in the {settings}.</span>
      </p>
      {sync.message !== '' && (
        <p class="max-w-prose text-pretty">
          {worst !== undefined && worst.state !== 'ok' && <span class="font-medium">{worst.label}: </span>}
          {sync.message}
        </p>
      )}
    </div>
  );
}
