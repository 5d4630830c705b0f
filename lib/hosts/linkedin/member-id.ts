// The member id (`ACoAA…`) of a profile in the SDUI renderer: it stands in the keys of the profile's own cards, glued to
// the card's name. Two cards of one profile share it; a card keyed by vanity, or a suggestion inside, does not count.

import { memberIdOnly } from '../checks.ts';
import { all, attr, closest, type Root } from '../dom.ts';
import { locate, type Scope, type Sight } from '../locate.ts';
import { cardNames, cardPrefix, memberInLinks, strangers } from './anchors.ts';

const named = new RegExp(`^(AC[ow]AA[\\w-]{10,60}?)(?:${cardNames})$`, 'i');

/** What the top card's key says: card name known by the list, or found as what two cards have in common. */
export function idInKeys(root: Root, topCard: Element): Sight | undefined {
  const own = attr(topCard, 'componentkey').slice(cardPrefix.length);
  const id = named.exec(own)?.[1];
  if (id === undefined || memberIdOnly(id) === '') return undefined;
  const agreed = all(root, `[componentkey^="${cardPrefix}${id}"]`).filter(
    (card) => card !== topCard && closest(card, strangers) === undefined,
  ).length;
  return { value: id, anchor: 'card-keys', step: 2, state: agreed > 0 ? 'ok' : 'weak', agreed };
}

/** Nothing when keys and links of the top card name two ids: a wrong id is worse than none. */
export function memberIdOf(scope: Scope, page: Root, topCard: Element): Sight | undefined {
  const keys = idInKeys(page, topCard);
  const links = locate(scope, memberInLinks, 200);
  if (keys === undefined || links === undefined) return keys ?? links;
  if (keys.value !== links.value) return undefined;
  return { ...keys, state: 'ok', agreed: keys.agreed + links.agreed + 1 };
}
