// The table of the catalogue: only the rows in sight are drawn, so a hundred thousand scroll as ten do. Two empty rows hold the
// place of those above and below.
import { ArrowDown, ArrowUp } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import type { Flaw } from '../../lib/insights/quality.ts';
import type { AssetBrief } from '../../lib/model/asset-change.ts';
import { typeLabel } from '../../lib/model/asset-words.ts';
import { AudienceBadge, Badge, LanguageTag } from '../ui/badge.tsx';
import { Icon } from '../ui/icon.tsx';
import { dayWords, figure } from '../wording.ts';
import type { LibraryModel } from './library-model.ts';
import { useVirtualRows } from './virtual-rows.ts';
import { flawWords, statusWords } from './words.ts';

const rowHeight = 36;

const columns = [
  { by: 'title', class: '' },
  { by: 'status', class: 'hidden w-24 md:table-cell' },
  { by: 'owner', class: 'hidden w-30 lg:table-cell' },
  { by: 'updated', class: 'hidden w-26 lg:table-cell' },
] as const;

export function LibraryTable({ model, onOpen }: { model: LibraryModel; onOpen: (id: string) => void }) {
  const box = useRef<HTMLElement>(null);
  const rows = model.rows.value;
  const virtual = useVirtualRows(rows.length, rowHeight, box);
  const chosen = model.chosen.value;
  return (
    <section
      ref={box}
      aria-label={t('catalogue.table')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      class="h-[min(60dvh,36rem)] overflow-y-auto rounded-lg border border-hairline"
    >
      <table class="w-full table-fixed" aria-rowcount={rows.length + 1}>
        <Head model={model} isAll={rows.length > 0 && rows.every(({ id }) => chosen.has(id))} />
        <tbody>
          <Gap height={virtual.before} />
          {virtual.indices.map((index) => {
            const brief = rows[index];
            if (brief === undefined) return null;
            return (
              <Row
                key={brief.id}
                brief={brief}
                index={index}
                isChosen={chosen.has(brief.id)}
                flaws={model.report.value?.flawsOf.get(brief.id) ?? []}
                onChoose={(isChosen) => model.choose(brief.id, isChosen)}
                onOpen={() => onOpen(brief.id)}
              />
            );
          })}
          <Gap height={virtual.after} />
        </tbody>
      </table>
    </section>
  );
}

function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td style={{ height: `${height}px` }} />
    </tr>
  );
}

function Head({ model, isAll }: { model: LibraryModel; isAll: boolean }) {
  const { by, isDown } = model.sorting.value;
  return (
    <thead class="sticky top-0 z-1 bg-paper">
      <tr class="h-9 border-hairline border-b text-ink-soft text-small">
        <th scope="col" class="w-10 ps-3">
          <input
            type="checkbox"
            class="block size-4"
            aria-label={t('catalogue.chooseAll')}
            checked={isAll}
            onChange={(event) => model.chooseAll(event.currentTarget.checked)}
          />
        </th>
        {columns.map((column) => (
          <th
            key={column.by}
            scope="col"
            aria-sort={by === column.by ? (isDown ? 'descending' : 'ascending') : 'none'}
            class={`pe-3 text-start ${column.class}`}
          >
            <button
              type="button"
              class="inline-flex h-6 items-center gap-1 whitespace-nowrap font-medium hover:text-ink"
              onClick={() => {
                model.sorting.value = { by: column.by, isDown: by === column.by && !isDown };
              }}
            >
              {t(`catalogue.sort.${column.by}`)}
              {by === column.by && <Icon of={isDown ? ArrowDown : ArrowUp} size={12} />}
            </button>
          </th>
        ))}
        <th scope="col" class="hidden w-48 pe-3 text-start font-medium sm:table-cell">
          {t('catalogue.toMend')}
        </th>
      </tr>
    </thead>
  );
}

interface RowProps {
  brief: AssetBrief;
  index: number;
  isChosen: boolean;
  flaws: readonly Flaw[];
  onChoose: (isChosen: boolean) => void;
  onOpen: () => void;
}

function Row({ brief, index, isChosen, flaws, onChoose, onOpen }: RowProps) {
  const [first] = flaws;
  return (
    <tr
      aria-rowindex={index + 2}
      class={`h-9 border-hairline border-b transition-colors hover:bg-wash ${isChosen ? 'bg-wash' : ''}`}
    >
      <td class="ps-3">
        <input
          type="checkbox"
          class="block size-4"
          aria-label={t('catalogue.choose', [brief.title])}
          checked={isChosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      </td>
      <td class="pe-3">
        <div class="flex min-w-0 items-center gap-2">
          <button
            type="button"
            onClick={onOpen}
            class="h-6 min-w-0 truncate text-start font-medium hover:underline"
            title={brief.title}
            dir="auto"
            translate={false}
          >
            {brief.title}
          </button>
          <span class="hidden shrink-0 text-ink-faint text-small sm:inline">{typeLabel(brief.type)}</span>
          <LanguageTag language={brief.language} />
          {brief.audience !== 'public' && (
            <span class="hidden sm:contents">
              <AudienceBadge audience={brief.audience} />
            </span>
          )}
        </div>
      </td>
      <td class="hidden truncate pe-3 text-ink-soft md:table-cell">{statusWords(brief.status)}</td>
      <td class="hidden truncate pe-3 text-ink-soft lg:table-cell" title={brief.owner} translate={false}>
        {brief.owner}
      </td>
      <td class="hidden truncate pe-3 text-ink-soft tabular-nums lg:table-cell">{dayWords(brief.updated)}</td>
      <td class="hidden pe-3 sm:table-cell">
        <div class="flex items-center gap-1 overflow-hidden">
          {first !== undefined && (
            <Badge tone={first === 'expired' ? 'red' : 'amber'}>
              <span class="truncate">{flawWords(first)}</span>
            </Badge>
          )}
          {flaws.length > 1 && <span class="text-ink-faint text-small">+{figure(flaws.length - 1)}</span>}
        </div>
      </td>
    </tr>
  );
}
