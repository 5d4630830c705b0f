// The frame of a full page: mark, name, the other pages, and the content in one column under the page's question. On a narrow
// page the six others stand in two lines of three.
import type { ComponentChildren } from 'preact';
import { t, tOf } from '../../lib/i18n/t.ts';
import { Mark } from './icon.tsx';

export interface PageLinks {
  insights: string;
  catalogue: string;
  cadences: string;
  outbox: string;
  health: string;
  options: string;
}

interface PageFrameProps {
  here: 'insights' | 'catalogue' | 'cadences' | 'outbox' | 'health' | 'options' | 'welcome' | 'add';
  links: PageLinks;
  children: ComponentChildren;
}

export function PageFrame({ here, links, children }: PageFrameProps) {
  const entry = (name: keyof PageLinks) => (
    <a
      href={links[name]}
      aria-current={here === name ? 'page' : undefined}
      class="rounded-md px-1.5 py-1 text-ink-soft transition-colors hover:bg-sunken hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:font-medium aria-[current=page]:text-ink md:px-2 forced-colors:aria-[current=page]:outline-1"
    >
      {tOf('common.page', name)}
    </a>
  );
  return (
    <div class="min-h-dvh">
      <a href="#main" class="absolute -top-12 start-3 z-10 rounded-md bg-green px-3 py-1.5 text-on-green focus:top-2">
        {t('common.skip')}
      </a>
      <header class="border-hairline border-b">
        <div class="mx-auto flex min-h-12 max-w-[1120px] items-center justify-between gap-x-4 px-4 py-1.5 sm:px-6">
          <span class="flex items-center gap-1.5 font-semibold">
            <Mark />
            <span class="max-sm:sr-only" translate={false}>
              Touchline
            </span>
          </span>
          <nav
            aria-label={t('common.pages')}
            class="grid grid-cols-[repeat(3,auto)] gap-x-1 sm:-me-1.5 sm:flex md:-me-2"
          >
            {entry('insights')}
            {entry('catalogue')}
            {entry('cadences')}
            {entry('outbox')}
            {entry('health')}
            {entry('options')}
          </nav>
        </div>
      </header>
      <main id="main" tabIndex={-1} class="mx-auto max-w-[1120px] px-4 pb-16 outline-none sm:px-6">
        {children}
      </main>
    </div>
  );
}

interface PageHeadProps {
  /** The one question that the page answers. */
  title: string;
  /** What the answer rests on, in a sentence or two. */
  lead?: string;
  /** What can be done with the whole page. */
  children?: ComponentChildren;
}

export function PageHead({ title, lead, children }: PageHeadProps) {
  return (
    <div class="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pt-6 pb-4">
      <div class="min-w-0">
        <h1 class="font-semibold text-title">{title}</h1>
        {lead !== undefined && <p class="mt-0.5 max-w-[44rem] text-pretty text-ink-soft">{lead}</p>}
      </div>
      {children !== undefined && <div class="flex flex-wrap gap-2">{children}</div>}
    </div>
  );
}
