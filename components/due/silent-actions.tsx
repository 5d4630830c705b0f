// What can be done about a silence; the line above the strip has it too, without the list of what is due.
import { X } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import type { SilentRow } from '../../lib/wire/messages.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Due } from './due-feed.ts';

/** Take the proposal, or never hear it again. */
export function SilentActions({ due, row, today }: { due: Due; row: SilentRow; today: string }) {
  return (
    <span class="flex shrink-0 items-center gap-1">
      <Button onClick={() => void due.followUp(row, today)}>{t('steps.line.followUp')}</Button>
      <IconButton label={t('steps.line.dismiss')} onClick={() => void due.dismiss(row)}>
        <Icon of={X} size={14} />
      </IconButton>
    </span>
  );
}
