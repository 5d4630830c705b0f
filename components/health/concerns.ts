// What of a health report needs somebody, each with the next step. Pure. Red stands only for what needs action; amber for
// what is worth knowing. What is well is not listed.
import { listWords } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import type { HostId } from '../../lib/model/context.ts';
import type { Finding } from '../../lib/model/finding.ts';
import type { HealthReport } from '../../lib/wire/messages.ts';

export type Next =
  | { kind: 'link'; to: 'connections' | 'hub' | 'outbox' | 'data' | 'catalogue'; words: string }
  | { kind: 'repair' }
  | { kind: 'allow'; host: HostId }
  /** The sentence says it already. */
  | { kind: 'none' };

export interface Concern {
  id: string;
  tone: 'red' | 'amber';
  sentence: string;
  next: Next;
}

/** Share of the storage that is used, from which on it needs action. */
const nearlyFull = 0.9;

export function concernsOf(report: HealthReport, findings: readonly Finding[] = []): Concern[] {
  return [
    ...aboutStore(report),
    ...aboutDoctor(findings),
    ...aboutTargets(report),
    ...aboutSites(report),
    ...aboutPolicy(report),
    ...aboutIndex(report),
  ].sort((a, b) => Number(b.tone === 'red') - Number(a.tone === 'red'));
}

const nothing: Next = { kind: 'none' };

function aboutStore({ store, storage }: HealthReport): Concern[] {
  const found: Concern[] = [];
  if (store !== undefined) found.push({ id: 'store', tone: 'red', sentence: store.message, next: nothing });
  if (storage !== undefined && storage.used > storage.quota * nearlyFull)
    found.push({
      id: 'storage',
      tone: 'red',
      sentence: t('health.concern.storage'),
      next: { kind: 'link', to: 'data', words: t('health.next.data') },
    });
  return found;
}

const aboutDoctor = (findings: readonly Finding[]): Concern[] =>
  findings.flatMap(({ id, state, sentence }) =>
    state === 'broken'
      ? [{ id: `doctor-${id}`, tone: 'red' as const, sentence, next: { kind: 'repair' as const } }]
      : [],
  );

function aboutTargets({ sync, managed }: HealthReport): Concern[] {
  const connections: Next = { kind: 'link', to: 'connections', words: t('health.next.connections') };
  const found: Concern[] = [];
  for (const { id, label, state, isStopped } of sync.targets) {
    if (isStopped || state === 'ok') continue;
    const isBad = state !== 'trouble';
    const key = isBad ? (state === 'auth' ? 'refused' : 'gone') : 'trouble';
    const sentence = {
      refused: t('health.concern.refused', [label]),
      gone: t('health.concern.gone', [label]),
      trouble: t('health.concern.trouble', [label]),
    }[key];
    found.push({ id: `target-${id}`, tone: isBad ? 'red' : 'amber', sentence, next: isBad ? connections : nothing });
  }
  if (sync.failed > 0)
    found.push({
      id: 'failed',
      tone: 'red',
      sentence: t('health.concern.failed', sync.failed, [`${sync.failed}`]),
      next: { kind: 'link', to: 'outbox', words: t('health.next.outbox') },
    });
  const { hubUrl } = managed.policy;
  if (hubUrl !== undefined && !sync.hubUrl.startsWith(hubUrl.replace(/\/+$/, '')))
    found.push({
      id: 'hub',
      tone: 'red',
      sentence: t('health.concern.hub', [hubUrl]),
      next: { kind: 'link', to: 'hub', words: t('health.next.hub') },
    });
  return found;
}

function aboutSites({ hosts }: HealthReport): Concern[] {
  return hosts
    .filter(({ isOff }) => !isOff)
    .flatMap(({ host, label, isAllowed, anchors }): Concern[] => {
      if (!isAllowed)
        return [
          {
            id: `allow-${host}`,
            tone: 'red',
            sentence: t('health.concern.notAllowed', [label]),
            next: { kind: 'allow', host },
          },
        ];
      const lost = [...new Set(anchors.filter(({ isLost }) => isLost).map((anchor) => anchor.label))];
      if (lost.length === 0) return [];
      return [
        {
          id: `lost-${host}`,
          tone: 'amber',
          sentence: t('health.concern.lost', [label, listWords(lost)]),
          next: nothing,
        },
      ];
    });
}

const aboutPolicy = ({ managed }: HealthReport): Concern[] =>
  managed.ignored.length === 0
    ? []
    : [
        {
          id: 'policy',
          tone: 'amber',
          sentence: t('health.concern.policy', managed.ignored.length, [`${managed.ignored.length}`]),
          next: nothing,
        },
      ];

const aboutIndex = ({ index }: HealthReport): Concern[] =>
  index.state === 'empty'
    ? [
        {
          id: 'catalogue',
          tone: 'amber',
          sentence: t('health.concern.catalogue'),
          next: { kind: 'link', to: 'catalogue', words: t('health.next.catalogue') },
        },
      ]
    : [];
