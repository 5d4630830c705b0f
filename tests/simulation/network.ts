// The way from a device to a receiver and back. Stands for lib/outbox/exchange.ts: fifteen seconds, then `timeout`.
import type { PlainRequest, PlainResponse } from '../../lib/connectors/connector.ts';
import type { Device, Life } from './device.ts';
import { faults, type Leg, well } from './faults.ts';
import type { Receiver } from './receiver.ts';
import type { World } from './world.ts';

const requestMs = 15_000;

/** Never answers a stopped worker, but what it sent still arrives. */
export function exchange(
  world: World,
  device: Device,
  life: Life,
  receiver: Receiver,
  request: PlainRequest,
): Promise<PlainResponse> {
  const { loop, dice } = world;
  const { target } = receiver;
  world.requests++;
  return new Promise((done) => {
    const sentAt = loop.now;
    let isOver = false;
    const answer = (at: number, response: PlainResponse): void =>
      device.wakeAt(at, life, () => {
        if (isOver) return;
        isOver = true;
        done(response);
      });
    answer(sentAt + requestMs, { kind: 'timeout' });
    if (device.isOffline) {
      world.count('offline');
      answer(sentAt + dice.below(300), { kind: 'unreachable' });
      return;
    }
    const leg: Leg = {
      dice,
      receiver,
      up: dice.between(2, 300),
      down: dice.between(2, 300),
      reply: (after, response) => answer(loop.now + after, response),
      deliver: (at, then) =>
        loop.at(sentAt + at, () => {
          const said = receiver.handle(request);
          if (said.kind !== 'response') return;
          world.note(`${target} answers ${said.status}`);
          then?.(said);
        }),
    };
    const kinds = Object.entries(faults[target]);
    const [name, run] = (dice.chance(world.weather[target]) ? dice.oneOf(kinds) : undefined) ?? ['well', well];
    world.count(name);
    world.note(`${device.name} → ${target}: ${name}`);
    run(leg);
  });
}
