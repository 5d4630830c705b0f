// "Page check": what was read from this page, by which anchor, how sure, and how that went lately. Two things to copy for
// somebody who repairs a reader; nothing leaves by itself.
import { Camera, ClipboardCopy } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { Context } from '../../lib/model/context.ts';
import type { AnchorHits } from '../../lib/wire/messages.ts';
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
  health: { state: 'ok' | 'degraded' | 'ambiguous' | 'unknown' | 'off'; sentence: string; rows: CheckRow[] };
  version: string;
  loadHits: () => Promise<AnchorHits[]>;
  takeSnapshot: () => Promise<SnapshotPart>;
  copy: (text: string) => Promise<boolean>;
}

const stateWords: Record<PageCheckProps['health']['state'], string> = {
  ok: 'All that this page shows was found.',
  degraded: 'Part of the page was not found.',
  ambiguous: 'The page disagrees with itself.',
  unknown: 'Nothing was read on this page.',
  off: 'Switched off on this site.',
};

export function PageCheck({ isOpen, onClose, ...rest }: PageCheckProps) {
  return (
    <Dialog title="Page check" isOpen={isOpen} onClose={onClose}>
      <Inside {...rest} />
    </Dialog>
  );
}

function Inside({
  context,
  health,
  version,
  loadHits,
  takeSnapshot,
  copy,
}: Omit<PageCheckProps, 'isOpen' | 'onClose'>) {
  const [hits, setHits] = useState<AnchorHits[]>([]);
  const [said, setSaid] = useState('');
  const [snapshot, setSnapshot] = useState<SnapshotPart>();
  const viewId = context?.viewId ?? '';
  useEffect(() => {
    let isGone = false;
    setSnapshot(undefined);
    loadHits().then(
      (loaded) => isGone || setHits(loaded),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [viewId]);
  const copyAnd = async (text: string, done: string): Promise<void> => {
    setSaid((await copy(text)) ? done : 'The browser did not allow the copy. Click once more.');
  };
  if (context === undefined) return <p class="text-ink-soft">There is no page to check. Open a mail or a profile.</p>;
  if (snapshot !== undefined)
    return <SnapshotPreview snapshot={snapshot} onCopy={copy} onBack={() => setSnapshot(undefined)} />;
  return (
    <div class="flex flex-col gap-3">
      <p class="text-pretty text-ink-soft">{health.sentence || stateWords[health.state]}</p>
      {health.rows.length > 0 && (
        <table class="w-full table-fixed text-left">
          <thead class="text-ink-faint text-small">
            <tr>
              <th scope="col" class="w-[34%] pb-1 font-normal">
                Fact
              </th>
              <th scope="col" class="pb-1 font-normal">
                Value and where it was found
              </th>
              <th scope="col" class="w-20 pb-1 font-normal">
                State
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
      <div class="flex flex-wrap gap-2">
        <Button onClick={() => void copyAnd(reportText(context, health, health.rows, hits, version), 'Report copied.')}>
          <Icon of={ClipboardCopy} size={14} /> Copy report
        </Button>
        <Button
          onClick={() =>
            void takeSnapshot().then(setSnapshot, (error: unknown) =>
              setSaid(error instanceof Error ? error.message : 'The page could not be copied.'),
            )
          }
        >
          <Icon of={Camera} size={14} /> Scrubbed snapshot…
        </Button>
      </div>
      <p role="status" class="text-ink-soft text-small empty:hidden">
        {said}
      </p>
      <p class="text-pretty text-ink-faint text-small">
        The report holds names of facts, anchors and counts, no values. Nothing is sent by itself.
      </p>
    </div>
  );
}
