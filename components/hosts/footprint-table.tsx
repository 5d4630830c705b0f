// The footprint of one host, its two modes beside one another. Only what was measured or counted stands here; what was not
// is said to be so.

import { numberFormat } from '../../lib/i18n/locale.ts';
import { t, tOf } from '../../lib/i18n/t.ts';
import type { Exposed, Footprint } from '../../lib/model/footprint.ts';
import { agoWords, figure } from '../wording.ts';

interface FootprintTableProps {
  /** Of one host: one for each mode that was used. */
  footprints: readonly Footprint[];
  exposed: Exposed;
  /** Name of the host. */
  label: string;
  now: number;
}

/** A share of less than this would say more than is known. */
const longWatch = 60_000;
/** `0.4 %` of a minute or more, `120 ms` of less; nothing where nothing was watched. */
export function readingShare({ readMs, watchMs }: Footprint): string {
  if (watchMs <= 0) return '';
  if (watchMs < longWatch) return numberFormat({ style: 'unit', unit: 'millisecond' }).format(Math.round(readMs));
  return `${numberFormat({ maximumFractionDigits: 1 }).format((100 * readMs) / watchMs)}\u00A0%`;
}

const rows: readonly (readonly [key: string, value: (one: Footprint) => string | undefined])[] = [
  ['nodes', ({ measured }) => measured && figure(measured.nodes)],
  ['inside', ({ measured }) => measured && figure(measured.inside)],
  ['changed', ({ measured }) => measured && figure(measured.changed)],
  ['addresses', ({ measured }) => measured && figure(measured.addresses)],
  ['loaded', ({ measured }) => measured && figure(measured.loaded)],
  ['requests', ({ requests }) => figure(requests)],
  ['views', ({ views }) => figure(views)],
  ['facts', ({ facts }) => figure(facts.length)],
  ['share', readingShare],
];

export function FootprintTable({ footprints, exposed, label, now }: FootprintTableProps) {
  const inPage = footprints.find(({ mode }) => mode === 'in-page');
  const quiet = footprints.find(({ mode }) => mode === 'quiet');
  const facts = [inPage, quiet].flatMap((one) => one?.facts ?? []);
  const names = [...new Set(facts.map(({ name }) => name))];
  const measuredAt = [inPage, quiet].flatMap((one) => (one?.measured === undefined ? [] : [one.measured.at])).sort();
  return (
    <div class="flex flex-col gap-2">
      <table class="w-full table-fixed text-start">
        <caption class="sr-only">{t('host.footprint.caption', [label])}</caption>
        <thead class="text-ink-faint text-small">
          <tr>
            <td class="pb-1" />
            <th scope="col" class="w-[72px] pb-1 ps-2 text-end font-normal">
              {t('host.mode.inPage')}
            </th>
            <th scope="col" class="w-[64px] pb-1 ps-2 text-end font-normal">
              {t('host.mode.quiet')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, value]) => (
            <tr key={key} class="border-hairline border-t align-top">
              <th scope="row" class="py-1 text-pretty text-start font-normal text-ink-soft">
                {tOf('host.footprint', key)}
              </th>
              <Cell value={inPage && value(inPage)} />
              <Cell value={quiet && value(quiet)} />
            </tr>
          ))}
        </tbody>
      </table>
      <p class="text-pretty text-ink-faint text-small">
        {t('host.footprint.exposed', [figure(exposed.fixed), figure(exposed.secret)])}{' '}
        {measuredAt.length === 0
          ? t('host.footprint.unmeasured')
          : t('host.footprint.measured', [agoWords(measuredAt.at(-1) ?? '', now)])}
      </p>
      {names.length > 0 && (
        <details class="group text-ink-soft text-small">
          <summary class="w-fit cursor-pointer py-1 hover:text-ink">{t('host.footprint.which')}</summary>
          <p class="break-words py-1">{names.join(', ')}</p>
        </details>
      )}
    </div>
  );
}

function Cell({ value }: { value: string | undefined }) {
  const isThere = value !== undefined && value !== '';
  return (
    <td class="py-1 ps-2 text-end tabular-nums">
      {isThere ? (
        value
      ) : (
        <>
          <span aria-hidden="true" class="text-ink-faint">
            –
          </span>
          <span class="sr-only">{t('host.footprint.none')}</span>
        </>
      )}
    </td>
  );
}
