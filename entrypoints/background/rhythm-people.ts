// Whom to turn to next and who went quiet, read from the ledger. Nobody is proposed about whom nothing may be logged.
import { dayIn, dayMs } from '../../lib/insights/rhythm-days.ts';
import type { DueStep } from '../../lib/insights/rhythm-next.ts';
import { byPerson, quietOf, rankNext, ratesOf } from '../../lib/insights/rhythm-people.ts';
import type { Told } from '../../lib/insights/rhythm-rates.ts';
import { hostIds } from '../../lib/model/context.ts';
import type { NextPerson, QuietPerson, RhythmPeople, RhythmPerson, RhythmTouch } from '../../lib/model/rhythm.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { placesOf } from '../../lib/people/place.ts';
import type { Database, PersonRow } from '../../lib/store/database.ts';
import { barredBy } from '../../lib/store/off-record.ts';
import { readPerson } from '../../lib/store/people.ts';
import { dueSteps, placesOff, seenAs, touchesSince } from '../../lib/store/rhythm.ts';
import type { World } from './world.ts';

/** Half a year: what is older says nothing about today. */
const readDays = 180;
const mostNext = 5;
const mostQuiet = 10;

export async function peopleNow(
  { db, clock }: Pick<World, 'db' | 'clock'>,
  { timeZone }: Pick<Settings, 'timeZone'>,
): Promise<RhythmPeople> {
  const now = clock.now();
  const today = dayIn(timeZone)(now);
  const [touches, visibleOf, steps, isPlaceOff] = await Promise.all([
    touchesSince(db, new Date(now - readDays * dayMs).toISOString()),
    seenAs(db),
    dueSteps(db, today),
    placesOff(db),
  ]);
  const people = byPerson(touches, visibleOf);
  const due = new Map<string, DueStep>();
  for (const [id, { dueOn, what }] of steps)
    due.set(visibleOf(id), { days: Math.round((Date.parse(today) - Date.parse(dueOn)) / dayMs), what });
  const mayBeNamed = namedOnce(db, people, isPlaceOff);

  const next: NextPerson[] = [];
  for (const { personId, reasons } of rankNext(people, due, now)) {
    if (next.length === mostNext) break;
    const person = await mayBeNamed(personId);
    if (person === undefined) continue;
    const isAnswer = reasons[0]?.why === 'answer';
    next.push({ ...briefOf(person, people.get(personId) ?? [], isAnswer), reasons });
  }
  const quiet: QuietPerson[] = [];
  let quietCount = 0;
  for (const one of quietOf(people, now)) {
    // Proposed above already, with the same reason.
    if (next.some(({ personId }) => personId === one.personId)) continue;
    const person = await mayBeNamed(one.personId);
    if (person === undefined) continue;
    quietCount += 1;
    if (quiet.length < mostQuiet) quiet.push({ ...briefOf(person, people.get(one.personId) ?? [], false), ...one });
  }
  return { next, quiet, quietCount, rates: ratesOf(people, now) };
}

/** The person, or nothing for one who is on the never-log list, erased, or was met where nothing is on the record. */
function namedOnce(db: Database, people: ReadonlyMap<string, Told>, isPlaceOff: (names: readonly string[]) => boolean) {
  const asked = new Map<string, PersonRow | undefined>();
  return async (personId: string): Promise<PersonRow | undefined> => {
    if (asked.has(personId)) return asked.get(personId);
    const person = await readPerson(db, personId);
    const isOff = (people.get(personId) ?? []).some(({ touch }) => isPlaceOff(placesOfTouch(touch)));
    const barred =
      person === undefined || isOff
        ? undefined
        : await barredBy(db, { keys: person.keys, places: [], personId, isByItself: false });
    const answer = isOff || barred !== undefined ? undefined : person;
    asked.set(personId, answer);
    return answer;
  };
}

function placesOfTouch({ host, url, threadId }: RhythmTouch): string[] {
  const known = hostIds.find((id) => id === host);
  if (known === undefined) return [];
  return placesOf({
    host: known,
    url,
    own: '',
    ...(threadId !== '' && { thread: { id: threadId, subject: '', participants: [], messages: [] } }),
  });
}

const keyOf = (person: PersonRow, kind: string): string =>
  person.keys.find((key) => key.startsWith(`${kind}:`))?.slice(kind.length + 1) ?? '';

/** `isAnswer`: it goes on where they wrote; else at their profile, or where they were met last. */
function briefOf(person: PersonRow, told: Told, isAnswer: boolean): RhythmPerson {
  const slug = keyOf(person, 'linkedin');
  const met = told.findLast(({ touch }) => touch.url.startsWith('https://'))?.touch.url ?? '';
  const profile = slug === '' ? '' : `https://www.linkedin.com/in/${encodeURIComponent(slug)}/`;
  return {
    personId: person.id,
    name: person.name || keyOf(person, 'email') || slug,
    company: person.company,
    url: isAnswer ? met || profile : profile || met,
  };
}
