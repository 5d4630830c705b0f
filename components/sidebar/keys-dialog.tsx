// The keys, all of them. The first list takes the focus: where it scrolls, it must be reachable by keyboard.
import { t, tOf } from '../../lib/i18n/t.ts';
import { Dialog } from '../ui/dialog.tsx';
import { dueKeyTable, keyTable } from './keys.ts';

export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog title={t('sidebar.keys')} isOpen={isOpen} onClose={onClose}>
      <div class="flex flex-col gap-3">
        <Keys table={keyTable} isFirst />
        <div>
          <h3 class="pb-1.5 font-semibold text-small">{t('sidebar.keysInDue')}</h3>
          <Keys table={dueKeyTable} />
        </div>
      </div>
    </Dialog>
  );
}

function Keys({ table, isFirst = false }: { table: typeof keyTable; isFirst?: boolean }) {
  return (
    <dl tabIndex={isFirst ? 0 : undefined} class="grid grid-cols-[4rem_1fr] gap-x-3 gap-y-1">
      {table.map(([keys, does]) => (
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
  );
}
