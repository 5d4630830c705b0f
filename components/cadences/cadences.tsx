// The page about cadences: the list with who is in them, one of them open to be written, when the rep works, what stops one.
import { ListOrdered, Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { Section, Spoken } from '../options/section.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageFrame, PageHead, type PageLinks } from '../ui/page-frame.tsx';
import { CadenceCard } from './cadence-card.tsx';
import { CadenceEditor } from './cadence-editor.tsx';
import { type Draft, draftOf, freshDraft } from './draft.ts';
import { EnrolledList } from './enrolled-list.tsx';
import type { CadencesModel } from './model.ts';
import { WorkSection } from './work-section.tsx';

export function Cadences({ model, links }: { model: CadencesModel; links: PageLinks }) {
  const [open, setOpen] = useState<Draft>();
  const removed = model.removed.value;
  const close = (): void => setOpen(undefined);
  return (
    <PageFrame here="cadences" links={links}>
      <PageHead title={t('steps.page.title')} lead={t('steps.page.lead')}>
        <Button kind="ghost" onClick={() => void model.addExamples()}>
          {t('steps.page.examples')}
        </Button>
        <Button kind="primary" disabled={open !== undefined} onClick={() => setOpen(freshDraft())}>
          <Icon of={Plus} size={14} /> {t('steps.page.new')}
        </Button>
      </PageHead>
      {open !== undefined && open.id === undefined && (
        <CadenceEditor key="new" model={model} start={open} onClose={close} />
      )}
      <List model={model} open={open} onOpen={setOpen} />
      <Spoken saying={model.saying.value} />
      {removed !== undefined && (
        <Button kind="ghost" onClick={() => void model.bringBack(removed)}>
          {t('writing.section.bringBack', [removed.name])}
        </Button>
      )}
      <div class="mt-8 grid gap-x-12 gap-y-2 border-hairline border-t pt-6 md:grid-cols-2">
        <div>
          <WorkSection model={model} />
        </div>
        <div>
          <StopRules />
        </div>
      </div>
    </PageFrame>
  );
}

interface ListProps {
  model: CadencesModel;
  open: Draft | undefined;
  onOpen: (draft: Draft | undefined) => void;
}

function List({ model, open, onOpen }: ListProps) {
  const list = model.list.value;
  if (list === undefined) return null;
  if (list.cadences.length === 0 && open === undefined)
    return (
      <div class="border-hairline border-t *:-mx-3">
        <Notice icon={ListOrdered} title={t('steps.page.empty')}>
          {t('steps.page.emptyLead')}
        </Notice>
      </div>
    );
  return (
    <>
      <ul aria-label={t('steps.page.list')} class="divide-y divide-hairline border-hairline border-t">
        {list.cadences.map((row) => (
          <li key={row.cadence.id} class="py-3">
            {open?.id === row.cadence.id ? (
              <CadenceEditor model={model} start={open} onClose={() => onOpen(undefined)} />
            ) : (
              <CadenceCard model={model} row={row} today={list.today} onEdit={() => onOpen(draftOf(row.cadence))} />
            )}
          </li>
        ))}
      </ul>
      {list.others.length > 0 && (
        <section class="border-hairline border-t py-3" aria-labelledby="others">
          <h2 id="others" class="pb-1 font-semibold">
            {t('steps.page.others')}
          </h2>
          <EnrolledList model={model} rows={list.others} today={list.today} label={t('steps.page.others')} />
        </section>
      )}
    </>
  );
}

function StopRules() {
  const rules = [
    t('steps.page.stopReply'),
    t('steps.page.stopMeeting'),
    t('steps.page.stopBounce'),
    t('steps.page.stopOptOut'),
    t('steps.page.stopNever'),
  ];
  return (
    <Section id="stops" title={t('steps.page.stops')} lead={t('steps.page.stopsLead')}>
      <ul class="flex max-w-prose list-disc flex-col gap-1 ps-4">
        {rules.map((rule) => (
          <li key={rule} class="text-pretty">
            {rule}
          </li>
        ))}
      </ul>
    </Section>
  );
}
