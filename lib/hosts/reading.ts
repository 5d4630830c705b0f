// The empty shapes that every reader starts from.
import type { PersonOnScreen } from '../model/context.ts';
import type { TouchPerson } from '../model/touch.ts';
import type { Reading } from './host.ts';

export const nobody: PersonOnScreen = {
  name: '',
  emails: [],
  headline: '',
  title: '',
  company: '',
  location: '',
  degree: '',
  linkedinSlug: '',
  linkedinMemberId: '',
  salesNavLeadId: '',
};

/** No place of this host was recognised. */
export const unknownReading = (): Reading => ({
  view: 'other',
  state: 'unknown',
  trouble: '',
  own: '',
  text: '',
  facts: [],
});

/** Whom a touch is about: the person of a reading, with every id. The reader has checked them. */
export const touchPerson = (person: PersonOnScreen): TouchPerson => ({
  name: person.name,
  email: person.emails[0] ?? '',
  linkedinSlug: person.linkedinSlug,
  title: person.title || person.headline,
  company: person.company,
  ...(person.linkedinMemberId !== '' && { linkedinMemberId: person.linkedinMemberId }),
  ...(person.salesNavLeadId !== '' && { salesNavLeadId: person.salesNavLeadId }),
});
