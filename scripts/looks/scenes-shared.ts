// Rules and facts that the team shares on the library page: as who keeps the catalogue sees them, as a rep does, and two who changed
// the same one. Reached without words, so that each language can be pictured.
import type { Page } from 'playwright-core';
import { askInPage } from '../ask-background.ts';
import type { OwnScene } from './own-scenes.ts';
import { pretend } from './pretend.ts';
import { listRules } from './scenes-rules.ts';

const path = 'catalogue.html';
const rules = (page: Page) => page.locator('#rules');

interface Listed {
  rules: { rule: Row }[];
  facts: Row[];
}
interface Row {
  id: string;
  name: string;
  hub?: { version: number };
}

async function ask<T>(page: Page, name: string, argument: unknown): Promise<T> {
  const answer = await page.evaluate(askInPage, [undefined, name, argument] as const);
  if (!answer.ok) throw new Error(answer.problem?.message ?? name);
  return answer.value as T;
}

/** Shares it, or says at the hub what it says here; safe to repeat. */
async function share(page: Page, kind: 'rule' | 'fact', row: Row, change: object = {}): Promise<void> {
  const data = { ...row, ...change };
  await ask(page, 'shared.save', { kind, data, baseVersion: row.hub?.version ?? 0 });
}
const ruleOf = async (page: Page, id: string): Promise<Row> => {
  const found = (await ask<Listed>(page, 'rules.list', {})).rules.find(({ rule }) => rule.id === id)?.rule;
  if (found === undefined) throw new Error(id);
  return found;
};

async function shareRule(page: Page): Promise<void> {
  const stands = (await ask<Listed>(page, 'rules.list', {})).rules.find(({ rule }) => rule.id === 'scene-cold')?.rule;
  // What is the team's already cannot be laid down anew.
  if (stands?.hub !== undefined) await ask(page, 'shared.stop', { ...at(stands), kind: 'rule' });
  await listRules(page);
  await share(page, 'rule', await ruleOf(page, 'scene-cold'));
  await rules(page).locator('article .lucide-users + span').first().waitFor();
}
const at = ({ id, hub }: Row) => ({ id, baseVersion: hub?.version ?? 0 });

async function asRep(page: Page): Promise<void> {
  await shareRule(page);
  await pretend(page, 'publish.team', { access: 'rep' });
  await rules(page).locator('article .lucide-users + span').first().waitFor();
}

async function clash(page: Page): Promise<void> {
  await shareRule(page);
  await rules(page).locator('article:has(.lucide-users + span) > span button').first().click();
  await rules(page).locator('form input[type=text]').first().fill('Cold chain first, everywhere');
  await share(page, 'rule', await ruleOf(page, 'scene-cold'), { tags: ['switching', 'spoilage'] });
  await rules(page).locator('form button[type=submit]').click();
  await rules(page).locator('form [role=alert]').waitFor();
}

/** One as it is, one that was written otherwise here before. */
async function shareFacts(page: Page): Promise<void> {
  await page.locator('#facts li').nth(3).waitFor();
  const known = (await ask<Listed>(page, 'facts.list', {})).facts;
  const [first, second] = known;
  if (first === undefined || second === undefined) throw new Error('no facts');
  if (first.hub === undefined) await share(page, 'fact', first);
  if (second.hub === undefined) await share(page, 'fact', second, { note: 'Up to 500 vehicles, then by agreement' });
  await page.locator('#facts .lucide-users + span').nth(1).waitFor();
}

async function factsAsRep(page: Page): Promise<void> {
  await shareFacts(page);
  await pretend(page, 'publish.team', { access: 'rep' });
  await page.locator('#facts .lucide-users + span').nth(1).waitFor();
}

export const sharedScenes: readonly OwnScene[] = [
  { name: 'shared-rules', path, part: '#rules', isSeenElsewhere: true, enter: shareRule },
  { name: 'shared-rules-rep', path, part: '#rules', isSeenElsewhere: true, enter: asRep },
  { name: 'shared-clash', path, part: '#rules', enter: clash },
  { name: 'shared-facts', path, part: '#facts', enter: shareFacts },
  { name: 'shared-facts-rep', path, part: '#facts', isSeenElsewhere: true, enter: factsAsRep },
];
