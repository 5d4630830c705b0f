// The outbox page: what waits, and what left. One of the two is shown; the address says which.
import { useState } from 'preact/hooks';
import { t, tOf } from '../../lib/i18n/t.ts';
import type { QueueItem, SyncStatus } from '../../lib/wire/messages.ts';
import { Spoken } from '../options/section.tsx';
import { EditTouch } from '../sidebar/edit-touch.tsx';
import { Badge } from '../ui/badge.tsx';
import { Segments } from '../ui/field.tsx';
import { PageFrame, PageHead, type PageLinks } from '../ui/page-frame.tsx';
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

const views = () =>
  [
    { value: 'waiting', label: t('outbox.view.waiting') },
    { value: 'left', label: t('outbox.view.left') },
  ] as const;

export function Outbox({ model, links, view, onView, now }: OutboxProps) {
  const [editing, setEditing] = useState<QueueItem>();
  const sync = model.sync.value;
  const targets = [
    { value: '', label: t('outbox.all') },
    ...(sync?.targets ?? []).map(({ id, label }) => ({ value: id, label })),
  ];
  return (
    <PageFrame here="outbox" links={links}>
      <PageHead title={tOf('outbox.question', view)} lead={tOf('outbox.intro', view)}>
        <Segments legend={t('outbox.show')} value={view} options={views()} onPick={onView} />
      </PageHead>
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

/** How each target is, in a line. */
function Targets({ sync, links }: { sync: SyncStatus; links: PageLinks }) {
  const settings = (words: string) => (
    <a class="text-blue underline underline-offset-2" href={`${links.options}#connections`}>
      {words}
    </a>
  );
  if (sync.targets.length === 0)
    return (
      <p class="pb-4 text-pretty">
        {t('outbox.nothingConnected')} {settings(t('outbox.connect'))}
      </p>
    );
  const worst = sync.targets.find(({ state }) => state === sync.state);
  return (
    <div class="flex flex-col gap-1.5 pb-4">
      <p class="flex flex-wrap items-center gap-2">
        {sync.targets.map(({ id, label, state, isStopped }) => (
          <Badge key={id} tone={isStopped || state === 'ok' ? 'plain' : state === 'trouble' ? 'amber' : 'red'}>
            {t(`outbox.target.${isStopped ? 'stopped' : state}`, [label])}
          </Badge>
        ))}
        <span class="text-ink-soft text-small">{settings(t('outbox.changeConnections'))}</span>
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
