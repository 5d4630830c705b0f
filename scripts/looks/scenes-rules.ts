// Rules and suggested tags on the library page: the list, a rule being written, its trial on the contexts of the day, the review.
// Reached without words, so that each language can be pictured.
import type { Page } from 'playwright-core';
import { askInPage } from '../ask-background.ts';
import type { OwnScene } from './own-scenes.ts';

const path = 'catalogue.html';
const section = (page: Page) => page.locator('#rules');
const ask = (page: Page, name: string, argument: unknown) =>
  page.evaluate(askInPage, [undefined, name, argument] as const);

const base = { isOn: true, always: false, all: [], any: [], none: [], tags: [] };
const rules = [
  {
    ...base,
    id: 'scene-cold',
    name: 'Cold chain first on LinkedIn',
    any: [
      { facet: 'host', value: 'linkedin' },
      { facet: 'industry', value: 'food' },
    ],
    none: [{ facet: 'stage', value: 'customer' }],
    tags: ['switching'],
  },
  {
    ...base,
    id: 'scene-price',
    name: 'Price questions from finance',
    all: [
      { facet: 'persona', value: 'finance' },
      { facet: 'stage', value: 'evaluation' },
    ],
    none: [{ facet: 'contact', value: 'customer' }],
    tags: ['ROI', 'TCO'],
    always: true,
  },
  { ...base, id: 'scene-draft', name: 'Works councils', isOn: false, all: [{ facet: 'language', value: 'de' }] },
];

export async function listRules(page: Page): Promise<void> {
  // The one that is off first: only what changes lists is told to open pages.
  for (const rule of [...rules].reverse()) await ask(page, 'rules.save', { rule });
  await section(page).locator('li article').nth(2).waitFor();
}

/** The first of the list, opened. */
async function write(page: Page): Promise<void> {
  await listRules(page);
  await section(page).locator('li article').first().locator('> span button').first().click();
  await section(page).locator('form').waitFor();
}

async function contradict(page: Page): Promise<void> {
  await write(page);
  const groups = section(page).locator('form fieldset ul');
  await groups.first().waitFor();
  await section(page).locator('form input[list]').fill('no such tag');
  await section(page).locator('form input[list]').press('Enter');
  await section(page).locator('form [role=status] p').first().waitFor();
}

async function rehearse(page: Page): Promise<void> {
  await write(page);
  await section(page).locator('form button[type=submit] + button').click();
  await section(page).locator('form section h4, form section h2').first().waitFor();
}

const added = [
  {
    title: 'A guide for CFOs: what spoilage costs a dairy',
    summary: 'How Northlight Track finds the money that the cold chain loses, in the food industry.',
  },
  {
    title: 'Zeitfenster an der Rampe: Northlight Dock im Lebensmittelhandel',
    summary: 'Warum die Wartezeit an der Rampe sinkt, wenn die Speditionen ihre Zeitfenster selbst buchen.',
  },
];

/** Two assets of the rep's own, since what the hub supplies is changed there. */
async function review(page: Page): Promise<void> {
  for (const [at, texts] of added.entries())
    await ask(page, 'catalogue.add', {
      url: `https://a.example/tags-${at}`,
      type: 'whitepaper',
      language: '',
      audience: 'public',
      ...texts,
    });
  const rows = page.locator('#library tbody tr:has(input)');
  for (const { title } of added) {
    await page.locator('#library input[type=search]').fill(title.slice(0, 20));
    await rows
      .filter({ hasText: title.slice(0, 20) })
      .locator('input')
      .first()
      .check();
  }
  await page.locator('#library input[type=search]').fill('');
  await page.locator('#library button:has(svg.lucide-tags)').click();
  await page.locator('#library fieldset label').nth(2).waitFor();
}

export const rulesScenes: readonly OwnScene[] = [
  { name: 'rules-list', path, part: '#rules', enter: listRules },
  { name: 'rules-editor', path, part: '#rules', enter: contradict },
  { name: 'rules-trial', path, part: '#rules', enter: rehearse },
  { name: 'tags-review', path, part: '#library', enter: review },
];
