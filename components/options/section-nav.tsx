// The sections in groups beside the page, from 960 px on; a group folds. With a search, only what was found stands there.
import { ChevronRight } from 'lucide-preact';
import { t, tOf } from '../../lib/i18n/t.ts';
import { Icon } from '../ui/icon.tsx';
import type { FoundSettings } from './find-settings.ts';
import { type SectionGroup, sectionGroups } from './sections.ts';
import { sectionName } from './settings-search.tsx';

interface SectionNavProps {
  found: FoundSettings | undefined;
  version: string;
  healthLink: string;
}

export function SectionNav({ found, version, healthLink }: SectionNavProps) {
  return (
    <nav aria-label={t('options.sections')} class="hidden min-[960px]:block">
      <div class="sticky top-6 flex flex-col gap-2">
        {(Object.keys(sectionGroups) as SectionGroup[]).map((group) => (
          <Group key={group} group={group} found={found} />
        ))}
        <a
          href={healthLink}
          class="-ms-2 block rounded-md px-2 py-1 text-ink-soft transition-colors hover:bg-sunken hover:text-ink"
        >
          {t('health.nav')}
        </a>
        <p class="pt-2 text-ink-faint text-small">{t('options.version', [version])}</p>
      </div>
    </nav>
  );
}

function Group({ group, found }: { group: SectionGroup; found: FoundSettings | undefined }) {
  const shown = sectionGroups[group].filter((id) => found?.sections.has(id) !== false);
  if (shown.length === 0) return null;
  return (
    <details open class="group">
      <summary class="-ms-5 flex h-7 list-none items-center gap-1 rounded-md text-ink-faint text-small transition-colors hover:text-ink [&::-webkit-details-marker]:hidden">
        <Icon of={ChevronRight} size={14} class="transition-transform group-open:rotate-90 rtl:-scale-x-100" />
        {tOf('options.group', group)}
      </summary>
      <ul class="flex flex-col gap-0.5">
        {shown.map((id) => (
          <li key={id}>
            <a
              href={`#${id}`}
              class="-ms-2 block rounded-md px-2 py-1 text-ink-soft transition-colors hover:bg-sunken hover:text-ink"
            >
              {sectionName(id)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
