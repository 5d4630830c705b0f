// One schedule from one seed: some deeds in bad weather, then healing, then everything has to be in its place.
import { checkEnd, checkKept, checkLedger, checkOrder, checkSecrets, openRows } from './checks.ts';
import { type Deed, deeds } from './deeds.ts';
import { Device, pulseMs } from './device.ts';
import { FakeCrm } from './fake-crm.ts';
import { FakeHub } from './fake-hub.ts';
import { barred } from './ledger.ts';
import type { Receiver } from './receiver.ts';
import { type Rules, soundRules } from './rules.ts';
import { dayMs, hourMs, minuteMs, secondMs, start, targetIds, World } from './world.ts';

export interface Result {
  seed: number;
  /** The same for the same seed. */
  hash: string;
  /** The first breach, or nothing. */
  violation: string | undefined;
  met: ReadonlyMap<string, number>;
  requests: number;
  touches: number;
  lines: readonly string[];
}

const all = Object.entries<Deed>(deeds);
const weights = all.reduce((sum, [, { weight }]) => sum + weight, 0);

function draw({ dice }: World): [string, Deed] {
  let left = dice.below(weights);
  for (const [name, deed] of all) {
    left -= deed.weight;
    if (left < 0) return [name, deed];
  }
  return ['records', deeds.records];
}

export async function simulate(
  seed: number,
  { rules = soundRules, isTraced = false }: { rules?: Rules; isTraced?: boolean } = {},
): Promise<Result> {
  const world = new World(seed, rules, isTraced);
  const { dice } = world;
  const hub = new FakeHub(world, 'hub', 'token-0');
  const crm = new FakeCrm(world, 'crm', `whsec_${'QUJD'.repeat(8)}`);
  const receivers = { hub, crm };
  const devices = ['laptop', 'desktop']
    .slice(0, dice.chance(0.3) ? 2 : 1)
    .map((name) => new Device(world, name, receivers));
  for (const device of devices) {
    if (rules.asksBeforeSending) device.store.barred = ({ personId }) => barred(device, personId);
    device.pulse();
  }
  for (const receiver of [hub, crm]) receiver.onEffect = (effect) => checkOrder(world, devices, receiver, effect);
  for (const target of targetIds) world.weather[target] = dice.pick([0, 0.3, 0.6, 0.9]);
  world.hasCrash = dice.chance(0.003);
  await live(world, devices, [hub, crm]);
  await heal(world, devices, [hub, crm]);
  return {
    seed,
    hash: world.hash,
    violation: world.violation,
    met: world.met,
    requests: world.requests,
    touches: world.everRecorded.size,
    lines: world.lines,
  };
}

const isOver = (world: World) => () => world.violation !== undefined;

function lookAtAll(world: World, devices: readonly Device[]): void {
  for (const device of devices) checkLedger(world, device);
  checkKept(world);
}

async function live(world: World, devices: readonly Device[], receivers: readonly Receiver[]): Promise<void> {
  const { dice, loop } = world;
  for (let left = dice.between(6, 16); left > 0 && world.violation === undefined; left--) {
    const device = dice.oneOf(devices) ?? devices[0];
    if (device === undefined) return;
    const [name, deed] = draw(world);
    world.note(`${device.name}: ${name}`);
    world.count(name);
    deed.run(world, device, receivers);
    device.pulse();
    lookAtAll(world, devices);
    const gap = dice.pick([300, 2 * secondMs, 2 * secondMs, 20 * secondMs, 20 * secondMs, 2 * minuteMs, hourMs]);
    for (const part of [0.3, 0.7]) {
      await loop.pass(loop.now + Math.ceil(dice.below(gap) * part), isOver(world));
      lookAtAll(world, devices);
    }
  }
}

/** The network is well again, the rep has put right what only a rep can. The clock may still be wrong. */
async function heal(world: World, devices: readonly Device[], receivers: readonly Receiver[]): Promise<void> {
  const { loop, dice } = world;
  world.isHealed = true;
  world.note('heals');
  for (const target of targetIds) world.weather[target] = 0;
  for (const receiver of receivers) Object.assign(receiver, { refusals: [], isGone: false });
  const isHurried = !world.hasCrash && dice.chance(0.5);
  for (const device of devices) {
    device.isOffline = false;
    device.leavesLeases = false;
    device.wakeUp();
    device.pulse(pulseMs, world.hasCrash ? hourMs / 4 : pulseMs);
  }
  // What was under way in bad times ends first.
  await loop.pass(loop.now + 16 * secondMs, isOver(world));
  for (const device of devices) {
    for (const target of targetIds)
      if (device.secrets[target] !== device.receivers[target].secret || !device.isMoving(target))
        device.connected(target);
    if (isHurried) device.sendNow();
  }
  // What brings a receiver down is given up after ten tries and three days.
  if (world.hasCrash) {
    await loop.pass(loop.now + 4 * hourMs, isOver(world));
    for (const device of devices) device.sleep(3 * dayMs);
  }
  // What waits has at most an hour to wait, by a clock that was set back meanwhile two, or until the rep says "send now";
  // then two alarms.
  const hours = world.isClockSetBack ? 2 * hourMs + 2 * minuteMs : hourMs;
  const longest = world.hasCrash ? 3 * dayMs + hours : isHurried ? 0 : hours;
  const end = loop.now + longest + 2 * pulseMs + 10 * secondMs;
  while (loop.now < end && world.violation === undefined) {
    if (devices.every((device) => openRows(device).length === 0)) break;
    await loop.pass(Math.min(end, loop.now + 20 * secondMs), isOver(world));
  }
  for (const device of devices) {
    const [row] = openRows(device);
    const minutes = Math.round((loop.now - start) / minuteMs);
    if (row !== undefined) world.blame('I6', `touch ${row.touchId} still waits for ${row.target} after ${minutes} min`);
  }
  for (const device of devices) device.rest();
  // Late and repeated requests arrive, too.
  await loop.pass(loop.now + 25 * dayMs, isOver(world));
  lookAtAll(world, devices);
  for (const device of devices) {
    checkLedger(world, device, true);
    checkSecrets(world, device);
  }
  for (const receiver of receivers) checkEnd(world, devices, receiver);
}
