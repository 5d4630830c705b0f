// The scrubbed copy of the page, to be looked at before it is copied.
import { useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { figure } from '../wording.ts';

export interface SnapshotPart {
  html: string;
  sidecar: string;
  isCut: boolean;
}

/** More would only make the page slow; the whole is copied. */
const previewed = 20_000;

interface SnapshotPreviewProps {
  snapshot: SnapshotPart;
  onCopy: (text: string) => Promise<boolean>;
  onBack: () => void;
}

export function SnapshotPreview({ snapshot, onCopy, onBack }: SnapshotPreviewProps) {
  const [said, setSaid] = useState('');
  const copy = async (text: string, what: string): Promise<void> => {
    setSaid((await onCopy(text)) ? `${what} copied.` : 'The browser did not allow the copy. Click once more.');
  };
  const { html, sidecar, isCut } = snapshot;
  return (
    <div class="flex flex-col gap-3">
      <p class="text-pretty text-ink-soft">
        The page’s structure with every text, address and id replaced. Look it through before you hand it on.
        {isCut && ' It was shortened to 2 MB.'}
      </p>
      <textarea
        readOnly
        rows={14}
        aria-label="Preview of the snapshot"
        class="resize-y rounded-md border border-hairline bg-wash p-2 font-mono text-[11px]/4 text-ink"
        value={`${html.slice(0, previewed)}${html.length > previewed ? ' …' : ''}`}
      />
      <p class="text-ink-faint text-small">
        {figure(html.length)} characters{html.length > previewed && `, the first ${figure(previewed)} shown`}
      </p>
      <div class="flex flex-wrap gap-2">
        <Button kind="primary" onClick={() => void copy(html, 'Snapshot')}>
          Copy snapshot
        </Button>
        <Button onClick={() => void copy(sidecar, 'Sidecar')}>Copy sidecar</Button>
        <Button kind="ghost" onClick={onBack}>
          Back
        </Button>
      </div>
      <p role="status" class="text-ink-soft text-small empty:hidden">
        {said}
      </p>
    </div>
  );
}
