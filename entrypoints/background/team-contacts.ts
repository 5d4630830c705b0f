// What colleagues did lately for a person, as the hub tells it: asked seldom, kept in memory for minutes, never on the disk.
// Where no hub is connected, or it does not answer, nothing is known; nothing is guessed.

import { t } from '../../lib/i18n/t.ts';
import type { Contact } from '../../lib/insights/pressure.ts';
import { pressureDays } from '../../lib/insights/pressure.ts';
import { recentTouches } from '../../lib/outbox/hub-client.ts';
import { hubId, readConnection } from '../../lib/store/connections.ts';
import type { World } from './world.ts';

/** An answer counts this long; a failure is not asked about again within the shorter time. */
const freshMs = 5 * 60_000;
const afterFailureMs = 60_000;
const mostKept = 200;
/** As many keys as the hub takes. */
const mostKeys = 50;

interface Known {
  /** Absent = the hub did not tell. */
  contacts: Contact[] | undefined;
  until: number;
}

/** Kinds of keys by which the hub knows people, in its spelling. */
const hubKinds: Readonly<Record<string, string>> = {
  email: 'email',
  linkedin: 'linkedin',
  member: 'member',
  salesnav: 'lead',
};
export const hubKeys = (keys: readonly string[]): string[] =>
  keys
    .flatMap((key) => {
      const [kind = '', value = ''] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
      const theirs = Object.hasOwn(hubKinds, kind) ? hubKinds[kind] : undefined;
      return theirs === undefined || value === '' ? [] : [`${theirs}:${value}`];
    })
    .sort()
    .slice(0, mostKeys);

export class TeamContacts {
  readonly #world: Pick<World, 'db' | 'clock' | 'deviceId'>;
  readonly #known = new Map<string, Known>();
  readonly #asking = new Map<string, Promise<Known>>();

  constructor(world: Pick<World, 'db' | 'clock' | 'deviceId'>) {
    this.#world = world;
  }

  /** What is known already; nothing where the hub was not asked, or did not tell. */
  known(keys: readonly string[]): Contact[] | undefined {
    return this.#fresh(nameOf(keys))?.contacts;
  }

  /** Asks the hub unless it told a moment ago; several that ask at once share one answer. */
  async ask(keys: readonly string[]): Promise<Contact[] | undefined> {
    const theirs = hubKeys(keys);
    if (theirs.length === 0) return undefined;
    const name = nameOf(keys);
    const fresh = this.#fresh(name);
    if (fresh !== undefined) return fresh.contacts;
    const asking = this.#asking.get(name) ?? this.#tell(name, theirs);
    this.#asking.set(name, asking);
    try {
      return (await asking).contacts;
    } finally {
      this.#asking.delete(name);
    }
  }

  #fresh(name: string): Known | undefined {
    const known = this.#known.get(name);
    return known !== undefined && known.until > this.#world.clock.now() ? known : undefined;
  }

  async #tell(name: string, keys: readonly string[]): Promise<Known> {
    const { db, clock } = this.#world;
    const hub = await readConnection(db, hubId);
    // A hub that the rep stopped, or that let us go, is not asked either.
    if (
      hub === undefined ||
      hub.url === '' ||
      hub.isStopped ||
      hub.health.state === 'gone' ||
      hub.health.state === 'auth'
    )
      return { contacts: undefined, until: 0 };
    const deviceId = await this.#world.deviceId();
    const address = { url: hub.url, token: hub.secrets[0] ?? '' };
    const answer = await recentTouches(address, { keys, deviceId, days: pressureDays });
    const now = clock.now();
    const known: Known = answer.ok
      ? { contacts: answer.value.touches.map(asContact), until: now + freshMs }
      : { contacts: undefined, until: now + afterFailureMs };
    this.#known.delete(name);
    this.#known.set(name, known);
    for (const oldest of [...this.#known.keys()].slice(0, -mostKept)) this.#known.delete(oldest);
    return known;
  }
}

const nameOf = (keys: readonly string[]): string => hubKeys(keys).join(' ');

const asContact = ({
  day,
  kind,
  by,
  isOwn,
}: {
  day: string;
  kind: Contact['kind'];
  by: string;
  isOwn: boolean;
}): Contact => ({
  day,
  kind,
  by: isOwn ? '' : by.trim() || t('person.pressure.colleague'),
});
