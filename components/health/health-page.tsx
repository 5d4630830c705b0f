// The health page: one question, its answer, what needs somebody, and below it everything that the answer rests on.
import { ClipboardCopy, CloudOff, RefreshCw } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { Spoken } from '../options/section.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice, SkeletonRows } from '../ui/notice.tsx';
import { PageFrame, PageHead, type PageLinks } from '../ui/page-frame.tsx';
import { concernsOf } from './concerns.ts';
import { DiagnosticsDialog } from './diagnostics-dialog.tsx';
import { Findings } from './doctor.tsx';
import { DataFacts, ErrorFacts, PolicyFacts, VersionFacts } from './facts.tsx';
import type { HealthModel } from './health-model.ts';
import { Sites } from './sites.tsx';
import { ConcernList, Verdict } from './verdict.tsx';

interface HealthPageProps {
  model: HealthModel;
  links: PageLinks;
  now: () => number;
}

export function HealthPage({ model, links, now }: HealthPageProps) {
  const [isShown, setShown] = useState(false);
  const report = model.report.value;
  const findings = model.findings.value;
  const concerns = report === undefined ? [] : concernsOf(report, findings);
  const isBusy = model.isBusy.value;
  const hasFailed = report === undefined && !isBusy;
  return (
    <PageFrame here="health" links={links}>
      <PageHead title={t('health.title')}>
        <Button disabled={isBusy} onClick={() => void model.refresh()}>
          <Icon of={RefreshCw} size={14} /> {t('health.again')}
        </Button>
        <Button disabled={report === undefined} onClick={() => setShown(true)}>
          <Icon of={ClipboardCopy} size={14} /> {t('health.copyDiagnostics')}
        </Button>
      </PageHead>
      {report === undefined && !hasFailed && <SkeletonRows rows={5} />}
      {hasFailed && (
        <Notice icon={CloudOff} tone="red" title={t('health.failedTitle')}>
          {t('problem.backgroundGone')}
        </Notice>
      )}
      {report !== undefined && (
        <>
          <Verdict concerns={concerns} />
          <ConcernList concerns={concerns} model={model} links={links} />
          <Spoken saying={model.saying.value} />
          <div class="mt-8 grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-8 lg:grid-cols-2">
            <div class="flex flex-col gap-8">
              <Part title={t('host.sites.title')}>
                <Sites hosts={report.hosts} footprint={model.footprint.value} now={now()} />
              </Part>
              <Part title={t('health.part.errors')}>
                <ErrorFacts errors={report.errors} now={now()} />
              </Part>
              <Part title={t('health.part.policy')}>
                <PolicyFacts report={report} />
              </Part>
              <Part title={t('health.part.versions')}>
                <VersionFacts report={report} />
              </Part>
            </div>
            <div class="flex flex-col gap-8">
              <Part title={t('health.part.data')}>
                <DataFacts report={report} />
              </Part>
              <Part title={t('health.part.doctor')}>{findings !== undefined && <Findings findings={findings} />}</Part>
            </div>
          </div>
        </>
      )}
      <DiagnosticsDialog
        isOpen={isShown}
        onClose={() => setShown(false)}
        text={isShown ? model.diagnostics() : ''}
        onCopy={() => {
          setShown(false);
          void model.copy();
        }}
      />
    </PageFrame>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2 class="pb-1.5 font-semibold">{title}</h2>
      {children}
    </section>
  );
}
