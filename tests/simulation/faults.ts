// What can happen to a request on its way and to its answer. A fault is one line: when the receiver takes the request (perhaps
// never, perhaps twice), and what comes back when.
import type { PlainResponse } from '../../lib/connectors/connector.ts';
import type { PushAnswer } from '../../lib/connectors/hub-protocol.ts';
import type { Dice } from './dice.ts';
import type { Receiver } from './receiver.ts';
import { dayMs, hourMs, minuteMs, secondMs } from './world.ts';

type Answer = Extract<PlainResponse, { kind: 'response' }>;

/** One request under way; times in milliseconds from its start. */
export interface Leg {
  dice: Dice;
  receiver: Receiver;
  up: number;
  /** Of the way back. */
  down: number;
  /** The receiver takes it then; `then` gets its answer. */
  deliver(at: number, then?: (answer: Answer) => void): void;
  /** What the sender sees, so long after now. */
  reply(after: number, response: PlainResponse): void;
}

type Fault = (leg: Leg) => void;
const unreachable: PlainResponse = { kind: 'unreachable' };
const signInPage = '<!doctype html><title>Sign in to the network</title>';

export const well: Fault = ({ up, down, deliver, reply }) => deliver(up, (answer) => reply(down, answer));

/** The answer is changed on its way back. */
const changed =
  (change: (answer: Answer, dice: Dice) => Partial<Answer>): Fault =>
  ({ up, down, dice, deliver, reply }) =>
    deliver(up, (answer) => reply(down, { ...answer, ...change(answer, dice) }));

/** Something else answers; the receiver may have taken the request all the same. */
const instead =
  (change: (now: number, dice: Dice) => Partial<Answer> & { status: number }, shareTaken = 0): Fault =>
  ({ up, down, dice, receiver, deliver, reply }) => {
    const { status, body = '', ...rest } = change(receiver.world.loop.now, dice);
    const answer = receiver.answer(status, body, rest);
    if (dice.chance(shareTaken)) deliver(up, () => reply(down, answer));
    else reply(up + down, answer);
  };

const busy = (retryAfter: (now: number) => string): Fault =>
  instead((now) => ({ status: 429, retryAfter: retryAfter(now) }));

/** The results of a push, changed. */
const results = (change: (list: PushAnswer['results'], dice: Dice) => PushAnswer['results']): Fault =>
  changed((answer, dice) => {
    if (answer.status !== 200 || answer.body === '') return {};
    const told = JSON.parse(answer.body) as PushAnswer;
    return { body: JSON.stringify({ ...told, results: change(told.results, dice) }) };
  });

/** Between one and twenty items into the queue: each index with each code comes by. */
const refusing =
  (code: string): Fault =>
  (leg) => {
    leg.receiver.refusals = Array.from({ length: leg.dice.between(1, 3) }, () => code);
    well(leg);
  };

/** Any receiver. */
const anywhere: Record<string, Fault> = {
  slow: ({ dice, up, deliver, reply }) => deliver(up + dice.below(8_000), (answer) => reply(dice.below(6_000), answer)),
  'dropped before it arrived': ({ up, reply }) => reply(up, unreachable),
  'dropped after it arrived': ({ up, down, deliver, reply }) => deliver(up, () => reply(down, unreachable)),
  'half an answer': ({ up, down, deliver, reply }) => deliver(up, () => reply(down + 50, unreachable)),
  'the answer too late': ({ up, dice, deliver, reply }) =>
    deliver(up, (answer) => reply(15_000 + dice.below(minuteMs), answer)),
  'the request too late': ({ dice, deliver }) => deliver(15_000 + dice.below(10 * minuteMs)),
  'arrived twice': (leg) => {
    well(leg);
    leg.deliver(leg.up + leg.dice.below(5 * secondMs));
  },
  'arrived again much later': (leg) => {
    well(leg);
    leg.deliver(leg.dice.pick([minuteMs, hourMs, dayMs, 20 * dayMs]) + leg.dice.below(hourMs));
  },
  'lost, arrived much later': ({ up, dice, deliver, reply }) => {
    reply(up, unreachable);
    deliver(up + dice.below(hourMs));
  },
  '429 with 5': busy(() => '5'),
  '429 with a date': busy((now) => new Date(now + 5 * minuteMs).toUTCString()),
  '429 with 0': busy(() => '0'),
  '429 with garbage': busy(() => 'soon, I think'),
  '429 with 10 days': busy(() => String(10 * 86_400)),
  '429 without a word': busy(() => ''),
  '500': instead(() => ({ status: 500 }), 0.4),
  '502': instead(() => ({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }), 0.5),
  '503 with 7': instead(() => ({ status: 503, retryAfter: '7' })),
  '504': instead(() => ({ status: 504 }), 0.5),
  '404': instead(() => ({ status: 404 })),
  '408': instead(() => ({ status: 408 })),
  '413 for the whole': instead(() => ({ status: 413 })),
  '401 once': instead(() => ({ status: 401 })),
  'an item refused': refusing('invalid'),
};

const hubOnly: Record<string, Fault> = {
  // A page in between, not the hub: nothing was taken.
  'a sign-in page with 200': instead(() => ({ status: 200, contentType: 'text/html', body: signInPage })),
  'a sign-in page as JSON': instead(() => ({ status: 200, body: signInPage })),
  '204': instead(() => ({ status: 204 }), 0.5),
  'empty JSON': instead(() => ({ status: 200, body: '{}' }), 0.5),
  'cut JSON': changed(({ body }, dice) => ({ body: body.slice(0, dice.below(body.length)) })),
  'the wrong content type': changed(() => ({ contentType: 'text/plain' })),
  'an item left out': results((list, dice) => list.toSpliced(dice.below(list.length), 1)),
  'an item under another name': results((list, dice) => {
    const at = dice.below(list.length);
    return list.map((one, index) => (index === at ? { ...one, opId: 'somebody-else' } : one));
  }),
  'an item told two ways': results((list) => [
    ...list,
    ...list.slice(0, 1).map((one) => ({ ...one, status: 'rejected' as const })),
  ]),
  'results in another order': results((list) => list.toReversed()),
  'an item called reused': refusing('opid_reuse'),
  'an item called too large': refusing('too_large'),
  'the token is revoked': (leg) => {
    leg.receiver.secret = `token-${leg.dice.below(1_000_000)}`;
    well(leg);
  },
};

const crmOnly: Record<string, Fault> = {
  // By https nobody stands in between: what answers 2xx is the endpoint, whatever it says.
  'HTML with 200': changed((answer) => (answer.status === 200 ? { contentType: 'text/html', body: signInPage } : {})),
  'a bare 204': changed((answer) => (answer.status === 200 ? { status: 204 } : {})),
  'no date': changed(() => ({ date: '' })),
  '410': (leg) => {
    leg.receiver.isGone = true;
    well(leg);
  },
};

export const faults = {
  hub: { ...anywhere, ...hubOnly },
  crm: { ...anywhere, ...crmOnly },
} as const satisfies Record<string, Record<string, Fault>>;
