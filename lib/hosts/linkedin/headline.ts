// Title and company as people write them in their headline: "VP Operations at Northwind | Speaker". A guess from words,
// so what comes from here is always marked weak unless another place says the same.
import type { Sight } from '../locate.ts';
import type { Identity } from './identity.ts';

export interface ProfileParts {
  identity: Identity;
  memberId: Sight | undefined;
  headline: Sight | undefined;
  title: Sight | undefined;
  company: Sight | undefined;
  location: Sight | undefined;
  degree: Sight | undefined;
  /** The About section, for matching. */
  about: string;
}

const joint = /\s+(?:at|bei|chez|en|hos|bij|presso|na|w|в|@)\s+|\s*@\s*/iu;
const ends = /\s*[|·•,;(]\s*|\s+[–—-]\s+/u;

/** `Northwind` in `VP Operations at Northwind | Speaker`; empty when the headline does not say. */
export function companyInHeadline(headline: string): string {
  const [, after] = split(headline);
  return after.split(ends)[0]?.trim() ?? '';
}

/** `VP Operations` in the same; the first part of a headline without a company. */
export function titleInHeadline(headline: string): string {
  const [before] = split(headline);
  return (
    before
      .split(/\s*[|·•]\s*/u)
      .at(0)
      ?.trim() ?? ''
  );
}

function split(headline: string): [string, string] {
  const found = joint.exec(headline);
  return found === null
    ? [headline, '']
    : [headline.slice(0, found.index), headline.slice(found.index + found[0].length)];
}
