// Which conversation is open. The address may still name the previous mail and every row of the list carries an id, so an
// id counts only when a second place confirms it: the heading, whose own id holds its tail, or the one selected row.
import { all, attr, textOf } from '../dom.ts';
import { locate, type Scope, type Sight } from '../locate.ts';
import { headingTail, messageFrom, selectedOption } from './anchors.ts';

/** The id in `/mail/…/id/<id>` or `/mail/deeplink/read/<id>`, decoded; empty when there is none. */
export function idInUrl(url: string): string {
  const raw = URL.canParse(url) ? /\/(?:id|read)\/([^/?#]{8,200})/.exec(new URL(url).pathname)?.[1] : undefined;
  try {
    return decodeURIComponent(raw ?? '');
  } catch {
    return '';
  }
}

/** The same id is written in two alphabets, with and without padding. */
const plain = (id: string): string =>
  id
    .replace(/_/g, '+')
    .replace(/-/g, '/')
    .replace(/[=\s]+$/, '');
const isSame = (one: string, other: string): boolean => one !== '' && plain(one) === plain(other);
const endsWith = (id: string, tail: string): boolean =>
  id !== '' && plain(tail).length >= 6 && plain(id).endsWith(plain(tail));

const messageTails = (scope: Scope): string[] =>
  all(scope.root, messageFrom).map((node) => attr(node, 'id').replace(/^MSG_|_FROM$/g, ''));

export interface ConversationId {
  id: Sight | undefined;
  /** Address and list name another conversation than the one that is drawn. */
  isDoubtful: boolean;
}

/** `document` is the page with the list, `scope` the pane with the mail. */
export function conversationId(document: Document, scope: Scope, subject: string): ConversationId {
  const heading = locate(scope, headingTail)?.value;
  const tails = heading === undefined ? messageTails(scope) : [heading];
  const isDrawn = (id: string): boolean => tails.some((tail) => endsWith(id, tail));
  const rows = all(document, selectedOption);
  const row = rows.length === 1 ? rows[0] : undefined;
  const isRowOfSubject = row !== undefined && subject !== '' && textOf(row, 2_000).includes(subject);
  const url = idInUrl(scope.url);
  const picked = row === undefined ? '' : attr(row, 'data-convid');
  const places = [
    { value: url, anchor: 'url', step: 1 },
    { value: picked, anchor: 'selected-row', step: 2 },
    { value: scope.root instanceof Element ? attr(scope.root, 'data-convid') : '', anchor: 'pane', step: 2 },
  ].filter(({ value }) => value !== '');
  const isAnyDrawn = places.some(({ value }) => isDrawn(value));

  for (const one of places) {
    const others = places.filter((other) => other !== one && isSame(other.value, one.value)).length;
    const isRow = heading === undefined && one.anchor === 'selected-row' && isRowOfSubject;
    const agreed = others + Number(isDrawn(one.value)) + Number(isRow);
    if (agreed === 0 || (isAnyDrawn && !isDrawn(one.value))) continue;
    // Address and list agree, but the heading is another conversation's: the pane has not followed yet.
    if (heading !== undefined && !isAnyDrawn) return { id: undefined, isDoubtful: true };
    return { id: { ...one, state: one.anchor === 'url' ? 'ok' : 'shifted', agreed }, isDoubtful: false };
  }
  return { id: undefined, isDoubtful: picked !== '' && (heading !== undefined || url !== '') };
}
