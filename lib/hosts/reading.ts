// The empty shapes that every reader starts from.
import type { PersonOnScreen } from '../model/context.ts';
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
