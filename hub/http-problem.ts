// An answer other than 2xx, thrown by a route and turned into `{error:{code,message}}` in one place.

export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 429 | 503;
  readonly code: string;
  /** Whole seconds for `Retry-After`. */
  readonly retryAfter: number | undefined;
  /** Stands beside `error` in the answer. */
  readonly more: object;
  constructor(status: HttpProblem['status'], code: string, message: string, retryAfter?: number, more: object = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
    this.more = more;
  }
}
