// The scrubbed copy of the page, to be looked at before it is copied.
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
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
  const copy = async (text: string, done: string): Promise<void> => {
    setSaid((await onCopy(text)) ? done : t('host.check.noCopy'));
  };
  const { html, sidecar, isCut } = snapshot;
  return (
    <div class="flex flex-col gap-3">
      <p class="text-pretty text-ink-soft">{isCut ? t('host.check.snapshotCut') : t('host.check.snapshotIs')}</p>
      <textarea
        readOnly
        rows={14}
        aria-label={t('host.check.snapshotPreview')}
        class="resize-y rounded-md border border-hairline bg-wash p-2 font-mono text-[11px]/4 text-ink"
        value={`${html.slice(0, previewed)}${html.length > previewed ? ' …' : ''}`}
      />
      <p class="text-ink-faint text-small">
        {html.length > previewed
          ? t('host.check.charactersOf', [figure(html.length), figure(previewed)])
          : t('host.check.characters', [figure(html.length)])}
      </p>
      <div class="flex flex-wrap gap-2">
        <Button kind="primary" onClick={() => void copy(html, t('host.check.snapshotCopied'))}>
          {t('host.check.copySnapshot')}
        </Button>
        <Button onClick={() => void copy(sidecar, t('host.check.sidecarCopied'))}>{t('host.check.copySidecar')}</Button>
        <Button kind="ghost" onClick={onBack}>
          {t('common.back')}
        </Button>
      </div>
      <p role="status" class="text-ink-soft text-small empty:hidden">
        {said}
      </p>
    </div>
  );
}
