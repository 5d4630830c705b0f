// Where a choice by hand is pinned: the thread or the page, in a spelling that is the same on the next visit.
import type { Context } from '../model/context.ts';
import { foldAddress } from './address.ts';

/** An id that a mail host gives a thread: with a digit in it, or too long for a folder's name. */
const looksLikeId = (text: string): boolean => /^(?=.*\d)[\w%=+-]{8,}$|^[A-Za-z]{20,}$/.test(text);

/** `#search/words/ID` and `#label/name/ID`: without the third part it is a list. */
const isList = (parts: readonly string[]): boolean =>
  parts.length < 3 && /^(label|search|category|settings|advanced-search|section_query)$/.test(parts[0] ?? '');

function threadInAddress(url: URL): string {
  const fragment = url.hash.slice(1).split('?')[0]?.split('/') ?? [];
  const parts = fragment.length >= 2 ? fragment : url.pathname.split('/');
  const last = parts.at(-1) ?? '';
  return !isList(parts) && looksLikeId(last) ? last : '';
}

/** A page about one person, thread or post; empty for lists, which show somebody else tomorrow. */
function onePage(url: URL): string {
  const path = url.pathname.replace(/\/+$/, '').replace(/,[^/]*$/, '');
  const isMany = /^\/(search|mynetwork|notifications|jobs|sales\/(search|lists|home))(\/|$)/.test(path);
  return isMany || path.split('/').length < 3 ? '' : path;
}

const pageHosts: readonly string[] = ['linkedin', 'salesnav'];

/**
 * Names of the place, the surest first; empty when the place has no address of its own (a list, a new message).
 * A mailbox is its address, never `/u/0`: the number changes with the order of signing in.
 */
export function placesOf(context: Pick<Context, 'host' | 'url' | 'own' | 'thread'>): string[] {
  const mailbox = foldAddress(context.own);
  const places: string[] = [];
  if (context.thread !== undefined && context.thread.id !== '')
    places.push(`thread:${context.host}:${mailbox}:${context.thread.id}`);
  if (!URL.canParse(context.url)) return places;
  const url = new URL(context.url);
  const page = pageHosts.includes(context.host) ? onePage(url) : threadInAddress(url);
  if (page !== '') places.push(`url:${url.host}:${mailbox}:${page}`);
  return places;
}
