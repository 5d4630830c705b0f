// The page about cadences: with somebody on the way, with one open to be written, and when the rep works.
import type { Stage } from '../../tests/e2e/stage.ts';
import type { OwnScene } from './own-scenes.ts';

/** The two examples, and Ann in one of them. */
export async function seedCadences({ session, own, visit }: Stage): Promise<void> {
  await session.ask(own, 'cadences.examples', {});
  const { page, sidebar } = await visit('https://www.linkedin.com/in/ann-example/');
  await sidebar.waitForPerson('Ann Example');
  const tab = await session.tabOf(own, page.url());
  const { context } = await session.askAbout(own, tab, 'hello', { mount: 'tab', tabId: tab });
  await session.askAbout(own, tab, 'cadences.enrol', {
    viewId: context?.viewId ?? '',
    cadenceId: 'example-social-first',
  });
  await page.close();
}

export const cadenceScenes: readonly OwnScene[] = [
  {
    name: 'cadences-page',
    path: 'cadences.html',
    enter: async (page) => {
      await page.locator('article').first().waitFor();
    },
  },
  {
    name: 'cadence-editor',
    path: 'cadences.html',
    enter: async (page) => {
      await page.locator('article').first().getByRole('button').first().click();
      await page.getByRole('searchbox').first().fill('cold');
      await page.locator('form ul button').first().waitFor();
      await page.locator('form input[type=number]').nth(1).fill('400');
    },
  },
];
