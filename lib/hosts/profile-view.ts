// A profile that was on screen for some seconds is a `profile_view`, once per person and day, and only if the user wants it.
import type { Context } from '../model/context.ts';
import type { TouchDraft } from '../model/touch.ts';

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
      const person = context?.state === 'ready' && context.view === 'profile' ? context.person : undefined;
      if (context === undefined || person === undefined || person.linkedinSlug === '') {
        clearTimeout(timer);
        viewId = '';
        return;
      }
      if (viewId === context.viewId) return;
      viewId = context.viewId;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const at = new Date();
        const dedupeKey = `profile_view:${person.linkedinSlug}:${dayOf(at)}`.slice(0, 200);
        if (!isOn() || reported.has(dedupeKey)) return;
        reported.add(dedupeKey);
        report({
          kind: 'profile_view',
          evidence: { cue: 'profile-shown', seenBy: 'auto', at: at.toISOString() },
          people: [
            {
              name: person.name,
              email: person.emails[0] ?? '',
              linkedinSlug: person.linkedinSlug,
              title: person.title,
              company: person.company,
            },
          ],
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

/** The user's own calendar day. */
const dayOf = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
