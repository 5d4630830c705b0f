// The words of the team's part of the library page that are made of values.
import { listWords } from '../../lib/i18n/locale.ts';
import { t, tOf } from '../../lib/i18n/t.ts';
import type { Asset } from '../../lib/model/asset.ts';
import { typeLabel } from '../../lib/model/asset-words.ts';
import type { PublishState } from '../../lib/model/publish-states.ts';
import type { Drafted, History, Moved } from '../../lib/model/publishing.ts';
import { statusWords } from '../catalogue/words.ts';
import { dayWords, figure } from '../wording.ts';
import type { AssetField } from './merge.ts';

export const stateWords = (state: PublishState): string => tOf('publish.state', state);
export const byWords = (by: string): string => (by === '' ? t('publish.theHub') : by);
export const fieldWords = (field: AssetField | 'catalogue'): string =>
  field === 'catalogue' ? t('publish.catalogue') : t(`catalogue.field.${field}`);

/** The value of a field for people; empty = there is none. */
export function valueWords(asset: Asset, field: AssetField): string {
  const value = asset[field];
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.length === 0 ? '' : listWords(value);
  if (field === 'audience') return t(`catalogue.audience.${asset.audience}`);
  if (field === 'status') return statusWords(value);
  if (field === 'type') return typeLabel(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayWords(value) : value;
}

/** In the order of the asset, as far as they stood there before. */
export function fieldsOf({ fields, before }: History['entries'][number]): (AssetField | 'catalogue')[] {
  const order = Object.keys(before ?? {});
  const place = (field: string): number => (order.includes(field) ? order.indexOf(field) : order.length);
  return (fields as (AssetField | 'catalogue')[]).toSorted((a, b) => place(a) - place(b));
}

/** One sentence a line of the history. */
export function entryWords(entry: History['entries'][number], nameOf: (id: string) => string): string {
  const { from, to, by, catalogue } = entry;
  const fields = fieldsOf(entry);
  const who = byWords(by);
  if (to === '') return t('publish.did.removed', [who]);
  if (from === '') return t('publish.did.added', [who, stateWords(to)]);
  const names = listWords(fields.map(fieldWords));
  if (from !== to && fields.length > 0) return t('publish.did.both', [who, names, stateWords(from), stateWords(to)]);
  if (from !== to) return t('publish.did.moved', [who, stateWords(from), stateWords(to)]);
  if (fields.length === 1 && fields[0] === 'catalogue') return t('publish.did.catalogue', [who, nameOf(catalogue)]);
  return t('publish.did.changed', [who, names]);
}

export function draftedWords({ added, taken }: Drafted): string {
  const sent = t('publish.sent', added.length, [figure(added.length)]);
  return taken.length === 0
    ? sent
    : t('publish.sentSome', [sent, t('publish.taken', taken.length, [figure(taken.length)])]);
}

export const movedWords = (to: PublishState, count: number): string => t(`publish.moved.${to}`, count, [figure(count)]);

/** Why an asset did not move; `title` names it. */
export function refusedWords({ code, by, state }: Moved['refused'][number], title: string): string {
  if (code === 'gone') return t('publish.refused.gone', [title]);
  if (code === 'changed') return t('publish.refused.changed', [title, byWords(by)]);
  return t('publish.refused.notAllowed', [title, state === undefined ? '' : stateWords(state)]);
}
