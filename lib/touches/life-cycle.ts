// The steps a touch may take. Anything else is a bug, not a surprise.
//
//   observed ─→ confirmed ─→ queued ─→ synced
//      │            │           │  ╲      │
//      │            │           │   failed│
//      └────────────┴───────────┴─────┴───┴──→ undone
import type { TouchState } from '../model/touch.ts';

const next: Record<TouchState, readonly TouchState[]> = {
  observed: ['confirmed', 'undone'],
  confirmed: ['queued', 'undone'],
  queued: ['synced', 'failed', 'undone'],
  failed: ['queued', 'synced', 'undone'],
  synced: ['undone'],
  undone: [],
};

export const mayStep = (from: TouchState, to: TouchState): boolean => next[from].includes(to);
