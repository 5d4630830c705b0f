// A profile or company that was on screen for some seconds is a `profile_view` or `company_view`, once a day for each, and
// only if the user wants it.
import type { Context } from '../model/context.ts';
import type { TouchDraft, TouchPerson } from '../model/touch.ts';
import { day } from './day.ts';
import { personOnScreen } from './detect/draft.ts';

const leastMs = 3_000;

export interface ProfileViews {
  /** Each published context, also `undefined` when the tab is hidden. */
  seen(context: Context | undefined): void;
}

/** `report` gets the draft; `isOn` is asked at the end of the three seconds. */
export function profileViews(
  isOn: () => boolean,
  report: (draft: TouchDraft) => void,
  signal: AbortSignal,
): ProfileViews {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let viewId = '';
  const reported = new Set<string>();
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return {
    seen(context) {
      const subject = context === undefined ? undefined : viewedIn(context);
      if (context === undefined || subject === undefined) {
        clearTimeout(timer);
        viewId = '';
        return;
      }
      if (viewId === context.viewId) return;
      viewId = context.viewId;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const at = new Date();
        const dedupeKey = `${subject.kind}:${subject.key}:${day(at)}`.slice(0, 200);
        if (!isOn() || reported.has(dedupeKey)) return;
        reported.add(dedupeKey);
        report({
          kind: subject.kind,
          evidence: { cue: subject.cue, seenBy: 'auto', at: at.toISOString() },
          people: [subject.person],
          threadId: '',
          subject: '',
          note: '',
          links: [],
          dedupeKey,
        });
      }, leastMs);
    },
  };
}

interface Viewed {
  kind: 'profile_view' | 'company_view';
  cue: 'profile-shown' | 'company-shown';
  key: string;
  person: TouchPerson;
}

/** Whom the page shows, by an id that it is sure of; never the user. */
function viewedIn({ state, view, person, facts }: Context): Viewed | undefined {
  if (state !== 'ready') return undefined;
  const fact = (name: string): string => facts.find((one) => one.name === name)?.value ?? '';
  if (view === 'profile' && person !== undefined) {
    const key = person.linkedinSlug || person.linkedinMemberId || person.salesNavLeadId;
    if (key === '' || person.linkedinSlug === (fact('account.own.slug') || undefined)) return undefined;
    return { kind: 'profile_view', cue: 'profile-shown', key, person: personOnScreen(person) };
  }
  const [slug, name] = [fact('company.slug'), fact('company.name')];
  if (view !== 'company' || slug === '' || name === '') return undefined;
  const company: TouchPerson = { name, email: '', linkedinSlug: '', title: '', company: name };
  return { kind: 'company_view', cue: 'company-shown', key: slug, person: company };
}
