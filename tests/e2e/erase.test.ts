// Erasing a person as a rep does it, up to the hub's row and the next visit.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const profile = 'https://www.linkedin.com/in/ann-example/';

test('an erased person is gone here and at the hub, and is not written down again', async () => {
  const { page, sidebar } = await stage.visit(profile);
  await sidebar.waitForPerson('Ann Example');
  await sidebar.logTouch('to be erased');
  await sidebar.waitForStatus(/logged/);
  await stage.session.ask(stage.own, 'sync.now', {});
  await expect.poll(async () => JSON.stringify(await stage.hubTouches())).toContain('to be erased');

  await sidebar.erasePerson();
  await sidebar.waitForStatus(/is erased, with 1 touch/);

  await expect.poll(async () => JSON.stringify(await stage.hubTouches())).not.toContain('to be erased');
  const { touches } = await stage.session.ask(stage.own, 'touch.list', { limit: 100 });
  expect(touches).toEqual([]);
  expect((await stage.session.ask(stage.own, 'person.find', { text: 'Ann', limit: 5 })).people).toEqual([]);
  const { findings } = await stage.session.ask(stage.own, 'doctor.examine', { isRepair: false });
  expect(findings.filter(({ state }) => state === 'broken')).toEqual([]);

  await sidebar.logTouch('again');
  await sidebar.waitForText(/You erased Ann Example, so nothing is logged/);
  await page.close();
});
