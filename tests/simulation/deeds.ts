// Who does what in a schedule: the rep, the machine, the network, other hands. Each deed is one line of the trace.
import type { Backup, Device } from './device.ts';
import { edit, erase, merge, record, split, undo, visibleIdOf } from './ledger.ts';
import type { Receiver } from './receiver.ts';
import { dayMs, hourMs, minuteMs, secondMs, short, targetIds, type World } from './world.ts';

export const persons = ['ann', 'ben', 'cleo', 'dan'] as const;
const poisons = ['poison-large', 'poison-strange'] as const;
const recent = 8;

export interface Deed {
  weight: number;
  run(world: World, device: Device, receivers: readonly Receiver[]): void;
}

/** A touch of lately, of any state. */
const someTouch = (world: World, device: Device): string | undefined =>
  world.dice.oneOf([...device.store.touches.keys()].slice(-recent));

const subjectOf = ({ dice }: World): string => (dice.chance(0.04) ? dice.pick(poisons) : 'Hello');

function recordSome(world: World, device: Device): void {
  const { dice } = world;
  for (let count = dice.between(1, 4); count > 0; count--) {
    const subject = world.hasCrash && world.everRecorded.size === 3 ? 'poison-crash' : subjectOf(world);
    const touch = record(device, dice.pick(persons), dice.chance(0.8) ? 0 : dice.between(1, 15) * minuteMs, subject);
    if (touch === undefined) continue;
    world.recorded(device, touch);
    world.note(`${device.name} records ${short(touch.id)} of ${touch.personId} ${subject}`);
  }
  void device.kick();
}

/** The clock is set; true time goes on. */
const setClock = (world: World, device: Device, byMs: number): void => {
  device.clockAhead += byMs;
  device.watch.clockSet();
  if (byMs < 0) world.isClockSetBack = true;
  world.note(`${device.name} clock ${byMs}`);
};

function restart(world: World, device: Device): void {
  device.kill();
  device.leavesLeases = world.dice.chance(0.3);
  world.loop.at(world.loop.now + world.dice.below(20 * secondMs), () => void device.kick());
}

const backUp = (device: Device): Backup => ({
  rows: JSON.stringify(device.store.rows),
  touches: JSON.stringify([...device.store.touches]),
  people: JSON.stringify([...device.people]),
  neverLog: [...device.neverLog],
});

function restore(world: World, device: Device, backup: Backup): void {
  device.kill();
  const { store } = device;
  store.rows = JSON.parse(backup.rows);
  store.touches = new Map(JSON.parse(backup.touches));
  device.people = new Map(JSON.parse(backup.people));
  device.neverLog = new Set(backup.neverLog);
  store.departures = [];
  device.nextSeq = Math.max(0, ...store.rows.map(({ seq }) => seq)) + 1;
  world.restored(device);
  void device.kick();
}

export const deeds = {
  records: { weight: 30, run: recordSome },
  undoes: {
    weight: 6,
    run(world, device) {
      const id = someTouch(world, device);
      if (id === undefined) return;
      undo(device, id);
      world.note(`undone ${short(id)}`);
      void device.kick();
    },
  },
  edits: {
    weight: 8,
    run(world, device) {
      const id = someTouch(world, device);
      if (id === undefined) return;
      const to = world.dice.chance(0.4) ? world.dice.pick(persons) : undefined;
      edit(device, id, `note ${world.dice.below(100)}`, to);
      world.note(`edited ${short(id)} ${to ?? ''}`);
      void device.kick();
    },
  },
  joins: {
    weight: 3,
    run: (world, device) => merge(device, world.dice.pick(persons), world.dice.pick(persons)),
  },
  splits: { weight: 2, run: (world, device) => split(device, world.dice.pick(persons)) },
  erases: {
    weight: 2,
    run(world, device) {
      const person = world.dice.pick(persons);
      if (!device.people.has(person)) return;
      const gone = [...device.store.touches.keys()];
      erase(device, person);
      world.erased(
        device,
        gone.filter((id) => !device.store.touches.has(id)),
      );
      world.note(`erased ${person}`);
      void device.kick();
    },
  },
  'puts on the never-log list': {
    weight: 3,
    run: (world, device) => void device.neverLog.add(visibleIdOf(device, world.dice.pick(persons))),
  },
  'takes from the never-log list': { weight: 1, run: (_, device) => device.neverLog.clear() },
  'sends now': { weight: 3, run: (_, device) => device.sendNow() },
  'tries the given-up again': {
    weight: 3,
    run(world, device) {
      device.revive(world.dice.pick(targetIds));
      void device.kick();
    },
  },
  'enters a new token': {
    weight: 3,
    run: (world, device) => device.connected(world.dice.pick(targetIds)),
  },
  'opens a second window': { weight: 6, run: (_, device) => void device.kick() },
  'worker stopped': { weight: 10, run: restart },
  'clock set': {
    weight: 3,
    run: (world, device) =>
      setClock(
        world,
        device,
        world.dice.pick([-dayMs, dayMs, -3_650 * dayMs, 3_650 * dayMs, -hourMs, hourMs, -device.clockAhead]),
      ),
  },
  sleeps: { weight: 2, run: (_, device) => device.sleep(8 * hourMs) },
  'is away for a month': {
    weight: 1,
    run(world, device) {
      device.isOffline = true;
      device.sleep(30 * dayMs);
      world.loop.at(world.loop.now + 30 * dayMs + minuteMs, () => device.online());
    },
  },
  'loses the network': {
    weight: 4,
    run(world, device) {
      device.isOffline = true;
      world.loop.at(world.loop.now + world.dice.pick([2 * secondMs, 40 * secondMs, hourMs]), () => device.online());
    },
  },
  'weather changes': {
    weight: 6,
    run(world) {
      world.weather[world.dice.pick(targetIds)] = world.dice.pick([0, 0.2, 0.5, 0.9, 1]);
    },
  },
  'backs up': {
    weight: 1,
    run(world, device) {
      const backup = backUp(device);
      world.loop.at(world.loop.now + world.dice.pick([minuteMs, hourMs, dayMs]), () => {
        if (world.isHealed || world.dice.chance(0.4)) return;
        world.count('restored from a backup');
        world.note(`${device.name} restored`);
        restore(world, device, backup);
      });
    },
  },
} as const satisfies Record<string, Deed>;
