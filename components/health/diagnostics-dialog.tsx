// What is copied is shown first, word for word.
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

interface DiagnosticsDialogProps {
  isOpen: boolean;
  onClose: () => void;
  text: string;
  onCopy: () => void;
}

export function DiagnosticsDialog({ isOpen, onClose, text, onCopy }: DiagnosticsDialogProps) {
  return (
    <Dialog title={t('health.diagnostics')} isOpen={isOpen} onClose={onClose} shape="centre">
      <div class="flex flex-col gap-3">
        <p class="text-pretty text-ink-soft">{t('health.diagnosticsIs')}</p>
        <textarea
          readOnly
          rows={14}
          aria-label={t('health.diagnostics')}
          class="w-full resize-y rounded-md border border-hairline bg-wash p-2 font-mono text-[11px]/4 text-ink"
          value={text}
        />
        <Button kind="primary" class="w-fit" onClick={onCopy}>
          {t('common.copy')}
        </Button>
      </div>
    </Dialog>
  );
}
