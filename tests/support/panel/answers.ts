/** A request of the panel to the server, as a test judges it. */
export type PanelRequest = {
  method: string;
  /** The address on the server, with its query: `/annual-report/reports?page=1`. */
  path: string;
  /** The parsed JSON of its body, undefined without one. */
  body: unknown;
};

/** What the server says: `body` as JSON, with status 200 unless another is given. */
export type PanelAnswer = { status?: number; body: unknown };

/** Answers every request that a piece of the panel makes. */
export type Answer = (request: PanelRequest) => PanelAnswer | Promise<PanelAnswer>;

const BACKEND = 'http://annals.test';

const readBody = (body: BodyInit | null | undefined): unknown =>
  typeof body === 'string' ? JSON.parse(body) : undefined;

/**
 * Puts `answer` in the place of the server: nothing leaves the process. Returns the requests as they come.
 * @throws from the request itself, when a piece asks that was said to ask nothing
 */
export function answerRequests(answer: Answer): PanelRequest[] {
  const requests: PanelRequest[] = [];
  const fetch = async (address: string, { method = 'GET', body }: RequestInit = {}) => {
    const request = { method, path: address.slice(BACKEND.length), body: readBody(body) };
    requests.push(request);
    const { status = 200, body: answered } = await answer(request);
    return { status, ok: status < 400, json: () => Promise.resolve(answered) };
  };
  Object.defineProperty(globalThis, 'fetch', { value: fetch, configurable: true });
  Object.defineProperty(window, 'strapi', {
    value: { backendURL: BACKEND },
    configurable: true,
  });
  return requests;
}
