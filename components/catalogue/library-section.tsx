// The catalogue as a table, with what is to be mended above it and what is chosen below the filters.
import { PackageOpen, SearchX } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import type { FactsModel } from '../facts/facts-model.ts';
import { LinkCheck } from '../link-check/link-check.tsx';
import type { LinkCheckModel } from '../link-check/link-check-model.ts';
import { LinkLine } from '../link-check/link-line.tsx';
import { Spoken } from '../options/section.tsx';
import { mayPublish, type PublishModel } from '../publish/publish-model.ts';
import { SendDrafts } from '../publish/send-drafts.tsx';
import { Button } from '../ui/button.tsx';
import { Notice, SkeletonRows } from '../ui/notice.tsx';
import { figure } from '../wording.ts';
import { AssetDialog } from './asset-dialog.tsx';
import { BulkEdit } from './bulk-edit.tsx';
import { noFilter } from './library-filter.ts';
import { LibraryFilters, QualityStrip } from './library-filters.tsx';
import type { AssetState, LibraryModel } from './library-model.ts';
import { LibraryTable } from './library-table.tsx';

interface LibrarySectionProps {
  model: LibraryModel;
  team: PublishModel;
  facts: FactsModel;
  links: LinkCheckModel;
  now: number;
}

export function LibrarySection({ model, team, facts, links, now }: LibrarySectionProps) {
  const [opened, setOpened] = useState<AssetState>();
  const all = model.briefs.value;
  const rows = model.rows.value;
  if (all === undefined) return <SkeletonRows rows={8} />;
  if (all.length === 0)
    return (
      <div class="border-hairline border-y *:-mx-3">
        <Notice icon={PackageOpen} title={t('catalogue.emptyTitle')}>
          {t('catalogue.emptyLead')}
        </Notice>
      </div>
    );
  const titleOf = (id: string): string => all.find((brief) => brief.id === id)?.title ?? id;
  return (
    <section id="library" aria-labelledby="library-title" class="flex flex-col gap-3">
      <h2 id="library-title" class="flex flex-wrap items-baseline gap-2 font-semibold">
        {t('catalogue.libraryTitle')}
        <span class="font-normal text-ink-soft tabular-nums">
          {t('catalogue.shown', [figure(rows.length), figure(all.length)])}
        </span>
      </h2>
      <QualityStrip model={model} />
      <LibraryFilters model={model} />
      <BulkEdit model={model} />
      <SendDrafts model={team} library={model} />
      <LinkCheck model={links} library={model} />
      <Spoken saying={model.saying.value} />
      {rows.length === 0 ? (
        <Notice
          icon={SearchX}
          title={t('catalogue.noMatch')}
          actions={
            <Button
              onClick={() => {
                model.filter.value = noFilter;
              }}
            >
              {t('catalogue.showAll')}
            </Button>
          }
        />
      ) : (
        <LibraryTable model={model} onOpen={(id) => void model.look(id).then(setOpened)} />
      )}
      <AssetDialog
        state={opened}
        report={model.report.value}
        titleOf={titleOf}
        facts={facts.facts.value}
        linkLine={
          opened !== undefined && (
            <LinkLine
              url={opened.asset.url}
              model={links}
              library={model}
              now={now}
              onUsed={() => void model.look(opened.asset.id).then(setOpened)}
            />
          )
        }
        now={now}
        onClose={() => setOpened(undefined)}
        onChangeAtHub={
          mayPublish(team.team.value)
            ? (id) => {
                setOpened(undefined);
                void team.edit.open(id);
              }
            : undefined
        }
      />
    </section>
  );
}
