// What Sales Navigator shows: a lead, an account, rows with their panel, a conversation; and the message form on top.
import { all, isVisible } from '../dom.ts';
import type { Page, Reading } from '../host.ts';
import { Facts, type Scope, type Sight, scopeOf } from '../locate.ts';
import { nobody, unknownReading } from '../reading.ts';
import { readAccount } from './account.ts';
import { type Form, formOf, limitOf, readForm } from './form.ts';
import { type Lead, readLeadPage, readPanel } from './lead.ts';
import { readRows } from './rows.ts';
import { isHeadedBy, readTalk, type Talk } from './talk.ts';
import { words } from './words.ts';

const doubt = 'page';
const talkDoubt = 'salesTalk';

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : '');

export function read({ document, url }: Page): Reading {
  const path = pathOf(url);
  if (!path.startsWith('/sales/')) return unknownReading();
  const page = scopeOf({ document, url }, words);
  const facts = new Facts();
  const form = formOf(document);
  if (path.startsWith('/sales/inbox')) return inbox(page, form, facts);
  const reading = /^\/sales\/(?:lead|people)\/[^/]/.test(path)
    ? leadReading(readLeadPage(page), facts)
    : path.startsWith('/sales/company/')
      ? account(page, facts)
      : list(page, facts);
  return form === undefined ? reading : withForm(page, reading, form, facts);
}

function leadReading(lead: Lead | undefined, facts: Facts): Reading {
  if (lead === undefined) return unknownReading();
  if (lead.isAmbiguous)
    return { ...unknownReading(), view: 'profile', state: 'ambiguous', trouble: doubt, facts: facts.list };
  const { headline, title, company, location, degree, email, slug } = lead.facts;
  const text = (sight: Sight | undefined): string => sight?.value ?? '';
  facts.add('person.name', lead.name);
  facts.add('person.salesnav.leadId', lead.id);
  facts.add('person.linkedin.slug', slug);
  facts.add('person.headline', headline);
  facts.add('person.title', title);
  facts.add('person.company', company);
  facts.add('person.location', location);
  facts.add('person.degree', degree);
  facts.add('person.emails', email);
  return {
    ...unknownReading(),
    view: 'profile',
    state: 'ready',
    person: {
      ...nobody,
      name: text(lead.name),
      emails: email === undefined ? [] : [email.value],
      headline: text(headline),
      title: text(title),
      company: text(company),
      location: text(location),
      degree: text(degree),
      linkedinSlug: text(slug),
      salesNavLeadId: text(lead.id),
    },
    text: lead.about,
    facts: facts.list,
  };
}

function account(page: Scope, facts: Facts): Reading {
  const state = readAccount(page, facts);
  const panel = readPanel(page, []);
  if (panel !== undefined) return leadReading(panel, facts);
  if (state === undefined) return unknownReading();
  const trouble = state === 'ambiguous' ? doubt : '';
  return { ...unknownReading(), view: 'company', state, trouble, facts: facts.list };
}

function list(page: Scope, facts: Facts): Reading {
  const rows = readRows(page, facts);
  const panel = readPanel(page, rows);
  if (panel !== undefined) return leadReading(panel, facts);
  if (rows.length === 0) return unknownReading();
  return { ...unknownReading(), view: 'list', state: 'ready', facts: facts.list };
}

function addForm(form: Form, to: string, facts: Facts): Reading['composer'] {
  const composer = readForm(form, to);
  facts.derive('composer.kind', composer.kind, undefined, 'message-field');
  facts.derive('composer.empty', composer.isEmpty ? 'yes' : 'no', undefined, 'message-field');
  facts.derive('composer.subject', composer.subject, undefined, 'subject-field');
  if (form.maxLength !== undefined)
    facts.derive('composer.maxLength', String(form.maxLength), undefined, 'message-field');
  const subjectLimit = limitOf(form.subject);
  if (subjectLimit !== undefined)
    facts.derive('composer.subject.maxLength', String(subjectLimit), undefined, 'subject-field');
  return composer;
}

/** A form over another page stays open when the page changes: it counts for a person only if it names that person. */
function withForm(page: Scope, reading: Reading, form: Form, facts: Facts): Reading {
  const shown = reading.person;
  if (shown !== undefined && isHeadedBy(form.talk, shown.name)) {
    const composer = addForm(form, shown.name, facts);
    return { ...reading, facts: facts.list, ...(composer && { composer }) };
  }
  const own = new Facts();
  const talk = readTalk(page, form.talk);
  const isSure = !talk.isAmbiguous && talk.name !== undefined;
  const composer = addForm(form, isSure ? (talk.name?.value ?? '') : '', own);
  const base: Reading = { ...unknownReading(), view: 'messaging', state: 'ambiguous', trouble: talkDoubt };
  const whole: Reading = { ...base, facts: own.list, ...(composer && { composer }) };
  return isSure ? { ...whole, state: 'ready', trouble: '', ...personOf(talk, own) } : whole;
}

function personOf({ name, leadId }: Talk, facts: Facts): Pick<Reading, 'person' | 'facts'> {
  facts.add('person.name', name);
  facts.add('person.salesnav.leadId', leadId);
  return {
    person: { ...nobody, name: name?.value ?? '', salesNavLeadId: leadId?.value ?? '' },
    facts: facts.list,
  };
}

function inbox(page: Scope, form: Form | undefined, facts: Facts): Reading {
  const region = form?.talk ?? all(page.root, '.thread-container').find(isVisible);
  if (region === undefined) return unknownReading();
  const talk = readTalk(page, region);
  const to = talk.isAmbiguous ? '' : (talk.name?.value ?? '');
  const composer = form && addForm(form, to, facts);
  const base: Reading = { ...unknownReading(), view: 'messaging', ...(composer && { composer }), facts: facts.list };
  if (to === '') return { ...base, state: 'ambiguous', trouble: talkDoubt };
  facts.add('thread.id', talk.id);
  const incoming = talk.messages.findLast((message) => !message.isMine);
  const last = talk.messages.at(-1);
  facts.derive('message.from.name', last?.from.name ?? '', undefined, 'sender-name');
  facts.derive('message.sentAt', last?.sentAt ?? '', undefined, 'time');
  facts.derive('message.text', last?.text ?? '', undefined, 'message-text');
  return {
    ...base,
    state: 'ready',
    ...personOf(talk, facts),
    text: incoming?.text ?? '',
    thread: {
      id: talk.id?.value ?? '',
      subject: '',
      participants: [{ name: to, email: '' }],
      messages: talk.messages,
    },
  };
}
