// A selector pack: where a host keeps what we read, as data. It names verbs, checks and readings of the bundle and brings
// none of its own: no expression, no pattern, no template.
import type { Anchor } from '../locate.ts';

/** What a pack may say of a spec. Which answers must agree stays in the bundle: a pack cannot loosen it. */
export interface PackSpec {
  anchors: readonly Anchor[];
}

/** A container instead of a fact. */
export const isPlace = (spec: PackSpec | undefined): boolean => spec?.anchors[0]?.take === 'node';

export interface Pack {
  schema: 1;
  /** Id of the host, e.g. `gmail`. */
  pack: string;
  /** Day of the last check, `2026.11.24`; a second one of the same day is `2026.11.24.2`. */
  version: string;
  /** Oldest version of the extension that has everything the pack names. */
  minApp?: string;
  /** By the id of the spec. An imported pack holds only those that it replaces. */
  specs: Readonly<Record<string, PackSpec>>;
}

/** The pack of the release, with every spec of the host. */
export interface BuiltInPack extends Pack {
  /** Name of the host for people. */
  label: string;
}

/** Below 0 when `one` is older than `other`; for `2026.11.24` as for `0.1.0`. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [one, other].map((version) => version.split('.').map(Number));
  for (let index = 0; index < 4; index++) {
    const step = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (step !== 0) return step;
  }
  return 0;
}
