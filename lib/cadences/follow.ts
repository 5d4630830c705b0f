// Where somebody stands in a cadence, worked out anew from everything that was seen and said, in the order in which it
// happened. So the order in which it became known does not matter, doing it twice changes nothing, and what is undone was
// never there. Nothing is kept here, and nothing is sent.
//
//            enrol
//              │       a touch that fulfils it · Done · Skip
//              ▼     ┌───────────────────────────────────────┐
//            step n ─┘──▶ step n+1 ──▶ … ──▶ last ──▶ done   │
//              │ ▲                            │        │     │
//              │ └── its touch is undone, or Reopen ◀──┘ ◀───┘
//              │ reply · meeting agreed · opt-out · bounce · Stop
//              ▼
//           stopped ──▶ back to step n only when what stopped it is undone, or Resume
import type { Enrolment, Passed } from '../model/cadence.ts';
import type { Settings } from '../model/settings.ts';
import type { TouchKind } from '../model/touch.ts';
import { addWorkingDays, dayIn, type WorkWeek } from './days.ts';
import { endingOf, fulfils, kindOfEnding, kindsFor } from './fulfils.ts';

/** A touch or engagement that stands. */
export interface Seen {
  id: string;
  kind: TouchKind;
  /** Epoch milliseconds at which it happened. */
  at: number;
}

export interface Rules extends WorkWeek {
  /** IANA name; empty = the computer's. */
  zone: string;
}

/** As the settings have it. */
export const rulesOf = (settings: Pick<Settings, 'workingDays' | 'daysOff' | 'timeZone'>): Rules => ({
  workingDays: settings.workingDays,
  daysOff: settings.daysOff,
  zone: settings.timeZone,
});

export type Planned = Pick<Enrolment, 'steps' | 'startedOn' | 'startedAt' | 'said' | 'ignored'>;

export interface Standing extends Pick<Enrolment, 'at' | 'passed' | 'state' | 'ended' | 'endedAt' | 'endedBy'> {
  /** Of the step at `at`: since when it is next, and the day it is due; absent once there is none. */
  next: { since: string; dueOn: string } | undefined;
}

type Happening = { at: number; id: string; seen: Seen } | { at: number; id: string; said: Planned['said'][number] };

const iso = (ms: number): string => new Date(ms).toISOString();

export function follow(planned: Planned, seen: readonly Seen[], rules: Rules): Standing {
  const walk = new Walk(planned, rules);
  for (const happening of inOrder(planned, seen)) {
    if ('said' in happening) walk.hear(happening.said);
    else walk.see(happening.seen);
    if (walk.hasEnded) break;
  }
  return walk.standing();
}

function inOrder({ said, ignored }: Planned, seen: readonly Seen[]): Happening[] {
  const happenings: Happening[] = [
    ...seen.filter(({ id }) => !ignored.includes(id)).map((one) => ({ at: one.at, id: one.id, seen: one })),
    ...said.map((one) => ({ at: Date.parse(one.at), id: '', said: one })),
  ];
  return happenings.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

class Walk {
  readonly #planned: Planned;
  readonly #rules: Rules;
  readonly #passed: Passed[] = [];
  /** Since when the present step is the next one, epoch milliseconds. */
  #since: number;
  #end: Pick<Enrolment, 'ended' | 'endedAt' | 'endedBy'> = {};

  constructor(planned: Planned, rules: Rules) {
    this.#planned = planned;
    this.#rules = rules;
    this.#since = Date.parse(planned.startedAt);
  }

  get hasEnded(): boolean {
    return this.#end.ended !== undefined;
  }

  get #step() {
    return this.#planned.steps[this.#passed.length];
  }

  /** The rep's last word about the day counts, else the waiting time from the day on which the step before was done. */
  #dueOn(): string {
    const [at, step] = [this.#passed.length, this.#step];
    const later = this.#planned.said.findLast(({ what, step, dueOn }) => what === 'later' && step === at && dueOn);
    if (later?.dueOn !== undefined) return later.dueOn;
    const from = at === 0 ? this.#planned.startedOn : dayIn(this.#since, this.#rules.zone);
    return addWorkingDays(from, step?.wait ?? 0, this.#rules);
  }

  /** Two mails of one day are one step, unless the plan has both on that day. */
  #isInTime(at: number): boolean {
    if (at <= this.#since) return false;
    const day = dayIn(at, this.#rules.zone);
    return this.#step?.wait === 0 || day > dayIn(this.#since, this.#rules.zone) || day >= this.#dueOn();
  }

  see({ id, kind, at }: Seen): void {
    const step = this.#step;
    const ending = endingOf(kind);
    if (step === undefined || at <= Date.parse(this.#planned.startedAt)) return;
    if (ending !== undefined) this.#end = { ended: ending, endedAt: iso(at), endedBy: id };
    else if (fulfils(step.channel, kind) && this.#isInTime(at)) this.#pass({ how: 'done', touchId: id, at: iso(at) });
  }

  hear({ what, step, at }: Planned['said'][number]): void {
    if (this.#step === undefined) return;
    if (what === 'stop') this.#end = { ended: 'by-hand', endedAt: at };
    else if (what !== 'later' && step === this.#passed.length) this.#pass({ how: what, at });
  }

  /** What the rep said about a step before it was the next one counts as soon as it is. */
  #pass(passed: Passed): void {
    this.#passed.push(passed);
    this.#since = Math.max(this.#since, Date.parse(passed.at));
    const at = this.#passed.length;
    const early = this.#planned.said.find(
      ({ what, step, at: when }) =>
        step === at && (what === 'done' || what === 'skipped') && Date.parse(when) <= this.#since,
    );
    if (early !== undefined && this.#step !== undefined)
      this.#pass({ how: early.what === 'skipped' ? 'skipped' : 'done', at: iso(this.#since) });
  }

  standing(): Standing {
    const isThrough = this.#step === undefined;
    const isOpen = !isThrough && !this.hasEnded;
    return {
      at: this.#passed.length,
      passed: this.#passed,
      state: this.hasEnded ? 'stopped' : isThrough ? 'done' : 'active',
      ...this.#end,
      ...(isThrough && !this.hasEnded && { endedAt: iso(this.#since) }),
      next: isOpen ? { since: iso(this.#since), dueOn: this.#dueOn() } : undefined,
    };
  }
}

/** Ids of the touches that an enrolment rests on. */
export const restsOn = ({ passed, endedBy }: Pick<Enrolment, 'passed' | 'endedBy'>): string[] =>
  [...passed.map(({ touchId }) => touchId), endedBy].filter((id) => id !== undefined);

/** What an enrolment remembers of touches that were let go of with the years: they count as ever. */
export function remembered(
  { steps, passed, ended, endedAt, endedBy }: Enrolment,
  isLetGo: (touchId: string) => boolean,
): Seen[] {
  const found: Seen[] = passed.flatMap(({ touchId, at }, index) => {
    const kind = kindsFor(steps[index]?.channel ?? 'other')[0];
    return touchId !== undefined && kind !== undefined && isLetGo(touchId)
      ? [{ id: touchId, kind, at: Date.parse(at) }]
      : [];
  });
  if (endedBy !== undefined && ended !== undefined && ended !== 'by-hand' && isLetGo(endedBy))
    found.push({ id: endedBy, kind: kindOfEnding(ended), at: Date.parse(endedAt ?? '') });
  return found;
}
