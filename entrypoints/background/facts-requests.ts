// Requests about the facts that assets rest on. All pages hear of a change: the library flags assets by them, the sidebar warns.
import { factKey } from '../../lib/model/asset-fact.ts';
import { ok } from '../../lib/model/result.ts';
import { listFacts, removeFact, saveFact, undoFact } from '../../lib/store/facts.ts';
import type { factsRequests } from '../../lib/wire/requests-facts.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Parts } from './handlers.ts';
import { lockedByTeam } from './shared.ts';
import type { Page } from './tabs.ts';

export function factsHandlers({ world, tabs }: Parts): Pick<Handlers<Page>, keyof typeof factsRequests> {
  const { db, clock } = world;
  const changed = (): void => tabs.tellPages({ type: 'facts' });
  return {
    'facts.list': async () => ok({ facts: await listFacts(db) }),
    'facts.save': async ({ fact }) => {
      const locked = await lockedByTeam(world, await db.facts.get(fact.id ?? factKey(fact.name)));
      if (locked !== undefined) return locked;
      const saved = await saveFact(db, fact, clock.now());
      if (saved.ok) changed();
      return saved;
    },
    'facts.remove': async ({ id }) => {
      const locked = await lockedByTeam(world, await db.facts.get(id));
      if (locked !== undefined) return locked;
      const removed = await removeFact(db, id);
      if (removed.before !== undefined) changed();
      return ok(removed);
    },
    'facts.undo': async ({ change }) => {
      const isBack = await undoFact(db, change);
      if (isBack) changed();
      return ok({ isBack });
    },
  };
}
