// Two cadences to start from, in the rep's language. Added on a click, and the rep's own from then on.
import { t } from '../i18n/t.ts';
import type { CadenceDraft } from '../model/cadence.ts';

export const exampleCadences = (): (CadenceDraft & { id: string })[] => [
  {
    id: 'example-first-contact',
    name: t('steps.example.first.name'),
    steps: [
      { channel: 'email', wait: 0, what: t('steps.example.first.mail') },
      { channel: 'connect', wait: 1, what: t('steps.example.first.connect') },
      { channel: 'message', wait: 3, what: t('steps.example.first.message') },
      { channel: 'call', wait: 2, what: t('steps.example.first.call') },
      { channel: 'email', wait: 4, what: t('steps.example.first.close') },
    ],
  },
  {
    id: 'example-social-first',
    name: t('steps.example.social.name'),
    steps: [
      { channel: 'reaction', wait: 0, what: t('steps.example.social.react') },
      { channel: 'comment', wait: 2, what: t('steps.example.social.comment') },
      { channel: 'connect', wait: 2, what: t('steps.example.social.connect') },
      { channel: 'message', wait: 3, what: t('steps.example.social.message') },
    ],
  },
];
