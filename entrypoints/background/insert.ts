// The one command that travels back to the page, on the rep's click: checked here, written by the host, read back there.
import { listWords } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Context } from '../../lib/model/context.ts';
import { type Insertion, type Preview, plainText } from '../../lib/model/insertion.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { SnippetHere } from '../../lib/model/snippet.ts';
import { countSnippetUse } from '../../lib/store/snippets.ts';
import type { BackgroundToHost } from '../../lib/wire/messages.ts';
import { type Choice, type Prepared, prepare } from './prepare.ts';
import { rememberCustomers } from './readers.ts';
import { snippetsHere } from './snippet-lines.ts';
import type { Tabs } from './tabs.ts';
import { count } from './usage.ts';
import type { World } from './world.ts';

const answerMs = 5_000;
const oldView = () => fail('old_view', t('suggest.refused.oldView'));
const silent = () => fail('page_silent', t('suggest.refused.silent'));
const missing = (fields: readonly string[]) =>
  fail('field_empty', t('suggest.refused.fieldEmpty', [listWords(fields), '{{person.firstName|…}}']));

/** What stands in the composer counts, too, and only the page can say how much that is now. */
const sharesBudget = ({ composer }: Context, { preview }: Prepared): boolean =>
  composer !== undefined && preview.budget !== undefined;

/** What is written, and whether the rep has seen the warnings. */
export interface Decision extends Choice {
  isConfirmed?: boolean | undefined;
}

type Landing = { landed: boolean; why: string };

export class Inserter {
  readonly #world: World;
  readonly #tabs: Tabs;
  readonly #settings: () => Promise<Settings>;
  readonly #waiting = new Map<number, (landing: Landing) => void>();
  /** Assets that went into a view as text, so that a sending without a link is still a share. */
  readonly #byView = new Map<string, Set<string>>();
  #nextId = 1;

  constructor(world: World, tabs: Tabs, settings: () => Promise<Settings>) {
    this.#world = world;
    this.#tabs = tabs;
    this.#settings = settings;
  }

  insertedInto(viewId: string): string[] {
    return [...(this.#byView.get(viewId) ?? [])];
  }

  answered(commandId: number, landing: Landing): void {
    this.#waiting.get(commandId)?.(landing);
  }

  /** What an insertion would write here. Writes and counts nothing. */
  async preview(tabId: number | undefined, viewId: string, choice: Choice): Promise<Result<Preview>> {
    const known = await this.#tabs.contextSoon(tabId);
    if (known === undefined || known.viewId !== viewId) return oldView();
    const prepared = await prepare(this.#world, await this.#settings(), known, choice);
    if (!prepared.ok) return prepared;
    if (!sharesBudget(known, prepared.value)) return ok(prepared.value.preview);
    const context = (await this.#tabs.contextAfresh(tabId)) ?? known;
    if (context.viewId !== viewId) return oldView();
    const counted = await prepare(this.#world, await this.#settings(), context, choice);
    return counted.ok ? ok(counted.value.preview) : counted;
  }

  /** The rep's snippets, filled for what is on screen; the page of another view fills nothing. */
  async snippets(tabId: number | undefined, viewId: string, assetId: string | undefined): Promise<SnippetHere[]> {
    const context = await this.#tabs.contextSoon(tabId);
    const shown = context?.viewId === viewId ? context : undefined;
    return snippetsHere(this.#world, await this.#settings(), shown, assetId);
  }

  async insert(tabId: number | undefined, viewId: string, decision: Decision): Promise<Result<{ how: 'inserted' }>> {
    const allowed = await this.#allowed(tabId, viewId, decision);
    if (!allowed.ok) return allowed;
    const { context, preview, insertion, assetIds } = allowed.value;
    if (context.composer === undefined) {
      return fail('no_composer', t('suggest.refused.noComposer'));
    }
    if (preview.isOver) return fail('too_long', t('suggest.refused.tooLong', [preview.why]));
    const landing = await this.#command(tabId, viewId, context.composer.id, insertion);
    if (!landing.landed) {
      return fail('not_landed', t('suggest.refused.notLanded', [landing.why || t('suggest.refused.notTaken')]));
    }
    const held = this.#byView.get(viewId) ?? new Set();
    for (const id of assetIds) held.add(id);
    this.#byView.set(viewId, held);
    await count(this.#world, context, 'inserted', assetIds);
    if (decision.snippetId !== undefined)
      await countSnippetUse(this.#world.db, decision.snippetId, this.#world.clock.now());
    return ok({ how: 'inserted' });
  }

  /** A text that is too long is copied all the same: the rep shortens it where it goes. */
  async copy(
    tabId: number | undefined,
    viewId: string,
    decision: Decision,
  ): Promise<Result<{ text: string; subject?: string }>> {
    const allowed = await this.#allowed(tabId, viewId, decision);
    if (!allowed.ok) return allowed;
    const { context, insertion, assetIds } = allowed.value;
    await count(this.#world, context, 'copied', assetIds);
    const { subject } = insertion;
    return ok({ text: plainText(insertion), ...(subject === undefined ? {} : { subject }) });
  }

  /** Prepared and judged now, whatever a preview said before. */
  async #allowed(tabId: number | undefined, viewId: string, { isConfirmed, ...choice }: Decision) {
    const known = await this.#tabs.contextSoon(tabId);
    if (known === undefined || known.viewId !== viewId) return oldView();
    let context: Context = known;
    let prepared = await prepare(this.#world, await this.#settings(), context, choice);
    if (!prepared.ok) return prepared;
    const { dependsOnReaders } = prepared.value;
    if (dependsOnReaders || sharesBudget(known, prepared.value)) {
      const afresh = await this.#tabs.contextAfresh(tabId);
      if (afresh === undefined && dependsOnReaders) return silent();
      // The page itself counts once more before it writes.
      context = afresh ?? known;
      if (context.viewId !== viewId) return oldView();
      prepared = await prepare(this.#world, await this.#settings(), context, choice);
      if (!prepared.ok) return prepared;
    }
    const { preview, verdict, readers } = prepared.value;
    if (verdict.refusal !== undefined) {
      await count(this.#world, context, 'refused', [verdict.refusal.assetId]);
      return fail(verdict.refusal.problem.code, verdict.refusal.problem.message);
    }
    if (preview.unresolved.length > 0) return missing(preview.unresolved);
    if (preview.warnings.length > 0 && isConfirmed !== true) {
      const sentences = preview.warnings.map(({ sentence }) => sentence).join(' ');
      return fail('needs_confirmation', t('suggest.refused.confirm', [sentences]));
    }
    if (preview.warnings.some(({ code }) => code === 'customer_only')) await rememberCustomers(this.#world, readers);
    return ok({ ...prepared.value, context });
  }

  /** A page that took too long to get its hands is told nothing: the rep has read that nothing was inserted. */
  async #tell(tabId: number | undefined, commandId: number, message: BackgroundToHost): Promise<void> {
    const isLent = tabId !== undefined && (await this.#tabs.lendHands(tabId));
    if (!this.#waiting.has(commandId)) return;
    if (!isLent) this.answered(commandId, { landed: false, why: t('suggest.refused.noHands') });
    else if (!this.#tabs.tellHost(tabId, message))
      this.answered(commandId, { landed: false, why: t('suggest.refused.notConnected') });
  }

  #command(tabId: number | undefined, viewId: string, composerId: string, insertion: Insertion): Promise<Landing> {
    const commandId = this.#nextId++;
    return new Promise<Landing>((resolve) => {
      const timer = setTimeout(() => resolve({ landed: false, why: t('suggest.refused.noAnswer') }), answerMs);
      this.#waiting.set(commandId, (landing) => {
        clearTimeout(timer);
        resolve(landing);
      });
      void this.#tell(tabId, commandId, { type: 'insert', commandId, viewId, composerId, insertion });
    }).finally(() => this.#waiting.delete(commandId));
  }
}
