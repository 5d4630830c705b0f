// The states of what is due: the list, one row put off, nothing due, no reply; the line above the live strip and its dialogs.
import type { Frame, Page } from 'playwright-core';
import { threads } from '../practice/cast.ts';
import { openReply, openThread, type Scene, type Seat } from './seat.ts';
import { inbox } from './served.ts';

interface Answer {
  type: string;
  id: number;
  value?: { context?: { viewId: string } };
}
interface Port {
  onMessage: { addListener(listener: (message: Answer) => void): void };
  postMessage(message: unknown): void;
  disconnect(): void;
}
declare const chrome: { runtime: { connect(info: { name: string }): Port } };

/** Inside the sidebar: asks as it does, about the view that is on screen. */
const askHere = ([tab, name, argument]: readonly [number, string, object]): Promise<unknown> =>
  new Promise((resolve) => {
    const port = chrome.runtime.connect({ name: 'page' });
    const send = (id: number, request: string, what: object): void =>
      port.postMessage({ id, key: crypto.randomUUID(), name: request, argument: what });
    port.onMessage.addListener(({ type, id, value }) => {
      if (type !== 'answer') return;
      if (id === 1) return send(2, name, { viewId: value?.context?.viewId ?? '', ...argument });
      port.disconnect();
      resolve(value);
    });
    send(1, 'hello', tab < 0 ? { mount: 'frame' } : { mount: 'tab', tabId: tab });
  });

async function ask<T>(sidebar: Frame | Page, name: string, argument: object = {}): Promise<T> {
  const tab = Number(new URL(sidebar.url()).searchParams.get('tab') ?? -1);
  return (await sidebar.evaluate(askHere, [tab, name, argument] as const)) as T;
}

interface DueAnswer {
  today: string;
  rows: { step: { id: string } }[];
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** One step for each practice conversation, on days before and after today. */
async function seed(seat: Seat): Promise<void> {
  const { today, rows } = await ask<DueAnswer>(seat.sidebar, 'steps.due');
  const missing = rows.length >= plans.length ? [] : plans;
  for (const [index, { days, ...plan }] of missing.entries()) {
    await goTo(seat, index);
    await ask(seat.sidebar, 'steps.add', { ...plan, dueOn: dayAfter(today, days) });
  }
  await goTo(seat, 0);
}

async function goTo(seat: Seat, index: number): Promise<void> {
  const thread = threads[index % threads.length];
  await seat.page?.goto(`https://mail.google.com/mail/u/0/#inbox/${thread?.token}`);
  await seat.driver.waitForPerson(thread?.messages.at(-1)?.name ?? '');
}

const plans = [
  { channel: 'call', what: 'Ask about the northern route', days: -3 },
  { channel: 'email', what: '', days: 0, dueAt: '14:30' },
  { channel: 'message', what: 'Thank for the introduction', days: 1 },
  { channel: 'meeting', what: '', days: 5 },
];

async function allDone({ sidebar }: Seat): Promise<void> {
  const { rows } = await ask<DueAnswer>(sidebar, 'steps.due');
  for (const { step } of rows) await ask(sidebar, 'steps.done', { id: step.id });
}

const tab = (seat: Seat, name: 'now' | 'due'): Promise<void> => seat.sidebar.locator(`#tab-${name}`).click();

async function openDue(seat: Seat): Promise<void> {
  await tab(seat, 'due');
  await seat.sidebar.locator('[data-step]').first().waitFor();
}

/** Opens the dialog of the line: `0` = one step, `1` = a cadence. */
async function openPlan(seat: Seat, part: 0 | 1): Promise<void> {
  const line = seat.sidebar.locator('section[data-next-step]');
  await line.locator('[data-plan]').last().click();
  await seat.sidebar.getByRole('dialog').waitFor();
  await seat.sidebar.getByRole('dialog').getByRole('radio').nth(part).check({ force: true });
}

async function enrolled(seat: Seat): Promise<void> {
  await allDone(seat);
  const { enrolment } = await ask<{ enrolment?: { id: string } }>(seat.sidebar, 'steps.here');
  if (enrolment !== undefined) await ask(seat.sidebar, 'cadences.stop', { enrolmentId: enrolment.id });
  await ask(seat.sidebar, 'cadences.examples');
  await ask(seat.sidebar, 'cadences.enrol', { cadenceId: 'example-first-contact' });
  await seat.sidebar.locator('section[data-next-step]').getByRole('button').first().waitFor();
}

const silent = threads[1];

/** A mail of ten days ago that nobody answered: only the database can be told so. */
async function silence(seat: Seat): Promise<void> {
  const { name = '', email = '' } = silent?.messages.at(-1) ?? {};
  await seat.driver.waitForPerson(name);
  await allDone(seat);
  const { enrolment } = await ask<{ enrolment?: { id: string } }>(seat.sidebar, 'steps.here');
  if (enrolment !== undefined) await ask(seat.sidebar, 'cadences.stop', { enrolmentId: enrolment.id });
  const logged = { kind: 'email_sent', note: '', assetIds: [], isSecond: true };
  await ask(seat.sidebar, 'touch.log', logged);
  const own = await (seat.page ?? (seat.sidebar as Page)).context().newPage();
  await own.goto(new URL('/welcome.html', seat.sidebar.url()).href);
  await own.evaluate(sendBack, [email, new Date(Date.now() - 10 * 86_400_000).toISOString()] as const);
  await own.close();
  // Hears of nothing that the database was told: asked for again.
  await ask(seat.sidebar, 'steps.settings', { change: {} });
}

/** Inside a page of ours: every touch with this address happened then. */
const sendBack = ([email, then]: readonly [string, string]): Promise<void> =>
  new Promise((resolve) => {
    const opening = indexedDB.open('touchline');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('touches', 'readwrite');
      const walk = transaction.objectStore('touches').openCursor();
      walk.onsuccess = () => {
        const touch = walk.result?.value as { kind: string; person: { email: string } } | undefined;
        const isAnswer = touch?.kind.endsWith('received') === true;
        if (touch?.person.email === email)
          walk.result?.update({ ...touch, occurredAt: isAnswer ? '2026-01-01T09:00:00.000Z' : then });
        walk.result?.continue();
      };
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });

let sendings = 0;

export const dueScenes: readonly Scene[] = [
  {
    name: 'due-nothing',
    url: inbox,
    isOnce: true,
    enter: async (seat) => {
      await openThread(seat);
      await allDone(seat);
      await tab(seat, 'due');
      await seat.sidebar.locator('#view h2').first().waitFor();
    },
  },
  {
    name: 'due-list',
    url: inbox,
    enter: async (seat) => {
      await seed(seat);
      await openDue(seat);
    },
  },
  {
    name: 'due-put-off',
    url: inbox,
    enter: async (seat) => {
      await seed(seat);
      await openDue(seat);
      await seat.sidebar.locator('[data-step]').first().press('z');
      await seat.sidebar.locator('#view input[type=date]').waitFor();
    },
  },
  {
    name: 'next-step-line',
    url: inbox,
    enter: async (seat) => {
      await seed(seat);
      await tab(seat, 'now');
      await seat.driver.waitForSuggestions();
      await seat.sidebar.locator('section[data-next-step]').waitFor();
    },
  },
  {
    name: 'plan-a-step',
    url: inbox,
    enter: async (seat) => {
      await openThread(seat);
      await openPlan(seat, 0);
    },
  },
  {
    name: 'plan-a-cadence',
    url: inbox,
    enter: async (seat) => {
      await openThread(seat, 1);
      await ask(seat.sidebar, 'cadences.examples');
      await openPlan(seat, 1);
      await seat.sidebar.getByRole('dialog').locator('ol li').first().waitFor();
    },
  },
  {
    name: 'in-a-cadence',
    url: inbox,
    enter: async (seat) => {
      await openThread(seat);
      await enrolled(seat);
      await openPlan(seat, 1);
      await seat.sidebar.getByRole('dialog').locator('ol li').first().waitFor();
    },
  },
  {
    name: 'cadence-step-done',
    url: inbox,
    isOnce: true,
    enter: async (seat) => {
      // Each sending of a practice mail is one touch: the next one goes to somebody else. The third stays off the record.
      const index = 1 - (sendings++ % 2);
      await openThread(seat, index);
      await enrolled(seat);
      await openReply(seat, index);
      await seat.page?.locator('[g_editable=true]').first().pressSequentially('Here it is.');
      await seat.page?.locator('[jslog^="32601;"]').first().click();
      await seat.sidebar.locator('[data-news]').waitFor();
    },
  },
  {
    name: 'due-no-reply',
    url: `https://mail.google.com/mail/u/0/#inbox/${silent?.token}`,
    isOnce: true,
    enter: async (seat) => {
      await silence(seat);
      await tab(seat, 'due');
      await seat.sidebar.locator('[data-silent]').first().waitFor();
    },
  },
  {
    name: 'no-reply-line',
    url: `https://mail.google.com/mail/u/0/#inbox/${silent?.token}`,
    enter: async (seat) => {
      await silence(seat);
      await seat.sidebar.locator('[data-next-step] [data-silence]').waitFor();
    },
  },
];
