// What the health page knows and does. The doctor looks without repairing; repairing is a click.

import { type Signal, signal } from '@preact/signals';
import { t } from '../../lib/i18n/t.ts';
import type { HostId } from '../../lib/model/context.ts';
import type { Finding } from '../../lib/model/finding.ts';
import type { Client } from '../../lib/wire/client.ts';
import type { FootprintAnswer, HealthReport } from '../../lib/wire/messages.ts';
import { busily, type Saying, telling } from '../telling.ts';
import { diagnosticsText } from './diagnostics.ts';

interface World {
  copy(text: string): Promise<boolean>;
  /** The browser's own question, while the click lasts. */
  mayRead(origins: string[]): Promise<boolean>;
}

export interface HealthModel {
  report: Signal<HealthReport | undefined>;
  footprint: Signal<FootprintAnswer | undefined>;
  findings: Signal<readonly Finding[] | undefined>;
  isBusy: Signal<boolean>;
  saying: Signal<Saying | undefined>;
  refresh(): Promise<void>;
  repair(): Promise<void>;
  allow(host: HostId): Promise<void>;
  /** Empty before the first report. */
  diagnostics(): string;
  copy(): Promise<void>;
}

/** `All is well.` */
export function examinedWords(findings: readonly Finding[]): string {
  const broken = findings.filter(({ state }) => state === 'broken').length;
  const repaired = findings.filter(({ state }) => state === 'repaired').length;
  if (broken > 0) return t('health.examined.broken', broken, [`${broken}`]);
  return repaired > 0 ? t('health.examined.repaired', repaired, [`${repaired}`]) : t('health.examined.well');
}

export function createHealthModel(client: Client, { copy, mayRead }: World): HealthModel {
  const report = signal<HealthReport>();
  const footprint = signal<FootprintAnswer>();
  const findings = signal<readonly Finding[]>();
  const isBusy = signal(false);
  const saying = signal<Saying>();

  const doing = async (work: () => Promise<string>): Promise<void> => {
    await busily(isBusy, true, () => telling(saying, work));
  };
  const load = async (isRepair: boolean): Promise<void> => {
    const { findings: found } = await client.ask('doctor.examine', { isRepair });
    // After the doctor: what it put right is in the report.
    const [read, seen] = await Promise.all([
      client.ask('health.read', {}),
      client.ask('footprint.read', { isEverywhere: true }),
    ]);
    findings.value = found;
    report.value = read;
    footprint.value = seen;
  };
  const diagnostics = (): string =>
    report.value === undefined || footprint.value === undefined
      ? ''
      : diagnosticsText(report.value, footprint.value, findings.value);

  return {
    ...{ report, footprint, findings, isBusy, saying, diagnostics },
    refresh: () =>
      doing(async () => {
        await load(false);
        return '';
      }),
    repair: () =>
      doing(async () => {
        await load(true);
        return examinedWords(findings.value ?? []);
      }),
    allow: (host) =>
      doing(async () => {
        const row = report.value?.hosts.find((one) => one.host === host);
        if (row === undefined || !(await mayRead(row.origins))) return t('health.notAllowed');
        await load(false);
        return t('health.allowed', [row.label]);
      }),
    copy: () => doing(async () => ((await copy(diagnostics())) ? t('health.copied') : t('host.check.noCopy'))),
  };
}
