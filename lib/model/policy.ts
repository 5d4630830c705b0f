// What an organisation may set for everybody (`storage.managed`). Each value is checked by itself: a broken one is left out
// and named, the others hold. A policy only ever narrows what is read, kept or shown; it cannot switch on a logging.
import * as v from 'valibot';
import { type HostId, hostIds } from './context.ts';
import type { Settings } from './settings.ts';

const mostEntries = 1_000;
const mostNamed = 50;

const host = v.picklist(hostIds);
/** An address or a domain, as it stands on a never-log list. */
const entry = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(3),
  v.maxLength(254),
  v.regex(/^(?:[^\s@]+@)?[^\s@.]+(?:\.[^\s@.]+)+$/),
);
const address = v.pipe(v.string(), v.trim(), v.maxLength(2_000), v.regex(/^https?:\/\/[^\s/]+/));
const seconds = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(900));
const days = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3_650));

const lists = { hostsOff: host, quietHosts: host, forceInPage: host, neverLog: entry } as const;
const values = { hubUrl: address, undoSeconds: seconds, touchDays: days, notifyOff: v.boolean() } as const;

export interface Policy {
  /** Switched off for everybody. */
  hostsOff: HostId[];
  /** Quiet for everybody. */
  quietHosts: HostId[];
  /** In the page for everybody. */
  forceInPage: HostId[];
  /** Addresses and domains about which nothing is ever logged. */
  neverLog: string[];
  /** The only hub that may be connected. */
  hubUrl?: string;
  undoSeconds?: number;
  touchDays?: number;
  /** No notifications of the browser. */
  notifyOff?: boolean;
}
export const policyKeys = /* @__PURE__ */ Object.keys({ ...lists, ...values }) as (keyof Policy)[];

/** A value that does not count. `unknown`: no such key; `both`: the host is also forced to be quiet; `long`: beyond the most entries. */
export interface Ignored {
  key: string;
  /** As it stands in the policy, shortened; never a long text. */
  value: string;
  why: 'unknown' | 'broken' | 'both' | 'long';
}

export interface ReadPolicy {
  policy: Policy;
  ignored: Ignored[];
}

/** @param raw what the browser hands over; anything */
export function readPolicy(raw: unknown): ReadPolicy {
  const policy: Policy = { hostsOff: [], quietHosts: [], forceInPage: [], neverLog: [] };
  const ignored: Ignored[] = [];
  const ignore = (key: string, value: unknown, why: Ignored['why']): void => {
    if (ignored.length < mostNamed) ignored.push({ key: key.slice(0, 60), value: shown(value), why });
  };
  for (const [key, value] of Object.entries(isRecord(raw) ? raw : {})) {
    if (isKeyOf(lists, key)) readList(policy[key], value, lists[key], (one, why) => ignore(key, one, why));
    else if (!isKeyOf(values, key)) ignore(key, value, 'unknown');
    else if (v.is(values[key], value)) Object.assign(policy, { [key]: v.parse(values[key], value) });
    else ignore(key, value, 'broken');
  }
  for (const both of policy.forceInPage.filter((one) => policy.quietHosts.includes(one)))
    ignore('forceInPage', both, 'both');
  policy.forceInPage = policy.forceInPage.filter((one) => !policy.quietHosts.includes(one));
  return { policy, ignored };
}

function readList(
  into: string[],
  value: unknown,
  schema: typeof host | typeof entry,
  ignore: (one: unknown, why: Ignored['why']) => void,
): void {
  if (!Array.isArray(value)) {
    ignore(value, 'broken');
    return;
  }
  for (const one of value.slice(0, mostEntries)) {
    const parsed = v.safeParse(schema, one);
    if (!parsed.success) ignore(one, 'broken');
    else if (!into.includes(parsed.output)) into.push(parsed.output);
  }
  if (value.length > mostEntries) ignore(`${value.length}`, 'long');
}

const isRecord = (raw: unknown): raw is Record<string, unknown> => typeof raw === 'object' && raw !== null;
const isKeyOf = <T extends object>(table: T, key: string): key is string & keyof T => Object.hasOwn(table, key);
const shown = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 80);

/** The settings as they hold: the policy's word above the user's. */
export function withPolicy(settings: Settings, policy: Policy): Settings {
  const { hostsOff, quietHosts, forceInPage, undoSeconds, touchDays, notifyOff } = policy;
  return {
    ...settings,
    hostsOff: joined(settings.hostsOff, hostsOff),
    quietHosts: joined(settings.quietHosts, quietHosts).filter((one) => !forceInPage.includes(one)),
    modesChosen: joined(settings.modesChosen, [...quietHosts, ...forceInPage]),
    ...(undoSeconds !== undefined && { undoSeconds }),
    ...(touchDays !== undefined && { touchDays }),
    ...(notifyOff === true && { notifyDue: false }),
  };
}

/**
 * What of a change may be kept as the user's own: nothing that the policy decides. So the user has their own choice back once
 * the policy is gone. `stored`: the user's settings without the policy.
 */
export function ownChange(change: Partial<Settings>, stored: Settings, policy: Policy): Partial<Settings> {
  const own = { ...change };
  const modes = [...policy.quietHosts, ...policy.forceInPage];
  if (own.hostsOff) own.hostsOff = except(own.hostsOff, policy.hostsOff, stored.hostsOff);
  if (own.quietHosts) own.quietHosts = except(own.quietHosts, modes, stored.quietHosts);
  if (own.modesChosen) own.modesChosen = except(own.modesChosen, modes, stored.modesChosen);
  if (policy.undoSeconds !== undefined) delete own.undoSeconds;
  if (policy.touchDays !== undefined) delete own.touchDays;
  if (policy.notifyOff === true) delete own.notifyDue;
  return own;
}

const joined = (some: readonly HostId[], more: readonly HostId[]): HostId[] => [...new Set([...some, ...more])];
/** `wanted`, but for the decided ones as it was before. */
const except = (wanted: readonly HostId[], decided: readonly HostId[], before: readonly HostId[]): HostId[] =>
  hostIds.filter((one) => (decided.includes(one) ? before : wanted).includes(one));
