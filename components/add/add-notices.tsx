// What the form for a link says before its fields: that the page could not be read, that the catalogue has it already.
import { FileLock2, TriangleAlert } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import { Icon } from '../ui/icon.tsx';
import type { AddModel } from './add-model.ts';

export function Unread() {
  return (
    <div class="flex gap-2 rounded-lg bg-sunken px-3 py-2">
      <Icon of={FileLock2} size={14} class="mt-0.5 text-ink-soft" />
      <p class="min-w-0 text-pretty">
        <span class="font-medium">{t('commands.add.unreadTitle')}</span>
        <br />
        <span class="text-ink-soft">{t('commands.add.unread')}</span>
      </p>
    </div>
  );
}

/** @param libraryLink address of the library, which opens the asset that its anchor names */
export function Twins({ twins, libraryLink }: { twins: AddModel['twins']['value']; libraryLink: string }) {
  const isPage = twins.some(({ by }) => by === 'link');
  return (
    <div role="alert" class="flex gap-2 rounded-lg bg-amber-wash px-3 py-2 text-amber">
      <Icon of={TriangleAlert} size={14} class="mt-0.5" />
      <div class="wrap-anywhere min-w-0 text-pretty">
        <p>{isPage ? t('commands.add.twinPage') : t('commands.add.twinSameTitle')}</p>
        <ul>
          {twins.map(({ id, title }) => (
            <li key={id}>
              <a
                class="inline-block py-0.5 text-blue underline underline-offset-2"
                href={`${libraryLink}#asset=${encodeURIComponent(id)}`}
              >
                {t('commands.add.openTwin', [title])}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
