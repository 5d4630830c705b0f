// What LinkedIn shows: profile, company or feed, and the note of an invitation on top of it.
import type { Composer } from '../../model/context.ts';
import { titleOf } from '../dom.ts';
import type { Page, Reading } from '../host.ts';
import { Facts, type Scope, type Sight } from '../locate.ts';
import { nobody, unknownReading } from '../reading.ts';
import { readCompany } from './company.ts';
import { noteField, readNote } from './composer.ts';
import type { ProfileParts } from './headline.ts';
import { readPost } from './post.ts';
import { readEmber } from './profile-ember.ts';
import { readSdui } from './profile-sdui.ts';

const doubt = 'The page and its address name different people, so nobody is shown. Wait for the page, or reload it.';

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : '');

export function read({ document, url }: Page): Reading {
  const scope: Scope = { root: document, url, title: titleOf(document) };
  const path = pathOf(url);
  const facts = new Facts();
  const reading = /^\/in\/[^/]+/.test(path)
    ? profile(scope, facts)
    : path.startsWith('/company/')
      ? company(scope, facts)
      : feed(scope, document, facts);
  const field = noteField(document);
  if (field === undefined) return reading;
  return withNote(reading, readNote(field), facts);
}

function withNote(reading: Reading, composer: Composer, facts: Facts): Reading {
  facts.derive('composer.kind', composer.kind, undefined, 'note-field');
  facts.derive('composer.empty', composer.isEmpty ? 'yes' : 'no', undefined, 'note-field');
  if (composer.maxLength !== undefined)
    facts.derive('composer.maxLength', String(composer.maxLength), undefined, 'note-field');
  return { ...reading, state: reading.state === 'unknown' ? 'ready' : reading.state, composer, facts: facts.list };
}

function profile(scope: Scope, facts: Facts): Reading {
  const parts = readSdui(scope) ?? readEmber(scope);
  if (parts === undefined) return unknownReading();
  if (parts.identity.isAmbiguous) return { ...unknownReading(), view: 'profile', state: 'ambiguous', trouble: doubt };
  return { ...unknownReading(), view: 'profile', state: 'ready', ...publish(parts, facts) };
}

function publish(parts: ProfileParts, facts: Facts): Pick<Reading, 'person' | 'text' | 'facts'> {
  const { name, slug } = parts.identity;
  const text = (sight: Sight | undefined): string => sight?.value ?? '';
  facts.add('person.name', name);
  facts.add('person.linkedin.slug', slug);
  facts.add('person.linkedin.memberId', parts.memberId);
  facts.add('person.headline', parts.headline);
  facts.add('person.title', parts.title);
  facts.add('person.company', parts.company);
  facts.add('person.location', parts.location);
  facts.add('person.degree', parts.degree);
  return {
    person: {
      ...nobody,
      name: text(name),
      headline: text(parts.headline),
      title: text(parts.title),
      company: text(parts.company),
      location: text(parts.location),
      degree: text(parts.degree),
      linkedinSlug: text(slug),
      linkedinMemberId: text(parts.memberId),
    },
    text: parts.about,
    facts: facts.list,
  };
}

function company(scope: Scope, facts: Facts): Reading {
  const state = readCompany(scope, facts);
  if (state === undefined) return unknownReading();
  return {
    ...unknownReading(),
    view: 'company',
    state,
    trouble: state === 'ambiguous' ? doubt : '',
    facts: facts.list,
  };
}

function feed(scope: Scope, document: Document, facts: Facts): Reading {
  const text = readPost(scope, document, facts);
  if (text === undefined) return unknownReading();
  return { ...unknownReading(), view: 'feed', state: 'ready', text, facts: facts.list };
}
