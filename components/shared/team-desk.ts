// What can be done with rules and facts that the team shares. Each deed ends in a sentence, good, or bad as an error of the wire;
// a save that came too late is told apart, because what was typed must not be lost.
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { t } from '../../lib/i18n/t.ts';
import type { Held, HubMark, Shareable, SharedKind, SharedRow } from '../../lib/model/shared.ts';
import { type Client, WireError } from '../../lib/wire/client.ts';
import type { SharedSaved } from '../../lib/wire/messages.ts';
import { mayPublish, type PublishModel } from '../publish/publish-model.ts';
import { byWords } from '../publish/words.ts';

type Team = ReturnType<PublishModel['team']['peek']>;

/** What is typed, with the hub's word that it was made on; absent = one's own. */
export type Editing<D> = D & { hub?: HubMark };

/** Somebody was faster. `theirs` is absent where it is shared no longer. */
export interface Clash {
  id: string;
  theirs: SharedRow | undefined;
}

export interface TeamDesk {
  team: ReadonlySignal<Team>;
  clash: Signal<Clash | undefined>;
  /** Saves at the hub what was typed there. Nothing = a clash, which stands in the signal. */
  save(kind: SharedKind, typed: Editing<Typed>): Promise<string | undefined>;
  /** As `save`, for a change that is made again with one click: a clash is told as a bad end. */
  put(kind: SharedKind, one: Held<Shareable[SharedKind]>): Promise<string>;
  share(kind: SharedKind, one: Shareable[SharedKind]): Promise<string>;
  stop(kind: SharedKind, one: Held<Shareable[SharedKind]>): Promise<string>;
  sendMine(kind: SharedKind, one: Held<Shareable[SharedKind]>): Promise<string>;
  dropMine(kind: SharedKind, one: Held<Shareable[SharedKind]>): Promise<string>;
}

/** A rule or a fact without the moment of its change. */
type Typed = Omit<Shareable[SharedKind], 'updated'> & { updated?: string };

export const mayShare = ({ team }: TeamDesk): boolean => mayPublish(team.value);

/** The team's, while a hub is connected: without one nobody else keeps it. */
export const isOfTeam = ({ team }: TeamDesk, { hub }: { hub?: HubMark | undefined }): boolean =>
  hub !== undefined && team.value?.access !== 'none';
/** One's own, or the team's and this device keeps it. */
export const mayEdit = (desk: TeamDesk, one: { hub?: HubMark | undefined }): boolean =>
  !isOfTeam(desk, one) || mayShare(desk);

/** What to go on with after a clash: made on what stands there now; 0 = shared anew. */
export const overTheirs = <D extends object>(typed: D, { theirs }: Clash): Editing<D> => ({
  ...typed,
  hub: { version: theirs?.version ?? 0, by: theirs?.by ?? '', at: theirs?.at ?? '' },
});

function late(name: string, theirs: SharedRow | undefined): WireError {
  const message =
    theirs === undefined ? t('shared.goneMeanwhile', [name]) : t('shared.changedMeanwhile', [byWords(theirs.by), name]);
  return new WireError({ code: 'shared_late', message });
}

export function createTeamDesk(client: Client, team: PublishModel['team']): TeamDesk {
  const clash: TeamDesk['clash'] = signal();
  const put = (kind: SharedKind, typed: Typed, baseVersion: number): Promise<SharedSaved> => {
    // The wire keeps of it what its schema names.
    const argument = { kind, data: typed, baseVersion } as Parameters<typeof client.ask<'shared.save'>>[1];
    return client.ask('shared.save', argument);
  };
  const unlessLate = async (name: string, saved: Promise<SharedSaved>, good: string): Promise<string> => {
    const answer = await saved;
    if ('conflict' in answer) throw late(name, answer.conflict);
    return good;
  };
  return {
    team,
    clash,
    async save(kind, typed) {
      const answer = await put(kind, typed, typed.hub?.version ?? 0);
      clash.value = 'conflict' in answer ? { id: typed.id, theirs: answer.conflict } : undefined;
      return 'conflict' in answer ? undefined : t('shared.saved', [typed.name]);
    },
    put: (kind, one) => unlessLate(one.name, put(kind, one, one.hub?.version ?? 0), t('shared.saved', [one.name])),
    share: (kind, one) => unlessLate(one.name, put(kind, one, 0), t('shared.done', [one.name])),
    stop: (kind, { id, name, hub }) =>
      unlessLate(
        name,
        client.ask('shared.stop', { kind, id, baseVersion: hub?.version ?? 0 }),
        t('shared.stopped', [name]),
      ),
    sendMine: (kind, { name, mine, hub }) =>
      mine === undefined
        ? Promise.resolve('')
        : unlessLate(name, put(kind, mine, hub?.version ?? 0), t('shared.saved', [mine.name])),
    async dropMine(kind, { id, name }) {
      await client.ask('shared.drop-mine', { kind, id });
      return t('shared.mine.dropped', [name]);
    },
  };
}
