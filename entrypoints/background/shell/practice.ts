// The practice thread as a context. It looks like an open mail, has no composer, and is counted nowhere.
import type { Context } from '../../../lib/model/context.ts';
import type { RequestArgument } from '../../../lib/wire/messages.ts';

/** What a mail thread shows when all of it was read (lib/hosts/health.ts): nothing here is missing. */
const read = [
  'account.own',
  'person.name',
  'person.emails',
  'person.title',
  'person.company',
  'thread.id',
  'thread.subject',
  'message.from.email',
  'message.text',
];
const practiceThread = 'touchline-practice';

/** @param url of the page that shows it. */
export function practiceContext(shown: RequestArgument<'practice.show'>, url: string): Context {
  const { name, email, title, company, subject, text, language } = shown;
  const from = { name, email };
  return {
    viewId: practiceThread,
    host: 'gmail',
    view: 'thread',
    url,
    pageLanguage: language,
    state: 'ready',
    trouble: '',
    own: '',
    person: {
      ...{ name, emails: [email], title, company, headline: '', location: '', degree: '' },
      ...{ linkedinSlug: '', linkedinMemberId: '', salesNavLeadId: '' },
    },
    thread: {
      id: practiceThread,
      subject,
      participants: [from],
      messages: [{ id: practiceThread, from, to: [], sentAt: '', text, isMine: false }],
    },
    text: '',
    facts: read.map((fact) => ({ name: fact, value: '', anchor: 'practice', step: 1, state: 'ok', agreed: 1 })),
  };
}

export const isPractice = (context: Context): boolean => context.thread?.id === practiceThread;
