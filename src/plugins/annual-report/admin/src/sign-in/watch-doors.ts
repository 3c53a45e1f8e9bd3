import { isRecord } from '../content-manager/form-content';
import { askCode, sendToSetUp } from './code-question';

const CODE_HEADER = 'X-Second-Factor';
/** Where the server gives sessions. */
const DOOR = /\/admin\/(login|register|reset-password)(\?|$)/;
const FORBIDDEN = 403;

type Fetch = typeof window.fetch;
type Refusal = { code: string; message: string };

/** What our server refused a request with; null for everything else. */
async function readRefusal(response: Response): Promise<Refusal | null> {
  if (response.status !== FORBIDDEN) return null;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  const error = isRecord(body) && isRecord(body.error) ? body.error : null;
  const code = error && isRecord(error.details) ? error.details.code : null;
  return typeof code === 'string' && error && typeof error.message === 'string'
    ? { code, message: error.message }
    : null;
}

const addressOf = (input: Parameters<Fetch>[0]): string =>
  typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;

const withCode = (init: RequestInit | undefined, code: string): RequestInit => {
  const headers = new Headers(init?.headers);
  headers.set(CODE_HEADER, code);
  return { ...init, headers };
};

/**
 * Puts the question for the code between a page of Strapi's that signs people in and the server: when the server
 * asks for it, so does `askCode`, and the request is sent again with it. The page waits meanwhile as for any
 * answer. Where they give up, it is told what the server said first.
 */
export function askAtDoors(plain: Fetch): Fetch {
  return async (input, init) => {
    let response = await plain(input, init);
    let refusal = await readRefusal(response);
    if (refusal?.code === 'second-factor-required') sendToSetUp(true);
    if (!DOOR.test(addressOf(input))) return response;
    while (refusal?.code.startsWith('second-factor-code-')) {
      const isFirst = refusal.code === 'second-factor-code-needed';
      const code = await askCode({ problem: isFirst ? null : refusal.message });
      if (code === null) return response;
      response = await plain(input, withCode(init, code));
      refusal = await readRefusal(response);
    }
    return response;
  };
}

/** Watches the requests of the whole panel; before the first is sent. */
export function watchDoors(): void {
  window.fetch = askAtDoors(window.fetch.bind(window));
}
