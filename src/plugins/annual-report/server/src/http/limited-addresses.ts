import { isRecord } from '../../../domain/base/records';

/** Where somebody without a session tries a token, or asks for one. */
type Door = {
  method: 'GET' | 'POST';
  path: string;
  /** The field that names the account or holds its token. */
  account: string;
  /** Whether each request counts, because it sends mail or makes an account. */
  countsSuccess: boolean;
};

const door = (
  method: Door['method'],
  path: string,
  account: string,
  countsSuccess = false,
): Door => ({ method, path, account, countsSuccess });

/** Of the panel and of users of a website. Signing in is limited by Strapi itself. */
export const DOORS: Door[] = [
  door('GET', '/admin/registration-info', 'registrationToken'),
  door('POST', '/admin/register', 'registrationToken'),
  door('POST', '/admin/register-admin', 'email'),
  door('POST', '/admin/forgot-password', 'email', true),
  door('POST', '/admin/reset-password', 'resetPasswordToken'),
  door('POST', '/api/auth/local/register', 'email', true),
  door('POST', '/api/auth/forgot-password', 'email', true),
  door('POST', '/api/auth/reset-password', 'code'),
  door('GET', '/api/auth/email-confirmation', 'confirmation'),
  door('POST', '/api/auth/send-email-confirmation', 'email', true),
];

/** As the router reads addresses: without regard to case or a slash at the end. */
const normalize = (path: string): string => path.toLowerCase().replace(/\/$/, '');

/** The door that a request is for, with the account that it tries; null for any other request. */
export function findDoor({
  method,
  path,
  query,
  body,
}: {
  method: string;
  path: string;
  query: unknown;
  body?: unknown;
}): { account: string | null; countsSuccess: boolean } | null {
  const wanted = { method: method === 'HEAD' ? 'GET' : method, path: normalize(path) };
  const found = DOORS.find(
    (candidate) => candidate.method === wanted.method && candidate.path === wanted.path,
  );
  if (!found) return null;
  const input = found.method === 'GET' ? query : body;
  const account = isRecord(input) ? input[found.account] : null;
  return {
    account: typeof account === 'string' ? `${found.path} ${account.toLowerCase()}` : null,
    countsSuccess: found.countsSuccess,
  };
}
