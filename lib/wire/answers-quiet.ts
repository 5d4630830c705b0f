// What the background answers about the two modes of a host, its footprint, the organisation's policy and how Touchline is.
import type { HostId } from '../model/context.ts';
import type { Exposed, Footprint } from '../model/footprint.ts';
import type { Mode } from '../model/modes.ts';
import type { Ignored, Policy } from '../model/policy.ts';
import type { Problem } from '../model/result.ts';
import type { SyncStatus } from './answers-outbox.ts';

export interface Managed {
  policy: Policy;
  ignored: Ignored[];
}

export interface FootprintAnswer {
  footprints: Footprint[];
  exposed: Exposed;
}

/** One fact of one kind of view, over the last views of it. */
export interface AnchorHealth {
  view: string;
  fact: string;
  /** For people. */
  label: string;
  /** The anchor that found it most often; empty = none ever did. */
  anchor: string;
  found: number;
  views: number;
  /** `YYYY-MM-DD`; empty = not known. */
  foundOn: string;
  /** The page must show it, it was found before, and in none of the last views. */
  isLost: boolean;
  fell?: { from: number; to: number } | undefined;
}

export interface HostHealth {
  host: HostId;
  label: string;
  mode: Mode;
  isOff: boolean;
  /** The browser lets us read it. */
  isAllowed: boolean;
  /** Match patterns to ask the browser for. */
  origins: string[];
  /** ISO instant; empty = not yet. */
  lastReadAt: string;
  anchors: AnchorHealth[];
}

/** An unexpected error, without anything of a page or a person. */
export interface ErrorLine {
  /** ISO instant of the last time. */
  at: string;
  words: string;
  times: number;
}

export interface HealthReport {
  /** ISO instant. */
  at: string;
  hosts: HostHealth[];
  index: { state: 'ready' | 'building' | 'behind' | 'empty'; assets: number; share: number };
  /** Bytes; absent where the browser does not say. */
  storage?: { used: number; quota: number };
  /** What is wrong with the data as a whole. */
  store?: Problem;
  errors: ErrorLine[];
  sync: SyncStatus;
  managed: Managed;
  /** Granted permissions, by name, and origins beyond those of the hosts. */
  permissions: { names: string[]; origins: string[] };
  versions: {
    extension: string;
    schema: number;
    browser: string;
    packs: { label: string; version: string; isImported: boolean }[];
  };
}

export interface QuietAnswers {
  'managed.read': Managed;
  'footprint.read': FootprintAnswer;
  'health.read': HealthReport;
}
