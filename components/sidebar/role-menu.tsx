// The part the person plays in the purchase: a badge that opens a small menu.
import { ChevronDown } from 'lucide-preact';
import { keyOf } from '../../lib/i18n/key-of.ts';
import { t, tOf } from '../../lib/i18n/t.ts';
import { type BuyingRole, buyingRoles } from '../../lib/model/person.ts';
import { Icon } from '../ui/icon.tsx';
import { PopMenu } from '../ui/pop-menu.tsx';

interface RoleMenuProps {
  role: BuyingRole | undefined;
  onPick: (role: BuyingRole | undefined) => void;
  /** Beside something that matters more. */
  mayShrink: boolean;
}

export const roleWord = (role: BuyingRole): string => tOf('person.role', keyOf(role));

export function RoleMenu({ role, onPick, mayShrink }: RoleMenuProps) {
  return (
    <PopMenu
      label={role === undefined ? t('person.roleNone') : t('person.roleIs', [roleWord(role)])}
      value={role ?? 'none'}
      options={[
        ...buyingRoles.map((value) => ({ value, label: roleWord(value), hint: tOf('person.roleHint', keyOf(value)) })),
        { value: 'none' as const, label: t('person.roleTakeAway') },
      ]}
      onPick={(picked) => onPick(picked === 'none' ? undefined : picked)}
      class={`inline-flex h-6 ${mayShrink ? 'min-w-10' : 'shrink-0'} items-center gap-0.5 rounded px-1.5 text-small transition-colors hover:bg-sunken hover:text-ink ${role === undefined ? '-ms-1.5 text-ink-faint' : 'bg-sunken text-ink-soft'}`}
    >
      <span class="truncate">{role === undefined ? t('person.roleEmpty') : roleWord(role)}</span>
      <Icon of={ChevronDown} size={12} />
    </PopMenu>
  );
}
