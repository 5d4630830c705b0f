// The honest end of the list: how much more there is, what the rep hid, and the way to ask for what is missing.
import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n/t.ts';
import { Key } from '../ui/button.tsx';
import { figure } from '../wording.ts';

interface EndOfListProps {
  /** In the catalogue. */
  assets: number;
  /** Assets that would stand here and that the rep hid. */
  hidden: number;
  onSearch: () => void;
  onMissing: () => void;
  onRestore: () => void;
}

function Act({ onClick, children }: { onClick: () => void; children: ComponentChildren }) {
  return (
    <button
      type="button"
      onClick={onClick}
      class="inline-flex h-6 items-center gap-1.5 rounded px-1.5 text-ink-soft transition-colors hover:bg-sunken hover:text-ink"
    >
      {children}
    </button>
  );
}

export function EndOfList({ assets, hidden, onSearch, onMissing, onRestore }: EndOfListProps) {
  return (
    <div class="px-3 py-2 text-ink-faint text-small">
      <p>{t('suggest.end', assets, [figure(assets)])}</p>
      <p class="-ms-1.5 mt-0.5 flex flex-wrap gap-x-1">
        <Act onClick={onMissing}>{t('suggest.missing.open')}</Act>
        <Act onClick={onSearch}>
          {t('common.search')} <Key>/</Key>
        </Act>
        {hidden > 0 && <Act onClick={onRestore}>{t('suggest.restore', hidden, [figure(hidden)])}</Act>}
      </p>
    </div>
  );
}
