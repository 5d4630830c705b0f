// What the options page knows and does about the data as a whole: what is let go of, who was erased.

import { type Signal, signal } from '@preact/signals';
import { listWords } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Client } from '../../lib/wire/client.ts';
import { busily, type Saying, telling } from '../telling.ts';
import { figure } from '../wording.ts';

export interface DataModel {
  tombstones: Signal<number>;
  busy: Signal<'' | 'letting-go' | 'lifting'>;
  saying: Signal<Saying | undefined>;
  refresh(): Promise<void>;
  letGo(): Promise<void>;
  /** An address or a LinkedIn profile. Answers whether it was taken. */
  lift(value: string): Promise<boolean>;
}

export function createDataModel(client: Client): DataModel {
  const tombstones = signal(0);
  const busy: DataModel['busy'] = signal('');
  const saying = signal<Saying>();
  const doing = (
    what: DataModel['busy']['value'],
    place: Signal<Saying | undefined>,
    work: () => Promise<string>,
  ): Promise<boolean> => busily(busy, what, () => telling(place, work));
  const load = async (): Promise<string> => {
    tombstones.value = (await client.ask('erased.count', {})).tombstones;
    return '';
  };
  return {
    ...{ tombstones, busy, saying },
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
  };
}
