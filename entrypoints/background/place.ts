// Where a text goes: which channel, how long it may be there, whether a subject can stand. The open composer decides.
import { t } from '../../lib/i18n/t.ts';
import type { Context, HostId } from '../../lib/model/context.ts';
import type { Channel, Rendering } from '../../lib/model/insertion.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { budgetOf, subjectBudgetOf } from '../../lib/renderings/budget.ts';
import type { Limits } from '../../lib/renderings/draft.ts';

const mailHosts: readonly HostId[] = ['gmail', 'outlook', 'yahoo', 'proton'];
export const isMail = (host: HostId): boolean => mailHosts.includes(host);

/** Renderings made for one channel. */
const ownChannel: Readonly<Partial<Record<Rendering, Channel>>> = {
  inmail: 'inmail',
  note: 'note',
  comment: 'comment',
};

/** Without an open composer, the rendering or the host says where it would go. */
export const channelOf = ({ composer, host }: Context, rendering: Rendering | undefined): Channel =>
  composer?.kind ?? (rendering && ownChannel[rendering]) ?? (isMail(host) ? 'email' : 'message');

export function limitsOf(context: Context, channel: Channel, { budgets }: Settings): Limits {
  const fieldLimit = Number(context.facts.find(({ name }) => name === 'composer.subject.maxLength')?.value);
  return {
    budget: budgetOf(channel, budgets, context.composer?.maxLength),
    standing: context.composer?.length ?? 0,
    subjectBudget: subjectBudgetOf(channel, budgets, fieldLimit > 0 ? fieldLimit : undefined),
  };
}

/** A rendering for a small place stays small in a large one. */
export function limitsFor(limits: Limits, rendering: Rendering, { budgets }: Settings): Limits {
  const own = ownChannel[rendering];
  return own === undefined ? limits : { ...limits, budget: budgetOf(own, budgets, limits.budget) };
}

/** A subject goes only where one can stand and none stands yet. */
export const wantsSubject = ({ composer }: Context): boolean =>
  composer === undefined || (composer.hasSubject === true && composer.subject === '');

/** What becomes of the subject, where that is not to be seen in the preview; empty when there is nothing to say. */
export function subjectNote({ composer }: Context, channel: Channel, subject: string): string {
  if (composer === undefined) return '';
  if (subject === '')
    return composer.hasSubject === true && composer.subject === '' && channel === 'inmail'
      ? t('suggest.subject.none')
      : '';
  if (composer.hasSubject !== true) return t('suggest.subject.noField', [subject]);
  return composer.subject === '' ? '' : t('suggest.subject.stays', [composer.subject]);
}
