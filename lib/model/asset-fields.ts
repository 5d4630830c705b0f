// An asset as the fields of a form, and back: every wrong field gets a sentence. A list that nobody touched stays as it was, also
// where its entries hold what separates them.
import * as v from 'valibot';
import { t, tOf } from '../i18n/t.ts';
import { type Asset, assetSchema } from './asset.ts';
import { changeableLists } from './asset-change.ts';

const texts = [
  'title',
  'summary',
  'type',
  'url',
  'language',
  'audience',
  'status',
  'owner',
  'version',
  'body',
] as const;
const days = ['validFrom', 'validUntil', 'review'] as const;
export type AssetField = (typeof texts)[number] | (typeof days)[number] | (typeof changeableLists)[number];
/** Texts as somebody writes them; lists with semicolons or line ends between their entries. */
export type AssetFields = Record<AssetField, string>;
export type FieldErrors = Partial<Record<AssetField, string>>;

export const assetFields: readonly AssetField[] = [...texts, ...days, ...changeableLists];

const listText = (entries: readonly string[]): string => entries.join('; ');

export function fieldsOf(asset: Partial<Asset>): AssetFields {
  const read = (field: AssetField): string => {
    const value = asset[field];
    return value === undefined ? '' : typeof value === 'string' ? value : listText(value);
  };
  return Object.fromEntries(assetFields.map((field) => [field, read(field)])) as AssetFields;
}

/** What a new asset begins with. */
export const newFields = (): AssetFields =>
  fieldsOf({ type: 'blog-post', audience: 'public', status: 'draft' } satisfies Partial<Asset>);

const content = ['title', 'summary', 'url', 'body'] as const;

/**
 * @param before the asset that is changed; absent = a new one
 * @param today `YYYY-MM-DD`: the day of the last change, where the content changes
 */
export function readFields(
  fields: AssetFields,
  { id, before, today }: { id: string; before?: Asset | undefined; today: string },
): { asset: Asset } | { errors: FieldErrors } {
  const draft = {
    id,
    ...Object.fromEntries(texts.map((field) => [field, field === 'body' ? fields.body : fields[field].trim()])),
    url: withScheme(fields.url.trim()),
    language: fields.language.trim().toLowerCase(),
    ...Object.fromEntries(days.filter((day) => fields[day] !== '').map((day) => [day, fields[day]])),
    ...Object.fromEntries(changeableLists.map((list) => [list, entriesOf(fields[list], before?.[list])])),
    ...(before?.updated !== undefined && { updated: before.updated }),
  };
  const parsed = v.safeParse(assetSchema, draft);
  const errors: FieldErrors = {};
  for (const issue of parsed.issues ?? []) {
    const field = String(issue.path?.[0]?.key ?? '') as AssetField;
    errors[field] ??= wrong(field, issue);
  }
  if (fields.validFrom !== '' && fields.validUntil !== '' && fields.validUntil < fields.validFrom)
    errors.validUntil ??= t('assetForm.wrong.order');
  if (!parsed.success || Object.keys(errors).length > 0) return { errors };
  const asset = parsed.output;
  const isNew = before === undefined || content.some((field) => asset[field] !== before[field]);
  return { asset: isNew ? v.parse(assetSchema, { ...asset, updated: today }) : asset };
}

const withScheme = (url: string): string =>
  /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]|$)/i.test(url) ? `https://${url}` : url;

function entriesOf(text: string, before: readonly string[] | undefined): readonly string[] {
  if (before !== undefined && text === listText(before)) return before;
  const entries = text.split(/[;\n]/).map((entry) => entry.trim());
  const kept = new Map<string, string>();
  for (const entry of entries) if (entry !== '' && !kept.has(entry.toLowerCase())) kept.set(entry.toLowerCase(), entry);
  return [...kept.values()];
}

function wrong(field: AssetField, issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'max_length' && 'requirement' in issue)
    return t('assetForm.wrong.long', [String(issue.requirement)]);
  if (field === 'title') return t('assetForm.wrong.title');
  if (field === 'url' || field === 'language' || field === 'type') return tOf('assetForm.wrong', field);
  return (days as readonly string[]).includes(field) ? t('assetForm.wrong.day') : t('assetForm.wrong.other');
}

/** Fields in which two states differ, in the order of the form. */
export function differing(a: AssetFields, b: AssetFields): AssetField[] {
  return assetFields.filter((field) => a[field] !== b[field]);
}
