// Pages of ours in the states of a day on which touches leave: an outbox with something in it, webhooks that are well and not.
import type { Page } from 'playwright-core';
import type { Stage } from '../../tests/e2e/stage.ts';
import { Receiver } from '../../tests/fakes/receiver.ts';
import { cadenceScenes, seedCadences } from './own-scenes-cadences.ts';
import { backupScenes } from './scenes-backup.ts';
import { catalogueScenes } from './scenes-catalogue.ts';
import { healthScenes } from './scenes-health.ts';
import { publishScenes } from './scenes-publish.ts';
import { snippetOwnScenes } from './scenes-rhythm.ts';
import { rulesScenes } from './scenes-rules.ts';
import { sharedScenes } from './scenes-shared.ts';
import { shellScenes } from './scenes-shell.ts';
import { seedFacts, trustScenes } from './scenes-trust.ts';

export interface OwnScene {
  name: string;
  path: string;
  /** Only this part is pictured; absent = the whole page. */
  part?: string;
  /** What it shows, axe sees in another place. */
  isSeenElsewhere?: boolean;
  enter(page: Page): Promise<void>;
}

const log = async (stage: Stage, profile: string, name: string, note: string): Promise<void> => {
  const { page, sidebar } = await stage.visit(`https://www.linkedin.com/in/${profile}/`);
  await sidebar.waitForPerson(name);
  await sidebar.logTouch(note);
  await sidebar.waitForStatus(/logged/);
  await page.close();
};

/** Webhooks, touches and answers; the stage allows `127.0.0.1`. Answers the receiver to close. */
export async function seedOutbox(stage: Stage): Promise<Receiver> {
  const receiver = await Receiver.start();
  const { session, own } = stage;
  for (const label of ['Our CRM', 'Data warehouse', 'Old endpoint']) {
    const { secret } = await session.ask(own, 'connections.save', { label, url: receiver.url });
    receiver.secret ||= secret ?? '';
  }
  await session.ask(own, 'connections.stop', { id: 'webhook:2', isStopped: true });
  await log(stage, 'ann-example', 'Ann Example', 'Asked about the northern route');
  receiver.next.push({ status: 422 }, { status: 410 });
  await session.ask(own, 'sync.now', {});
  await log(stage, 'ann-example', 'Ann Example', 'Sent the case study');
  await session.ask(own, 'connections.test', { id: 'webhook:1' });
  await seedCadences(stage);
  await seedFacts(stage);
  return receiver;
}

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();

export const ownScenes: readonly OwnScene[] = [
  ...shellScenes,
  ...catalogueScenes,
  ...trustScenes,
  ...publishScenes,
  ...rulesScenes,
  ...sharedScenes,
  ...backupScenes,
  ...healthScenes,
  ...cadenceScenes,
  {
    name: 'connections',
    path: 'options.html#connections',
    part: '#connections',
    enter: async (page) => {
      await page.getByRole('list', { name: 'Webhooks' }).waitFor();
    },
  },
  {
    name: 'connections-open',
    path: 'options.html#connections',
    part: '#connections',
    enter: async (page) => {
      await press(page, 'Exact request: Our CRM');
      await page.getByText(/^What would be sent for/).waitFor();
      await page
        .getByText(/^Change it, its secret/)
        .first()
        .click();
      await press(page, 'Change the secret');
      await page.getByText(/shown this once/).waitFor();
      await press(page, 'Remove…');
      await press(page, 'Add a webhook');
      await page.getByLabel('Name', { exact: true }).fill('One more');
      await page.getByLabel('Endpoint', { exact: true }).fill('https://ann:secret@crm.example.com/');
      await press(page, 'Save');
      await page.getByText(/contains a name or password/).waitFor();
    },
  },
  {
    name: 'outbox-page',
    path: 'outbox.html',
    enter: async (page) => {
      await page.getByRole('list', { name: 'What waits' }).waitFor();
    },
  },
  {
    name: 'what-left',
    path: 'outbox.html#left',
    enter: async (page) => {
      await page.getByRole('list', { name: 'What left' }).locator('summary').first().click();
      await page.getByRole('region', { name: 'What was sent' }).waitFor();
    },
  },
  ...snippetOwnScenes,
];
