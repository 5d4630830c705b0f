// A designed state: what is so, in one title and one sentence, and what to do about it.
import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n/t.ts';
import { Icon } from './icon.tsx';

interface NoticeProps {
  icon: LucideIcon;
  tone?: 'plain' | 'amber' | 'red';
  title: string;
  children?: ComponentChildren;
  actions?: ComponentChildren;
}

const tones = { plain: 'text-ink-faint', amber: 'text-amber', red: 'text-red' };

export function Notice({ icon, tone = 'plain', title, children, actions }: NoticeProps) {
  return (
    <div class="flex flex-col items-start gap-2 px-3 py-6">
      <Icon of={icon} size={20} class={tones[tone]} />
      <div class="flex flex-col gap-1">
        <h2 class="font-semibold text-title">{title}</h2>
        {children !== undefined && <div class="max-w-[44ch] text-pretty text-ink-soft">{children}</div>}
      </div>
      {actions !== undefined && <div class="mt-1 flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}

/** Stands for rows that are on their way; painted only after 150 ms. */
export function SkeletonRows({ rows }: { rows: number }) {
  return (
    <div role="status" class="flex flex-col">
      <span class="sr-only">{t('common.loading')}</span>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} class="flex flex-col gap-2 border-hairline border-b px-3 py-3">
          <div class="skeleton h-3 w-4/5" />
          <div class="skeleton h-2.5 w-1/2" />
        </div>
      ))}
    </div>
  );
}
