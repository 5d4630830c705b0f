// What a link check found, in words.
import { CircleCheck, CloudOff, Link2Off, Lock, type LucideIcon, Signpost } from 'lucide-preact';
import { keyOf } from '../../lib/i18n/key-of.ts';
import { listWords } from '../../lib/i18n/locale.ts';
import { t, tOf } from '../../lib/i18n/t.ts';
import { type LinkCheck, type LinkState, linkStates } from '../../lib/model/link-check.ts';
import { figure } from '../wording.ts';

export const stateIcons: Record<LinkState, LucideIcon> = {
  ok: CircleCheck,
  moved: Signpost,
  gone: Link2Off,
  failing: CloudOff,
  'sign-in': Lock,
};

export const stateWords = ({ state, status }: Pick<LinkCheck, 'state' | 'status'>): string =>
  state === 'failing' && status > 0 ? t('linkCheck.failingWith', [status]) : tOf('linkCheck.state', keyOf(state));

/** `40 addresses asked: 31 in order, 4 moved and 5 gone.` */
export function countWords(checks: readonly LinkCheck[]): string {
  if (checks.length === 0) return t('linkCheck.none');
  const parts = linkStates.flatMap((state) => {
    const count = checks.filter((check) => check.state === state).length;
    return count === 0 ? [] : [tOf('linkCheck.count', keyOf(state), [figure(count)])];
  });
  return t('linkCheck.counts', checks.length, [figure(checks.length), listWords(parts)]);
}

export function editedWords({ changed, ofHub }: { changed: number; ofHub: number }): string {
  if (changed === 0) return t('linkCheck.ofHub');
  const words = t('catalogue.edited', changed, [figure(changed)]);
  return ofHub === 0 ? words : t('catalogue.editedSome', [words, figure(ofHub)]);
}
