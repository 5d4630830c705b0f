// The insights page: two questions, each with its answer, its table and its definition.
import { ChartColumn, CloudOff } from 'lucide-preact';
import type { FunnelReport } from '../../lib/wire/messages.ts';
import { Segments } from '../ui/field.tsx';
import { Notice, SkeletonRows } from '../ui/notice.tsx';
import { PageFrame, type PageLinks } from '../ui/page-frame.tsx';
import { Definitions } from './definitions.tsx';
import { FunnelSection } from './funnel-section.tsx';
import { Totals } from './totals.tsx';
import { TouchKinds } from './touch-kinds.tsx';
import { UnusedShelf } from './unused-shelf.tsx';

export type Period = '30' | '90' | '365';

interface InsightsProps {
  links: PageLinks;
  period: Period;
  onPeriod: (period: Period) => void;
  /** Absent while it loads; the last one stays while the next is on its way. */
  report: FunnelReport | undefined;
  problem: string;
  now: number;
  onDownload: (fileName: string, csv: string) => void;
}

const periods = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
] as const;

export function Insights({ links, period, onPeriod, report, problem, now, onDownload }: InsightsProps) {
  return (
    <PageFrame here="insights" links={links}>
      <div class="flex flex-wrap items-center justify-between gap-3 pt-6 pb-4">
        <div>
          <h1 class="font-semibold text-title">What is used?</h1>
          <p class="text-ink-soft">Counted on this computer, from what you were shown and what you sent.</p>
        </div>
        <Segments legend="Period" value={period} options={periods} onPick={onPeriod} />
      </div>
      {problem !== '' && (
        <Notice icon={CloudOff} tone="red" title="The numbers did not come">
          {problem}
        </Notice>
      )}
      {report === undefined && problem === '' && <SkeletonRows rows={5} />}
      {report !== undefined && (
        <>
          <Totals report={report} />
          {report.rows.length === 0 ? (
            <div class="border-hairline border-y">
              <Notice icon={ChartColumn} title="Nothing was shown in this period">
                Open a mail or a profile with the sidebar beside it. Each asset that is shown, inserted, copied or sent
                is counted here, once per thread or profile.
              </Notice>
            </div>
          ) : (
            <FunnelSection report={report} now={now} onDownload={onDownload} />
          )}
          <Definitions />
          <div class="mt-12 grid items-start gap-x-12 gap-y-12 lg:grid-cols-[3fr_2fr]">
            <UnusedShelf report={report} />
            <TouchKinds report={report} />
          </div>
        </>
      )}
    </PageFrame>
  );
}
