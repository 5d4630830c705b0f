// An expected failure is a value, never a throw. `problem` is shown to the user as it is.

/** What a rep reads when something went wrong. */
export interface Problem {
  /** Stable id for tests and documentation, e.g. `hub_unreachable`. */
  code: string;
  /** One or two plain sentences: what happened, what was kept, what to do. */
  message: string;
}

export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (code: string, message: string): { ok: false; problem: Problem } => ({
  ok: false,
  problem: { code, message },
});
