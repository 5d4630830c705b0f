// The catalogue as a table, with what is to be mended above it and what is chosen below the filters.
import { PackageOpen, SearchX } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { Spoken } from '../options/section.tsx';
import { Tagging } from '../tagging/tag-review.tsx';
import type { TaggingModel } from '../tagging/tagging-model.ts';
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
  tagging: TaggingModel;
  now: number;
}

export function LibrarySection({ model, tagging, now }: LibrarySectionProps) {
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
      <Tagging model={tagging} chosen={model.chosen.value} />
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
        now={now}
        onClose={() => setOpened(undefined)}
      />
    </section>
  );
}
