// A fact in an icon and words: what it is, and until when it holds.
import {
  BadgeCheck,
  ChartColumn,
  CircleCheck,
  CircleDashed,
  CircleDollarSign,
  CircleQuestionMark,
  Hourglass,
  type LucideIcon,
  Quote,
  Stamp,
  StickyNote,
  TriangleAlert,
} from 'lucide-preact';
import { calendarDay } from '../../lib/i18n/locale.ts';
import { t, tOf } from '../../lib/i18n/t.ts';
import { factState } from '../../lib/insights/asset-facts.ts';
import type { AssetFact, FactKind } from '../../lib/model/asset-fact.ts';

export const factIcons: Record<FactKind, LucideIcon> = {
  price: CircleDollarSign,
  logo: Stamp,
  certificate: BadgeCheck,
  quote: Quote,
  figure: ChartColumn,
  other: StickyNote,
};
export const undescribedIcon: LucideIcon = CircleQuestionMark;

export interface Standing {
  text: string;
  icon: LucideIcon;
  tone: 'plain' | 'amber' | 'red';
}

/** @param today `YYYY-MM-DD` */
export function standingOf(fact: AssetFact | undefined, today: string): Standing {
  if (fact === undefined) return { text: t('facts.undescribed'), icon: CircleDashed, tone: 'amber' };
  const { validUntil } = fact;
  if (validUntil === undefined) return { text: t('facts.noEnd'), icon: CircleCheck, tone: 'plain' };
  const day = calendarDay(validUntil);
  const state = factState(fact, today);
  if (state === 'expired') return { text: t('facts.expired', [day]), icon: TriangleAlert, tone: 'red' };
  if (state === 'soon') return { text: t('facts.until', [day]), icon: Hourglass, tone: 'amber' };
  return { text: t('facts.until', [day]), icon: CircleCheck, tone: 'plain' };
}

/** `Price · 49 € a month · Holds until …`: what a fact says, in one line; its name where it is not `besideName`. */
export function factWordsOf({ name, kind, note, owner, validUntil }: AssetFact, besideName = ''): string {
  const end = validUntil === undefined ? t('facts.noEnd') : t('facts.until', [calendarDay(validUntil)]);
  const parts = [name === besideName ? '' : name, tOf('facts.kind', kind), note, owner, end];
  return parts.filter((part) => part !== '').join(' · ');
}
