// The frame of a full page: mark, name, the other pages, and the content in one column.
import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n/t.ts';
import { Mark } from './icon.tsx';

export interface PageLinks {
  insights: string;
  cadences: string;
  outbox: string;
  options: string;
}

interface PageFrameProps {
  here: 'insights' | 'cadences' | 'outbox' | 'options' | 'welcome';
  links: PageLinks;
  children: ComponentChildren;
}

export function PageFrame({ here, links, children }: PageFrameProps) {
  const entry = (name: keyof PageLinks, label: string) => (
    <a
      href={links[name]}
      aria-current={here === name ? 'page' : undefined}
      class="rounded-md px-1.5 py-1 text-ink-soft sm:px-2 transition-colors hover:bg-sunken hover:text-ink aria-[current=page]:font-medium aria-[current=page]:text-ink"
    >
      {label}
    </a>
  );
  return (
    <div class="min-h-dvh">
      <a href="#main" class="absolute -top-12 left-3 z-10 rounded-md bg-green px-3 py-1.5 text-on-green focus:top-2">
        Skip to the content
      </a>
      <header class="border-hairline border-b">
        <div class="mx-auto flex h-12 max-w-[1120px] items-center justify-between gap-4 px-4 sm:px-6">
          <span class="flex items-center gap-1.5 font-semibold">
            <Mark />
            <span class="max-sm:sr-only">Touchline</span>
          </span>
          <nav aria-label="Pages" class="flex sm:gap-1">
            {entry('insights', 'Insights')}
            {entry('cadences', t('steps.page.nav'))}
            {entry('outbox', 'Outbox')}
            {entry('options', 'Settings')}
          </nav>
        </div>
      </header>
      <main id="main" tabIndex={-1} class="mx-auto max-w-[1120px] px-4 pb-16 outline-none sm:px-6">
        {children}
      </main>
    </div>
  );
}
