// A profile, whichever renderer drew it, as facts and as the person on screen.
import type { Reading } from '../host.ts';
import type { Facts, Scope, Sight } from '../locate.ts';
import { nobody, unknownReading } from '../reading.ts';
import { readContact } from './contact-info.ts';
import { doubt } from './doubt.ts';
import type { ProfileParts } from './headline.ts';
import { readEmber } from './profile-ember.ts';
import { readSdui } from './profile-sdui.ts';

export function readProfile(document: Document, scope: Scope, facts: Facts): Reading {
  const parts = readSdui(scope) ?? readEmber(scope);
  if (parts === undefined) return unknownReading();
  if (parts.identity.isAmbiguous)
    return { ...unknownReading(), view: 'profile', state: 'ambiguous', trouble: doubt.page };
  return { ...unknownReading(), view: 'profile', state: 'ready', ...publish(document, scope, parts, facts) };
}

function publish(
  document: Document,
  scope: Scope,
  parts: ProfileParts,
  facts: Facts,
): Pick<Reading, 'person' | 'text' | 'facts'> {
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
  const emails = readContact(document, scope, text(slug), facts);
  return {
    person: {
      ...nobody,
      name: text(name),
      emails,
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
