import 'fake-indexeddb/auto';
import '../../fakes/browser.ts';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { adoptRules } from '../../../entrypoints/background/managed.ts';
import { changeSettings, onManagedChange, readManaged, readSettings } from '../../../lib/settings.ts';
import { background } from '../../fakes/background.ts';
import { storeManaged } from '../../fakes/browser.ts';

beforeAll(() => onManagedChange(() => undefined));
afterEach(() => storeManaged());

test('without a policy the settings are the user’s own, also where the browser has no such area', async () => {
  background({ undoSeconds: 60 });
  expect((await readSettings()).undoSeconds).toBe(60);
  expect((await readManaged()).ignored).toEqual([]);
});

test('a policy holds, and gives the user back what they had when it goes', async () => {
  background({ undoSeconds: 60, quietHosts: ['gmail'] });
  storeManaged({ undoSeconds: 900, quietHosts: ['linkedin'] });
  expect(await readSettings()).toMatchObject({ undoSeconds: 900, quietHosts: ['gmail', 'linkedin'] });
  const set = await changeSettings({ undoSeconds: 0, quietHosts: ['outlook'] });
  expect(set).toMatchObject({ undoSeconds: 900, quietHosts: ['outlook', 'linkedin'] });
  storeManaged();
  expect(await readSettings()).toMatchObject({ undoSeconds: 60, quietHosts: ['outlook'] });
});

test('its never-log entries bar like the rep’s own, cannot be taken off, and go with the policy', async () => {
  const { world, tab } = background();
  const one = tab(1);
  await one.get('neverlog.add', { kind: 'domain', value: 'mine.example' });
  await one.get('neverlog.add', { kind: 'domain', value: 'both.example' });
  storeManaged({ neverLog: ['legal@northwind.example', 'both.example', 'no entry'] });
  await adoptRules(world);
  const ids = async () =>
    (await one.get('neverlog.list', {})).rules.map((rule) => `${rule.id} ${rule.isManaged === true}`).sort();
  expect(await ids()).toEqual([
    'address:legal@northwind.example true',
    'domain:both.example true',
    'domain:mine.example false',
  ]);
  expect(await one.ask('neverlog.remove', { id: 'domain:both.example' })).toMatchObject({
    problem: { code: 'managed' },
  });
  expect((await one.get('neverlog.remove', { id: 'domain:mine.example' })).rules).toHaveLength(2);
  storeManaged();
  await adoptRules(world);
  expect(await ids()).toEqual(['domain:both.example false']);
});

test('another hub than the organisation’s is refused before anything is asked of it', async () => {
  const { tab } = background();
  storeManaged({ hubUrl: 'https://hub.northwind.example/' });
  const refused = await tab(1).ask('hub.connect', { url: 'https://hub.elsewhere.example', token: 't' });
  expect(refused).toMatchObject({ ok: false, problem: { code: 'managed_hub' } });
});
