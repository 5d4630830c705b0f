// Small labels. State is never colour alone: each badge carries a word, and an icon where it warns.
import { Lock, TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { Audience } from '../../lib/model/asset.ts';
import { Icon } from './icon.tsx';

const base = 'inline-flex h-[18px] shrink-0 items-center gap-1 rounded px-1.5 text-small whitespace-nowrap';

const audienceLook: Record<Audience, { class: string; word: string; hint: string }> = {
  public: { class: 'border border-hairline text-ink-soft', word: 'Public', hint: 'Anybody may see it' },
  customer: {
    class: 'bg-sunken text-ink-soft border border-transparent',
    word: 'Customer',
    hint: 'For customers and prospects',
  },
  internal: { class: 'border border-red/70 text-red', word: 'Internal', hint: 'Never leaves the company' },
};

export function AudienceBadge({ audience }: { audience: Audience }) {
  const look = audienceLook[audience];
  return (
    <span class={`${base} ${look.class}`} title={look.hint}>
      {audience === 'internal' && <Icon of={Lock} size={12} />}
      {look.word}
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

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });
const languageName = (code: string): string => languageNames.of(code) ?? code;

/** A fact that one anchor alone vouches for. */
export function CheckMark({ why }: { why: string }) {
  return (
    <span class="inline-flex items-center gap-0.5 text-small text-amber" title={why}>
      <Icon of={TriangleAlert} size={12} />
      check
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
