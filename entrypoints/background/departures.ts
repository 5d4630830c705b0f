// What left this browser, as the ledger's page shows it.
import * as v from 'valibot';
import { t } from '../../lib/i18n/t.ts';
import { ok } from '../../lib/model/result.ts';
import { listDepartures, type StoredDeparture } from '../../lib/store/departures.ts';
import { kindLabel } from '../../lib/touches/words.ts';
import type { DepartureRow } from '../../lib/wire/messages.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import { targetViews } from './queue.ts';
import type { Page } from './tabs.ts';
import type { World } from './world.ts';

/** Kind and person as they were sent: the touch may say something else by now, or be gone. */
const sentSchema = v.object({ kind: v.string(), person: v.object({ name: v.string(), email: v.string() }) });
/** The hub and the webhook both carry the touch under `data`. */
const carrierSchema = v.object({ data: sentSchema });

function whatLeft({ op, touchId, payload }: StoredDeparture): Pick<DepartureRow, 'what' | 'person'> {
  if (touchId === '') return { what: t('outbox.left.test'), person: '' };
  const sent = v.safeParse(v.pipe(v.string(), v.parseJson(), carrierSchema), payload);
  if (!sent.success) return { what: op === 'del' ? t('outbox.left.removal') : t('outbox.left.touch'), person: '' };
  const { kind, person } = sent.output.data;
  return { what: kindLabel(kind), person: person.name || person.email };
}

export function departureHandlers({ db }: World): Pick<Handlers<Page>, 'departures.list'> {
  return {
    'departures.list': async (query) => {
      const views = await targetViews(db);
      const found = await listDepartures(db, query);
      const rows = found.slice(0, query.limit).map((row): DepartureRow => {
        const { id, at, target, destination, opId, touchId, op, payload, outcome } = row;
        const name = views.find((view) => view.id === target)?.name ?? t('outbox.left.removedWebhook');
        return {
          id,
          at,
          target: { id: target, name },
          destination,
          opId,
          touchId,
          op,
          payload,
          outcome,
          ...whatLeft(row),
        };
      });
      const last = rows.at(-1);
      return ok({ rows, ...(found.length > rows.length && last !== undefined && { before: last.id }) });
    },
  };
}
