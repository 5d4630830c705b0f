// A profile in the SDUI renderer: hashed classes, so the top card's paragraphs are told apart by their order and shape.

import { bodyText } from '../body-text.ts';
import { degree as degreeIn } from '../checks.ts';
import { all, attr, closest, first, isVisible, parentOf, textOf } from '../dom.ts';
import { cssOf, locate, type Scope, type Sight } from '../locate.ts';
import { wordsOf } from '../text.ts';
import { cardPrefix, nameSdui, sduiTopCard, slugSdui, strangers } from './anchors.ts';
import { companyInHeadline, type ProfileParts, titleInHeadline } from './headline.ts';
import { identify } from './identity.ts';
import { memberIdOf } from './member-id.ts';

const at = (value: string, anchor: string, step = 6, agreed = 0): Sight | undefined =>
  value === '' ? undefined : { value, anchor, step, agreed, state: step >= 6 && agreed === 0 ? 'weak' : 'ok' };

/** Counts of followers and connections: digits first, or last as some languages have it. */
const isCount = (text: string): boolean => /^[\d.,\s\u00A0’']+\+?(?:\s|$)/u.test(text) || /^\d+\+$/.test(text);
const isAside = (text: string): boolean =>
  /^\(.{1,30}\)$/.test(text) || /^[·•|]/.test(text) || wordsOf(text).length === 0;

/** The visible paragraphs of the card in order, each text once. */
const paragraphs = (card: Element): Element[] => {
  const seen = new Set<string>();
  return all(card, 'p').filter((p) => {
    const text = textOf(p);
    if (
      text === '' ||
      seen.has(text) ||
      !isVisible(p) ||
      closest(p, `${strangers}, [role=button], button`) !== undefined
    )
      return false;
    seen.add(text);
    return true;
  });
};

function degreeOf(card: Element, texts: readonly string[]): Sight | undefined {
  const shown = texts.find((text) => /^[·•]/.test(text) && degreeIn(text) !== '');
  if (shown === undefined) return undefined;
  const value = degreeIn(shown);
  const canInvite = first(card, 'a[href*="/preload/custom-invite/"]') !== undefined;
  // An invitation is offered only to people who are not connected.
  return value === '1' && canInvite ? undefined : at(value, 'degree-text', 6, Number(canInvite));
}

function locationOf(card: Element, lines: readonly Element[], headline: string, company: string): Sight | undefined {
  const contact = first(card, 'a[href*="/overlay/contact-info"]');
  const isFree = (text: string) => text !== headline && text !== company && !isAside(text) && !isCount(text);
  for (let box = contact && parentOf(contact), up = 0; box !== undefined && up < 3; box = parentOf(box), up++) {
    const near = all(box, 'p')
      .map((p) => textOf(p))
      .find((text) => isFree(text) && !text.includes(' · '));
    if (near !== undefined) return at(near, 'beside-contact-info', 6, 1);
  }
  const rest = lines.map((p) => textOf(p));
  const from = rest.indexOf(headline) + 1;
  const free = rest.slice(from).filter(isFree);
  return at(free.find((text) => text.includes(',')) ?? free[0] ?? '', 'after-company');
}

function companyOf(
  card: Element,
  after: readonly string[],
  headline: string,
  location: string,
): { sight: Sight | undefined; line: string } {
  const said = companyInHeadline(headline);
  const badge = all(card, '[role=button], button')
    .filter((one) => isVisible(one) && first(one, 'img, svg, figure') !== undefined && attr(one, 'componentkey') === '')
    .map((one) => textOf(one, 200))
    .find((text) => text !== '' && after.some((line) => line.split(' · ')[0] === text));
  const line = after.find((text) => text.includes(' · ') && !isAside(text) && !isCount(text)) ?? '';
  const value = badge ?? line.split(' · ')[0]?.trim() ?? '';
  const alone = value === '' ? (after.find((text) => said !== '' && text === said) ?? '') : '';
  const agreed = Number(badge !== undefined && line !== '') + Number(said !== '' && said === (value || alone));
  if (value !== '') return { sight: at(value, badge === undefined ? 'company-line' : 'badge', 6, agreed), line };
  if (alone !== '') return { sight: at(alone, 'company-line', 6, agreed), line: alone };
  // A company without a school stands alone between headline and location.
  const between = after.slice(0, Math.max(0, after.indexOf(location)));
  if (said === '' && between[0] !== undefined) return { sight: at(between[0], 'before-location', 6), line: between[0] };
  return { sight: at(said, 'headline', 6), line: '' };
}

function titleOf(page: Scope, card: Element, headline: string): Sight | undefined {
  const key = attr(card, 'componentkey').replace(/Topcard$/i, '');
  const job = first(
    page.root,
    `[componentkey^="${CSS.escape(key)}Experience" i] [componentkey^="entity-collection-item"]`,
  );
  const shown =
    job &&
    all(job, 'p')
      .map((p) => textOf(p))
      .find((text) => text !== '');
  return shown === undefined
    ? at(titleInHeadline(headline), 'headline')
    : at(shown, 'experience-first', 6, Number(headline.includes(shown)));
}

/** Nothing when the SDUI renderer did not draw this page's body. */
export function readSdui(page: Scope): ProfileParts | undefined {
  const card = all(page.root, cssOf(sduiTopCard)).find(
    (one) => isVisible(one) && closest(one, strangers) === undefined,
  );
  if (card === undefined) return undefined;
  const scope = { ...page, root: card };
  const lines = paragraphs(card);
  const texts = lines.map((p) => textOf(p));
  const degreeAt = texts.findIndex((text) => /^[·•]/.test(text) && degreeIn(text) !== '');
  const name = locate(scope, nameSdui)?.value ?? '';
  const free = texts.slice(degreeAt + 1).filter((text) => !isAside(text) && !isCount(text) && text !== name);
  const headline = free[0] ?? '';
  const company = companyOf(card, free.slice(1), headline, locationOf(card, lines, headline, '')?.value ?? '');
  const about = first(page.root, `[componentkey^="${cardPrefix}"][componentkey$="About" i]`);
  return {
    identity: identify(scope, slugSdui, nameSdui),
    memberId: memberIdOf(scope, page.root, card),
    headline: at(headline, 'after-degree', 6, Number(degreeAt >= 0)),
    company: company.sight,
    title: titleOf(page, card, headline),
    location: locationOf(card, lines, headline, company.line),
    degree: degreeOf(card, texts),
    about: about === undefined ? '' : bodyText(about, strangers),
  };
}
