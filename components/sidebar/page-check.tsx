// "Page check": what was read from this page, by which anchor, how sure, and how that went lately. Two things to copy for
// somebody who repairs a reader; nothing leaves by itself.
import { Camera, ClipboardCopy } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { t, tOf } from '../../lib/i18n/t.ts';
import type { Context } from '../../lib/model/context.ts';
import type { AnchorHits, FootprintAnswer } from '../../lib/wire/messages.ts';
import { FootprintTable } from '../hosts/footprint-table.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { type CheckRow, reportText } from './page-check-report.ts';
import { PageCheckRow } from './page-check-row.tsx';
import { type SnapshotPart, SnapshotPreview } from './page-check-snapshot.tsx';

export interface PageCheckProps {
  isOpen: boolean;
  onClose: () => void;
  context: Context | undefined;
  /** Name of the site. */
  hostLabel: string;
  health: { state: 'ok' | 'degraded' | 'ambiguous' | 'unknown' | 'off'; sentence: string; rows: CheckRow[] };
  version: string;
  loadHits: () => Promise<AnchorHits[]>;
  takeSnapshot: () => Promise<SnapshotPart>;
  copy: (text: string) => Promise<boolean>;
  /** Measures what of ours stands in this page. */
  loadFootprint: () => Promise<FootprintAnswer>;
  now: () => number;
}

export function PageCheck({ isOpen, onClose, ...rest }: PageCheckProps) {
  return (
    <Dialog title={t('host.check.title')} isOpen={isOpen} onClose={onClose}>
      <Inside {...rest} />
    </Dialog>
  );
}

function Inside({
  context,
  hostLabel,
  health,
  version,
  loadHits,
  takeSnapshot,
  copy,
  loadFootprint,
  now,
}: Omit<PageCheckProps, 'isOpen' | 'onClose'>) {
  const [hits, setHits] = useState<AnchorHits[]>([]);
  const [said, setSaid] = useState('');
  const [footprint, setFootprint] = useState<FootprintAnswer>();
  const [snapshot, setSnapshot] = useState<SnapshotPart>();
  const viewId = context?.viewId ?? '';
  useEffect(() => {
    let isGone = false;
    setSnapshot(undefined);
    loadHits().then(
      (loaded) => isGone || setHits(loaded),
      () => undefined,
    );
    loadFootprint().then(
      (loaded) => isGone || setFootprint(loaded),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [viewId]);
  const copyAnd = async (text: string, done: string): Promise<void> => {
    setSaid((await copy(text)) ? done : t('host.check.noCopy'));
  };
  if (context === undefined) return <p class="text-ink-soft">{t('host.check.noPage')}</p>;
  if (snapshot !== undefined)
    return <SnapshotPreview snapshot={snapshot} onCopy={copy} onBack={() => setSnapshot(undefined)} />;
  return (
    <div class="flex flex-col gap-3">
      <p class="text-pretty text-ink-soft">{health.sentence || tOf('host.checkState', health.state)}</p>
      <div class="flex flex-wrap gap-2">
        <Button
          onClick={() =>
            void copyAnd(reportText(context, health, health.rows, hits, version), t('host.check.reportCopied'))
          }
        >
          <Icon of={ClipboardCopy} size={14} /> {t('host.check.copyReport')}
        </Button>
        <Button
          onClick={() =>
            void takeSnapshot().then(setSnapshot, (error: unknown) =>
              setSaid(error instanceof Error ? error.message : t('host.check.noSnapshot')),
            )
          }
        >
          <Icon of={Camera} size={14} /> {t('host.check.snapshot')}
        </Button>
      </div>
      <p role="status" class="text-ink-soft text-small empty:hidden">
        {said}
      </p>
      {health.rows.length > 0 && (
        <table class="w-full table-fixed text-start">
          <thead class="text-ink-faint text-small">
            <tr>
              <th scope="col" class="w-[30%] pb-1 font-normal">
                {t('host.check.fact')}
              </th>
              <th scope="col" class="pb-1 font-normal">
                {t('host.check.value')}
              </th>
              <th scope="col" class="w-[72px] pb-1 font-normal">
                {t('host.check.state')}
              </th>
            </tr>
          </thead>
          <tbody>
            {health.rows.map((row) => (
              <PageCheckRow key={row.fact} row={row} hits={hits.find((one) => one.fact === row.fact)} />
            ))}
          </tbody>
        </table>
      )}
      <p class="text-pretty text-ink-faint text-small">{t('host.check.holds')}</p>
      {footprint !== undefined && (
        <section aria-labelledby="page-footprint" class="border-hairline border-t pt-3">
          <h3 id="page-footprint" class="pb-1 font-semibold">
            {t('host.footprint.title')}
          </h3>
          <FootprintTable
            footprints={footprint.footprints.filter(({ host }) => host === context.host)}
            exposed={footprint.exposed}
            label={hostLabel}
            now={now()}
          />
        </section>
      )}
    </div>
  );
}
