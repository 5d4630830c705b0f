// Buying role and CRM record: through merging, splitting, new sightings, the copy for the person, and erasing.
import { expect, test } from 'vitest';
import { erasePerson } from '../../../lib/store/erase.ts';
import { readPerson } from '../../../lib/store/people.ts';
import { exportPerson } from '../../../lib/store/person-export.ts';
import { setRecordUrl, setRole } from '../../../lib/store/person-facts.ts';
import { mergePeople, splitPerson } from '../../../lib/store/person-links.ts';
import { ann, FakeClock, freshDatabase, recordInput, recordTouch } from '../../fakes/world.ts';

const at = '2026-11-24T09:00:00.000Z';
const url = 'https://crm.example/4711';
const profile = { ...ann, email: '', linkedinSlug: 'ann-example' };

/** Ann by mail, the older, and Ann on LinkedIn. */
async function twoAnns() {
  const [db, clock] = [freshDatabase(), new FakeClock()];
  const mail = (await recordTouch(db, clock, recordInput('k1'))).touch.personId;
  clock.pass(1_000);
  const linkedin = (await recordTouch(db, clock, recordInput('k2', { person: profile }))).touch.personId;
  const roleOf = async (id: string) => (await readPerson(db, id))?.role;
  return { db, clock, mail, linkedin, roleOf };
}

test('a role outlives the next sighting of the person', async () => {
  const { db, clock, mail, roleOf } = await twoAnns();
  await setRole(db, mail, 'champion');
  await setRecordUrl(db, mail, url);
  await recordTouch(db, clock, recordInput('k3', { person: { ...ann, title: 'COO' } }));
  expect(await roleOf(mail)).toBe('champion');
  expect(await readPerson(db, mail)).toMatchObject({ title: 'COO', recordUrl: url, isParked: false });
});

test('a role of either is the role of both, and after a split each has its own again', async () => {
  const { db, mail, linkedin, roleOf } = await twoAnns();
  await setRole(db, linkedin, 'gatekeeper');
  await mergePeople(db, mail, linkedin, at);
  expect(await roleOf(mail)).toBe('gatekeeper');
  await setRole(db, mail, 'decider');
  expect(await roleOf(linkedin)).toBe('decider');
  await splitPerson(db, mail, linkedin, at);
  expect([await roleOf(mail), await roleOf(linkedin)]).toEqual(['decider', 'gatekeeper']);
});

test('a role that is taken away from joined people is gone for good', async () => {
  const { db, mail, linkedin, roleOf } = await twoAnns();
  await setRole(db, linkedin, 'gatekeeper');
  await mergePeople(db, mail, linkedin, at);
  await setRole(db, mail, undefined);
  await splitPerson(db, mail, linkedin, at);
  expect([await roleOf(mail), await roleOf(linkedin)]).toEqual([undefined, undefined]);
});

test('a record makes the person one of the CRM, and taking it away parks them again', async () => {
  const { db, mail } = await twoAnns();
  await setRecordUrl(db, mail, url);
  expect(await readPerson(db, mail)).toMatchObject({ isParked: false, recordUrl: url });
  await setRecordUrl(db, mail, '');
  const parked = await readPerson(db, mail);
  expect([parked?.isParked, parked?.recordUrl]).toEqual([true, undefined]);
  expect(await setRecordUrl(db, 'nobody', url)).toBe(false);
});

test('the copy for the person holds both, of each that was joined', async () => {
  const { db, mail, linkedin } = await twoAnns();
  await setRole(db, linkedin, 'blocker');
  await setRecordUrl(db, mail, url);
  await mergePeople(db, mail, linkedin, at);
  const copy = await exportPerson(db, mail, at);
  expect(copy.ok && copy.value.person).toMatchObject({ role: 'blocker', recordUrl: url });
  expect(copy.ok && copy.value.joined[0]).toMatchObject({ role: 'blocker' });
});

test('erasing leaves nothing of them', async () => {
  const { db, clock, mail } = await twoAnns();
  await setRole(db, mail, 'champion');
  await setRecordUrl(db, mail, url);
  await erasePerson(db, clock, mail);
  const left = await Promise.all(db.tables.map((table) => table.toArray()));
  expect(JSON.stringify(left)).not.toMatch(/champion|crm\.example/);
});
