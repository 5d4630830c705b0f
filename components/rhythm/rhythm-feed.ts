// Goals, streak, rates and who went quiet, as signals. Asked while the view that shows them is open, and again when a touch comes.
import { type ReadonlySignal, signal } from '@preact/signals';
import type { RhythmPeople, RhythmToday } from '../../lib/model/rhythm.ts';
import type { Goals } from '../../lib/model/settings.ts';
import type { Client } from '../../lib/wire/client.ts';
import { sentenceOf } from '../wire-words.ts';

export interface Rhythm {
  /** Nothing = not read yet. */
  today: ReadonlySignal<RhythmToday | undefined>;
  people: ReadonlySignal<RhythmPeople | undefined>;
  /** The sentence when it could not be read or written; else empty. */
  trouble: ReadonlySignal<string>;
  /** The view is on screen: everything is read, and kept fresh until the answer is called. */
  show(): () => void;
  setGoals(goals: Goals): Promise<void>;
  stop(): void;
}

/** Runs one after the other; what is asked for meanwhile is done once more, not as often as it was asked. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let isAskedAgain = false;
  const run = async (): Promise<void> => {
    do {
      isAskedAgain = false;
      await work();
    } while (isAskedAgain);
    running = undefined;
  };
  return () => {
    isAskedAgain = running !== undefined;
    running ??= run();
    return running;
  };
}

export function createRhythm(client: Client): Rhythm {
  const today = signal<RhythmToday>();
  const people = signal<RhythmPeople>();
  const trouble = signal('');
  let shown = 0;
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      trouble.value = '';
    } catch (error) {
      trouble.value = sentenceOf(error);
    }
  };
  const readToday = oneAtATime(() =>
    attempt(async () => {
      today.value = await client.ask('rhythm.today', {});
    }),
  );
  const readPeople = oneAtATime(() =>
    attempt(async () => {
      people.value = await client.ask('rhythm.people', {});
    }),
  );
  const read = (): void => void readToday().then(readPeople);
  const stopListening = client.listen((push) => {
    if (shown === 0) return;
    if (push.type === 'touch' || push.type === 'erased' || push.type === 'settings') read();
    else if (push.type === 'record') void readPeople();
  });
  return {
    ...{ today, people, trouble },
    show: () => {
      shown += 1;
      read();
      return () => {
        shown -= 1;
      };
    },
    setGoals: (goals) =>
      attempt(async () => {
        today.value = await client.ask('rhythm.goals', { goals });
      }),
    stop: stopListening,
  };
}
