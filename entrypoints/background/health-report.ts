// What the health page shows, gathered from all parts. Reads only; names, addresses and texts of people stay out of it.
import { browser } from 'wxt/browser';
import { hosts } from '../../lib/hosts/index.ts';
import { type HostId, hostIds } from '../../lib/model/context.ts';
import { modeOf } from '../../lib/model/modes.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { readManaged, readSettings } from '../../lib/settings.ts';
import { catalogueRevision, countAssets } from '../../lib/store/catalogue.ts';
import { schemaVersion } from '../../lib/store/database.ts';
import { storedRevision } from '../../lib/store/segments.ts';
import type { HealthReport, HostHealth } from '../../lib/wire/messages.ts';
import type { Parts } from './handlers.ts';

export async function healthReport(parts: Parts): Promise<HealthReport> {
  const { world, sync, packs, errors } = parts;
  const settings = await readSettings();
  const [status, managed, granted, storage, packRows, index, hostRows] = await Promise.all([
    sync.status(),
    readManaged(),
    browser.permissions.getAll(),
    storageUse(),
    packs.list(),
    indexState(parts),
    Promise.all(hostIds.map((host) => hostHealth(parts, settings, host))),
  ]);
  const ownOrigins = new Set(hosts.flatMap(({ matches }) => matches.map(originOf)));
  return {
    at: new Date(world.clock.now()).toISOString(),
    hosts: hostRows,
    index,
    ...(storage !== undefined && { storage }),
    ...(errors.store !== undefined && { store: errors.store }),
    errors: [...errors.lines],
    sync: status,
    managed,
    permissions: {
      names: [...(granted.permissions ?? [])].sort(),
      origins: (granted.origins ?? []).filter((origin) => !ownOrigins.has(originOf(origin))).sort(),
    },
    versions: {
      extension: browser.runtime.getManifest().version,
      schema: schemaVersion,
      browser: browserName(navigator.userAgent),
      packs: packRows.map(({ label, version, isImported }) => ({ label, version, isImported })),
    },
  };
}

const originOf = (pattern: string): string => pattern.replace(/^([^:]+:\/\/[^/]+).*$/, '$1');

/** `Mozilla/5.0 … Chrome/156.0.0.0 Safari/537.36` → `Chrome 156`. */
export function browserName(agent: string): string {
  const [, name = '', version = ''] =
    /(Firefox|Edg|Chrome)\/(\d+)/.exec(agent.replace(/Chrome\/\d.*(?=Edg\/)/, '')) ?? [];
  return name === '' ? 'unknown' : `${name === 'Edg' ? 'Edge' : name} ${version}`;
}

async function hostHealth({ health }: Parts, settings: Settings, id: HostId): Promise<HostHealth> {
  const host = hosts.find((one) => one.id === id);
  const origins = (host?.matches ?? []).map((pattern) => `${originOf(pattern)}/*`);
  const { lastReadAt, anchors } = await health.ofHost(id);
  return {
    host: id,
    label: host?.label ?? id,
    mode: modeOf(settings, id),
    isOff: settings.hostsOff.includes(id),
    isAllowed: await browser.permissions.contains({ origins }),
    origins,
    lastReadAt,
    anchors,
  };
}

async function indexState({ world }: Parts): Promise<HealthReport['index']> {
  const { db, matcher } = world;
  const [assets, stored, revision] = await Promise.all([countAssets(db), storedRevision(db), catalogueRevision(db)]);
  if (matcher.building !== undefined) return { state: 'building', assets, share: matcher.building.share };
  if (assets === 0) return { state: 'empty', assets, share: 0 };
  return { state: (stored ?? 0) >= revision ? 'ready' : 'behind', assets, share: 0 };
}

async function storageUse(): Promise<HealthReport['storage']> {
  const { usage, quota } = (await globalThis.navigator?.storage?.estimate?.()) ?? {};
  return usage === undefined || quota === undefined ? undefined : { used: usage, quota };
}
