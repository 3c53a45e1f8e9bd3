import { isRecord } from '../../../domain/base/records';

type Answer = { status: number; body?: unknown };

/** Where somebody without a session tries a token, or asks for one. */
type LimitedAddress = {
  method: 'GET' | 'POST';
  path: string;
  /** The field that names the account or holds its token. */
  account: string;
  /** Whether it sends mail to the account, so that each request counts, whether it succeeds or not. */
  sendsMail: boolean;
  /** What is answered whether the account is there or not; null where it depends on that. */
  usualAnswer: ((account: string) => Answer) | null;
};

const trying = (
  method: LimitedAddress['method'],
  path: string,
  account: string,
): LimitedAddress => ({ method, path, account, sendsMail: false, usualAnswer: null });

const mailing = (
  path: string,
  usualAnswer: LimitedAddress['usualAnswer'] = null,
): LimitedAddress => ({ method: 'POST', path, account: 'email', sendsMail: true, usualAnswer });

const noContent = (): Answer => ({ status: 204 });
const ok = (): Answer => ({ status: 200, body: { ok: true } });
const sent = (email: string): Answer => ({ status: 200, body: { email, sent: true } });

/** Of the panel and of users of a website. Signing in is limited by Strapi itself. */
export const LIMITED_ADDRESSES: LimitedAddress[] = [
  trying('GET', '/admin/registration-info', 'registrationToken'),
  trying('POST', '/admin/register', 'registrationToken'),
  trying('POST', '/admin/register-admin', 'email'),
  mailing('/admin/forgot-password', noContent),
  trying('POST', '/admin/reset-password', 'resetPasswordToken'),
  mailing('/api/auth/local/register'),
  mailing('/api/auth/forgot-password', ok),
  trying('POST', '/api/auth/reset-password', 'code'),
  trying('GET', '/api/auth/email-confirmation', 'confirmation'),
  mailing('/api/auth/send-email-confirmation', sent),
];

/** As the router reads addresses: without regard to case or a slash at the end. */
const normalize = (path: string): string => path.toLowerCase().replace(/\/$/, '');

/** What a request asks of an address with a limit. */
type LimitedRequest = {
  /** The account that it tries, told apart from the same name elsewhere; null when it names none. */
  account: string | null;
  sendsMail: boolean;
  /** What it is answered in the place of more mail; null where each answer is another. */
  usualAnswer: Answer | null;
};

/** What a request asks of the address with a limit that it is for; null for any other request. */
export function readLimitedRequest({
  method,
  path,
  query,
  body,
}: {
  method: string;
  path: string;
  query: unknown;
  body?: unknown;
}): LimitedRequest | null {
  const wanted = { method: method === 'HEAD' ? 'GET' : method, path: normalize(path) };
  const found = LIMITED_ADDRESSES.find(
    (candidate) => candidate.method === wanted.method && candidate.path === wanted.path,
  );
  if (!found) return null;
  const { sendsMail, usualAnswer } = found;
  const input = found.method === 'GET' ? query : body;
  const given = isRecord(input) ? input[found.account] : null;
  if (typeof given !== 'string') return { account: null, sendsMail, usualAnswer: null };
  return {
    account: `${found.path} ${given.toLowerCase()}`,
    sendsMail,
    usualAnswer: usualAnswer?.(given) ?? null,
  };
}
