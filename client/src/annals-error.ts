export type ErrorDetails = Readonly<Record<string, unknown>>;

/** A refusal of the server. A request that never reached one is rejected with the error of `fetch` itself. */
export class AnnalsError extends Error {
  override readonly name = 'AnnalsError';
  /** HTTP status, such as 404. */
  readonly status: number;
  /** What is wrong, for programs, such as `year-not-found`; `http-error` where the server did not say. */
  readonly code: string;
  readonly details: ErrorDetails;
  readonly url: string;

  constructor(input: {
    message: string;
    status: number;
    code: string;
    details: ErrorDetails;
    url: string;
  }) {
    super(input.message);
    this.status = input.status;
    this.code = input.code;
    this.details = input.details;
    this.url = input.url;
  }
}
