// An answer other than 2xx, thrown by a route and turned into `{error:{code,message}}` in one place.

export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly status: 400 | 401 | 403 | 404 | 413 | 415 | 503;
  readonly code: string;
  constructor(status: HttpProblem['status'], code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}
