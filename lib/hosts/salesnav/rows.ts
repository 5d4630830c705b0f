// Rows of a search or list. They name nobody as the person on screen: a row is not what the rep is looking at.
import { all, closest, holds, isVisible } from '../dom.ts';
import { cssOf, type Facts, locate, type Scope } from '../locate.ts';
import { beside, leadLinks, rowCompany, rowName, rows, rowTitle } from './anchors.ts';

const mostRows = 50;

/** Enough to confirm the panel by; the id is never published. */
export interface Row {
  name: string;
  leadId: string;
}

/** Adds the facts of visible rows. Rows fill in late; one without a name and a company is left out. */
export function readRows(page: Scope, facts: Facts): Row[] {
  const nodes = all(page.root, cssOf(rows)).filter((node) => isVisible(node) && closest(node, beside) === undefined);
  const outer = nodes.filter((node) => !nodes.some((other) => other !== node && holds(other, node)));
  const seen: Row[] = [];
  for (const node of outer) {
    if (seen.length >= mostRows) break;
    const scope = { ...page, root: node };
    const name = locate(scope, rowName, 200);
    const company = locate(scope, rowCompany, 200);
    if (name === undefined && company === undefined) continue;
    const at = `list.${seen.length}`;
    facts.add(`${at}.person.name`, name);
    facts.add(`${at}.title`, name && locate(scope, rowTitle));
    facts.add(`${at}.company`, company);
    seen.push({ name: name?.value ?? '', leadId: locate(scope, leadLinks, 200)?.value ?? '' });
  }
  return seen;
}
