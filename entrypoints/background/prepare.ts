// From what the rep chose to the text, its length and its verdict. A preview shows it, an insertion and a copy go through it
// again: nothing is remembered between them.
import { t } from '../../lib/i18n/t.ts';
import { type Asset, barredOn } from '../../lib/model/asset.ts';
import type { Context } from '../../lib/model/context.ts';
import { type Edited, type Insertion, type Preview, plainText, type Rendering } from '../../lib/model/insertion.ts';
import { localDay } from '../../lib/model/moment.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { SnippetDraft } from '../../lib/model/snippet.ts';
import { lengthOf, overSentence } from '../../lib/renderings/budget.ts';
import type { Draft, Limits } from '../../lib/renderings/draft.ts';
import { fieldValues } from '../../lib/renderings/field-values.ts';
import { assetsNamedIn } from '../../lib/renderings/links-in.ts';
import type { FieldValues } from '../../lib/renderings/merge-fields.ts';
import { renderAsset, renderingsOf, usualRendering } from '../../lib/renderings/render-asset.ts';
import { renderEdited } from '../../lib/renderings/render-edited.ts';
import { renderSnippet } from '../../lib/renderings/render-snippet.ts';
import { threadLanguage } from '../../lib/renderings/thread-language.ts';
import { variantIn } from '../../lib/renderings/variant.ts';
import { allAssets } from '../../lib/store/catalogue.ts';
import { getSnippet } from '../../lib/store/snippets.ts';
import { endedFacts, factWarnings } from './fact-warnings.ts';
import { judge, type Verdict } from './guard.ts';
import { channelOf, limitsFor, limitsOf, subjectNote, wantsSubject } from './place.ts';
import { type Readers, readersOf } from './readers.ts';
import type { World } from './world.ts';

/** An asset, a snippet, or a snippet about an asset. */
export interface Choice {
  assetId?: string | undefined;
  snippetId?: string | undefined;
  /** Not saved yet; instead of `snippetId`. */
  snippet?: SnippetDraft | undefined;
  rendering?: Rendering | undefined;
  edited?: Edited | undefined;
}

export interface Prepared {
  preview: Preview;
  insertion: Insertion;
  /** Assets that go out with this text. */
  assetIds: string[];
  /** True when who reads it decides about anything here. */
  dependsOnReaders: boolean;
  verdict: Verdict;
  readers: Readers;
}

interface Subject {
  asset: Asset | undefined;
  snippet: SnippetDraft | undefined;
}

const nothingChosen = () => fail('nothing_chosen', t('suggest.refused.nothingChosen'));

async function find(world: World, assets: readonly Asset[], choice: Choice): Promise<Result<Subject>> {
  const asset = assets.find(({ id }) => id === choice.assetId);
  if (choice.assetId !== undefined && asset === undefined) return fail('asset_gone', t('suggest.refused.assetGone'));
  const { snippetId } = choice;
  const snippet = choice.snippet ?? (snippetId === undefined ? undefined : await getSnippet(world.db, snippetId));
  if (snippetId !== undefined && snippet === undefined) return fail('snippet_gone', t('suggest.refused.snippetGone'));
  return asset === undefined && snippet === undefined ? nothingChosen() : ok({ asset, snippet });
}

/** In the language that is written here, where the catalogue has it: released, and for the same audience. */
const inLanguage = (asset: Asset, context: Context, assets: readonly Asset[], today: string): Asset => {
  const { language, isWritten } = threadLanguage(context);
  if (!isWritten) return asset;
  const mayStandIn = (one: Asset): boolean => barredOn(one, today) === undefined && one.audience === asset.audience;
  return variantIn(asset, language, assets, mayStandIn);
};

interface Here {
  context: Context;
  settings: Settings;
  today: string;
  limits: Limits;
  rendering: Rendering;
}

/** What merge fields stand for here, in this language; `today` is the rep's day. */
export const valuesFor = (
  context: Context,
  asset: Asset | undefined,
  { ownName, calendarLink }: Settings,
  language: string,
  today: string,
): FieldValues => fieldValues(context, asset, { name: ownName, calendarLink }, language, today);

function write({ asset, snippet }: Subject, edited: Edited | undefined, here: Here): Result<Draft> {
  const { context, settings, today, limits, rendering } = here;
  if (edited !== undefined) return renderEdited(edited, rendering, asset);
  const { language } = threadLanguage(context);
  const values = valuesFor(context, asset, settings, snippet?.language || language, today);
  if (snippet !== undefined) return renderSnippet(snippet, values, asset);
  if (asset === undefined) return nothingChosen();
  return ok(renderAsset(asset, rendering, values, language, limitsFor(limits, rendering, settings)));
}

/** Fails for what is gone or wrongly written; what is too long or may not leave is told in the preview. */
export async function prepare(
  world: World,
  settings: Settings,
  context: Context,
  choice: Choice,
): Promise<Result<Prepared>> {
  const today = localDay(world.clock.now());
  const assets = await allAssets(world.db);
  const found = await find(world, assets, choice);
  if (!found.ok) return found;
  const { snippet } = found.value;
  const asset = found.value.asset && inLanguage(found.value.asset, context, assets, today);
  const channel = channelOf(context, choice.rendering);
  const isAsset = asset !== undefined && snippet === undefined;
  const rendering = isAsset ? (choice.rendering ?? usualRendering(asset, channel)) : 'text';
  const limits = limitsOf(context, channel, settings);
  const written = write({ asset, snippet }, choice.edited, { context, settings, today, limits, rendering });
  if (!written.ok) return written;
  const draft = written.value;

  const { lines, link, subject } = draft;
  const insertion: Insertion = { lines, link };
  if (subject !== undefined && wantsSubject(context)) insertion.subject = subject;
  const named = assetsNamedIn([insertion.subject ?? '', plainText(insertion)].join('\n'), assets);
  const involved = asset === undefined ? named : [asset, ...named];
  const readers = await readersOf(world, context, settings);
  const verdict = judge(asset, named, readers, today);
  const rests = factWarnings(involved, await endedFacts(world));
  return ok({
    preview: {
      ...measured(draft, insertion, limits),
      subjectNote: subjectNote(context, channel, subject ?? ''),
      channel,
      assetId: asset?.id ?? '',
      language: snippet?.language || threadLanguage(context).language,
      choices: isAsset ? renderingsOf(asset) : [],
      warnings: verdict.refusal === undefined ? [...verdict.warnings, ...rests] : [],
      ...(verdict.refusal === undefined ? {} : { refusal: verdict.refusal.problem }),
    },
    insertion,
    assetIds: asset === undefined ? named.map(({ id }) => id) : [asset.id],
    dependsOnReaders: involved.some(({ audience }) => audience !== 'public'),
    verdict,
    readers,
  });
}

type Measured = Omit<Preview, 'channel' | 'subjectNote' | 'assetId' | 'language' | 'choices' | 'warnings' | 'refusal'>;

function measured(
  draft: Draft,
  { lines, link, subject }: Insertion,
  { budget, standing, subjectBudget }: Limits,
): Measured {
  const length = lengthOf({ lines, link });
  const subjectWhy = overSentence(subject?.length ?? 0, subjectBudget, []);
  const why = [overSentence(length, budget, draft.stillIn, standing), subjectWhy === '' ? '' : `Subject: ${subjectWhy}`]
    .filter((sentence) => sentence !== '')
    .join(' ');
  const { rendering, leftOut, unresolved } = draft;
  const preview: Measured = { rendering, lines, link, length, standing, isOver: why !== '', why, leftOut, unresolved };
  if (budget !== undefined) preview.budget = budget;
  if (subject === undefined) return preview;
  if (subjectBudget !== undefined) preview.subjectBudget = subjectBudget;
  return { ...preview, subject, subjectLength: subject.length };
}
