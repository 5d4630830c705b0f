// An action ends in a sentence beside its control, good or bad. The one way our pages run what they ask the background for.
import type { Signal } from '@preact/signals';
import { sentenceOf } from './wire-words.ts';

export interface Saying {
  tone: 'good' | 'bad';
  text: string;
}

/** Runs `work`, whose answer is the good sentence (empty = nothing to say). Answers whether it worked; never throws. */
export async function telling(saying: Signal<Saying | undefined>, work: () => Promise<string>): Promise<boolean> {
  saying.value = undefined;
  try {
    const text = await work();
    if (text !== '') saying.value = { tone: 'good', text };
    return true;
  } catch (error) {
    saying.value = { tone: 'bad', text: sentenceOf(error) };
    return false;
  }
}

/** The signal holds `what` for as long as `work` takes, and then what it held before. */
export async function busily<T, A>(busy: Signal<T>, what: T, work: () => Promise<A>): Promise<A> {
  const idle = busy.peek();
  busy.value = what;
  try {
    return await work();
  } finally {
    busy.value = idle;
  }
}
