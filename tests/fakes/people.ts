// People as a page shows them, and a world of the background around a database of its own.
import type { Context, Fact, PersonOnScreen } from '../../lib/model/context.ts';
import type { Database } from '../../lib/store/database.ts';
import { FakeClock, freshDatabase, context as someContext } from './world.ts';

export const context = (change: Partial<Context> = {}): Context => someContext(change);

export const onScreen = (change: Partial<PersonOnScreen> = {}): PersonOnScreen => ({
  name: '',
  emails: [],
  headline: '',
  title: '',
  company: '',
  location: '',
  degree: '',
  linkedinSlug: '',
  linkedinMemberId: '',
  salesNavLeadId: '',
  ...change,
});

export const fact = (name: string, value: string, state: Fact['state']): Fact => ({
  name,
  value,
  anchor: 'url',
  step: 1,
  state,
  agreed: 1,
});

/** Everything of a database that a split must give back, in a form that compares. */
export const contentOf = async (db: Database) => ({
  people: await db.people.orderBy('id').toArray(),
  touches: await db.touches.orderBy('id').toArray(),
  outbox: await db.outbox.orderBy('seq').toArray(),
});

export const freshWorld = (): { db: Database; clock: FakeClock } => ({ db: freshDatabase(), clock: new FakeClock() });
