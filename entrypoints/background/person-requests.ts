// Requests about the person card and its timeline. Each reads like its sentence.

import { t } from '../../lib/i18n/t.ts';
import type { Context } from '../../lib/model/context.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { recordAddress } from '../../lib/people/record-address.ts';
import { setRecordUrl, setRole } from '../../lib/store/person-facts.ts';
import type { PersonFacts } from '../../lib/wire/messages.ts';
import type { personRequests } from '../../lib/wire/requests-person.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Parts } from './handlers.ts';
import { keepOnScreen } from './people.ts';
import { type CardParts, personFacts, personToAskAbout } from './person-card.ts';
import type { Page } from './tabs.ts';
import { TeamContacts } from './team-contacts.ts';
import { timelinePage } from './timeline.ts';

const oldView = () => fail('old_view', t('person.problem.oldView'));
const unknown = () => fail('person_unknown', t('person.problem.unknown'));

type CardAnswer = Promise<Result<{ card?: PersonFacts }>>;

export function personHandlers({ world, tabs }: Parts): Pick<Handlers<Page>, keyof typeof personRequests> {
  const team = new TeamContacts(world);
  const parts: CardParts = { world, team };
  const contextOf = async (page: Page, viewId: string): Promise<Context | undefined> => {
    const context = await tabs.contextSoon(page.tabId);
    return context?.viewId === viewId ? context : undefined;
  };
  const cardOf = async (context: Context): CardAnswer => {
    const card = await personFacts(parts, context);
    return ok(card === undefined ? {} : { card });
  };
  /** Writes about whoever is on screen; somebody new is kept from now on, parked. */
  const write = async (page: Page, viewId: string, how: (personId: string) => Promise<boolean>): CardAnswer => {
    const context = await contextOf(page, viewId);
    if (context === undefined) return oldView();
    const kept = await keepOnScreen(world, context);
    if (!kept.ok) return kept;
    return (await how(kept.value)) ? cardOf(context) : unknown();
  };
  return {
    'person.card': async ({ viewId }, page) => {
      const context = await contextOf(page, viewId);
      return context === undefined ? oldView() : cardOf(context);
    },
    'person.team': async ({ viewId }, page) => {
      const context = await contextOf(page, viewId);
      if (context === undefined) return oldView();
      const keys = await personToAskAbout(world, context);
      const told = keys === undefined ? undefined : await team.ask(keys);
      const card = await personFacts(parts, context);
      return ok({ ...(card !== undefined && { card }), isTeamKnown: told !== undefined });
    },
    'person.role': ({ viewId, role }, page) => write(page, viewId, (id) => setRole(world.db, id, role)),
    'person.record': async ({ viewId, url }, page) => {
      const address = recordAddress(url);
      return address.ok ? write(page, viewId, (id) => setRecordUrl(world.db, id, address.value)) : address;
    },
    'timeline.list': async ({ viewId, ...query }, page) => {
      const context = await contextOf(page, viewId);
      return context === undefined ? oldView() : ok(await timelinePage(world, context, query));
    },
  };
}
