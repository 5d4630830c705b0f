// One line of JSON for each thing worth knowing. Fields are a closed set of ids, kinds and counts: there is no field in
// which a name, an address, a token or a text of a user could stand, and an address of a request is told as its pattern.
import { sqlState } from './database.ts';

export interface LogLine {
  level: 'info' | 'error';
  event: 'request' | 'fault' | 'job' | 'delivery';
  /** Of the request; also in the answer's `X-Request-Id`. */
  request?: string;
  method?: string;
  /** Pattern of the route, never the address as asked. */
  route?: string;
  status?: number;
  ms?: number;
  tenant?: string;
  device?: string;
  webhook?: string;
  job?: string;
  count?: number;
  /** Class of an error, SQLSTATE, and the code's own lines; never its message: a database quotes what it refused. */
  kind?: string;
  state?: string;
  place?: string[];
}
export type Log = (line: LogLine) => void;

export const silent: Log = () => {};

/** To standard error, as JSON lines. */
export const toStderr: Log = (line) =>
  void process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);

/** Kind and place of a fault. */
export function faultOf(error: unknown): Pick<LogLine, 'kind' | 'state' | 'place'> {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const place = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    kind: error instanceof Error ? error.name : typeof error,
    state: sqlState(error),
    place: place.slice(0, 6).map((line) => line.trim()),
  };
}
