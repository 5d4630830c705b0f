// An account page: number from the address, name from the page's own heading. Only what is shown.
import { all, attr, closest, isVisible } from '../dom.ts';
import { cssOf, type Facts, locate, type Scope, slugOf } from '../locate.ts';
import { isSameName } from '../text.ts';
import {
  accountCards,
  accountFacts,
  accountHeadings,
  accountId,
  accountName,
  elsewhere,
  titleName,
} from './anchors.ts';

/** `ready` = facts were added; `ambiguous` = nothing but the heading speaks for the name. */
export function readAccount(page: Scope, facts: Facts): 'ready' | 'ambiguous' | undefined {
  const id = locate(page, accountId, 200);
  const heading = all(page.root, cssOf(accountHeadings)).find(
    (one) => isVisible(one) && closest(one, elsewhere) === undefined,
  );
  const card =
    heading && (closest(heading, cssOf(accountCards)) ?? closest(heading, 'section, header') ?? heading.parentElement);
  if (id === undefined || card === undefined || card === null) return undefined;
  const scope = { ...page, root: card };
  const name = locate(scope, accountName, 200);
  if (name === undefined) return undefined;
  const title = locate(page, titleName, 200);
  const links = all(card, 'a[href*="/sales/company/"]').map((link) => linkedId(attr(link, 'href'), page.url));
  const agreed = Number(title !== undefined && isSameName(title.value, name.value)) + Number(links.includes(id.value));
  if (agreed === 0 || links.some((link) => link !== '' && link !== id.value)) return 'ambiguous';
  facts.add('company.slug', { ...id, state: 'ok', agreed });
  facts.add('company.name', { ...name, state: 'ok', agreed });
  facts.add('company.website', locate(scope, accountFacts.website));
  facts.add('company.industry', locate(scope, accountFacts.industry));
  facts.add('company.location', locate(scope, accountFacts.location));
  return 'ready';
}

const linkedId = (href: string, base: string): string =>
  URL.canParse(href, base) ? (/^\d{1,20}/.exec(slugOf(new URL(href, base).pathname, 'sales/company'))?.[0] ?? '') : '';
