// One asset whole: what it is, what is to be mended and why, and its earlier states.
import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n/t.ts';
import { factBook, factsIn } from '../../lib/insights/asset-facts.ts';
import type { Flaw, QualityReport } from '../../lib/insights/quality.ts';
import { isSafeLink } from '../../lib/model/asset.ts';
import type { AssetFact } from '../../lib/model/asset-fact.ts';
import { typeLabel } from '../../lib/model/asset-words.ts';
import { localDay } from '../../lib/model/moment.ts';
import { RestsOn } from '../facts/rests-on.tsx';
import { AudienceBadge, LanguageTag } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { agoWords, dayWords } from '../wording.ts';
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
  onClose: () => void;
  /** What the hub supplies is changed there; absent = this person may not. */
  onChangeAtHub: ((id: string) => void) | undefined;
}

export function AssetDialog({ state, onClose, ...rest }: AssetDialogProps) {
  return (
    <Dialog title={state?.asset.title ?? ''} shape="centre" isOpen={state !== undefined} onClose={onClose}>
      {state !== undefined && <Inside state={state} {...rest} />}
    </Dialog>
  );
}

function Inside({
  state: { asset, source, versions },
  report,
  titleOf,
  facts: known,
  linkLine,
  now,
  onChangeAtHub,
}: Omit<AssetDialogProps, 'onClose' | 'state'> & { state: AssetState }) {
  const flaws = report?.flawsOf.get(asset.id) ?? [];
  const twin = report?.twins.get(asset.id);
  const today = localDay(now);
  /** What the flaw is about, by name. */
  const aboutOf = (flaw: Flaw): string[] => {
    if (flaw === twin?.flaw) return twin.others.slice(0, 3).map(titleOf);
    const state = flaw === 'fact-expired' ? 'expired' : flaw === 'fact-expires-soon' ? 'soon' : undefined;
    return state === undefined ? [] : factsIn(state, asset.facts, factBook(known), today).map(({ name }) => name);
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
              <li key={version.revision} class="flex justify-between gap-3 border-hairline border-t py-1">
                <span class="min-w-0 truncate">
                  {[version.asset.title, statusWords(version.asset.status), version.asset.owner]
                    .filter((word) => word !== '')
                    .join(' · ')}
                </span>
                <span class="shrink-0 text-ink-faint text-small">{agoWords(version.at, now)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
