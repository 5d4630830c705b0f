// Says that the page shows touches which are not in the ledger. Never logs anything itself.
import { ListChecks } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { figure } from '../wording.ts';

/** `12 touches on this page are not in your ledger`, above whatever is shown. */
export function SweepStrip({ missing, onLook }: { missing: number; onLook: () => void }) {
  if (missing === 0) return null;
  return (
    <section
      aria-label={t('touch.sweep.label')}
      class="flex shrink-0 items-center gap-2 border-hairline border-b bg-green-wash py-1.5 ps-3 pe-2 text-small"
    >
      <Icon of={ListChecks} size={14} class="text-green" />
      <p class="min-w-0 flex-1 text-pretty">{t('touch.sweep.strip', missing, [figure(missing)])}</p>
      <Button onClick={onLook}>{t('touch.sweep.look')}</Button>
    </section>
  );
}
