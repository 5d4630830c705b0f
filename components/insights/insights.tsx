// The insights page: two questions, each with its answer, its table and its definition.
import { ChartColumn, CloudOff } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import type { FunnelReport } from '../../lib/wire/messages.ts';
import { Segments } from '../ui/field.tsx';
import { Notice, SkeletonRows } from '../ui/notice.tsx';
import { PageFrame, PageHead, type PageLinks } from '../ui/page-frame.tsx';
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

const periods = () =>
  (['30', '90', '365'] as const).map((value) => ({ value, label: t(`insights.periods.days${value}`) }));

export function Insights({ links, period, onPeriod, report, problem, now, onDownload }: InsightsProps) {
  return (
    <PageFrame here="insights" links={links}>
      <PageHead title={t('insights.heading')} lead={t('insights.intro')}>
        <Segments legend={t('insights.period')} value={period} options={periods()} onPick={onPeriod} />
      </PageHead>
      {problem !== '' && (
        <Notice icon={CloudOff} tone="red" title={t('insights.failed')}>
          {problem}
        </Notice>
      )}
      {report === undefined && problem === '' && <SkeletonRows rows={5} />}
      {report !== undefined && (
        <>
          <Totals report={report} />
          {report.rows.length === 0 ? (
            <div class="*:-mx-3">
              <Notice icon={ChartColumn} title={t('insights.empty.title')}>
                {t('insights.empty.text')}
              </Notice>
            </div>
          ) : (
            <FunnelSection report={report} now={now} onDownload={onDownload} />
          )}
          <Definitions />
          <div class="mt-12 grid items-start gap-x-12 gap-y-12 grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <UnusedShelf report={report} />
            <TouchKinds report={report} />
          </div>
        </>
      )}
    </PageFrame>
  );
}
