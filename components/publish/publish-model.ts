// The state of the team's part of the library page: what is at the hub, and what is done with many of it at once. Edits of one
// asset are in `edit-model.ts`.
import { batch as atOnce, type Signal, signal } from '@preact/signals';
import { t } from '../../lib/i18n/t.ts';
import type { PublishState } from '../../lib/model/publish-states.ts';
import type { Board, Moved } from '../../lib/model/publishing.ts';
import type { Client } from '../../lib/wire/client.ts';
import type { Answers } from '../../lib/wire/messages.ts';
import { busily, type Saying, telling } from '../telling.ts';
import { figure } from '../wording.ts';
import { type Batch, createBatch } from './batch.ts';
import { createEditModel, type EditModel } from './edit-model.ts';
import { draftedWords, movedWords, refusedWords } from './words.ts';

type Team = Answers['publish.team'];

export interface PublishModel {
  /** Nothing = not asked yet. */
  team: Signal<Team | undefined>;
  board: Signal<Board | undefined>;
  filter: Signal<{ state: PublishState | ''; catalogue: string }>;
  /** Ids with the version that was seen. */
  chosen: Signal<ReadonlyMap<string, number>>;
  isBusy: Signal<boolean>;
  saying: Signal<Saying | undefined>;
  /** What was left as it is, each with its reason. */
  leftOut: Signal<readonly string[]>;
  batch: Batch;
  edit: EditModel;
  start(): Promise<void>;
  show(change: Partial<{ state: PublishState | ''; catalogue: string }>): Promise<void>;
  more(): Promise<void>;
  choose(id: string, isChosen: boolean): void;
  chooseAll(isChosen: boolean): void;
  move(to: PublishState): Promise<void>;
  /** Answers whether all of them were sent or are at the hub. */
  send(ids: readonly string[], catalogue: string): Promise<boolean>;
  nameCatalogue(id: string, name: string): Promise<boolean>;
  dropCatalogue(id: string): Promise<void>;
}

export const mayPublish = (team: Team | undefined): boolean => team?.access === 'marketer' || team?.access === 'admin';

export function createPublishModel(client: Client): PublishModel {
  const team = signal<Team>();
  const board = signal<Board>();
  const filter: PublishModel['filter'] = signal({ state: '', catalogue: '' });
  const chosen: PublishModel['chosen'] = signal(new Map());
  const isBusy = signal(false);
  const saying = signal<Saying>();
  const leftOut = signal<readonly string[]>([]);
  const batch = createBatch(signal());

  /** Only the newest question may answer: who clicks fast sees what was clicked last. */
  let asked = 0;
  async function load(): Promise<void> {
    const turn = ++asked;
    const fresh = await client.ask('publish.board', { ...filter.peek(), before: 0 });
    if (turn !== asked) return;
    const seen = new Map(fresh.assets.map(({ id, version }) => [id, version]));
    atOnce(() => {
      board.value = fresh;
      // What is chosen and no longer listed here stays chosen nowhere: nobody acts on what is out of sight.
      chosen.value = new Map([...chosen.peek()].filter(([id, version]) => seen.get(id) === version));
    });
  }

  const readTeam = async (): Promise<void> => {
    team.value = await client.ask('publish.team', {});
  };
  const quietly = async (work: () => Promise<void>): Promise<void> => {
    await telling(saying, async () => {
      await work();
      return '';
    });
  };
  const renewed = async (): Promise<void> => {
    await Promise.all([load(), readTeam()]);
    // Reps get it by their own pull; this profile need not wait for the next one.
    await client.ask('hub.pull', {}).catch(() => undefined);
  };
  const doing = (work: () => Promise<string>): Promise<boolean> =>
    busily(isBusy, true, () => {
      leftOut.value = [];
      return telling(saying, work);
    });
  /** The sentence of work in parts, which may have been stopped. */
  const ended = (done: number, total: number, words: string): string =>
    done < total ? t('publish.stopped', [words, figure(done), figure(total)]) : words;

  const titleOf = (id: string): string => board.peek()?.assets.find((one) => one.id === id)?.title ?? id;

  async function moveAll(to: PublishState): Promise<string> {
    const wanted = [...chosen.peek()].map(([id, version]) => ({ id, version }));
    const all: Moved = { moved: [], refused: [] };
    let done = 0;
    try {
      done = await batch.run(wanted, async (part) => {
        const { moved, refused } = await client.ask('publish.move', { to, assets: [...part] });
        all.moved.push(...moved);
        all.refused.push(...refused);
      });
    } finally {
      // What is in the wanted state already was moved by an earlier try, or by somebody else.
      leftOut.value = all.refused
        .filter(({ state }) => state !== to)
        .map((refused) => refusedWords(refused, titleOf(refused.id)));
      chosen.value = new Map();
      await renewed();
    }
    return ended(done, wanted.length, movedWords(to, all.moved.length));
  }

  async function sendAll(ids: readonly string[], catalogue: string): Promise<string> {
    const all: Answers['publish.draft'] = { added: [], taken: [], errors: [] };
    let done = 0;
    try {
      done = await batch.run(ids, async (part) => {
        const { added, taken, errors } = await client.ask('publish.draft', { ids: [...part], catalogue });
        all.added.push(...added);
        all.taken.push(...taken);
        all.errors.push(...errors);
      });
    } finally {
      leftOut.value = all.errors.map(({ id, message }) => t('publish.notTaken', [id, message]));
      await renewed();
    }
    return ended(done, ids.length, draftedWords(all));
  }

  return {
    ...{ team, board, filter, chosen, isBusy, saying, leftOut, batch },
    edit: createEditModel(client, renewed),
    start: () =>
      quietly(async () => {
        await readTeam();
        if (mayPublish(team.peek()) && team.peek()?.away === '') await load();
      }),
    show: (change) =>
      quietly(async () => {
        filter.value = { ...filter.peek(), ...change };
        await load();
      }),
    more: () =>
      quietly(async () => {
        const before = board.peek();
        if (before === undefined || before.next === 0) return;
        const turn = asked;
        const page = await client.ask('publish.board', { ...filter.peek(), before: before.next });
        if (turn === asked) board.value = { ...page, assets: [...before.assets, ...page.assets] };
      }),
    choose(id, isChosen) {
      const next = new Map(chosen.peek());
      const version = board.peek()?.assets.find((one) => one.id === id)?.version;
      if (isChosen && version !== undefined) next.set(id, version);
      else next.delete(id);
      chosen.value = next;
    },
    chooseAll(isChosen) {
      chosen.value = new Map(isChosen ? board.peek()?.assets.map(({ id, version }) => [id, version]) : []);
    },
    move: async (to) => void (await doing(() => moveAll(to))),
    send: (ids, catalogue) => doing(() => sendAll(ids, catalogue)),
    nameCatalogue: (id, name) =>
      doing(async () => {
        await client.ask('publish.catalogue', { id, name });
        await readTeam();
        return t('publish.catalogueSaved', [name]);
      }),
    dropCatalogue: async (id) =>
      void (await doing(async () => {
        await client.ask('publish.drop-catalogue', { id });
        if (filter.peek().catalogue === id) filter.value = { ...filter.peek(), catalogue: '' };
        await Promise.all([load(), readTeam()]);
        return t('publish.catalogueGone');
      })),
  };
}
