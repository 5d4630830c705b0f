// What the options page knows and does about the data as a whole: what is let go of, who was erased, whether all is well.
import { type Signal, signal } from '@preact/signals';
import { listWords } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Finding } from '../../lib/model/finding.ts';
import type { Client } from '../../lib/wire/client.ts';
import { sentenceOf } from '../wire-words.ts';
import { countOf, figure } from '../wording.ts';
import type { Saying } from './model.ts';

export interface DataModel {
  tombstones: Signal<number>;
  findings: Signal<readonly Finding[] | undefined>;
  busy: Signal<'' | 'examining' | 'letting-go' | 'lifting'>;
  saying: Signal<Saying | undefined>;
  healthSaying: Signal<Saying | undefined>;
  refresh(): Promise<void>;
  letGo(): Promise<void>;
  /** An address or a LinkedIn profile. Answers whether it was taken. */
  lift(value: string): Promise<boolean>;
  examine(isRepair: boolean): Promise<void>;
}

/** `2 things to repair`, `All is well`. */
export function examinedWords(findings: readonly Finding[]): string {
  const broken = findings.filter(({ state }) => state === 'broken').length;
  const repaired = findings.filter(({ state }) => state === 'repaired').length;
  if (broken > 0) return `${countOf(broken, 'promise')} ${broken === 1 ? 'does' : 'do'} not hold; see below.`;
  return repaired > 0 ? `${countOf(repaired, 'promise')} repaired. Nothing was deleted.` : 'All is well.';
}

export function createDataModel(client: Client): DataModel {
  const tombstones = signal(0);
  const findings = signal<readonly Finding[]>();
  const busy: DataModel['busy'] = signal('');
  const saying = signal<Saying>();
  const healthSaying = signal<Saying>();
  const doing = async (
    what: DataModel['busy']['value'],
    place: Signal<Saying | undefined>,
    work: () => Promise<string>,
  ): Promise<boolean> => {
    busy.value = what;
    place.value = undefined;
    try {
      const text = await work();
      if (text !== '') place.value = { tone: 'good', text };
      return true;
    } catch (error) {
      place.value = { tone: 'bad', text: sentenceOf(error) };
      return false;
    } finally {
      busy.value = '';
    }
  };
  const load = async (): Promise<string> => {
    tombstones.value = (await client.ask('erased.count', {})).tombstones;
    return '';
  };
  return {
    ...{ tombstones, findings, busy, saying, healthSaying },
    refresh: async () => void (await doing('', saying, load)),
    letGo: async () =>
      void (await doing('letting-go', saying, async () => {
        const { touches, people, departures } = await client.ask('retention.now', {});
        if (touches + people + departures === 0) return t('options.data.nothingOlder');
        const parts = [
          t('common.touches', touches, [figure(touches)]),
          t('options.data.people', people, [figure(people)]),
          t('options.data.lines', departures, [figure(departures)]),
        ];
        return t('options.data.hasLetGo', [listWords(parts)]);
      })),
    lift: (value) =>
      doing('lifting', saying, async () => {
        const { wasErased } = await client.ask('erased.lift', { value });
        await load();
        return wasErased ? t('options.data.lifted', [value]) : t('options.data.notErased', [value]);
      }),
    examine: async (isRepair) =>
      void (await doing('examining', healthSaying, async () => {
        findings.value = (await client.ask('doctor.examine', { isRepair })).findings;
        return examinedWords(findings.value);
      })),
  };
}
