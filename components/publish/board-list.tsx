// The assets at the hub: what each is, where it stands, and who changed it last and when.
import { t } from '../../lib/i18n/t.ts';
import { typeLabel } from '../../lib/model/asset-words.ts';
import type { StoredBrief } from '../../lib/model/publishing.ts';
import { AudienceBadge, Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { agoWords } from '../wording.ts';
import type { PublishModel } from './publish-model.ts';
import { StateBadge } from './state-badge.tsx';
import { byWords } from './words.ts';

export function BoardList({ model, now }: { model: PublishModel; now: number }) {
  const board = model.board.value;
  if (board === undefined) return null;
  const chosen = model.chosen.value;
  return (
    <div>
      <label class="flex h-8 w-fit items-center gap-3 ps-[13px] pe-3 text-ink-soft text-small">
        <input
          type="checkbox"
          class="block size-4"
          checked={chosen.size > 0 && chosen.size === board.assets.length}
          onChange={(event) => model.chooseAll(event.currentTarget.checked)}
        />
        {t('publish.chooseAll')}
      </label>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('publish.list')}
        class="max-h-[min(60dvh,36rem)] overflow-y-auto rounded-lg border border-hairline"
      >
        <ul>
          {board.assets.map((asset) => (
            <Row
              key={asset.id}
              asset={asset}
              isChosen={chosen.has(asset.id)}
              isUnsaved={model.edit.unsaved.value.has(asset.id)}
              nameOf={(id) => nameIn(model, id)}
              now={now}
              onChoose={(isChosen) => model.choose(asset.id, isChosen)}
              onOpen={() => void model.edit.open(asset.id)}
            />
          ))}
        </ul>
      </section>
      {board.next !== 0 && (
        <Button class="mt-2" onClick={() => void model.more()}>
          {t('publish.more')}
        </Button>
      )}
    </div>
  );
}

/** Said only where there are several catalogues. */
function nameIn(model: PublishModel, id: string): string {
  const catalogues = model.team.value?.catalogues ?? [];
  return catalogues.length < 2 ? '' : (catalogues.find((each) => each.id === id)?.name ?? id);
}

interface RowProps {
  asset: StoredBrief;
  isChosen: boolean;
  isUnsaved: boolean;
  nameOf: (catalogue: string) => string;
  now: number;
  onChoose: (isChosen: boolean) => void;
  onOpen: () => void;
}

function Row({ asset, isChosen, isUnsaved, nameOf, now, onChoose, onOpen }: RowProps) {
  const facts = [typeLabel(asset.type), nameOf(asset.catalogue)].filter((fact) => fact !== '').join(' · ');
  const last = asset.at === '' ? '' : t('publish.byAt', [byWords(asset.by), agoWords(asset.at, now)]);
  return (
    <li
      class={`flex items-start gap-3 border-hairline border-t px-3 py-1.5 transition-colors [contain-intrinsic-size:auto_2.25rem] [content-visibility:auto] first:border-t-0 hover:bg-wash sm:items-center ${isChosen ? 'bg-wash' : ''}`}
    >
      <input
        type="checkbox"
        class="block size-4 shrink-0 max-sm:mt-1"
        aria-label={t('publish.choose', [asset.title])}
        checked={isChosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <div class="grid min-w-0 flex-1 gap-x-3 sm:grid-cols-[minmax(0,1fr)_7.5rem_11rem] sm:items-center">
        <span class="flex min-w-0 items-center gap-2">
          <button
            type="button"
            onClick={onOpen}
            class="h-6 min-w-0 truncate text-start font-medium hover:underline"
            title={asset.title}
            dir="auto"
            translate={false}
          >
            {asset.title}
          </button>
          <span class="hidden shrink-0 text-ink-faint text-small lg:inline">{facts}</span>
          {asset.audience !== 'public' && <AudienceBadge audience={asset.audience} />}
          {isUnsaved && <Badge tone="amber">{t('publish.unsaved')}</Badge>}
        </span>
        <span class="flex min-w-0 items-center gap-2 sm:contents">
          <StateBadge state={asset.state} />
          <span class="min-w-0 truncate text-ink-soft text-small" title={last}>
            {last}
          </span>
        </span>
      </div>
    </li>
  );
}
