// Small labels. State is never colour alone: each badge carries a word, and an icon where it warns.
import { Lock, TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { languageName } from '../../lib/i18n/locale.ts';
import { t, tOf } from '../../lib/i18n/t.ts';
import type { Audience } from '../../lib/model/asset.ts';
import { Icon } from './icon.tsx';

const base = 'inline-flex h-[18px] shrink-0 items-center gap-1 rounded px-1.5 text-small whitespace-nowrap';

const audienceLook: Record<Audience, string> = {
  public: 'border border-hairline text-ink-soft',
  customer: 'bg-sunken text-ink-soft border border-transparent',
  internal: 'border border-red/70 text-red',
};

export function AudienceBadge({ audience }: { audience: Audience }) {
  return (
    <span class={`${base} ${audienceLook[audience]}`} title={tOf('suggest.audienceHint', audience)}>
      {audience === 'internal' && <Icon of={Lock} size={12} />}
      {tOf('suggest.audience', audience)}
    </span>
  );
}

/** Two-letter code; the one place where capitals are used. */
export function LanguageTag({ language }: { language: string }) {
  if (language === '') return null;
  return (
    <abbr
      class="shrink-0 text-small text-ink-faint no-underline uppercase tracking-wide"
      title={languageName(language)}
    >
      {language}
    </abbr>
  );
}

/** A fact that one anchor alone vouches for. */
export function CheckMark({ why }: { why: string }) {
  return (
    <span class="inline-flex items-center gap-0.5 text-small text-amber" title={why}>
      <Icon of={TriangleAlert} size={12} />
      {t('sidebar.check')}
    </span>
  );
}

export function Badge({ tone = 'plain', children }: { tone?: 'plain' | 'amber' | 'red'; children: ComponentChildren }) {
  const tones = {
    plain: 'border border-hairline text-ink-soft',
    amber: 'bg-amber-wash text-amber border border-transparent',
    red: 'border border-red/70 text-red',
  };
  return <span class={`${base} ${tones[tone]}`}>{children}</span>;
}
