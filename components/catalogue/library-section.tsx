// The catalogue as a table, with what is to be mended above it and what is chosen below the filters.
import { PackageOpen, SearchX } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { LinkCheck } from '../link-check/link-check.tsx';
import { LinkLine } from '../link-check/link-line.tsx';
import { Spoken } from '../options/section.tsx';
import { mayPublish } from '../publish/publish-model.ts';
import { SendDrafts } from '../publish/send-drafts.tsx';
import { Tagging } from '../tagging/tag-review.tsx';
import { Button } from '../ui/button.tsx';
import { Notice, SkeletonRows } from '../ui/notice.tsx';
import { figure } from '../wording.ts';
import { AssetDialog } from './asset-dialog.tsx';
import { BulkEdit } from './bulk-edit.tsx';
import type { CatalogueModels } from './catalogue-models.ts';
import { CsvExportButton } from './csv-export.tsx';
import { noFilter } from './library-filter.ts';
import { LibraryFilters, QualityStrip } from './library-filters.tsx';
import type { AssetState } from './library-model.ts';
import { LibraryTable } from './library-table.tsx';
import { NewAsset } from './new-asset.tsx';

interface LibrarySectionProps {
  models: CatalogueModels;
  now: number;
  /** `YYYY-MM-DD`. */
  today: string;
}

export function LibrarySection({ models, now, today }: LibrarySectionProps) {
  const { library: model, team, facts, linkCheck, tagging, editor, toCsv } = models;
  const [opened, setOpened] = useState<AssetState>();
  const look = (id: string): void => void model.look(id).then(setOpened);
  const open = (id: string): void => {
    if (opened?.asset.id !== id) editor.hush();
    look(id);
  };
  // `#asset=<id>`: another page of ours leads to one asset.
  useEffect(() => {
    const onHash = (): void => {
      const id = new URLSearchParams(location.hash.slice(1)).get('asset');
      if (id !== null) open(id);
    };
    onHash();
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  const changed = (isThere: boolean): void => {
    if (isThere && opened !== undefined) look(opened.asset.id);
    else {
      model.saying.value = editor.saying.peek();
      setOpened(undefined);
    }
  };
  const all = model.briefs.value;
  const rows = model.rows.value;
  if (all === undefined) return <SkeletonRows rows={8} />;
  if (all.length === 0)
    return (
      <div class="border-hairline border-y *:-mx-3">
        <Notice
          icon={PackageOpen}
          title={t('catalogue.emptyTitle')}
          actions={<NewAsset editor={editor} onSaved={() => undefined} />}
        >
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
        <span class="ms-auto flex flex-wrap gap-2">
          <NewAsset editor={editor} onSaved={look} />
          <CsvExportButton model={model} toCsv={toCsv} />
        </span>
      </h2>
      <QualityStrip model={model} />
      <LibraryFilters model={model} />
      <BulkEdit model={model} today={today} />
      <div class="flex flex-wrap items-start gap-2">
        <SendDrafts model={team} library={model} />
        <LinkCheck model={linkCheck} library={model} />
        <Tagging model={tagging} chosen={model.chosen.value} />
      </div>
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
        <LibraryTable model={model} onOpen={open} />
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
              model={linkCheck}
              library={model}
              now={now}
              onUsed={() => look(opened.asset.id)}
            />
          )
        }
        now={now}
        editor={editor}
        today={today}
        onChanged={changed}
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
