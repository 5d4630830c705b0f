// One asset whole: what it is, what is to be mended and why, and its earlier states.
import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n/t.ts';
import { factBook, factsIn } from '../../lib/insights/asset-facts.ts';
import type { Flaw, QualityReport } from '../../lib/insights/quality.ts';
import { isSafeLink } from '../../lib/model/asset.ts';
import type { AssetFact } from '../../lib/model/asset-fact.ts';
import { typeLabel } from '../../lib/model/asset-words.ts';
import { RestsOn } from '../facts/rests-on.tsx';
import { Spoken } from '../options/section.tsx';
import { AudienceBadge, LanguageTag } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { agoWords, dayWords } from '../wording.ts';
import { AssetActions } from './asset-actions.tsx';
import type { AssetEditor } from './asset-editor.ts';
import { AssetForm } from './asset-form.tsx';
import type { AssetState } from './library-model.ts';
import { flawWords, statusWords } from './words.ts';

interface AssetDialogProps {
  state: AssetState | undefined;
  report: QualityReport | undefined;
  titleOf: (id: string) => string;
  facts: readonly AssetFact[];
  /** How its link was when it was asked last. */
  linkLine: ComponentChildren;
  now: number;
  editor: AssetEditor;
  today: string;
  /** It was changed: looked at anew. */
  onChanged: (isThere: boolean) => void;
  onClose: () => void;
  /** What the hub supplies is changed there; absent = this person may not. */
  onChangeAtHub: ((id: string) => void) | undefined;
}

export function AssetDialog(props: AssetDialogProps) {
  const { state, editor, onChanged, onClose } = props;
  const draft = editor.draft.value;
  return (
    <Dialog title={state?.asset.title ?? ''} shape="centre" isOpen={state !== undefined} onClose={onClose}>
      {state !== undefined && draft?.before !== undefined && draft.id === state.asset.id ? (
        <>
          <AssetForm editor={editor} draft={draft} onSaved={() => onChanged(true)} onCancel={() => editor.drop()} />
          <Spoken saying={editor.saying.value} />
        </>
      ) : (
        state !== undefined && <Inside {...props} state={state} />
      )}
    </Dialog>
  );
}

function Inside({
  state: { asset, source, revision, versions },
  report,
  titleOf,
  facts: known,
  linkLine,
  now,
  onChangeAtHub,
  editor,
  today,
  onChanged,
}: AssetDialogProps & { state: AssetState }) {
  const state = { asset, source, revision, versions };
  const flaws = report?.flawsOf.get(asset.id) ?? [];
  const twin = report?.twins.get(asset.id);
  /** What the flaw is about, by name. */
  const aboutOf = (flaw: Flaw): string[] => {
    if (flaw === twin?.flaw) return twin.others.slice(0, 3).map(titleOf);
    const end = flaw === 'fact-expired' ? 'expired' : flaw === 'fact-expires-soon' ? 'soon' : undefined;
    return end === undefined ? [] : factsIn(end, asset.facts, factBook(known), today).map(({ name }) => name);
  };
  const facts: (readonly [string, string])[] = [
    [t('catalogue.field.status'), statusWords(asset.status)],
    [t('catalogue.field.owner'), asset.owner],
    [t('catalogue.field.version'), asset.version],
    [t('catalogue.field.updated'), dayWords(asset.updated ?? '')],
    [t('catalogue.field.validUntil'), dayWords(asset.validUntil ?? '')],
    [t('catalogue.field.review'), dayWords(asset.review ?? '')],
    ...(['industry', 'persona', 'stage', 'product', 'competitor', 'region', 'tags'] as const).map(
      (list) => [t(`catalogue.field.${list}`), asset[list].join(', ')] as const,
    ),
    [t('catalogue.from'), t(`catalogue.source.${source as 'file' | 'hub' | 'sample'}`)],
  ];
  return (
    <div class="flex flex-col gap-4">
      <AssetActions editor={editor} state={state} today={today} onChanged={onChanged} />
      <p class="flex flex-wrap items-center gap-2 text-ink-soft">
        {typeLabel(asset.type)}
        <LanguageTag language={asset.language} />
        <AudienceBadge audience={asset.audience} />
        {isSafeLink(asset.url) && (
          <a
            class="min-w-0 truncate text-blue underline underline-offset-2"
            href={asset.url}
            target="_blank"
            rel="noreferrer"
          >
            {asset.url}
          </a>
        )}
      </p>
      {linkLine}
      {asset.summary !== '' && (
        <p class="text-pretty" translate={false}>
          {asset.summary}
        </p>
      )}
      {flaws.length > 0 && (
        <ul class="flex flex-col gap-0.5 text-amber" aria-label={t('catalogue.toMend')}>
          {flaws.map((flaw) => (
            <li key={flaw}>
              {flawWords(flaw)}
              {aboutOf(flaw).length > 0 && <span class="text-ink-soft"> · {aboutOf(flaw).join(', ')}</span>}
            </li>
          ))}
        </ul>
      )}
      <dl class="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name} class="contents">
              <dt class="text-ink-soft">{name}</dt>
              <dd class="min-w-0 break-words">{value}</dd>
            </div>
          ))}
      </dl>
      {source === 'hub' && onChangeAtHub !== undefined && (
        <p>
          <Button onClick={() => onChangeAtHub(asset.id)}>{t('publish.changeAtHub')}</Button>
        </p>
      )}
      <RestsOn named={asset.facts} facts={known} today={today} />
      {versions.length > 0 && (
        <section aria-label={t('catalogue.versions')}>
          <h3 class="font-medium text-ink-soft text-small">{t('catalogue.versions')}</h3>
          <ul>
            {versions.map((version) => (
              <li key={version.revision} class="flex items-center justify-between gap-3 border-hairline border-t py-1">
                <span class="min-w-0 truncate">
                  {[version.asset.title, statusWords(version.asset.status), version.asset.owner]
                    .filter((word) => word !== '')
                    .join(' · ')}
                </span>
                <span class="flex shrink-0 items-center gap-2 text-ink-faint text-small">
                  {agoWords(version.at, now)}
                  {source !== 'hub' && (
                    <Button
                      size="small"
                      disabled={editor.isBusy.value}
                      aria-label={t('assetForm.bringBackOf', [agoWords(version.at, now)])}
                      onClick={() => void editor.bringBack(state, version.asset).then(() => onChanged(true))}
                    >
                      {t('assetForm.bringBack')}
                    </Button>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
