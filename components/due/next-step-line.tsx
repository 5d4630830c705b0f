// The next step of the person on screen, in one line above the live strip.
import type { Due } from './due-feed.ts';

export function NextStepLine(_: { due: Due; hasPerson: boolean; now: number }) {
  return null;
}
