// The plain facts of the health page: data, targets, policy, permissions, versions, errors; a term and its value each.
import type { ComponentChildren } from 'preact';
import { numberFormat } from '../../lib/i18n/locale.ts';
import { t, tOf } from '../../lib/i18n/t.ts';
import type { HealthReport } from '../../lib/wire/messages.ts';
import { agoWords, figure } from '../wording.ts';

export function FactList({ children }: { children: ComponentChildren }) {
  return <dl class="grid grid-cols-[minmax(7rem,2fr)_minmax(0,3fr)]">{children}</dl>;
}

export function FactRow({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <>
      <dt class="border-hairline border-t py-1.5 pe-4 text-pretty text-ink-soft">{term}</dt>
      <dd class="min-w-0 break-words border-hairline border-t py-1.5">{children}</dd>
    </>
  );
}

const inUnit = (unit: 'megabyte' | 'gigabyte', value: number): string =>
  numberFormat({ style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
const sizeWords = (bytes: number): string =>
  bytes < 1_000_000_000 ? inUnit('megabyte', bytes / 1_000_000) : inUnit('gigabyte', bytes / 1_000_000_000);

export function DataFacts({ report: { index, storage, sync } }: { report: HealthReport }) {
  return (
    <FactList>
      <FactRow term={t('health.fact.index')}>
        {tOf('health.index', index.state)} · {t('common.assets', index.assets, [figure(index.assets)])}
      </FactRow>
      <FactRow term={t('health.fact.storage')}>
        {storage === undefined
          ? t('health.notTold')
          : t('health.storage', [sizeWords(storage.used), sizeWords(storage.quota)])}
      </FactRow>
      <FactRow term={t('health.fact.waiting')}>{figure(sync.waiting)}</FactRow>
      <FactRow term={t('health.fact.failed')}>{figure(sync.failed)}</FactRow>
      {sync.targets.map(({ id, label, state, isStopped }) => (
        <FactRow key={id} term={label}>
          {tOf('health.target', isStopped ? 'stopped' : state)}
        </FactRow>
      ))}
      {sync.targets.length === 0 && <FactRow term={t('health.fact.targets')}>{t('health.noTargets')}</FactRow>}
    </FactList>
  );
}

export function PolicyFacts({ report: { managed, hosts } }: { report: HealthReport }) {
  const { policy, ignored } = managed;
  const named = (value: string): string => hosts.find(({ host }) => host === value)?.label ?? value;
  const inForce = Object.entries(policy).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  if (inForce.length === 0 && ignored.length === 0) return <p class="text-ink-soft">{t('health.noPolicy')}</p>;
  return (
    <FactList>
      {inForce.map(([key, value]) => (
        <FactRow key={key} term={tOf('health.policy', key)}>
          {Array.isArray(value)
            ? value.map(named).join(', ')
            : typeof value === 'number'
              ? figure(value)
              : policyValue(value)}
        </FactRow>
      ))}
      {ignored.map(({ key, value, why }, index) => (
        <FactRow key={`${key}-${index}`} term={t('health.ignored', [key])}>
          <code class="break-all">{value}</code> <span class="text-amber">{tOf('health.ignoredWhy', why)}</span>
        </FactRow>
      ))}
    </FactList>
  );
}

const policyValue = (value: unknown): string =>
  typeof value === 'boolean' ? (value ? t('common.yes') : t('common.no')) : String(value);

export function VersionFacts({ report: { versions, permissions } }: { report: HealthReport }) {
  return (
    <FactList>
      <FactRow term="Touchline">{versions.extension}</FactRow>
      <FactRow term={t('health.fact.browser')}>
        <span translate={false}>{versions.browser}</span>
      </FactRow>
      <FactRow term={t('health.fact.schema')}>{versions.schema}</FactRow>
      {versions.packs.map(({ label, version, isImported }) => (
        <FactRow key={label} term={t('health.fact.pack', [label])}>
          {isImported ? t('health.imported', [version]) : version}
        </FactRow>
      ))}
      <FactRow term={t('health.fact.permissions')}>
        <span translate={false}>{permissions.names.join(', ') || '–'}</span>
      </FactRow>
      <FactRow term={t('health.fact.origins')}>
        {permissions.origins.length > 0 ? (
          <span translate={false}>{permissions.origins.join(', ')}</span>
        ) : (
          t('health.noOrigins')
        )}
      </FactRow>
    </FactList>
  );
}

export function ErrorFacts({ errors, now }: { errors: HealthReport['errors']; now: number }) {
  if (errors.length === 0) return <p class="text-ink-soft">{t('health.noErrors')}</p>;
  return (
    <ul class="divide-y divide-hairline border-hairline border-y">
      {errors.map(({ at, words, times }) => (
        <li key={words} class="flex flex-wrap justify-between gap-x-4 py-1.5">
          <code class="min-w-0 flex-1 break-words">{words}</code>
          <span class="text-ink-faint text-small tabular-nums">
            {t('health.times', times, [figure(times), agoWords(at, now)])}
          </span>
        </li>
      ))}
    </ul>
  );
}
