// What the page that confirms a link knows and does. Nothing is written before `save`, and `takeBack` undoes it.

import { type Signal, signal } from '@preact/signals';
import { t } from '../../lib/i18n/t.ts';
import type { Asset } from '../../lib/model/asset.ts';
import type { LinkDraft } from '../../lib/model/link-draft.ts';
import { defaultSettings, type Settings } from '../../lib/model/settings.ts';
import type { Client } from '../../lib/wire/client.ts';
import type { Answers, RequestArgument } from '../../lib/wire/messages.ts';
import { busily, telling } from '../telling.ts';

/** `gone`: the number leads nowhere any more. `refused`: the link may not be sent to anybody. */
export type AddPhase = 'loading' | 'asking' | 'added' | 'refused' | 'gone';
export type AddFields = Required<RequestArgument<'catalogue.add'>>;

export interface AddModel {
  phase: Signal<AddPhase>;
  settings: Signal<Settings>;
  fields: Signal<AddFields>;
  /** What was guessed, and from where. */
  draft: Signal<LinkDraft>;
  twins: Signal<Answers['catalogue.twins']['twins']>;
  isBusy: Signal<boolean>;
  saying: Signal<{ tone: 'good' | 'bad'; text: string } | undefined>;
  refresh(): Promise<void>;
  save(): Promise<void>;
  takeBack(): Promise<void>;
}

const empty: AddFields = {
  url: '',
  title: '',
  type: 'blog-post',
  language: '',
  audience: 'public',
  summary: '',
  industry: '',
  product: '',
  tags: '',
};
const noDraft: LinkDraft = { url: '', title: '', language: '' };

/** Of the draft, what the form shows. */
const fieldsOf = ({ url, title, language, summary = '', tags = [], type = empty.type }: LinkDraft): AddFields => ({
  ...empty,
  ...{ url, title, language, summary, type },
  // A comma is what separates them.
  tags: tags.map((tag) => tag.replaceAll(',', ' ')).join(', '),
});

export function createAddModel(client: Client, draftId: string): AddModel {
  const phase = signal<AddPhase>('loading');
  const settings = signal<Settings>(defaultSettings);
  const fields = signal<AddFields>(empty);
  const draft = signal<LinkDraft>(noDraft);
  /** For which page and title twins were looked for. */
  let lookedFor = '';
  const twins: AddModel['twins'] = signal([]);
  const isBusy = signal(false);
  const saying: AddModel['saying'] = signal();
  let added: Asset | undefined;

  const doing = async (work: () => Promise<string>): Promise<void> => {
    await busily(isBusy, true, () => telling(saying, work));
  };
  /** Answers whether it was another page or title than before. */
  async function lookForTwins(): Promise<boolean> {
    const { url, title, language } = fields.peek();
    const key = JSON.stringify([url, title, language]);
    if (key === lookedFor) return false;
    twins.value = (await client.ask('catalogue.twins', { url, title, language })).twins;
    lookedFor = key;
    return true;
  }
  client.listen((push) => {
    if (push.type === 'settings') settings.value = push.settings;
  });

  return {
    ...{ phase, settings, fields, draft, twins, isBusy, saying },
    refresh: () =>
      doing(async () => {
        const [read, { draft: kept }] = await Promise.all([
          client.ask('settings.get', {}),
          client.ask('catalogue.draft', { id: draftId }),
        ]);
        settings.value = read;
        if (kept === undefined) phase.value = 'gone';
        else if (kept.url === '') phase.value = 'refused';
        else {
          draft.value = kept;
          fields.value = fieldsOf(kept);
          await lookForTwins();
          phase.value = 'asking';
        }
        return '';
      }),
    save: () =>
      doing(async () => {
        // Said once more where another page or title was written; the next click adds it.
        if ((await lookForTwins()) && twins.peek().length > 0) return '';
        const { asset } = await client.ask('catalogue.add', fields.peek());
        added = asset;
        phase.value = 'added';
        return t('commands.add.added', [asset.title]);
      }),
    takeBack: () =>
      doing(async () => {
        if (added === undefined) return '';
        await client.ask('catalogue.drop', { id: added.id });
        phase.value = 'asking';
        return t('commands.add.takenBack', [added.title]);
      }),
  };
}
