// What must hold in a ledger at every instant, whatever the worker, the clock and the network did. Pure: rows, touches and
// departures in, findings out. The simulation asks after every step, `doctor` asks about the rep's own data.
import { type Delivery, type Departure, openStates, stuckStates } from '../model/delivery.ts';
import type { Touch } from '../model/touch.ts';

/** More than this, or older, and the rep has to be told that the outbox does not move. Nothing is dropped. */
export const bounds = { rows: 50_000, ageMs: 30 * 24 * 60 * 60_000 };

export interface Ledger {
  rows: readonly Delivery[];
  touches: readonly Pick<Touch, 'id' | 'state' | 'personId' | 'seq' | 'revision'>[];
  departures: readonly Pick<Departure, 'at' | 'opId' | 'touchId' | 'op' | 'target' | 'payload'>[];
  /** Ids of the connections that there are; rows of others are history. */
  targets: readonly string[];
  /** The person a touch is seen under. */
  laneOf(personId: string): string;
  /** ISO instant since which this person is on the never-log list; absent = is not. */
  barredSince?(personId: string): string | undefined;
  /** Epoch milliseconds. */
  now: number;
}

/** `I1` none lost · `I2` none twice · `I3` in order · `I4` the never-log list beats everything · `I8` bounded · `row` a row at odds with itself. */
export type Invariant = 'I1' | 'I2' | 'I3' | 'I4' | 'I8' | 'row';

export interface Finding {
  invariant: Invariant;
  code:
    | 'no-row'
    | 'not-there'
    | 'row-without-touch'
    | 'two-rows'
    | 'same-operation'
    | 'two-contents'
    | 'removal-missing'
    | 'order'
    | 'left-barred'
    | 'too-many'
    | 'too-old'
    | 'lease'
    | 'first-try'
    | 'lane';
  /** Absent where it is about the whole outbox. */
  touchId?: string;
  seq?: number;
}

const open: readonly string[] = openStates;
const live: readonly string[] = [...openStates, ...stuckStates];

/** All breaches; empty = all is well. */
export function findings(ledger: Ledger): Finding[] {
  const rowsOf = Map.groupBy(ledger.rows, ({ touchId }) => touchId);
  return [
    ...ledger.touches.flatMap((touch) => ofTouch(touch, rowsOf.get(touch.id) ?? [], ledger.targets)),
    ...ofRows(ledger),
    ...twice(ledger),
    ...disorder(ledger, rowsOf),
    ...leftBarred(ledger),
    ...unbounded(ledger),
  ];
}

function ofTouch({ id, state }: Ledger['touches'][number], rows: readonly Delivery[], targets: readonly string[]) {
  const found: Finding[] = [];
  const say = (invariant: Invariant, code: Finding['code']) => found.push({ invariant, code, touchId: id });
  const puts = rows.filter(({ op }) => op === 'put');
  if (state === 'undone') {
    const told = new Set(rows.filter(({ op }) => op === 'del').map(({ target }) => target));
    const tried = puts.filter((row) => row.state === 'synced' || row.firstTriedAt > 0);
    if (tried.some(({ target }) => targets.includes(target) && !told.has(target))) say('I2', 'removal-missing');
    return found;
  }
  const isCalledOff = puts.length > 0 && puts.every(({ target }) => !targets.includes(target));
  if (state !== 'observed' && !isCalledOff && puts.every((row) => row.state === 'cancelled')) say('I1', 'no-row');
  if (state === 'synced' && !puts.some((row) => row.state === 'synced')) say('I1', 'not-there');
  const waiting = puts.filter((row) => live.includes(row.state)).map(({ target }) => target);
  if (new Set(waiting).size < waiting.length) say('I2', 'two-rows');
  return found;
}

function ofRows({ rows, touches, laneOf }: Ledger): Finding[] {
  const byId = new Map(touches.map((touch) => [touch.id, touch]));
  return rows.flatMap((row): Finding[] => {
    const { seq, touchId } = row;
    const found: Finding[] = [];
    const say = (invariant: Invariant, code: Finding['code']) => found.push({ invariant, code, touchId, seq });
    const touch = byId.get(touchId);
    if ((row.state === 'sending') !== (row.leaseId !== '')) say('row', 'lease');
    if ((row.attempts > 0 || row.state === 'sending') && row.firstTriedAt === 0) say('row', 'first-try');
    if (touch === undefined && row.op === 'put' && open.includes(row.state)) say('I1', 'row-without-touch');
    if (touch !== undefined && live.includes(row.state) && row.lane !== laneOf(touch.personId)) say('I3', 'lane');
    return found;
  });
}

/** An operation's id stands for one row and one content. */
function twice({ rows, departures }: Ledger): Finding[] {
  const seen = new Set<string>();
  const found: Finding[] = [];
  for (const { opId, touchId, seq } of rows) {
    if (seen.has(opId)) found.push({ invariant: 'I2', code: 'same-operation', touchId, seq });
    seen.add(opId);
  }
  const contents = new Map<string, string>();
  for (const { opId, touchId, payload } of departures) {
    if (payload === '') continue;
    const content = withoutState(payload);
    if ((contents.get(opId) ?? content) !== content) found.push({ invariant: 'I2', code: 'two-contents', touchId });
    contents.set(opId, content);
  }
  return found;
}

/** The life cycle on this device is no content: an answer may change it between two tries. */
const withoutState = (payload: string): string => payload.replace(/"state":"[a-z]*"/, '');

/** Of one person the rows stand in the order of the touches; an edited touch may have come to the person later. */
function disorder({ touches, targets }: Ledger, rowsOf: ReadonlyMap<string, readonly Delivery[]>): Finding[] {
  const found: Finding[] = [];
  for (const own of Map.groupBy(
    touches.filter(({ revision }) => revision === undefined),
    ({ personId }) => personId,
  ).values()) {
    const inOrder = own.toSorted((a, b) => a.seq - b.seq);
    for (const target of targets) {
      let last = 0;
      for (const { id } of inOrder) {
        const seq = rowsOf.get(id)?.find((row) => row.target === target && row.op === 'put')?.seq;
        if (seq === undefined) continue;
        if (seq < last) found.push({ invariant: 'I3', code: 'order', touchId: id, seq });
        last = seq;
      }
    }
  }
  return found;
}

function leftBarred({ touches, departures, barredSince }: Ledger): Finding[] {
  if (barredSince === undefined) return [];
  const byId = new Map(touches.map((touch) => [touch.id, touch]));
  return departures.flatMap(({ touchId, op, at }): Finding[] => {
    const touch = byId.get(touchId);
    const since = touch && barredSince(touch.personId);
    return op === 'put' && since !== undefined && at > since ? [{ invariant: 'I4', code: 'left-barred', touchId }] : [];
  });
}

function unbounded({ rows, now }: Ledger): Finding[] {
  const waiting = rows.filter(({ state }) => open.includes(state));
  const found: Finding[] = [];
  if (waiting.length > bounds.rows) found.push({ invariant: 'I8', code: 'too-many' });
  const old = waiting.find(({ firstTriedAt }) => firstTriedAt > 0 && now - firstTriedAt > bounds.ageMs);
  if (old !== undefined) found.push({ invariant: 'I8', code: 'too-old', touchId: old.touchId, seq: old.seq });
  return found;
}
