// What must be true of all devices and receivers together. Each breach names the invariant of the reference list.
import { findings } from '../../lib/outbox/invariants.ts';
import type { Device } from './device.ts';
import { visibleIdOf } from './ledger.ts';
import type { Receiver } from './receiver.ts';
import { type Effect, type TargetId, targetIds, type World } from './world.ts';

const open: readonly string[] = ['queued', 'failed', 'sending'];
export const openRows = ({ store }: Device) => store.rows.filter(({ state }) => open.includes(state));

/** I1–I3 as the device itself can see them. I8 is news for the rep, no breach. */
export function checkLedger(world: World, device: Device, isWhole = false): void {
  const { store } = device;
  const found = findings({
    rows: store.rows,
    touches: [...store.touches.values()],
    departures: isWhole ? store.departures : [],
    targets: targetIds,
    laneOf: (id) => visibleIdOf(device, id),
    now: device.now(),
  }).find(({ invariant }) => invariant !== 'I8');
  if (found !== undefined) world.blame(found.invariant, `${found.code} ${found.touchId} ${found.seq ?? ''}`);
}

/** I1: whoever was told "kept" can rely on it. */
export function checkKept(world: World): void {
  for (const [id, device] of world.kept)
    if (!device.store.touches.has(id)) world.blame('I1', `touch ${id} is gone from ${device.name}`);
}

/** I3, at the moment of an effect: nobody of the same lane who stands before it is still waiting and unknown there. */
export function checkOrder(world: World, devices: readonly Device[], receiver: Receiver, effect: Effect): void {
  if (effect.what !== 'created') return;
  for (const { store, watch, name } of devices) {
    const row = store.rows.find(({ opId }) => opId === effect.opId);
    if (row === undefined || watch.outOfOrder.has(row.touchId)) continue;
    for (const before of store.rows) {
      if (before.target !== effect.target || before.lane !== row.lane || before.seq >= row.seq) continue;
      if (before.op !== 'put' || !open.includes(before.state) || watch.outOfOrder.has(before.touchId)) continue;
      if (receiver.touches.has(before.touchId) || receiver.refused.has(before.touchId)) continue;
      world.blame('I3', `${name}: touch ${row.touchId} is at ${effect.target} before ${before.touchId}`);
    }
  }
}

/** After the healing: I5, I7 and I9, of one receiver. */
export function checkEnd(world: World, devices: readonly Device[], receiver: Receiver): void {
  const { target, touches } = receiver;
  for (const id of world.erasedTouches.keys())
    if (isTold(devices, id, target) && touches.get(id)?.isRemoved === false)
      world.blame('I5', `erased touch ${id} is still at ${target}`);
  for (const id of touches.keys())
    if (!world.everRecorded.has(id)) world.blame('I7', `${target} has touch ${id}, which nobody recorded`);
  for (const device of devices) checkSame(world, device, receiver);
}

/** A removal that the receiver refused is given up like anything else, and the rep sees it. */
const isTold = (devices: readonly Device[], id: string, target: TargetId): boolean =>
  devices.every(({ store }) => {
    const removal = store.rows.findLast((row) => row.touchId === id && row.target === target && row.op === 'del');
    return removal === undefined || removal.state === 'synced';
  });

function checkSame(world: World, device: Device, { target, touches }: Receiver): void {
  for (const touch of device.store.touches.values()) {
    if (world.isPast(touch.id)) continue;
    const there = touches.get(touch.id);
    if (touch.state === 'undone') {
      if (there?.isRemoved === false && isTold([device], touch.id, target))
        world.blame('I7', `undone touch ${touch.id} stands at ${target}`);
      continue;
    }
    const rows = device.store.rows.filter((row) => row.touchId === touch.id && row.target === target);
    if (rows.findLast(({ op, state }) => op === 'put' && state !== 'cancelled')?.state !== 'synced') continue;
    if (there === undefined || there.isRemoved) world.blame('I7', `touch ${touch.id} is not at ${target}`);
    else if (there.revision !== (touch.revision ?? 0))
      world.blame('I7', `touch ${touch.id} at ${target} is an old one`);
  }
}

/** I9: neither secrets nor people in what is shown, logged or kept as a reason. */
export function checkSecrets(world: World, { store, secrets }: Device): void {
  const shown = [
    ...store.rows.map(({ lastError }) => lastError),
    ...[...store.health.values()].map(({ message }) => message),
    ...store.departures.map(({ destination }) => destination),
  ].join('\n');
  for (const target of targetIds satisfies readonly TargetId[])
    if (shown.includes(secrets[target])) world.blame('I9', `the secret of ${target} is shown`);
  if (/@people\.example|key=none/.test(shown)) world.blame('I9', 'an address is shown');
}
