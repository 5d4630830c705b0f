// The keys, all of them. The list takes the focus: where it scrolls, it must be reachable by keyboard.
import { t, tOf } from '../../lib/i18n/t.ts';
import { Dialog } from '../ui/dialog.tsx';
import { keyTable } from './keys.ts';

export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog title={t('sidebar.keys')} isOpen={isOpen} onClose={onClose}>
      <dl tabIndex={0} class="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
        {keyTable.map(([keys, does]) => (
          <div key={keys} class="contents">
            <dt>
              <kbd class="inline-flex h-5 items-center rounded border border-hairline bg-wash px-1.5 font-sans text-small">
                {keys}
              </kbd>
            </dt>
            <dd class="text-ink-soft">{tOf('sidebar.key', does)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
