// Reads and works the sidebar as a rep does: by what it shows. Used by the tour and by the end-to-end tests.
import type { Frame, Locator, Page } from 'playwright-core';

export interface SeenSuggestion {
  title: string;
  reasons: string[];
}

export class SidebarDriver {
  readonly #root: Frame | Page;

  constructor(root: Frame | Page) {
    this.#root = root;
  }

  get #rows(): Locator {
    return this.#root.locator('li:has([data-row])');
  }

  /** Waits until this person stands in the header. */
  async waitForPerson(name: string): Promise<void> {
    await this.#root.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  }

  /** The header's lines: name, certainty, facts. */
  async person(): Promise<string> {
    const words = await this.#root.locator('header').first().innerText();
    return words
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && line !== '·')
      .join(' · ');
  }

  async waitForSuggestions(): Promise<void> {
    await this.#rows.first().waitFor();
  }

  /** As the list is at one moment; row by row, it could change in between. The chip that only opens the rest is none of them. */
  suggestions(): Promise<SeenSuggestion[]> {
    return this.#rows.evaluateAll((rows) =>
      rows.map((row) => ({
        title: row.querySelector('[data-row]')?.getAttribute('title') ?? '',
        reasons: [...row.querySelectorAll('ul button:not([data-more])')].map((chip) => chip.textContent ?? ''),
      })),
    );
  }

  async select(title: string): Promise<Locator> {
    const row = this.#rows.filter({ has: this.#root.locator(`[data-row][title=${JSON.stringify(title)}]`) }).first();
    await row.locator('[data-row]').click();
    return row;
  }

  async insert(title: string): Promise<void> {
    const row = await this.select(title);
    await row.getByRole('button', { name: 'Insert', exact: false }).last().click();
  }

  async copy(title: string): Promise<void> {
    const row = await this.select(title);
    await row.getByRole('button', { name: 'Copy', exact: false }).last().click();
  }

  async search(words: string): Promise<void> {
    await this.#root.getByPlaceholder('Search the library').fill(words);
  }

  async waitForText(words: RegExp): Promise<void> {
    await this.#root.getByText(words).first().waitFor();
  }

  /** What just happened, as the live line says it. */
  async waitForStatus(words: string | RegExp): Promise<string> {
    const status = this.#root.getByRole('status').filter({ hasText: words }).first();
    await status.waitFor();
    return (await status.innerText()).replace(/\s+/g, ' ').trim();
  }

  async syncLine(): Promise<string> {
    return (await this.#root.locator('footer').getByRole('button').first().innerText()).replace(/\s+/g, ' ').trim();
  }

  async waitForSync(words: RegExp): Promise<string> {
    await this.#root.locator('footer').filter({ hasText: words }).waitFor();
    return this.syncLine();
  }

  /** Opens the queue and presses "Send now". */
  async sendNow(): Promise<void> {
    await this.#root.locator('footer').getByRole('button').first().click();
    const queue = this.#root.getByRole('dialog');
    await queue.getByRole('button', { name: 'Send now' }).click();
  }

  async closeDialog(): Promise<void> {
    await this.#root.getByRole('dialog').getByRole('button', { name: /close/i }).first().click();
  }

  /** Erases whoever is on screen, with both clicks that it takes. */
  async erasePerson(): Promise<void> {
    await this.#root.getByRole('button', { name: 'Who this is' }).click();
    const dialog = this.#root.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Erase…' }).click();
    await dialog.getByRole('button', { name: 'Erase for good' }).click();
  }

  async logTouch(note: string): Promise<void> {
    await this.#root
      .locator('footer')
      .getByRole('button', { name: /^Log a touch/ })
      .click();
    const form = this.#root.getByRole('dialog');
    await form.getByLabel('Note').fill(note);
    await form.getByRole('button', { name: /^Log/ }).click();
  }
}
