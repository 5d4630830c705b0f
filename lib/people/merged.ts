// People the rep joined, seen as one. The parts stay as they are, so that a split gives back exactly what was there.
import type { BuyingRole } from '../model/person.ts';
import type { Known } from './resolve.ts';

export interface Part extends Known {
  title: string;
  /** Not in a CRM: touches are kept, nothing is created there without a click. */
  isParked: boolean;
  /** The person this one was joined to; empty = stands alone. */
  mergedInto: string;
  /** As the rep said; absent = not said. */
  role?: BuyingRole;
  /** Of the record in the CRM. */
  recordUrl?: string;
}

/** The first of two that are joined stays visible: one that a CRM knows before a parked one, then the older. */
export function survivorFirst<P extends Pick<Part, 'id' | 'isParked' | 'firstSeenAt'>>(a: P, b: P): [P, P] {
  if (a.isParked !== b.isParked) return a.isParked ? [b, a] : [a, b];
  if (a.firstSeenAt !== b.firstSeenAt) return a.firstSeenAt < b.firstSeenAt ? [a, b] : [b, a];
  return a.id <= b.id ? [a, b] : [b, a];
}

/** The root with all keys; what it does not say is filled from the others, in their order. */
export function seenAsOne<P extends Part>(root: P, others: readonly P[]): P {
  const all = [root, ...others];
  const first = (field: 'name' | 'title' | 'company') => all.find((part) => part[field] !== '')?.[field] ?? '';
  const role = all.find((part) => part.role !== undefined)?.role;
  const recordUrl = all.find((part) => part.recordUrl !== undefined)?.recordUrl;
  return {
    ...root,
    name: first('name'),
    title: first('title'),
    company: first('company'),
    keys: [...new Set(all.flatMap((part) => part.keys))],
    isParked: all.every((part) => part.isParked),
    ...(role !== undefined && { role }),
    ...(recordUrl !== undefined && { recordUrl }),
  };
}
