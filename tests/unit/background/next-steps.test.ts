// Next steps and cadences in the background as it runs: what the rep plans, what touches do to it, and who is left out.
import '../../fakes/browser.ts';
import { describe, expect, test } from 'vitest';
import { followMissed, stepsAtRest } from '../../../entrypoints/background/step-watch.ts';
import { erasePerson } from '../../../lib/store/erase.ts';
import { recordTouch } from '../../../lib/store/ledger.ts';
import { exportPerson } from '../../../lib/store/person-export.ts';
import { undoTouch } from '../../../lib/store/undo.ts';
import { background, reply } from '../../fakes/background.ts';
import { onScreen } from '../../fakes/people.ts';
import { ann, draft, recordInput, start } from '../../fakes/world.ts';

const day = 86_400_000;
/** The clock begins on Tuesday, 24 November 2026, 9:00 UTC. */
const today = '2026-11-24';
const step = (channel: 'email' | 'connect' | 'message' | 'call', wait: number) => ({ channel, wait, what: '' });
const sends = (key: string, seconds = 1) => reply(key, {}, seconds);
const answer = (key: string) => draft(key, { kind: 'email_reply_received' });

async function scene(steps = [step('email', 0), step('connect', 0), step('call', 2)]) {
  const bg = background({ timeZone: 'UTC', undoSeconds: 300 });
  const tab = bg.tab(1);
  const { viewId } = await tab.show();
  const { cadence } = await tab.get('cadences.save', { cadence: { name: 'First contact', steps } });
  const here = () => tab.get('steps.here', { viewId });
  const report = async (seen: Parameters<typeof tab.report>[0]) => {
    bg.clock.pass(1_000);
    await tab.report(seen);
  };
  const enrol = () => tab.get('cadences.enrol', { viewId, cadenceId: cadence.id });
  return { ...bg, viewId, sidebar: tab, cadence, here, report, enrol };
}

const lastTouch = async ({ db }: Awaited<ReturnType<typeof scene>>) => (await db.touches.toArray()).at(-1);

describe('a cadence', () => {
  test('moves on when its touch is seen, and back when that is undone', async () => {
    const it = await scene();
    await it.enrol();
    expect((await it.here()).open.map(({ step, cadence }) => [step.channel, step.dueOn, cadence?.step])).toEqual([
      ['email', today, 1],
    ]);
    await it.report(sends('k1'));
    const moved = await it.here();
    expect(moved.open.map(({ step }) => step.channel)).toEqual(['connect']);
    expect(moved.fulfilled).toMatchObject({ kind: 'email_reply_sent', step: 1, of: 3 });
    await it.sidebar.get('touch.undo', { touchId: (await lastTouch(it))?.id ?? '' });
    expect((await it.here()).open.map(({ step }) => step.id)).toEqual([expect.stringMatching(/:0$/)]);
    expect(await it.db.nextSteps.count()).toBe(1);
  });

  test('stops at an answer, with nothing left to do, and goes on when the rep says so', async () => {
    const it = await scene();
    await it.enrol();
    await it.report(sends('k1'));
    await it.report(answer('k2'));
    const stopped = await it.here();
    expect(stopped).toMatchObject({ open: [], enrolment: { state: 'stopped', ended: 'reply', at: 1 } });
    await it.report(sends('k3', 5));
    expect((await it.here()).enrolment).toMatchObject({ at: 1, state: 'stopped' });
    await it.sidebar.get('cadences.resume', { enrolmentId: stopped.enrolment?.id ?? '' });
    expect((await it.here()).open).toHaveLength(1);
  });

  test('is not changed for who is in it by an edit, and one person is in one at a time', async () => {
    const it = await scene();
    await it.enrol();
    await it.sidebar.get('cadences.save', { cadence: { ...it.cadence, steps: [step('call', 9)] } });
    expect((await it.here()).open[0]?.cadence).toMatchObject({ of: 3 });
    const second = await it.sidebar.ask('cadences.enrol', { viewId: it.viewId, cadenceId: it.cadence.id });
    expect(second).toMatchObject({ ok: false, problem: { code: 'in_cadence' } });
  });

  test('takes Done, Skip, another day and Reopen; each twice is once', async () => {
    const it = await scene();
    await it.enrol();
    const open = async () => (await it.here()).open[0]?.step;
    const id = (await open())?.id ?? '';
    await it.sidebar.get('steps.edit', { id, change: { dueOn: '2026-11-30' } });
    expect((await open())?.dueOn).toBe('2026-11-30');
    for (let times = 0; times < 2; times++) await it.sidebar.get('steps.done', { id });
    expect((await open())?.channel).toBe('connect');
    await it.sidebar.get('steps.skip', { id: (await open())?.id ?? '' });
    expect(await open()).toMatchObject({ channel: 'call', dueOn: '2026-11-26' });
    await it.sidebar.get('steps.reopen', { id });
    expect((await open())?.id).toBe(id);
  });

  test('is listed with who is in it, also after it was removed', async () => {
    const it = await scene();
    await it.enrol();
    expect((await it.sidebar.get('cadences.list', {})).cadences[0]?.enrolled).toMatchObject([
      { person: { name: ann.name }, dueOn: today },
    ]);
    await it.sidebar.get('cadences.remove', { id: it.cadence.id });
    const { cadences, others } = await it.sidebar.get('cadences.list', {});
    expect([cadences.length, others.length]).toEqual([0, 1]);
  });

  test('has two examples to start from, added once', async () => {
    const it = await scene();
    expect(await it.sidebar.get('cadences.examples', {})).toEqual({ added: 2 });
    expect(await it.sidebar.get('cadences.examples', {})).toEqual({ added: 0 });
  });
});

describe('a next step by hand', () => {
  const followUp = { channel: 'email', what: 'Price list', dueOn: '2026-11-26', dueAt: '09:30' } as const;

  test('is due on its day and fulfilled by the touch that is seen then', async () => {
    const it = await scene();
    await it.sidebar.get('steps.add', { viewId: it.viewId, ...followUp });
    expect(await it.sidebar.get('steps.due', {})).toMatchObject({ count: 0, rows: [{ person: { name: ann.name } }] });
    it.clock.pass(2 * day);
    expect((await it.sidebar.get('steps.due', {})).count).toBe(1);
    await it.report(sends('k1', (2 * day) / 1_000));
    expect((await it.sidebar.get('steps.due', {})).rows).toEqual([]);
    await it.sidebar.get('steps.reopen', { id: (await it.db.nextSteps.toArray())[0]?.id ?? '' });
    expect((await it.sidebar.get('steps.due', {})).rows).toHaveLength(1);
  });

  test('can be changed, and loses its time with an empty one', async () => {
    const it = await scene();
    const { step: made } = await it.sidebar.get('steps.add', { viewId: it.viewId, ...followUp });
    const { step: changed } = await it.sidebar.get('steps.edit', {
      id: made.id,
      change: { what: 'Prices', dueAt: '', channel: 'call' },
    });
    expect(changed).toMatchObject({ what: 'Prices', channel: 'call', dueOn: '2026-11-26' });
    expect('dueAt' in changed).toBe(false);
  });

  test('is proposed once where nobody answered', async () => {
    const it = await scene();
    await it.report(sends('k1'));
    expect((await it.here()).silent).toBeUndefined();
    it.clock.pass(7 * day);
    const { silent } = await it.here();
    expect(silent).toMatchObject({ days: 5, channel: 'email' });
    expect((await it.sidebar.get('steps.due', {})).silent).toHaveLength(1);
    await it.sidebar.get('steps.dismiss', { personId: silent?.person.id ?? '', touchId: silent?.touchId ?? '' });
    expect((await it.here()).silent).toBeUndefined();
    expect((await it.sidebar.get('steps.due', {})).silent).toEqual([]);
  });

  test('is in the way of that proposal while it is open', async () => {
    const it = await scene();
    await it.report(sends('k1'));
    it.clock.pass(7 * day);
    await it.sidebar.get('steps.add', { viewId: it.viewId, ...followUp, dueOn: '2026-12-24' });
    expect((await it.here()).silent).toBeUndefined();
  });
});

describe('nothing is planned for', () => {
  test('whoever is on the never-log list; what was planned is not shown and not counted', async () => {
    const it = await scene();
    await it.enrol();
    await it.sidebar.get('neverlog.add', { kind: 'domain', value: ann.email.split('@')[1] ?? '' });
    expect(await it.sidebar.get('steps.due', {})).toMatchObject({ count: 0, rows: [] });
    expect((await it.here()).refusal).toMatch(/never-log list/);
    const added = await it.sidebar.ask('steps.add', { viewId: it.viewId, channel: 'call', what: '', dueOn: today });
    expect(added).toMatchObject({ ok: false, problem: { code: 'never_log' } });
  });

  test('whoever opted out', async () => {
    const it = await scene();
    await recordTouch(it.db, it.clock, recordInput('k0'));
    await recordTouch(it.db, it.clock, recordInput('k1', { draft: draft('k1', { kind: 'opt_out' }) }));
    const refused = await it.sidebar.ask('cadences.enrol', { viewId: it.viewId, cadenceId: it.cadence.id });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'opted_out' } });
  });
});

describe('two people who become one', () => {
  const linkedin = { host: 'linkedin', view: 'profile', url: 'https://www.linkedin.com/in/ann-example/' } as const;
  test('go through the cadence together, and a split gives each their own', async () => {
    const it = await scene();
    await it.enrol();
    await it.report(sends('k1'));
    const other = it.tab(2);
    await other.show({
      ...linkedin,
      viewId: 'view-0002',
      person: onScreen({ name: 'Ann Example', linkedinSlug: 'ann-example' }),
      thread: undefined,
    });
    it.clock.pass(1_000);
    const at = new Date(it.clock.now()).toISOString();
    const inviteOf = draft('k2', {
      kind: 'connection_request',
      threadId: '',
      people: [{ ...ann, email: '', linkedinSlug: 'ann-example' }],
      evidence: { cue: 'pending-control', seenBy: 'auto', at },
    });
    await other.report(inviteOf, 'view-0002');
    expect((await it.here()).open[0]?.step.channel).toBe('connect');
    const otherId = (await it.db.touches.toArray()).find(({ kind }) => kind === 'connection_request')?.personId ?? '';
    const joined = await it.sidebar.get('person.merge', { viewId: it.viewId, otherId });
    expect((await it.here()).open[0]?.step.channel).toBe('call');
    await it.sidebar.get('person.split', { personId: joined.id, mergedId: joined.mergedId });
    expect((await it.here()).open[0]?.step.channel).toBe('connect');
  });
});

describe('a person who is erased', () => {
  test('leaves no step and no enrolment; the copy before has both', async () => {
    const it = await scene();
    await it.enrol();
    const personId = (await it.here()).person?.id ?? '';
    const copy = await exportPerson(it.db, personId, new Date(start).toISOString());
    expect(copy).toMatchObject({
      ok: true,
      value: { nextSteps: [{ state: 'open' }], cadences: [{ name: 'First contact' }] },
    });
    await erasePerson(it.db, it.clock, personId);
    expect([await it.db.nextSteps.count(), await it.db.enrolments.count()]).toEqual([0, 0]);
  });
});

describe('a stopped worker', () => {
  test('loses nothing: touches that nobody followed are followed at the next look', async () => {
    const it = await scene();
    await it.enrol();
    await followMissed(it.world);
    it.clock.pass(1_000);
    const occurredAt = new Date(it.clock.now()).toISOString();
    await recordTouch(it.db, it.clock, recordInput('k1', { occurredAt }));
    expect((await it.here()).open[0]?.step.channel).toBe('email');
    it.restart();
    expect(await followMissed(it.world)).toBe(true);
    const [next] = await it.db.nextSteps.where('[state+dueOn]').equals(['open', today]).toArray();
    expect(next?.channel).toBe('connect');
    expect(await followMissed(it.world)).toBe(false);
  });

  test('makes an undo good with the new day', async () => {
    const it = await scene();
    await it.enrol();
    await it.report(sends('k1'));
    await undoTouch(it.db, it.clock, (await lastTouch(it))?.id ?? '');
    it.clock.pass(day);
    await stepsAtRest({ world: it.world, tabs: { tellPages: () => undefined } });
    expect((await it.here()).open.map(({ step }) => step.id)).toEqual([expect.stringMatching(/:0$/)]);
  });
});

describe('the morning', () => {
  test('says once how many next steps are due, from the rep’s hour on', async () => {
    const told: unknown[] = [];
    Object.assign((globalThis as unknown as { browser: object }).browser, {
      notifications: { create: async (_: string, notice: { message: string }) => told.push(notice.message) },
    });
    const it = await scene();
    await it.enrol();
    await it.sidebar.get('steps.settings', { change: { notifyDue: true, dayStartsAt: '09:30' } });
    const rest = () => stepsAtRest({ world: it.world, tabs: { tellPages: () => undefined } });
    await rest();
    expect(told).toEqual([]);
    it.clock.pass(day / 24);
    await rest();
    await rest();
    expect(told).toEqual(['1 next step is due today']);
  });

  test('counts with the working days that were set', async () => {
    const it = await scene([step('email', 1)]);
    await it.enrol();
    expect((await it.here()).open[0]?.step.dueOn).toBe('2026-11-25');
    await it.sidebar.get('steps.settings', { change: { daysOff: ['2026-11-25'] } });
    expect((await it.here()).open[0]?.step.dueOn).toBe('2026-11-26');
  });
});
