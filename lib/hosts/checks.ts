// Named checks and readings, so that anchors stay data: a check turns a raw value into the fact's own form (empty =
// rejected), a reading takes something out of the address or the title. New ones come with a release, never with a pack.
// Each host has a vocabulary of its own (words.ts in its folder), so that a page does not carry those of the others.
import { emailIn, wordsOf } from './text.ts';

export type Check = (value: string) => string;
/** Where a reading looks. `title` is already clean. */
export interface Said {
  url: string;
  title: string;
}
export type Reading = (said: Said) => string;

/** Every name, also for the packs' schema (packs/vocabulary.ts). */
export type CheckName =
  | 'any'
  | 'email'
  | 'name'
  | 'mailbox'
  | 'mailboxName'
  | 'mailboxPerson'
  | 'lastEmail'
  | 'hexId'
  | 'threadId'
  | 'convTail'
  | 'degree'
  | 'memberId'
  | 'memberIdOnly'
  | 'keyTail'
  | 'leadId'
  | 'digits'
  | 'webAddress'
  | 'webUrl'
  | 'updateUrn'
  | 'activityUrn'
  | 'liThread';
export type ReadingName =
  | 'gmailOwn'
  | 'gmailSubject'
  | 'outlookOwn'
  | 'linkedinName'
  | 'linkedinVanity'
  | 'linkedinSlug';

export interface Words {
  checks: Partial<Record<CheckName, Check>>;
  readings: Partial<Record<ReadingName, Reading>>;
}

export const checks: Words['checks'] & { any: Check } = {
  any: (value) => value,
  email: emailIn,
  name: (value) => (wordsOf(value).length > 0 && value.length <= 200 ? value : ''),
};

/** `· 1st`, `3rd+`, `• 2e` → the digit. */
export const degree: Check = (value) => /^[·•]?\s*([123])(?:\D|$)/u.exec(value)?.[1] ?? '';
/** LinkedIn's member id, alone or in its own kind of urn. */
export const memberIdOnly: Check = (value) => /^(?:urn:li:fsd_profile:)?(AC[ow]AA[\w-]{10,60})$/.exec(value)?.[1] ?? '';
/** `Ann Lee <ann@x.com>` or `Ann Lee (ann@x.com)` → `Ann Lee`; empty where only an address stands. */
export const mailboxPerson: Check = (value) => {
  const name = value
    .replace(/[<(][^<>()]*@[^<>()]*[>)]?/, '')
    .replace(/^["']|["']$/g, '')
    .trim();
  return emailIn(name) === '' && wordsOf(name).length > 0 && name.length <= 200 ? name : '';
};
