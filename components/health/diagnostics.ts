// What may be copied for somebody who helps: states, counts, names of facts and versions. No name, no address, no text; of
// an address on the web its host alone. Technical words, the same in every language.
import type { Finding } from '../../lib/model/finding.ts';
import type { FootprintAnswer, HealthReport } from '../../lib/wire/messages.ts';

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '-');
const list = (words: readonly string[]): string => (words.length === 0 ? '-' : words.join(' '));

export function diagnosticsText(
  report: HealthReport,
  { footprints, exposed }: FootprintAnswer,
  findings: readonly Finding[] = [],
): string {
  const { versions, index, storage, sync, managed } = report;
  return [
    `touchline ${versions.extension}, schema ${versions.schema}, ${versions.browser}`,
    `at ${report.at}`,
    `packs ${list(versions.packs.map((pack) => `${pack.label.replaceAll(' ', '-')}=${pack.version}${pack.isImported ? '(imported)' : ''}`))}`,
    `permissions ${list(report.permissions.names)}`,
    `origins ${list(report.permissions.origins.map((origin) => origin.replace(/^(\w+:\/\/[^/]+).*$/, '$1')))}`,
    `index ${index.state}, assets ${index.assets}`,
    storage === undefined ? 'storage not told' : `storage ${storage.used} of ${storage.quota} bytes`,
    `store ${report.store?.code ?? 'ok'}`,
    `sync ${sync.state}, waiting ${sync.waiting}, failed ${sync.failed}, hub ${sync.hubUrl === '' ? '-' : hostOf(sync.hubUrl)}`,
    ...sync.targets.map(({ id, state, isStopped }) => `target ${id} ${isStopped ? 'stopped' : state}`),
    ...findings.map(({ id, state, count }) => `promise ${id} ${state} ${count}`),
    ...report.hosts.flatMap(hostLines),
    `files at a fixed address ${exposed.fixed}, at a secret one ${exposed.secret}`,
    ...footprints.map(footprintLine),
    ...policyLines(managed),
    ...report.errors.map(({ at, times, words }) => `error ${at} x${times} ${words}`),
    '',
  ].join('\n');
}

function hostLines({ host, mode, isOff, isAllowed, lastReadAt, anchors }: HealthReport['hosts'][number]): string[] {
  const state = [mode, ...(isOff ? ['off'] : []), ...(isAllowed ? [] : ['not-allowed'])].join(' ');
  return [
    `host ${host} ${state}, last read ${lastReadAt || '-'}`,
    ...anchors
      .filter(({ isLost, fell }) => isLost || fell !== undefined)
      .map(
        ({ view, fact, anchor, found, views, foundOn, isLost }) =>
          `  ${isLost ? 'lost' : 'fell'} ${view} ${fact} ${anchor || '-'} ${found}/${views}, found on ${foundOn || '-'}`,
      ),
  ];
}

function footprintLine({
  host,
  mode,
  views,
  facts,
  readMs,
  watchMs,
  requests,
  measured,
}: FootprintAnswer['footprints'][number]) {
  const seen =
    measured === undefined
      ? 'not measured'
      : `nodes ${measured.nodes}, inside ${measured.inside}, changed ${measured.changed}, addresses ${measured.addresses}, loaded ${measured.loaded}`;
  return `footprint ${host} ${mode}: ${seen}, requests ${requests}, views ${views}, facts ${facts.length}, reading ${readMs} of ${watchMs} ms`;
}

function policyLines({ policy, ignored }: HealthReport['managed']): string[] {
  const { neverLog, hubUrl, ...rest } = policy;
  const set = Object.entries(rest).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return [
    ...set.map(([key, value]) => `policy ${key} ${Array.isArray(value) ? value.join(' ') : String(value)}`),
    ...(neverLog.length > 0 ? [`policy neverLog ${neverLog.length} entries`] : []),
    ...(hubUrl === undefined ? [] : [`policy hubUrl ${hostOf(hubUrl)}`]),
    ...ignored.map(({ key, why }) => `policy ignored ${key}: ${why}`),
  ];
}
