// What the options and welcome pages know and do. Every action ends in a sentence, good or bad, beside its control.

import { type Signal, signal } from '@preact/signals';
import { t } from '../../lib/i18n/t.ts';
import { noPolicy } from '../../lib/model/no-policy.ts';
import type { Policy } from '../../lib/model/policy.ts';
import { defaultSettings, type Settings } from '../../lib/model/settings.ts';
import type { Client } from '../../lib/wire/client.ts';
import type { Answers, Building, MatchLearned, RequestArgument, SyncStatus } from '../../lib/wire/messages.ts';
import { busily, type Saying, telling } from '../telling.ts';
import { figure } from '../wording.ts';

/** A host as the pages show it; the list comes from the root, so that a new host needs no change here. */
export interface HostChoice {
  id: Settings['hostsOff'][number];
  label: string;
  /** For example `mail.google.com`. */
  address: string;
  /** Where its work begins. */
  home: string;
}

export type SettingsChange = RequestArgument<'settings.set'>['change'];

export interface OptionsModel {
  settings: Signal<Settings>;
  /** What the organisation set above them. */
  managed: Signal<Policy>;
  sync: Signal<SyncStatus | undefined>;
  catalogue: Signal<Answers['catalogue.count'] | undefined>;
  /** How far the matcher is with a new index; nothing = it is ready. */
  building: Signal<Building | undefined>;
  learned: Signal<MatchLearned>;
  busy: Signal<'' | 'importing' | 'connecting' | 'pulling'>;
  catalogueSaying: Signal<Saying | undefined>;
  hubSaying: Signal<Saying | undefined>;
  settingsSaying: Signal<Saying | undefined>;
  learnedSaying: Signal<Saying | undefined>;
  refresh(): Promise<void>;
  set(change: SettingsChange): Promise<void>;
  loadSample(): Promise<void>;
  clearCatalogue(): Promise<void>;
  connectHub(url: string, token: string): Promise<void>;
  disconnectHub(): Promise<void>;
  pullHub(): Promise<void>;
  forgetLearned(): Promise<void>;
}

const nothingLearned: MatchLearned = { contexts: 0, lists: 0, isFeedbackOn: false };

export function createOptionsModel(client: Client): OptionsModel {
  const settings = signal<Settings>(defaultSettings);
  const managed = signal<Policy>(noPolicy);
  const sync = signal<SyncStatus>();
  const catalogue = signal<Answers['catalogue.count']>();
  const busy: OptionsModel['busy'] = signal('');
  const catalogueSaying = signal<Saying>();
  const hubSaying = signal<Saying>();
  const settingsSaying = signal<Saying>();
  const learnedSaying = signal<Saying>();
  const building: OptionsModel['building'] = signal();
  const learned = signal<MatchLearned>(nothingLearned);

  const doing = async (what: typeof busy.value, place: Signal<Saying | undefined>, work: () => Promise<string>) => {
    await busily(busy, what, () => telling(place, work));
  };
  const count = async (): Promise<void> => {
    catalogue.value = await client.ask('catalogue.count', {});
  };
  const readManaged = async (): Promise<void> => {
    managed.value = (await client.ask('managed.read', {})).policy;
  };
  const refresh = (): Promise<void> =>
    doing('', settingsSaying, async () => {
      const [read, status, known] = await Promise.all([
        client.ask('settings.get', {}),
        client.ask('sync.status', {}),
        client.ask('match.learned', {}),
        count(),
        readManaged(),
      ]);
      learned.value = known;
      settings.value = read;
      sync.value = status;
      return '';
    });
  client.listen((push) => {
    if (push.type === 'settings') {
      settings.value = push.settings;
      readManaged().catch(() => undefined);
    } else if (push.type === 'sync') sync.value = push.status;
    else if (push.type === 'catalogue') count().catch(() => undefined);
    else if (push.type === 'building') building.value = push.building;
  });

  return {
    ...{ settings, managed, sync, catalogue, building, learned, busy, refresh },
    ...{ catalogueSaying, hubSaying, settingsSaying, learnedSaying },
    forgetLearned: () =>
      doing('', learnedSaying, async () => {
        await client.ask('match.forget', {});
        learned.value = nothingLearned;
        return t('options.privacy.forgotten');
      }),
    set: (change) =>
      doing('', settingsSaying, async () => {
        settings.value = await client.ask('settings.set', { change });
        return '';
      }),
    loadSample: () =>
      doing('importing', catalogueSaying, async () => {
        const report = await client.ask('catalogue.sample', {});
        await count();
        return t('options.catalogue.loaded', report.written, [figure(report.written)]);
      }),
    clearCatalogue: () =>
      doing('importing', catalogueSaying, async () => {
        const { removed } = await client.ask('catalogue.clear', {});
        await count();
        return t('options.catalogue.cleared', removed, [figure(removed)]);
      }),
    connectHub: (url, token) =>
      doing('connecting', hubSaying, async () => {
        const { workspace } = await client.ask('hub.connect', { url, token });
        sync.value = await client.ask('sync.status', {});
        return t('options.hub.nowConnected', [workspace]);
      }),
    disconnectHub: () =>
      doing('connecting', hubSaying, async () => {
        await client.ask('hub.disconnect', {});
        sync.value = await client.ask('sync.status', {});
        return t('options.hub.disconnected');
      }),
    pullHub: () =>
      doing('pulling', hubSaying, async () => {
        const { changed } = await client.ask('hub.pull', {});
        await count();
        return changed === 0 ? t('options.hub.upToDate') : t('options.hub.pulled', changed, [figure(changed)]);
      }),
  };
}
