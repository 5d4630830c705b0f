// One lead: the card of a lead page, or of the panel beside search results. Everything is looked for inside the card;
// nobody is named unless address, links and heading or title agree. Pages keep the old lead on screen while a new one loads.
import { bodyText } from '../body-text.ts';
import { memberIdOnly } from '../checks.ts';
import { all, attr, closest, first, holds, isVisible, type Root } from '../dom.ts';
import { anchorsOf, cssOf, locate, type Scope, type Sight, type Spec } from '../locate.ts';
import { isSameName } from '../text.ts';
import {
  about,
  company,
  contactInfo,
  currentRole,
  degree,
  elsewhere,
  email,
  headline,
  jobTitle,
  leadCards,
  leadHeadings,
  leadId,
  leadLinks,
  leadName,
  location,
  overflowMenu,
  panels,
  publicSlug,
  titleName,
} from './anchors.ts';
import type { Row } from './rows.ts';

export interface Lead {
  name: Sight | undefined;
  id: Sight | undefined;
  isAmbiguous: boolean;
  facts: Record<'headline' | 'title' | 'company' | 'location' | 'degree' | 'email' | 'slug', Sight | undefined>;
  about: string;
}

function cardOf(heading: Element): Element {
  const section = closest(heading, 'section, header, .artdeco-card');
  const card = closest(heading, cssOf(leadCards)) ?? section ?? heading.parentElement;
  return card ?? heading;
}

function cardsIn(root: Root, isOther: (heading: Element) => boolean): Element[] {
  const headings = all(root, cssOf(leadHeadings)).filter((heading) => isVisible(heading) && !isOther(heading));
  return [...new Set(headings.map(cardOf))].filter(
    (card, _, cards) => !cards.some((o) => o !== card && holds(o, card)),
  );
}

/** The lead of a lead page; nothing while its card is not there. */
export function readLeadPage(page: Scope): Lead | undefined {
  const cards = cardsIn(page.root, (heading) => closest(heading, elsewhere) !== undefined);
  const card = cards[0];
  if (card === undefined) return undefined;
  const id = locate({ ...page, root: card }, leadId, 200);
  const name = locate({ ...page, root: card }, leadName, 200);
  const title = locate(page, titleName, 200);
  const isTitled = name !== undefined && title !== undefined && isSameName(title.value, name.value);
  const isSure = id !== undefined && id.state !== 'conflict' && (id.agreed > 0 || isTitled);
  const main = closest(card, 'main') ?? page.root;
  return {
    ...leadIn(page, card, main),
    ...named(name, id, isSure, Number(isTitled)),
    isAmbiguous: !isSure || name === undefined || cards.length > 1,
  };
}

/** The lead of the open panel: its own links must agree, and the row with the same id must carry the same name. */
export function readPanel(page: Scope, rows: readonly Row[]): Lead | undefined {
  const panel = all(page.root, panels).find(
    (one) => isVisible(one) && first(one, '[data-anonymize="person-name"]') !== undefined,
  );
  if (panel === undefined) return undefined;
  const cards = cardsIn(panel, (heading) => closest(heading, '[role=dialog], li.artdeco-list__item') !== undefined);
  const card = cards[0];
  if (card === undefined) return undefined;
  const id = locate({ ...page, root: card }, leadLinks, 200);
  const name = locate({ ...page, root: card }, leadName, 200);
  const row = rows.find((one) => id !== undefined && one.leadId === id.value);
  const isRow = name !== undefined && row !== undefined && isSameName(row.name, name.value);
  const isSure = id !== undefined && id.state !== 'conflict' && (row === undefined ? id.agreed > 0 : isRow);
  return {
    ...leadIn(page, card, panel),
    ...named(name, id, isSure, Number(isRow)),
    isAmbiguous: !isSure || name === undefined || cards.length > 1,
  };
}

/** What was weak alone is sure once another kind of anchor says the same. */
function named(
  name: Sight | undefined,
  id: Sight | undefined,
  isSure: boolean,
  more: number,
): Pick<Lead, 'name' | 'id'> {
  return {
    name: name && { ...name, agreed: name.agreed + more, state: isSure && name.state === 'weak' ? 'ok' : name.state },
    id: id && { ...id, agreed: id.agreed + more, state: isSure && id.state === 'weak' ? 'ok' : id.state },
  };
}

/** The card's facts; role, contact and About stand beside the card in some layouts, and then only once. */
function leadIn(page: Scope, card: Element, around: Root): Pick<Lead, 'facts' | 'about'> {
  const only = (css: string): Element | undefined => {
    const inside = first(card, css);
    const shown = all(around, css).filter(
      (one) => isVisible(one) && closest(one, 'aside, [role=dialog]') === undefined,
    );
    return inside ?? (shown.length === 1 ? shown[0] : undefined);
  };
  const role = only(currentRole);
  const inRole = (spec: Spec): Sight | undefined =>
    (role && !holds(card, role) ? locate({ ...page, root: role.parentElement ?? role }, roleOnly(spec)) : undefined) ??
    locate({ ...page, root: card }, spec);
  const contact = only(contactInfo);
  const words = only(about);
  return {
    facts: {
      headline: locate({ ...page, root: card }, headline),
      title: inRole(jobTitle),
      company: inRole(company),
      location: locate({ ...page, root: card }, location),
      degree: locate({ ...page, root: card }, degree),
      email: contact && locate({ ...page, root: contact }, email, 254),
      slug: slugIn(page, card),
    },
    about: words === undefined ? '' : bodyText(words, 'button'),
  };
}

const roleOnly = (spec: Spec): Spec => ({
  ...spec,
  id: '',
  anchors: anchorsOf(spec).filter(({ css }) => css?.startsWith(currentRole)),
});

/** The public profile, only in the menu that the user opened and only if it belongs to this card's button. */
function slugIn(page: Scope, card: Element): Sight | undefined {
  const button = first(card, overflowMenu);
  const menu = button && first(page.root, `#${CSS.escape(attr(button, 'aria-controls'))}`);
  const slug = menu && isVisible(menu) ? locate({ ...page, root: menu }, publicSlug, 200) : undefined;
  return slug === undefined || memberIdOnly(slug.value) !== '' ? undefined : { ...slug, state: 'ok' };
}
